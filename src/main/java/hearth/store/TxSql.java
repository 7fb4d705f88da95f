package hearth.store;

import hearth.common.Conflict;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The plain SQL of a transaction: one row put, read or bound, by names that come from our own code. */
final class TxSql {
    private TxSql() {}

    static String insert(String table, Set<String> columns) {
        var sql = new StringBuilder(200).append("insert into ").append(table).append(" (");
        String comma = "";
        for (String column : columns) {
            sql.append(comma).append(column);
            comma = ", ";
        }
        return sql.append(") values (?")
                .repeat(", ?", columns.size() - 1)
                .append(')')
                .toString();
    }

    static long lastId(Statements statements) throws SQLException {
        try (ResultSet rs = statements.of("select last_insert_rowid()").executeQuery()) {
            rs.next();
            return rs.getLong(1);
        }
    }

    /** Every column of a row, as stored. */
    static Map<String, @Nullable Object> row(Statements statements, String table, long id) throws SQLException {
        PreparedStatement select = statements.of("select * from " + table + " where rowid = ?");
        select.setLong(1, id);
        try (ResultSet rs = select.executeQuery()) {
            if (!rs.next()) {
                throw new IllegalStateException("No row " + id + " in " + table);
            }
            ResultSetMetaData meta = rs.getMetaData();
            var columns = new LinkedHashMap<String, @Nullable Object>();
            for (int i = 1; i <= meta.getColumnCount(); i++) {
                Object value = rs.getObject(i);
                columns.put(meta.getColumnName(i), value instanceof Integer n ? (Long) n.longValue() : value);
            }
            return columns;
        }
    }

    static void bind(PreparedStatement statement, Iterable<? extends @Nullable Object> values) throws SQLException {
        int i = 1;
        for (Object value : values) {
            statement.setObject(i++, value);
        }
    }

    /** Both values of every column that was to be changed. */
    static List<Conflict.Both> both(Map<String, @Nullable Object> stored, Map<String, @Nullable Object> yours) {
        return yours.entrySet().stream()
                .map(e -> new Conflict.Both(e.getKey(), stored.get(e.getKey()), e.getValue()))
                .toList();
    }
}
