package hearth.placements;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The SQL about prices that providers named. */
final class QuoteStore {
    private QuoteStore() {}

    static List<Quote> since(Handle h, LocalDate from) {
        return h.createQuery("""
            select q.provider_id, p.name as provider, coalesce(q.answered_on, q.asked_on) as "on", s.reference as request, q.answer,
                   q.weekly_pence as weekly
              from search_entry q
              join provider p on p.id = q.provider_id
              join subject s on s.id = q.referral_id
             where q.weekly_pence is not null and coalesce(q.answered_on, q.asked_on) >= :from
             order by 3, q.id\
            """)
                .bind("from", from.isBefore(LocalDate.EPOCH) ? LocalDate.EPOCH : from)
                .mapTo(Quote.class)
                .list();
    }
}
