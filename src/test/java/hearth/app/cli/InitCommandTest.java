package hearth.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.store.Store;
import hearth.store.StoreInfo;
import hearth.store.TestStore;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InitCommandTest {
    @TempDir
    Path folder;

    @Test
    void makesAStoreAndPrintsItsRecoveryKeyOnce() {
        Path store = folder.resolve("new");
        Ran made = Ran.hearth(
                "init", store, "--authority", "wigan", "--team", "Fostering", "--user", "kim", "--population", "69000");
        assertThat(made.status()).as(made.err()).isZero();
        assertThat(made.out().strip()).matches("([0-9A-Z]{4}-){13}[0-9A-Z]{4}");
        try (Store open = Store.openWithRecoveryKey(store, made.out().strip(), TestStore.CLOCK)) {
            assertThat(open.info()).isEqualTo(new StoreInfo(TestStore.WIGAN, "Fostering", false));
            assertThat((long) open.<Long>read(h -> h.createQuery("select aged_0_17 from population where year = 2026")
                            .mapTo(Long.class)
                            .one()))
                    .isEqualTo(69_000);
        }
        Ran again = Ran.hearth("init", store, "--authority", "wigan", "--team", "Fostering", "--user", "kim");
        assertThat(again.status()).isEqualTo(1);
        assertThat(again.err()).contains("is not empty");
    }

    @Test
    void aWeakPasswordMakesNoStore() {
        var env = java.util.Map.of("HEARTH_PASSWORD", "short");
        Path store = folder.resolve("new");
        Ran ran = Ran.with(env, null, "init", store, "--authority", "wigan", "--team", "T", "--user", "kim");
        assertThat(ran.status()).isEqualTo(1);
        assertThat(store).doesNotExist();
    }
}
