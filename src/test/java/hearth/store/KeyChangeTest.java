package hearth.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearth.common.Denied;
import hearth.common.HearthException;
import hearth.common.Mendable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who was removed has nothing that opens what the store is from then on; everybody else comes in as before. */
class KeyChangeTest {
    private static final String OTHER = "harbour-seven-otters";

    @TempDir
    Path folder;

    private final SecureRandom random = new SecureRandom();
    private Path place;
    private String recoveryKey;

    @BeforeEach
    void make() {
        Store.Created made = TestStore.made(folder, tx -> Some.person(tx, "Thorn"));
        place = made.store().folder();
        recoveryKey = made.recoveryKey();
        made.store().setPassword("lee", OTHER.toCharArray());
        made.store().close();
    }

    private Store open(String user, String password) {
        return Store.open(place, user, password.toCharArray(), TestStore.CLOCK);
    }

    private Store open() {
        return open("kim", TestStore.PASSWORD);
    }

    private void removeLee() {
        try (Store store = open()) {
            store.write(Actor.PROGRAM, "remove", tx -> {
                tx.record(Action.KEY, null, null, "user removed");
                store.removeAllBut(tx, Set.of("kim"));
                return 0;
            });
            assertThat(names(store)).as("goes on with the other key").containsExactly("Thorn");
            store.write(Actor.PROGRAM, "people", tx -> Some.person(tx, "Amber"));
        }
    }

    private static List<String> names(Store store) {
        return store.read(h -> h.createQuery("select last_name from person order by id")
                .mapTo(String.class)
                .list());
    }

    private void put(String file, Path from) throws IOException {
        Files.copy(from, place.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }

    private Path aside(String file) throws IOException {
        return Files.copy(place.resolve(file), folder.resolve("aside-" + file));
    }

    @Test
    void anOldKeyringAndThePasswordOfThenOpenNothingThatIsThereNow() throws Exception {
        Path keyring = aside("keyring.json");
        removeLee();
        try (Store store = open()) {
            assertThat(store.verify(t -> {})).isEmpty();
            assertThat(names(store)).containsExactly("Thorn", "Amber");
            assertThat(store.opensWith(recoveryKey)).isTrue();
        }
        assertThatThrownBy(() -> open("lee", OTHER)).isInstanceOf(Denied.class);
        Path today = aside("keyring.json.previous");
        put("keyring.json", keyring);
        put("keyring.json.previous", keyring);
        assertThatThrownBy(() -> open("lee", OTHER)).isInstanceOf(HearthException.class);
        put("keyring.json", today);
        open().close();
    }

    /** Anybody who can write the keyring could put an entry of their own there and wait for the next key. */
    @Test
    void anEntryThatARemovedUserPutsBackGetsNoOtherKey() throws Exception {
        Path keyring = place.resolve("keyring.json");
        KeyringFile.SavedKey lee = KeyringFile.read(keyring).keys.stream()
                .filter(k -> k.user.equals("lee"))
                .findFirst()
                .orElseThrow();
        removeLee();
        KeyringFile.Saved today = KeyringFile.read(keyring);
        today.keys.add(lee);
        KeyringFile.saveBoth(keyring, today);
        removeNobody();
        assertThat(Store.users(place)).containsExactly("kim");
        assertThatThrownBy(() -> open("lee", OTHER)).isInstanceOf(Denied.class);
        open().close();
    }

    @Test
    void aCopyOfBeforeComesBackWithTodaysPasswordsAndUnderTodaysKey() throws Exception {
        Path copy = folder.resolve("copy");
        Path keyring = aside("keyring.json");
        try (Store store = open()) {
            Copies.make(store, Actor.PROGRAM, copy);
        }
        removeLee();
        removeNobody();
        assertThat(Copies.check(copy, "lee", OTHER.toCharArray(), TestStore.CLOCK))
                .as("the passwords of its time")
                .isEmpty();
        assertThatThrownBy(() -> Copies.restore(copy, place, "lee", OTHER.toCharArray(), TestStore.CLOCK))
                .isInstanceOf(Denied.class);
        try (Store store = Copies.restore(copy, place, "kim", TestStore.PASSWORD.toCharArray(), TestStore.CLOCK)) {
            assertThat(names(store)).containsExactly("Thorn");
            assertThat(store.verify(t -> {})).isEmpty();
        }
        put("keyring.json", keyring);
        put("keyring.json.previous", keyring);
        assertThatThrownBy(() -> open("lee", OTHER)).isInstanceOf(HearthException.class);
    }

    private void removeNobody() {
        try (Store store = open()) {
            store.removeAllBut(Set.of("kim", "lee"));
        }
    }

    /** The keyring cannot be written, then the next try fails before it begins: a folder and a file lie where it would write. */
    @Test
    void aKeyringThatCouldNotFollowIsNotLostWhenTheNextTryFails() throws Exception {
        Path keyring = place.resolve("keyring.json.part");
        Files.createDirectories(keyring.resolve("held"));
        try (Store store = open()) {
            assertThatThrownBy(() -> store.removeAllBut(Set.of("kim", "lee"))).isInstanceOf(HearthException.class);
            Path part = Files.createFile(place.resolve(".new-key"));
            assertThatThrownBy(() -> store.removeAllBut(Set.of("kim", "lee"))).isInstanceOf(HearthException.class);
            assertThat(names(store)).containsExactly("Thorn");
            assertThat(place.resolve("keyring.json.next")).exists();
            StoreFolder.delete(keyring);
            assertThatThrownBy(() -> store.removeAllBut(Set.of("kim", "lee"))).isInstanceOf(HearthException.class);
            Files.delete(part);
        }
        assertThat(place.resolve("keyring.json.next")).doesNotExist();
        try (Store store = open("lee", OTHER)) {
            assertThat(names(store)).containsExactly("Thorn");
        }
    }

    @Test
    void whoWasRemovedIsToldOfAlsoWhereTheKeyCouldNotBeChanged() throws Exception {
        Path part = Files.createFile(place.resolve(".new-key"));
        try (Store store = open()) {
            assertThatThrownBy(() -> store.removeAllBut(Set.of("kim")))
                    .isInstanceOf(Mendable.class)
                    .hasMessageStartingWith("Who was removed cannot sign in any more");
            Files.delete(part);
        }
        assertThat(Store.users(place)).containsExactly("kim");
    }

    @Test
    void aStoreThatGotAnotherKeyElsewhereComesBackOverOneThatGotItsOwn() {
        Path copy = folder.resolve("copy");
        Path other = folder.resolve("other");
        try (Store store = open()) {
            Copies.make(store, Actor.PROGRAM, copy);
        }
        Copies.restore(copy, other, "kim", TestStore.PASSWORD.toCharArray(), TestStore.CLOCK)
                .close();
        removeLee();
        Path theirs = folder.resolve("theirs");
        try (Store store = Store.open(other, "kim", TestStore.PASSWORD.toCharArray(), TestStore.CLOCK)) {
            store.removeAllBut(Set.of("kim", "lee"));
            Copies.make(store, Actor.PROGRAM, theirs);
        }
        try (Store store = Copies.restore(theirs, place, "kim", TestStore.PASSWORD.toCharArray(), TestStore.CLOCK)) {
            assertThat(names(store)).containsExactly("Thorn");
        }
    }

    @Test
    void whereNeitherKeyOpensTheFileTheKeyringThatIsToFollowStays() throws Exception {
        byte[] fresh = new byte[32];
        random.nextBytes(fresh);
        Path file = aside("hearth.db");
        Keyring keyring = Keyring.read(place.resolve("keyring.json"));
        byte[] key = keyring.unlock("kim", TestStore.PASSWORD.toCharArray(), TestStore.CLOCK.instant(), random)
                .orElseThrow();
        Path next = place.resolve("keyring.json.next");
        keyring.writeNext(next, key, fresh, random);
        Database.changeKey(place.resolve("hearth.db"), key, new byte[32]);
        assertThatThrownBy(this::open).isInstanceOf(HearthException.class);
        assertThat(next).exists();
        Database.changeKey(file, key, fresh);
        put("hearth.db", file);
        open("lee", OTHER).close();
        assertThat(next).doesNotExist();
    }

    /** What {@link KeyChange#run} leaves behind where the computer stops before, and after, the file took the other's place. */
    @Test
    void aChangeThatWasCutOffIsTakenBackOrFinished() throws Exception {
        for (boolean moved : List.of(false, true)) {
            Path part = Files.createDirectories(place.resolve(".new-key"));
            Keyring keyring = Keyring.read(place.resolve("keyring.json"));
            byte[] key = keyring.unlock("kim", TestStore.PASSWORD.toCharArray(), TestStore.CLOCK.instant(), random)
                    .orElseThrow();
            byte[] fresh = new byte[32];
            random.nextBytes(fresh);
            try (var connection = Database.open(place.resolve("hearth.db"), key)) {
                Copying.writeUnder(connection, key, fresh, part);
            }
            keyring.writeNext(place.resolve("keyring.json.next"), key, fresh, random);
            if (moved) {
                Moving.move(part.resolve("hearth.db"), place.resolve("hearth.db"));
            }
            try (Store store = open()) {
                assertThat(names(store)).containsExactly("Thorn");
                assertThat(store.key()).isEqualTo(moved ? fresh : key);
            }
            assertThat(place.resolve("keyring.json.next")).doesNotExist();
            assertThat(part).doesNotExist();
            open("lee", OTHER).close();
        }
    }

    @Test
    void nobodyIsKeptOutWhoHasNotComeInSinceKeysAreSealedToPeople() throws Exception {
        Path old = Files.createDirectories(folder.resolve("old"));
        Path stores = Path.of("src/test/resources/stores/0.1.0");
        for (String name : List.of("hearth.db", "keyring.json")) {
            Files.copy(stores.resolve("store").resolve(name), old.resolve(name));
        }
        place = old;
        try (Store store = open()) {
            assertThat(store.keptOut(Set.of("kim"))).as("the recovery key").containsExactly("");
            store.setPassword("lee", OTHER.toCharArray());
            byte[] key = store.key().clone();
            store.write(Actor.PROGRAM, "remove", tx -> {
                store.removeAllBut(tx, Set.of("kim"));
                return 0;
            });
            assertThat(store.key()).as("stays").isEqualTo(key);
            assertThat(store.opensWith(
                            Files.readString(stores.resolve("recovery-key.txt")).strip()))
                    .isTrue();
            assertThat(store.keptOut(Set.of("kim"))).isEmpty();
        }
    }
}
