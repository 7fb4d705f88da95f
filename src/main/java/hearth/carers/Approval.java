package hearth.carers;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One approval of a household by one service, with all that held in it.
 *
 * @param provider name of the service
 * @param ours whether that is our own
 * @param endsOn the first day on which it is no longer in force
 * @param expiresOn for a temporary one, the first day on which it is no longer in force unless something is done
 * @param leavingReason why they leave who resign, see {@link Leaving}
 * @param terms every version, the oldest first
 * @param statuses every status, the oldest first
 */
public record Approval(
        long id,
        String provider,
        boolean ours,
        NewApproval.Kind kind,
        boolean connected,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable String reference,
        @Nullable LocalDate expiresOn,
        @Nullable LocalDate extendedOn,
        @Nullable LocalDate noticeReceivedOn,
        @Nullable String endingReason,
        @Nullable String endingDetail,
        @Nullable String leavingReason,
        int version,
        List<TermsVersion> terms,
        List<StatusRow> statuses) {

    /** Terms as they held from a day on. */
    public record TermsVersion(long id, LocalDate startsOn, Terms terms, int version) {}

    /** A status as it held from a day on. */
    public record StatusRow(
            long id,
            LocalDate startsOn,
            HouseholdStatus status,
            @Nullable String reason,
            @Nullable LocalDate reviewOn,
            int version) {}

    /** How it ended and why, in words; empty where nobody has said. */
    public String ended() {
        return Stream.of(endingReason, leavingReason)
                .filter(Objects::nonNull)
                .map(Leaving::label)
                .collect(Collectors.joining(": "));
    }

    public boolean inForce(LocalDate day) {
        return !startsOn.isAfter(day) && (endsOn == null || endsOn.isAfter(day));
    }
}
