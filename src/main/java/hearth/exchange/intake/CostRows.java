package hearth.exchange.intake;

import hearth.access.Subjects;
import hearth.carers.MatchKey;
import hearth.common.ChildId;
import hearth.common.HouseholdId;
import hearth.common.Mendable;
import hearth.common.Money;
import hearth.common.PlacementId;
import hearth.exchange.sheet.ReadRow;
import hearth.exchange.sheet.SheetKind;
import hearth.exchange.sheet.value.Who;
import hearth.placements.CostLine;
import hearth.placements.Costs;
import hearth.placements.Placement;
import hearth.placements.PlacementIntake;
import hearth.placements.PlacementRow;
import hearth.placements.Placements;
import hearth.store.Tx;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Rows of prices: for a placement, for a child wherever they live, or for a household. */
final class CostRows implements Rows {
    @Override
    public SheetKind kind() {
        return SheetKind.COSTS;
    }

    @Override
    public String table() {
        return "cost_line";
    }

    @Override
    public Told told(ReadRow row, Said said) {
        Told told = Told.nothing()
                .put("placement", row.text("placement"))
                .put("kind", row.text("kind"))
                .put("weekly_cost", row.weekly("weekly_cost"))
                .put("from", row.date("from"))
                .put("to", row.date("to"));
        Who child = row.who("child");
        told.put("child", PlacementValues.who(child));
        told.put("household", PlacementValues.who(row.who("household")));
        if (!row.problems().isEmpty()) {
            return told;
        }
        if (!told.has("placement") && !told.has("child") && !told.has("household")) {
            said.problem("child", "Nothing says what it is for. Write the child, the placement or the household.");
        }
        if (!told.has("from")) {
            said.problem("from", "The day from which it is paid is missing. Write it like 4/6/26.");
        }
        if (!told.has("weekly_cost")) {
            said.problem("weekly_cost", "The price is missing. Write what it costs a week.");
        }
        LocalDate from = told.day("from");
        LocalDate to = told.day("to");
        if (from != null && to != null && to.isBefore(from)) {
            said.problem("to", "It must end on or after the day it begins. Check both dates.");
        }
        return told;
    }

    /** What a line is for: exactly one of the three. */
    private record Payee(
            @Nullable PlacementId placement,
            @Nullable HouseholdId household,
            @Nullable ChildId child) {
        List<CostLine> lines(Handle h) {
            return placement != null
                    ? Costs.of(h, placement)
                    : household != null ? Costs.of(h, household) : child != null ? Costs.of(h, child) : List.of();
        }

        long add(Tx tx, CostLine.New line) {
            if (placement != null) {
                return Costs.add(tx, placement, line);
            }
            if (household != null) {
                return Costs.add(tx, household, line);
            }
            if (child == null) {
                throw new IllegalStateException("A price for nobody");
            }
            return Costs.add(tx, child, line);
        }

        String reference(Handle h) {
            if (placement != null) {
                return Subjects.reference(h, placement);
            }
            return household != null
                    ? Subjects.reference(h, household)
                    : child != null ? Subjects.reference(h, child) : "";
        }
    }

    @Override
    public Done put(Tx tx, Line line, Told told) {
        LocalDate from = told.day("from");
        Money price = told.money("weekly_cost");
        if (from == null || price == null) {
            throw new Mendable("The price and the day it begins are needed. Fill them in.");
        }
        Payee payee = payee(tx.sql(), told, from);
        CostLine.Kind kind = kind(tx.sql(), payee, told);
        Money signed = kind == CostLine.Kind.CONTRIBUTION && price.pence() > 0 ? new Money(-price.pence()) : price;
        LocalDate to = told.day("to");
        LocalDate until = to == null ? null : to.plusDays(1);
        String reference = payee.reference(tx.sql());
        Optional<CostLine> known = payee.lines(tx.sql()).stream()
                .filter(l -> l.kind() == kind
                        && l.basis() == CostLine.Every.WEEKLY
                        && l.startsOn().equals(from))
                .findFirst();
        var wanted = CostLine.New.weekly(kind, signed, from).until(until);
        if (known.isEmpty()) {
            endRunning(tx, payee, kind, from);
            long id = payee.add(tx, wanted);
            return new Done(Outcome.CREATE, id, reference, told, List.of());
        }
        CostLine stored = known.get();
        Kept before = ImportStore.kept(tx.sql(), table(), List.of(stored.id())).getOrDefault(stored.id(), Kept.NOTHING);
        line.before = before;
        Told now = Told.of(told.map());
        now.remove("to");
        now.put("weekly_cost", Math.abs(stored.pence().pence()))
                .put("to", stored.endsOn() == null ? null : stored.endsOn().minusDays(1));
        if (price.pence() < 0) {
            now.put("weekly_cost", stored.pence());
        }
        Comparison comparison = Comparison.of(told, now, before);
        if (comparison.changes().isEmpty()) {
            return new Done(Outcome.SAME, stored.id(), reference, now, comparison.conflicts());
        }
        Costs.correct(
                tx,
                stored,
                new CostLine.New(
                        stored.basis(),
                        stored.kind(),
                        comparison.changes().contains("weekly_cost") ? signed : stored.pence(),
                        stored.startsOn(),
                        comparison.changes().contains("to") ? until : stored.endsOn(),
                        stored.priceYear(),
                        stored.source(),
                        comparison.changes().contains("weekly_cost") ? null : stored.scheme()));
        Told after = Told.of(now.map());
        comparison.changes().forEach(field -> after.put(field, told.get(field)));
        return new Done(Outcome.UPDATE, stored.id(), reference, after, comparison.conflicts());
    }

    /** The price before ends where the next of its kind begins. */
    private static void endRunning(Tx tx, Payee payee, CostLine.Kind kind, LocalDate from) {
        for (CostLine line : payee.lines(tx.sql())) {
            if (line.kind() == kind
                    && line.basis() == CostLine.Every.WEEKLY
                    && line.endsOn() == null
                    && line.startsOn().isBefore(from)) {
                Costs.end(tx, line, from);
            }
        }
    }

    private static CostLine.Kind kind(Handle h, Payee payee, Told told) {
        String code = told.text("kind");
        if (code != null) {
            return CostLine.Kind.valueOf(code);
        }
        Placement placement = payee.placement() == null
                ? null
                : Placements.find(h, payee.placement()).orElse(null);
        if (placement == null) {
            return payee.household() == null ? CostLine.Kind.OTHER : CostLine.Kind.ALLOWANCE;
        }
        var phase = placement.phases().getFirst();
        return PlacementIntake.kind(phase.place(), phase.providerCode());
    }

    private static Payee payee(Handle h, Told told, LocalDate from) {
        String placement = told.text("placement");
        if (placement != null) {
            PlacementId id = PlacementIntake.known(h, named(placement, null))
                    .orElseThrow(() ->
                            new Mendable("No placement is known by " + placement + ". Import the placements first."));
            return new Payee(id, null, null);
        }
        String child = told.text("child");
        if (child != null) {
            ChildId id = PlacementIntake.child(h, named(null, child)).orElseGet(() -> called(h, child));
            return Placements.of(h, id).stream()
                    .filter(p -> p.covers(from))
                    .findFirst()
                    .map(p -> new Payee(p.id(), null, null))
                    .orElseGet(() -> new Payee(null, null, id));
        }
        String household = told.text("household");
        if (household == null) {
            throw new Mendable("Nothing says what it is for. Write the child, the placement or the household.");
        }
        HouseholdId id = ImportStore.household(h, household).orElseGet(() -> {
            List<HouseholdId> named = ImportStore.householdsNamed(h, MatchKey.of(household, null));
            if (named.size() != 1) {
                throw new Mendable("No single household is called " + household + ". Write its reference.");
            }
            return named.getFirst();
        });
        return new Payee(null, id, null);
    }

    private static ChildId called(Handle h, String name) {
        List<ChildId> named = ImportStore.childrenNamed(h, name);
        if (named.size() != 1) {
            throw new Mendable(
                    named.isEmpty()
                            ? "No child is known by " + name + ". Import the children first."
                            : "More than one child is called so. Write the child's reference.");
        }
        return named.getFirst();
    }

    /** A placement or a child to be found by what a file calls it. */
    static PlacementRow named(@Nullable String placement, @Nullable String child) {
        return new PlacementRow(
                placement, child, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }
}
