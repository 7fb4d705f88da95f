package hearth.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tables of a file and their columns, as the file itself tells them. */
final class Tables {
    /**
     * Kept without a trail: the trail itself, what makes the file this store, counters, half-typed forms, what is only derived, and
     * whole files, whose hashes stand in rows that have one.
     */
    private static final Set<String> UNTRACKED = Set.of(
            "audit",
            "audit_payload",
            "store_info",
            "reference_number",
            "draft",
            "search_text",
            "person_key",
            "document");

    private Tables() {}

    /** A column; its default is SQL text, or null. */
    record Column(String name, String type, @Nullable String byDefault, boolean rowId) {}

    /** Every table with rows of its own, by name, without SQLite's and the search index's inner ones. */
    static List<String> all(Connection connection) throws SQLException {
        return names(connection, """
            select name from pragma_table_list
             where schema = 'main' and type = 'table' and name not like 'sqlite_%' order by name\
            """);
    }

    /** Those whose every row stands in the trail. */
    static List<String> tracked(Connection connection) throws SQLException {
        return all(connection).stream().filter(t -> !UNTRACKED.contains(t)).toList();
    }

    static List<Column> columns(Connection connection, String table) throws SQLException {
        var columns = new ArrayList<Column>();
        try (PreparedStatement select =
                connection.prepareStatement("select name, type, dflt_value, pk, sum(pk > 0) over () as keys"
                        + " from pragma_table_info(?) order by cid")) {
            select.setString(1, table);
            try (ResultSet rs = select.executeQuery()) {
                while (rs.next()) {
                    String type = rs.getString(2);
                    boolean rowId = rs.getInt(4) == 1 && rs.getInt(5) == 1 && type.equals("INTEGER");
                    columns.add(new Column(rs.getString(1), type, rs.getString(3), rowId));
                }
            }
        }
        return columns;
    }

    private static List<String> names(Connection connection, String sql) throws SQLException {
        var names = new ArrayList<String>();
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet rs = select.executeQuery()) {
            while (rs.next()) {
                names.add(rs.getString(1));
            }
        }
        return names;
    }
}
