package hearth.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearth.common.Denied;
import hearth.common.HearthException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.List;
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
                store.removePassword(tx, "lee");
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
            store.write(Actor.PROGRAM, "another key", tx -> {
                store.changeKey(tx);
                return 0;
            });
        }
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
            assertThat(store.keptOut()).as("the recovery key").containsExactly("");
            store.setPassword("lee", OTHER.toCharArray());
            byte[] key = store.key().clone();
            store.write(Actor.PROGRAM, "remove", tx -> {
                store.removePassword(tx, "lee");
                return 0;
            });
            assertThat(store.key()).as("stays").isEqualTo(key);
            assertThat(store.opensWith(
                            Files.readString(stores.resolve("recovery-key.txt")).strip()))
                    .isTrue();
            assertThat(store.keptOut()).isEmpty();
        }
    }
}
