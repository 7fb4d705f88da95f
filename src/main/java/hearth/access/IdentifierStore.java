package hearth.access;

import hearth.common.SubjectId;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The SQL about what other systems call a record. */
final class IdentifierStore {
    private IdentifierStore() {}

    /** One identifier as stored. */
    public record Held(long id, String value, int version) {}

    static Optional<Long> find(Handle h, IdentifierKind kind, String value) {
        return h.createQuery("""
                        select subject_id from subject_identifier
                         where kind = :kind and upper(value) = upper(:value) and ends_on is null""")
                .bind("kind", kind)
                .bind("value", value)
                .mapTo(Long.class)
                .findOne();
    }

    static Optional<Held> of(Handle h, SubjectId subject, IdentifierKind kind) {
        return h.createQuery("""
                        select id, value, version from subject_identifier
                         where subject_id = :subject and kind = :kind and ends_on is null order by id desc limit 1""")
                .bind("subject", subject)
                .bind("kind", kind)
                .mapTo(Held.class)
                .findOne();
    }
}
