package hearth.store;

import hearth.common.PersonId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/**
 * Makes the small store that stands for a release in the tests of all later ones. Run once for each release, with the program as
 * released: {@code OldStores 0.2.0 src/test/resources/stores}. It is never made again afterwards.
 */
public final class OldStores {
    static final String RECOVERY_KEY = "recovery-key.txt";

    private OldStores() {}

    @SuppressWarnings("SystemOut")
    public static void main(String[] args) throws IOException {
        Path place = make(args[0], Path.of(args[1]));
        System.out.println(place);
    }

    /** Makes it in {@code parent/version} instead of any there. */
    static Path make(String version, Path parent) throws IOException {
        Path place = parent.resolve(version);
        StoreFolder.delete(place);
        Path store = place.resolve("store");
        Store.Created made = Store.create(
                store,
                new Founding(TestStore.WIGAN, "Fostering", "kim", true, KeyCost.FLOOR),
                TestStore.PASSWORD.toCharArray(),
                TestStore.CLOCK,
                OldStores::rows);
        made.store().close();
        Files.deleteIfExists(store.resolve("keyring.json.previous"));
        Files.deleteIfExists(store.resolve(StoreLock.FILE));
        Files.writeString(place.resolve(RECOVERY_KEY), made.recoveryKey() + "\n");
        return place;
    }

    private static void rows(Tx tx) {
        Some.insert(tx, null, "app_user", Row.of("name", "kim").and("created_at", tx.now()));
        long thorn = Some.person(tx, "Thorn");
        tx.update(new PersonId(thorn), "person", thorn, 1, Row.of("first_name", "Ada"));
        long child = Some.child(tx);
        LocalDate may = LocalDate.of(2026, 5, 10);
        long period = Some.periodOfCare(tx, child, may);
        Some.legalStatus(tx, child, period, may);
        Some.placement(tx, child, period, may, may);
    }
}
