package hearth.placements;

import hearth.access.Right;
import hearth.access.Session;
import hearth.carers.Availability;
import hearth.carers.BedUse;
import hearth.children.Care;
import hearth.children.PeriodOfCare;
import hearth.children.StartOfCare;
import hearth.common.ChildId;
import hearth.common.HouseholdId;
import hearth.common.Mendable;
import hearth.common.PlacementId;
import hearth.common.Refusal;
import hearth.common.RuleRefused;
import hearth.geography.Geography;
import hearth.store.Row;
import hearth.store.Tx;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Placements: planned, recorded, moved and ended. A start after today is a plan, refused with every reason against it; anything
 * else has happened and is recorded with its true date, and what it breaks stands as a breach. Only the impossible is refused.
 */
public final class Placements {
    private static final String STAYED_PUT = "E17";

    private final PlacementSteps steps;

    public Placements(Geography geography) {
        this.steps = new PlacementSteps(geography);
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
        return session.write(Right.EDIT_CHILDREN, "a child moves", tx -> move(tx, ending, next, session.today()));
    }

    /** The same inside a larger transaction. */
    public PlacementId move(Tx tx, Ending ending, NewPlacement next, LocalDate today) {
        steps.end(tx, current(tx.sql(), next.child(), ending.on()), ending, null);
        return start(tx, next, today);
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
        steps.end(tx, get(tx.sql(), placement), ending, null);
    }

    /**
     * Care ends, and with it the home. Who stays put with the carers at 18 (E17) keeps the bed: nobody else is offered it.
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
                .orElseThrow(() -> new RuleRefused(
                        Refusal.at("end", "The child is not looked after until that day. Check the date.")));
        for (Placement placement : of(tx.sql(), child)) {
            if (placement.endsOn() == null) {
                steps.end(tx, placement, ending, rec);
                HouseholdId carers = placement.householdId();
                if (rec.equals(STAYED_PUT) && carers != null) {
                    Availability.use(tx, carers, BedUse.stayingPut(child, ending.on()));
                }
            }
        }
        Care.end(tx, period, ending.on(), rec, ending.leavingAddress());
        ReturnPlans.follow(tx, child);
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
            change(tx, placement, from, home, changeReason);
            return placement;
        });
    }

    /** The same inside a larger transaction. */
    public void change(Tx tx, PlacementId placement, LocalDate from, Home home, @Nullable String changeReason) {
        Placement now = get(tx.sql(), placement);
        RuleRefused.unlessEmpty(Possible.phase(now, from));
        steps.phase(tx, now, from, HomeFacts.completed(tx.sql(), home, from), changeReason);
    }

    /**
     * The carers of an agency have come over to us: every child who lives there then goes on there with our own carers. The home stays
     * the same, so it is no move (SSDA903 RNE T).
     *
     * @return the placements that go on so
     */
    public List<PlacementId> carersCameOver(Tx tx, HouseholdId household, LocalDate from) {
        var over = new ArrayList<PlacementId>();
        for (Placement placement : in(tx.sql(), household, from)) {
            if (placement.startsOn().isBefore(from) && steps.carersCameOver(tx, placement, household, from)) {
                over.add(placement.id());
            }
        }
        return over;
    }

    /** Carers have moved house: a new phase of every placement open there, at the address of that day. */
    public List<PlacementId> carersMoved(Session session, HouseholdId household, LocalDate from) {
        return session.write(Right.EDIT_CHILDREN, "carers move house", tx -> carersMoved(tx, household, from));
    }

    /**
     * The same as part of the carers' move. One that is told late, or put right, reaches what began there since: where each of these
     * homes lies is worked out anew.
     */
    public List<PlacementId> carersMoved(Tx tx, HouseholdId household, LocalDate from) {
        var moved = new ArrayList<PlacementId>();
        for (PlacementId id : PlacementStore.ever(tx.sql(), household)) {
            Placement placement = get(tx.sql(), id);
            LocalDate end = placement.endsOn();
            if (end == null || end.isAfter(from)) {
                steps.carersMoved(tx, placement, household, from);
                moved.add(id);
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
                throw new RuleRefused(Refusal.at("on", "The child left on that day or later. Check the date."));
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
        return session.write(Right.EDIT_CHILDREN, "a placement plan", tx -> planSigned(tx, placement, on));
    }

    /** The same inside a larger transaction. */
    public static int planSigned(Tx tx, Placement placement, LocalDate on) {
        return tx.update(
                placement.id(), "placement", placement.id().value(), placement.version(), Row.of("plan_signed_on", on));
    }

    /**
     * The parents with whom the child lives are assessed (CPPCR 2010 reg 17): until then the child is visited every week up to the first
     * review.
     */
    public static int parentsAssessed(Session session, Placement placement, LocalDate on) {
        return session.write(
                Right.EDIT_CHILDREN,
                "parents are assessed",
                tx -> tx.update(
                        placement.id(),
                        "placement",
                        placement.id().value(),
                        placement.version(),
                        Row.of("parents_assessed_on", on)));
    }

    /** What speaks against a plan, without writing anything. */
    public List<Refusal> against(Handle h, NewPlacement plan) {
        return steps.against(h, plan);
    }

    /** Starts a placement inside a larger transaction. */
    public PlacementId start(Tx tx, NewPlacement told, LocalDate today) {
        return steps.start(tx, told, today);
    }

    private static Placement current(Handle h, ChildId child, LocalDate day) {
        return of(h, child).stream()
                .filter(p -> p.covers(day) || p.endsOn() == null)
                .findFirst()
                .orElseThrow(() -> new RuleRefused(Refusal.at(
                        "start", "The child has no home to move from that day. Start a placement instead.")));
    }

    public static Optional<Placement> find(Handle h, PlacementId id) {
        return PlacementStore.find(h, id);
    }

    /** Whose home each of these is; what is no placement is passed over. */
    public static Map<Long, Long> children(Handle h, Collection<Long> placements) {
        return PlacementStore.children(h, placements);
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
