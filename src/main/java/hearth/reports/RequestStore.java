package hearth.reports;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The SQL about requests for a home and what came of them. */
final class RequestStore {
    private RequestStore() {}

    /** Why homes were refused from one day to another, the most frequent reason first. */
    static List<Requests.Declined> declined(Handle h, LocalDate from, LocalDate day) {
        return h.createQuery("""
            select e.decline_reason as reason, count(*) as times
              from search_entry e join subject s on s.id = e.referral_id and s.restricted = 0
             where e.answer = 'DECLINE' and e.answered_on >= :from and e.answered_on <= :day
             group by 1 order by 2 desc, 1\
            """)
                .bind("from", from)
                .bind("day", day)
                .mapTo(Requests.Declined.class)
                .list();
    }

    static List<Requests.Line> lines(Handle h, LocalDate from, LocalDate day) {
        return h.createQuery("""
            select s.reference as request,
                   (select group_concat(x.reference, ', ')
                      from (select cs.reference from referral_child rc join subject cs on cs.id = rc.child_id
                             where rc.referral_id = r.id and cs.restricted = 0
                             order by cs.reference) x) as children,
                   r.received_on as asked, r.needed_by,
                   (select count(*) from search_entry e where e.referral_id = r.id and e.asked_on <= :day) as approached,
                   r.emergency,
                   (select count(*) from search_entry e where e.referral_id = r.id and e.answer = 'OFFER'
                       and e.answered_on <= :day) as offered,
                   (select count(*) from search_entry e where e.referral_id = r.id and e.answer = 'DECLINE'
                       and e.answered_on <= :day) as declined,
                   (select group_concat(x.reason, '; ')
                      from (select distinct e.decline_reason as reason from search_entry e
                             where e.referral_id = r.id and e.decline_reason is not null and e.answered_on <= :day
                             order by 1) x) as why,
                   t.state, case when r.closed_on <= :day then r.closed_on end as closed_on,
                   (select d.within_terms from match_decision d where d.referral_id = r.id and d.decided_on <= :day
                     order by d.decided_on desc, d.id desc limit 1) as within_terms
              from referral r
              join subject s on s.id = r.id and s.restricted = 0
              join referral_state_span t on t.referral_id = r.id and t.starts_on <= :day
                                        and (t.ends_on is null or t.ends_on > :day)
             where r.received_on <= :day and (r.received_on >= :from or r.closed_on is null or r.closed_on >= :from)
             order by r.received_on, r.id\
            """)
                .bind("from", from)
                .bind("day", day)
                .mapTo(Requests.Line.class)
                .list();
    }
}
