package hearth.exchange.workbook;

import hearth.common.Mendable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes a file beside its place and renames it when it is complete: whole or not at all. */
public final class WholeFile {
    /** What goes into the file. */
    public interface Content {
        void write(OutputStream out) throws IOException;
    }

    private WholeFile() {}

    /**
     * Puts the file in its place, over an older one.
     *
     * @throws Mendable where it cannot be written; what stood there is untouched
     */
    public static void write(Path file, Content content) {
        Path place = file.toAbsolutePath();
        Path part = place.resolveSibling("." + place.getFileName() + ".part");
        try {
            try (OutputStream out = Files.newOutputStream(part)) {
                content.write(out);
            }
            try (FileChannel written = FileChannel.open(part, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            rename(part, place);
        } catch (IOException | UncheckedIOException e) {
            throw new Mendable("The file " + file
                    + " could not be written. Close it if it is open in another program, check that the"
                    + " folder is there and the disk has room, and try again.");
        } finally {
            try {
                Files.deleteIfExists(part);
            } catch (IOException e) {
                part.toFile().deleteOnExit();
            }
        }
    }

    private static void rename(Path part, Path place) throws IOException {
        try {
            Files.move(part, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, place, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
