package hearth.matching;

import hearth.common.ChildId;
import hearth.common.HouseholdId;
import hearth.common.Known;
import hearth.common.PersonId;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The SQL that reads children for matching. Ethnicity is not read. */
final class ChildFactsStore {
    private ChildFactsStore() {}

    /** The record itself, with where care began. */
    public record Base(
            ChildId id,
            String reference,
            LocalDate born,
            String sex,
            String authority,
            @Nullable String homePostcode,
            @Nullable Integer easting,
            @Nullable Integer northing,
            @Nullable LocalDate wishOn) {}

    /** Half of a pair of brothers and sisters. */
    public record Kin(ChildId child, ChildId other) {}

    /** The latest answer to a question. */
    public record Answered(
            ChildId child,
            String key,
            Known state,
            @Nullable String value,
            boolean essential,
            LocalDate asOf) {}

    /** The latest level of a need. */
    public record Needed(
            ChildId child, String domain, @Nullable Integer level) {}

    /** Somebody not to live with. */
    public record Apart(
            ChildId child,
            @Nullable ChildId otherChild,
            @Nullable PersonId otherPerson,
            @Nullable HouseholdId otherHousehold,
            @Nullable String otherKind,
            String basis,
            LocalDate startsOn) {}

    /** A place not to live in. */
    public record Forbidden(
            String kind, String value, @Nullable Integer radiusTenths, String basis) {}

    /** A school. */
    public record School(
            String school,
            @Nullable String postcode,
            @Nullable Integer yearGroup) {}

    /** Time with family. */
    public record Time(
            String withWhom,
            @Nullable String postcode,
            @Nullable Integer visitsPerYear) {}

    /** What the child says matters most. */
    public record Raised(
            @Nullable String raisesCriterion, @Nullable Integer raisesPoints) {}

    /** A decision of a named person. */
    public record Decided(
            String kind, @Nullable HouseholdId householdId, String role, LocalDate decidedOn, String outcome) {}

    /** A stay with carers. */
    public record Stayed(
            HouseholdId household,
            LocalDate startsOn,
            @Nullable LocalDate endsOn) {}

    static List<Base> children(Handle h, List<ChildId> ids, LocalDate day) {
        return h.createQuery("""
            select c.id, s.reference, c.date_of_birth as born, c.sex, c.responsible_authority as authority,
                   p.home_postcode, p.home_easting as easting, p.home_northing as northing,
                   (select max(w.taken_on) from child_wish w where w.child_id = c.id and w.taken_on <= :day) as wish_on
              from child c join subject s on s.id = c.id
              left join period_of_care p on p.id = (
                select x.id from period_of_care x where x.child_id = c.id order by x.starts_on desc limit 1)
             where c.id in (<ids>) order by c.date_of_birth, c.id\
            """)
                .bindList("ids", ids)
                .bind("day", day)
                .mapTo(Base.class)
                .list();
    }

    static List<Kin> kin(Handle h) {
        return h.createQuery("select child_a as child, child_b as other from sibling_link")
                .mapTo(Kin.class)
                .list();
    }

    /** Of every child, the earlier ones first. */
    static List<Answered> answers(Handle h, LocalDate day) {
        return h.createQuery("""
            select child_id as child, key, state, value, essential, as_of from child_fact
             where as_of <= :day order by as_of, id\
            """).bind("day", day).mapTo(Answered.class).list();
    }

    /** Of every child, the earlier ones first. */
    static List<Needed> needs(Handle h, LocalDate day) {
        return h.createQuery("select child_id as child, domain, level from child_need where as_of <= :day order by"
                        + " as_of, id")
                .bind("day", day)
                .mapTo(Needed.class)
                .list();
    }

    static List<Apart> apart(Handle h, LocalDate day) {
        return h.createQuery("""
            select child_id as child, other_child_id as other_child, other_person_id as other_person,
                   other_household_id as other_household, other_kind, basis, starts_on
              from must_not_live_with where ends_on is null or ends_on > :day order by id\
            """).bind("day", day).mapTo(Apart.class).list();
    }

    static List<Forbidden> forbidden(Handle h, ChildId child, LocalDate day) {
        return ofChild(h, child, day, """
            select kind, value, radius_tenths, basis from forbidden_place
             where child_id = :child and (ends_on is null or ends_on > :day) order by id\
            """, Forbidden.class);
    }

    static List<School> schools(Handle h, ChildId child, LocalDate day) {
        return ofChild(h, child, day, """
            select school, postcode, year_group from schooling
             where child_id = :child and starts_on <= :day and (ends_on is null or ends_on > :day)
             order by starts_on desc limit 1\
            """, School.class);
    }

    static List<Time> times(Handle h, ChildId child, LocalDate day) {
        return ofChild(h, child, day, """
            select with_whom, postcode, visits_per_year from family_time
             where child_id = :child and (ends_on is null or ends_on > :day) order by id\
            """, Time.class);
    }

    static List<Raised> raised(Handle h, ChildId child, LocalDate day) {
        return ofChild(h, child, day, """
            select raises_criterion, raises_points from child_wish
             where child_id = :child and taken_on <= :day order by taken_on desc, id desc limit 1\
            """, Raised.class);
    }

    /** Those made by today that have not run out on a day. */
    static List<Decided> decisions(Handle h, ChildId child, LocalDate day, LocalDate today) {
        return h.createQuery("""
            select kind, household_id, role, decided_on, outcome from authority_decision
             where child_id = :child and placement_id is null and decided_on <= :today
               and (expires_on is null or expires_on > :day)
             order by decided_on, id\
            """)
                .bind("child", child)
                .bind("day", day)
                .bind("today", today)
                .mapTo(Decided.class)
                .list();
    }

    static List<Stayed> stays(Handle h, ChildId child, LocalDate day) {
        return ofChild(h, child, day, """
            select household_id as household, starts_on, ends_on from placement
             where child_id = :child and household_id is not null and starts_on <= :day order by starts_on\
            """, Stayed.class);
    }

    private static <T> List<T> ofChild(Handle h, ChildId child, LocalDate day, String sql, Class<T> type) {
        return h.createQuery(sql)
                .bind("child", child)
                .bind("day", day)
                .mapTo(type)
                .list();
    }
}
