package hearth.store;

import hearth.common.Broken;
import hearth.common.Fault;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What was known at an instant: the last after-image that every row had by then, in a database in memory with the same tables
 * and views. Nothing of it touches a disk; what search and drafts hold is not in it.
 */
public final class Past implements Reading, AutoCloseable {
    private final Connection connection;
    private final Handle handle;
    private final ReentrantLock lock = new ReentrantLock(true);

    private Past(Connection connection) {
        this.connection = connection;
        this.handle = JdbiSetup.handle(connection);
    }

    /** Throws {@link Broken} where the trail was changed so that its images make no tables. */
    static Past load(Connection store, Instant instant) throws SQLException {
        try {
            return load(store, lastKnown(store, instant));
        } catch (SQLException e) {
            if (SqlFaults.endsTransaction(e)) {
                throw e;
            }
            throw new Broken(Fault.TRAIL, e);
        }
    }

    /** What the rows of the trail up to {@code seq}, the last of its transaction, tell. */
    static Past load(Connection store, long seq) throws SQLException {
        Connection memory = Database.inMemory();
        try (Statement statement = memory.createStatement()) {
            // The rows met every check when they were written.
            statement.execute("pragma ignore_check_constraints = ON");
            statement.execute("begin");
            Migrations.CURRENT.apply(memory);
            copyInfo(store, memory);
            for (String table : Tables.tracked(memory)) {
                copy(store, memory, table, seq);
            }
            statement.execute("commit");
            statement.execute("pragma query_only = ON");
            return new Past(memory);
        } catch (SQLException e) {
            memory.close();
            throw e;
        }
    }

    @Override
    public <T extends @Nullable Object> T read(Function<Handle, T> work) {
        lock.lock();
        try {
            return work.apply(handle);
        } catch (RuntimeException e) {
            throw SqlFaults.hearthException(e);
        } finally {
            lock.unlock();
        }
    }

    Connection connection() {
        return connection;
    }

    @Override
    public void close() {
        lock.lock();
        try {
            connection.close();
        } catch (SQLException e) {
            throw SqlFaults.toHearth(e);
        } finally {
            lock.unlock();
        }
    }

    /** The last row of the last transaction that was whole by then; 0 for none. */
    private static long lastKnown(Connection store, Instant instant) throws SQLException {
        long seq = number(store, "select seq from audit where at <= ? order by seq desc limit 1", Row.text(instant));
        boolean cut = number(
                        store,
                        "select count(*) from audit a join audit b on b.seq = a.seq + 1 and b.txn = a.txn where a.seq"
                                + " = ?",
                        seq)
                > 0;
        return !cut
                ? seq
                : number(
                        store,
                        "select seq from audit where seq < ?1 and txn < (select txn from audit where seq = ?1) order"
                                + " by seq desc limit 1",
                        seq);
    }

    private static long number(Connection store, String sql, Object value) throws SQLException {
        try (PreparedStatement select = store.prepareStatement(sql)) {
            select.setObject(1, value);
            try (ResultSet rs = select.executeQuery()) {
                return rs.next() ? rs.getLong(1) : 0;
            }
        }
    }

    private static void copyInfo(Connection store, Connection memory) throws SQLException {
        List<String> names = Tables.columns(memory, "store_info").stream()
                .map(Tables.Column::name)
                .toList();
        try (PreparedStatement select =
                        store.prepareStatement("select " + String.join(", ", names) + " from store_info");
                ResultSet rs = select.executeQuery();
                PreparedStatement insert = memory.prepareStatement("insert into store_info (" + String.join(", ", names)
                        + ") values (" + names.stream().map(n -> "?").collect(Collectors.joining(", ")) + ")")) {
            rs.next();
            for (int i = 1; i <= names.size(); i++) {
                insert.setObject(i, rs.getObject(i));
            }
            insert.executeUpdate();
        }
    }

    private static void copy(Connection store, Connection memory, String table, long seq) throws SQLException {
        try (PreparedStatement images = store.prepareStatement("""
            select l.row_id, p.after_json
              from (select row_id, max(seq) as seq from audit
                     where table_name = ? and seq <= ? group by row_id) l
              join audit_payload p on p.seq = l.seq
             where p.after_json is not null\
            """);
                PreparedStatement insert = memory.prepareStatement(insert(table, Tables.columns(memory, table)))) {
            images.setString(1, table);
            images.setLong(2, seq);
            try (ResultSet rs = images.executeQuery()) {
                while (rs.next()) {
                    insert.setLong(1, rs.getLong(1));
                    insert.setString(2, rs.getString(2));
                    insert.executeUpdate();
                }
            }
        }
    }

    /** A row from its image: an image of a new row lacks the columns that were left to their defaults. */
    private static String insert(String table, List<Tables.Column> columns) {
        List<Tables.Column> fromImage = columns.stream().filter(c -> !c.rowId()).toList();
        String rowId = columns.stream()
                .filter(Tables.Column::rowId)
                .map(Tables.Column::name)
                .findFirst()
                .orElse("rowid");
        return "insert into " + table + " (" + rowId
                + fromImage.stream().map(c -> ", " + c.name()).collect(Collectors.joining())
                + ") values (?1"
                + fromImage.stream().map(Past::value).collect(Collectors.joining())
                + ")";
    }

    private static String value(Tables.Column column) {
        String stored = "json_extract(?2, '$." + column.name() + "')";
        return ", "
                + (column.byDefault() == null
                        ? stored
                        : "case when json_type(?2, '$." + column.name() + "') is null then " + column.byDefault()
                                + " else " + stored + " end");
    }
}
