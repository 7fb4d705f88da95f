package hearth.exchange.sheet;

import java.util.List;
import java.util.Map;

/**
 * What came of reading a sheet to its end.
 *
 * @param rows how many data rows were given out
 * @param skips how many rows under the heading were not data, by why
 * @param warnings about the sheet and about rows that were left out; those about data rows are with the rows
 */
public record ReadSheet(int rows, Map<RowSort, Integer> skips, List<Finding> warnings) {
    /** All rows under the heading that were not data. */
    public int skip() {
        return skips.values().stream().mapToInt(Integer::intValue).sum();
    }
}
