package hearth.store;

import hearth.common.Broken;
import hearth.common.Fault;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Writes the trail: each row signed over itself and the row before with the store's own key. Words (reason, before, after) lie
 * beside it under a salted hash, so that they can be destroyed and the chain still holds.
 */
final class Trail {
    /** What stands before the first row. */
    static final byte[] ORIGIN = new byte[32];

    private static final String INSERT_ROW = """
        insert into audit (seq, at, tick, txn, user_id, action, subject_id, table_name, row_id, row_version, row_count,
                           payload_hash, prev_hash, hash)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
        """;
    private static final String INSERT_PAYLOAD =
            "insert into audit_payload (seq, salt, reason, before_json, after_json) values (?, ?, ?, ?, ?)";

    private static final int SALT = 16;

    private final Statements statements;
    private final Clock clock;
    private final SecureRandom random;
    private final Mac mac;
    private final byte[] salts = new byte[256 * SALT];
    private int saltsUsed = salts.length;
    private Instant written = Instant.EPOCH;
    private String writtenText = Row.text(written);
    private long seq;
    private long txn;
    private byte[] head;

    Trail(Statements statements, byte[] key, Clock clock, SecureRandom random) throws SQLException {
        this.statements = statements;
        this.clock = clock;
        this.random = random;
        this.mac = mac(key);
        this.head = ORIGIN;
        reload();
    }

    /** Takes up the chain where the file says it ends: at the start, and again whenever a transaction was taken back. */
    void reload() throws SQLException {
        try (ResultSet rs = statements
                .of("select seq, txn, hash from audit order by seq desc limit 1")
                .executeQuery()) {
            boolean any = rs.next();
            seq = any ? rs.getLong(1) : 0;
            txn = any ? rs.getLong(2) : 0;
            head = any ? rs.getBytes(3) : ORIGIN;
        }
    }

    void beginTransaction() {
        txn++;
    }

    long transaction() {
        return txn;
    }

    /** Where the chain stands inside a transaction. */
    static final class Mark {
        private final long seq;
        private final long txn;
        private final byte[] head;

        private Mark(long seq, long txn, byte[] head) {
            this.seq = seq;
            this.txn = txn;
            this.head = head;
        }
    }

    Mark mark() {
        return new Mark(seq, txn, head);
    }

    /** Goes on from a place whose later rows were taken back. */
    void backTo(Mark mark) {
        seq = mark.seq;
        txn = mark.txn;
        head = mark.head;
    }

    Head head() {
        return new Head(seq, HexFormat.of().formatHex(head));
    }

    /** Where the trail of a file ends that nobody writes to. */
    static Head head(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rs = statement.executeQuery("select seq, hash from audit order by seq desc limit 1")) {
            return rs.next()
                    ? new Head(rs.getLong(1), HexFormat.of().formatHex(rs.getBytes(2)))
                    : new Head(0, HexFormat.of().formatHex(ORIGIN));
        }
    }

    /** One line of the trail, before it is numbered and signed. */
    record Entry(
            Actor by,
            Action action,
            @Nullable Long subject,
            @Nullable String table,
            @Nullable Long row,
            @Nullable Long version,
            @Nullable Long count,
            @Nullable String reason,
            @Nullable String before,
            @Nullable String after) {
        static Entry of(Actor by, Action action, @Nullable Long subject, @Nullable String reason) {
            return new Entry(by, action, subject, null, null, null, null, reason, null, null);
        }
    }

    void add(Entry entry) throws SQLException {
        byte[] salt = salt();
        byte[] payload = payloadHash(salt, entry.reason, entry.before, entry.after);
        String at = now();
        long tick = System.nanoTime();
        long user = entry.by.user() == null ? 0 : entry.by.user().value();
        seq++;
        byte[] hash = sign(
                mac,
                seq,
                at,
                tick,
                txn,
                user,
                entry.action.name(),
                orZero(entry.subject),
                entry.table,
                orZero(entry.row),
                orZero(entry.version),
                orZero(entry.count),
                payload,
                head);
        PreparedStatement row = statements.of(INSERT_ROW);
        row.setLong(1, seq);
        row.setString(2, at);
        row.setLong(3, tick);
        row.setLong(4, txn);
        set(row, 5, entry.by.user() == null ? null : entry.by.user().value());
        row.setString(6, entry.action.name());
        set(row, 7, entry.subject);
        row.setString(8, entry.table);
        set(row, 9, entry.row);
        set(row, 10, entry.version);
        set(row, 11, entry.count);
        row.setBytes(12, payload);
        row.setBytes(13, head);
        row.setBytes(14, hash);
        row.executeUpdate();
        PreparedStatement words = statements.of(INSERT_PAYLOAD);
        words.setLong(1, seq);
        words.setBytes(2, salt);
        words.setString(3, entry.reason);
        words.setString(4, entry.before);
        words.setString(5, entry.after);
        words.executeUpdate();
        head = hash;
    }

    /** Sixteen random bytes: drawn many at a time, because each draw asks the operating system. */
    private byte[] salt() {
        if (saltsUsed == salts.length) {
            random.nextBytes(salts);
            saltsUsed = 0;
        }
        saltsUsed += SALT;
        return Arrays.copyOfRange(salts, saltsUsed - SALT, saltsUsed);
    }

    private String now() {
        Instant instant = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (!instant.equals(written)) {
            written = instant;
            writtenText = Row.text(instant);
        }
        return writtenText;
    }

    private static void set(PreparedStatement statement, int index, @Nullable Long value) throws SQLException {
        if (value == null) {
            statement.setNull(index, Types.INTEGER);
        } else {
            statement.setLong(index, value);
        }
    }

    private static long orZero(@Nullable Long value) {
        return value == null ? 0 : value;
    }

    static Mac mac(byte[] key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new Broken(Fault.TRAIL, e);
        }
    }

    /** The signature of one row; an absent number counts as 0 and absent text as empty. */
    static byte[] sign(
            Mac mac,
            long seq,
            String at,
            long tick,
            long txn,
            long user,
            String action,
            long subject,
            @Nullable String table,
            long row,
            long version,
            long count,
            byte[] payloadHash,
            byte[] previous) {
        mac.update(ByteBuffer.allocate(64)
                .putLong(seq)
                .putLong(tick)
                .putLong(txn)
                .putLong(user)
                .putLong(subject)
                .putLong(row)
                .putLong(version)
                .putLong(count)
                .flip());
        mac.update((at + "|" + action + "|" + (table == null ? "" : table) + "|").getBytes(StandardCharsets.UTF_8));
        mac.update(payloadHash);
        return mac.doFinal(previous);
    }

    /** SHA-256 over the salt and the words, each with its length before it, so that no two sets of words look the same. */
    static byte[] payloadHash(byte[] salt, @Nullable String reason, @Nullable String before, @Nullable String after) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            for (String part : new @Nullable String[] {reason, before, after}) {
                byte[] bytes = part == null ? new byte[0] : part.getBytes(StandardCharsets.UTF_8);
                digest.update(ByteBuffer.allocate(4)
                        .putInt(part == null ? -1 : bytes.length)
                        .flip());
                digest.update(bytes);
            }
            return digest.digest();
        } catch (GeneralSecurityException e) {
            throw new Broken(Fault.TRAIL, e);
        }
    }
}
