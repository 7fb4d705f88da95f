package hearth.placements.ssda903;

import hearth.common.Answer;
import hearth.common.ChildId;
import hearth.common.PlacementId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The SQL of the facts a return is derived from: four ordered reads over all periods of our children that touch some days, or of one
 * child. A view that derives episodes in SQL takes five times as long.
 */
final class FactsStore {
    private static final String WHOSE = """
        c.responsible_authority = (select own_authority from store_info)
           and (:child is null or p.child_id = :child)
           and p.starts_on < :until and (p.ends_on is null or p.ends_on >= :from)\
        """;

    private FactsStore() {}

    /** A period of care. */
    public record Period(
            long id,
            ChildId childId,
            LocalDate startsOn,
            @Nullable LocalDate endsOn,
            boolean startKnown,
            String entryRne,
            String categoryOfNeed,
            @Nullable String homePostcode,
            @Nullable String rec) {}

    /** A status in a period. */
    public record Status(long periodId, LocalDate startsOn, String code) {}

    /** A phase with its placement. */
    public record Phase(
            long periodId,
            PlacementId placementId,
            LocalDate placementStart,
            @Nullable LocalDate placementEnd,
            @Nullable String endReason,
            LocalDate startsOn,
            @Nullable String place,
            @Nullable String providerCode,
            @Nullable String urn,
            @Nullable String postcode,
            @Nullable String changeReason,
            @Nullable String authorityCode) {}

    /** A temporary stay. */
    public record Stay(
            PlacementId placementId,
            String code,
            LocalDate startsOn,
            @Nullable LocalDate endsOn,
            @Nullable String postcode) {}

    /** A child as the header wants it. */
    public record Whose(
            ChildId id,
            String child,
            String sex,
            LocalDate dateOfBirth,
            String ethnicity,
            @Nullable String upn,
            Answer mother,
            @Nullable LocalDate mothersChildBorn) {}

    /** Something dated of a child, for the smaller files. */
    public record Dated(
            ChildId childId,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn,
            @Nullable String code,
            @Nullable String more,
            @Nullable String text) {}

    static List<Period> periods(Handle h, @Nullable ChildId child, LocalDate from, LocalDate until) {
        return h.createQuery("""
            select p.id, p.child_id, p.starts_on, p.ends_on, p.start_known, p.entry_rne, p.category_of_need,
                   p.home_postcode, p.rec
              from period_of_care p join child c on c.id = p.child_id
             where %s order by p.child_id, p.starts_on\
            """.formatted(WHOSE))
                .bind("child", child)
                .bind("from", from)
                .bind("until", until)
                .mapTo(Period.class)
                .list();
    }

    static List<Status> statuses(Handle h, @Nullable ChildId child, LocalDate from, LocalDate until) {
        return h.createQuery("""
            select l.period_id, l.starts_on, l.code
              from legal_status l join period_of_care p on p.id = l.period_id join child c on c.id = p.child_id
             where %s order by p.child_id, p.starts_on, l.starts_on\
            """.formatted(WHOSE))
                .bind("child", child)
                .bind("from", from)
                .bind("until", until)
                .mapTo(Status.class)
                .list();
    }

    static List<Phase> phases(Handle h, @Nullable ChildId child, LocalDate from, LocalDate until) {
        return h.createQuery("""
            select p.id as period_id, m.id as placement_id, m.starts_on as placement_start, m.ends_on as placement_end,
                   m.end_reason, f.starts_on, f.place, f.provider_code, f.urn, f.postcode, f.change_reason,
                   f.authority_code
              from placement_phase f join placement m on m.id = f.placement_id
              join period_of_care p on p.id = m.period_id join child c on c.id = p.child_id
             where %s order by p.child_id, p.starts_on, m.starts_on, m.id, f.starts_on\
            """.formatted(WHOSE))
                .bind("child", child)
                .bind("from", from)
                .bind("until", until)
                .mapTo(Phase.class)
                .list();
    }

    static List<Stay> stays(Handle h, @Nullable ChildId child, LocalDate from, LocalDate until) {
        return h.createQuery("""
            select t.placement_id, t.code, t.starts_on, t.ends_on, t.postcode
              from temporary_stay t join placement m on m.id = t.placement_id
              join period_of_care p on p.id = m.period_id join child c on c.id = p.child_id
             where %s order by p.child_id, p.starts_on, m.starts_on, t.starts_on\
            """.formatted(WHOSE))
                .bind("child", child)
                .bind("from", from)
                .bind("until", until)
                .mapTo(Stay.class)
                .list();
    }

    static List<Whose> children(Handle h, @Nullable ChildId only) {
        return h.createQuery("""
            select c.id, coalesce(r.value, s.reference) as child, c.sex, c.date_of_birth, c.ethnicity,
                   coalesce(u.value, c.upn_unknown_code) as upn, c.is_mother as mother, c.mothers_child_born
              from child c
              join subject s on s.id = c.id
              left join subject_identifier r on r.subject_id = c.id and r.kind = 'SSDA903' and r.ends_on is null
              left join subject_identifier u on u.subject_id = c.id and u.kind = 'UPN' and u.ends_on is null
             where c.responsible_authority = (select own_authority from store_info) and (:child is null or c.id = :child)
             order by child, c.id\
            """).bind("child", only).mapTo(Whose.class).list();
    }

    /** Pupil numbers, in capitals, that this child, or with null any, has and another child has too. */
    static Set<String> sharedPupilNumbers(Handle h, @Nullable ChildId only) {
        return h.createQuery("""
            select distinct upper(i.value) from subject_identifier i
             where i.kind = 'UPN' and i.ends_on is null and (:child is null or i.subject_id = :child)
               and exists (select 1 from subject_identifier o
                            where o.kind = 'UPN' and o.ends_on is null and upper(o.value) = upper(i.value)
                              and o.subject_id <> i.subject_id)\
            """).bind("child", only).mapTo(String.class).set();
    }

    static String ownAuthority(Handle h) {
        return h.createQuery("select own_authority from store_info")
                .mapTo(String.class)
                .one();
    }

    static List<Dated> unaccompanied(Handle h, @Nullable ChildId only) {
        return h.createQuery("""
            select child_id, starts_on, ceased_on as ends_on, null as code, null as more, null as text
              from uasc_status where :child is null or child_id = :child order by child_id, starts_on, id\
            """).bind("child", only).mapTo(Dated.class).list();
    }

    static List<Dated> reviews(Handle h, @Nullable ChildId only, LocalDate from, LocalDate until) {
        return h.createQuery("""
            select child_id, held_on as starts_on, null as ends_on, participation as code, null as more, null as text
              from child_review
             where held_on >= :from and held_on < :until and (:child is null or child_id = :child)
             order by child_id, held_on\
            """)
                .bind("child", only)
                .bind("from", from)
                .bind("until", until)
                .mapTo(Dated.class)
                .list();
    }

    static List<Dated> missing(Handle h, @Nullable ChildId only, LocalDate from, LocalDate until) {
        return h.createQuery("""
            select child_id, started_on as starts_on, ended_on as ends_on, kind as code, null as more, null as text
              from missing_episode
             where started_on < :until and (ended_on is null or ended_on >= :from) and (:child is null or child_id = :child)
             order by child_id, started_on, id\
            """)
                .bind("child", only)
                .bind("from", from)
                .bind("until", until)
                .mapTo(Dated.class)
                .list();
    }

    static List<Dated> permanence(Handle h, @Nullable ChildId only, LocalDate from, LocalDate until) {
        return h.createQuery("""
            select p.child_id, p.starts_on, p.ends_on, v.code, v.authority as more, v.order_date_text as text
              from previous_permanence v join period_of_care p on p.id = v.period_id
             where p.starts_on < :until and (p.ends_on is null or p.ends_on >= :from)
               and (:child is null or p.child_id = :child)
             order by p.child_id, p.starts_on\
            """)
                .bind("child", only)
                .bind("from", from)
                .bind("until", until)
                .mapTo(Dated.class)
                .list();
    }
}
