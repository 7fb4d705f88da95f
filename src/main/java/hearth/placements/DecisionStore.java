package hearth.placements;

import hearth.common.ChildId;
import hearth.common.PlacementId;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The SQL about decisions that a named person of the authority has to make. */
final class DecisionStore {
    private DecisionStore() {}

    /** Kinds of decision that said yes for the placement, or for the child before there was one, and have not run out. */
    static List<String> yes(Handle h, ChildId child, @Nullable PlacementId placement, LocalDate day) {
        return h.createQuery("""
            select distinct kind from authority_decision
             where outcome = 'YES' and (expires_on is null or expires_on > :day)
               and (placement_id = :placement or placement_id is null and child_id = :child)\
            """)
                .bind("child", child)
                .bind("placement", placement)
                .bind("day", day)
                .mapTo(String.class)
                .list();
    }

    static List<AuthorityDecision> of(Handle h, ChildId child) {
        return h.createQuery("""
            select d.id, d.kind, d.child_id, d.placement_id, d.role, d.name, d.decided_on, d.outcome, d.expires_on,
                   d.text, d.told_at, d.proof_due_on, d.proof_on, d.version
              from authority_decision d left join placement p on p.id = d.placement_id
             where d.child_id = :child or p.child_id = :child
             order by d.decided_on desc, d.id desc\
            """)
                .bind("child", child)
                .mapTo(AuthorityDecision.class)
                .list();
    }
}
