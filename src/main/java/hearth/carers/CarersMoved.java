package hearth.carers;

import hearth.common.HouseholdId;
import hearth.store.Tx;
import java.time.LocalDate;

/** What else must happen when carers move house: every placement open there goes on at the new address from that day. */
@FunctionalInterface
public interface CarersMoved {
    void moved(Tx tx, HouseholdId household, LocalDate from);
}
