package hearth.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Being told in time that a disk is nearly full. */
class RoomTest {
    private static final long MB = 1_000_000;

    @TempDir
    Path folder;

    @Test
    void lessThanTwoHundredMegabytesIsTooLittle() {
        assertThat(new Room(200 * MB, 4 * MB).warning()).isEmpty();
        assertThat(new Room(200 * MB - 1, 4 * MB).warning())
                .hasValue("Only 199 MB are free on the disk this store is on; Hearth needs 200 MB. Delete or move what"
                        + " is not needed there before you go on, or a change, an import or a copy may be refused.");
    }

    @Test
    void lessThanThreeTimesTheStoreIsTooLittle() {
        assertThat(new Room(300 * MB, 100 * MB).warning()).isEmpty();
        assertThat(new Room(300 * MB - 1, 100 * MB).warning().orElseThrow()).contains("299 MB", "300 MB");
    }

    @Test
    void itIsMeasuredWhereTheStoreLies() throws Exception {
        try (Store store = TestStore.create(folder.resolve("store"))) {
            Room room = Room.of(store.folder());
            assertThat(room.store()).isEqualTo(Files.size(store.folder().resolve(StoreFolder.FILE)));
            assertThat(room.free()).isPositive();
        }
    }
}
