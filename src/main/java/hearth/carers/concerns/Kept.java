package hearth.carers.concerns;

import hearth.common.BritishDates;
import hearth.common.Retention;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Until when the record of a concern must be kept at least.
 *
 * @param words a day, or what it hangs on while there is none
 * @param basis the rule it comes from, in words
 */
public record Kept(String words, String basis) {
    private static final String CASE_RECORD = "Ten years from the end of the approval (FSR 2011 reg 32(1))";

    /**
     * As the rules say.
     *
     * @param about those it is about
     * @param years for which an allegation is kept at least, as the council has set it
     * @param ended the day on which the approval of the household ended, or null while it goes on
     */
    static Kept of(Concern concern, List<ConcernPage.Involved> about, int years, @Nullable LocalDate ended) {
        LocalDate record = ended == null ? null : Retention.carer(ended);
        if (concern.kind() != ConcernKind.ALLEGATION) {
            return new Kept(
                    record == null ? "Not known while they are approved" : BritishDates.format(record), CASE_RECORD);
        }
        String basis = "Until everybody it is about has reached pension age, or for " + years
                + " years where that is later (National Minimum Standards 2011, standard 22, as Settings have it); "
                + CASE_RECORD.substring(0, 1).toLowerCase(java.util.Locale.UK)
                + CASE_RECORD.substring(1) + " where that is later";
        List<LocalDate> born = about.stream()
                .map(ConcernPage.Involved::dateOfBirth)
                .filter(Objects::nonNull)
                .toList();
        if (about.isEmpty()) {
            return new Kept("Not known: nobody is named whom it is about", basis);
        }
        if (born.size() < about.size()) {
            return new Kept("Not known: a date of birth is missing", basis);
        }
        LocalDate until = Retention.allegation(concern.received(), years, born);
        return new Kept(BritishDates.format(record != null && record.isAfter(until) ? record : until), basis);
    }
}
