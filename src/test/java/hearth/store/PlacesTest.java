package hearth.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearth.common.Denied;
import hearth.common.HearthException;
import hearth.common.Mendable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlacesTest {
    @TempDir
    Path folder;

    private Path place;

    @BeforeEach
    void make() {
        Store store = TestStore.create(folder, tx -> {
            for (int i = 0; i < 200; i++) {
                Some.person(tx, "Thorn");
            }
        });
        place = store.folder();
        store.close();
    }

    private static Store open(Path where) {
        return Store.open(where, "kim", TestStore.PASSWORD.toCharArray(), TestStore.CLOCK);
    }

    private static Places.Facts facts(String path, String fileSystem) {
        return new Places.Facts(Path.of(path), fileSystem, false, true, false, 1);
    }

    @ParameterizedTest
    @CsvSource({
        "/home/kim/Hearth, ext4",
        "/srv/OneDriver/team, xfs",
        "/home/kim/Dropboxes, btrfs",
        "/Users/kim/Documents, apfs",
        "/var/data, overlay"
    })
    void anOrdinaryFolderIsFit(String path, String fileSystem) {
        assertThat(Places.unfit(facts(path, fileSystem))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/home/kim/OneDrive/Hearth",
                "/home/kim/OneDrive - Wigan Council/Hearth",
                "/home/kim/Dropbox/Hearth",
                "/home/kim/Dropbox (Personal)/Hearth",
                "/home/kim/Google Drive/Hearth",
                "/Users/kim/Library/Mobile Documents/com~apple~CloudDocs/Hearth",
                "/home/kim/iCloudDrive/Hearth"
            })
    void aSynchronisedFolderIsRefusedByName(String path) {
        assertThat(Places.unfit(facts(path, "ext4")))
                .hasValueSatisfying(why -> assertThat(why).contains("synchronised"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nfs", "nfs4", "cifs", "smb3", "SMBFS", "fuse.sshfs"})
    void aNetworkDriveIsRefused(String fileSystem) {
        assertThat(Places.unfit(facts("/mnt/share", fileSystem)))
                .hasValueSatisfying(why -> assertThat(why).contains("network drive"));
    }

    @Test
    void everyOtherUnfitPlaceHasItsOwnReason() {
        Path path = Path.of("/data/hearth");
        assertThat(Places.unfit(new Places.Facts(path, "ext4", true, true, false, 1)))
                .hasValueSatisfying(why -> assertThat(why).contains("pulled out"));
        assertThat(Places.unfit(new Places.Facts(path, "ext4", false, false, false, 1)))
                .hasValueSatisfying(why -> assertThat(why).contains("may not write"));
        assertThat(Places.unfit(new Places.Facts(path, "ext4", false, true, true, 1)))
                .hasValueSatisfying(why -> assertThat(why).contains("a link"));
        assertThat(Places.unfit(new Places.Facts(path, "ext4", false, true, false, 2)))
                .hasValueSatisfying(why -> assertThat(why).contains("hard link"));
    }

    @Test
    void linksToAStoreAreRefusedAndTheStoreItselfOpens() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link"), place);
        assertThatThrownBy(() -> open(link)).isInstanceOf(Mendable.class).hasMessageContaining("link to another place");
        Path second = Files.createLink(folder.resolve("second.db"), place.resolve("hearth.db"));
        assertThatThrownBy(() -> open(place)).isInstanceOf(Mendable.class).hasMessageContaining("hard link");
        Files.delete(second);
        open(place).close();
    }

    @Test
    void aStoreIsNeitherMadeNorOpenedInASynchronisedFolder() throws Exception {
        Path dropbox = Files.createDirectories(folder.resolve("Dropbox"));
        assertThatThrownBy(() -> TestStore.create(dropbox))
                .isInstanceOf(Mendable.class)
                .hasMessageContaining("The folder Dropbox is synchronised");
        Path moved = Files.move(place, dropbox.resolve("moved"));
        assertThatThrownBy(() -> open(moved)).isInstanceOf(Mendable.class).hasMessageContaining("synchronised");
    }

    private void refused(Class<? extends HearthException> kind, String words) throws Exception {
        Path file = place.resolve("hearth.db");
        byte[] before = Files.readAllBytes(file);
        assertThatThrownBy(() -> open(place)).isInstanceOf(kind).hasMessageContaining(words);
        assertThat(Files.readAllBytes(file)).as("not a byte was changed").isEqualTo(before);
    }

    @Test
    void whatIsNotOurFileIsRefusedEachInItsOwnWords() throws Exception {
        Path file = place.resolve("hearth.db");
        byte[] good = Files.readAllBytes(file);

        Files.write(file, new byte[0]);
        refused(Mendable.class, "is empty");
        Files.writeString(file, "Dear Sir, thank you for your letter of the 14th. ".repeat(200));
        refused(Mendable.class, "another program wrote it");
        Files.delete(file);
        try (var plain = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = plain.createStatement()) {
            statement.execute("create table t (a)");
        }
        refused(Mendable.class, "not encrypted");
        Files.write(file, Arrays.copyOf(good, good.length / 2 + 100));
        refused(Mendable.class, "cut short");
        Files.write(file, Arrays.copyOf(good, (good.length / 2) & ~4095));
        refused(HearthException.class, "is damaged");
        byte[] bad = good.clone();
        bad[1000] ^= 1;
        Files.write(file, bad);
        refused(HearthException.class, "is damaged");
    }

    @Test
    void aFileOfANewerProgramIsNotTouched() throws Exception {
        try (Store store = open(place)) {
            store.withConnection(c -> c.createStatement().execute("pragma user_version = 999"));
        }
        refused(Denied.class, "newer Hearth (its file is of version 999");
    }

    @Test
    void theLockFileTellsWhereTheStoreIsOpenAndNeverBlocksByItself() throws Exception {
        Path lock = place.resolve("hearth.lock");
        try (Store store = open(place)) {
            assertThat(Files.readAllLines(lock))
                    .hasSize(4)
                    .contains(String.valueOf(ProcessHandle.current().pid()));
            assertThatThrownBy(() -> open(store.folder()))
                    .isInstanceOf(Denied.class)
                    .hasMessageContaining("since 09:00 on 31 October 2026");
        }
        Files.writeString(lock, "somebody\nPC-7\n4711\n09:12 on 4 June 2026\n", StandardCharsets.UTF_8);
        open(place).close();
    }

    @Test
    void aStoreThatCouldNotBeMadeCanBeMadeAgain() {
        Path other = folder.resolve("other");
        assertThatThrownBy(() -> TestStore.made(other, tx -> {
                    throw new Mendable("stop");
                }))
                .isInstanceOf(Mendable.class);
        TestStore.made(other, tx -> {}).store().close();
    }

    @Test
    void aRealStoreWantsARealPasswordAndAnInventedOneDoesNot() {
        var real = new Founding(TestStore.WIGAN, "Fostering", "kim", false, KeyCost.FLOOR);
        Path other = folder.resolve("other");
        assertThatThrownBy(() -> Store.create(other, real, "Fostering2026".toCharArray(), TestStore.CLOCK, tx -> {}))
                .isInstanceOf(Mendable.class)
                .hasMessageContaining("tried first");
        assertThat(other).doesNotExist();
        try (Store store = Store.create(other, real, TestStore.PASSWORD.toCharArray(), TestStore.CLOCK, tx -> {})
                .store()) {
            assertThatThrownBy(() -> store.setPassword("kim", "short".toCharArray()))
                    .isInstanceOf(Mendable.class)
                    .hasMessageContaining("12 characters");
        }
    }
}
