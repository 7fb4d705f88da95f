package hearth.demo;

import hearth.access.Workers;
import hearth.carers.Availability;
import hearth.carers.Ending;
import hearth.carers.HouseholdIntake;
import hearth.carers.NewAddress;
import hearth.carers.NewApproval;
import hearth.carers.NewHousehold;
import hearth.carers.NewPerson;
import hearth.carers.People;
import hearth.carers.Terms;
import hearth.carers.TermsLine;
import hearth.carers.Unavailable;
import hearth.common.HouseholdId;
import hearth.common.Period;
import hearth.common.PersonId;
import hearth.store.Tx;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Our fostering households: long approved, newly approved out of enquiries, connected, and those that left. */
final class Homes {
    private static final List<String> TYPES = List.of(
            "SHORT_TERM",
            "LONG_TERM",
            "SHORT_BREAK",
            "EMERGENCY",
            "PARENT_AND_CHILD",
            "THERAPEUTIC",
            "FOSTERING_TO_ADOPT",
            "UASC");
    private static final List<String> LEAVING = List.of("RESIGNED", "TERMINATED", "TRANSFERRED_OUT", "SGO_OR_ADOPTION");
    private static final List<String> AWAY = List.of(
            "CARER_BREAK",
            "CHILD_NEEDS_SOLE_PLACEMENT",
            "SIBLING_PLACE_ONLY",
            "BEDROOM_STAYING_PUT",
            "HOME_IMPROVEMENT",
            "HEALTH",
            "ALLEGATION_OR_REVIEW",
            "NEW_CARER");

    private final Tx tx;
    private final LocalDate at;
    private final Chance chance;
    private final Cast cast;
    private final Neighbourhood around;
    private final HouseholdIntake intake;
    private final Upkeep upkeep;
    private final List<DemoHome> all = new ArrayList<>();

    Homes(Tx tx, LocalDate at, Chance chance, Neighbourhood around, HouseholdIntake intake) {
        this.tx = tx;
        this.at = at;
        this.chance = chance;
        this.cast = new Cast(chance.split());
        this.around = around;
        this.intake = intake;
        this.upkeep = new Upkeep(tx, at, chance.split());
    }

    List<DemoHome> all() {
        return all;
    }

    /** Those approved before the three years told here: most are still with us, the others left in these years. */
    void old(int staying, int leaving, int connected) {
        LocalDate first = at.minusYears(3);
        for (int i = 0; i < staying + leaving + connected; i++) {
            LocalDate approved = chance.day(at.minusYears(15), first);
            LocalDate left = i >= staying && i < staying + leaving ? chance.day(first, at) : null;
            add(cast.adults(null, approved), null, approved, left, i >= staying + leaving);
        }
    }

    /** One household; {@code known} are the carers already in the store, or null. */
    HouseholdId add(
            List<NewPerson> carers,
            @Nullable List<PersonId> known,
            LocalDate approved,
            @Nullable LocalDate left,
            boolean connected) {
        int places = connected ? chance.between(1, 2) : 1 + chance.weighted(20, 40, 35, 5);
        int ages = chance.weighted(45, 20, 20, 15);
        int from = ages == 2 ? 5 : ages == 3 ? 10 : 0;
        int to = ages == 1 ? 10 : 17;
        String type = connected ? "CONNECTED_PERSON" : TYPES.get(chance.weighted(50, 25, 8, 6, 3, 3, 3, 2));
        var address = new NewAddress(cast.address(), cast.locality(), around.mostly(chance, 84), chance.percent(3));
        var approval = new NewApproval(
                null,
                NewApproval.Kind.FULL,
                connected,
                approved,
                "FP/" + approved.getYear() + "/" + chance.between(1, 99),
                Terms.of(places, List.of(TermsLine.of(type, from, to))));
        NewPerson first = carers.getFirst();
        var household = NewHousehold.approved(carers, address, approval)
                .reachedBy(first.phone(), first.email())
                .with(Workers.named(tx, cast.officer()), Workers.named(tx, cast.officer()))
                .bedrooms(places + chance.between(1, 2))
                .reviewed(upkeep.lastReview(approved, left))
                .ended(left == null ? null : new Ending(left, LEAVING.get(chance.weighted(60, 12, 16, 12)), null));
        List<PersonId> people = known != null
                ? known
                : carers.stream().map(c -> People.add(tx, c, approved)).toList();
        HouseholdId id = intake.add(tx, household, people);
        people.forEach(person -> upkeep.checks(id, person, approved, left));
        upkeep.duties(id, approved, left);
        all.add(new DemoHome(id, new Period(approved, left), places, from, to, connected));
        return id;
    }

    /** A home with room, the fullest first, so that brothers and sisters find empty ones. */
    Optional<DemoHome> room(Period stretch, int age, int children, boolean connected) {
        List<DemoHome> fits = all.stream()
                .filter(h -> h.connected() == connected && h.hasRoom(stretch, age, children))
                .toList();
        return fits.isEmpty() ? Optional.empty() : Optional.of(chance.one(fits));
    }

    /** What is free but cannot be used now: about half of what nobody fills. */
    void awayFor() {
        for (DemoHome home : all) {
            int free = home.places() - home.on(at);
            if (!home.connected() && home.approved().contains(at) && free > 0 && chance.percent(72)) {
                LocalDate since = at.minusDays(chance.between(3, 200));
                LocalDate from = since.isBefore(home.approved().start())
                        ? home.approved().start()
                        : since;
                String reason = AWAY.get(chance.weighted(24, 26, 14, 8, 9, 10, 4, 5));
                Availability.unavailable(
                        tx, home.id(), Unavailable.fromUntil(from, null, chance.between(1, free), reason));
            }
        }
    }
}
