package hearth.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearth.common.Denied;
import hearth.common.Mendable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CopiesTest {
    @TempDir
    Path folder;

    private final MovingClock clock = new MovingClock(Instant.parse("2026-10-31T18:00:00Z"));
    private Store.Created made;
    private Store store;

    @BeforeEach
    void open() {
        made = TestStore.made(folder, clock, tx -> Some.person(tx, "Featherstonehaugh"));
        store = made.store();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Path backup() {
        return folder.resolve("backup");
    }

    private static char[] password() {
        return TestStore.PASSWORD.toCharArray();
    }

    private List<String> names(Store of) {
        return of.read(h -> h.createQuery("select last_name from person order by id")
                .mapTo(String.class)
                .list());
    }

    @Test
    void aCopyIsShapedLikeAStoreIsEncryptedAndVerifies() throws Exception {
        Copies.Copy copy = Copies.make(store, Actor.PROGRAM, backup());
        try (var files = Files.list(backup())) {
            assertThat(files.map(f -> f.getFileName().toString()))
                    .containsExactlyInAnyOrder("hearth.db", "keyring.json", "manifest.json");
        }
        for (String file : List.of("hearth.db", "keyring.json", "manifest.json")) {
            assertThat(Files.readString(backup().resolve(file), StandardCharsets.ISO_8859_1))
                    .doesNotContain("Featherstonehaugh")
                    .doesNotContain("SQLite format")
                    .doesNotContain("Fostering");
        }
        assertThat(copy.at()).isEqualTo(clock.instant());
        assertThat(Copies.check(backup())).isEmpty();
        assertThat(Copies.check(backup(), "kim", password(), clock)).isEmpty();
        assertThat(Copies.in(folder)).containsExactly(copy);
        assertThat(store.<String>read(h -> h.createQuery("select action from audit order by seq desc limit 1")
                        .mapTo(String.class)
                        .one()))
                .isEqualTo("BACKUP");
    }

    /** Rows of tables without a number of their own keep the one that the trail knows them by. */
    @Test
    void rowsKeepTheirNumbersInACopy() {
        store.write(Actor.PROGRAM, "links", tx -> {
            long a = Some.child(tx);
            long b = Some.child(tx);
            long c = Some.child(tx);
            long first = Some.insert(
                    tx,
                    null,
                    "sibling_link",
                    Row.of("child_a", a).and("child_b", b).and("kind", "FULL"));
            Some.insert(
                    tx,
                    null,
                    "sibling_link",
                    Row.of("child_a", a).and("child_b", c).and("kind", "HALF"));
            tx.delete(null, "sibling_link", first);
            return a;
        });
        Copies.make(store, Actor.PROGRAM, backup());
        try (Store restored = Copies.restore(backup(), folder.resolve("other"), "kim", password(), clock)) {
            assertThat(restored.verify(t -> {})).isEmpty();
            assertThat(restored.<Long>read(h -> h.createQuery("select rowid from sibling_link")
                            .mapTo(Long.class)
                            .one()))
                    .isEqualTo(2);
        }
    }

    @Test
    void whenTheLastCopyWasMadeIsAnsweredByAnIndexAndNotByTheWholeTrail() {
        assertThat(Copies.last(store)).isEmpty();
        List<String> plan = store.read(h -> h.createQuery("explain query plan " + Copies.LAST)
                .map((rs, c) -> rs.getString("detail"))
                .list());
        assertThat(plan).containsExactly("SCAN audit USING INDEX audit_copied");
        Copies.make(store, Actor.PROGRAM, backup());
        assertThat(Copies.last(store)).contains(clock.instant());
    }

    @Test
    void aFolderThatHoldsSomethingGetsNoCopy() throws Exception {
        Files.createDirectories(backup());
        Files.writeString(backup().resolve("letter.txt"), "Dear Sir");
        assertThatThrownBy(() -> Copies.make(store, Actor.PROGRAM, backup()))
                .isInstanceOf(Mendable.class)
                .hasMessageContaining("not empty");
        assertThat(backup().resolve("letter.txt")).hasContent("Dear Sir");
    }

    @Test
    void whatACutOffCopyLeftIsNoCopyAndIsInNobodysWay() throws Exception {
        Files.createDirectories(backup().resolve(".part"));
        Files.writeString(backup().resolve(".part/hearth.db"), "half");
        assertThat(Copies.check(backup())).extracting(Finding::rule).containsExactly("COPY");
        Copies.make(store, Actor.PROGRAM, backup());
        assertThat(Copies.check(backup(), "kim", password(), clock)).isEmpty();
        assertThat(backup().resolve(".part")).doesNotExist();
    }

    @Test
    void everyFlippedBitOfACopyIsSeenWithoutAPassword() throws Exception {
        Copies.make(store, Actor.PROGRAM, backup());
        var random = new Random(3);
        for (String name : List.of("hearth.db", "keyring.json")) {
            Path file = backup().resolve(name);
            byte[] good = Files.readAllBytes(file);
            for (int i = 0; i < 10; i++) {
                byte[] bad = good.clone();
                bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(8));
                Files.write(file, bad);
                assertThat(Copies.check(backup())).extracting(Finding::record).containsExactly(name);
                assertThatThrownBy(() -> Copies.restore(backup(), folder.resolve("other"), "kim", password(), clock))
                        .isInstanceOf(Mendable.class)
                        .hasMessageContaining("nothing was restored");
            }
            Files.write(file, good);
        }
        assertThat(folder.resolve("other")).doesNotExist();
    }

    @Test
    void anotherStoresFileUnderAFittingManifestIsSeenWithThePassword() throws Exception {
        Copies.make(store, Actor.PROGRAM, backup());
        Path otherBackup = folder.resolve("other-backup");
        try (Store other = TestStore.create(folder.resolve("x"))) {
            Copies.make(other, Actor.PROGRAM, otherBackup);
        }
        Files.copy(
                otherBackup.resolve("hearth.db"),
                backup().resolve("hearth.db"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        String manifest = Files.readString(backup().resolve("manifest.json"));
        String was = Manifest.read(backup()).orElseThrow().sha256().get("hearth.db");
        Files.writeString(
                backup().resolve("manifest.json"),
                manifest.replace(was, Manifest.sha256(backup().resolve("hearth.db"))));
        assertThat(Copies.check(backup())).isEmpty();
        assertThat(Copies.check(backup(), "kim", password(), clock))
                .extracting(Finding::rule)
                .containsExactly("FILE");
    }

    @Test
    void restoringElsewhereGivesTheStoreOfThatMomentAndTheTrailSaysSo() {
        Copies.make(store, Actor.PROGRAM, backup());
        store.write(Actor.PROGRAM, "later", tx -> Some.person(tx, "Later"));
        try (Store restored = Copies.restore(backup(), folder.resolve("other"), "kim", password(), clock)) {
            assertThat(names(restored)).containsExactly("Featherstonehaugh");
            assertThat(restored.verify(t -> {})).isEmpty();
            assertThat(restored.<String>read(h -> h.createQuery("select action from audit order by seq desc limit 1")
                            .mapTo(String.class)
                            .one()))
                    .isEqualTo("RESTORE");
        }
        assertThat(Copies.check(backup(), "kim", password(), clock))
                .as("the copy is as it was")
                .isEmpty();
    }

    @Test
    void restoringOverAStoreKeepsItBesideAndKeepsThePasswordsOfToday() throws Exception {
        store.setPassword("lee", "lantern-otter-62-quiet".toCharArray());
        Copies.make(store, Actor.PROGRAM, backup());
        store.write(Actor.PROGRAM, "later", tx -> Some.person(tx, "Later"));
        store.removeAllBut(Set.of("kim"));
        store.setPassword("kim", "harbour-seven-otters".toCharArray());
        Path place = store.folder();
        assertThatThrownBy(() -> Copies.restore(backup(), place, "kim", "harbour-seven-otters".toCharArray(), clock))
                .isInstanceOf(Denied.class)
                .hasMessageContaining("open already");
        store.close();
        assertThatThrownBy(() -> Copies.restore(backup(), place, "kim", password(), clock))
                .isInstanceOf(Denied.class);
        store = Copies.restore(backup(), place, "kim", "harbour-seven-otters".toCharArray(), clock);
        assertThat(names(store)).containsExactly("Featherstonehaugh");
        assertThat(Store.users(place)).containsExactly("kim");
        assertThat(KeyringFile.read(place.resolve("keyring.json.previous")).keys)
                .extracting(k -> k.user)
                .doesNotContain("lee");
        Path aside = folder.resolve("store.before-restore-2026-10-31-180000");
        try (Store before = Store.open(aside, "kim", "harbour-seven-otters".toCharArray(), clock)) {
            assertThat(names(before)).containsExactly("Featherstonehaugh", "Later");
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(p -> p.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "store", "backup", aside.getFileName().toString());
        }
    }

    @Test
    void whoLostEveryPasswordRestoresWithTheRecoveryKey() throws Exception {
        Copies.make(store, Actor.PROGRAM, backup());
        store.close();
        Files.writeString(store.folder().resolve("keyring.json"), "{broken");
        Files.deleteIfExists(store.folder().resolve("keyring.json.previous"));
        store = Copies.restoreWithRecoveryKey(backup(), store.folder(), made.recoveryKey(), clock);
        assertThat(names(store)).containsExactly("Featherstonehaugh");
    }

    @Test
    void aCopyOfANewerProgramIsNotRestored() throws Exception {
        Copies.make(store, Actor.PROGRAM, backup());
        Path manifest = backup().resolve("manifest.json");
        Files.writeString(manifest, Files.readString(manifest).replaceFirst("\"schema\" : \\d+", "\"schema\" : 999"));
        assertThatThrownBy(() -> Copies.restore(backup(), folder.resolve("other"), "kim", password(), clock))
                .isInstanceOf(Denied.class)
                .hasMessageContaining("newer Hearth");
        assertThat(folder.resolve("other")).doesNotExist();
    }

    @Test
    void aManifestThatPointsOutsideItsFolderIsNotFollowed() throws Exception {
        Copies.make(store, Actor.PROGRAM, backup());
        Path secret = Files.writeString(folder.resolve("secret.txt"), "x");
        Path manifest = backup().resolve("manifest.json");
        Files.writeString(
                manifest,
                Files.readString(manifest)
                        .replace(
                                "\"keyring.json\"",
                                "\"../secret.txt\" : \"" + Manifest.sha256(secret) + "\", \"keyring.json\""));
        assertThat(Copies.check(backup())).extracting(Finding::record).containsExactly("../secret.txt");
    }

    @Test
    void superfluousCopiesAreLetGoEachDay() throws IOException {
        Path parent = folder.resolve("copies");
        for (int day = 0; day < 9; day++) {
            assertThat(Copies.makeDated(store, Actor.PROGRAM, parent).takenAway())
                    .isEmpty();
            clock.move(Duration.ofDays(1));
        }
        // On 9 November: seven days to the 3rd, Sunday the 1st, and the last of October.
        Copies.Made again = Copies.makeDated(store, Actor.PROGRAM, parent);
        assertThat(again.takenAway()).containsExactly(parent.resolve("hearth-2026-11-02-180000"));
        assertThat(days(parent))
                .containsExactly(
                        "2026-11-09",
                        "2026-11-08",
                        "2026-11-07",
                        "2026-11-06",
                        "2026-11-05",
                        "2026-11-04",
                        "2026-11-03",
                        "2026-11-01",
                        "2026-10-31");
    }

    private static List<String> days(Path parent) {
        return Copies.in(parent).stream()
                .map(c -> LocalDate.ofInstant(c.at(), java.time.ZoneId.of("Europe/London"))
                        .toString())
                .toList();
    }
}
