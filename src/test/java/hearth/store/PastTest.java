package hearth.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearth.common.Broken;
import hearth.common.Fault;
import hearth.common.HearthException;
import hearth.common.PersonId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PastTest {
    @TempDir
    Path folder;

    private final MovingClock clock = new MovingClock(Instant.parse("2026-10-31T09:00:00Z"));
    private Store store;

    @BeforeEach
    void open() {
        store = TestStore.made(folder, clock, tx -> {}).store();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private <T> T write(java.util.function.Function<Tx, T> work) {
        clock.move(Duration.ofMinutes(1));
        return store.write(Actor.PROGRAM, "a test", work);
    }

    @Test
    void anInstantKnowsWhatWasWrittenByThenAndNothingLater() {
        Instant before = clock.instant();
        long id = write(tx -> Some.person(tx, "Thorn"));
        Instant first = clock.instant();
        write(tx -> tx.update(new PersonId(id), "person", id, 1, Row.of("last_name", "Rose")));
        assertThat(namesAt(before)).isEmpty();
        assertThat(namesAt(first)).containsExactly("Thorn");
        assertThat(namesAt(first.plusSeconds(59))).containsExactly("Thorn");
        assertThat(namesAt(clock.instant())).containsExactly("Rose");
    }

    private List<String> namesAt(Instant instant) {
        try (Past past = store.asKnownAt(instant)) {
            return past.read(h -> h.createQuery("select last_name from person")
                    .mapTo(String.class)
                    .list());
        }
    }

    @Test
    void aTransactionIsKnownWhenItsLastRowIsWritten() {
        write(tx -> Some.person(tx, "Thorn"));
        Instant half = clock.instant().plus(Duration.ofMinutes(1));
        write(tx -> {
            long id = Some.person(tx, "Rose");
            clock.move(Duration.ofMinutes(1));
            return tx.update(new PersonId(id), "person", id, 1, Row.of("last_name", "Vale"));
        });
        assertThat(namesAt(half)).containsExactly("Thorn");
        assertThat(namesAt(clock.instant())).containsExactly("Thorn", "Vale");
    }

    @Test
    void aRowTakenAwayIsGoneFromThenOn() {
        long person = write(tx -> Some.person(tx, "Thorn"));
        long enquiry = write(tx -> {
            long id = Some.subject(tx, "ENQUIRY");
            Some.insert(tx, null, "enquiry", Row.of("id", id).and("received_on", LocalDate.of(2026, 10, 1)));
            return id;
        });
        long link = write(tx -> Some.insert(
                tx,
                null,
                "enquiry_person",
                Row.of("enquiry_id", enquiry).and("person_id", person).and("role", "APPLICANT")));
        Instant joined = clock.instant();
        write(tx -> {
            tx.delete(null, "enquiry_person", link);
            return link;
        });
        assertThat(linksAt(joined)).isEqualTo(1);
        assertThat(linksAt(clock.instant())).isZero();
    }

    private int linksAt(Instant instant) {
        try (Past past = store.asKnownAt(instant)) {
            return past.read(h -> h.createQuery("select count(*) from enquiry_person")
                    .mapTo(Integer.class)
                    .one());
        }
    }

    /** Whatever is done, every instant gives back what the tables held then, defaults and nulls and all. */
    @Test
    void everyInstantIsExactlyWhatTheTablesHeldThen() {
        var random = new Random(7);
        var held = new LinkedHashMap<Instant, Map<String, List<Map<String, Object>>>>();
        long keep = write(tx -> Some.person(tx, "Keep"));
        for (int step = 0; step < 30; step++) {
            write(tx -> {
                long child = Some.child(tx);
                long period = Some.periodOfCare(tx, child, LocalDate.of(2024, 2, 29));
                long status = Some.legalStatus(tx, child, period, LocalDate.of(2024, 2, 29));
                Some.placement(tx, child, period, LocalDate.of(2024, 2, 29), LocalDate.of(2024, 2, 29));
                int version = tx.sql()
                        .createQuery("select version from person where id = :id")
                        .bind("id", keep)
                        .mapTo(Integer.class)
                        .one();
                String email = random.nextBoolean() ? null : "o'brien" + random.nextInt(3) + "@example.org";
                tx.update(new PersonId(keep), "person", keep, version, Row.of("email", email));
                if (random.nextBoolean()) {
                    tx.delete(null, "legal_status", status);
                    Some.legalStatus(tx, child, period, LocalDate.of(2025, 1, 1));
                }
                return child;
            });
            held.put(clock.instant(), rows(store));
        }
        held.forEach((instant, rows) -> {
            try (Past past = store.asKnownAt(instant)) {
                assertThat(rows(past)).isEqualTo(rows);
            }
        });
    }

    private static Map<String, List<Map<String, Object>>> rows(Reading reading) {
        return reading.read(h -> {
            var rows = new LinkedHashMap<String, List<Map<String, Object>>>();
            for (String table : TestTables.tracked(h)) {
                rows.put(
                        table,
                        h.createQuery("select rowid as row_number, t.* from " + table + " t order by rowid")
                                .mapToMap()
                                .list());
            }
            return rows;
        });
    }

    @Test
    void thePastHasTheViewsAndTheStoresOwnFactsAndCannotBeChanged() {
        write(tx -> {
            long child = Some.child(tx);
            long period = Some.periodOfCare(tx, child, LocalDate.of(2024, 2, 29));
            return Some.placement(tx, child, period, LocalDate.of(2024, 2, 29), LocalDate.of(2024, 2, 29));
        });
        try (Past past = store.asKnownAt(clock.instant())) {
            assertThat(past.info()).isEqualTo(store.info());
            assertThat(past.<String>read(h -> h.createQuery("select place from placement_span")
                            .mapTo(String.class)
                            .one()))
                    .isEqualTo("U6");
            assertThatThrownBy(() -> past.read(h -> h.execute("delete from child")))
                    .isInstanceOf(HearthException.class);
        }
    }

    @Test
    void aTrailThatWasMeddledWithIsNotTakenForThePast() {
        write(tx -> Some.person(tx, "Thorn"));
        store.withConnection(c -> {
            try (var statement = c.createStatement()) {
                return statement.execute("update audit_payload set after_json = '{}' where after_json is not null");
            }
        });
        assertThatThrownBy(() -> store.asKnownAt(clock.instant()))
                .isInstanceOfSatisfying(Broken.class, b -> assertThat(b.fault()).isEqualTo(Fault.TRAIL));
    }

    @Test
    void aTableThatOnlyJoinsRowsIsNotUpdated() {
        long link = write(tx -> {
            long a = Some.child(tx);
            long b = Some.child(tx);
            return Some.insert(
                    tx,
                    null,
                    "sibling_link",
                    Row.of("child_a", a).and("child_b", b).and("kind", "FULL"));
        });
        assertThatThrownBy(() -> write(tx -> tx.update(null, "sibling_link", link, 1, Row.of("kind", "HALF"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("sibling_link only joins rows");
    }
}
