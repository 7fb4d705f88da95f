package hearth.demo;

import hearth.children.ChildEvents;
import hearth.common.Answer;
import hearth.common.ChildId;
import hearth.placements.Placement;
import hearth.placements.Placements;
import hearth.store.Tx;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is done for each child in a home: the plan is signed, the child is visited and the care plan reviewed; in time for most, late
 * for a few. Only what a team would look up is told: visits of half a year, reviews of two.
 */
final class Casework {
    private static final int VISIT_DAYS = 41;
    private static final int WEEK = 6;
    private static final int WITH_PARENTS_DAYS = 27;
    private static final int UNTIL_REVIEWED_DAYS = 200;
    private static final List<String> TOOK_PART = List.of("PN1", "PN2", "PN3", "PN4", "PN5", "PN6", "PN7");

    private final Tx tx;
    private final LocalDate at;
    private final Chance chance;

    Casework(Tx tx, LocalDate at, Chance chance) {
        this.tx = tx;
        this.at = at;
        this.chance = chance;
    }

    /** The placement plan, signed within days of the start; now and then one of the last months is forgotten. */
    void plan(Placement placement, boolean last) {
        LocalDate from = placement.startsOn();
        boolean forgotten = last && from.isAfter(at.minusDays(90)) && chance.percent(4);
        LocalDate signed = from.plusDays(chance.between(-4, 5));
        if (!forgotten) {
            Placements.planSigned(tx, placement, signed.isAfter(at) ? at : signed);
        }
    }

    /**
     * Visits to a child in one home.
     *
     * @param until null while the child lives there
     * @param parents whether the home is that of the parents, where visits are closer together
     */
    void visits(ChildId child, LocalDate from, @Nullable LocalDate until, boolean parents, String worker) {
        LocalDate end = until == null ? at : until;
        LocalDate told = at.minusMonths(6);
        if (end.isBefore(told)) {
            return;
        }
        boolean early = ChronoUnit.DAYS.between(from, end) < UNTIL_REVIEWED_DAYS;
        int most = !parents ? VISIT_DAYS : early ? WEEK : WITH_PARENTS_DAYS;
        boolean late = until == null && chance.percent(1);
        LocalDate day = end.minusDays(late ? most + chance.between(3, 20) : chance.between(0, most));
        LocalDate first = from.plusDays(chance.between(1, WEEK));
        while (day.isAfter(first.plusDays(3)) && day.isAfter(told)) {
            visit(child, day, worker);
            day = day.minusDays(chance.between(most * 2 / 3, most));
        }
        if (first.isAfter(told) && !first.isAfter(end)) {
            visit(child, first, worker);
        }
    }

    private void visit(ChildId child, LocalDate on, String worker) {
        ChildEvents.visit(tx, child, on, worker, chance.percent(90) ? Answer.YES : Answer.NO);
    }

    /** Reviews of the care plan through a period of care; of a few children the last one has not been held. */
    void reviews(ChildId child, LocalDate born, LocalDate start, @Nullable LocalDate end) {
        LocalDate until = end == null ? at : end;
        var held = new ArrayList<LocalDate>();
        LocalDate next = start.plusDays(chance.between(10, 25));
        while (!next.isAfter(until)) {
            held.add(next);
            next = next.plusMonths(held.size() == 1 ? 3 : 6).minusDays(chance.between(3, 25));
        }
        boolean late = end == null && held.size() > 2 && held.getLast().isAfter(at.minusDays(40)) && chance.percent(8);
        if (late) {
            held.removeLast();
        }
        for (LocalDate day : held) {
            if (day.isAfter(at.minusYears(2))) {
                boolean small = ChronoUnit.YEARS.between(born, day) < 4;
                String part = small ? "PN0" : TOOK_PART.get(chance.weighted(58, 8, 3, 6, 6, 12, 7));
                ChildEvents.review(tx, child, day, part, chance.percent(6) ? Answer.YES : Answer.NO);
            }
        }
    }
}
