package hearth.reports;

import hearth.placements.OutsideApproval;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The SQL about what stands behind a placement out of borough: reason, decision, plan to return. */
final class OutOfBoroughStore {
    /**
     * What is recorded of one placement.
     *
     * @param approvedBy the role, as it was chosen or typed
     * @param planned whether a plan to return or to step down is open
     * @param homeNamed whether it names a home
     * @param blocked whether somebody wrote down what is in its way
     */
    record Detail(
            long placementId,
            @Nullable String reason,
            @Nullable LocalDate hostNotifiedOn,
            @Nullable String approvedBy,
            @Nullable LocalDate approvedOn,
            @Nullable LocalDate returnTarget,
            boolean planned,
            boolean homeNamed,
            boolean blocked) {
        static final Detail NONE = new Detail(0, null, null, null, null, null, false, false, false);
    }

    private OutOfBoroughStore() {}

    static List<Detail> onDay(Handle h, LocalDate day) {
        return h.createQuery("""
            select p.id as placement_id, o.reason, o.host_notified_on, a.role as approved_by, a.decided_on as approved_on,
                   r.target_on as return_target, coalesce(r.kind <> 'SETTLED', 0) as planned,
                   coalesce(r.household_id, r.home_named) is not null as home_named, r.blocker is not null as blocked
              from placement p
              left join out_of_area o on o.id = (select x.id from out_of_area x
                   where x.placement_id = p.id and x.starts_on <= :day order by x.starts_on desc limit 1)
              left join authority_decision a on a.id = (select d.id from authority_decision d
                   where (d.placement_id = p.id or d.child_id = p.child_id) and %s order by %s limit 1)
              left join return_plan r on r.id = (select z.id from return_plan z where z.placement_id = p.id
                   and z.opened_on <= :day and (z.closed_on is null or z.closed_on > :day)
                   order by z.opened_on desc, z.id desc limit 1)
             where p.starts_on <= :day and (p.ends_on is null or p.ends_on > :day)
               and exists (select 1 from placement_phase f where f.placement_id = p.id and f.location = 'OUT')\
            """.formatted(OutsideApproval.APPROVES, OutsideApproval.FIRST))
                .bind("day", day)
                .mapTo(Detail.class)
                .list();
    }
}
