package hearth.placements;

import hearth.access.Right;
import hearth.access.Session;
import hearth.access.SubjectKind;
import hearth.access.Subjects;
import hearth.common.ChildId;
import hearth.common.HouseholdId;
import hearth.store.Row;
import java.time.LocalDate;
import java.util.List;

/** Households for tests of placements, written row by row. */
final class TestHomes {
    private TestHomes() {}

    static HouseholdId household(Session session, String name, String postcode) {
        return session.write(Right.EDIT_CARERS, "a household", tx -> {
            HouseholdId id = Subjects.create(tx, SubjectKind.HOUSEHOLD, session.today(), HouseholdId::new);
            tx.insert(id, "household", Row.of("id", id).and("name", name));
            tx.insert(
                    id,
                    "household_address",
                    Row.of("household_id", id)
                            .and("starts_on", LocalDate.of(2020, 1, 1))
                            .and("postcode", postcode)
                            .and("authority_code", Council.WIGAN));
            return id;
        });
    }

    /** Fully approved by our own service for so many children of those ages, perhaps for named ones only. */
    static long approve(
            Session session, HouseholdId household, String from, int places, int ageFrom, int ageTo, ChildId... named) {
        return session.write(Right.EDIT_CARERS, "an approval", tx -> {
            LocalDate day = LocalDate.parse(from);
            var own = Providers.named(tx, "Our own service", Sector.OWN, day);
            long approval = tx.insert(
                    household,
                    "approval",
                    Row.of("household_id", household)
                            .and("provider_id", own)
                            .and("kind", "FULL")
                            .and("starts_on", day));
            long terms = tx.insert(
                    household,
                    "approval_terms",
                    Row.of("approval_id", approval).and("starts_on", day).and("places", places));
            tx.insert(
                    household,
                    "approval_terms_line",
                    Row.of("terms_id", terms)
                            .and("type", "SHORT_TERM")
                            .and("age_from", ageFrom)
                            .and("age_to", ageTo));
            List.of(named)
                    .forEach(child -> tx.insert(
                            household,
                            "approval_terms_child",
                            Row.of("terms_id", terms).and("child_id", child)));
            return approval;
        });
    }

    static void exempt(Session session, HouseholdId household, String authority, String from, ChildId... children) {
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
