package hearth.store;

import java.sql.SQLException;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.mc.SQLiteMCChacha20Config;

/**
 * What the store runs on.
 *
 * @param sqlite the version of SQLite
 * @param driver the version of the driver that holds it
 */
public record Engine(String sqlite, String driver) {
    /** Asks the engine itself, on an empty database in memory. */
    public static Engine read() {
        Drawing.refuse();
        try (var connection = new SQLiteMCChacha20Config().build().createConnection("jdbc:sqlite::memory:");
                var statement = connection.createStatement();
                var rs = statement.executeQuery("select sqlite_version()")) {
            rs.next();
            return new Engine(rs.getString(1), SQLiteJDBCLoader.getVersion());
        } catch (SQLException e) {
            throw SqlFaults.toHearth(e);
        }
    }
}
