package hearth.store;

import hearth.common.Broken;
import hearth.common.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How much room a store has.
 *
 * @param free bytes that can still be written where it lies
 * @param store bytes of its file
 */
public record Room(long free, long store) {
    private static final long MEGABYTE = 1_000_000;
    private static final long LEAST = 200 * MEGABYTE;

    /** A change may write the file anew beside the log and a copy of it. */
    private static final int TIMES = 3;

    /** The room of a store now. */
    public static Room of(Path folder) {
        try {
            return new Room(Files.getFileStore(folder).getUsableSpace(), Files.size(folder.resolve(StoreFolder.FILE)));
        } catch (IOException e) {
            throw new Broken(Fault.STORE_IO, e);
        }
    }

    /** What somebody should know before they begin: how much is free, how much it should be and what to do; empty where there is enough. */
    public Optional<String> warning() {
        long wanted = Math.max(LEAST, TIMES * store);
        return free >= wanted
                ? Optional.empty()
                : Optional.of(
                        "Only %,d MB are free on the disk this store is on; Hearth needs %,d MB. Delete or move what is not needed there before you go on, or a change, an import or a copy may be refused."
                                .formatted(free / MEGABYTE, (wanted + MEGABYTE - 1) / MEGABYTE));
    }
}
