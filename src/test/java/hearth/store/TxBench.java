package hearth.store;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.common.EnquiryId;
import hearth.common.PersonId;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the one door costs: the same rows, and the same rows of the trail, through {@link Tx} and through bare JDBC batches into
 * a store of its own. The bare side gets its images and hashes for nothing.
 */
@Tag("bench")
class TxBench {
    private static final int PEOPLE = Integer.getInteger("bench.people", 100_000);
    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);

    @TempDir
    Path folder;

    @Test
    void writingThroughTheOneDoorCostsLittleMoreThanBareBatches() {
        var bare = new ArrayList<Double>();
        var door = new ArrayList<Double>();
        for (int round = 0; round < 3; round++) {
            try (Store store = TestStore.create(folder.resolve("bare" + round))) {
                bare.add(seconds(() -> store.withConnection(TxBench::bare)));
            }
            try (Store store = TestStore.create(folder.resolve("door" + round))) {
                door.add(seconds(() -> store.write(Actor.PROGRAM, "bench", TxBench::door)));
                assertThat(store.<Long>read(h -> h.createQuery("select count(*) from audit")
                                .mapTo(Long.class)
                                .one()))
                        .isEqualTo(5L * PEOPLE);
            }
        }
        double ratio = least(door) / least(bare);
        System.out.printf(
                "TxBench: %,d people with an enquiry and a stage: bare JDBC %s s, through Tx %s s, ratio %.2f%n",
                PEOPLE, shown(bare), shown(door), ratio);
        assertThat(ratio).isLessThan(1.5);
    }

    private static String shown(List<Double> seconds) {
        return seconds.stream().map("%.2f"::formatted).toList().toString();
    }

    private static double least(List<Double> seconds) {
        return seconds.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    }

    private static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static int door(Tx tx) {
        for (int i = 0; i < PEOPLE; i++) {
            long person = tx.insert(
                    null,
                    "subject",
                    Row.of("kind", "PERSON")
                            .and("reference", tx.reference("P", 6))
                            .and("created_at", tx.now()));
            tx.insert(
                    new PersonId(person),
                    "person",
                    Row.of("id", person)
                            .and("first_name", "Ada")
                            .and("last_name", "Thorn " + i)
                            .and("email", "ada" + i + "@example.org")
                            .and("phone", "01632 960123"));
            long enquiry = tx.insert(
                    null,
                    "subject",
                    Row.of("kind", "ENQUIRY")
                            .and("reference", tx.reference("ENQ-2026", 6))
                            .and("created_at", tx.now()));
            tx.insert(
                    new EnquiryId(enquiry),
                    "enquiry",
                    Row.of("id", enquiry)
                            .and("received_on", DAY.plusDays(i % 300))
                            .and("name", "Ada Thorn")
                            .and("match_key", "ada thorn " + i)
                            .and("source", "WEBSITE")
                            .and("postcode", "WN1 1AA"));
            tx.insert(
                    new EnquiryId(enquiry),
                    "enquiry_stage",
                    Row.of("enquiry_id", enquiry).and("stage", "ENQUIRY").and("starts_on", DAY.plusDays(i % 300)));
        }
        return PEOPLE;
    }

    private static final class Batch implements AutoCloseable {
        private final PreparedStatement statement;
        private int pending;

        Batch(Connection connection, String table, String... columns) throws SQLException {
            statement = connection.prepareStatement("insert into " + table + " (" + String.join(", ", columns)
                    + ") values (" + "?, ".repeat(columns.length - 1) + "?)");
        }

        void add(@Nullable Object... values) throws SQLException {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.addBatch();
            if (++pending == 1_000) {
                statement.executeBatch();
                pending = 0;
            }
        }

        @Override
        public void close() throws SQLException {
            statement.executeBatch();
            statement.close();
        }
    }

    private static int bare(Connection connection) throws SQLException {
        String at = Row.text(TestStore.CLOCK.instant());
        try (var statement = connection.createStatement()) {
            statement.execute("begin immediate");
            // Batches of parents and children end at different times.
            statement.execute("pragma defer_foreign_keys = ON");
            try (var subject = new Batch(connection, "subject", "id", "kind", "reference", "created_at");
                    var person = new Batch(connection, "person", "id", "first_name", "last_name", "email", "phone");
                    var enquiry = new Batch(
                            connection, "enquiry", "id", "received_on", "name", "match_key", "source", "postcode");
                    var stage = new Batch(connection, "enquiry_stage", "enquiry_id", "stage", "starts_on");
                    var trail = new BareTrail(connection)) {
                for (int i = 0; i < PEOPLE; i++) {
                    long p = 2L * i + 1;
                    long e = p + 1;
                    String day = DAY.plusDays(i % 300).toString();
                    subject.add(p, "PERSON", "P-%06d".formatted(i), at);
                    trail.add(
                            "subject",
                            p,
                            p,
                            at,
                            "{\"kind\":\"PERSON\",\"reference\":\"P-%06d\",\"created_at\":\"" + at + "\"}");
                    subject.add(e, "ENQUIRY", "ENQ-2026-%06d".formatted(i), at);
                    trail.add(
                            "subject",
                            e,
                            e,
                            at,
                            "{\"kind\":\"ENQUIRY\",\"reference\":\"ENQ-2026-%06d\",\"created_at\":\"" + at + "\"}");
                    person.add(p, "Ada", "Thorn " + i, "ada" + i + "@example.org", "01632 960123");
                    trail.add(
                            "person",
                            p,
                            p,
                            at,
                            "{\"id\":" + p + ",\"first_name\":\"Ada\",\"last_name\":\"Thorn " + i + "\",\"email\":\"ada"
                                    + i + "@example.org\",\"phone\":\"01632 960123\"}");
                    enquiry.add(e, day, "Ada Thorn", "ada thorn " + i, "WEBSITE", "WN1 1AA");
                    trail.add(
                            "enquiry",
                            e,
                            e,
                            at,
                            "{\"id\":" + e + ",\"received_on\":\"" + day
                                    + "\",\"name\":\"Ada Thorn\",\"match_key\":\"ada thorn " + i
                                    + "\",\"source\":\"WEBSITE\",\"postcode\":\"WN1 1AA\"}");
                    stage.add(e, "ENQUIRY", day);
                    trail.add(
                            "enquiry_stage",
                            i + 1L,
                            e,
                            at,
                            "{\"enquiry_id\":" + e + ",\"stage\":\"ENQUIRY\",\"starts_on\":\"" + day + "\"}");
                }
            }
            statement.execute("commit");
        }
        return PEOPLE;
    }

    private static final class BareTrail implements AutoCloseable {
        private final Batch row;
        private final Batch words;
        private final Random random = new Random(5);
        private byte[] previous = Trail.ORIGIN;
        private long seq;

        BareTrail(Connection connection) throws SQLException {
            row = new Batch(
                    connection,
                    "audit",
                    "seq",
                    "at",
                    "tick",
                    "txn",
                    "user_id",
                    "action",
                    "subject_id",
                    "table_name",
                    "row_id",
                    "row_version",
                    "row_count",
                    "payload_hash",
                    "prev_hash",
                    "hash");
            words = new Batch(connection, "audit_payload", "seq", "salt", "reason", "before_json", "after_json");
        }

        void add(String table, long id, long subject, String at, String image) throws SQLException {
            seq++;
            byte[] hash = bytes(32);
            row.add(seq, at, 1L, 1L, null, "CREATE", subject, table, id, 1L, null, bytes(32), previous, hash);
            words.add(seq, bytes(16), null, null, image);
            previous = hash;
        }

        private byte[] bytes(int many) {
            byte[] bytes = new byte[many];
            random.nextBytes(bytes);
            return bytes;
        }

        @Override
        public void close() throws SQLException {
            row.close();
            words.close();
        }
    }
}
