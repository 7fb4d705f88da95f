package hearth.carers;

import hearth.access.Right;
import hearth.access.Session;
import hearth.common.BritishDates;
import hearth.common.CodeList;
import hearth.common.HouseholdId;
import hearth.common.Refusal;
import hearth.common.RuleRefused;
import hearth.store.Row;
import hearth.store.Tx;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why places are not to be used, and what else takes a bed. */
public final class Availability {
    private static final int MOST_YEARS = 10;
    private static final int MOST_PLACES = 20;

    /** Says that places cannot be used. */
    public long unavailable(Session session, HouseholdId household, Unavailable unavailable) {
        check(unavailable, session.today());
        return session.write(Right.EDIT_CARERS, "places not available", tx -> unavailable(tx, household, unavailable));
    }

    /** The same inside a larger transaction. */
    public static long unavailable(Tx tx, HouseholdId household, Unavailable unavailable) {
        return tx.insert(household, "unavailability", row(unavailable).and("household_id", household));
    }

    /** Corrects it, or says when it ended. */
    public void change(Session session, HouseholdId household, Unavailable unavailable) {
        check(unavailable, session.today());
        session.write(
                Right.EDIT_CARERS,
                "places not available",
                tx -> tx.update(
                        household, "unavailability", unavailable.id(), unavailable.version(), row(unavailable)));
    }

    /** Says what takes a bed besides placements. */
    public long use(Session session, HouseholdId household, BedUse use) {
        RuleRefused.unlessEmpty(order(use.startsOn(), use.endsOn(), session.today()));
        return session.write(Right.EDIT_CARERS, "a bed used", tx -> use(tx, household, use));
    }

    /** The same inside a larger transaction. */
    public static long use(Tx tx, HouseholdId household, BedUse use) {
        return tx.insert(household, "bed_use", row(use).and("household_id", household));
    }

    /** Corrects it, or says when it ended. */
    public void change(Session session, HouseholdId household, BedUse use) {
        RuleRefused.unlessEmpty(order(use.startsOn(), use.endsOn(), session.today()));
        session.write(
                Right.EDIT_CARERS,
                "a bed used",
                tx -> tx.update(household, "bed_use", use.id(), use.version(), row(use)));
    }

    private static void check(Unavailable unavailable, LocalDate today) {
        var refusals = new ArrayList<>(order(unavailable.startsOn(), unavailable.endsOn(), today));
        LocalDate expected = unavailable.expectedEndOn();
        if (expected != null && !expected.isAfter(unavailable.startsOn())) {
            refusals.add(last("expected", unavailable.startsOn()));
        }
        refusals.addAll(Days.planned("expected", expected, today, MOST_YEARS));
        if (CodeList.named("not-available").find(unavailable.reason()).isEmpty()) {
            refusals.add(Refusal.at("reason", "Choose a reason from the list."));
        }
        if (unavailable.places() != null && (unavailable.places() < 1 || unavailable.places() > MOST_PLACES)) {
            refusals.add(Refusal.at(
                    "places",
                    "Enter how many places, from 1 to " + MOST_PLACES
                            + ", or leave it empty for all that are unfilled."));
        }
        RuleRefused.unlessEmpty(refusals);
    }

    private static List<Refusal> order(LocalDate from, @Nullable LocalDate end, LocalDate today) {
        var refusals = new ArrayList<>(Days.planned("starts_on", from, today, 2));
        if (end != null && !end.isAfter(from)) {
            refusals.add(last("until", from));
        }
        refusals.addAll(Days.planned("until", end, today, MOST_YEARS));
        return refusals;
    }

    private static Refusal last(String field, LocalDate from) {
        return Refusal.at(field, "The last day must be the same as or after " + BritishDates.format(from) + ".");
    }

    private static Row row(Unavailable unavailable) {
        return Row.of("starts_on", unavailable.startsOn())
                .and("ends_on", unavailable.endsOn())
                .and("expected_end_on", unavailable.expectedEndOn())
                .and("places", unavailable.places())
                .and("reason", unavailable.reason())
                .and("note", unavailable.note());
    }

    private static Row row(BedUse use) {
        return Row.of("kind", use.kind())
                .and("child_id", use.childId())
                .and("label", use.label())
                .and("fills_place", use.fillsPlace())
                .and("blocks_place", use.blocksPlace())
                .and("starts_on", use.startsOn())
                .and("ends_on", use.endsOn());
    }
}
