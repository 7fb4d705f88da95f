package hearth.placements.outside;

import hearth.common.ChildId;
import hearth.common.PlacementId;
import hearth.geography.Location;
import hearth.placements.Placement;
import hearth.placements.ReturnPlan;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The SQL that reads once, for a run of days, what decides each way back; the first is the earliest of each kind. */
final class ToReturnStore {
    /**
     * Nights in one home outside the area.
     *
     * @param since first day of them; the stay itself may have begun before
     */
    record Outside(
            ChildId childId,
            PlacementId placementId,
            long periodId,
            LocalDate startsOn,
            @Nullable LocalDate plannedEndOn,
            Placement.Basis basis,
            String place,
            @Nullable String providerCode,
            Location location,
            LocalDate since,
            @Nullable LocalDate until) {
        boolean on(LocalDate day) {
            return !since.isAfter(day) && (until == null || until.isAfter(day));
        }

        Grounds.Stay stay() {
            return new Grounds.Stay(childId, placementId, startsOn, plannedEndOn, basis, place, providerCode, location);
        }
    }

    record ShortBreak(
            long periodId, LocalDate startsOn, @Nullable LocalDate endsOn) {
        boolean on(LocalDate day) {
            return !startsOn.isAfter(day) && (endsOn == null || endsOn.isAfter(day));
        }
    }

    /** A place where the child must not live, for as long as it is so. */
    record Forbidden(
            ChildId childId,
            String kind,
            String value,
            LocalDate startsOn,
            @Nullable LocalDate endsOn) {
        boolean on(LocalDate day) {
            return !startsOn.isAfter(day) && (endsOn == null || endsOn.isAfter(day));
        }

        OutsideChild.Zone zone() {
            return new OutsideChild.Zone(childId, kind, value, startsOn);
        }
    }

    private ToReturnStore() {}

    /** Homes outside the area, those with a night from the first to the last day among them. */
    static List<Outside> outside(Handle h, LocalDate first, LocalDate last) {
        return during(h, first, last, Outside.class, """
            with home as (
              select p.child_id, p.id as placement_id, p.period_id, p.starts_on, p.planned_end_on, p.basis, f.place, f.provider_code,
                     f.location, f.starts_on as since,
                     coalesce((select min(n.starts_on) from placement_phase n
                                where n.placement_id = f.placement_id and n.starts_on > f.starts_on), p.ends_on) as until
                from placement_phase f
                join placement p on p.id = f.placement_id
                join child c on c.id = p.child_id and c.responsible_authority = (select own_authority from store_info)
               where f.location = 'OUT' and f.starts_on <= :last and p.period_id is not null
                 and (p.ends_on is null or p.ends_on > :first))
            select * from home where until is null or until > :first order by child_id\
            """);
    }

    /** Stretches of short breaks (V3, V4), which no figure counts. */
    static List<ShortBreak> shortBreaks(Handle h, LocalDate first, LocalDate last) {
        return during(h, first, last, ShortBreak.class, """
            select period_id, starts_on, ends_on from legal_status_span
             where code in ('V3', 'V4') and starts_on <= :last and (ends_on is null or ends_on > :first)\
            """);
    }

    static List<Grounds.Why> reasons(Handle h, LocalDate last) {
        return upTo(h, last, Grounds.Why.class, """
            select placement_id, starts_on, reason from out_of_area where starts_on <= :last order by starts_on\
            """);
    }

    static List<ReturnPlan> plans(Handle h, LocalDate first, LocalDate last) {
        return during(h, first, last, ReturnPlan.class, """
            select id, child_id, placement_id, kind, gate, opened_on, target_on, next_step, blocker, settled_why, closed_on,
                   outcome, to_placement_id, household_id, home_named, version
              from return_plan where opened_on <= :last and (closed_on is null or closed_on > :first) order by opened_on, id\
            """);
    }

    static List<Grounds.Review> reviews(Handle h, LocalDate last) {
        return upTo(h, last, Grounds.Review.class, """
            select child_id, held_on, says_return from child_review where held_on <= :last order by held_on\
            """);
    }

    static List<OutsideChild.Reassessment> reassessments(Handle h, LocalDate last) {
        return upTo(h, last, OutsideChild.Reassessment.class, """
            select id, child_id, assessed_on, assessed_by, outcome, note, version from risk_reassessment
             where assessed_on <= :last order by assessed_on, id\
            """);
    }

    static List<Forbidden> zones(Handle h, LocalDate first, LocalDate last) {
        return during(h, first, last, Forbidden.class, """
            select child_id, kind, value, starts_on, ends_on from forbidden_place
             where starts_on <= :last and (ends_on is null or ends_on > :first)\
            """);
    }

    private static <T> List<T> during(Handle h, LocalDate first, LocalDate last, Class<T> row, String sql) {
        return h.createQuery(sql)
                .bind("first", first)
                .bind("last", last)
                .mapTo(row)
                .list();
    }

    private static <T> List<T> upTo(Handle h, LocalDate last, Class<T> row, String sql) {
        return h.createQuery(sql).bind("last", last).mapTo(row).list();
    }
}
