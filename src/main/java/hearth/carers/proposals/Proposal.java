package hearth.carers.proposals;

import hearth.common.HouseholdId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the decision maker proposes about an approval, and what came of it.
 *
 * @param id 0 while it is not stored
 * @param reference of the household
 * @param sentOn the day of the letter with the reasons
 * @param agreedOn the day on which the carers agreed to other terms in writing: nobody waits then
 * @param papersOn the day on which the papers went to the IRM
 * @param toldOn the day on which they were told the final decision by word of mouth
 * @param toldInWritingOn the same in writing
 */
public record Proposal(
        long id,
        HouseholdId household,
        String reference,
        Kind kind,
        LocalDate sentOn,
        String reasons,
        @Nullable LocalDate agreedOn,
        @Nullable Answered answer,
        @Nullable LocalDate answeredOn,
        @Nullable LocalDate papersOn,
        @Nullable Decision decision,
        @Nullable LocalDate decidedOn,
        @Nullable LocalDate toldOn,
        @Nullable LocalDate toldInWritingOn,
        @Nullable String note,
        int version) {
    /** What is proposed. */
    public enum Kind {
        END("End the approval"),
        TERMS("Change the terms");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** What the carers chose: one of the two. */
    public enum Answered {
        REPRESENTATIONS("Representations to the service"),
        IRM("A review by the IRM");

        private final String label;

        Answered(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** The final decision. */
    public enum Decision {
        AS_PROPOSED("As proposed"),
        CHANGED("Something else than proposed"),
        DROPPED("All stays as it was");

        private final String label;

        Decision(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** One whose letter went out on a day. */
    public static Proposal sent(HouseholdId household, Kind kind, LocalDate on, String reasons) {
        return new Proposal(
                0, household, "", kind, on, reasons, null, null, null, null, null, null, null, null, null, 1);
    }

    /** The last day on which they may answer (FSR 2011 reg 28: 28 days from the letter). */
    public LocalDate answerBy() {
        return sentOn.plusDays(ProposalRules.ANSWER_DAYS);
    }

    public boolean open() {
        return decidedOn == null;
    }

    /** Whether something is to be changed because of the final decision: the approval or its terms. */
    public boolean changes() {
        return decision == Decision.AS_PROPOSED || decision == Decision.CHANGED;
    }
}
