package hearth.finance;

import hearth.common.ChildId;
import hearth.common.Field;
import hearth.common.Kind;
import hearth.common.Money;
import hearth.common.PlacementId;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A payment of finance's ledger beside what Hearth works out for the same placement and month; or a placement with a cost and no payment.
 *
 * @param line of the ledger; null where nothing was paid
 * @param about the child or placement as the ledger has it; null for those who may not see children
 * @param paid null where nothing was paid
 * @param placement its reference; null where the payment was matched to none
 * @param reckoned what Hearth works out for the placement in the month; null where it was matched to none
 * @param difference all that was paid for the placement in the month, less what Hearth works out
 */
public record Payment(
        YearMonth month,
        @Nullable String line,
        @Nullable String reference,
        @Nullable String about,
        @Nullable String payee,
        @Nullable Money paid,
        @Nullable PlacementId placementId,
        @Nullable String placement,
        @Nullable ChildId childId,
        @Nullable String child,
        @Nullable Money reckoned,
        @Nullable Money difference) {
    /** The columns of the list "ledger". */
    public static final List<Field<Payment>> FIELDS = List.of(
            Field.of("month", "Month", Kind.TEXT, p -> p.month().toString()),
            Field.of("state", "State", Kind.TEXT, p -> p.state().label()),
            Field.of("line", "Line of the ledger", Kind.TEXT, Payment::line),
            Field.of("reference", "Reference", Kind.TEXT, Payment::reference),
            Field.of("about", "About, as the ledger has it", Kind.TEXT, Payment::about),
            Field.of("payee", "Paid to", Kind.TEXT, Payment::payee),
            Field.of("paid", "Paid", Kind.MONEY, Payment::paid),
            Field.of("placement", "Placement", Kind.REFERENCE, Payment::placement),
            Field.of("child", "Child", Kind.REFERENCE, Payment::child),
            Field.of("reckoned", "Hearth works out", Kind.MONEY, Payment::reckoned),
            Field.of("difference", "Paid more than that", Kind.MONEY, Payment::difference));

    /** How a payment stands. */
    public enum State {
        AGREES("Agrees"),
        DIFFERS("Differs"),
        UNMATCHED("Matched to no placement"),
        NOT_PAID("No payment");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** How it stands. */
    public State state() {
        if (paid == null) {
            return State.NOT_PAID;
        }
        if (placementId == null) {
            return State.UNMATCHED;
        }
        return difference != null && difference.pence() == 0 ? State.AGREES : State.DIFFERS;
    }
}
