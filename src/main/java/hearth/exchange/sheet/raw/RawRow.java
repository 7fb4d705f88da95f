package hearth.exchange.sheet.raw;

import java.util.List;

/**
 * One row of a file that holds anything.
 *
 * @param number counted from 1, as Excel shows it
 * @param hidden whether Excel hides it, by hand or by a filter
 * @param cells those that are not blank, from left to right
 */
public record RawRow(int number, boolean hidden, List<RawCell> cells) {
    /** The cell in a column counted from 0; a blank one where there is none. */
    public RawCell cell(int column) {
        for (RawCell cell : cells) {
            if (cell.column() == column) {
                return cell;
            }
        }
        return RawCell.blank(column);
    }

    public boolean isBlank() {
        return cells.isEmpty();
    }
}
