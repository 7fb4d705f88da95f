package hearth.access;

import hearth.common.SubjectId;
import hearth.common.UserId;
import hearth.store.Row;
import hearth.store.Tx;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The SQL about subjects and who may not see them. */
final class SubjectStore {
    private SubjectStore() {}

    /** What only this store knows. */
    static byte[] secret(Handle h) {
        return h.createQuery("select audit_key from store_info")
                .mapTo(byte[].class)
                .one();
    }

    /** A subject as it stands in the table. */
    public record Found(long id, SubjectKind kind) {}

    /** Whether a subject is restricted, and why. */
    public record Guard(
            boolean restricted,
            @Nullable String restrictReason,
            @Nullable LocalDate restrictReviewOn,
            int version) {}

    /** Somebody who may see a restricted subject. */
    public record Grant(
            long id,
            UserId user,
            String kind,
            String reason,
            Instant startsAt,
            @Nullable Instant endsAt,
            @Nullable UserId grantedBy,
            int version) {
        Row row(SubjectId subject) {
            return Row.of("subject_id", subject)
                    .and("user_id", user)
                    .and("kind", kind)
                    .and("reason", reason)
                    .and("starts_at", startsAt)
                    .and("ends_at", endsAt)
                    .and("granted_by", grantedBy);
        }
    }

    static Guard guard(Handle h, SubjectId id) {
        return h.createQuery(
                        "select restricted, restrict_reason, restrict_review_on, version from subject where id = :id")
                .bind("id", id)
                .mapTo(Guard.class)
                .one();
    }

    static List<Grant> grants(Handle h, SubjectId id, Instant now) {
        return h.createQuery("""
            select id, user_id as user, kind, reason, starts_at, ends_at, granted_by, version from subject_grant
             where subject_id = :id and (ends_at is null or ends_at > :now) order by id\
            """)
                .bind("id", id)
                .bind("now", now)
                .mapTo(Grant.class)
                .list();
    }

    static Optional<Found> find(Handle h, String reference) {
        return h.createQuery("select id, kind from subject where reference = :reference"
                        + " and (kind <> 'CONCERN' or id not in (select id from temp.hidden_subject))")
                .bind("reference", reference)
                .mapTo(Found.class)
                .findOne();
    }

    static Set<Long> hidden(Handle h) {
        return new HashSet<>(h.createQuery("select id from temp.hidden_subject")
                .mapTo(Long.class)
                .list());
    }

    static Map<Long, String> references(Handle h, SubjectKind kind) {
        var references = new HashMap<Long, String>();
        h.createQuery("select id, reference from subject where kind = :kind")
                .bind("kind", kind)
                .mapTo(Named.class)
                .forEach(named -> references.put(named.id(), named.reference()));
        return references;
    }

    /** A record and what people call it. */
    public record Named(long id, String reference) {}

    static String reference(Handle h, SubjectId id) {
        return h.createQuery("select reference from subject where id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .one();
    }

    static String reference(Tx tx, SubjectId id) {
        return String.valueOf(tx.ask("select reference from subject where id = ?", id));
    }

    static void hide(Handle h, UserId user, Instant now) {
        h.execute("create temp table if not exists hidden_subject (id integer primary key)");
        h.execute("delete from temp.hidden_subject");
        h.createUpdate("""
            insert into temp.hidden_subject (id)
            select s.id from subject s
             where s.restricted = 1
               and not exists (select 1 from subject_grant g
                                where g.subject_id = s.id and g.user_id = :user
                                  and g.starts_at <= :now
                                  and (g.ends_at is null or g.ends_at > :now))
             union
            select subject_id from user_link where user_id = :user
             union
            select s.id from subject s
             where s.kind = 'CONCERN'
               and not exists (select 1 from app_user_role r where r.user_id = :user
                                  and r.role in (select value from json_each(:roles)))\
            """)
                .bind("user", user)
                .bind("now", now)
                .bind("roles", withConcerns())
                .execute();
        h.execute("insert or ignore into temp.hidden_subject (id) select s.id from subject s"
                + " where s.belongs_to in (select id from temp.hidden_subject)");
    }

    private static String withConcerns() {
        return Arrays.stream(Role.values())
                .filter(role -> role.gives(Right.SEE_CONCERNS))
                .map(role -> '"' + role.name() + '"')
                .collect(Collectors.joining(",", "[", "]"));
    }

    static boolean anyHidden(Handle h) {
        return h.createQuery("select exists (select 1 from temp.hidden_subject)")
                .mapTo(Boolean.class)
                .one();
    }

    static boolean hidden(Handle h, SubjectId id) {
        return hidden(h, id.value());
    }

    static boolean hidden(Handle h, long id) {
        return h.createQuery("select exists (select 1 from temp.hidden_subject where id = :id)")
                .bind("id", id)
                .mapTo(Boolean.class)
                .one();
    }
}
