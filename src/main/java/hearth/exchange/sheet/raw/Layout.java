package hearth.exchange.sheet.raw;

import java.util.List;

/**
 * What lies over the cells of a sheet.
 *
 * @param hiddenColumns counted from 0
 * @param merges areas whose one value stands in their first cell
 */
public record Layout(List<Integer> hiddenColumns, List<Merge> merges) {
    public static final Layout PLAIN = new Layout(List.of(), List.of());

    /** A merged area; rows from 1, columns from 0, both ends included. */
    public record Merge(int firstRow, int lastRow, int firstColumn, int lastColumn) {
        public String area() {
            return Letters.of(firstColumn) + firstRow + ":" + Letters.of(lastColumn) + lastRow;
        }

        public boolean tall() {
            return lastRow > firstRow;
        }
    }
}
