package hearth.carers;

import hearth.access.Listing;
import hearth.access.Right;
import hearth.access.Session;
import hearth.common.HouseholdId;
import hearth.common.Mendable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Fostering households: the list, one of them, making one. */
public final class Households {
    public static final Listing<Household> LISTING = new Listing<>(
            "households", Right.SEE_CARERS, Household.FIELDS, Household.class, HouseholdStore.ON_DAY, "name, id");

    private final HouseholdIntake intake;

    public Households(HouseholdIntake intake) {
        this.intake = intake;
    }

    /** Writes down a new one. */
    public HouseholdId add(Session session, NewHousehold household) {
        return session.write(Right.EDIT_CARERS, "add a household", tx -> intake.add(tx, household));
    }

    /**
     * One as it stands on a day.
     *
     * @throws Mendable where it was not ours by then
     */
    public static Household get(Handle h, HouseholdId id, LocalDate day) {
        return HouseholdStore.find(h, id, day)
                .orElseThrow(() -> new Mendable("That household was not one of ours by then."));
    }

    /** Which households are known by these keys (of {@link HouseholdIntake#key}), also as they were before a correction. */
    public static Map<String, HouseholdId> known(Handle h, Collection<String> keys) {
        return HouseholdStore.known(h, keys);
    }
}
