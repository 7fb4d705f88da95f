package hearth.reports;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Plain counts of rows, written anew for the Checks tab: they share nothing with the SQL of the figures they are held against. */
final class CheckStore {
    private CheckStore() {}

    private static long count(Handle h, String sql, LocalDate first, LocalDate day) {
        var query = h.createQuery(sql);
        query.getConfig(org.jdbi.v3.core.statement.SqlStatements.class).setUnusedBindingAllowed(true);
        return query.bind("first", first).bind("day", day).mapTo(Long.class).one();
    }

    static long enquiries(Handle h, LocalDate first, LocalDate day) {
        return count(h, """
                                          select count(*) from enquiry where received_on between :first and :day and duplicate_of is null
                                             and id not in (select enquiry_id from enquiry_type group by enquiry_id
                                                            having min(type) = 'CONNECTED_PERSON' and max(type) = 'CONNECTED_PERSON')\
                                          """, first, day);
    }

    static long approvals(Handle h, LocalDate first, LocalDate day) {
        return count(h, """
                                select count(*) from approval a where kind = 'FULL' and connected = 0 and starts_on between :first and :day
                                   and provider_id in (select id from provider where sector = 'OWN')
                                   and not exists (select 1 from approval b where b.household_id = a.household_id and b.ends_on = a.starts_on
                                        and b.kind = 'FULL' and b.connected = 0
                                        and b.provider_id in (select id from provider where sector = 'OWN'))\
                                """, first, day);
    }

    static long households(Handle h, LocalDate day) {
        return count(h, """
                           select count(distinct household_id) from approval where kind = 'FULL' and connected = 0 and starts_on <= :day
                              and coalesce(ends_on, '9999') > :day
                              and provider_id in (select id from provider where sector = 'OWN')\
                           """, day, day);
    }

    /** Children there and whoever else fills a place, in mainstream households of ours. */
    static long filled(Handle h, LocalDate day) {
        return count(h, """
                                   with ours as (select household_id from approval where kind = 'FULL' and connected = 0 and starts_on <= :day
                                         and coalesce(ends_on, '9999') > :day and provider_id in (select id from provider where sector = 'OWN'))
                                   select (select count(*) from placement p where household_id in (select household_id from ours)
                                              and starts_on <= :day and coalesce(ends_on, '9999') > :day
                                              and not exists (select 1 from legal_status l where l.period_id = p.period_id and l.code = 'V4'
                                                   and l.starts_on = (select max(starts_on) from legal_status m where m.period_id = p.period_id
                                                                         and m.starts_on <= :day)))
                                        + (select coalesce(sum(fills_place), 0) from bed_use where household_id in (select household_id from ours)
                                              and starts_on <= :day and coalesce(ends_on, '9999') > :day)\
                                   """, day, day);
    }

    static List<LeftOut> leftOut(Handle h, LocalDate first, LocalDate day) {
        return h.createQuery("""
            select 'Enquiries entered twice' as what, count(*) as number, 'Each counts once, under its first entry' as why
              from enquiry where received_on between :first and :day and duplicate_of is not null
            union all
            select 'Enquiries for a connected child only', count(*), 'Recruitment counts mainstream enquiries'
              from enquiry e where received_on between :first and :day and duplicate_of is null
               and exists (select 1 from enquiry_type t where t.enquiry_id = e.id)
               and not exists (select 1 from enquiry_type t where t.enquiry_id = e.id and t.type <> 'CONNECTED_PERSON')
            union all
            select 'Children of other councils in our homes', count(distinct p.child_id),
                   'They fill places and are in no count of our children'
              from placement p join child c on c.id = p.child_id
             where p.starts_on <= :day and coalesce(p.ends_on, '9999') > :day
               and c.responsible_authority <> (select own_authority from store_info)
            union all
            select 'Children on short breaks (V3, V4)', count(distinct care.child_id), 'Not looked after in the figures'
              from period_of_care care join legal_status l on l.period_id = care.id and l.starts_on =
                   (select max(m.starts_on) from legal_status m where m.period_id = care.id and m.starts_on <= :day)
             where care.starts_on <= :day and coalesce(care.ends_on, '9999') > :day and l.code in ('V3', 'V4')
            union all
            select 'Temporary approvals (regulation 24)', count(*), 'Neither mainstream nor connected households'
              from approval where kind = 'TEMPORARY' and starts_on <= :day and coalesce(ends_on, '9999') > :day
            union all
            select 'Placements whose first day is not known', count(*), 'Not counted as started in their month'
              from placement where start_known = 0 and starts_on between :first and :day
            """)
                .bind("first", first)
                .bind("day", day)
                .mapTo(LeftOut.class)
                .list();
    }
}
