package hearth.access;

import hearth.common.SubjectId;
import hearth.store.Tx;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The SQL about what other systems call a record. */
final class IdentifierStore {
    private static final int AT_ONCE = 500;

    private IdentifierStore() {}

    /** One identifier and the record that has it. */
    public record Named(String value, long subject) {}

    /** One identifier as stored. */
    public record Held(long id, String value, int version) {}

    static Optional<Long> find(Handle h, IdentifierKind kind, String value) {
        return h.createQuery("""
            select subject_id from subject_identifier
             where kind = :kind and upper(value) = upper(:value) and ends_on is null\
            """)
                .bind("kind", kind)
                .bind("value", value)
                .mapTo(Long.class)
                .findOne();
    }

    /** Whether a record has it now; quick enough to ask for every row of an import. */
    static boolean taken(Tx tx, IdentifierKind kind, String value) {
        return tx.ask(
                        "select 1 from subject_identifier where kind = ? and upper(value) = upper(?) and ends_on is"
                                + " null",
                        kind,
                        value)
                != null;
    }

    static Map<String, Long> find(Handle h, IdentifierKind kind, Collection<String> values) {
        var found = new HashMap<String, Long>();
        List<String> upper =
                values.stream().map(v -> v.strip().toUpperCase(Locale.ROOT)).toList();
        for (int from = 0; from < upper.size(); from += AT_ONCE) {
            h.createQuery("""
                select upper(value) as value, subject_id as subject from subject_identifier
                 where ends_on is null and kind = :kind and upper(value) in (<values>)\
                """)
                    .bind("kind", kind)
                    .bindList("values", upper.subList(from, Math.min(upper.size(), from + AT_ONCE)))
                    .mapTo(Named.class)
                    .forEach(named -> found.put(named.value(), named.subject()));
        }
        return found;
    }

    static Optional<Held> of(Handle h, SubjectId subject, IdentifierKind kind) {
        return h.createQuery("""
            select id, value, version from subject_identifier
             where subject_id = :subject and kind = :kind and ends_on is null order by id desc limit 1\
            """)
                .bind("subject", subject)
                .bind("kind", kind)
                .mapTo(Held.class)
                .findOne();
    }
}
