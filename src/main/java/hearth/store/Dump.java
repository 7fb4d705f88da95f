package hearth.store;

import com.fasterxml.jackson.jr.ob.JSON;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import hearth.common.Mendable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Everything in the store as CSV, a file a table, with a manifest of rows and SHA-256, so that nobody is locked in. The folder
 * is there whole or not at all. It is not encrypted; the key that signs the trail is left out.
 */
public final class Dump {
    private static final String MANIFEST = "manifest.json";
    private static final String SECRET = "audit_key";

    /** What a spreadsheet takes for the beginning of a formula, and the mark itself. */
    private static final String FORMULA = "=+-@\t\r'";

    private static final Map<String, String> READING = Map.of(
            "encoding", "UTF-8, comma, CRLF, quotes doubled (RFC 4180), one heading row",
            "null", "an empty cell without quotes; an empty text is two quotes",
            "text",
                    "one that begins with = + - @ ' tab or return has one ' more before it, so that no spreadsheet"
                            + " calculates it",
            "bytes", "hexadecimal",
            "secret", "store_info." + SECRET + " is left out");

    private Dump() {}

    /** What was written: the rows of each table. */
    public record Written(Path folder, Map<String, Long> rows) {}

    /**
     * Writes the folder, which must be new or empty; the trail has it before the folder appears.
     *
     * @throws Mendable where the folder holds something, or its disk is full or gone: no folder is left then
     */
    public static Written write(Store store, Actor by, Path target) {
        Path place = target.toAbsolutePath().normalize();
        Path part = place.resolveSibling(place.getFileName() + Copying.PART);
        try {
            requireFree(place);
            StoreFolder.delete(part);
            Files.createDirectories(part);
            try {
                var rows = new TreeMap<String, Long>();
                String hash = store.withConnection(c -> filled(c, place, part, rows, store.clock()));
                long total = rows.values().stream().mapToLong(Long::longValue).sum();
                store.write(by, "export everything", tx -> {
                    tx.record(Action.EXPORT, null, total, "everything as CSV; SHA-256 of the manifest " + hash);
                    return hash;
                });
                Files.deleteIfExists(place);
                Moving.move(part, place);
                return new Written(target, rows);
            } finally {
                StoreFolder.delete(part);
            }
        } catch (IOException | UncheckedIOException e) {
            throw notWritten(place);
        }
    }

    private static Mendable notWritten(Path place) {
        return new Mendable("The export could not be written to " + place
                + ". Check that its disk is connected and has room, and try again. Nothing of it was left there.");
    }

    /** What fails here besides the database is the folder that is written to, and not the store's disk. */
    private static String filled(Connection connection, Path place, Path part, Map<String, Long> rows, Clock clock)
            throws SQLException {
        try {
            return fill(connection, part, rows, clock.instant());
        } catch (IOException | UncheckedIOException e) {
            throw notWritten(place);
        }
    }

    private static void requireFree(Path place) throws IOException {
        if (Files.exists(place) && !(Files.isDirectory(place) && StoreFolder.isEmpty(place))) {
            throw new Mendable(place + " is there already. Choose a new folder for the export.");
        }
    }

    private static String fill(Connection connection, Path part, Map<String, Long> rows, Instant now)
            throws SQLException, IOException {
        var files = new ArrayList<Map<String, Object>>();
        for (String table : Tables.all(connection)) {
            Path file = part.resolve(table + ".csv");
            long written = table(connection, table, file);
            rows.put(table, written);
            Copying.force(file);
            var entry = new LinkedHashMap<String, Object>();
            entry.put("file", table + ".csv");
            entry.put("rows", written);
            entry.put("sha256", Manifest.sha256(file));
            files.add(entry);
        }
        var manifest = new LinkedHashMap<String, Object>();
        manifest.put("format", 1);
        manifest.put("at", Row.text(now));
        manifest.put("program", Manifest.thisProgram());
        manifest.put("schema", Database.pragma(connection, "user_version"));
        manifest.put("trail", Trail.head(connection).seq());
        manifest.put("reading", new TreeMap<>(READING));
        manifest.put("tables", files);
        Path file = part.resolve(MANIFEST);
        Files.writeString(file, JSON.std.with(JSON.Feature.PRETTY_PRINT_OUTPUT).asString(manifest));
        Copying.force(file);
        return Manifest.sha256(file);
    }

    private static long table(Connection connection, String table, Path file) throws SQLException, IOException {
        List<String> columns = Tables.columns(connection, table).stream()
                .map(Tables.Column::name)
                .filter(c -> !c.equals(SECRET))
                .toList();
        String sql =
                "select " + columns.stream().collect(Collectors.joining(", ")) + " from " + table + " order by rowid";
        long rows = 0;
        try (CsvWriter csv =
                        CsvWriter.builder().quoteStrategy(QuoteStrategies.EMPTY).build(file, StandardCharsets.UTF_8);
                Statement statement = connection.createStatement();
                ResultSet rs = statement.executeQuery(sql)) {
            csv.writeRecord(columns);
            var cells = new @Nullable String[columns.size()];
            while (rs.next()) {
                for (int i = 0; i < cells.length; i++) {
                    cells[i] = cell(rs.getObject(i + 1));
                }
                csv.writeRecord(cells);
                rows++;
            }
        }
        return rows;
    }

    private static @Nullable String cell(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case byte[] bytes -> HexFormat.of().formatHex(bytes);
            case String text -> text.isEmpty() || FORMULA.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
            default -> value.toString();
        };
    }
}
