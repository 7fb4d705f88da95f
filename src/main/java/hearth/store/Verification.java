package hearth.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What {@code hearth verify} looks at, step by step: the file, its tables, the trail, and the rules between rows. */
final class Verification {
    /** Findings of one kind that are told; more would hide the others. */
    static final int MOST = 50;

    private Verification() {}

    interface Look {
        List<Finding> at(Connection connection) throws SQLException;
    }

    /** One check, with the words it is announced by. */
    record Step(String title, Look look) {
        /** What the check finds; a file too damaged to be read is a finding too. */
        List<Finding> run(Connection connection) throws SQLException {
            try {
                return look.at(connection);
            } catch (SQLException e) {
                if (SqlFaults.damaged(e)) {
                    return List.of(new Finding(
                            "FILE", null, "The file is damaged: it could not be read to its end (" + title + ")."));
                }
                throw e;
            }
        }
    }

    /** All of it. */
    static List<Step> ofStore(Head lastSeen) {
        var steps = new ArrayList<>(ofCopy(lastSeen));
        steps.add(new Step("The tables against the trail", Verification::tables));
        steps.add(new Step("The rules between rows", RowRules::broken));
        steps.add(new Step("The files kept with records", Documents::broken));
        return steps;
    }

    /** What a copy must pass to be one: everything but the rules that the store itself may already break. */
    static List<Step> ofCopy(Head lastSeen) {
        return List.of(
                new Step("The file", Verification::file),
                new Step("The schema", Verification::schema),
                new Step("Foreign keys", Verification::foreignKeys),
                new Step("The trail", TrailCheck::broken),
                new Step("The end of the trail", c -> head(c, lastSeen)));
    }

    static List<Finding> run(List<Step> steps, Connection connection) throws SQLException {
        var found = new ArrayList<Finding>();
        for (Step step : steps) {
            found.addAll(step.run(connection));
        }
        return found;
    }

    private static List<Finding> file(Connection connection) throws SQLException {
        return rows(connection, "pragma integrity_check(" + MOST + ")", rs -> {
            String says = rs.getString(1);
            return says.equals("ok")
                    ? null
                    : new Finding(
                            "FILE",
                            null,
                            "The file is damaged. Restore the last backup that verifies. What was found: "
                                    + says.replace("*** in database main ***\n", "")
                                            .replace('\n', ' ') + ".");
        });
    }

    /** A file may hold nothing that our scripts did not make: a trigger of somebody else's would run with our rights. */
    private static List<Finding> schema(Connection connection) throws SQLException {
        return schema(connection, Migrations.CURRENT);
    }

    static List<Finding> schema(Connection connection, Migrations migrations) throws SQLException {
        Set<String> expected;
        try (Connection memory = Database.inMemory()) {
            migrations.apply(memory, (int) Database.pragma(connection, "user_version"));
            expected = objects(memory);
        }
        var found = objects(connection);
        return found.equals(expected)
                ? List.of()
                : List.of(new Finding(
                        "SCHEMA",
                        null,
                        "The tables are not those that this version of Hearth makes: somebody else changed them."));
    }

    private static Set<String> objects(Connection connection) throws SQLException {
        var objects = new TreeSet<String>();
        try (Statement statement = connection.createStatement();
                ResultSet rs = statement.executeQuery(
                        "select type || ' ' || name || ' ' || tbl_name || ' ' || coalesce(sql, '') from sqlite_master"
                                + " where name not in ('sqlite_sequence', 'sqlite_stat1', 'sqlite_stat4')")) {
            while (rs.next()) {
                objects.add(rs.getString(1));
            }
        }
        return objects;
    }

    private static List<Finding> foreignKeys(Connection connection) throws SQLException {
        return rows(
                connection,
                "pragma foreign_key_check",
                rs -> new Finding(
                        "FOREIGN_KEYS",
                        rs.getString(1) + " row " + rs.getString(2),
                        "It points at a row of " + rs.getString(3) + " that is not there."));
    }

    static List<Finding> head(Connection connection, Head lastSeen) throws SQLException {
        if (lastSeen.seq() == 0) {
            return List.of();
        }
        Head here = Trail.head(connection);
        if (here.seq() < lastSeen.seq()) {
            return List.of(new Finding("HEAD", null, olderWords(here, lastSeen)));
        }
        try (PreparedStatement select = connection.prepareStatement("select hash from audit where seq = ?")) {
            select.setLong(1, lastSeen.seq());
            try (ResultSet rs = select.executeQuery()) {
                boolean same =
                        rs.next() && HexFormat.of().formatHex(rs.getBytes(1)).equals(lastSeen.hash());
                return same
                        ? List.of()
                        : List.of(new Finding(
                                "HEAD",
                                null,
                                "This file differs from what this machine last saw: row " + lastSeen.seq()
                                        + " of the trail is another one."));
            }
        }
    }

    private static String olderWords(Head here, Head lastSeen) {
        return "This file is older than what this machine last saw: its trail ends at row " + here.seq() + ", and row "
                + lastSeen.seq() + " was there before.";
    }

    /** Every tracked row must be its last image in the trail: what was written past the one door shows here. */
    private static List<Finding> tables(Connection connection) throws SQLException {
        var found = new ArrayList<Finding>();
        try (Past past = told(connection)) {
            if (past == null) {
                return List.of(new Finding("TABLES", null, "What the trail says of the rows makes no tables."));
            }
            Connection known = past.connection();
            for (String table : Tables.tracked(connection)) {
                differing(connection, known, table, found);
            }
        }
        return found;
    }

    private static @Nullable Past told(Connection connection) throws SQLException {
        try {
            return Past.load(connection, Trail.head(connection).seq());
        } catch (SQLException e) {
            if (SqlFaults.damaged(e)) {
                throw e;
            }
            return null;
        }
    }

    private static void differing(Connection connection, Connection known, String table, List<Finding> found)
            throws SQLException {
        String sql = "select rowid, * from " + table + " order by rowid";
        int before = found.size();
        try (Statement a = connection.createStatement();
                Statement b = known.createStatement();
                ResultSet stored = a.executeQuery(sql);
                ResultSet told = b.executeQuery(sql)) {
            boolean here = stored.next();
            boolean there = told.next();
            while ((here || there) && found.size() < before + MOST) {
                long row = here ? stored.getLong(1) : Long.MAX_VALUE;
                long image = there ? told.getLong(1) : Long.MAX_VALUE;
                String where = table + " row " + Math.min(row, image);
                if (row < image) {
                    found.add(new Finding("TABLES", where, "The trail knows nothing of this row."));
                    here = stored.next();
                } else if (image < row) {
                    found.add(new Finding("TABLES", where, "The trail has this row and the table does not."));
                    there = told.next();
                } else {
                    if (!same(stored, told)) {
                        found.add(new Finding("TABLES", where, "This row was changed and the trail does not say so."));
                    }
                    here = stored.next();
                    there = told.next();
                }
            }
        }
    }

    private static boolean same(ResultSet a, ResultSet b) throws SQLException {
        int columns = a.getMetaData().getColumnCount();
        for (int i = 1; i <= columns; i++) {
            if (!Objects.deepEquals(a.getObject(i), b.getObject(i))) {
                return false;
            }
        }
        return true;
    }

    interface Reads {
        @Nullable
        Finding from(ResultSet rs) throws SQLException;
    }

    static List<Finding> rows(Connection connection, String sql, Reads reads) throws SQLException {
        var found = new ArrayList<Finding>();
        try (Statement statement = connection.createStatement();
                ResultSet rs = statement.executeQuery(sql)) {
            while (rs.next() && found.size() < MOST) {
                Finding finding = reads.from(rs);
                if (finding != null) {
                    found.add(finding);
                }
            }
        }
        return found;
    }
}
