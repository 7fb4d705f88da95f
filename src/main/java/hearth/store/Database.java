package hearth.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import org.sqlite.SQLiteConfig;
import org.sqlite.mc.SQLiteMCChacha20Config;

/** Opens the encrypted file the one way it may be opened. */
final class Database {
    /** "HRTH": what marks the file as ours. */
    static final int APPLICATION_ID = 0x48525448;
    /** 256 MiB of pages: holds a team's whole file, so that nothing is decrypted twice. */
    private static final int CACHE_KIB = 262_144;

    /** Folds the log into the file and leaves one file that any medium can hold. */
    static final String NO_LOG = "journal_mode = DELETE";

    static final List<String> PRAGMAS = List.of(
            "journal_mode = WAL",
            "synchronous = FULL",
            "foreign_keys = ON",
            "trusted_schema = OFF",
            "secure_delete = ON",
            "cell_size_check = ON",
            "temp_store = MEMORY",
            "mmap_size = 0",
            "cache_size = -" + CACHE_KIB);

    private Database() {}

    /**
     * Opens or creates the file with its 32-byte key; the URL is built here from a path and from nothing else.
     *
     * @throws SQLException where the key is wrong (NOTADB), the file damaged or in use
     * @throws hearth.common.Denied where a newer program made it
     */
    static Connection open(Path file, byte[] key) throws SQLException {
        SQLiteConfig config =
                new SQLiteMCChacha20Config().withRawUnsaltedKey(key).build();
        Connection connection = config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
        try (Statement statement = connection.createStatement()) {
            statement.execute("pragma locking_mode = EXCLUSIVE");
            // Asked before anything is set: a file of a newer program stays as it is, byte for byte.
            Migrations.CURRENT.refuseNewer(connection);
            // A closed store has no log. Where a killed program left one, the driver has already looked at it without
            // the exclusive
            // lock, which takes a second file (-shm): so the log is folded in and begun anew.
            statement.execute("pragma " + NO_LOG);
            for (String pragma : PRAGMAS) {
                statement.execute("pragma " + pragma);
            }
            // Takes the exclusive lock at once and proves the key, before anything else is believed.
            statement.execute("begin immediate");
            try (ResultSet rs = statement.executeQuery("select count(*) from sqlite_master")) {
                rs.next();
            }
            statement.execute("commit");
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /** Opens a copy that nobody works in, for reading only: not a byte of it changes, and nothing is put beside it. */
    static Connection openCopy(Path file, byte[] key) throws SQLException {
        SQLiteConfig config =
                new SQLiteMCChacha20Config().withRawUnsaltedKey(key).build();
        config.setReadOnly(true);
        Connection connection = config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
        try (Statement statement = connection.createStatement()) {
            statement.execute("pragma trusted_schema = OFF");
            statement.execute("pragma cell_size_check = ON");
            statement.execute("pragma temp_store = MEMORY");
            statement.execute("pragma cache_size = -" + CACHE_KIB);
            Migrations.CURRENT.refuseNewer(connection);
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /** Writes every page of a file that nobody works in under another key; where this is cut off, the file is lost. */
    static void changeKey(Path file, byte[] key, byte[] other) throws SQLException {
        SQLiteConfig config =
                new SQLiteMCChacha20Config().withRawUnsaltedKey(key).build();
        try (Connection connection = config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
                Statement statement = connection.createStatement()) {
            statement.execute("pragma " + NO_LOG);
            statement.execute("pragma rekey = 'raw:" + HexFormat.of().formatHex(other) + "'");
        }
    }

    /** An empty database that lives in memory only, for what is worked out and thrown away. */
    static Connection inMemory() throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
        try (Statement statement = connection.createStatement()) {
            statement.execute("pragma temp_store = MEMORY");
        }
        return connection;
    }

    static long pragma(Connection connection, String name) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rs = statement.executeQuery("pragma " + name)) {
            return rs.next() ? rs.getLong(1) : 0;
        }
    }
}
