package hearth.store;

import hearth.common.Broken;
import hearth.common.Fault;
import hearth.common.Mendable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A plain SQLite file beside the store for millions of public facts, one number under one number, with a few notes about them.
 * It is not encrypted and holds nothing about people; it is filled once, in a file of its own, and from then on only read.
 */
public final class ReferenceFile implements AutoCloseable {
    /** Marks the file as one of ours: "HGEO". */
    private static final int APPLICATION = 0x4847454F;

    private static final int LAYOUT = 1;
    private static final int SQLITE_FULL = 13;

    private final Connection connection;
    private final PreparedStatement one;
    private final PreparedStatement some;

    private ReferenceFile(Connection connection) throws SQLException {
        this.connection = connection;
        this.one = connection.prepareStatement("SELECT value FROM entry WHERE key = ?");
        this.some = connection.prepareStatement("SELECT key, value FROM entry WHERE key BETWEEN ? AND ? ORDER BY key");
    }

    /** Takes entries in the order of their keys. */
    @FunctionalInterface
    public interface Visitor {
        void entry(long key, long value);
    }

    /** Opens a filled file for reading.
     *
     * @throws Mendable where the file is not one that {@link #fill} has finished, or is of another version's layout
     */
    public static ReferenceFile open(Path file) {
        Drawing.refuse();
        Connection connection = null;
        try {
            if (Files.notExists(file)) {
                throw unusable(file);
            }
            connection = connect(file);
            run(connection, "PRAGMA locking_mode = EXCLUSIVE");
            run(connection, "PRAGMA query_only = ON");
            run(connection, "PRAGMA mmap_size = 134217728");
            if (number(connection, "PRAGMA application_id") != APPLICATION
                    || number(connection, "PRAGMA user_version") != LAYOUT) {
                throw unusable(file);
            }
            return new ReferenceFile(connection);
        } catch (SQLException e) {
            close(connection);
            throw unusable(file);
        } catch (Mendable e) {
            close(connection);
            throw e;
        }
    }

    /** Begins a new file, in place of any that lies there. */
    public static Filling fill(Path file) {
        try {
            Files.deleteIfExists(file);
            return new Filling(file, connect(file));
        } catch (SQLException e) {
            throw broken(e);
        } catch (IOException e) {
            throw new Broken(Fault.REFERENCE, e);
        }
    }

    /** The value under a key. */
    public synchronized OptionalLong find(long key) {
        Drawing.refuse();
        try {
            one.setLong(1, key);
            try (ResultSet found = one.executeQuery()) {
                return found.next() ? OptionalLong.of(found.getLong(1)) : OptionalLong.empty();
            }
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    /** Shows every entry from one key to another, both included; the visitor must not ask this file anything. */
    public synchronized void between(long first, long last, Visitor visitor) {
        Drawing.refuse();
        try {
            some.setLong(1, first);
            some.setLong(2, last);
            try (ResultSet found = some.executeQuery()) {
                while (found.next()) {
                    visitor.entry(found.getLong(1), found.getLong(2));
                }
            }
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    /** What was noted about the contents, by name. */
    public synchronized Map<String, String> notes() {
        try (var asked = connection.createStatement();
                ResultSet found = asked.executeQuery("SELECT name, text FROM note ORDER BY name")) {
            Map<String, String> notes = new LinkedHashMap<>();
            while (found.next()) {
                notes.put(found.getString(1), found.getString(2));
            }
            return notes;
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    @Override
    public synchronized void close() {
        Drawing.refuse();
        close(connection);
    }

    /** Writes a new file as fast as the disk allows; without {@link #finish} what it leaves cannot be opened. */
    public static final class Filling implements AutoCloseable {
        /** Rows to one statement: a call into the database costs more than a row. */
        private static final int ROWS = 64;

        private final Path file;
        private final Connection connection;
        private final PreparedStatement many;
        private final PreparedStatement single;
        private final long[] keys = new long[ROWS];
        private final long[] values = new long[ROWS];
        private int waiting;

        private Filling(Path file, Connection connection) throws SQLException {
            this.file = file;
            this.connection = connection;
            for (String pragma : new String[] {
                "journal_mode = OFF", "synchronous = OFF", "locking_mode = EXCLUSIVE", "cache_size = -65536"
            }) {
                run(connection, "PRAGMA " + pragma);
            }
            run(connection, "CREATE TABLE entry (key INTEGER PRIMARY KEY, value INTEGER NOT NULL)");
            run(connection, "CREATE TABLE note (name TEXT PRIMARY KEY, text TEXT NOT NULL)");
            run(connection, "BEGIN");
            String insert = "INSERT OR REPLACE INTO entry (key, value) VALUES (?, ?)";
            this.many = connection.prepareStatement(insert + ", (?, ?)".repeat(ROWS - 1));
            this.single = connection.prepareStatement(insert);
        }

        /** Adds an entry; a later one under the same key takes the place of the earlier. */
        public void put(long key, long value) {
            keys[waiting] = key;
            values[waiting] = value;
            if (++waiting == ROWS) {
                try {
                    write();
                } catch (SQLException e) {
                    throw broken(e);
                }
            }
        }

        /** Notes a fact about the contents. */
        public void note(String name, String text) {
            try (var insert = connection.prepareStatement("INSERT OR REPLACE INTO note VALUES (?, ?)")) {
                insert.setString(1, name);
                insert.setString(2, text);
                insert.executeUpdate();
            } catch (SQLException e) {
                throw broken(e);
            }
        }

        /** Completes the file, on the disk and not in some buffer; how many entries it holds. */
        public long finish() {
            try {
                write();
                run(connection, "COMMIT");
                long entries = number(connection, "SELECT count(*) FROM entry");
                run(connection, "PRAGMA user_version = " + LAYOUT);
                run(connection, "PRAGMA application_id = " + APPLICATION);
                connection.close();
                try (var written = new RandomAccessFile(file.toFile(), "rw")) {
                    written.getFD().sync();
                }
                return entries;
            } catch (SQLException e) {
                throw broken(e);
            } catch (IOException e) {
                throw new Broken(Fault.REFERENCE, e);
            }
        }

        @Override
        public void close() {
            ReferenceFile.close(connection);
        }

        private void write() throws SQLException {
            if (waiting == ROWS) {
                for (int i = 0; i < ROWS; i++) {
                    many.setLong(2 * i + 1, keys[i]);
                    many.setLong(2 * i + 2, values[i]);
                }
                many.executeUpdate();
            } else {
                for (int i = 0; i < waiting; i++) {
                    single.setLong(1, keys[i]);
                    single.setLong(2, values[i]);
                    single.executeUpdate();
                }
            }
            waiting = 0;
        }
    }

    /** The address is made from the path alone, percent-encoded, so that no name of a folder can be read as an option. */
    private static Connection connect(Path file) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:file:" + file.toUri().getRawPath());
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            return found.next() ? found.getLong(1) : 0;
        }
    }

    private static void close(@Nullable Connection connection) {
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException e) {
                throw broken(e);
            }
        }
    }

    private static RuntimeException unusable(Path file) {
        return new Mendable(
                file.getFileName() + " is not a directory of postcodes that this version of Hearth can read. Import the"
                        + " official file again.");
    }

    private static RuntimeException broken(SQLException e) {
        return (e.getErrorCode() & 0xff) == SQLITE_FULL
                ? new Mendable("The disk is full. Nothing was changed; make room and try again.")
                : new Broken(Fault.REFERENCE, e);
    }
}
