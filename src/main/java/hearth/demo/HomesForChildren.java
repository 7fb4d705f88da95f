package hearth.demo;

import hearth.access.Breach;
import hearth.access.Breaches;
import hearth.common.ChildId;
import hearth.common.HouseholdId;
import hearth.common.Money;
import hearth.common.Period;
import hearth.common.PlacementId;
import hearth.common.ProviderId;
import hearth.common.Refusal;
import hearth.geography.Location;
import hearth.placements.CostLine;
import hearth.placements.Costs;
import hearth.placements.Home;
import hearth.placements.NewPlacement;
import hearth.placements.Placement;
import hearth.placements.Placements;
import hearth.placements.Provider;
import hearth.placements.Providers;
import hearth.placements.Sector;
import hearth.store.Row;
import hearth.store.Tx;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds each child a home of the kinds a council has, in its proportions, with what it costs and why it is out of the borough. */
final class HomesForChildren {
    private static final List<String> OUT = List.of(
            "NO_LOCAL_VACANCY", "NO_LOCAL_MATCH", "SPECIALIST", "SAFEGUARDING", "NEAR_FAMILY", "SIBLINGS_TOGETHER");
    private static final List<String> WHY =
            List.of("CARPL", "CREQB", "CREQO", "CHILD", "STAND", "ALLEG", "LAREQ", "OTHER");

    private final Tx tx;
    private final LocalDate at;
    private final Chance chance;
    private final Neighbourhood around;
    private final Homes homes;
    private final Placements placements;
    private final List<ProviderId> agencies = new ArrayList<>();
    private final List<Long> childrensHomes = new ArrayList<>();

    /**
     * A home that is wanted.
     *
     * @param last whether it is the last of this child's homes
     * @param together how many brothers and sisters are to live in it, the child itself included
     * @param shared the home that the first of them has found
     */
    record Wanted(
            ChildId child,
            int age,
            Period stretch,
            boolean last,
            int together,
            @Nullable HouseholdId shared) {}

    /** What was found; {@code household} is one of ours. */
    record Found(PlacementId placement, @Nullable HouseholdId household) {}

    HomesForChildren(Tx tx, LocalDate at, Chance chance, Neighbourhood around, Homes homes, Placements placements) {
        this.tx = tx;
        this.at = at;
        this.chance = chance;
        this.around = around;
        this.homes = homes;
        this.placements = placements;
        var cast = new Cast(chance.split());
        int urn = 2_490_100;
        for (String name : cast.all("agency")) {
            boolean charity = agencies.size() > 4;
            agencies.add(Providers.add(tx, name + " Fostering", charity ? Sector.VOLUNTARY : Sector.PRIVATE, at));
        }
        for (String name : cast.all("home")) {
            boolean own = childrensHomes.isEmpty();
            ProviderId provider = Providers.named(tx, own ? name : "Hollinwood Care", Sector.PRIVATE, at);
            String postcode = around.mostly(chance, own ? 100 : 25);
            childrensHomes.add(Providers.addEstablishment(
                    tx,
                    provider,
                    name,
                    Provider.EstablishmentKind.CHILDRENS_HOME,
                    String.valueOf(urn++),
                    postcode,
                    null));
        }
    }

    Optional<HouseholdId> carers(Period stretch, int age, int children, Set<HouseholdId> not) {
        Optional<DemoHome> home = homes.room(stretch, age, children, false, not);
        home.ifPresent(h -> h.take(stretch));
        return home.map(DemoHome::id);
    }

    String why(boolean planned) {
        return planned && chance.percent(55) ? "CARPL" : WHY.get(chance.weighted(40, 18, 14, 8, 4, 4, 8, 4));
    }

    Found start(Wanted w) {
        if (w.shared() != null) {
            HouseholdId shared = w.shared();
            for (DemoHome home : homes.all()) {
                if (home.id().equals(shared)) {
                    home.take(w.stretch());
                    return ours(w, home);
                }
            }
        }
        int kind = w.age() >= 16
                ? chance.weighted(20, 9, 6, 22, 6, 0, 37)
                : w.age() >= 11
                        ? chance.weighted(34, 12, 10, 34, 10, 0, 0)
                        : chance.weighted(40, 9, 20, 8, 15, w.age() < 5 ? 8 : 0, 0);
        return switch (kind) {
            case 0 -> inHouse(w, false);
            case 1 -> agency(w);
            case 2 -> inHouse(w, true);
            case 3 -> residential(w);
            case 4 -> at(w, "P1", "PR0", around.mostly(chance, 80), 0, null);
            case 5 -> at(w, "A5", "PR1", around.mostly(chance, 60), 0, null);
            default ->
                at(w, "K3", "PR4", around.mostly(chance, 50), chance.between(900, 1900), CostLine.Kind.RESIDENTIAL);
        };
    }

    private Found inHouse(Wanted w, boolean connected) {
        Optional<DemoHome> home = homes.room(w.stretch(), w.age(), Math.max(1, w.together()), connected, Set.of())
                .or(() -> homes.room(w.stretch(), w.age(), 1, connected, Set.of()));
        if (home.isEmpty()) {
            return agency(w);
        }
        home.get().take(w.stretch());
        return ours(w, home.get());
    }

    private Found ours(Wanted w, DemoHome home) {
        boolean longTerm = w.last() && chance.percent(45);
        String place = home.connected() ? longTerm ? "U1" : "U3" : longTerm ? "U4" : "U6";
        PlacementId id = place(w, Home.with(home.id(), place, "PR1"));
        int allowance = w.age() < 3 ? 170 : w.age() < 5 ? 176 : w.age() < 11 ? 194 : w.age() < 16 ? 220 : 258;
        cost(id, CostLine.Kind.ALLOWANCE, allowance, w.stretch());
        if (!home.connected()) {
            cost(id, CostLine.Kind.FEE, chance.one(List.of(180, 240, 300)), w.stretch());
        }
        return new Found(id, home.id());
    }

    private Found agency(Wanted w) {
        int which = chance.between(0, agencies.size() - 1);
        String provider = which > 4 ? "PR5" : "PR4";
        boolean longTerm = w.last() && chance.percent(35);
        Home home = Home.at(longTerm ? "U4" : "U6", provider, around.mostly(chance, 30))
                .from(agencies.get(which), "SC0" + (40_100 + which));
        PlacementId id = place(w, home);
        cost(id, CostLine.Kind.AGENCY, chance.between(845, 1060), w.stretch());
        return new Found(id, null);
    }

    private Found residential(Wanted w) {
        int which = chance.between(0, childrensHomes.size() - 1);
        PlacementId id = place(w, Home.in(childrensHomes.get(which), "K2", which == 0 ? "PR1" : "PR4"));
        cost(id, CostLine.Kind.RESIDENTIAL, chance.between(4400, 7400), w.stretch());
        if (chance.percent(15)) {
            Costs.add(
                    tx,
                    id,
                    CostLine.New.weekly(
                                    CostLine.Kind.CONTRIBUTION,
                                    new Money(-80_000),
                                    w.stretch().start())
                            .until(w.stretch().end()));
        }
        return new Found(id, null);
    }

    private Found at(
            Wanted w, String place, String provider, String postcode, int pounds, CostLine.@Nullable Kind kind) {
        PlacementId id = place(w, Home.at(place, provider, postcode));
        if (kind != null) {
            cost(id, kind, pounds, w.stretch());
        }
        return new Found(id, null);
    }

    private void cost(PlacementId id, CostLine.Kind kind, int poundsAWeek, Period stretch) {
        Costs.add(
                tx,
                id,
                CostLine.New.weekly(kind, new Money(poundsAWeek * 100L), stretch.start())
                        .until(stretch.end()));
    }

    /** Puts the placement; for most out of the borough somebody had decided, for some nobody had. */
    private PlacementId place(Wanted w, Home home) {
        LocalDate from = w.stretch().start();
        var told = NewPlacement.of(w.child(), home, from, Placement.Basis.DECISION);
        List<Refusal> against = placements.against(tx.sql(), told);
        if (chance.percent(88)) {
            against.forEach(refusal -> decide(w.child(), refusal.rule(), from.minusDays(1)));
        }
        PlacementId id = placements.start(tx, told, at);
        if (from.isBefore(at.minusDays(100)) || chance.percent(80)) {
            LocalDate later = from.plusDays(chance.between(1, 60));
            LocalDate on = later.isAfter(at) ? at : later;
            Breaches.resolve(
                    tx,
                    id,
                    Breaches.on(tx.sql(), id).stream().map(Breach::rule).collect(Collectors.toSet()),
                    on,
                    "Decided afterwards and recorded");
        }
        Placement placed = Placements.find(tx.sql(), id).orElseThrow();
        if (placed.phases().getLast().location() == Location.OUT) {
            out(w, id, from);
        }
        return id;
    }

    /** The decision that a rule asks for, where it asks for one. */
    private void decide(ChildId child, String rule, LocalDate on) {
        boolean distance = rule.equals("REG11-02");
        if (distance || rule.equals("REG11-01")) {
            tx.insert(
                    child,
                    "authority_decision",
                    Row.of("kind", distance ? "AT_A_DISTANCE" : "OUT_OF_AREA")
                            .and("child_id", child)
                            .and("role", distance ? "Director of Children's Services" : "Nominated officer")
                            .and("name", distance ? "Owen Farrow" : "Jill Sedgwick")
                            .and("decided_on", on)
                            .and("outcome", "YES"));
        }
    }

    private void out(Wanted w, PlacementId id, LocalDate from) {
        tx.insert(
                id,
                "out_of_area",
                Row.of("placement_id", id)
                        .and("starts_on", from)
                        .and("reason", OUT.get(chance.weighted(38, 20, 16, 10, 10, 6)))
                        .and("host_notified_on", chance.percent(86) ? from.plusDays(chance.between(0, 4)) : null)
                        .and("review_on", from.plusMonths(6)));
        if (w.stretch().end() == null && chance.percent(22)) {
            tx.insert(
                    id,
                    "return_plan",
                    Row.of("child_id", w.child())
                            .and("placement_id", id)
                            .and("kind", "RETURN")
                            .and("gate", chance.percent(60) ? "PLAN_SAYS_RETURN" : "CHILD_ASKS")
                            .and("opened_on", from.plusDays(20).isAfter(at) ? at : from.plusDays(20))
                            .and("target_on", at.plusDays(chance.between(-40, 200)))
                            .and("next_step", "Visit a local home")
                            .and("blocker", chance.percent(50) ? "No local vacancy" : null));
        }
    }
}
