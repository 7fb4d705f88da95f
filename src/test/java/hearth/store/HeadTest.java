package hearth.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearth.common.Denied;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was put back is noticed: the cipher alone takes an older file, or older pages, for good. */
class HeadTest {
    @TempDir
    Path folder;

    private Path place;

    @BeforeEach
    void make() {
        Store store = TestStore.create(folder);
        place = store.folder();
        store.close();
    }

    private Store open() {
        return Store.open(place, "kim", TestStore.PASSWORD.toCharArray(), TestStore.CLOCK);
    }

    private void write(Store store, int people) {
        for (int i = 0; i < people; i++) {
            store.write(Actor.PROGRAM, "a person", tx -> Some.person(tx, "Thorn"));
        }
    }

    @Test
    void yesterdaysFilePutBackIsRefusedAndOpensOnlyAsItIs() throws Exception {
        try (Store store = open()) {
            write(store, 1);
        }
        Path yesterday = Files.copy(place.resolve("hearth.db"), folder.resolve("yesterday.db"));
        try (Store store = open()) {
            write(store, 1);
        }
        Files.copy(yesterday, place.resolve("hearth.db"), StandardCopyOption.REPLACE_EXISTING);
        assertThatThrownBy(this::open)
                .isInstanceOf(Denied.class)
                .hasMessageStartingWith(
                        "This file is older than what this machine last saw: its trail ends at row 2, and row 4");
        try (Store store = Store.openAsItIs(place, "kim", TestStore.PASSWORD.toCharArray(), TestStore.CLOCK)) {
            assertThat(store.verify(t -> {})).isEmpty();
            assertThat(store.<String>read(h -> h.createQuery("select action from audit order by seq desc limit 1")
                            .mapTo(String.class)
                            .one()))
                    .isEqualTo("RESTORE");
        }
        open().close();
    }

    @Test
    void anotherHistoryOfTheSameLengthIsRefused() throws Exception {
        Path before = Files.copy(place.resolve("hearth.db"), folder.resolve("before.db"));
        try (Store store = open()) {
            write(store, 1);
        }
        Path keyring = Files.copy(place.resolve("keyring.json"), folder.resolve("keyring.json"));
        Files.copy(before, place.resolve("hearth.db"), StandardCopyOption.REPLACE_EXISTING);
        try (Store store = Store.openAsItIs(place, "kim", TestStore.PASSWORD.toCharArray(), TestStore.CLOCK)) {
            write(store, 1);
        }
        Files.copy(keyring, place.resolve("keyring.json"), StandardCopyOption.REPLACE_EXISTING);
        assertThatThrownBy(this::open)
                .isInstanceOf(Denied.class)
                .hasMessageStartingWith("This file differs from what this machine last saw");
    }

    @Test
    void theEndOfTheTrailIsNotedEveryFiftyRowsAndAtTheEnd() {
        Store store = open();
        write(store, 24);
        assertThat(noted()).isZero();
        write(store, 1);
        assertThat(noted()).isEqualTo(50);
        write(store, 3);
        assertThat(noted()).isEqualTo(50);
        store.close();
        assertThat(noted()).isEqualTo(56);
    }

    @Test
    void aQuietMomentBringsEverythingIntoTheFile() throws Exception {
        try (Store store = open()) {
            write(store, 1);
            assertThat(Files.size(place.resolve("hearth.db-wal"))).isPositive();
            store.settle();
            assertThat(Files.size(place.resolve("hearth.db-wal"))).isZero();
            assertThat(noted()).isEqualTo(2);
        }
        assertThat(place.resolve("hearth.db-wal")).doesNotExist();
    }

    private long noted() {
        return Keyring.read(place.resolve("keyring.json")).head().seq();
    }

    @Test
    void aLogThatIsCutAfterTheLastNoteIsNoticed() throws Exception {
        Store store = open();
        write(store, 60);
        assertThat(noted()).isEqualTo(100);
        Path copy = Files.createDirectories(folder.resolve("copy"));
        Files.copy(place.resolve("hearth.db"), copy.resolve("hearth.db"));
        store.close();
        Files.copy(place.resolve("keyring.json"), copy.resolve("keyring.json"));
        place = copy;
        assertThatThrownBy(this::open).isInstanceOf(Denied.class).hasMessageContaining("its trail ends at row 100");
    }
}
