package hearth.store;

import hearth.common.SubjectId;
import hearth.common.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the trail in the order it was written, in pages, so that nobody waits for whoever reads it. It asks for no right: who
 * may read the trail, and who may search its words, is the caller's to ask.
 */
public final class TrailReader {
    private static final int PAGE = 1_000;

    private final Reading store;

    public TrailReader(Store store) {
        this.store = store;
    }

    /**
     * Which rows are wanted; null asks for all.
     *
     * @param from the first day, in England
     * @param words what the reason or the row before or after must hold, as it is written
     */
    public record Filter(
            @Nullable SubjectId subject,
            @Nullable UserId user,
            @Nullable LocalDate from,
            @Nullable String words) {
        public static final Filter ALL = new Filter(null, null, null, null);
    }

    /**
     * One row of the trail, without a word of what it was about.
     *
     * @param txn rows of one transaction have the same
     * @param userName who did it, or null for the program itself
     * @param subjectId the record it belongs to, which may have been destroyed since
     * @param reference that record's reference, while there is one
     * @param rowCount how many rows left the house, for an export or a list
     */
    public record Line(
            long seq,
            Instant at,
            long txn,
            @Nullable Long userId,
            @Nullable String userName,
            Action action,
            @Nullable Long subjectId,
            @Nullable String reference,
            @Nullable String tableName,
            @Nullable Long rowId,
            @Nullable Long rowVersion,
            @Nullable Long rowCount) {}

    /** What a row of the trail says in words: why, and the row before and after as JSON. */
    public record Words(
            @Nullable String reason,
            @Nullable String beforeJson,
            @Nullable String afterJson) {}

    /** Gives every wanted row to {@code each}, which is called without any lock held. */
    public void each(Filter filter, Consumer<Line> each) {
        long after = 0;
        List<Line> page;
        do {
            page = page(filter, after);
            page.forEach(each);
            after = page.isEmpty() ? after : page.getLast().seq();
        } while (page.size() == PAGE);
    }

    private List<Line> page(Filter filter, long after) {
        var sql = new StringBuilder("""
            select a.seq, a.at, a.txn, a.user_id, u.name as user_name, a.action, a.subject_id, s.reference, a.table_name, a.row_id,
                   a.row_version, a.row_count
              from audit a
              left join app_user u on u.id = a.user_id
              left join subject s on s.id = a.subject_id
             where a.seq > :after
            """);
        if (filter.subject != null) {
            sql.append(" and a.subject_id = :subject");
        }
        if (filter.user != null) {
            sql.append(" and a.user_id = :user");
        }
        if (filter.from != null) {
            sql.append(" and a.at >= :from");
        }
        if (filter.words != null) {
            sql.append("""
                and exists (select 1 from audit_payload p where p.seq = a.seq
                      and (instr(p.reason, :words) > 0 or instr(p.before_json, :words) > 0 or instr(p.after_json, :words) > 0))\
                """);
        }
        sql.append(" order by a.seq limit ").append(PAGE);
        return store.read(h -> {
            var query = h.createQuery(sql).bind("after", after);
            if (filter.subject != null) {
                query.bind("subject", filter.subject.value());
            }
            if (filter.user != null) {
                query.bind("user", filter.user.value());
            }
            if (filter.from != null) {
                query.bind(
                        "from",
                        filter.from.atStartOfDay(ZoneId.of("Europe/London")).toInstant());
            }
            if (filter.words != null) {
                query.bind("words", filter.words);
            }
            return query.mapTo(Line.class).list();
        });
    }

    /** The words of one row; empty where they were destroyed. */
    public Optional<Words> words(long seq) {
        return store.read(
                h -> h.createQuery("select reason, before_json, after_json from audit_payload where seq = :seq")
                        .bind("seq", seq)
                        .mapTo(Words.class)
                        .findOne());
    }
}
