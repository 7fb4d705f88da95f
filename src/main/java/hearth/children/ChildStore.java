package hearth.children;

import hearth.access.IdentifierKind;
import hearth.common.ChildId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The SQL about children themselves. */
final class ChildStore {
    private static final String SELECT = """
        select c.id, s.reference, c.first_name, c.last_name, c.known_as, c.date_of_birth, c.sex, c.ethnicity,
               c.responsible_authority, coalesce(u.value, c.upn_unknown_code) as upn, r.value as ssda903,
               t.value as team_reference, w.name as social_worker, i.name as reviewing_officer, c.permanence_plan, c.is_mother as mother,
               c.mothers_child_born, c.died_on, c.version
          from child c
          join subject s on s.id = c.id
          left join worker w on w.id = c.social_worker_id
          left join worker i on i.id = c.iro_id
          left join subject_identifier u on u.subject_id = c.id and u.kind = 'UPN' and u.ends_on is null
          left join subject_identifier r on r.subject_id = c.id and r.kind = 'SSDA903' and r.ends_on is null
          left join subject_identifier t on t.subject_id = c.id and t.kind = 'TEAM_REF_CHILD' and t.ends_on is null
        """;

    private ChildStore() {}

    static Optional<Child> find(Handle h, ChildId id) {
        return h.createQuery(SELECT + " where c.id = :id")
                .bind("id", id)
                .mapTo(Child.class)
                .findOne();
    }

    /** A child's names. */
    public record Names(
            ChildId id,
            String reference,
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String knownAs) {}

    static List<Names> names(Handle h) {
        return h.createQuery("""
            select c.id, s.reference, c.first_name, c.last_name, c.known_as
              from child c join subject s on s.id = c.id
             where c.id not in (select id from temp.hidden_subject)\
            """).mapTo(Names.class).list();
    }

    static Optional<ChildId> byReference(Handle h, String reference) {
        return h.createQuery(
                        "select c.id from subject s join child c on c.id = s.id where upper(s.reference) = :reference")
                .bind("reference", reference)
                .mapTo(ChildId.class)
                .findOne();
    }

    /** Whether a child goes by a number of the case system in the return, so that our own reference means nobody there. */
    static boolean numbered(Handle h, ChildId child) {
        return h.createQuery(
                        "select exists (select 1 from subject_identifier where subject_id = :child and kind = 'SSDA903'"
                                + " and ends_on is null)")
                .bind("child", child)
                .mapTo(Boolean.class)
                .one();
    }

    /** All children who go by such a number. */
    static Set<ChildId> numbered(Handle h) {
        return h.createQuery("select subject_id from subject_identifier where kind = 'SSDA903' and ends_on is null")
                .mapTo(ChildId.class)
                .set();
    }

    static List<ChildId> byKey(Handle h, String key) {
        return h.createQuery("""
            select id from child where match_key = :key
            union select id from child where former_match_key = :key order by id limit 2\
            """).bind("key", key).mapTo(ChildId.class).list();
    }

    static String key(Handle h, ChildId child) {
        return h.createQuery("select match_key from child where id = :id")
                .bind("id", child)
                .mapTo(String.class)
                .one();
    }

    /** Children by an identifier; the same number may have stood on another record before. */
    static Optional<ChildId> byIdentifier(Handle h, IdentifierKind kind, String value) {
        return h.createQuery("""
            select c.id from subject_identifier i join child c on c.id = i.subject_id
             where i.kind = :kind and upper(i.value) = upper(:value) and i.ends_on is null\
            """)
                .bind("kind", kind)
                .bind("value", value)
                .mapTo(ChildId.class)
                .findOne();
    }
}
