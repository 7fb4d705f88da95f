package hearth.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A store of every released version opens, is brought up to date and holds what it held. */
class OldStoresTest {
    private static final Path STORES = Path.of("src/test/resources/stores");

    @TempDir
    Path folder;

    static Stream<String> versions() throws IOException {
        try (var inside = Files.list(STORES)) {
            return inside.map(p -> p.getFileName().toString()).sorted().toList().stream();
        }
    }

    @Test
    void thereIsOneOfTheFirstRelease() throws IOException {
        assertThat(versions()).contains("0.1.0");
    }

    @ParameterizedTest
    @MethodSource("versions")
    void aStoreOfARelaseStillOpensWithEverythingInIt(String version) throws Exception {
        Path place = copyOf(version);
        String recoveryKey = Files.readString(STORES.resolve(version).resolve(OldStores.RECOVERY_KEY))
                .strip();
        Store.openWithRecoveryKey(place, recoveryKey, TestStore.CLOCK).close();
        try (Store store = Store.open(place, "kim", TestStore.PASSWORD.toCharArray(), TestStore.CLOCK)) {
            assertThat(store.info()).isEqualTo(new StoreInfo(TestStore.WIGAN, "Fostering", true));
            assertThat(store.<String>read(h -> h.createQuery("select first_name || ' ' || last_name from person")
                            .mapTo(String.class)
                            .one()))
                    .isEqualTo("Ada Thorn");
            assertThat(store.<Integer>read(h -> h.createQuery("select count(*) from placement_span where place = 'U6'")
                            .mapTo(Integer.class)
                            .one()))
                    .isEqualTo(1);
            assertThat(store.<Long>withConnection(c -> Database.pragma(c, "user_version")))
                    .isEqualTo(Migrations.CURRENT.newest());
            assertThat(store.verify(t -> {})).isEmpty();
        }
    }

    private Path copyOf(String version) throws IOException {
        Path place = Files.createDirectories(folder.resolve("store"));
        for (String name : List.of("hearth.db", "keyring.json")) {
            Files.copy(STORES.resolve(version).resolve("store").resolve(name), place.resolve(name));
        }
        return place;
    }

    @Test
    void theMakerMakesOneThatHoldsTogether() throws Exception {
        Path made = OldStores.make("9.9.9", folder.resolve("made"));
        try (Store store =
                Store.open(made.resolve("store"), "kim", TestStore.PASSWORD.toCharArray(), TestStore.CLOCK)) {
            assertThat(store.verify(t -> {})).isEmpty();
        }
    }
}
