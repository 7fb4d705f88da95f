package hearth.children;

import hearth.common.ChildId;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The SQL about what decides which home suits a child. */
final class AboutChildStore {
    private static final String NOT_ENDED = " where child_id = :child and (ends_on is null or ends_on > :day)";

    private AboutChildStore() {}

    /** All up to a day, the latest first. */
    static List<Needs.Fact> answers(Handle h, ChildId child, LocalDate day) {
        return rows(h, child, day, Needs.Fact.class, """
            select id, key, state, value, essential, as_of, source, note, version from child_fact
             where child_id = :child and as_of <= :day order by as_of desc, id desc\
            """);
    }

    static List<Wish> wishes(Handle h, ChildId child, LocalDate day) {
        return rows(h, child, day, Wish.class, """
            select id, taken_on, taken_by, words, not_obtained_why, raises_criterion, raises_points, version
              from child_wish where child_id = :child and taken_on <= :day order by taken_on desc, id desc\
            """);
    }

    static List<School> schools(Handle h, ChildId child, LocalDate day) {
        return rows(h, child, day, School.class, """
            select id, school, postcode, year_group, starts_on, ends_on, source, version from schooling
             where child_id = :child and :day is not null order by starts_on desc, id desc\
            """);
    }

    static List<FamilyTime> familyTimes(Handle h, ChildId child, LocalDate day) {
        return rows(
                h,
                child,
                day,
                FamilyTime.class,
                "select id, with_whom, place, postcode, visits_per_year, supervised, starts_on, ends_on, source,"
                        + " version from family_time" + NOT_ENDED + " order by visits_per_year desc, id");
    }

    static List<KeptApart> apart(Handle h, ChildId child, LocalDate day) {
        return rows(
                h,
                child,
                day,
                KeptApart.class,
                "select id, other_child_id as other_child, other_person_id as other_person, other_household_id as"
                        + " other_household, other_kind as kind, basis, reason, starts_on, ends_on, source, 0 as covered,"
                        + " version from must_not_live_with" + NOT_ENDED + " order by id");
    }

    static List<ForbiddenPlace> places(Handle h, ChildId child, LocalDate day) {
        return rows(
                h,
                child,
                day,
                ForbiddenPlace.class,
                "select id, kind, value, radius_tenths, basis, reason, starts_on, ends_on, source, 0 as covered,"
                        + " version from forbidden_place" + NOT_ENDED + " order by id");
    }

    static List<Risk> risks(Handle h, ChildId child, LocalDate day) {
        return rows(
                h,
                child,
                day,
                Risk.class,
                "select id, direction, kind, words, source, starts_on, ends_on, version from child_risk" + NOT_ENDED
                        + " order by id");
    }

    private static <T> List<T> rows(Handle h, ChildId child, LocalDate day, Class<T> type, String sql) {
        return h.createQuery(sql)
                .bind("child", child)
                .bind("day", day)
                .mapTo(type)
                .list();
    }
}
