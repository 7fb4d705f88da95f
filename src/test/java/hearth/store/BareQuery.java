package hearth.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import org.jspecify.annotations.Nullable;

/** A question asked by plain JDBC of an open store: what our own way of asking is measured against. */
public final class BareQuery {
    private BareQuery() {}

    /** Seconds for asking once and fetching every value of every row. */
    public static double seconds(Store store, String sql, @Nullable Object... values) {
        return store.withConnection(connection -> {
            long start = System.nanoTime();
            try (PreparedStatement question = connection.prepareStatement(sql)) {
                for (int i = 0; i < values.length; i++) {
                    question.setObject(i + 1, values[i]);
                }
                try (ResultSet rows = question.executeQuery()) {
                    int columns = rows.getMetaData().getColumnCount();
                    while (rows.next()) {
                        for (int i = 1; i <= columns; i++) {
                            rows.getObject(i);
                        }
                    }
                }
            }
            return (System.nanoTime() - start) / 1e9;
        });
    }
}
