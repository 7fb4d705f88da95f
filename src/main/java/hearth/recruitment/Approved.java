package hearth.recruitment;

import hearth.carers.NewApproval;
import hearth.common.HouseholdId;
import org.jspecify.annotations.Nullable;

/**
 * The decision maker's yes.
 *
 * @param approval what was approved; its first day is the day of the decision
 * @param existing the household they are already, where they come over from another service; null makes a new one
 */
public record Approved(NewApproval approval, @Nullable HouseholdId existing) {
    public static Approved of(NewApproval approval) {
        return new Approved(approval, null);
    }
}
