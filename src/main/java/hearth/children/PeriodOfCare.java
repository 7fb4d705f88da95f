package hearth.children;

import hearth.common.ChildId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One unbroken time of being looked after by us.
 *
 * @param endsOn the first day no longer looked after; null while it lasts
 * @param startKnown false where the files begin in the middle of it
 * @param entryRne reason for new episode of its first known episode: S unless its start is not known
 * @param categoryOfNeed code of the list "category-of-need": one for the whole period
 * @param homePostcode where the child lived before, in any spelling it came in; null with the reason in {@code homePostcodeState}
 * @param homePostcodeState KNOWN, NOT_KNOWN, or NONE where the child had no home address in the country
 * @param rec why it ended, a code of the list "episode-ceased"; null while it lasts
 * @param statuses the chain of legal statuses, the first from its first day
 */
public record PeriodOfCare(
        long id,
        ChildId childId,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        boolean startKnown,
        String entryRne,
        String categoryOfNeed,
        @Nullable String homePostcode,
        String homePostcodeState,
        @Nullable String homeAddress,
        @Nullable String rec,
        @Nullable String leftToAddress,
        int version,
        List<LegalStatus> statuses) {

    /** A legal status from a day on, code of the list "legal-status". */
    public record LegalStatus(long id, LocalDate startsOn, String code, int version) {}

    public boolean covers(LocalDate day) {
        return !day.isBefore(startsOn) && (endsOn == null || day.isBefore(endsOn));
    }

    /** The status on a day of the period. */
    public String statusOn(LocalDate day) {
        return statuses.reversed().stream()
                .filter(s -> !s.startsOn().isAfter(day))
                .findFirst()
                .orElseGet(statuses::getFirst)
                .code();
    }
}
