package hearth.demo;

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
import hearth.store.Tx;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds each child a home of the kinds a council has, in its proportions, with what it costs and why it is out of the borough. */
final class HomesForChildren {
    private static final List<String> WHY =
            List.of("CARPL", "CREQB", "CREQO", "CHILD", "STAND", "ALLEG", "LAREQ", "OTHER");

    private static final String OUR_URN = "SC049000";

    /** The return has a code of its own for supported accommodation from the year that ends in 2025 on. */
    private static final LocalDate SUPPORTED_SINCE = LocalDate.of(2024, 4, 1);

    private final Tx tx;
    private final LocalDate at;
    private final Chance chance;
    private final ProviderId ours;
    private final Neighbourhood around;
    private final Homes homes;
    private final Placements placements;
    private final Casework casework;
    private final Outside outOf;
    private final List<ProviderId> agencies = new ArrayList<>();
    private final List<Long> childrensHomes = new ArrayList<>();
    /** The last carers and the last children's home of each child: a move goes elsewhere. */
    private final Map<ChildId, HouseholdId> carers = new HashMap<>();

    private final Map<ChildId, Integer> residential = new HashMap<>();

    /**
     * A home that is wanted.
     *
     * @param last whether it is the last of this child's homes
     * @param together how many brothers and sisters are to live in it, the child itself included
     * @param shared the home that the first of them has found
     * @param law what the law allows that day
     */
    record Wanted(
            ChildId child,
            int age,
            Period stretch,
            boolean last,
            int together,
            @Nullable HouseholdId shared,
            Law law) {}

    /** Whose decision it is where the child lives: with the parents only under an order, for adoption only after the last one. */
    enum Law {
        AGREED,
        ORDER,
        FULL_ORDER
    }

    /**
     * What was found.
     *
     * @param household one of ours, or null
     * @param place code of the list "place"
     */
    record Found(PlacementId placement, @Nullable HouseholdId household, String place) {
        boolean parents() {
            return place.equals("P1");
        }

        boolean adoption() {
            return place.equals("A6");
        }

        boolean foster() {
            return place.startsWith("U");
        }
    }

    HomesForChildren(
            Tx tx,
            LocalDate at,
            Chance chance,
            Neighbourhood around,
            Homes homes,
            Placements placements,
            Casework casework) {
        this.tx = tx;
        this.at = at;
        this.chance = chance;
        this.around = around;
        this.homes = homes;
        this.placements = placements;
        this.casework = casework;
        this.outOf = new Outside(tx, at, chance.split());
        var cast = new Cast(chance.split());
        ours = hearth.carers.Providers.own(tx, at);
        Providers.addEstablishment(
                tx, ours, "Our fostering service", Provider.EstablishmentKind.FOSTERING_SERVICE, OUR_URN, null, null);
        int urn = 2_490_100;
        for (String name : cast.all("agency")) {
            boolean charity = agencies.size() > 4;
            agencies.add(Providers.add(tx, name + " Fostering", charity ? Sector.VOLUNTARY : Sector.PRIVATE, at));
        }
        for (String name : cast.all("home")) {
            boolean own = childrensHomes.isEmpty();
            ProviderId provider = Providers.named(tx, own ? name : "Hollinwood Care", Sector.PRIVATE, at);
            String postcode = around.mostly(chance, childrensHomes.size() % 4 == 0 ? 100 : 0);
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

    List<ProviderId> agencies() {
        return agencies;
    }

    /** Another council's child comes to carers of ours, where any has room; beyond the limit it was decided afterwards. */
    void ofAnother(ChildId child, int age, LocalDate from) {
        var stretch = new Period(from, null);
        homes.room(stretch, age, 1, false).ifPresent(home -> {
            home.take(stretch);
            var told = NewPlacement.of(child, Home.with(home.id(), "U6", "PR1"), from, Placement.Basis.DECISION);
            outOf.settled(placements.start(tx, told, at), from.plusDays(14));
        });
    }

    String why(boolean planned) {
        return planned && chance.percent(55) ? "CARPL" : WHY.get(chance.weighted(40, 18, 14, 8, 4, 4, 8, 4));
    }

    Found start(Wanted w) {
        if (w.shared() != null && !w.shared().equals(carers.get(w.child()))) {
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
            case 4 -> w.law() == Law.AGREED ? agency(w) : place(w, Home.at("P1", "PR0", around.mostly(chance, 80)));
            case 5 ->
                w.law() == Law.FULL_ORDER && w.last()
                        ? place(
                                w,
                                Home.at("A6", "PR1", around.mostly(chance, 60)).from(ours, OUR_URN))
                        : inHouse(w, false);
            default -> supported(w);
        };
    }

    private Found inHouse(Wanted w, boolean connected) {
        Optional<DemoHome> home = homes.room(w.stretch(), w.age(), Math.max(1, w.together()), connected)
                .or(() -> homes.room(w.stretch(), w.age(), 1, connected));
        if (home.isEmpty() || home.get().id().equals(carers.get(w.child()))) {
            return agency(w);
        }
        home.get().take(w.stretch());
        return ours(w, home.get());
    }

    private Found ours(Wanted w, DemoHome home) {
        boolean longTerm = w.last() && chance.percent(45);
        String place = home.connected() ? longTerm ? "U1" : "U3" : longTerm ? "U4" : "U6";
        Found found = place(w, Home.with(home.id(), place, "PR1"));
        carers.put(w.child(), home.id());
        int allowance = w.age() < 3 ? 170 : w.age() < 5 ? 176 : w.age() < 11 ? 194 : w.age() < 16 ? 220 : 258;
        cost(found, CostLine.Kind.ALLOWANCE, allowance, w.stretch());
        if (!home.connected()) {
            cost(found, CostLine.Kind.FEE, chance.one(List.of(180, 240, 300)), w.stretch());
        }
        return found;
    }

    private Found agency(Wanted w) {
        int which = chance.between(0, agencies.size() - 1);
        String provider = which > 4 ? "PR5" : "PR4";
        boolean longTerm = w.last() && chance.percent(35);
        Home home = Home.at(longTerm ? "U4" : "U6", provider, around.mostly(chance, 30))
                .from(agencies.get(which), "SC0" + (40_100 + which));
        Found found = place(w, home);
        cost(found, CostLine.Kind.AGENCY, chance.between(845, 1060), w.stretch());
        return found;
    }

    private Found residential(Wanted w) {
        int any = chance.between(0, childrensHomes.size() - 1);
        int which = Integer.valueOf(any).equals(residential.get(w.child())) ? (any + 1) % childrensHomes.size() : any;
        residential.put(w.child(), which);
        Found found = place(w, Home.in(childrensHomes.get(which), "K2", which == 0 ? "PR1" : "PR4"));
        cost(found, CostLine.Kind.RESIDENTIAL, chance.between(4400, 7400), w.stretch());
        if (chance.percent(15)) {
            Costs.add(
                    tx,
                    found.placement(),
                    CostLine.New.weekly(
                                    CostLine.Kind.CONTRIBUTION,
                                    new Money(-80_000),
                                    w.stretch().start())
                            .until(w.stretch().end()));
        }
        return found;
    }

    private Found supported(Wanted w) {
        String postcode = around.mostly(chance, 50);
        String urn = "2790" + chance.between(100, 140);
        Period stretch = w.stretch();
        boolean before = stretch.start().isBefore(SUPPORTED_SINCE);
        Found found = place(w, Home.at(before ? "H5" : "K3", "PR4", postcode).from(null, urn));
        if (before && (stretch.end() == null || stretch.end().isAfter(SUPPORTED_SINCE))) {
            Home registered = Home.at("K3", "PR4", postcode).from(null, urn);
            placements.change(tx, found.placement(), SUPPORTED_SINCE, registered, "PLACE");
            outOf.settled(found.placement(), SUPPORTED_SINCE);
        }
        cost(found, CostLine.Kind.RESIDENTIAL, chance.between(900, 1900), w.stretch());
        return found;
    }

    private void cost(Found found, CostLine.Kind kind, int poundsAWeek, Period stretch) {
        Costs.add(
                tx,
                found.placement(),
                CostLine.New.weekly(kind, new Money(poundsAWeek * 100L), stretch.start())
                        .until(stretch.end()));
    }

    /** Puts the placement; for most out of the borough somebody had decided, for some nobody had. */
    private Found place(Wanted w, Home home) {
        LocalDate from = w.stretch().start();
        var told = NewPlacement.of(w.child(), home, from, Placement.Basis.DECISION);
        if (chance.percent(88)) {
            List<Refusal> against = placements.against(tx.sql(), told);
            against.forEach(refusal -> outOf.decided(w.child(), refusal.rule(), from.minusDays(1)));
        }
        PlacementId id = placements.start(tx, told, at);
        Placement placed = Placements.find(tx.sql(), id).orElseThrow();
        boolean lasts = w.last() && w.stretch().end() == null;
        if (placed.phases().getLast().location() == Location.OUT) {
            outOf.why(placed, lasts);
        }
        if (from.isBefore(at.minusDays(100)) || chance.percent(40)) {
            LocalDate later = from.plusDays(chance.between(1, 60));
            outOf.settled(id, later.isAfter(at) ? at : later);
        }
        casework.plan(placed, lasts);
        return new Found(id, home.household(), home.place());
    }
}
