package hearth.recruitment;

import hearth.carers.NewApproval;
import hearth.carers.Terms;
import hearth.common.HouseholdId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The decision maker's yes.
 *
 * @param approval what was approved; its first day is the day of the decision
 * @param existing the household they are already, where they come over from another service; null makes a new one
 */
public record Approved(NewApproval approval, @Nullable HouseholdId existing) {
    /** The same by a panel that sat on that day, where nobody said when it did. */
    Approved byPanel(@Nullable LocalDate sat) {
        Terms terms = approval.terms();
        Terms.Decided how = terms.decided();
        if (how.panelOn() != null || sat == null) {
            return this;
        }
        var decided = new Terms.Decided(sat, how.on(), how.by());
        return new Approved(
                new NewApproval(
                        approval.provider(),
                        approval.kind(),
                        approval.connected(),
                        approval.startsOn(),
                        approval.reference(),
                        terms.as(decided, terms.moreThanBeds())),
                existing);
    }
}
