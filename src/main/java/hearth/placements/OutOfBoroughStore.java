package hearth.placements;

import hearth.common.ChildId;
import hearth.common.PlacementId;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The SQL about children out of borough: why, and what would bring them back. */
final class OutOfBoroughStore {
    private OutOfBoroughStore() {}

    static List<OutOfArea> of(Handle h, PlacementId placement) {
        return h.createQuery("""
            select id, placement_id, starts_on, reason, alternatives, host_consulted_on, host_notified_on, care_plan_sent_on,
                   review_on, version
              from out_of_area where placement_id = :placement order by starts_on\
            """)
                .bind("placement", placement)
                .mapTo(OutOfArea.class)
                .list();
    }

    private static final String PLAN = """
        select id, child_id, placement_id, kind, gate, opened_on, target_on, next_step, blocker, settled_why, closed_on, outcome,
               to_placement_id, household_id, home_named, version
          from return_plan\
        """;

    static Optional<ReturnPlan> open(Handle h, PlacementId placement) {
        return h.createQuery(PLAN + " where placement_id = :placement and closed_on is null")
                .bind("placement", placement)
                .mapTo(ReturnPlan.class)
                .findOne();
    }

    static List<ReturnPlan> plans(Handle h, ChildId child) {
        return h.createQuery(PLAN + " where child_id = :child order by opened_on desc, id desc")
                .bind("child", child)
                .mapTo(ReturnPlan.class)
                .list();
    }
}
