package hearth.placements;

import hearth.access.Right;
import hearth.access.Session;
import hearth.children.Care;
import hearth.children.PeriodOfCare;
import hearth.common.ChildId;
import hearth.geography.Geography;
import hearth.geography.Whereabouts;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Where homes lie, as it is frozen on their phases: confirmed by hand, or worked out anew on purpose. */
public final class PlacementGeography {
    private final Geography geography;

    public PlacementGeography(Geography geography) {
        this.geography = geography;
    }

    /** Says by hand in which authority a home lies. */
    public Whereabouts confirm(
            Session session, Placement placement, Placement.Phase phase, String authority, String why) {
        return session.write(Right.EDIT_CHILDREN, "confirm an authority", tx -> {
            var child = HomeStore.child(tx.sql(), placement.childId()).orElseThrow();
            Whereabouts where = geography.confirmed(
                    child.responsibleAuthority(), home(tx.sql(), placement.periodId()), phase.postcode(), authority);
            tx.update(
                    placement.id(),
                    "placement_phase",
                    phase.id(),
                    phase.version(),
                    PlacementWriting.frozen(tx, where)
                            .and("confirmed_by", session.user())
                            .and("confirmed_why", why));
            PlacementSteps.judgedAgain(tx, placement.id(), phase, session.today());
            return where;
        });
    }

    /** What the directory would say of a phase today, to be shown beside what is frozen. */
    public Whereabouts now(Handle h, Placement placement, Placement.Phase phase) {
        var child = HomeStore.child(h, placement.childId()).orElseThrow();
        return geography.whereabouts(child.responsibleAuthority(), home(h, placement.periodId()), phase.postcode());
    }

    /** Freezes anew, on purpose, what {@link #now} says. */
    public void freeze(Session session, Placement placement, Placement.Phase phase) {
        session.write(Right.EDIT_CHILDREN, "work out where a home lies", tx -> {
            tx.update(
                    placement.id(),
                    "placement_phase",
                    phase.id(),
                    phase.version(),
                    PlacementWriting.frozen(tx, now(tx.sql(), placement, phase)));
            PlacementSteps.judgedAgain(tx, placement.id(), phase, session.today());
            return placement;
        });
    }

    /** Where a postcode lies for a child in a period of care; null for another council's child. */
    Whereabouts where(Handle h, ChildId child, @Nullable Long period, @Nullable String postcode) {
        String responsible = HomeStore.child(h, child).orElseThrow().responsibleAuthority();
        return geography.whereabouts(responsible, home(h, period), postcode);
    }

    private static @Nullable String home(Handle h, @Nullable Long period) {
        return period == null
                ? null
                : Care.find(h, period).map(PeriodOfCare::homePostcode).orElse(null);
    }
}
