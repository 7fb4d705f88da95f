package hearth.store;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a copy says of itself, without a name: when it was made, by which program, where its trail ends, its files' SHA-256 and
 * how many rows each table has. It is written last, so that a folder without it is no copy.
 *
 * @param store the store's own number, the same in all of its copies
 * @param at when the copy was made
 * @param program the program's version
 * @param schema the file's user_version
 */
record Manifest(
        String store,
        Instant at,
        String program,
        int schema,
        Head head,
        Map<String, String> sha256,
        Map<String, Long> rows) {
    static final String FILE = "manifest.json";
    private static final long MOST_BYTES = 16 << 20;

    /** The file's shape. */
    public static final class Saved {
        public int format = 1;
        public String store = "";
        public String at = "";
        public String program = "";
        public int schema;
        public long headSeq;
        public String headHash = "";
        public Map<String, String> sha256 = new TreeMap<>();
        public Map<String, Long> rows = new TreeMap<>();
    }

    long total() {
        return rows.values().stream().mapToLong(Long::longValue).sum();
    }

    void write(Path folder) throws IOException {
        var saved = new Saved();
        saved.store = store;
        saved.at = Row.text(at);
        saved.program = program;
        saved.schema = schema;
        saved.headSeq = head.seq();
        saved.headHash = head.hash();
        saved.sha256 = new TreeMap<>(sha256);
        saved.rows = new TreeMap<>(rows);
        Files.writeString(
                folder.resolve(FILE),
                JSON.std.with(JSON.Feature.PRETTY_PRINT_OUTPUT).asString(saved));
    }

    /** The manifest in a folder; empty where there is none that can be read. */
    static Optional<Manifest> read(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
                return Optional.empty();
            }
            Saved saved = JSON.std.beanFrom(Saved.class, Files.readString(file));
            return saved.format != 1 || saved.sha256.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Manifest(
                            saved.store,
                            Instant.parse(saved.at),
                            saved.program,
                            saved.schema,
                            new Head(saved.headSeq, saved.headHash),
                            saved.sha256,
                            saved.rows));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    static String thisProgram() {
        @Nullable String version = Manifest.class.getPackage().getImplementationVersion();
        return Objects.requireNonNullElse(version, "development");
    }

    static String sha256(Path file) throws IOException {
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest())) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of()
                    .formatHex(((DigestInputStream) in).getMessageDigest().digest());
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
