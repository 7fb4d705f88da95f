package hearth.placements;

import hearth.common.HouseholdId;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The SQL about stays with a household as a case record has them. */
final class CaseStayStore {
    private CaseStayStore() {}

    /**
     * One stay.
     *
     * @param name null for a child who may not be seen, or has no name
     * @param careReason why care ended with it
     */
    public record Bare(
            String reference,
            @Nullable String name,
            @Nullable LocalDate dateOfBirth,
            @Nullable String sex,
            LocalDate startsOn,
            @Nullable LocalDate endsOn,
            @Nullable String reason,
            @Nullable String careReason,
            @Nullable String planned,
            @Nullable String note) {}

    static List<Bare> of(Handle h, HouseholdId household) {
        return h.createQuery("""
            select s.reference,
                   case when s.id not in (select id from temp.hidden_subject)
                        then nullif(trim(coalesce(c.first_name, '') || ' ' || coalesce(c.last_name, '')), '') end as name,
                   c.date_of_birth, c.sex, p.starts_on, p.ends_on, p.end_reason as reason,
                   case when care.ends_on = p.ends_on then care.rec end as care_reason, p.end_planned as planned,
                   p.end_note as note
              from placement p
              join child c on c.id = p.child_id
              join subject s on s.id = c.id
              left join period_of_care care on care.id = p.period_id
             where p.household_id = :household
             order by p.starts_on, p.id\
            """).bind("household", household).mapTo(Bare.class).list();
    }
}
