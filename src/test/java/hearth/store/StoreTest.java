package hearth.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearth.common.Conflict;
import hearth.common.Denied;
import hearth.common.Mendable;
import hearth.common.PersonId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {
    @TempDir
    Path folder;

    private Store.Created made;
    private Store store;

    @BeforeEach
    void open() {
        made = TestStore.made(folder, tx -> {});
        store = made.store();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Path place() {
        return store.folder();
    }

    private long person(String lastName) {
        return store.write(Actor.PROGRAM, "a person", tx -> {
            long id = tx.insert(
                    null,
                    "subject",
                    Row.of("kind", "PERSON")
                            .and("reference", tx.reference("P", 5))
                            .and("created_at", tx.now()));
            tx.insert(new PersonId(id), "person", Row.of("id", id).and("last_name", lastName));
            return id;
        });
    }

    /** A row as the tests read it. */
    public record Person(PersonId id, @Nullable String firstName, String lastName, int version) {}

    private Person read(long id) {
        return store.read(h -> h.createQuery("select * from person where id = :id")
                .bind("id", id)
                .mapTo(Person.class)
                .one());
    }

    @Test
    void whatWasWrittenIsThereAfterClosing() {
        long id = person("Thorn");
        store.close();
        store = Store.open(place(), "kim", TestStore.PASSWORD.toCharArray(), TestStore.CLOCK);
        assertThat(read(id)).isEqualTo(new Person(new PersonId(id), null, "Thorn", 1));
    }

    @Test
    void theFileTellsNothingWithoutItsKey() throws Exception {
        person("Featherstonehaugh");
        store.close();
        try (var files = Files.list(place())) {
            for (Path file : files.toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .as(file.getFileName().toString())
                        .doesNotContain("Featherstonehaugh")
                        .doesNotContain("SQLite format");
            }
        }
    }

    @Test
    void aStoreThatWasClosedSaysSoAndIsNotCalledDamaged() {
        store.close();
        assertThatThrownBy(() -> store.read(h -> 1)).isInstanceOf(Mendable.class);
        assertThatThrownBy(() -> store.write(Actor.PROGRAM, "late", tx -> 1)).isInstanceOf(Mendable.class);
    }

    @Test
    void aWrongPasswordIsRefusedAndTheRecoveryKeyOpens() {
        store.close();
        assertThatThrownBy(() -> Store.open(place(), "kim", "wrong".toCharArray(), TestStore.CLOCK))
                .isInstanceOf(Denied.class)
                .hasMessage("That name and password do not open this store.");
        assertThatThrownBy(() -> Store.open(place(), "nobody", TestStore.PASSWORD.toCharArray(), TestStore.CLOCK))
                .isInstanceOf(Denied.class);
        String typed = made.recoveryKey().toLowerCase(java.util.Locale.ROOT).replace('-', ' ');
        store = Store.openWithRecoveryKey(place(), typed, TestStore.CLOCK);
        assertThat(store.info()).isEqualTo(new StoreInfo(TestStore.WIGAN, "Fostering", true));
    }

    @Test
    void aSlipInTheRecoveryKeyIsToldFromAnotherStoresKey() {
        store.close();
        String key = made.recoveryKey();
        char first = key.charAt(0) == 'A' ? 'B' : 'A';
        assertThatThrownBy(() -> Store.openWithRecoveryKey(place(), first + key.substring(1), TestStore.CLOCK))
                .isInstanceOf(Denied.class)
                .hasMessageContaining("mistake");
        assertThatThrownBy(() -> Store.openWithRecoveryKey(place(), "hello", TestStore.CLOCK))
                .isInstanceOf(Denied.class)
                .hasMessageContaining("14 groups");
    }

    @Test
    void aStoreIsOpenOnceOnly() {
        assertThatThrownBy(() -> Store.open(place(), "kim", TestStore.PASSWORD.toCharArray(), TestStore.CLOCK))
                .isInstanceOf(Denied.class)
                .hasMessageContaining("open already");
    }

    @Test
    void aFolderThatHoldsSomethingBecomesNoStore() throws Exception {
        Path other = Files.createDirectories(folder.resolve("other"));
        Files.writeString(other.resolve("letter.txt"), "Dear Sir");
        assertThatThrownBy(() -> TestStore.made(folder, tx -> {}))
                .isInstanceOf(Mendable.class)
                .hasMessageContaining("not empty");
        assertThatThrownBy(() -> Store.open(other, "kim", "x".toCharArray(), TestStore.CLOCK))
                .isInstanceOf(Mendable.class)
                .hasMessageContaining("no Hearth store");
    }

    /** The driver throws a statement away that failed; the next step must not meet it again. */
    @Test
    void theSameStepWorksAfterItWasRefused() {
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> store.write(
                            Actor.PROGRAM,
                            "x",
                            tx -> tx.insert(null, "population", Row.of("authority_code", "E08000010"))))
                    .isInstanceOf(hearth.common.Broken.class);
        }
        store.write(
                Actor.PROGRAM,
                "x",
                tx -> tx.insert(null, "reference_number", Row.of("series", "X").and("last", 1)));
        assertThatThrownBy(() -> store.write(
                        Actor.PROGRAM,
                        "x",
                        tx -> tx.insert(
                                null, "reference_number", Row.of("series", "Y").and("last", 0))))
                .isInstanceOf(hearth.common.Broken.class);
        store.write(
                Actor.PROGRAM,
                "x",
                tx -> tx.insert(null, "reference_number", Row.of("series", "Z").and("last", 1)));
    }

    @Test
    void nothingLiesBesideTheFileButItsLog() throws Exception {
        store.close();
        store = Store.open(place(), "kim", TestStore.PASSWORD.toCharArray(), TestStore.CLOCK);
        person("Thorn");
        try (var files = Files.list(place())) {
            assertThat(files.map(f -> f.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "hearth.db", "hearth.db-wal", "hearth.lock", "keyring.json", "keyring.json.previous");
        }
    }

    @Test
    void everyPragmaIsAsAsked() {
        assertThat(List.of(
                        "synchronous",
                        "foreign_keys",
                        "trusted_schema",
                        "secure_delete",
                        "cell_size_check",
                        "temp_store"))
                .extracting(this::pragma)
                .containsExactly("2", "1", "0", "1", "1", "2");
        assertThat(pragma("journal_mode")).isEqualTo("wal");
        assertThat(pragma("locking_mode")).isEqualTo("exclusive");
        assertThat(pragma("mmap_size")).isEqualTo("0");
        assertThat(pragma("cache_size")).isEqualTo("-262144");
        assertThat(pragma("application_id")).isEqualTo(String.valueOf(0x48525448));
        assertThat(pragma("user_version")).isEqualTo(String.valueOf(Migrations.CURRENT.newest()));
    }

    private String pragma(String name) {
        return store.read(
                h -> h.createQuery("pragma " + name).mapTo(String.class).one());
    }

    @Test
    void aWriteThatFailsLeavesNothingAndTheTrailGoesOn() {
        long before = person("Thorn");
        assertThatThrownBy(() -> store.write(Actor.PROGRAM, "half a step", tx -> {
                    tx.update(new PersonId(before), "person", before, 1, Row.of("last_name", "Rose"));
                    throw new Mendable("stop");
                }))
                .isInstanceOf(Mendable.class);
        assertThat(read(before).lastName()).isEqualTo("Thorn");
        long after = person("Vale");
        assertThat(after).isGreaterThan(before);
        assertThat(trail()).isEqualTo(List.of("CREATE subject", "CREATE person", "CREATE subject", "CREATE person"));
    }

    private List<String> trail() {
        return store.read(h -> h.createQuery("select action || ' ' || table_name from audit order by seq")
                .mapTo(String.class)
                .list());
    }

    @Test
    void anUpdateMovesTheVersionAndALostRaceShowsBothValues() {
        long id = person("Thorn");
        int version = store.write(
                Actor.PROGRAM, "x", tx -> tx.update(new PersonId(id), "person", id, 1, Row.of("first_name", "Ada")));
        assertThat(version).isEqualTo(2);
        assertThat(read(id).firstName()).isEqualTo("Ada");
        assertThatThrownBy(() -> store.write(
                        Actor.PROGRAM,
                        "y",
                        tx -> tx.update(new PersonId(id), "person", id, 1, Row.of("first_name", "Bo"))))
                .isInstanceOfSatisfying(
                        Conflict.class,
                        c -> assertThat(c.both()).containsExactly(new Conflict.Both("first_name", "Ada", "Bo")));
    }

    @Test
    void anUpdateThatChangesNothingIsNone() {
        long id = person("Thorn");
        int version = store.write(
                Actor.PROGRAM, "x", tx -> tx.update(new PersonId(id), "person", id, 1, Row.of("last_name", "Thorn")));
        assertThat(version).isEqualTo(1);
        assertThat(trail()).hasSize(2);
    }

    @Test
    void referencesGoOnWhereTheyStopped() {
        person("Thorn");
        person("Rose");
        store.close();
        store = Store.open(place(), "kim", TestStore.PASSWORD.toCharArray(), TestStore.CLOCK);
        person("Vale");
        List<String> references = store.read(h -> h.createQuery("select reference from subject order by id")
                .mapTo(String.class)
                .list());
        assertThat(references).containsExactly("P-00001", "P-00002", "P-00003");
    }
}
