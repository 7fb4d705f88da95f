package hearth.placements;

import hearth.common.ProviderId;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The SQL about prices that providers named. */
final class QuoteStore {
    private QuoteStore() {}

    static List<Quote> of(Handle h, ProviderId provider) {
        return h.createQuery("""
            select coalesce(q.answered_on, q.asked_on) as "on",
                   case when s.id in (select id from temp.hidden_subject)
                             or exists (select 1 from referral_child c where c.referral_id = s.id
                                           and c.child_id in (select id from temp.hidden_subject))
                        then 'A restricted record' else s.reference end as request,
                   q.answer, q.weekly_pence as weekly
              from search_entry q
              join subject s on s.id = q.referral_id
             where q.provider_id = :provider and q.weekly_pence is not null
             order by 1, q.id\
            """).bind("provider", provider).mapTo(Quote.class).list();
    }
}
