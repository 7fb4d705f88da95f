package hearth.placements;

import hearth.access.Breaches;
import hearth.access.Right;
import hearth.access.Session;
import hearth.children.Care;
import hearth.children.PeriodOfCare;
import hearth.children.StartOfCare;
import hearth.common.ChildId;
import hearth.common.HouseholdId;
import hearth.common.Mendable;
import hearth.common.PlacementId;
import hearth.common.RuleRefused;
import hearth.geography.Geography;
import hearth.geography.Whereabouts;
import hearth.store.Row;
import hearth.store.Tx;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Placements: planned, recorded, moved and ended. A start after today is a plan, refused with every reason against it; anything
 * else has happened and is recorded with its true date, and what it breaks stands as a breach. Only the impossible is refused.
 */
public final class Placements {
    private final Geography geography;

    public Placements(Geography geography) {
        this.geography = geography;
    }

    /**
     * A child starts to live in a home.
     *
     * @throws RuleRefused where a plan breaks a rule, or where what happened cannot be true
     */
    public PlacementId start(Session session, NewPlacement placement) {
        return session.write(Right.EDIT_CHILDREN, "start a placement", tx -> start(tx, placement, session.today()));
    }

    /** A child comes into care and into a home on the same day. */
    public PlacementId admit(Session session, StartOfCare care, NewPlacement placement) {
        return session.write(Right.EDIT_CHILDREN, "a child comes into care", tx -> {
            Care.start(tx, placement.child(), care);
            return start(tx, placement, session.today());
        });
    }

    /** A child moves: the home they live in ends for them on the day the next begins. */
    public PlacementId move(Session session, Ending ending, NewPlacement next) {
        return session.write(Right.EDIT_CHILDREN, "a child moves", tx -> {
            Placement now = current(tx.sql(), next.child(), ending.on());
            end(tx, now, ending, null);
            return start(tx, next, session.today());
        });
    }

    /** A home ends for a child while care goes on.
     *
     * @throws RuleRefused where it would end before it starts or before something recorded in it
     */
    public void end(Session session, PlacementId placement, Ending ending) {
        session.write(Right.EDIT_CHILDREN, "end a placement", tx -> {
            end(tx, placement, ending);
            return placement;
        });
    }

    /** The same inside a larger transaction. */
    public void end(Tx tx, PlacementId placement, Ending ending) {
        end(tx, get(tx.sql(), placement), ending, null);
    }

    /**
     * Care ends, and with it the home.
     *
     * @param rec why, a code of the list "episode-ceased"
     */
    public void endCare(Session session, ChildId child, Ending ending, String rec) {
        session.write(Right.EDIT_CHILDREN, "care ends", tx -> {
            endCare(tx, child, ending, rec);
            return child;
        });
    }

    /** The same inside a larger transaction. */
    public void endCare(Tx tx, ChildId child, Ending ending, String rec) {
        PeriodOfCare period = Care.on(tx.sql(), child, ending.on().minusDays(1))
                .filter(p -> p.endsOn() == null)
                .orElseThrow(() -> new Mendable("The child is not looked after until that day. Check the date."));
        for (Placement placement : of(tx.sql(), child)) {
            if (placement.endsOn() == null) {
                end(tx, placement, ending, rec);
            }
        }
        Care.end(tx, period, ending.on(), rec, ending.leavingAddress());
    }

    /**
     * Something about the home changes while the carers stay: they move house, an agency's carers become ours, the plan becomes
     * long-term.
     *
     * @param changeReason code of the list "place-change", mostly PLACE
     */
    public void change(
            Session session, PlacementId placement, LocalDate from, Home home, @Nullable String changeReason) {
        session.write(Right.EDIT_CHILDREN, "a placement changes", tx -> {
            Placement now = get(tx.sql(), placement);
            RuleRefused.unlessEmpty(Possible.phase(now, from));
            phase(tx, now, from, HomeFacts.completed(tx.sql(), home, from), changeReason);
            return placement;
        });
    }

    /** Carers have moved house: a new phase of every placement open there, at the address of that day. */
    public List<PlacementId> carersMoved(Session session, HouseholdId household, LocalDate from) {
        return session.write(Right.EDIT_CHILDREN, "carers move house", tx -> carersMoved(tx, household, from));
    }

    /** The same as part of the carers' move. */
    public List<PlacementId> carersMoved(Tx tx, HouseholdId household, LocalDate from) {
        var moved = new ArrayList<PlacementId>();
        for (Placement placement : PlacementStore.in(tx.sql(), household, from)) {
            if (placement.startsOn().isBefore(from)) {
                var before = placement.phaseOn(from);
                Home home = new Home(
                        household,
                        null,
                        before.place(),
                        before.providerCode(),
                        before.providerId(),
                        before.urn(),
                        null,
                        null);
                phase(tx, placement, from, HomeFacts.completed(tx.sql(), home, from), "PLACE");
                moved.add(placement.id());
            }
        }
        return moved;
    }

    /**
     * Nights elsewhere while the home is kept.
     *
     * @param code T0 to T4
     * @param until the first night back, null while it lasts
     */
    public long stay(
            Session session,
            PlacementId placement,
            String code,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable String postcode) {
        return session.write(Right.EDIT_CHILDREN, "a temporary stay", tx -> {
            RuleRefused.unlessEmpty(Possible.stay(get(tx.sql(), placement), code, from, until));
            return PlacementWriting.stay(tx, placement, code, from, until, null, postcode);
        });
    }

    /** The child is back. */
    public void back(Session session, PlacementId placement, Placement.Stay stay, LocalDate on) {
        session.write(Right.EDIT_CHILDREN, "back from a temporary stay", tx -> {
            if (!on.isAfter(stay.startsOn())) {
                throw new Mendable("The child left on that day or later. Check the date.");
            }
            return tx.update(placement, "temporary_stay", stay.id(), stay.version(), Row.of("ends_on", on));
        });
    }

    /** Until when the placement is meant to last. */
    public int plan(Session session, Placement placement, @Nullable LocalDate plannedEnd) {
        return session.write(
                Right.EDIT_CHILDREN,
                "plan a placement's end",
                tx -> tx.update(
                        placement.id(),
                        "placement",
                        placement.id().value(),
                        placement.version(),
                        Row.of("planned_end_on", plannedEnd)));
    }

    /** The placement plan is agreed and signed (CPPCR 2010 reg 9). */
    public int planSigned(Session session, Placement placement, LocalDate on) {
        return session.write(
                Right.EDIT_CHILDREN,
                "a placement plan",
                tx -> tx.update(
                        placement.id(),
                        "placement",
                        placement.id().value(),
                        placement.version(),
                        Row.of("plan_signed_on", on)));
    }

    /** Says by hand in which authority a home lies. */
    public Whereabouts confirm(
            Session session, Placement placement, Placement.Phase phase, String authority, String why) {
        return session.write(Right.EDIT_CHILDREN, "confirm an authority", tx -> {
            var child = HomeStore.child(tx.sql(), placement.childId()).orElseThrow();
            Whereabouts where = geography.confirmed(
                    child.responsibleAuthority(),
                    homePostcode(tx.sql(), placement.periodId()),
                    phase.postcode(),
                    authority);
            tx.update(
                    placement.id(),
                    "placement_phase",
                    phase.id(),
                    phase.version(),
                    PlacementWriting.frozen(tx, where)
                            .and("confirmed_by", session.user())
                            .and("confirmed_why", why));
            return where;
        });
    }

    /** What the directory would say of a phase today, to be shown beside what is frozen. */
    public Whereabouts now(Handle h, Placement placement, Placement.Phase phase) {
        var child = HomeStore.child(h, placement.childId()).orElseThrow();
        return geography.whereabouts(
                child.responsibleAuthority(), homePostcode(h, placement.periodId()), phase.postcode());
    }

    /** Freezes anew, on purpose, what {@link #now} says. */
    public void freeze(Session session, Placement placement, Placement.Phase phase) {
        session.write(
                Right.EDIT_CHILDREN,
                "work out where a home lies",
                tx -> tx.update(
                        placement.id(),
                        "placement_phase",
                        phase.id(),
                        phase.version(),
                        PlacementWriting.frozen(tx, now(tx.sql(), placement, phase))));
    }

    /** What speaks against a plan, without writing anything. */
    public List<hearth.common.Refusal> against(Handle h, NewPlacement plan) {
        Home home = HomeFacts.completed(h, plan.home(), plan.startsOn());
        return PlacementRules.refusals(asked(h, plan, home, where(h, plan.child(), period(h, plan), home), null));
    }

    /** Starts a placement inside a larger transaction. */
    public PlacementId start(Tx tx, NewPlacement told, LocalDate today) {
        Handle h = tx.sql();
        var child = HomeStore.child(h, told.child())
                .orElseThrow(() -> new Mendable("There is no such child. Record the child first."));
        Long period = period(h, told);
        boolean ours = child.responsibleAuthority().equals(HomeStore.ownAuthority(h));
        RuleRefused.unlessEmpty(Possible.start(
                told, child.dateOfBirth(), ours, period != null, PlacementStore.stretches(h, told.child())));
        Home home = HomeFacts.completed(h, told.home(), told.startsOn());
        Whereabouts where = where(h, told.child(), period, home);
        if (told.startsOn().isAfter(today)) {
            RuleRefused.unlessEmpty(PlacementRules.refusals(asked(h, told, home, where, null)));
        }
        PlacementId id = PlacementWriting.placement(tx, told, period, null, null);
        PlacementWriting.phase(tx, id, told.startsOn(), home, null, where);
        stand(tx, asked(h, told, home, where, id), id, told.startsOn());
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
        Long period = period(h, told);
        Whereabouts where = where(h, told.child(), period, told.home());
        PlacementId id = PlacementWriting.placement(tx, told, period, ending, rec);
        PlacementWriting.phase(tx, id, told.startsOn(), told.home(), null, where);
        if (ending == null) {
            stand(tx, asked(h, told, told.home(), where, id), id, told.startsOn());
        }
        return id;
    }

    /** Ends a placement that a file tells of. */
    void close(Tx tx, Placement placement, Ending ending, @Nullable String rec) {
        end(tx, placement, ending, rec);
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
        } else {
            phase(tx, placement, from, home, "PLACE");
        }
    }

    private void phase(Tx tx, Placement placement, LocalDate from, Home home, @Nullable String changeReason) {
        Whereabouts where = where(tx.sql(), placement.childId(), placement.periodId(), home);
        PlacementWriting.phase(tx, placement.id(), from, home, changeReason, where);
        var told = new NewPlacement(
                placement.childId(),
                home,
                from,
                true,
                null,
                placement.basis(),
                null,
                null,
                placement.inHouseAlternative());
        stand(tx, asked(tx.sql(), told, home, where, placement.id()), placement.id(), from);
    }

    private static void stand(Tx tx, PlacementRules.Plan plan, PlacementId id, LocalDate since) {
        PlacementRules.all(plan).forEach(a -> Breaches.stand(tx, id, a.refusal(), since, a.due()));
    }

    private void end(Tx tx, Placement placement, Ending ending, @Nullable String rec) {
        RuleRefused.unlessEmpty(Possible.end(placement, ending));
        for (Placement.Stay stay : placement.stays()) {
            if (stay.endsOn() == null) {
                tx.update(placement.id(), "temporary_stay", stay.id(), stay.version(), Row.of("ends_on", ending.on()));
            }
        }
        PlacementWriting.end(tx, placement.id(), placement.version(), ending, rec);
        Breaches.resolve(tx, placement.id(), PlacementRules.OF_THE_HOME, ending.on(), "The placement ended.");
    }

    private static @Nullable Long period(Handle h, NewPlacement told) {
        return Care.on(h, told.child(), told.startsOn()).map(PeriodOfCare::id).orElse(null);
    }

    private static @Nullable String homePostcode(Handle h, @Nullable Long period) {
        return period == null
                ? null
                : Care.find(h, period).map(PeriodOfCare::homePostcode).orElse(null);
    }

    private Whereabouts where(Handle h, ChildId child, @Nullable Long period, Home home) {
        String responsible = HomeStore.child(h, child).orElseThrow().responsibleAuthority();
        return geography.whereabouts(responsible, homePostcode(h, period), home.postcode());
    }

    private static PlacementRules.Plan asked(
            Handle h, NewPlacement told, Home home, Whereabouts where, @Nullable PlacementId placement) {
        var child = HomeStore.child(h, told.child()).orElseThrow();
        Set<String> approved = new HashSet<>(DecisionStore.yes(h, told.child(), placement, told.startsOn()));
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
                false);
    }

    private static Placement current(Handle h, ChildId child, LocalDate day) {
        return of(h, child).stream()
                .filter(p -> p.covers(day) || p.endsOn() == null)
                .findFirst()
                .orElseThrow(
                        () -> new Mendable("The child has no home to move from that day. Start a placement instead."));
    }

    public static Optional<Placement> find(Handle h, PlacementId id) {
        return PlacementStore.find(h, id);
    }

    /** All of a child's homes, the first one first. */
    public static List<Placement> of(Handle h, ChildId child) {
        return PlacementStore.of(h, child);
    }

    /** Placements in a household on a day. */
    public static List<Placement> in(Handle h, HouseholdId household, LocalDate day) {
        return PlacementStore.in(h, household, day);
    }

    /** Every placement there ever was in a household, the latest first. */
    public static List<PlacementId> ever(Handle h, HouseholdId household) {
        return PlacementStore.ever(h, household);
    }

    /** The placement of a reference such as PL-00012, in any case of letters. */
    public static Optional<PlacementId> byReference(Handle h, String reference) {
        return PlacementStore.byReference(h, reference.strip().toUpperCase(Locale.ROOT));
    }

    private static Placement get(Handle h, PlacementId id) {
        return find(h, id).orElseThrow(() -> new Mendable("There is no such placement any more. Open the list again."));
    }
}
