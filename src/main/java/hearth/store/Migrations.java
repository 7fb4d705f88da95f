package hearth.store;

import hearth.common.Broken;
import hearth.common.Denied;
import hearth.common.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Pattern;

/** The numbered scripts in {@code resources/schema}, each applied once; the file's user_version is the number of the last. */
final class Migrations {
    /** Never edited after a release: a change of the schema is a further script at the end. */
    static final List<String> SCRIPTS = List.of(
            "0001-store-and-access",
            "0002-recruitment-and-carers",
            "0003-children-and-placements",
            "0004-figures-and-files",
            "0005-spans");

    /** A statement ends with a semicolon at the end of a line; there are no triggers. */
    private static final Pattern STATEMENT_END = Pattern.compile(";[ \\t]*(?:\\r?\\n|$)");

    private Migrations() {}

    static int newest() {
        return SCRIPTS.size();
    }

    /**
     * How far the file is behind this program.
     *
     * @throws Denied where a newer program made it: it is not touched
     */
    static boolean needed(Connection connection) throws SQLException {
        long version = Database.pragma(connection, "user_version");
        if (version > newest()) {
            throw new Denied(
                    "This store was made by a newer Hearth. Install that version here, or restore an older backup.");
        }
        return version < newest();
    }

    /** Applies what is missing; the caller has begun a transaction, so that all of it happens or none. */
    static void apply(Connection connection) throws SQLException {
        int version = (int) Database.pragma(connection, "user_version");
        try (Statement statement = connection.createStatement()) {
            for (int next = version + 1; next <= newest(); next++) {
                for (String sql : statements(script(SCRIPTS.get(next - 1)))) {
                    statement.execute(sql);
                }
            }
            statement.execute("pragma application_id = " + Database.APPLICATION_ID);
            statement.execute("pragma user_version = " + newest());
        }
    }

    static List<String> statements(String script) {
        return STATEMENT_END
                .splitAsStream(withoutComments(script))
                .map(String::strip)
                .filter(sql -> !sql.isEmpty())
                .toList();
    }

    private static String withoutComments(String sql) {
        return sql.replaceAll("(?m)^\\s*--.*$", "");
    }

    static String script(String name) {
        try (InputStream in = Migrations.class.getResourceAsStream("/schema/" + name + ".sql")) {
            if (in == null) {
                throw new Broken(Fault.MIGRATION);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new Broken(Fault.MIGRATION, e);
        }
    }
}
