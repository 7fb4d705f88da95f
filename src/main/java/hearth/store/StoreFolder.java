package hearth.store;

import hearth.common.Mendable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** What lies where in a store's folder, and whether the file in it can be ours, which is asked before SQLite sees it. */
final class StoreFolder {
    static final String FILE = "hearth.db";
    static final String KEYRING = "keyring.json";
    private static final int PAGE = 4096;

    /** What an encrypted file keeps readable: page size 4096, then 32 bytes a page for nonce and tag, and SQLite's fractions. */
    private static final byte[] SHAPE_PAGE = {0x10, 0x00};

    private static final byte[] SHAPE_FRACTIONS = {0x20, 0x40, 0x20, 0x20};
    private static final String PLAIN = "SQLite format 3";
    private static final String RESTORE = " Restore the last backup: hearth restore BACKUP STORE.";

    private StoreFolder() {}

    /** Goes on only where the folder holds a store; throws {@link Mendable} otherwise. */
    static void require(Path folder) {
        if (Files.isRegularFile(folder)) {
            throw new Mendable(folder + " is a file. A store is a folder: give the one that holds " + FILE + ".");
        }
        if (!Files.isDirectory(folder)) {
            throw new Mendable(
                    "There is no folder " + folder + ". Check the path, or make a store there with hearth init.");
        }
        if (!Files.isRegularFile(folder.resolve(FILE))) {
            throw new Mendable(
                    "There is no Hearth store in " + folder + ". Check the path, or make one with hearth init.");
        }
    }

    /** Goes on only with a new or empty folder, which it makes; throws {@link Mendable} otherwise. */
    static void makeEmpty(Path folder) {
        try {
            Files.createDirectories(folder);
            if (!isEmpty(folder)) {
                throw new Mendable("The folder " + folder + " is not empty. Choose a new one for the store.");
            }
        } catch (FileAlreadyExistsException e) {
            throw new Mendable(folder + " is a file. Choose a new folder for the store.");
        } catch (IOException e) {
            throw new Mendable("The folder " + folder + " cannot be made. Choose another place for the store.");
        }
    }

    static boolean isEmpty(Path folder) throws IOException {
        try (var inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        }
    }

    /**
     * Looks at the file's first bytes and its size. Only while nobody in this program has it open: reading a file besides SQLite
     * lets go of SQLite's locks on it.
     *
     * @throws Mendable where it is empty, cut short, or not ours
     */
    static void refuseForeign(Path folder) {
        Path file = folder.resolve(FILE);
        try (var in = Files.newInputStream(file)) {
            long size = Files.size(file);
            byte[] head = in.readNBytes(24);
            if (size == 0) {
                throw new Mendable("The store's file " + file
                        + " is empty: a copy or a program that synchronises folders may have cut it." + RESTORE);
            }
            if (new String(head, StandardCharsets.ISO_8859_1).startsWith(PLAIN)) {
                throw new Mendable(
                        file + " is a database that is not encrypted, so it is no Hearth store. Check the path.");
            }
            boolean ours = head.length == 24
                    && Arrays.equals(head, 16, 18, SHAPE_PAGE, 0, 2)
                    && Arrays.equals(head, 20, 24, SHAPE_FRACTIONS, 0, 4);
            if (!ours) {
                throw new Mendable(
                        file + " is no Hearth store: another program wrote it, or its beginning is damaged." + RESTORE);
            }
            // With a log beside it the end of the file may be missing (a disk that was full) and is in the log.
            if (size % PAGE != 0 && Files.notExists(folder.resolve(FILE + "-wal"))) {
                throw new Mendable("The store's file " + file + " has been cut short." + RESTORE);
            }
        } catch (IOException e) {
            throw new Mendable("The store's file " + file
                    + " cannot be read. Check that its disk is connected and yours to read.");
        }
    }

    /** Takes away a folder of our own and all that is in it; a link is taken away, never what it points at. */
    static void delete(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            empty(folder);
            Files.delete(folder);
        }
    }

    /** Takes away all that is in a folder of our own. */
    static void empty(Path folder) throws IOException {
        List<Path> all;
        try (var inside = Files.walk(folder)) {
            all = inside.filter(p -> !p.equals(folder))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
        for (Path path : all) {
            Files.deleteIfExists(path);
        }
    }
}
