package hearth.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The least that can be done to fill a store: the rows of another, trail and search index included, by plain JDBC batches. */
public final class BareCopy {
    private static final int AT_ONCE = 1_000;

    private BareCopy() {}

    /** Seconds for writing every row of one store into another that was just founded; reading them is taken off. */
    public static double seconds(Store from, Store to) {
        return from.withConnection(a -> to.withConnection(b -> {
            double reading = seconds(() -> all(a, null));
            double both = seconds(() -> all(a, b));
            return both - reading;
        }));
    }

    /** Seconds for writing the rows of one table, and nothing else, into a plain file without a key. */
    public static double plainSeconds(Store from, String table, Path file) {
        return from.withConnection(a -> {
            List<String> columns =
                    Tables.columns(a, table).stream().map(Tables.Column::name).toList();
            try (Connection plain = DriverManager.getConnection("jdbc:sqlite:" + file)) {
                run(plain, "create table " + table + " (" + String.join(", ", columns) + ")");
                plain.setAutoCommit(false);
                double reading = seconds(() -> table(a, null, table));
                double both = seconds(() -> {
                    table(a, plain, table);
                    plain.commit();
                });
                return both - reading;
            }
        });
    }

    private interface Work {
        void run() throws SQLException;
    }

    private static double seconds(Work work) throws SQLException {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static void all(Connection from, @Nullable Connection to) throws SQLException {
        if (to != null) {
            run(to, "begin immediate");
            run(to, "pragma defer_foreign_keys = ON");
        }
        for (String table : parentsFirst(from)) {
            table(from, to, table);
        }
        if (to != null) {
            run(to, "commit");
        }
    }

    /**
     * As the schema makes them. In any other order SQLite looks, for each parent written after its children, through all of the
     * children, and the reference would be slow.
     */
    private static List<String> parentsFirst(Connection from) throws SQLException {
        List<String> all = Tables.all(from);
        var ordered = new ArrayList<String>();
        try (var statement = from.createStatement();
                ResultSet made = statement.executeQuery("select name from sqlite_schema order by rowid")) {
            while (made.next()) {
                String name = made.getString(1);
                if (all.contains(name) && !name.equals("store_info")) {
                    ordered.add(name);
                }
            }
        }
        return ordered;
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void table(Connection from, @Nullable Connection to, String table) throws SQLException {
        List<String> columns =
                Tables.columns(from, table).stream().map(Tables.Column::name).toList();
        String names = String.join(", ", columns);
        String marks = columns.stream().map(c -> "?").collect(Collectors.joining(", "));
        try (var select = from.prepareStatement("select " + names + " from " + table);
                ResultSet rows = select.executeQuery()) {
            if (to == null) {
                while (rows.next()) {
                    values(rows, columns.size());
                }
                return;
            }
            boolean search = table.equals("search_text");
            try (var insert = to.prepareStatement(
                            "insert or ignore into " + table + " (" + names + ") values (" + marks + ")");
                    var index = to.prepareStatement(
                            search ? "insert into search_prefix (rowid, body) values (?, ?)" : "select 1")) {
                int pending = 0;
                while (rows.next()) {
                    List<@Nullable Object> values = values(rows, columns.size());
                    bind(insert, values);
                    if (search) {
                        bind(index, List.of(rows.getLong("id"), rows.getString("body")));
                    }
                    if (++pending % AT_ONCE == 0) {
                        insert.executeBatch();
                        flush(index, search);
                    }
                }
                insert.executeBatch();
                flush(index, search);
            }
        }
    }

    private static void flush(PreparedStatement index, boolean search) throws SQLException {
        if (search) {
            index.executeBatch();
        }
    }

    private static List<@Nullable Object> values(ResultSet row, int columns) throws SQLException {
        var values = new ArrayList<@Nullable Object>();
        for (int i = 1; i <= columns; i++) {
            values.add(row.getObject(i));
        }
        return values;
    }

    private static void bind(PreparedStatement statement, List<? extends @Nullable Object> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
        statement.addBatch();
    }
}
