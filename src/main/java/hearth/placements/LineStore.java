package hearth.placements;

import hearth.common.Codes;
import java.util.stream.Collectors;

/** The selects of the lists of children and placements; {@code :day} is the day shown. */
final class LineStore {
    private static final String OURS = "c.responsible_authority = (select own_authority from store_info)";
    private static final String NAME = """
        coalesce(nullif(trim(coalesce(c.first_name, '') || ' ' || coalesce(c.last_name, '')), ''), c.known_as)\
        """;
    private static final String OUT = "case f.location when 'OUT' then 1 when 'IN' then 0 end";
    private static final String DISTANT = """
        case when f.location = 'IN' then 0
             when f.location = 'OUT' and f.adjoining = 'NO' then 1
             when f.location = 'OUT' and f.adjoining = 'YES' then 0 end\
        """;
    static final String BAND = """
        case when f.miles_tenths is null then 'not known' when f.miles_tenths < 50 then 'under 5'
             when f.miles_tenths <= 200 then '5 to 20' else 'over 20' end\
        """;

    static final String CHILDREN = """
        select c.id, s.reference, %s as name, c.date_of_birth, c.sex, l.code as legal_status, pc.category_of_need as need,
               f.place as placement_type, f.provider_code as provider, hs.reference as household,
               case when %s then %s end as out_of_borough, f.miles_tenths as miles, case when %s then %s end as at_a_distance,
               p.starts_on as since,
               case when :costs then (select sum(k.pence) from cost_price k where k.placement_id = p.id and k.basis = 'WEEKLY' and k.starts_on <= :day
                   and (k.ends_on is null or k.ends_on > :day)) end as weekly_cost,
               case when %s and pc.id is not null and p.id is not null and coalesce(l.code, '') not in ('V3', 'V4')
                    then 1 else 0 end as looked_after,
               coalesce(o.name, e.name) as home, w.name as social_worker, ro.name as reviewing_officer, c.permanence_plan,
               c.responsible_authority as authority, i.value as ssda903, p.id as placement_id, p.household_id
          from child c
          join subject s on s.id = c.id
          left join period_of_care pc on pc.child_id = c.id and pc.starts_on <= :day
                                     and (pc.ends_on is null or pc.ends_on > :day)
          left join legal_status l on l.id = (select x.id from legal_status x where x.period_id = pc.id and x.starts_on <= :day
                                               order by x.starts_on desc limit 1)
          left join placement p on p.child_id = c.id and p.starts_on <= :day and (p.ends_on is null or p.ends_on > :day)
          left join placement_phase f on f.id = (select x.id from placement_phase x
                                                  where x.placement_id = p.id and x.starts_on <= :day
                                                  order by x.starts_on desc limit 1)
          left join subject hs on hs.id = p.household_id
          left join household o on o.id = p.household_id
          left join establishment e on e.id = p.establishment_id
          left join worker w on w.id = c.social_worker_id
          left join worker ro on ro.id = c.iro_id
          left join subject_identifier i on i.subject_id = c.id and i.kind = 'SSDA903' and i.ends_on is null
        """.formatted(NAME, OURS, OUT, OURS, DISTANT, OURS);

    static final String PLACEMENTS = """
        select p.id, s.reference, cs.reference as child, hs.reference as household, f.provider_code as provider, f.place as type,
               p.starts_on as start, p.ends_on as "end",
               coalesce(p.end_reason, case when pc.ends_on = p.ends_on then pc.rec end) as end_reason,
               case when %s = 0 then f.postcode end as postcode,
               f.authority_code as authority, case f.location when 'OUT' then 'out' when 'IN' then 'in' end as location,
               f.miles_tenths as miles,
               case when :costs then (select sum(k.pence) from cost_price k
                 where k.placement_id = p.id and k.basis = 'WEEKLY'
                   and case when p.ends_on <= :day
                            then k.starts_on < p.ends_on and (k.ends_on is null or k.ends_on >= p.ends_on)
                            else k.starts_on <= max(:day, p.starts_on) and (k.ends_on is null or k.ends_on > max(:day, p.starts_on))
                       end) end as weekly_cost,
               case when p.child_id not in (select id from temp.hidden_subject) then %s end as child_name,
               coalesce(o.name, e.name) as home, r.name as provider_name, f.urn, p.planned_end_on as planned_end,
               case when p.ends_on is not null then p.end_planned end as end_planned, %s as band, p.child_id, p.household_id
          from placement p
          join subject s on s.id = p.id
          join child c on c.id = p.child_id
          join subject cs on cs.id = p.child_id
          join placement_phase f on f.id = (select x.id from placement_phase x
                                             where x.placement_id = p.id and (x.starts_on <= :day or x.starts_on = p.starts_on)
                                             order by x.starts_on desc limit 1)
          left join period_of_care pc on pc.id = p.period_id
          left join subject hs on hs.id = p.household_id
          left join household o on o.id = p.household_id
          left join establishment e on e.id = p.establishment_id
          left join provider r on r.id = f.provider_id
        """.formatted(Confidential.SQL, NAME, BAND);

    /** Our children who live out of the area on the day; short breaks are left out, as in every figure. */
    static final String OUT_OF_BOROUGH =
            """
            select c.id, cs.reference as child, f.place as type, f.provider_code as provider, p.starts_on as start,
                   f.authority_code as authority, f.miles_tenths as miles, %s as band, %s as at_a_distance, a.reason,
                   case when a1.id is not null then a1.name || ', ' || a1.role end as approved_by, a1.decided_on as approved_on,
                   a.host_notified_on,
                   case when :costs then (select sum(k.pence) from cost_price k where k.placement_id = p.id and k.basis = 'WEEKLY' and k.starts_on <= :day
                       and (k.ends_on is null or k.ends_on > :day)) end as weekly_cost,
                   case when t.kind <> 'SETTLED' then t.target_on end as return_target,
                   case when t.kind = 'SETTLED' then 1 else 0 end as settled, %s as name, coalesce(o.name, e.name) as home,
                   t.next_step, t.blocker, s.reference as placement, p.id as placement_id
              from placement p
              join subject s on s.id = p.id
              join child c on c.id = p.child_id and %s
              join subject cs on cs.id = c.id
              join placement_phase f on f.id = (select x.id from placement_phase x where x.placement_id = p.id and x.starts_on <= :day
                                                 order by x.starts_on desc limit 1)
              join period_of_care pc on pc.child_id = c.id and pc.starts_on <= :day and (pc.ends_on is null or pc.ends_on > :day)
              join legal_status l on l.id = (select x.id from legal_status x where x.period_id = pc.id and x.starts_on <= :day
                                              order by x.starts_on desc limit 1)
              left join out_of_area a on a.id = (select x.id from out_of_area x where x.placement_id = p.id and x.starts_on <= :day
                                                  order by x.starts_on desc limit 1)
              left join authority_decision a1 on a1.id = (select d.id from authority_decision d where (d.placement_id = p.id or d.child_id = c.id)
                      and %s order by %s limit 1)
              left join return_plan t on t.id = (select x.id from return_plan x where x.placement_id = p.id and x.opened_on <= :day
                                                  and (x.closed_on is null or x.closed_on > :day)
                                                 order by x.opened_on desc, x.id desc limit 1)
              left join household o on o.id = p.household_id
              left join establishment e on e.id = p.establishment_id
             where p.starts_on <= :day and (p.ends_on is null or p.ends_on > :day) and f.location = 'OUT'
               and l.code not in ('V3', 'V4')
            """.formatted(BAND, DISTANT, NAME, OURS, OutsideApproval.APPROVES, OutsideApproval.FIRST);

    static final String PROVIDERS = """
        select r.id, s.reference, r.name, r.sector,
               (select e.urn from establishment e where e.provider_id = r.id and e.urn is not null order by e.id limit 1) as urn,
               coalesce(n.children, 0) as children, case when :costs then n.weekly_average end as weekly_average
          from provider r
          join subject s on s.id = r.id
          left join (
            select f.provider_id, count(*) as children,
                   cast(round(avg((select sum(k.pence) from cost_price k
                                    where k.placement_id = p.id and k.basis = 'WEEKLY' and k.starts_on <= :day
                                      and (k.ends_on is null or k.ends_on > :day)))) as integer) as weekly_average
              from placement p
              join child c on c.id = p.child_id and %s
              join placement_phase f on f.id = (select x.id from placement_phase x
                                                 where x.placement_id = p.id and x.starts_on <= :day
                                                 order by x.starts_on desc limit 1)
             where p.starts_on <= :day and (p.ends_on is null or p.ends_on > :day)
             group by f.provider_id) n on n.provider_id = r.id
        """.formatted(OURS);

    static final String REFERRALS = """
        select r.id, s.reference, (select count(*) from referral_child x where x.referral_id = r.id) as children, t.state,
               r.received_on as since, r.type_wanted as type, r.needed_by,
               (select count(*) from search_entry x where x.referral_id = r.id and x.asked_on <= :day) as asked,
               cast(julianday(case when r.closed_on <= :day then r.closed_on else :day end) - julianday(r.received_on)
                    as integer) as days,
               r.emergency,
               case when t.state in ('AUTHORISED', 'SEARCHING_IN_HOUSE', 'SEARCHING_EXTERNAL', 'OFFERED') then 1 else 0 end
                 as waiting,
               r.purpose, r.referrer, r.manager, r.expected_end_on as expected_end, r.authorised_on, r.authorised_by,
               r.external_for as outside,
               (select count(*) from search_entry x where x.referral_id = r.id and x.answer = 'OFFER' and x.answered_on <= :day)
                 as offered,
               (select count(*) from search_entry x where x.referral_id = r.id and x.answer = 'DECLINE' and x.answered_on <= :day)
                 as declined,
               (select group_concat(coalesce(c.known_as, c.first_name, z.reference), ', ')
                  from referral_child x join child c on c.id = x.child_id join subject z on z.id = c.id
                 where x.referral_id = r.id and c.id not in (select id from temp.hidden_subject)) as names
          from referral r
          join subject s on s.id = r.id
          join referral_state t on t.id = (select x.id from referral_state x where x.referral_id = r.id and x.starts_on <= :day
                                            order by x.starts_on desc limit 1)
         where r.received_on <= :day
        """;

    /** The address of a phase b of a home q; one that is confidential, or the carers' own that is, says only that. */
    private static final String WHERE = """
        case when %s = 1 or q.household_id in (select id from temp.hidden_subject)
                  or exists (select 1 from household_address ca
                    where ca.household_id = q.household_id and ca.confidential = 1) then 'Confidential'
             else nullif(trim(coalesce(b.address, '') || ' ' || coalesce(b.postcode, '')), '') end\
        """.formatted(Confidential.phase("b"));

    /** Children placed with carers that our own service has approved; a confidential address is not read. */
    static final String REGISTER = """
        select p.id, cs.reference as child, p.starts_on as placed_on, o.name as carers,
               case when a.confidential = 1 or %s then 'Confidential'
                    else nullif(trim(coalesce(a.address, '') || ' ' || coalesce(a.postcode, '')), '') end as address,
               case when p.ends_on <= :day then p.ends_on end as ceased_on,
               coalesce(p.prior_address, (select %s from placement_phase b join placement q on q.id = b.placement_id
                 where q.child_id = p.child_id and q.ends_on = p.starts_on
                 order by b.starts_on desc limit 1), k.home_address, k.home_postcode) as before,
               case when p.ends_on <= :day then
                 coalesce(p.leaving_address, (select %s from placement_phase b join placement q on q.id = b.placement_id
                   where q.child_id = p.child_id and q.starts_on = p.ends_on and b.starts_on = q.starts_on limit 1),
                   case when k.ends_on = p.ends_on then k.left_to_address end) end as after,
               case when %s then null else c.responsible_authority end as authority,
               coalesce(p.statutory_provision, %s) as provision
          from placement p
          join child c on c.id = p.child_id
          join subject cs on cs.id = c.id and cs.id not in (select id from temp.hidden_subject)
          join household o on o.id = p.household_id and o.id not in (select id from temp.hidden_subject)
          left join household_address a on a.id = (select x.id from household_address x
                where x.household_id = o.id and x.starts_on <= coalesce(p.ends_on, :day) order by x.starts_on desc limit 1)
          left join period_of_care k on k.id = p.period_id
          left join legal_status l on l.id = (select x.id from legal_status x
                where x.period_id = p.period_id and x.starts_on <= p.starts_on order by x.starts_on desc limit 1)
         where p.starts_on <= :day
           and exists (select 1 from approval y join provider v on v.id = y.provider_id and v.sector = 'OWN'
                        where y.household_id = o.id and y.starts_on <= p.starts_on
                          and (y.ends_on is null or y.ends_on > p.starts_on))
        """.formatted(Confidential.adoption("p.id"), WHERE, WHERE, OURS, provision());

    private LineStore() {}

    /** What the list "statutory-provision" says of the legal status on the first day, as SQL. */
    private static String provision() {
        return Codes.rows("statutory-provision").stream()
                .map(row -> "when l.code = '" + row.getField("code") + "' and p.starts_on >= '" + row.getField("from")
                        + "' and ('" + row.getField("until") + "' = '' or p.starts_on < '" + row.getField("until")
                        + "') then '" + row.getField("provision").replace("'", "''") + "'")
                .collect(Collectors.joining(" ", "case ", " end"));
    }
}
