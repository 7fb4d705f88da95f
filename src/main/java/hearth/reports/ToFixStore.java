package hearth.reports;

import hearth.common.ChildId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** The SQL that finds what is missing or odd. Restricted records are left out: their keepers see it on the record. */
final class ToFixStore {
    private static final String HOME = """
        home as (
          select p.id, p.child_id, p.household_id, p.establishment_id, f.place, f.provider_code, f.location, f.adjoining, f.miles_tenths
            from placement p join child c on c.id = p.child_id
            join placement_phase f on f.placement_id = p.id and f.starts_on =
                 (select max(g.starts_on) from placement_phase g where g.placement_id = p.id and g.starts_on <= :day)
           where %s and p.period_id is not null and p.starts_on <= :day and (p.ends_on is null or p.ends_on > :day))
        """.formatted(ChildFigureStore.OURS);

    private static final String FIND = "with " + HOME + """
        , found(subject_id, field, place, tab) as (
        select care.child_id, 'No placement recorded while in care', 'Children', 'Children by placement'
          from period_of_care care join child c on c.id = care.child_id
         where %1$s and care.starts_on <= :day and (care.ends_on is null or care.ends_on > :day)
           and not exists (select 1 from placement p where p.period_id = care.id and p.starts_on <= :day
                              and (p.ends_on is null or p.ends_on > :day))
        union all
        select care.child_id, 'Legal status not recorded', 'Children', 'Summary'
          from period_of_care care join child c on c.id = care.child_id
         where %1$s and care.starts_on <= :day and (care.ends_on is null or care.ends_on > :day)
           and not exists (select 1 from legal_status l where l.period_id = care.id)
        union all
        select care.child_id, 'Home postcode not known', 'Children', 'Out of borough'
          from period_of_care care join child c on c.id = care.child_id
         where %1$s and care.starts_on <= :day and (care.ends_on is null or care.ends_on > :day)
           and care.home_postcode is null and care.home_postcode_state = 'NOT_KNOWN'
        union all
        select id, 'Foster home with no provider, or one that no foster home has', 'Placements', 'Children by placement' from home
         where place in ('U4', 'U5', 'U6') and coalesce(provider_code, '') not in ('PR1', 'PR2', 'PR4', 'PR5')
        union all
        select id, 'Which of our carers is not recorded', 'Placements', 'Households and places' from home
         where place in ('U4', 'U5', 'U6') and provider_code = 'PR1' and household_id is null
        union all
        select id, 'In or out of borough not known: postcode missing or not found', 'Placements', 'Out of borough' from home
         where location = 'UNKNOWN'
        union all
        select id, 'Distance not known', 'Placements', 'Out of borough' from home where miles_tenths is null and location <> 'UNKNOWN'
        union all
        select id, 'Out of borough, and whether the area adjoins ours is not known', 'Placements', 'Out of borough' from home
         where location = 'OUT' and adjoining not in ('YES', 'NO')
        union all
        select id, 'Out of borough without a reason', 'Out of borough', 'Out of borough' from home
         where location = 'OUT' and not exists (select 1 from out_of_area o where o.placement_id = home.id
                                                 and o.starts_on <= :day and o.reason <> 'NOT_RECORDED')
        union all
        select id, 'No weekly price', 'Placements', 'Cost' from home
         where place not in ('P1', 'A3', 'A4', 'A5', 'A6') and not exists (
               select 1 from cost_price l where l.placement_id = home.id and l.starts_on <= :day
                  and (l.ends_on is null or l.ends_on > :day))
        union all
        select p.id, 'Whether the ending was planned is not known', 'Placements', 'Summary'
          from placement p join child c on c.id = p.child_id
         where %1$s and p.ends_on >= :year and p.ends_on <= :day and p.end_planned not in ('YES', 'NO')
        union all
        select e.id, 'Source not recorded', 'Enquiries', 'Enquiries by source' from enquiry e
         where e.received_on >= :year and e.received_on <= :day and e.duplicate_of is null and e.source is null
        union all
        select a.household_id, 'Approval without terms: no places', 'Carers', 'Households and places'
          from approval a join provider o on o.id = a.provider_id and o.sector = 'OWN'
         where a.kind = 'FULL' and a.starts_on <= :day and (a.ends_on is null or a.ends_on > :day)
           and not exists (select 1 from approval_terms t where t.approval_id = a.id and t.starts_on <= :day)
        union all
        select t.household_id, 'Main type of fostering not recorded', 'Carers', 'Households and places'
          from approval_terms_span t join provider o on o.id = t.provider_id and o.sector = 'OWN'
         where t.kind = 'FULL' and t.starts_on <= :day and (t.ends_on is null or t.ends_on > :day) and t.main_type is null
        union all
        select a.household_id, 'No carer recorded in an approved household', 'Carers', 'Summary'
          from approval a join provider o on o.id = a.provider_id and o.sector = 'OWN'
         where a.kind = 'FULL' and a.starts_on <= :day and (a.ends_on is null or a.ends_on > :day)
           and not exists (select 1 from household_member m where m.household_id = a.household_id and m.role = 'CARER'
                              and m.starts_on <= :day and (m.ends_on is null or m.ends_on > :day))
        union all
        select i.subject_id, 'Another child has the same pupil number', 'Children', 'Summary' from subject_identifier i
         where i.kind = 'UPN' and i.ends_on is null
           and exists (select 1 from subject_identifier o where o.kind = 'UPN' and o.ends_on is null
                          and upper(o.value) = upper(i.value) and o.subject_id <> i.subject_id)
        union all
        select r.child_id, 'A line of the return differs from what Hearth works out: ' || r.differs, 'Import', 'Summary'
          from ssda_row r join ssda_child sc on sc.child_id = r.child_id and sc.return_id = r.return_id
         where sc.basis = 'AS_RECEIVED' and r.differs is not null)
        select s.reference as record, f.field, f.place as "where", f.tab from found f join subject s on s.id = f.subject_id
         where s.restricted = 0 order by f.tab, f.field, s.reference
        """.formatted(ChildFigureStore.OURS);

    private ToFixStore() {}

    /** The children whose keepers see what is missing on the record. */
    static Set<ChildId> restricted(Handle h) {
        return h.createQuery("select id from subject where kind = 'CHILD' and restricted = 1")
                .mapTo(ChildId.class)
                .set();
    }

    static List<ToFix> find(Handle h, LocalDate year, LocalDate day) {
        return h.createQuery(FIND)
                .bind("year", year)
                .bind("day", day)
                .mapTo(ToFix.class)
                .list();
    }
}
