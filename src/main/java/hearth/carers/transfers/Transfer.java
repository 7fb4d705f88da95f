package hearth.carers.transfers;

import hearth.common.Answer;
import hearth.common.EnquiryId;
import hearth.common.HouseholdId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Carers who change the service: they come over to us, or leave us for another.
 *
 * @param id 0 while it is not stored
 * @param enquiry theirs where they come over, null where they leave
 * @param household which they became, or which leaves
 * @param reference of the record it is kept with
 * @param service the one they come from or go to
 * @param children whether children are placed with them
 * @param intentionOn when they gave written notice of their intention, from which the days of the meeting run
 * @param iroToldOn when the children's independent reviewing officer was told
 * @param meetingOn when both services, the children's council and the carers met
 * @param referenceAskedOn when the other service asked us for a reference; null where they come over, as the next three
 * @param recordsAskedOn when the other service asked to see the records
 * @param endsOn the first day on which the service they leave no longer approves them
 * @param givenUpOn when they decided to stay
 */
public record Transfer(
        long id,
        @Nullable EnquiryId enquiry,
        @Nullable HouseholdId household,
        String reference,
        @Nullable String service,
        Answer children,
        @Nullable LocalDate intentionOn,
        @Nullable LocalDate iroToldOn,
        @Nullable LocalDate meetingOn,
        @Nullable LocalDate referenceAskedOn,
        @Nullable LocalDate referenceOn,
        @Nullable LocalDate recordsAskedOn,
        @Nullable LocalDate recordsOn,
        @Nullable LocalDate endsOn,
        @Nullable LocalDate givenUpOn,
        @Nullable String note,
        int version) {

    /** One of a household that leaves for another service, of which nothing is known yet but that. */
    public static Transfer leaving(
            HouseholdId household, String service, Answer children, @Nullable LocalDate intention) {
        return new Transfer(
                0, null, household, "", service, children, intention, null, null, null, null, null, null, null, null,
                null, 1);
    }

    /** The same with whether children are placed with them, and when they gave notice of their intention. */
    public Transfer begun(Answer placed, LocalDate intention) {
        return new Transfer(
                id,
                enquiry,
                household,
                reference,
                service,
                placed,
                intention,
                iroToldOn,
                meetingOn,
                referenceAskedOn,
                referenceOn,
                recordsAskedOn,
                recordsOn,
                endsOn,
                givenUpOn,
                note,
                version);
    }

    /** The same with the steps where children are placed, what the other service asked of us, and when it had it. */
    public Transfer steps(
            @Nullable LocalDate iroTold,
            @Nullable LocalDate meeting,
            @Nullable LocalDate forReference,
            @Nullable LocalDate given,
            @Nullable LocalDate forRecords,
            @Nullable LocalDate shown) {
        return new Transfer(
                id,
                enquiry,
                household,
                reference,
                service,
                children,
                intentionOn,
                iroTold,
                meeting,
                forReference,
                given,
                forRecords,
                shown,
                endsOn,
                givenUpOn,
                note,
                version);
    }

    /** Whether they come over to us. */
    public boolean comingOver() {
        return enquiry != null;
    }

    /** Whether they still mean to leave on a day: they have not stayed after all, and are not gone; who came over is here. */
    public boolean open(LocalDate day) {
        boolean cameOver = comingOver() && household != null;
        return givenUpOn == null && !cameOver && (endsOn == null || endsOn.isAfter(day));
    }
}
