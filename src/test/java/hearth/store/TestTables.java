package hearth.store;

import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The tables behind a handle, for tests that compare whole stores. */
final class TestTables {
    private TestTables() {}

    static List<String> tracked(Handle handle) {
        try {
            return Tables.tracked(handle.getConnection());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
