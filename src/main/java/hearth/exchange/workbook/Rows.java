package hearth.exchange.workbook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of cells in which something may be missing. */
final class Rows {
    private Rows() {}

    static List<@Nullable Object> row(@Nullable Object... cells) {
        var row = new ArrayList<@Nullable Object>(cells.length);
        Collections.addAll(row, cells);
        return Collections.unmodifiableList(row);
    }

    /** A part of a whole; null where there is nothing. */
    static @Nullable Object share(long part, long whole) {
        return whole == 0 ? null : (Object) ((double) part / whole);
    }
}
