package hearth.matching;

import hearth.common.ChildId;
import hearth.common.PlacementId;
import hearth.placements.ProviderDecision;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The SQL about decisions on homes. */
final class DecisionStore {
    private DecisionStore() {}

    /** A home given in an emergency of which nobody has written down why. */
    public record Unsaid(
            PlacementId id, String reference, @Nullable String owner, LocalDate startsOn) {}

    /** Of decisions signed before the two were kept apart, the emergency alone says that the child lived there already. */
    static List<Decisions.Made> of(Handle h, ChildId child) {
        return h.createQuery("""
            select d.id, d.decided_on, d.decided_by, d.household_id as home, d.hidden,
                   case when d.hidden then 'A restricted household' else s.reference end as household,
                   case when d.hidden then '' else d.reason end as reason,
                   (d.afterwards or d.emergency) as afterwards,
                   d.emergency, d.within_terms, d.took_first_line, d.state, d.snapshot_id as snapshot, n.sha256
              from (select d.*, d.household_id in (select id from temp.hidden_subject) as hidden from match_decision d) d
              join match_decision_child c on c.decision_id = d.id and c.child_id = :child
              join match_snapshot n on n.id = d.snapshot_id
              join subject s on s.id = d.household_id
             order by d.decided_on desc, d.id desc\
            """)
                .bind("child", child)
                .mapTo(Decisions.Made.class)
                .list();
    }

    static List<String> consulted(Handle h, long decision) {
        return h.createQuery("select who from match_consulted where decision_id = :id order by rowid")
                .bind("id", decision)
                .mapTo(String.class)
                .list();
    }

    static List<Decisions.Declined> declined(Handle h, long decision) {
        return h.createQuery("""
            select case when d.hidden then 'A restricted household' else s.reference end as household,
                   case when d.hidden then '' else d.reason end as reason
              from (select d.*, d.household_id in (select id from temp.hidden_subject) as hidden from match_declined d) d
              join subject s on s.id = d.household_id
             where d.decision_id = :id order by d.hidden, s.reference\
            """)
                .bind("id", decision)
                .mapTo(Decisions.Declined.class)
                .list();
    }

    static List<String> wishes(Handle h, long decision) {
        return h.createQuery("""
            select s.reference || ': ' || coalesce(w.words, 'could not be had: ' || w.not_obtained_why)
                   || ' (' || w.taken_by || ')'
              from match_decision_child d join child_wish w on w.id = d.wish_id join subject s on s.id = d.child_id
             where d.decision_id = :id and d.child_id not in (select id from temp.hidden_subject) order by s.reference\
            """).bind("id", decision).mapTo(String.class).list();
    }

    /** References of households and children that the reader may not see. */
    static Set<String> hidden(Handle h) {
        return h.createQuery(
                        "select reference from subject where kind in ('HOUSEHOLD', 'CHILD') and id in (select id from"
                                + " temp.hidden_subject)")
                .mapTo(String.class)
                .set();
    }

    static String body(Handle h, long snapshot) {
        return Packed.open(h.createQuery("select body from match_snapshot where id = :id")
                .bind("id", snapshot)
                .mapTo(String.class)
                .one());
    }

    /** Since a day, of homes that go on. */
    static List<Unsaid> unsaid(Handle h, LocalDate since, LocalDate today) {
        return h.createQuery("""
            select p.id, s.reference, w.name as owner, p.starts_on
              from placement p join subject s on s.id = p.id join child c on c.id = p.child_id
              left join worker w on w.id = c.social_worker_id
             where p.basis = 'EMERGENCY' and p.ends_on is null and p.starts_on between :since and :today
               and case when p.household_id is not null then p.decision_id is null
                        else c.responsible_authority = (select own_authority from store_info)
                             and not exists (select 1 from provider_decision d where d.placement_id = p.id)
                             and (select f.place from placement_phase f where f.placement_id = p.id
                                   order by f.starts_on limit 1) in (<places>) end
             order by p.starts_on, p.id\
            """)
                .bindList("places", ProviderDecision.PLACES)
                .bind("since", since)
                .bind("today", today)
                .mapTo(Unsaid.class)
                .list();
    }
}
