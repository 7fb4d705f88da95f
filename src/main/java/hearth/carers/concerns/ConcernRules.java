package hearth.carers.concerns;

import hearth.common.BritishDates;
import hearth.common.Refusal;
import hearth.common.WorkingDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What each kind of concern asks for and by when, and what about one cannot be; pure. */
public final class ConcernRules {
    private static final String COMPLAINTS =
            "Children Act 1989 Representations Procedure (England) Regulations 2006, as Settings have it: ";

    private ConcernRules() {}

    /** Something that is still to be done, and the last day on which it is in time. */
    public record Wanted(String kind, String what, LocalDate by, String basis) {}

    /** A council's own days, each a dated setting; which of Hearth's defaults are general knowledge is said there. */
    record Practice(
            int officerDays,
            int meetingDays,
            int tellDays,
            int complaintDays,
            int stage2Days,
            int stage3Days,
            int outcomeWeeks,
            int reviewWeeks) {}

    /**
     * What is still to be done.
     *
     * @param done the steps taken, each with its latest day
     * @param reviewed the first decision on the approval since then, or null
     */
    static List<Wanted> wanted(
            Concern concern, Map<ConcernStep, LocalDate> done, @Nullable LocalDate reviewed, Practice practice) {
        var wanted = new ArrayList<Wanted>();
        LocalDate received = concern.received();
        switch (concern.kind()) {
            case ALLEGATION -> {
                step(
                        wanted,
                        done,
                        ConcernStep.OFFICER_TOLD,
                        WorkingDays.after(received, practice.officerDays()),
                        "Working Together to Safeguard Children: the designated officer is told within "
                                + days(practice.officerDays()));
                step(
                        wanted,
                        done,
                        ConcernStep.STRATEGY_MEETING,
                        WorkingDays.after(received, practice.meetingDays()),
                        "Own practice: within " + days(practice.meetingDays()));
                told(wanted, done, ConcernStep.CHILD_TOLD, received, practice);
                told(wanted, done, ConcernStep.CARER_TOLD, received, practice);
            }
            case STANDARDS_OF_CARE -> {
                told(wanted, done, ConcernStep.CARER_TOLD, received, practice);
                told(wanted, done, ConcernStep.CHILD_SEEN, received, practice);
            }
            case COMPLAINT -> {
                told(wanted, done, ConcernStep.ACKNOWLEDGED, received, practice);
                step(
                        wanted,
                        done,
                        ConcernStep.ANSWERED,
                        WorkingDays.after(received, practice.complaintDays()),
                        COMPLAINTS + "within " + days(practice.complaintDays()));
                answer(wanted, done, ConcernStep.STAGE_2_ASKED, ConcernStep.STAGE_2_ANSWERED, practice.stage2Days());
                answer(wanted, done, ConcernStep.STAGE_3_ASKED, ConcernStep.STAGE_3_HELD, practice.stage3Days());
            }
        }
        LocalDate outcome = concern.outcomeOn();
        if (concern.outcome() == null || outcome == null) {
            wanted.add(new Wanted(
                    "OUTCOME",
                    "Outcome",
                    received.plusWeeks(practice.outcomeWeeks()),
                    "Own practice: within " + practice.outcomeWeeks() + " weeks"));
        } else if (concern.reviewWanted() == hearth.common.Answer.YES && reviewed == null) {
            wanted.add(new Wanted(
                    "REVIEW",
                    "Review of the approval",
                    outcome.plusWeeks(practice.reviewWeeks()),
                    "FSR 2011 reg 28: whenever necessary; own practice: within " + practice.reviewWeeks()
                            + " weeks of the outcome"));
        }
        return wanted;
    }

    private static void told(
            List<Wanted> wanted,
            Map<ConcernStep, LocalDate> done,
            ConcernStep step,
            LocalDate received,
            Practice practice) {
        step(
                wanted,
                done,
                step,
                WorkingDays.after(received, practice.tellDays()),
                "Own practice: within " + days(practice.tellDays()));
    }

    private static void step(
            List<Wanted> wanted, Map<ConcernStep, LocalDate> done, ConcernStep step, LocalDate by, String basis) {
        if (!done.containsKey(step)) {
            wanted.add(new Wanted(step.name(), step.label(), by, basis));
        }
    }

    private static void answer(
            List<Wanted> wanted, Map<ConcernStep, LocalDate> done, ConcernStep asked, ConcernStep answered, int days) {
        LocalDate from = done.get(asked);
        LocalDate until = done.get(answered);
        if (from != null && (until == null || until.isBefore(from))) {
            wanted.add(new Wanted(
                    answered.name(),
                    answered.label(),
                    WorkingDays.after(from, days),
                    COMPLAINTS + "within " + days(days) + " of asking for it"));
        }
    }

    private static String days(int number) {
        return number + (number == 1 ? " working day" : " working days");
    }

    static List<Refusal> step(ConcernKind kind, ConcernStep step) {
        return step.suits(kind)
                ? List.of()
                : List.of(Refusal.at("kind", "Choose another step: " + step.label() + " is for complaints."));
    }

    static List<Refusal> received(LocalDate received, LocalDate today) {
        return received.isAfter(today)
                ? List.of(Refusal.at("received", BritishDates.format(received) + " has not come yet."))
                : List.of();
    }

    /** It came in before it was decided, or on that day. */
    static List<Refusal> before(LocalDate received, @Nullable LocalDate outcome) {
        return outcome != null && received.isAfter(outcome)
                ? List.of(Refusal.at(
                        "received",
                        "It was decided on " + BritishDates.format(outcome) + "; it came in on that day or before."))
                : List.of();
    }

    static List<Refusal> after(String field, LocalDate day, LocalDate received, LocalDate today) {
        if (day.isAfter(today)) {
            return List.of(Refusal.at(field, BritishDates.format(day) + " has not come yet."));
        }
        return day.isBefore(received)
                ? List.of(Refusal.at(
                        field,
                        "The day must be the same as or after " + BritishDates.format(received) + ", when it came in."))
                : List.of();
    }
}
