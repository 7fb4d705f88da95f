package hearth.placements.outside;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The SQL about children who came back or stepped down. */
final class ReturnStore {
    private static final int DAYS_TO_HOLD = WayBack.WEEKS * 7;

    private ReturnStore() {}

    static List<Returned> between(Handle h, LocalDate from, LocalDate until) {
        return h.createQuery("with " + Crossings.PHASES
                        + """
                        select case when back = 1 and down = 1 then 'BOTH' when back = 1 then 'BACK' when down = 1 then 'STEP_DOWN'
                                    else 'CAME_OVER' end as kind,
                               m.child_id, s.reference as child, m.was_in as from_id, m.was_place as from_place,
                               (select x.authority_code from placement_phase x where x.placement_id = m.was_in and x.starts_on < m.starts_on
                                 order by x.starts_on desc limit 1) as from_authority,
                               m.placement_id as to_id, m.place as to_place, m.starts_on as "on",
                               (select min(g.starts_on) from phase g
                                 where g.period_id = m.period_id and g.starts_on > m.starts_on and g.starts_on < date(m.starts_on, :held)
                                   and (m.back = 1 and g.location = 'OUT'
                                        or m.down = 1 and g.place in ('K1', 'K2', 'R1', 'R3', 'S1'))) as undone_on,
                               p.ends_on,
                               (select sum(k.pence) from cost_price k where k.placement_id = m.was_in and k.basis = 'WEEKLY'
                                   and k.starts_on < m.starts_on and (k.ends_on is null or k.ends_on >= m.starts_on)) as before,
                               (select sum(k.pence) from cost_price k where k.placement_id = m.placement_id and k.basis = 'WEEKLY'
                                   and k.starts_on <= m.starts_on and (k.ends_on is null or k.ends_on > m.starts_on)) as after,
                               s.restricted
                          from (select f.*, case when %s then 1 else 0 end as back, case when %s then 1 else 0 end as down,
                                       case when %s then 1 else 0 end as over
                                  from phase f where f.starts_on >= :from and f.starts_on < :until) m
                          join placement p on p.id = m.placement_id
                          join subject s on s.id = m.child_id
                         where (m.back = 1 or m.down = 1 or m.over = 1)
                           and coalesce((select l.code from legal_status l where l.period_id = m.period_id and l.starts_on <= m.starts_on
                                          order by l.starts_on desc limit 1), '') not in ('V3', 'V4')
                         order by m.starts_on, s.reference\
                        """.formatted(Crossings.CAME_BACK, Crossings.STEPPED_DOWN, Crossings.CAME_OVER))
                .bind("from", from)
                .bind("until", until)
                .bind("held", "+" + DAYS_TO_HOLD + " days")
                .mapTo(Returned.class)
                .list();
    }
}
