package hearth.placements;

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
               (select sum(k.pence) from cost_line k where k.placement_id = p.id and k.basis = 'WEEKLY' and k.starts_on <= :day
                   and (k.ends_on is null or k.ends_on > :day)) as weekly_cost,
               case when %s and pc.id is not null and p.id is not null and coalesce(l.code, '') not in ('V3', 'V4')
                    then 1 else 0 end as looked_after,
               coalesce(o.name, e.name) as home, w.name as social_worker, c.permanence_plan,
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
          left join subject_identifier i on i.subject_id = c.id and i.kind = 'SSDA903' and i.ends_on is null
        """.formatted(NAME, OURS, OUT, OURS, DISTANT, OURS);

    static final String PLACEMENTS = """
        select p.id, s.reference, cs.reference as child, hs.reference as household, f.provider_code as provider, f.place as type,
               p.starts_on as start, p.ends_on as "end",
               coalesce(p.end_reason, case when pc.ends_on = p.ends_on then pc.rec end) as end_reason, f.postcode,
               f.authority_code as authority, case f.location when 'OUT' then 'out' when 'IN' then 'in' end as location,
               f.miles_tenths as miles,
               (select sum(k.pence) from cost_line k
                 where k.placement_id = p.id and k.basis = 'WEEKLY'
                   and case when p.ends_on <= :day
                            then k.starts_on < p.ends_on and (k.ends_on is null or k.ends_on >= p.ends_on)
                            else k.starts_on <= max(:day, p.starts_on) and (k.ends_on is null or k.ends_on > max(:day, p.starts_on))
                       end) as weekly_cost,
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
        """.formatted(NAME, BAND);

    private LineStore() {}
}
