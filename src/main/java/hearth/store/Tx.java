package hearth.store;

import hearth.common.Conflict;
import hearth.common.SubjectId;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The one door for writing. Every row put, changed or taken away through it has its line in the trail, with the row before and
 * after, in the same transaction. Column and table names come from our own code, never from outside. (It is long because it is the
 * only door, with a sentence to each way through.)
 */
public final class Tx {
    private final Handle handle;
    private final Statements statements;
    private final Trail trail;
    private final Actor by;
    private final Instant now;
    private final Map<String, Long> references = new HashMap<>();
    private final List<Runnable> afterwards = new ArrayList<>();
    private @Nullable SQLException failure;

    Tx(Handle handle, Statements statements, Trail trail, Actor by, Instant now) {
        this.handle = handle;
        this.statements = statements;
        this.trail = trail;
        this.by = by;
        this.now = now;
    }

    /** For reading inside the transaction. */
    public Handle sql() {
        return handle;
    }

    public Actor by() {
        return by;
    }

    /** The instant at which this transaction began: one for all of its rows. */
    public Instant now() {
        return now;
    }

    /** The number under which the trail keeps all rows of this transaction; an import is undone by it. */
    public long number() {
        return trail.transaction();
    }

    /**
     * What follows stands in the trail as a transaction of its own, so that whoever reads of the one there is not told of the other;
     * both are kept together or not at all.
     */
    public void apart() {
        trail.beginTransaction();
    }

    /** Puts a row and gives its id; {@code about} is whose record it belongs to, or null for none. */
    public long insert(@Nullable SubjectId about, String table, Row row) {
        return write(() -> {
            Map<String, @Nullable Object> columns = row.columns();
            PreparedStatement insert = statements.of(TxSql.insert(table, columns.keySet()));
            TxSql.bind(insert, columns.values());
            insert.executeUpdate();
            long id = columns.get("id") instanceof Long given ? (long) given : TxSql.lastId(statements);
            trail.add(new Trail.Entry(
                    by,
                    Action.CREATE,
                    subject(about, table, id),
                    table,
                    id,
                    1L,
                    null,
                    null,
                    null,
                    Images.json(columns)));
            return id;
        });
    }

    /**
     * Changes the given columns of a row and gives its new version; where nothing differs, nothing is written. A table without a
     * version only joins rows: there it is refused, a row is taken away and another put.
     *
     * @throws Conflict where the row is no longer at {@code version}, with both values of every column that differs
     */
    public int update(@Nullable SubjectId about, String table, long id, int version, Row changes) {
        return write(() -> {
            Map<String, @Nullable Object> before = TxSql.row(statements, table, id);
            var changed = new LinkedHashMap<String, @Nullable Object>();
            changes.columns().forEach((column, value) -> {
                if (!Objects.equals(before.get(column), value)) {
                    changed.put(column, value);
                }
            });
            if (!(before.get("version") instanceof Long stored)) {
                throw new IllegalArgumentException(
                        table + " only joins rows and has no version: take its row away and put another");
            }
            if (stored != version) {
                throw new Conflict(TxSql.both(before, changed));
            }
            if (changed.isEmpty()) {
                return version;
            }
            String sql = "update " + table + " set "
                    + changed.keySet().stream().map(c -> c + " = ?").collect(Collectors.joining(", "))
                    + ", version = version + 1 where rowid = ? and version = ?";
            PreparedStatement update = statements.of(sql);
            var values = new ArrayList<>(changed.values());
            values.add(id);
            values.add((long) version);
            TxSql.bind(update, values);
            update.executeUpdate();
            var after = new LinkedHashMap<>(before);
            after.putAll(changed);
            after.put("version", version + 1L);
            trail.add(new Trail.Entry(
                    by,
                    Action.UPDATE,
                    subject(about, table, id),
                    table,
                    id,
                    version + 1L,
                    null,
                    null,
                    Images.json(before),
                    Images.json(after)));
            return version + 1;
        });
    }

    /** Takes away a row that only joins two others, or one that an undo takes back; records themselves are closed, not deleted. */
    public void delete(@Nullable SubjectId about, String table, long rowid) {
        write(() -> {
            Map<String, @Nullable Object> before = TxSql.row(statements, table, rowid);
            PreparedStatement delete = statements.of("delete from " + table + " where rowid = ?");
            delete.setLong(1, rowid);
            delete.executeUpdate();
            trail.add(new Trail.Entry(
                    by,
                    Action.DELETE,
                    subject(about, table, rowid),
                    table,
                    rowid,
                    null,
                    null,
                    null,
                    Images.json(before),
                    null));
            return 0;
        });
    }

    /**
     * Runs a statement of ours that leaves no trail, which only search and drafts may do, and gives the id of the row it put; 0
     * where it changed nothing.
     */
    public long untracked(String sql, @Nullable Object... values) {
        return write(() -> {
            PreparedStatement statement = statements.of(sql);
            TxSql.bind(statement, Arrays.stream(values).map(Row::stored).toList());
            return statement.executeUpdate() == 0 ? 0L : TxSql.lastId(statements);
        });
    }

    /**
     * The first value of the first row that a question of ours gives, or null. Its statement is kept ready, so that an import may ask
     * it once for every row.
     */
    public @Nullable Object ask(String sql, @Nullable Object... values) {
        return write(() -> {
            PreparedStatement question = statements.of(sql);
            TxSql.bind(question, Arrays.stream(values).map(Row::stored).toList());
            try (ResultSet rs = question.executeQuery()) {
                return rs.next() ? rs.getObject(1) : null;
            }
        });
    }

    /** Something outside the file that is done once the transaction is in it, and not at all where it is not. */
    void afterwards(Runnable what) {
        afterwards.add(what);
    }

    /** Does what was to be done afterwards. */
    void committed() {
        afterwards.forEach(Runnable::run);
    }

    /** A line of the trail for something done that is no change of a row: an export, an import, a sign-in. */
    public void record(Action action, @Nullable SubjectId about, @Nullable Long count, @Nullable String words) {
        write(() -> {
            Long subject = about == null ? null : about.value();
            trail.add(new Trail.Entry(by, action, subject, null, null, null, count, words, null, null));
            return 0;
        });
    }

    /** The next reference of a series: {@code reference("ENQ-2026", 4)} gives ENQ-2026-0147. */
    public String reference(String series, int digits) {
        long next = references.computeIfAbsent(
                        series,
                        s -> handle.createQuery("select last from reference_number where series = :series")
                                .bind("series", s)
                                .mapTo(Long.class)
                                .findOne()
                                .orElse(0L))
                + 1;
        references.put(series, next);
        return series + "-" + ("%0" + digits + "d").formatted(next);
    }

    /**
     * Does a part of the work that may fail alone: what it wrote is then taken back, with its lines in the trail, and the rest
     * stands. The failure goes on to the caller.
     */
    public <T extends @Nullable Object> T attempt(Supplier<T> part) {
        return part(part, false);
    }

    /** Does a part of the work to see what comes of it, and takes all of it back. */
    public <T extends @Nullable Object> T tryOut(Supplier<T> part) {
        return part(part, true);
    }

    private <T extends @Nullable Object> T part(Supplier<T> part, boolean takeBack) {
        Trail.Mark mark = trail.mark();
        var numbers = new HashMap<>(references);
        int told = afterwards.size();
        boolean keep = false;
        savepoint("savepoint part");
        try {
            T result = part.get();
            keep = !takeBack;
            return result;
        } finally {
            if (!keep) {
                savepoint("rollback to part");
                trail.backTo(mark);
                references.clear();
                references.putAll(numbers);
                afterwards.subList(told, afterwards.size()).clear();
            }
            savepoint("release part");
        }
    }

    private void savepoint(String sql) {
        write(() -> statements.of(sql).execute());
    }

    void finish() throws SQLException {
        refuseAfterFailure();
        for (var counter : references.entrySet()) {
            PreparedStatement put = statements.of(
                    "insert into reference_number (series, last) values (?, ?) on conflict (series) do update set last"
                            + " = excluded.last");
            put.setString(1, counter.getKey());
            put.setLong(2, counter.getValue());
            put.executeUpdate();
        }
    }

    private static @Nullable Long subject(@Nullable SubjectId about, String table, long id) {
        return about != null ? (Long) about.value() : table.equals("subject") ? (Long) id : null;
    }

    private interface Sql<T extends @Nullable Object> {
        T run() throws SQLException;
    }

    /**
     * Runs a step. After some failures (a full disk) SQLite has already taken the transaction back, and whatever came after would
     * be kept row by row: so nothing may come after, even where the caller went on as if nothing had happened.
     */
    private <T extends @Nullable Object> T write(Sql<T> work) {
        try {
            refuseAfterFailure();
            return work.run();
        } catch (SQLException e) {
            statements.forget();
            failure = SqlFaults.endsTransaction(e) ? e : failure;
            throw SqlFaults.toHearth(e);
        }
    }

    private void refuseAfterFailure() throws SQLException {
        if (failure != null) {
            throw failure;
        }
    }
}
