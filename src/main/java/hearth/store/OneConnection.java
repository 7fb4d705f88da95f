package hearth.store;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The one connection and what hangs on it. A connection of which nobody knows what state it is in is thrown away, and the next
 * use opens another. Not for two threads at once: the store's lock sees to that.
 */
final class OneConnection {
    private final Path file;
    private final byte[] key;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private Consumer<Handle> setUp = h -> {};
    private @Nullable Live live;

    private record Live(
            Connection connection,
            Statements statements,
            Handle handle,
            @Nullable Trail trail) {}

    OneConnection(Path file, byte[] key, Clock clock) throws SQLException {
        this.file = file;
        this.key = key;
        this.clock = clock;
        live();
    }

    private Live live() throws SQLException {
        if (live == null) {
            Connection connection = Database.open(file, key);
            live = new Live(connection, new Statements(connection), JdbiSetup.handle(connection), null);
            try {
                setUp.accept(live.handle);
            } catch (RuntimeException e) {
                abandon(e);
                throw e;
            }
        }
        return live;
    }

    /** Sets something up that lives no longer than a connection: on this one, and on each that takes its place. */
    void onEveryConnection(Consumer<Handle> what) throws SQLException {
        what.accept(handle());
        setUp = what;
    }

    Connection connection() throws SQLException {
        return live().connection;
    }

    Handle handle() throws SQLException {
        return live().handle;
    }

    Trail trail() throws SQLException {
        Live now = live();
        if (now.trail != null) {
            return now.trail;
        }
        byte[] auditKey = now.handle
                .createQuery("select audit_key from store_info")
                .mapTo(byte[].class)
                .one();
        var trail = new Trail(now.statements, auditKey, clock, random);
        live = new Live(now.connection, now.statements, now.handle, trail);
        return trail;
    }

    void execute(String sql) throws SQLException {
        try (var statement = connection().createStatement()) {
            statement.execute(sql);
        }
    }

    void begin() throws SQLException {
        execute("begin immediate");
    }

    /** A door for writing in the transaction that was begun. */
    Tx transaction(Actor by) throws SQLException {
        trail().beginTransaction();
        return new Tx(handle(), live().statements, trail(), by, clock.instant());
    }

    void commit() throws SQLException {
        execute("commit");
    }

    /** Ends a transaction that failed; what goes wrong here is told besides, not instead. */
    void takeBack(Throwable why) {
        try {
            if (SqlFaults.needsNewConnection(why)) {
                discard();
            } else {
                rollback();
                live().statements.forget();
                trail().reload();
            }
        } catch (SQLException e) {
            why.addSuppressed(e);
            abandon(why);
        }
    }

    private void rollback() throws SQLException {
        try {
            execute("rollback");
        } catch (SQLException e) {
            // SQLite has done so itself, as it does on a full disk. That none is open shows by beginning one.
            execute("begin immediate");
            execute("rollback");
        }
    }

    /** Closes after a failure; a transaction that is open is taken back by SQLite itself. */
    void abandon(Throwable why) {
        try {
            discard();
        } catch (SQLException e) {
            why.addSuppressed(e);
        }
    }

    private void discard() throws SQLException {
        Live old = live;
        live = null;
        if (old != null) {
            try {
                old.statements.close();
            } finally {
                old.connection.close();
            }
        }
    }

    /** Brings everything from the log into the file itself: a damaged log would lose its rows without a word. */
    void settle() throws SQLException {
        execute("pragma wal_checkpoint(TRUNCATE)");
    }

    boolean isOpen() {
        return live != null;
    }

    /** Folds the log in and closes; the key is the caller's to wipe. */
    void close() throws SQLException {
        if (live != null) {
            live.statements.close();
            try {
                execute("pragma " + Database.NO_LOG);
            } catch (SQLException e) {
                // On a full disk the log stays; everything is in it, and the next opening folds it in.
            } finally {
                discard();
            }
        }
    }
}
