package hearth.children;

import hearth.common.ChildId;
import hearth.common.Known;
import hearth.store.Tx;
import java.time.LocalDate;
import java.time.Month;
import org.jdbi.v3.core.Handle;

/**
 * Whether the day of a child's birth is known: a home is found tonight, the papers come later. Where only the year is known its
 * middle stands in, which is never wrong by more than half a year, and that it does is said.
 */
public final class Birth {
    private static final String KEY = "DATE_OF_BIRTH";

    private Birth() {}

    /** The day that stands in for a year. */
    public static LocalDate in(int year, LocalDate today) {
        LocalDate middle = LocalDate.of(year, Month.JULY, 1);
        return middle.isAfter(today) ? LocalDate.of(year, Month.JANUARY, 1) : middle;
    }

    /** Says whether only the year is known. */
    public static void yearOnly(Tx tx, ChildId child, boolean only, LocalDate today) {
        if (only != yearOnly(tx.sql(), child, today)) {
            Known state = only ? Known.UNKNOWN : Known.KNOWN;
            Needs.fact(tx, child, KEY, state, only ? null : "KNOWN", false, today, null);
        }
    }

    public static boolean yearOnly(Handle h, ChildId child, LocalDate day) {
        return Needs.facts(h, child, day).stream().anyMatch(f -> f.key().equals(KEY) && f.state() == Known.UNKNOWN);
    }
}
