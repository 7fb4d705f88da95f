package hearth.demo;

import hearth.carers.Check;
import hearth.carers.Checks;
import hearth.carers.DutyDone;
import hearth.carers.HouseholdDuties;
import hearth.common.HouseholdId;
import hearth.common.PersonId;
import hearth.store.Tx;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is done for every household again and again: reviews, visits, checks; in time for most, late for a few. */
final class Upkeep {
    private static final int SUPERVISION_DAYS = 42;
    private static final int LAST_VISITS = 3;

    private final Tx tx;
    private final LocalDate at;
    private final Chance chance;

    Upkeep(Tx tx, LocalDate at, Chance chance) {
        this.tx = tx;
        this.at = at;
        this.chance = chance;
    }

    private LocalDate until(@Nullable LocalDate left) {
        return left == null || left.isAfter(at) ? at : left;
    }

    /** The day of the last review, null in the first year: within the year for most, over a year ago for a few. */
    @Nullable
    LocalDate lastReview(LocalDate approved, @Nullable LocalDate left) {
        LocalDate until = until(left);
        LocalDate due = approved.plusYears(1);
        if (due.isAfter(until)) {
            return null;
        }
        LocalDate review = until.minusDays(chance.percent(98) ? chance.between(5, 355) : chance.between(369, 400));
        return review.isBefore(due.minusDays(30)) ? due.minusDays(chance.between(1, 30)) : review;
    }

    void duties(HouseholdId household, LocalDate approved, @Nullable LocalDate left) {
        LocalDate until = until(left);
        done(household, "AGREEMENT", approved.plusDays(chance.between(1, 14)), approved);
        done(household, "TSDS", approved.plusDays(chance.between(90, 350)), approved);
        done(
                household,
                "UNANNOUNCED",
                until.minusDays(chance.percent(98) ? chance.between(5, 355) : chance.between(370, 410)),
                approved);
        done(household, "HEALTH_AND_SAFETY", until.minusDays(chance.between(5, 355)), approved);
        LocalDate visit = until.minusDays(chance.percent(97) ? chance.between(1, 50) : chance.between(58, 80));
        for (int i = 0; i < LAST_VISITS && visit.isAfter(approved); i++) {
            done(household, "SUPERVISION", visit, approved);
            visit = visit.minusDays(SUPERVISION_DAYS + chance.between(-7, 7));
        }
    }

    private void done(HouseholdId household, String kind, LocalDate on, LocalDate approved) {
        LocalDate day = on.isBefore(approved) ? approved : on;
        if (!day.isAfter(at)) {
            HouseholdDuties.add(tx, household, DutyDone.of(kind, day));
        }
    }

    void checks(HouseholdId household, PersonId person, LocalDate approved, @Nullable LocalDate left) {
        var on = new Checks.On(person, null, household);
        for (String kind : List.of("DBS", "MEDICAL")) {
            int days = chance.percent(99) ? chance.between(20, 1085) : chance.between(1100, 1140);
            LocalDate day = until(left).minusDays(days);
            LocalDate received = day.isBefore(approved) ? approved.minusDays(30) : day;
            LocalDate requested = received.minusDays(chance.between(9, 40));
            Checks.add(tx, on, kind, requested, received, Check.Outcome.CLEAR, null, null);
        }
    }
}
