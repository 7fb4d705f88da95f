package hearth.finance;

import hearth.carers.Approvals;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The SQL about who was approved by our own service and who left it. */
final class GainStore {
    private static final String GAINS = "with " + Approvals.OURS + """
        , terms as (
          select t.id, t.approval_id, t.places, t.siblings_only,
                 row_number() over (partition by t.approval_id order by t.starts_on) as nth,
                 row_number() over (partition by t.approval_id order by t.starts_on desc) as from_last,
                 coalesce(max(l.age_to) >= 16, 0) as teenagers,
                 coalesce(max(l.type = 'THERAPEUTIC'), 0) as complex_needs,
                 coalesce(max(l.type = 'PARENT_AND_CHILD'), 0) as parent_and_child
            from approval_terms t left join approval_terms_line l on l.terms_id = t.id group by t.id),
        transfer as (select distinct household_id, closed_on from enquiry where is_transfer = 1 and household_id is not null),
        kind as (
          select o.*, case when o.connected then 'CONNECTED'
                   when e.household_id is not null
                     or exists (select 1 from approval a join provider p on p.id = a.provider_id
                                 where a.household_id = o.household_id and p.sector <> 'OWN' and a.kind = 'FULL'
                                   and a.ends_on <= o.starts_on and a.ends_on >= date(o.starts_on, '-31 days'))
                   then 'TRANSFER' else 'MAINSTREAM' end as way
            from ours o left join transfer e on e.household_id = o.household_id and e.closed_on = o.starts_on)
        select * from (
          select k.starts_on as on_day, k.way, 0 as left, 1 as households,
                 (select count(*) from household_member m where m.household_id = k.household_id and m.role = 'CARER'
                     and m.starts_on <= k.starts_on and (m.ends_on is null or m.ends_on > k.starts_on)) as carers,
                 coalesce(t.places, 0) as places, t.teenagers, t.places > 1 or t.siblings_only as siblings, t.complex_needs,
                 t.parent_and_child
            from kind k left join terms t on t.approval_id = k.id and t.nth = 1 where not k.continues
          union all
          select k.ends_on, k.way, 1, 1,
                 (select count(*) from household_member m where m.household_id = k.household_id and m.role = 'CARER'
                     and m.starts_on < k.ends_on and (m.ends_on is null or m.ends_on >= k.ends_on)),
                 coalesce(t.places, 0), t.teenagers, t.places > 1 or t.siblings_only, t.complex_needs, t.parent_and_child
            from kind k left join terms t on t.approval_id = k.id and t.from_last = 1
           where k.ends_on is not null and not k.continued
          union all
          select m.starts_on, 'JOINING', 0, 0, 1, 0, t.teenagers, t.places > 1 or t.siblings_only, t.complex_needs,
                 t.parent_and_child
            from kind k join household_member m on m.household_id = k.household_id and m.role = 'CARER'
             and m.starts_on > k.starts_on and (k.ends_on is null or m.starts_on < k.ends_on)
            left join terms t on t.approval_id = k.id and t.from_last = 1
          union all
          select m.ends_on, k.way, 1, 0, 1, 0, t.teenagers, t.places > 1 or t.siblings_only, t.complex_needs, t.parent_and_child
            from kind k join household_member m on m.household_id = k.household_id and m.role = 'CARER'
             and m.ends_on > k.starts_on and (k.ends_on is null or m.ends_on < k.ends_on)
            left join terms t on t.approval_id = k.id and t.from_last = 1)
         where on_day <= :day order by on_day
        """;

    private GainStore() {}

    private record Line(
            LocalDate onDay,
            Gain.Way way,
            boolean left,
            long households,
            long carers,
            long places,
            boolean teenagers,
            boolean siblings,
            boolean complexNeeds,
            boolean parentAndChild) {
        Gain gain() {
            return new Gain(
                    onDay, way, left, households, carers, places, teenagers, siblings, complexNeeds, parentAndChild);
        }
    }

    /** All up to a day, the earliest first. */
    static List<Gain> until(Handle h, LocalDate day) {
        return h.createQuery(GAINS).bind("day", day).mapTo(Line.class).stream()
                .map(Line::gain)
                .toList();
    }
}
