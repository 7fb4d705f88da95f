package hearth.placements;

import hearth.access.Right;
import hearth.access.Session;
import hearth.carers.Ground;
import hearth.carers.HouseholdIntake;
import hearth.carers.NewAddress;
import hearth.carers.NewHousehold;
import hearth.carers.NewPerson;
import hearth.carers.Terms;
import hearth.carers.TermsLine;
import hearth.common.ChildId;
import hearth.common.HouseholdId;
import hearth.geography.Geography;
import hearth.store.Row;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Households for tests of placements. */
public final class TestHomes {
    private TestHomes() {}

    /** Carers of whom no approval is recorded, as most agencies' are. */
    public static HouseholdId household(Session session, Geography geography, String name, String postcode) {
        var told = new NewHousehold(
                LocalDate.of(2020, 1, 1),
                List.of(NewPerson.of("Sam", name)),
                NewAddress.at(postcode),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        return session.write(Right.EDIT_CARERS, "a household", tx -> new HouseholdIntake(geography).add(tx, told));
    }

    /** Fully approved by our own service for so many children of those ages, perhaps for named ones only. */
    public static HouseholdId approved(
            Session session,
            Geography geography,
            String name,
            String postcode,
            String from,
            int places,
            int ageFrom,
            int ageTo,
            ChildId... named) {
        var terms = new Terms(
                places,
                "SHORT_TERM",
                false,
                null,
                null,
                List.of(TermsLine.of("SHORT_TERM", ageFrom, ageTo)),
                Set.of(named));
        var told = NewHousehold.approved(
                List.of(NewPerson.of("Sam", name)), NewAddress.at(postcode), Ground.full(LocalDate.parse(from), terms));
        return session.write(Right.EDIT_CARERS, "a household", tx -> new HouseholdIntake(geography).add(tx, told));
    }

    public static void exempt(
            Session session, HouseholdId household, String authority, String from, ChildId... children) {
        session.write(Right.EDIT_CARERS, "an exemption", tx -> {
            long id = tx.insert(
                    household,
                    "limit_exemption",
                    Row.of("household_id", household)
                            .and("granted_by_authority", authority)
                            .and("granted_on", LocalDate.parse(from))
                            .and("starts_on", LocalDate.parse(from)));
            for (ChildId child : children) {
                tx.insert(
                        household,
                        "limit_exemption_child",
                        Row.of("exemption_id", id).and("child_id", child));
            }
            return id;
        });
    }
}
