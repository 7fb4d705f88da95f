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
import java.util.stream.Stream;

/** The numbered scripts in {@code resources/schema}, each applied once; the file's user_version is the number of the last. */
final class Migrations {
    /** Never edited after a release: a change of the schema is a further script at the end. */
    static final Migrations CURRENT = new Migrations(Stream.of(
                    "0001-store-and-access",
                    "0002-recruitment-and-carers",
                    "0003-children-and-placements",
                    "0004-figures-and-files",
                    "0005-spans",
                    "0006-matching",
                    "0007-outside",
                    "0008-recruitment-targets",
                    "0009-campaigns",
                    "0010-merging",
                    "0011-concerns",
                    "0012-letters",
                    "0013-past-values",
                    "0014-deciding",
                    "0015-comparing",
                    "0016-household-and-child",
                    "0017-transfers",
                    "0018-requests",
                    "0019-by-age",
                    "0020-reviews-to-panel",
                    "0021-parents-assessed",
                    "0022-papers-sent",
                    "0023-proposals",
                    "0024-told-of-each",
                    "0025-outside-and-notice",
                    "0026-terms-and-outcomes",
                    "0027-within-a-day",
                    "0028-views-of-the-team",
                    "0029-qualified-workers",
                    "0030-one-number-two-children",
                    "0031-what-nothing-wrote",
                    "0032-why-they-leave",
                    "0033-referees-interviewed")
            .map(Migrations::script)
            .toList());

    /** A statement ends with a semicolon at the end of a line; there are no triggers. */
    private static final Pattern STATEMENT_END = Pattern.compile(";[ \\t]*(?:\\r?\\n|$)");

    private final List<String> scripts;

    Migrations(List<String> scripts) {
        this.scripts = List.copyOf(scripts);
    }

    int newest() {
        return scripts.size();
    }

    List<String> scripts() {
        return scripts;
    }

    /** Goes on only with a file that this program knows; throws {@link Denied} where a newer one made it. */
    void refuseNewer(Connection connection) throws SQLException {
        long version = Database.pragma(connection, "user_version");
        if (version > newest()) {
            throw new Denied("This store was made by a newer Hearth (its file is of version " + version
                    + ", this program knows " + newest()
                    + "). Install the newer Hearth here, or restore an older backup. Nothing was changed.");
        }
    }

    boolean neededBy(Connection connection) throws SQLException {
        return Database.pragma(connection, "user_version") < newest();
    }

    /** Applies what is missing; the caller has begun a transaction, so that all of it happens or none. */
    void apply(Connection connection) throws SQLException {
        apply(connection, newest());
    }

    /** The same, only up to a version: what a file of an older program looks like. */
    void apply(Connection connection, int until) throws SQLException {
        int version = (int) Database.pragma(connection, "user_version");
        try (Statement statement = connection.createStatement()) {
            for (int next = version + 1; next <= until; next++) {
                for (String sql : statements(scripts.get(next - 1))) {
                    statement.execute(sql);
                }
            }
            statement.execute("pragma application_id = " + Database.APPLICATION_ID);
            statement.execute("pragma user_version = " + until);
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
