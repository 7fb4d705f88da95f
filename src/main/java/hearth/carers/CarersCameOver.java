package hearth.carers;

import hearth.common.HouseholdId;
import hearth.store.Tx;
import java.time.LocalDate;

/** What else must happen when carers come over to us from another service: every child who lives there lives with our own carers from that day. */
@FunctionalInterface
public interface CarersCameOver {
    void cameOver(Tx tx, HouseholdId household, LocalDate from);
}
