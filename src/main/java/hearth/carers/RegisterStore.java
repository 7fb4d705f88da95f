package hearth.carers;

/** The SQL behind the register of foster parents. */
final class RegisterStore {
    /** Everybody whom our own service had approved on :day, in full or for the time being, each person an entry. */
    static final String ON_DAY = """
        select a.household_id as id,
               case a.kind when 'FULL' then 'Foster parent' else 'Immediate placement' end as entry,
               trim(coalesce(p.first_name, '') || ' ' || p.last_name) as name,
               (select nullif(trim(coalesce(x.address, '') || case when x.address is null or x.postcode is null
                          or instr(x.address, x.postcode) > 0 then '' else ', ' end
                          || case when x.address is not null and instr(x.address, x.postcode) > 0 then ''
                                  else coalesce(x.postcode, '') end), '')
                  from household_address x where x.household_id = a.household_id and x.starts_on <= :day
                 order by x.starts_on desc limit 1) as address,
               case a.kind when 'FULL' then p.date_of_birth end as date_of_birth, case a.kind when 'FULL' then p.sex end as sex,
               max(a.starts_on, m.starts_on) as approved_on,
               case a.kind when 'FULL' then (select group_concat(r.on_day) from (
                   select coalesce(d.decided_on, d.done_on) as on_day from duty_done d
                    where d.household_id = a.household_id and d.kind = 'REVIEW' and coalesce(d.decided_on, d.done_on) <= :day
                      and coalesce(d.decided_on, d.done_on) >= max(a.starts_on, m.starts_on) order by 1) r) end as reviews,
               (select coalesce(t.wording, t.places || case t.places when 1 then ' place' else ' places' end
                          || coalesce((select ', ages ' || min(l.age_from) || ' to ' || max(l.age_to)
                                         from approval_terms_line l where l.terms_id = t.id having count(*) > 0), ''))
                  from approval_terms t where t.approval_id = a.id and t.starts_on <= :day
                 order by t.starts_on desc limit 1) as terms
          from approval a
          join provider o on o.id = a.provider_id and o.sector = 'OWN'
          join household_member m on m.household_id = a.household_id and m.role = 'CARER' and m.starts_on <= :day
               and (m.ends_on is null or m.ends_on > :day)
          join person p on p.id = m.person_id
         where a.starts_on <= :day and (a.ends_on is null or a.ends_on > :day)
        """;

    private RegisterStore() {}
}
