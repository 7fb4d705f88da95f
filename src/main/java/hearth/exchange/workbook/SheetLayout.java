package hearth.exchange.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where on its sheet each part of a tab lies; rows count from 0. */
final class SheetLayout {
    static final int TITLE = 0;
    static final int NOTES = 1;
    /** Rows that a chart is high. */
    static final int SMALL = 13;

    static final int LARGE = 20;

    /** No line of a note is made shorter than this many digits, however narrow its tables are. */
    private static final int NARROWEST = 60;

    private static final int WIDEST = 180;

    private final List<String> notes;
    private final int linkRow;
    private final Map<String, Integer> headings = new HashMap<>();
    private final List<Integer> widths = new ArrayList<>();
    private final int chartRow;
    private final int last;

    SheetLayout(Tab tab) {
        for (Table table : tab.tables()) {
            for (int c = 0; c < table.columns().size(); c++) {
                int width = table.columns().get(c).width();
                if (c == widths.size()) {
                    widths.add(width);
                } else {
                    widths.set(c, Math.max(widths.get(c), width));
                }
            }
        }
        int wide = Math.min(WIDEST, Math.max(NARROWEST, digits()));
        notes = tab.notes().stream().flatMap(n -> Lines.of(n, wide).stream()).toList();
        linkRow = NOTES + notes.size();
        int row = linkRow + 1;
        for (Table table : tab.tables()) {
            if (!table.caption().isEmpty()) {
                row += 2;
            }
            headings.put(table.name(), row);
            row += 1 + Math.max(1, table.rows().size()) + (table.total() == null ? 0 : 1);
        }
        chartRow = row + 1;
        int below = chartRow;
        for (int i = 0; i < tab.charts().size(); i++) {
            boolean beside = tab.charts().get(i).small() && i % 2 == 1;
            below += beside ? 0 : 1 + (tab.charts().get(i).small() ? SMALL : LARGE);
        }
        last = tab.charts().isEmpty() ? row : below;
    }

    /** What stands under the title, in lines that stay over the tables and on the printed page. */
    List<String> notes() {
        return notes;
    }

    /** The row with the link back to the contents. */
    int link() {
        return linkRow;
    }

    int heading(Table table) {
        return heading(table.name());
    }

    int heading(String table) {
        Integer row = headings.get(table);
        if (row == null) {
            throw new IllegalArgumentException("No table " + table);
        }
        return row;
    }

    /** How wide all columns are together. */
    int digits() {
        return widths.stream().mapToInt(Integer::intValue).sum();
    }

    List<Integer> widths() {
        return widths;
    }

    /** The last row that is printed. */
    int last() {
        return last;
    }

    /** The first row free for charts. */
    int charts() {
        return chartRow;
    }
}
