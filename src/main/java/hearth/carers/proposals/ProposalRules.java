package hearth.carers.proposals;

import hearth.carers.proposals.Proposal.Answered;
import hearth.carers.proposals.Proposal.Kind;
import hearth.common.BritishDates;
import hearth.common.Refusal;
import hearth.common.WorkingDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The days of a proposal: what is due when, what cannot be true, and what was decided too early; pure. */
public final class ProposalRules {
    /** Days from the letter in which carers choose representations or the IRM (FSR 2011 reg 28). */
    public static final int ANSWER_DAYS = 28;

    /** Working days in which the papers go to the IRM (FSR 2011 reg 29). */
    public static final int PAPERS_DAYS = 10;

    /** The rule of a decision taken before its time. */
    static final String EARLY = "QD-01";

    private ProposalRules() {}

    /** What is to be done next, and the last day on which it is in time. */
    public record Next(String kind, String what, LocalDate by, String basis) {}

    /**
     * What is to be done next; nothing once it is decided.
     *
     * @param weeks in which practice has the final decision follow
     */
    public static Optional<Next> next(Proposal p, int weeks) {
        LocalDate answered = p.answeredOn();
        LocalDate agreed = p.agreedOn();
        if (!p.open()) {
            return Optional.empty();
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
        LocalDate answered = p.answeredOn();
        if (p.answer() == Answered.IRM && answered != null && answered.isAfter(p.answerBy())) {
            refusals.add(Refusal.of(
                            "QD-02",
                            "The IRM takes applications within 28 days of the letter, here to "
                                    + BritishDates.format(p.answerBy()) + " (FSR 2011 reg 28).")
                    .beside("answered_on"));
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

    /** A decision before the 28 days were over, without an answer and without their written agreement. */
    static Optional<Refusal> early(Proposal p) {
        LocalDate decided = p.decidedOn();
        boolean waited = p.agreedOn() != null || p.answeredOn() != null || p.decision() == Proposal.Decision.DROPPED;
        if (waited || decided == null || decided.isAfter(p.answerBy())) {
            return Optional.empty();
        }
        return Optional.of(Refusal.of(
                        EARLY,
                        "The final decision was taken on " + BritishDates.format(decided)
                                + ", before the 28 days of the letter of " + BritishDates.format(p.sentOn())
                                + " were over, without an answer or the carers' written agreement (FSR 2011 reg 28).")
                .decidedBy("agency decision maker"));
    }
}
