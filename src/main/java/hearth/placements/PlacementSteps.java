package hearth.placements;

import hearth.access.Breach;
import hearth.access.Breaches;
import hearth.children.Care;
import hearth.children.PeriodOfCare;
import hearth.common.ChildId;
import hearth.common.HouseholdId;
import hearth.common.Mendable;
import hearth.common.PlacementId;
import hearth.common.Refusal;
import hearth.common.RuleRefused;
import hearth.geography.Geography;
import hearth.geography.Whereabouts;
import hearth.store.Row;
import hearth.store.Tx;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The steps placements are made of, inside a transaction of the caller's: each asks the rules and lets stand what it breaks. It is long
 * because every way in which a home changes is a step, and all judge the home alike.
 */
final class PlacementSteps {
    private static final Set<String> AGENCIES = Set.of("PR4", "PR5");
    private static final String OURS = "PR1";
    /** Why nothing stands against a home any more. */
    static final String ENDED = "The placement ended.";

    private final PlacementGeography geography;

    PlacementSteps(Geography geography) {
        this.geography = new PlacementGeography(geography);
    }

    PlacementId start(Tx tx, NewPlacement told, LocalDate today) {
        Handle h = tx.sql();
        var child = HomeStore.child(h, told.child())
                .orElseThrow(() -> new Mendable("There is no such child. Record the child first."));
        Start start = workedOut(h, told);
        boolean ours = child.responsibleAuthority().equals(HomeStore.ownAuthority(h));
        RuleRefused.unlessEmpty(Possible.start(
                told, child.dateOfBirth(), ours, start.period() != null, PlacementStore.stretches(h, told.child())));
        boolean plan = told.startsOn().isAfter(today);
        ProviderDecision.Told signed = HomeDecisions.signedWith(told);
        List<Refusal> undecided = HomeDecisions.against(h, told, today);
        RuleRefused.unlessEmpty(OutsideApproval.refusals(told.approval(), today));
        if (plan) {
            var refusals = new ArrayList<>(planned(h, start));
            refusals.addAll(undecided);
            RuleRefused.unlessEmpty(refusals);
        } else if (signed != null) {
            RuleRefused.unlessEmpty(undecided);
        }
        Long decision = HomeDecisions.open(h, told);
        PlacementId id = put(tx, start, decision, null, null);
        if (!plan) {
            Holds.placed(tx, told.child(), told.startsOn());
        }
        HomeDecisions.beyondTerms(tx, told, id);
        if (decision != null) {
            HomeDecisions.placed(tx, told.child(), decision, told.startsOn(), today);
        }
        if (signed != null) {
            ProviderDecision.put(tx, id, told.child(), signed, today);
        }
        if (told.approval() != null) {
            OutsideApproval.put(tx, id, told.child(), told.approval());
        }
        ReturnPlans.follow(tx, told.child());
        undecided.forEach(refusal -> Breaches.stand(tx, id, refusal, told.startsOn(), told.startsOn()));
        stand(tx, asked(h, start, id), id, told.startsOn());
        return id;
    }

    /**
     * Puts what a file tells of: nothing is refused but the impossible, and only a placement that still lasts can stand as a breach.
     *
     * @param ending how it ended, or null while it lasts
     * @param rec why care ended with it, or null
     */
    PlacementId record(Tx tx, NewPlacement told, @Nullable Ending ending, @Nullable String rec) {
        Handle h = tx.sql();
        var child = HomeStore.child(h, told.child()).orElseThrow();
        RuleRefused.unlessEmpty(Possible.record(
                told,
                ending == null ? null : ending.on(),
                child.dateOfBirth(),
                PlacementStore.stretches(h, told.child())));
        Start start = workedOut(h, told);
        PlacementId id = put(tx, start, null, ending, rec);
        ReturnPlans.follow(tx, told.child());
        if (ending == null) {
            stand(tx, asked(h, start, id), id, told.startsOn());
        }
        return id;
    }

    /**
     * What is worked out of a placement that starts, for whatever is asked of it.
     *
     * @param home with what the store knows of it
     * @param period of care on its first day; null where the child is not looked after by us
     */
    private record Start(
            NewPlacement told, Home home, @Nullable Long period, Whereabouts where) {}

    private Start workedOut(Handle h, NewPlacement told) {
        Home home = HomeFacts.completed(h, told.home(), told.startsOn());
        Long period =
                Care.on(h, told.child(), told.startsOn()).map(PeriodOfCare::id).orElse(null);
        return new Start(told, home, period, where(h, told.child(), period, home));
    }

    private static PlacementId put(
            Tx tx, Start start, @Nullable Long decision, @Nullable Ending ending, @Nullable String rec) {
        NewPlacement told = start.told();
        PlacementId id = PlacementWriting.placement(tx, told, start.period(), decision, ending, rec);
        PlacementWriting.phase(tx, id, told.startsOn(), start.home(), null, start.where());
        return id;
    }

    /** What a home is from a day on; a phase of that day is corrected. */
    void becomes(Tx tx, Placement placement, LocalDate from, Home home) {
        Placement.Phase now = placement.phaseOn(from);
        if (now.startsOn().equals(from)) {
            Whereabouts where = where(tx.sql(), placement.childId(), placement.periodId(), home);
            tx.update(
                    placement.id(),
                    "placement_phase",
                    now.id(),
                    now.version(),
                    PlacementWriting.frozen(tx, where)
                            .and("place", home.place())
                            .and("provider_code", home.providerCode())
                            .and("urn", home.urn())
                            .and("postcode", home.postcode()));
            judgedAgain(tx, placement.id(), now, from);
        } else {
            phase(tx, placement, from, home, "PLACE");
        }
    }

    /** The carers live elsewhere from a day on: the phase of that day and every later one are at the address of their first day. */
    void carersMoved(Tx tx, Placement placement, HouseholdId household, LocalDate from) {
        boolean begins = placement.phases().stream().anyMatch(p -> p.startsOn().equals(from));
        if (placement.startsOn().isBefore(from) && !begins) {
            phase(tx, placement, from, atCarers(tx.sql(), household, placement.phaseOn(from), from), "PLACE");
        }
        for (Placement.Phase phase : placement.phases()) {
            if (!phase.startsOn().isBefore(from)) {
                Home home = atCarers(tx.sql(), household, phase, phase.startsOn());
                Whereabouts where = where(tx.sql(), placement.childId(), placement.periodId(), home);
                tx.update(
                        placement.id(),
                        "placement_phase",
                        phase.id(),
                        phase.version(),
                        PlacementWriting.frozen(tx, where)
                                .and("address", home.address())
                                .and("postcode", home.postcode()));
                if (placement.endsOn() == null
                        && phase.equals(placement.phases().getLast())) {
                    judgedAgain(tx, placement.id(), phase, phase.startsOn());
                }
            }
        }
    }

    /** The carers are our own from a day on, where an agency provided the home until then; whether that was so. */
    boolean carersCameOver(Tx tx, Placement placement, HouseholdId household, LocalDate from) {
        Placement.Phase now = placement.phaseOn(from);
        String provider = now.providerCode();
        if (provider == null || !AGENCIES.contains(provider)) {
            return false;
        }
        var own = hearth.carers.Providers.own(tx, from);
        if (now.startsOn().equals(from)) {
            tx.update(
                    placement.id(),
                    "placement_phase",
                    now.id(),
                    now.version(),
                    Row.of("provider_code", OURS).and("provider_id", own).and("urn", null));
            judgedAgain(tx, placement.id(), now, from);
        } else {
            var home = new Home(household, null, now.place(), OURS, own, null, now.address(), now.postcode());
            phase(tx, placement, from, home, "PLACE");
        }
        return true;
    }

    /** The same kind of home, where the carers live on a day. */
    private static Home atCarers(Handle h, HouseholdId household, Placement.Phase phase, LocalDate day) {
        Home home = new Home(
                household, null, phase.place(), phase.providerCode(), phase.providerId(), phase.urn(), null, null);
        return HomeFacts.completed(h, home, day);
    }

    /** A new phase, and what it breaks. */
    void phase(Tx tx, Placement placement, LocalDate from, Home home, @Nullable String changeReason) {
        Whereabouts where = where(tx.sql(), placement.childId(), placement.periodId(), home);
        PlacementWriting.phase(tx, placement.id(), from, home, changeReason, where);
        var plan = new NewPlacement(
                placement.childId(),
                home,
                from,
                true,
                null,
                placement.basis(),
                null,
                null,
                placement.inHouseAlternative(),
                null,
                null);
        boolean told = toldThere(tx.sql(), placement, from, where);
        PlacementRules.Plan asked = asked(tx.sql(), plan, home, where, placement.id(), told);
        stand(tx, asked, placement.id(), from);
        noLongerAsked(tx, placement.id(), PlacementRules.all(asked), from);
    }

    /**
     * Where a home lies, or what it is, was decided or put right since it was recorded: what the rules ask of homes outside stands from
     * then on, and what they no longer ask is dealt with.
     *
     * @param before the phase as it was
     */
    static void judgedAgain(Tx tx, PlacementId id, Placement.Phase before, LocalDate today) {
        Placement placement = Placements.find(tx.sql(), id).orElseThrow();
        Placement.Phase now = placement.phaseOn(today);
        LocalDate end = placement.endsOn();
        if (now.id() != before.id() || (end != null && !end.isAfter(today))) {
            return;
        }
        var home = new Home(
                placement.householdId(),
                placement.establishmentId(),
                now.place(),
                now.providerCode(),
                now.providerId(),
                now.urn(),
                now.address(),
                now.postcode());
        var where = new Whereabouts(
                now.authorityCode(),
                now.authorityBasis(),
                now.location(),
                now.adjoining(),
                now.milesTenths(),
                0,
                now.edition(),
                "");
        boolean told = OutOfBorough.of(tx.sql(), id).stream().anyMatch(o -> o.hostNotifiedOn() != null);
        var plan = NewPlacement.of(placement.childId(), home, now.startsOn(), placement.basis());
        List<PlacementRules.Against> against = PlacementRules.all(asked(tx.sql(), plan, home, where, id, told)).stream()
                .filter(a -> PlacementRules.OF_THE_AREA.contains(a.refusal().rule()))
                .toList();
        boolean moved = before.location() != now.location() || before.adjoining() != now.adjoining();
        Set<String> standing = Breaches.on(tx.sql(), id).stream()
                .filter(b -> b.resolvedOn() == null)
                .map(Breach::rule)
                .collect(Collectors.toSet());
        for (PlacementRules.Against one : against) {
            if (moved && !standing.contains(one.refusal().rule())) {
                Breaches.add(tx, id, one.refusal(), now.startsOn(), one.due());
            } else {
                Breaches.stand(tx, id, one.refusal(), now.startsOn(), one.due());
            }
        }
        noLongerAsked(tx, id, against, today);
    }

    private static void noLongerAsked(Tx tx, PlacementId id, List<PlacementRules.Against> against, LocalDate on) {
        var rules = new HashSet<>(PlacementRules.OF_THE_AREA);
        against.forEach(a -> rules.remove(a.refusal().rule()));
        Breaches.resolve(
                tx, id, rules, on, "It is no longer asked of this home: what it is or where it lies has changed.");
    }

    /** Whether the host authority has been told already, because the home stays in its area. */
    private static boolean toldThere(Handle h, Placement placement, LocalDate from, Whereabouts where) {
        String there = placement.phaseOn(from.minusDays(1)).authorityCode();
        return there != null
                && there.equals(where.authority())
                && OutOfBorough.of(h, placement.id()).stream().anyMatch(o -> o.hostNotifiedOn() != null);
    }

    private static void stand(Tx tx, PlacementRules.Plan plan, PlacementId id, LocalDate since) {
        PlacementRules.all(plan).forEach(a -> Breaches.stand(tx, id, a.refusal(), since, a.due()));
    }

    /** Ends a placement, its open stays and what stood against the home. */
    void end(Tx tx, Placement placement, Ending ending, @Nullable String rec) {
        RuleRefused.unlessEmpty(Possible.end(placement, ending));
        for (Placement.Stay stay : placement.stays()) {
            if (stay.endsOn() == null) {
                tx.update(placement.id(), "temporary_stay", stay.id(), stay.version(), Row.of("ends_on", ending.on()));
            }
        }
        PlacementWriting.end(tx, placement.id(), placement.version(), ending, rec);
        ReturnPlans.follow(tx, placement.childId());
        Breaches.resolve(tx, placement.id(), PlacementRules.OF_THE_HOME, ending.on(), ENDED);
    }

    List<Refusal> against(Handle h, NewPlacement plan) {
        return planned(h, workedOut(h, plan));
    }

    /** What speaks against a plan; beyond the terms it may go where the named person's decision is on record. */
    private static List<Refusal> planned(Handle h, Start start) {
        NewPlacement plan = start.told();
        boolean beyond = !DecisionStore.beyondTerms(
                        h, plan.child(), start.home().household(), plan.startsOn())
                .isEmpty();
        return PlacementRules.refusals(asked(h, start, null)).stream()
                .filter(r -> !beyond || !PlacementRules.OF_THE_TERMS.contains(r.rule()))
                .toList();
    }

    private Whereabouts where(Handle h, ChildId child, @Nullable Long period, Home home) {
        return geography.where(h, child, period, home.postcode());
    }

    private static PlacementRules.Plan asked(Handle h, Start start, @Nullable PlacementId placement) {
        return asked(h, start.told(), start.home(), start.where(), placement, false);
    }

    private static PlacementRules.Plan asked(
            Handle h,
            NewPlacement told,
            Home home,
            Whereabouts where,
            @Nullable PlacementId placement,
            boolean hostTold) {
        var child = HomeStore.child(h, told.child()).orElseThrow();
        Set<String> approved = new HashSet<>(
                placement == null
                        ? DecisionStore.yes(h, told.child(), home.household(), told.startsOn())
                        : DecisionStore.yes(h, placement, told.startsOn()));
        if (told.approval() != null) {
            approved.add(told.approval().kind().name());
        }
        return new PlacementRules.Plan(
                told.child(),
                child.dateOfBirth(),
                child.sex(),
                child.responsibleAuthority().equals(HomeStore.ownAuthority(h)),
                told.startsOn(),
                home.place(),
                home.providerCode(),
                told.basis(),
                where,
                HomeFacts.carers(h, home.household(), told.startsOn(), told.child()),
                approved,
                hostTold);
    }
}
