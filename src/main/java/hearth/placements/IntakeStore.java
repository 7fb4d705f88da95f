package hearth.placements;

import hearth.common.ChildId;
import hearth.common.HouseholdId;
import hearth.common.PlacementId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The SQL by which rows of files are recognised. */
final class IntakeStore {
    private IntakeStore() {}

    static Optional<PlacementId> placement(Handle h, ChildId child, LocalDate start) {
        return h.createQuery("select id from placement where child_id = :child and starts_on = :start")
                .bind("child", child)
                .bind("start", start)
                .mapTo(PlacementId.class)
                .findFirst();
    }

    static Optional<PlacementId> identified(Handle h, String value) {
        return h.createQuery("""
            select p.id from subject_identifier i join placement p on p.id = i.subject_id
             where i.kind = 'TEAM_REF_PLACEMENT' and upper(i.value) = upper(:value) and i.ends_on is null\
            """).bind("value", value).mapTo(PlacementId.class).findOne();
    }

    /** Whether anything of a child's care or homes is stored. */
    static boolean anything(Handle h, ChildId child) {
        return h.createQuery("""
            select exists (select 1 from period_of_care where child_id = :child)
                or exists (select 1 from placement where child_id = :child)\
            """).bind("child", child).mapTo(Boolean.class).one();
    }

    /** A household by our reference or the team's own. */
    static Optional<HouseholdId> referred(Handle h, String text) {
        return h.createQuery("""
            select o.id from household o join subject s on s.id = o.id where upper(s.reference) = upper(:text)
            union
            select o.id from subject_identifier i join household o on o.id = i.subject_id
             where i.kind = 'TEAM_REF_HOUSEHOLD' and upper(i.value) = upper(:text) and i.ends_on is null\
            """).bind("text", text).mapTo(HouseholdId.class).findFirst();
    }

    /** Households whose carers are called so: the words of the name in any order, without a postcode. */
    static List<HouseholdId> called(Handle h, String from, String until) {
        return h.createQuery(
                        "select id from household where match_key >= :from and match_key < :until order by id limit 3")
                .bind("from", from)
                .bind("until", until)
                .mapTo(HouseholdId.class)
                .list();
    }

    static String name(Handle h, HouseholdId id) {
        return h.createQuery("select name from household where id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .one();
    }

    /** A household and how its carers are called. */
    public record Called(HouseholdId id, String name) {}

    /** Households our own service approves or has approved, in whose names a text stands. */
    static List<Called> ours(Handle h, String like) {
        return h.createQuery("""
            select o.id, o.name from household o
             where o.match_key like :like
               and exists (select 1 from approval a join provider v on v.id = a.provider_id
                            where a.household_id = o.id and v.sector = 'OWN')
             order by o.id\
            """).bind("like", like).mapTo(Called.class).list();
    }

    /** Whether a household of ours is approved for certain children alone on a day; empty where it is none of ours then. */
    static Optional<Boolean> connected(Handle h, HouseholdId id, LocalDate day) {
        return h.createQuery("""
            select a.connected from approval a join provider v on v.id = a.provider_id
             where a.household_id = :id and v.sector = 'OWN' and a.starts_on <= :day
               and (a.ends_on is null or a.ends_on > :day) order by a.id limit 1\
            """)
                .bind("id", id)
                .bind("day", day)
                .mapTo(Boolean.class)
                .findOne();
    }
}
