package hearth.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import hearth.common.Broken;
import hearth.common.Fault;
import hearth.common.Mendable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real disk that is really full: a small one in memory, which takes the right to mount. */
@Tag("fault")
class DiskIT {
    @TempDir
    Path folder;

    private Path disk;
    private boolean mounted;

    @BeforeEach
    void mount() throws Exception {
        disk = Files.createDirectories(folder.resolve("disk"));
        mounted = run("mount", "-t", "tmpfs", "-o", "size=6m", "tmpfs", disk.toString()) == 0;
        assumeTrue(mounted, "This needs the right to mount a small disk");
    }

    @AfterEach
    void unmount() throws Exception {
        if (mounted) {
            assertThat(run("umount", disk.toString())).isZero();
        }
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private static void fill(Path file) {
        try (var out = Files.newOutputStream(file)) {
            while (true) {
                out.write(new byte[1 << 10]);
            }
        } catch (IOException e) {
            // now the disk is full
        }
    }

    private static long people(Store store) {
        return store.read(h ->
                h.createQuery("select count(*) from person").mapTo(Long.class).one());
    }

    @Test
    void everyAcknowledgedRowStaysAndTheStoreWorksOnceThereIsRoom() throws Exception {
        Path ballast = Files.write(disk.resolve("ballast"), new byte[1 << 20]);
        Store store = TestStore.create(disk);
        long[] saved = {0};
        assertThatThrownBy(() -> {
                    while (true) {
                        store.write(Actor.PROGRAM, "people", tx -> {
                            for (int i = 0; i < 10; i++) {
                                Some.person(tx, "Thorn");
                            }
                            return 0;
                        });
                        saved[0] += 10;
                    }
                })
                .isInstanceOfSatisfying(
                        Broken.class, b -> assertThat(b.fault()).isIn(Fault.STORE_FULL, Fault.STORE_IO));
        assertThat(saved[0]).isPositive();
        assertThat(people(store)).as("it can still be read").isEqualTo(saved[0]);
        assertThatThrownBy(() -> Copies.make(store, Actor.PROGRAM, disk.resolve("copy")))
                .isInstanceOf(Broken.class);
        assertThat(disk.resolve("copy/manifest.json")).doesNotExist();
        assertThatThrownBy(() -> Dump.write(store, Actor.PROGRAM, disk.resolve("all")))
                .isInstanceOf(Mendable.class)
                .hasMessageContaining("has room");
        assertThat(disk.resolve("all")).doesNotExist();
        Files.delete(ballast);
        store.write(Actor.PROGRAM, "one more", tx -> Some.person(tx, "After"));
        assertThat(people(store)).isEqualTo(saved[0] + 1);
        assertThat(store.verify(t -> {})).isEmpty();
        store.close();
        try (Store again = Store.open(store.folder(), "kim", TestStore.PASSWORD.toCharArray(), TestStore.CLOCK)) {
            assertThat(people(again)).isEqualTo(saved[0] + 1);
        }
        fill(disk.resolve("ballast"));
        assertThatThrownBy(() -> Store.open(store.folder(), "kim", TestStore.PASSWORD.toCharArray(), TestStore.CLOCK))
                .isInstanceOf(Mendable.class)
                .hasMessageStartingWith("The disk is full")
                .hasMessageContaining("a few megabytes");
        Files.delete(disk.resolve("ballast"));
        Store.open(store.folder(), "kim", TestStore.PASSWORD.toCharArray(), TestStore.CLOCK)
                .close();
        System.out.printf("DiskIT: full after %d rows, 0 lost, written to again once there was room%n", saved[0]);
    }
}
