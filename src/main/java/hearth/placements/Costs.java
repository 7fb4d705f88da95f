package hearth.placements;

import hearth.access.Right;
import hearth.access.Session;
import hearth.common.ChildId;
import hearth.common.HouseholdId;
import hearth.common.Money;
import hearth.common.PlacementId;
import hearth.common.Refusal;
import hearth.common.RuleRefused;
import hearth.common.SubjectId;
import hearth.store.Row;
import hearth.store.Tx;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;

/** What homes cost: the lines as agreed, and what a month came to. */
public final class Costs {
    private Costs() {}

    /**
     * Agrees a line for a placement.
     *
     * @throws RuleRefused where it cannot be: no money at all, a contribution that costs, an end before the start
     */
    public static long add(Session session, PlacementId placement, CostLine.New line) {
        return session.write(Right.EDIT_COSTS, "add a cost", tx -> add(tx, placement, line));
    }

    /** The same inside a larger transaction. */
    public static long add(Tx tx, PlacementId placement, CostLine.New line) {
        return add(tx, placement, "placement_id", line);
    }

    /** Agrees a line for a household, such as a retainer: it counts as in-house. */
    public static long add(Session session, HouseholdId household, CostLine.New line) {
        return session.write(Right.EDIT_COSTS, "add a cost", tx -> add(tx, household, line));
    }

    public static long add(Tx tx, HouseholdId household, CostLine.New line) {
        return add(tx, household, "household_id", line);
    }

    /** Agrees a line for a child, wherever they live: it counts in the group of the home of each night. */
    public static long add(Session session, ChildId child, CostLine.New line) {
        return session.write(Right.EDIT_COSTS, "add a cost", tx -> add(tx, child, line));
    }

    public static long add(Tx tx, ChildId child, CostLine.New line) {
        return add(tx, child, "child_id", line);
    }

    private static long add(Tx tx, SubjectId about, String column, CostLine.New line) {
        RuleRefused.unlessEmpty(check(tx, line, column.equals("household_id")));
        return tx.insert(about, "cost_line", columns(line).and(column, about));
    }

    /** Changes a line that was wrong; a price that changes from a day on is an ended line and a new one. */
    public static int correct(Session session, CostLine line, CostLine.New right) {
        return session.write(Right.EDIT_COSTS, "correct a cost", tx -> correct(tx, line, right));
    }

    /** The same inside a larger transaction. */
    public static int correct(Tx tx, CostLine line, CostLine.New right) {
        RuleRefused.unlessEmpty(check(tx, right, line.householdId() != null));
        return tx.update(about(line), "cost_line", line.id(), line.version(), columns(right));
    }

    /** Ends a weekly line; {@code on} is the first night it is no longer for. */
    public static int end(Session session, CostLine line, LocalDate on) {
        return session.write(Right.EDIT_COSTS, "end a cost", tx -> end(tx, line, on));
    }

    public static int end(Tx tx, CostLine line, LocalDate on) {
        if (!on.isAfter(line.startsOn())) {
            throw new RuleRefused(
                    Refusal.at("on", "A price ends after it starts. Correct its start, or choose a later day."));
        }
        return tx.update(about(line), "cost_line", line.id(), line.version(), Row.of("ends_on", on));
    }

    /** A new weekly price of the same kind from a day on: the running one ends there. */
    public static long change(Tx tx, PlacementId placement, CostLine.Kind kind, Money aWeek, LocalDate from) {
        for (CostLine line : of(tx.sql(), placement)) {
            boolean running = line.endsOn() == null || line.endsOn().isAfter(from);
            if (line.kind() == kind
                    && line.basis() == CostLine.Every.WEEKLY
                    && running
                    && line.startsOn().isBefore(from)) {
                end(tx, line, from);
            }
        }
        return add(tx, placement, CostLine.New.weekly(kind, aWeek, from));
    }

    public static List<CostLine> of(Handle h, PlacementId placement) {
        return CostStore.of(h, placement);
    }

    /** The same, with an allowance by age in its steps: one for each birthday that changes it and each new set of rates. */
    public static List<CostLine> prices(Handle h, PlacementId placement) {
        return CostStore.prices(h, placement);
    }

    public static List<CostLine> of(Handle h, HouseholdId household) {
        return CostStore.of(h, household);
    }

    public static List<CostLine> of(Handle h, ChildId child) {
        return CostStore.of(h, child);
    }

    /** What a placement costs a week on a day, contributions taken off; empty where no price is recorded. */
    public static Optional<Money> weekly(Handle h, PlacementId placement, LocalDate day) {
        return CostStore.weekly(h, placement, day);
    }

    /** What a month came to: a row for each of our children's placements with a night or a sum in it, and for each retainer. */
    public static List<CostRow> month(Handle h, YearMonth month) {
        var rows = new ArrayList<CostRow>();
        each(h, month, month, (m, row) -> rows.add(row));
        return rows;
    }

    /** The same for each month from the first to the last; what the rows rest on is read once, and no row is kept. */
    public static void each(Handle h, YearMonth first, YearMonth last, BiConsumer<YearMonth, CostRow> take) {
        CostMonth.rows(h, first, last, take);
    }

    /** The totals of each month from the first to the last; what they rest on is read once. */
    public static SortedMap<YearMonth, CostTotals> byMonth(Handle h, YearMonth first, YearMonth last) {
        var costs = new CostMonth(h, first, last);
        var totals = new TreeMap<YearMonth, CostTotals>();
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            totals.put(month, CostTotals.of(costs, month));
        }
        return totals;
    }

    private static Row columns(CostLine.New line) {
        return Row.of("basis", line.basis())
                .and("kind", line.kind())
                .and("pence", line.pence())
                .and("starts_on", line.startsOn())
                .and("ends_on", line.endsOn())
                .and("price_year", line.priceYear())
                .and("source", line.source())
                .and("scheme", line.scheme());
    }

    private static List<Refusal> check(Tx tx, CostLine.New line, boolean ofHousehold) {
        var refusals = new ArrayList<Refusal>(Allowances.check(tx.sql(), line, ofHousehold));
        boolean contribution = line.kind() == CostLine.Kind.CONTRIBUTION;
        long pence = line.pence().pence();
        if (contribution && pence >= 0) {
            refusals.add(Refusal.at("amount", "A contribution is paid to us: write it as a negative sum."));
        } else if (!contribution && pence < 0) {
            refusals.add(
                    Refusal.at("amount", "Only a contribution is negative. Choose Contribution, or drop the minus."));
        }
        if (line.endsOn() != null && !line.endsOn().isAfter(line.startsOn())) {
            refusals.add(Refusal.at("ends_on", "A price ends after it starts. Check both dates."));
        }
        return refusals;
    }

    private static SubjectId about(CostLine line) {
        PlacementId placement = line.placementId();
        HouseholdId household = line.householdId();
        ChildId child = line.childId();
        if (placement != null) {
            return placement;
        }
        if (household != null) {
            return household;
        }
        if (child != null) {
            return child;
        }
        throw new IllegalStateException("A cost line of nobody");
    }
}
