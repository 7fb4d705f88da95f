package hearth.placements;

import hearth.access.Right;
import hearth.access.Session;
import hearth.children.Birth;
import hearth.children.Care;
import hearth.children.Children;
import hearth.children.NewChild;
import hearth.children.Siblings;
import hearth.children.StartOfCare;
import hearth.common.ChildId;
import hearth.common.PlacementId;
import hearth.common.ReferralId;
import hearth.common.RuleRefused;
import hearth.geography.Geography;
import hearth.placements.ssda903.Episode;
import hearth.placements.ssda903.Returns;
import hearth.store.Tx;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What officers tell of where a child lives, each in one transaction: a child not met before, coming into care, moving in and
 * moving on, with providers and homes that are named for the first time.
 */
public final class Arrivals {
    private final Placements placements;
    private final PlacementSteps steps;
    private final Geography geography;

    public Arrivals(Geography geography) {
        this.placements = new Placements(geography);
        this.steps = new PlacementSteps(geography);
        this.geography = geography;
    }

    /**
     * Records a child, and as far as it is told how the child came into care and where the child lives.
     *
     * @param yearOnly whether only the year of the birth is known
     * @param care null where the child is not looked after by us
     * @param home null where it is not known yet
     * @throws RuleRefused where what is told cannot be true, or plans what a rule forbids
     */
    public ChildId record(
            Session session,
            NewChild child,
            boolean yearOnly,
            @Nullable StartOfCare care,
            @Nullable ToldPlacement home) {
        return session.write(Right.EDIT_CHILDREN, "add a child", tx -> {
            ChildId id = Children.addNew(tx, child, session.today());
            Birth.yearOnly(tx, id, yearOnly, session.today());
            arrive(session, tx, id, care, home);
            return id;
        });
    }

    /**
     * Children who need a home tonight, and one request for all of them.
     *
     * @param yearOnly of each child, whether only the year of the birth is known
     * @param siblings whether they are brothers and sisters
     */
    public static ReferralId tonight(
            Session session,
            List<NewChild> children,
            List<Boolean> yearOnly,
            boolean siblings,
            @Nullable LocalDate neededBy,
            @Nullable String details) {
        return session.write(Right.EDIT_CHILDREN, "a home tonight", tx -> {
            LocalDate today = session.today();
            var ids = new ArrayList<ChildId>();
            for (int i = 0; i < children.size(); i++) {
                ChildId id = Children.addNew(tx, children.get(i), today);
                Birth.yearOnly(tx, id, yearOnly.get(i), today);
                ids.add(id);
            }
            if (siblings && ids.size() > 1) {
                Siblings.link(tx, ids, Siblings.Kind.UNSPECIFIED);
            }
            var told = new Referral.New(today, ids, true, neededBy, null, null, null, details);
            return Referrals.add(tx, told, Referral.State.SEARCHING_IN_HOUSE);
        });
    }

    /** A child who is recorded already comes into care, perhaps once more. */
    public void admit(Session session, ChildId child, @Nullable StartOfCare care, @Nullable ToldPlacement home) {
        session.write(Right.EDIT_CHILDREN, "a child comes into care", tx -> {
            arrive(session, tx, child, care, home);
            return child;
        });
    }

    private void arrive(
            Session session, Tx tx, ChildId child, @Nullable StartOfCare care, @Nullable ToldPlacement home) {
        if (care != null) {
            Care.start(tx, child, care);
        }
        if (home != null) {
            start(session, tx, child, home);
        }
    }

    /** A child starts to live in a home, or lived in one that is over already. */
    public PlacementId start(Session session, ChildId child, ToldPlacement told) {
        return session.write(Right.EDIT_CHILDREN, "start a placement", tx -> start(session, tx, child, told));
    }

    private PlacementId start(Session session, Tx tx, ChildId child, ToldPlacement told) {
        LocalDate today = session.today();
        NewPlacement placement = told.of(tx, child, today);
        Ending ending = told.ending();
        PlacementId id = ending == null ? placements.start(tx, placement, today) : past(tx, placement, ending, today);
        price(session, tx, id, told);
        return id;
    }

    private PlacementId past(Tx tx, NewPlacement placement, Ending ending, LocalDate today) {
        boolean ours = HomeStore.child(tx.sql(), placement.child())
                .map(c -> c.responsibleAuthority().equals(HomeStore.ownAuthority(tx.sql())))
                .orElse(false);
        if (ours && Care.on(tx.sql(), placement.child(), placement.startsOn()).isEmpty()) {
            throw new RuleRefused(Possible.notLookedAfter(placement.startsOn()));
        }
        ProviderDecision.Told signed = HomeDecisions.signedWith(placement);
        OutsideApproval.Told approval = placement.approval();
        RuleRefused.unlessEmpty(OutsideApproval.refusals(approval, today));
        if (signed != null) {
            RuleRefused.unlessEmpty(ProviderDecision.refusals(tx.sql(), placement.child(), signed, today));
        }
        PlacementId id = steps.record(tx, placement, ending, null);
        if (signed != null) {
            ProviderDecision.put(tx, id, placement.child(), signed, today);
        }
        if (approval != null) {
            OutsideApproval.put(tx, id, placement.child(), approval);
        }
        return id;
    }

    /** A child moves: the home they live in ends for them on the day the next begins. */
    public PlacementId move(Session session, ChildId child, Ending ending, ToldPlacement next) {
        return session.write(Right.EDIT_CHILDREN, "a child moves", tx -> {
            NewPlacement placement = next.of(tx, child, session.today());
            PlacementId id = placements.move(tx, ending, placement, session.today());
            price(session, tx, id, next);
            return id;
        });
    }

    /**
     * The child's episodes as the move would leave them, nothing of it kept: what an officer sees before the move is saved.
     *
     * @throws RuleRefused where the move would be refused
     */
    public EpisodesAhead ahead(Session session, ChildId child, @Nullable Ending ending, ToldPlacement told) {
        return session.write(Right.EDIT_CHILDREN, "look ahead at episodes", tx -> {
            List<Episode> before = Returns.episodes(tx.sql(), child);
            List<String> known = EpisodesAhead.findings(tx.sql(), geography, child, session.today());
            var advice = new ArrayList<String>();
            var confidential = new HashSet<String>();
            List<Episode> after = tx.tryOut(() -> {
                if (ending == null) {
                    start(session, tx, child, told);
                } else {
                    placements.move(tx, ending, told.of(tx, child, session.today()), session.today());
                }
                EpisodesAhead.findings(tx.sql(), geography, child, session.today()).stream()
                        .filter(found -> !known.contains(found))
                        .forEach(advice::add);
                confidential.addAll(EpisodesAhead.confidential(tx.sql(), child));
                return Returns.episodes(tx.sql(), child);
            });
            return new EpisodesAhead(before, after, advice, confidential);
        });
    }

    private static void price(Session session, Tx tx, PlacementId id, ToldPlacement told) {
        if (told.weekly() != null && session.may(Right.EDIT_COSTS)) {
            Ending ending = told.ending();
            var line = CostLine.New.weekly(told.costs(), told.weekly().asMoney(), told.start())
                    .until(ending == null ? null : ending.on());
            Costs.add(tx, id, line);
        }
    }
}
