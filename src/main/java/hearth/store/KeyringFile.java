package hearth.store;

import com.fasterxml.jackson.jr.ob.JSON;
import hearth.common.Broken;
import hearth.common.Denied;
import hearth.common.Fault;
import hearth.common.HearthException;
import hearth.common.Mendable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The keyring on disk, in two generations: a save never touches the one that was good before. Whatever is read is checked in
 * size, shape and cost before anything is done with it.
 */
final class KeyringFile {
    private static final int FORMAT = 2;
    private static final long MOST_BYTES = 1 << 20;

    private KeyringFile() {}

    /**
     * One way in; the recovery key's has no user. The secret half of a pair is locked by the password, the store's key sealed to the
     * public half. In an entry of the first format the password locks the store's key itself, and there is no pair.
     */
    public static final class SavedKey {
        public String user = "";
        public int memoryKib;
        public int passes;
        public int lanes;
        public String salt = "";
        public String nonce = "";
        public String wrapped = "";
        public String publicKey = "";
        public String sealed = "";
        /** Wrong passwords since the last right one. */
        public int tries;
        /** Until when no further try is taken, or null. */
        public @Nullable String waitUntil;

        boolean hasPair() {
            return !publicKey.isEmpty();
        }
    }

    /** A key locked under another. */
    public static final class SavedLock {
        public String nonce = "";
        public String wrapped = "";

        boolean same(SavedLock other) {
            return nonce.equals(other.nonce) && wrapped.equals(other.wrapped);
        }
    }

    /** The file's shape. */
    public static final class Saved {
        public int format = FORMAT;
        public String vault = "";
        /** Whether a password's cost goes up with what the program holds normal. */
        public boolean raise;

        public long headSeq;
        public String headHash = "";
        public List<SavedKey> keys = new ArrayList<>();
        /** The keys that the store had before, from the first on, each locked under the one that followed: copies made then need them. */
        public List<SavedLock> earlier = new ArrayList<>();
    }

    private static Path previous(Path file) {
        return file.resolveSibling(file.getFileName() + ".previous");
    }

    /**
     * Reads the file, or the generation before where it is damaged.
     *
     * @throws Mendable where both are
     * @throws Denied where a newer program wrote it
     */
    static Saved read(Path file) {
        Drawing.refuse();
        Saved saved = readOne(file);
        if (saved == null) {
            saved = readOne(previous(file));
        }
        if (saved == null) {
            throw new Mendable("The keyring " + file
                    + " is damaged or not there, and nothing opens the store without it. Put back keyring.json from the"
                    + " last backup.");
        }
        if (saved.format > FORMAT) {
            throw new Denied("This store was made by a newer Hearth. Install that version here.");
        }
        return saved;
    }

    private static @Nullable Saved readOne(Path file) {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
                return null;
            }
            Saved saved = JSON.std.beanFrom(Saved.class, Files.readString(file));
            return saved.format > FORMAT || sound(saved) ? saved : null;
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }

    private static boolean sound(Saved saved) {
        return hex(saved.vault, 16)
                && saved.headSeq >= 0
                && (saved.headSeq == 0 || hex(saved.headHash, 32))
                && !saved.keys.isEmpty()
                && saved.keys.stream().allMatch(KeyringFile::sound)
                && saved.keys.stream().map(k -> k.user).distinct().count() == saved.keys.size()
                && saved.earlier.stream().allMatch(KeyringFile::sound);
    }

    private static boolean sound(SavedKey key) {
        boolean recovery = key.user.isEmpty();
        return (recovery ? key.salt.isEmpty() : hex(key.salt, 16))
                && hex(key.nonce, 12)
                && hex(key.wrapped, 48)
                && (key.hasPair()
                        ? hex(key.publicKey, Sealing.PUBLIC_BYTES) && hex(key.sealed, Sealing.VOUCHED_KEY_BYTES)
                        : key.sealed.isEmpty())
                && key.tries >= 0
                && new KeyCost(key.memoryKib, key.passes, key.lanes).sensible();
    }

    private static boolean sound(SavedLock lock) {
        return hex(lock.nonce, 12) && hex(lock.wrapped, 48);
    }

    private static boolean hex(String text, int bytes) {
        return text.length() == 2 * bytes && text.chars().allMatch(c -> Character.digit(c, 16) >= 0 && c < 128);
    }

    /** Writes to a file beside and renames it; the generation before is kept. */
    static void save(Path file, Saved saved) {
        try {
            if (Files.exists(file)) {
                Files.copy(file, previous(file), StandardCopyOption.REPLACE_EXISTING);
            }
            write(file, saved);
        } catch (IOException e) {
            throw notSaved(file, e);
        }
    }

    /** Writes both generations, so that a way in that was taken is in neither. */
    static void saveBoth(Path file, Saved saved) {
        try {
            write(file, saved);
            write(previous(file), saved);
        } catch (IOException e) {
            throw notSaved(file, e);
        }
    }

    /** What was written lies beside the file where only the last step, the renaming, was refused for all of its tries. */
    private static HearthException notSaved(Path file, IOException e) {
        return e instanceof AccessDeniedException && Files.exists(part(file))
                ? new Mendable("Another program, perhaps a virus scanner, holds " + file
                        + ", so it is as it was. What was to be in it lies beside it, in "
                        + part(file).getFileName()
                        + ". Close that program and try again.")
                : new Broken(Fault.STORE_IO, e);
    }

    private static Path part(Path file) {
        return file.resolveSibling(file.getFileName() + ".part");
    }

    private static void write(Path file, Saved saved) throws IOException {
        Drawing.refuse();
        saved.format = FORMAT;
        Path part = part(file);
        Files.writeString(part, JSON.std.with(JSON.Feature.PRETTY_PRINT_OUTPUT).asString(saved));
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Moving.move(part, file);
    }
}
