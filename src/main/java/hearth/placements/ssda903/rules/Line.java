package hearth.placements.ssda903.rules;

import hearth.common.FinancialYear;
import hearth.placements.ssda903.ReturnRow;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One episode among a child's, with the one before and the one after. */
final class Line {
    private static final Set<String> SHORT_BREAKS = Set.of("V3", "V4");
    private static final Set<String> TEMPORARY = Set.of("T0", "T1", "T2", "T3", "T4");

    final ReturnRow row;
    final FinancialYear year;
    /** The first day that nothing is known of yet: the end of the year, or tomorrow where it lasts. */
    final LocalDate until;

    final String rne;
    final String ls;
    final String place;
    final String provider;
    final String rec;
    final String reason;
    final @Nullable LocalDate decom;
    final @Nullable LocalDate dec;

    @Nullable
    Line before;

    @Nullable
    Line next;

    Line(ReturnRow row, FinancialYear year, LocalDate until) {
        this.row = row;
        this.year = year;
        this.until = until;
        rne = text("RNE");
        ls = text("LS");
        place = text("PLACE");
        provider = text("PLACE_PROVIDER");
        rec = text("REC");
        reason = text("REASON_PLACE_CHANGE");
        decom = row.day("DECOM");
        dec = row.day("DEC");
    }

    String text(String column) {
        return row.cells().getOrDefault(column, "");
    }

    boolean empty(String column) {
        return text(column).isEmpty();
    }

    boolean shortBreak() {
        return SHORT_BREAKS.contains(ls);
    }

    boolean temporary() {
        return TEMPORARY.contains(place);
    }

    /** Whether it begins on the day on which the one before ended. */
    boolean follows() {
        return before != null && before.dec != null && Objects.equals(before.dec, decom);
    }

    /** Whether another begins on the day on which this one ended. */
    boolean goesOn() {
        return next != null && next.follows();
    }

    boolean samePlacement(Line other) {
        return place.equals(other.place)
                && provider.equals(other.provider)
                && text("URN").equals(other.text("URN"))
                && text("PL_POST").equals(other.text("PL_POST"));
    }

    /** Its nights, as far as they are known where it goes on. */
    long nights() {
        LocalDate end = dec == null ? until : dec;
        return decom == null ? 0 : ChronoUnit.DAYS.between(decom, end);
    }
}
