package hearth.carers.proposals;

import hearth.access.Breaches.Broken;
import hearth.carers.proposals.Proposal.Answered;
import hearth.carers.proposals.Proposal.Kind;
import hearth.common.BritishDates;
import hearth.common.Refusal;
import hearth.common.WorkingDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The days of a proposal: what is due when, what cannot be true, and which rules were broken; pure. */
public final class ProposalRules {
    /** Days from the letter in which carers choose representations or the IRM (FSR 2011 reg 28). */
    public static final int ANSWER_DAYS = 28;

    /** Working days in which the papers go to the IRM (FSR 2011 reg 29). */
    public static final int PAPERS_DAYS = 10;

    /** Working days in which they are told the final decision by word of mouth (National Minimum Standards 2011, standard 14). */
    static final int TELL_DAYS = 2;

    /** The same in writing. */
    static final int TELL_IN_WRITING_DAYS = 5;

    /** The rule of a decision taken before its time. */
    private static final String EARLY = "QD-01";

    /** The rule of an application to the IRM after its time. */
    private static final String LATE = "QD-02";

    /** All the rules of which {@link #broken} knows. */
    static final Set<String> ALL = Set.of(EARLY, LATE);

    private ProposalRules() {}

    /** What is to be done next, and the last day on which it is in time. */
    public record Next(String kind, String what, LocalDate by, String basis) {}

    /**
     * What is to be done next; nothing once they were told in writing what was decided.
     *
     * @param weeks in which practice has the final decision follow
     */
    public static Optional<Next> next(Proposal p, int weeks) {
        LocalDate answered = p.answeredOn();
        LocalDate agreed = p.agreedOn();
        LocalDate decided = p.decidedOn();
        if (decided != null) {
            return p.toldInWritingOn() == null ? Optional.of(tell(decided, p.toldOn() == null)) : Optional.empty();
        }
        if (agreed != null) {
            return Optional.of(decide("They agreed: put the new terms in force", agreed, weeks));
        }
        if (answered == null) {
            return Optional.of(new Next(
                    "PROPOSAL_ANSWER",
                    "Their representations or application to the IRM; after that day, the final decision",
                    p.answerBy(),
                    "FSR 2011 reg 28: within 28 days of the letter of " + BritishDates.format(p.sentOn())));
        }
        return Optional.of(
                p.answer() == Answered.IRM && p.papersOn() == null
                        ? new Next(
                                "PROPOSAL_PAPERS",
                                "Papers to the IRM",
                                WorkingDays.after(answered, PAPERS_DAYS),
                                "FSR 2011 reg 29: within 10 working days")
                        : decide(
                                p.answer() == Answered.IRM
                                        ? "Final decision, with what the IRM recommends"
                                        : "Final decision on their representations, with what the panel recommends",
                                answered,
                                weeks));
    }

    private static Next tell(LocalDate decided, boolean byWord) {
        return byWord
                ? new Next(
                        "PROPOSAL_TELL",
                        "Tell them the final decision",
                        WorkingDays.after(decided, TELL_DAYS),
                        "National Minimum Standards 2011, standard 14: by word of mouth within 2 working days")
                : new Next(
                        "PROPOSAL_TELL_IN_WRITING",
                        "Tell them the final decision in writing",
                        WorkingDays.after(decided, TELL_IN_WRITING_DAYS),
                        "National Minimum Standards 2011, standard 14: in writing within 5 working days");
    }

    /** What follows from a decision that changes something, while the record of the approval does not have it yet. */
    static Next carryOut(Proposal p, LocalDate decided) {
        return new Next(
                "PROPOSAL_CARRY_OUT",
                p.kind() == Kind.END
                        ? "End the approval, as was decided"
                        : "Put the new terms in force, as was decided",
                decided,
                "The final decision of " + BritishDates.format(decided) + " is not in the record of the approval");
    }

    private static Next decide(String what, LocalDate from, int weeks) {
        return new Next(
                "PROPOSAL_DECISION", what, from.plusWeeks(weeks), "Own practice: within " + weeks + " weeks of that");
    }

    static List<Refusal> wrong(Proposal p, LocalDate today) {
        var refusals = new ArrayList<Refusal>();
        if (p.reasons().isBlank()) {
            refusals.add(Refusal.at("reasons", "Enter the reasons: the letter gives them."));
        }
        day(refusals, "sent_on", p.sentOn(), null, today);
        day(refusals, "agreed_on", p.agreedOn(), p.sentOn(), today);
        day(refusals, "answered_on", p.answeredOn(), p.sentOn(), today);
        day(refusals, "papers_on", p.papersOn(), p.answeredOn(), today);
        day(refusals, "decided_on", p.decidedOn(), p.sentOn(), today);
        day(refusals, "told_on", p.toldOn(), p.decidedOn(), today);
        day(refusals, "told_in_writing_on", p.toldInWritingOn(), p.decidedOn(), today);
        if (p.open() && (p.toldOn() != null || p.toldInWritingOn() != null)) {
            refusals.add(Refusal.at("decided_on", "Enter the day of the final decision that they were told."));
        }
        if (p.agreedOn() != null && p.kind() == Kind.END) {
            refusals.add(Refusal.at(
                    "agreed_on", "Carers agree to other terms. Who wants to stop gives written notice: record that."));
        }
        if ((p.answer() == null) != (p.answeredOn() == null)) {
            refusals.add(Refusal.at(
                    p.answer() == null ? "answer" : "answered_on", "Enter both: what they chose, and the day."));
        }
        if (p.papersOn() != null && p.answer() != Answered.IRM) {
            refusals.add(Refusal.at("papers_on", "Papers go to the IRM where they chose its review."));
        }
        if ((p.decision() == null) != (p.decidedOn() == null)) {
            refusals.add(Refusal.at(
                    p.decision() == null ? "decision" : "decided_on", "Enter both: what was decided, and the day."));
        }
        return refusals;
    }

    private static void day(
            List<Refusal> refusals,
            String field,
            @Nullable LocalDate day,
            @Nullable LocalDate earliest,
            LocalDate today) {
        if (day != null && day.isAfter(today)) {
            refusals.add(Refusal.at(field, BritishDates.format(day) + " has not come yet."));
        } else if (day != null && earliest != null && day.isBefore(earliest)) {
            refusals.add(
                    Refusal.at(field, "The day must be the same as or after " + BritishDates.format(earliest) + "."));
        }
    }

    /** What has happened and breaks a rule: it is recorded, and this stands. */
    static List<Broken> broken(Proposal p) {
        return Stream.of(early(p), late(p)).flatMap(Optional::stream).toList();
    }

    /** An application to the IRM after the 28 days. */
    private static Optional<Broken> late(Proposal p) {
        LocalDate answered = p.answeredOn();
        if (p.answer() != Answered.IRM || answered == null || !answered.isAfter(p.answerBy())) {
            return Optional.empty();
        }
        Refusal refusal = Refusal.of(
                        LATE,
                        "They applied to the IRM on " + BritishDates.format(answered)
                                + ". It takes applications within 28 days of the letter, here to "
                                + BritishDates.format(p.answerBy()) + " (FSR 2011 reg 28).")
                .decidedBy("agency decision maker");
        return Optional.of(new Broken(refusal, answered));
    }

    /** A decision before the 28 days were over, without an answer and without their written agreement. */
    private static Optional<Broken> early(Proposal p) {
        LocalDate decided = p.decidedOn();
        boolean waited = p.agreedOn() != null || p.answeredOn() != null || p.decision() == Proposal.Decision.DROPPED;
        if (waited || decided == null || decided.isAfter(p.answerBy())) {
            return Optional.empty();
        }
        Refusal refusal = Refusal.of(
                        EARLY,
                        "The final decision was taken on " + BritishDates.format(decided)
                                + ", before the 28 days of the letter of " + BritishDates.format(p.sentOn())
                                + " were over, without an answer or the carers' written agreement (FSR 2011 reg 28).")
                .decidedBy("agency decision maker");
        return Optional.of(new Broken(refusal, decided));
    }
}
