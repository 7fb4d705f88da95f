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
     * @param shown false for a child who may not be seen: of them only the days are read
     * @param name null for a child who may not be seen, or has no name
     * @param careReason why care ended with it
     */
    public record Bare(
            boolean shown,
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
            select b.id is not null as shown, coalesce(s.reference, '') as reference,
                   nullif(trim(coalesce(c.first_name, '') || ' ' || coalesce(c.last_name, '')), '') as name,
                   c.date_of_birth, c.sex, p.starts_on, p.ends_on, b.end_reason as reason,
                   case when care.ends_on = p.ends_on then care.rec end as care_reason, b.end_planned as planned,
                   b.end_note as note
              from placement p
              left join placement b on b.id = p.id and b.id not in (select id from temp.hidden_subject)
                   and b.child_id not in (select id from temp.hidden_subject)
              left join child c on c.id = b.child_id
              left join subject s on s.id = b.child_id
              left join period_of_care care on care.id = b.period_id
             where p.household_id = :household
             order by p.starts_on, p.id\
            """).bind("household", household).mapTo(Bare.class).list();
    }
}
