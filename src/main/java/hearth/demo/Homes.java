package hearth.demo;

import hearth.access.Workers;
import hearth.carers.Ending;
import hearth.carers.HouseholdIntake;
import hearth.carers.NewAddress;
import hearth.carers.NewApproval;
import hearth.carers.NewHousehold;
import hearth.carers.NewPerson;
import hearth.carers.People;
import hearth.carers.Terms;
import hearth.carers.TermsLine;
import hearth.common.HouseholdId;
import hearth.common.Period;
import hearth.common.PersonId;
import hearth.store.Row;
import hearth.store.Tx;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    private final List<DemoHome> all = new ArrayList<>();

    Homes(Tx tx, LocalDate at, Chance chance, Neighbourhood around, HouseholdIntake intake) {
        this.tx = tx;
        this.at = at;
        this.chance = chance;
        this.cast = new Cast(chance.split());
        this.around = around;
        this.intake = intake;
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
        LocalDate review = lastReview(approved);
        NewPerson first = carers.getFirst();
        var household = NewHousehold.approved(carers, address, approval)
                .reachedBy(first.phone(), first.email())
                .with(Workers.named(tx, cast.officer()), Workers.named(tx, cast.officer()))
                .bedrooms(places + chance.between(1, 2))
                .reviewed(review)
                .ended(left == null ? null : new Ending(left, LEAVING.get(chance.weighted(60, 12, 16, 12)), null));
        List<PersonId> people = known != null
                ? known
                : carers.stream().map(c -> People.add(tx, c, approved)).toList();
        HouseholdId id = intake.add(tx, household, people);
        people.forEach(person -> checks(id, person, approved));
        duties(id, approved);
        all.add(new DemoHome(id, new Period(approved, left), places, from, to, connected));
        return id;
    }

    /** The last review: within the year for most, over a year ago for some. */
    private @Nullable LocalDate lastReview(LocalDate approved) {
        int days = chance.percent(88) ? chance.between(5, 360) : chance.between(368, 460);
        LocalDate review = at.minusDays(days);
        return review.isAfter(approved.plusMonths(9)) ? review : null;
    }

    /** What is done for every household, in time for most. */
    private void duties(HouseholdId household, LocalDate approved) {
        duty(household, "AGREEMENT", approved.plusDays(chance.between(1, 14)), approved);
        duty(household, "TSDS", approved.plusDays(chance.between(90, 350)), approved);
        duty(
                household,
                "SUPERVISION",
                at.minusDays(chance.percent(92) ? chance.between(1, 50) : chance.between(58, 90)),
                approved);
        duty(
                household,
                "UNANNOUNCED",
                at.minusDays(chance.percent(93) ? chance.between(5, 350) : chance.between(370, 430)),
                approved);
        duty(household, "HEALTH_AND_SAFETY", at.minusDays(chance.between(5, 355)), approved);
    }

    private void duty(HouseholdId household, String kind, LocalDate on, LocalDate approved) {
        LocalDate done = on.isBefore(approved) ? approved : on;
        if (!done.isAfter(at)) {
            tx.insert(
                    household,
                    "duty_done",
                    Row.of("household_id", household).and("kind", kind).and("done_on", done));
        }
    }

    private void checks(HouseholdId household, PersonId person, LocalDate approved) {
        for (String kind : List.of("DBS", "MEDICAL")) {
            int days = chance.percent(93) ? chance.between(20, 1060) : chance.between(1100, 1160);
            LocalDate received = at.minusDays(days).isBefore(approved) ? approved.minusDays(30) : at.minusDays(days);
            tx.insert(
                    household,
                    "check_item",
                    Row.of("person_id", person)
                            .and("household_id", household)
                            .and("kind", kind)
                            .and("requested_on", received.minusDays(chance.between(9, 40)))
                            .and("received_on", received)
                            .and("outcome", "CLEAR")
                            .and("expires_on", received.plusYears(3)));
        }
    }

    /** A home with room, the fullest first, so that brothers and sisters find empty ones. */
    Optional<DemoHome> room(Period stretch, int age, int children, boolean connected, Set<HouseholdId> not) {
        List<DemoHome> fits = all.stream()
                .filter(h -> h.connected() == connected && !not.contains(h.id()) && h.hasRoom(stretch, age, children))
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
                tx.insert(
                        home.id(),
                        "unavailability",
                        Row.of("household_id", home.id())
                                .and("starts_on", from)
                                .and("places", chance.between(1, free))
                                .and("reason", AWAY.get(chance.weighted(24, 26, 14, 8, 9, 10, 4, 5))));
            }
        }
    }
}
