package hearth.carers.transfers;

import hearth.common.Answer;
import hearth.common.BritishDates;
import hearth.common.Refusal;
import hearth.common.WorkingDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The days of a transfer: what is due when, and what cannot be true. */
public final class TransferRules {
    /** From their written notice of intention to the meeting, where children are placed. */
    public static final int MEETING_DAYS = 28;

    /** From the day one is asked for to the reference. */
    public static final int REFERENCE_DAYS = 28;

    /** Working days within which whoever holds earlier records gives access to them (FSR 2011 reg 32(6)). */
    public static final int RECORDS_DAYS = 15;

    /** Where the days for the reference come from, in words. */
    public static final String REFERENCE_BASIS =
            "Transfer protocol between fostering services (voluntary): a reference within 28 days";

    /** Where the days for the records come from, in words. */
    public static final String RECORDS_BASIS =
            "FSR 2011 reg 32(6): access to earlier records within 15 working days of being asked";

    private TransferRules() {}

    /**
     * One dated step.
     *
     * @param kind its own name, such as TRANSFER_MEETING
     * @param due the last day on which it is in time
     * @param doneOn null while it is not done
     */
    public record Step(
            String kind,
            String label,
            LocalDate from,
            LocalDate due,
            @Nullable LocalDate doneOn,
            String basis) {}

    /**
     * The steps that have a day.
     *
     * @param appliedOn when those who come over applied, null while they have not or where carers leave
     */
    public static List<Step> steps(Transfer t, @Nullable LocalDate appliedOn) {
        var steps = new ArrayList<Step>();
        boolean placed = t.children() == Answer.YES;
        LocalDate intention = t.intentionOn();
        if (placed && intention != null) {
            steps.add(new Step(
                    "TRANSFER_MEETING",
                    "Transfer meeting with both services, the children's council and the carers",
                    intention,
                    intention.plusDays(MEETING_DAYS),
                    t.meetingOn(),
                    "Transfer protocol between fostering services (voluntary): within 28 days of the carers' written"
                            + " notice of intention; the reviewing officer is told"));
        } else if (placed && appliedOn != null) {
            steps.add(new Step(
                    "TRANSFER_NOTICE",
                    "Their written notice of intention to their service and the children's council",
                    appliedOn,
                    appliedOn,
                    null,
                    "Transfer protocol between fostering services (voluntary): where children are placed, the days to"
                            + " the meeting run from it"));
        }
        LocalDate reference = t.referenceAskedOn();
        if (reference != null) {
            steps.add(new Step(
                    "TRANSFER_REFERENCE",
                    "Give the reference",
                    reference,
                    reference.plusDays(REFERENCE_DAYS),
                    t.referenceOn(),
                    REFERENCE_BASIS));
        }
        LocalDate records = t.recordsAskedOn();
        if (records != null) {
            steps.add(new Step(
                    "TRANSFER_RECORDS",
                    "Let the other service see the records",
                    records,
                    WorkingDays.after(records, RECORDS_DAYS),
                    t.recordsOn(),
                    RECORDS_BASIS));
        }
        return steps;
    }

    static List<Refusal> wrong(Transfer t, LocalDate today) {
        var refusals = new ArrayList<Refusal>();
        if (!t.comingOver() && (t.service() == null || t.service().isBlank())) {
            refusals.add(Refusal.at("service", "Enter the service they are moving to."));
        }
        past(refusals, "intention_on", t.intentionOn(), today);
        ordered(refusals, "iro_told_on", t.iroToldOn(), t.intentionOn(), "they gave notice of their intention", today);
        ordered(refusals, "meeting_on", t.meetingOn(), t.intentionOn(), "they gave notice of their intention", today);
        past(refusals, "reference_asked_on", t.referenceAskedOn(), today);
        answered(refusals, "reference_on", t.referenceOn(), t.referenceAskedOn(), today);
        past(refusals, "records_asked_on", t.recordsAskedOn(), today);
        answered(refusals, "records_on", t.recordsOn(), t.recordsAskedOn(), today);
        ordered(refusals, "given_up_on", t.givenUpOn(), t.intentionOn(), "they gave notice of their intention", today);
        return refusals;
    }

    private static void past(List<Refusal> refusals, String field, @Nullable LocalDate on, LocalDate today) {
        if (on != null && on.isAfter(today)) {
            refusals.add(Refusal.at(
                    field,
                    BritishDates.format(on)
                            + " has not come yet. Leave it empty, and write it down once it has happened."));
        }
    }

    private static void answered(
            List<Refusal> refusals, String field, @Nullable LocalDate on, @Nullable LocalDate asked, LocalDate today) {
        if (on != null && asked == null) {
            refusals.add(Refusal.at(field, "Enter the day on which the other service asked for it, too."));
        } else {
            ordered(refusals, field, on, asked, "it was asked for", today);
        }
    }

    private static void ordered(
            List<Refusal> refusals,
            String field,
            @Nullable LocalDate on,
            @Nullable LocalDate first,
            String when,
            LocalDate today) {
        if (on != null && first != null && on.isBefore(first)) {
            refusals.add(Refusal.at(
                    field,
                    "The day must be the same as or after " + BritishDates.format(first) + ", when " + when + "."));
        } else {
            past(refusals, field, on, today);
        }
    }
}
