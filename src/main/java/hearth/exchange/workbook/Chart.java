package hearth.exchange.workbook;

import java.util.List;

/**
 * A native chart over cells.
 *
 * @param title says what it shows and when
 * @param axis name of the axis of numbers, with its unit
 */
record Chart(Kind kind, String title, String axis, Cells categories, List<Series> series, boolean small) {
    enum Kind {
        LINE,
        BARS,
        COLUMNS,
        STACKED
    }

    /** A run of cells of a table: down a column or along a row; numbers count from 0 and leave the heading out. */
    record Cells(String tab, String table, int firstRow, int lastRow, int firstColumn, int lastColumn) {
        static Cells down(String tab, String table, int column, int rows) {
            return new Cells(tab, table, 0, rows - 1, column, column);
        }

        static Cells along(String tab, String table, int row, int firstColumn, int lastColumn) {
            return new Cells(tab, table, row, row, firstColumn, lastColumn);
        }

        /** The headings of some columns. */
        static Cells headings(String tab, String table, int firstColumn, int lastColumn) {
            return along(tab, table, -1, firstColumn, lastColumn);
        }
    }

    /** One line or set of bars; a dashed one is what was wanted, not what was. */
    record Series(String label, Cells values, boolean dashed) {
        Series(String label, Cells values) {
            this(label, values, false);
        }
    }
}
