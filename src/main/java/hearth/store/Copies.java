package hearth.store;

import hearth.common.Broken;
import hearth.common.Denied;
import hearth.common.Fault;
import hearth.common.Mendable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Copies of a store: made, checked, restored, and the old ones let go. A copy is a folder shaped like a store with a manifest;
 * it is encrypted, so that it may lie on a shared drive.
 */
public final class Copies {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuu-MM-dd-HHmmss", Locale.UK);

    private Copies() {}

    /**
     * A copy that lies somewhere.
     *
     * @param at when it was made
     * @param program the version of the program that made it
     * @param rows how many rows it holds in all
     */
    public record Copy(Path folder, Instant at, String program, long rows) {}

    /** A copy that was made, and the older ones that it made superfluous. */
    public record Made(Copy copy, List<Path> takenAway) {}

    /**
     * Makes a verified copy in a folder that is new or empty; the trail says so.
     *
     * @throws Mendable where the folder holds something
     * @throws Broken where the copy does not hold what the store holds, or the disk is full: then there is none
     */
    public static Copy make(Store store, Actor by, Path target) {
        Manifest manifest = write(store, target);
        store.write(by, "backup", tx -> {
            tx.record(Action.BACKUP, null, manifest.total(), null);
            return manifest;
        });
        return copy(target, manifest);
    }

    /** The index of copies in the trail answers it, which needs the action in words and not bound. */
    static final String LAST = "select at from audit where action = 'BACKUP' order by seq desc limit 1";

    /** When the last copy was made, as the trail has it; empty where there has been none. */
    public static Optional<Instant> last(Store store) {
        return store.read(h -> h.createQuery(LAST).mapTo(Instant.class).findOne());
    }

    /**
     * Makes a copy in a dated folder under {@code parent}, then takes away those of this store that are superfluous: 7 days, 5
     * weeks and 12 months stay, and none goes where the store shrank by 30 % or its trail does not go on from the last copy's.
     */
    public static Made makeDated(Store store, Actor by, Path parent) {
        List<Manifest> before = new ArrayList<>();
        List<Path> folders = foldersIn(parent, store.keyring().vault(), before);
        Path target = parent.resolve("hearth-" + stamp(store.clock().instant()));
        Copy made = make(store, by, target);
        boolean follows = before.isEmpty()
                || store.<Boolean>withConnection(
                        c -> Verification.head(c, newest(before).head()).isEmpty());
        var kept = new ArrayList<Rotation.Kept>();
        for (int i = 0; i < folders.size(); i++) {
            Manifest m = before.get(i);
            kept.add(new Rotation.Kept(folders.get(i).toString(), m.at(), m.total()));
        }
        var newest = new Rotation.Kept(target.toString(), made.at(), made.rows());
        kept.add(newest);
        List<Path> gone = Rotation.mayGo(kept, newest, follows).stream()
                .map(k -> Path.of(k.name()))
                .toList();
        gone.forEach(Copies::takeAway);
        return new Made(made, gone);
    }

    /** The copies under a folder, newest first; nothing is checked but that they have a manifest. */
    public static List<Copy> in(Path parent) {
        var found = new ArrayList<Copy>();
        for (Path folder : subfolders(parent)) {
            Manifest.read(folder).ifPresent(m -> found.add(copy(folder, m)));
        }
        found.sort(Comparator.comparing(Copy::at).reversed());
        return found;
    }

    /** What is wrong with a copy, as far as can be told without its key: a file missing, added or changed by a single bit. */
    public static List<Finding> check(Path backup) {
        Optional<Manifest> manifest = Manifest.read(backup);
        if (manifest.isEmpty()) {
            return List.of(new Finding(
                    "COPY", null, "There is no manifest in " + backup + ": it is no copy, or was never finished."));
        }
        var found = new ArrayList<Finding>();
        manifest.get().sha256().forEach((name, hash) -> {
            if (!unchanged(backup, name, hash)) {
                found.add(new Finding("COPY", name, "This file is missing, damaged or not the one that was copied."));
            }
        });
        return found;
    }

    private static boolean unchanged(Path backup, String name, String hash) {
        try {
            Path file = backup.resolve(name).normalize();
            return file.startsWith(backup.normalize())
                    && Files.isRegularFile(file)
                    && Manifest.sha256(file).equals(hash);
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * What is wrong with a copy: its files, then everything in it, opened for reading only with a user's password.
     *
     * @throws Denied for a wrong password, or a copy that a newer program made
     */
    public static List<Finding> check(Path backup, String user, char[] password, Clock clock) {
        return check(backup, Opening.password(user, password, clock));
    }

    private static List<Finding> check(Path backup, Opening.Proof proof) {
        List<Finding> files = check(backup);
        if (!files.isEmpty()) {
            return files;
        }
        byte[] key = proof.key(Keyring.readCopy(backup.resolve(StoreFolder.KEYRING)));
        proof.forget();
        return inside(backup, key, manifestOf(backup));
    }

    private static List<Finding> inside(Path folder, byte[] key, Manifest manifest) {
        try (Connection copy = Database.openCopy(folder.resolve(StoreFolder.FILE), key)) {
            var found = new ArrayList<>(Verification.run(Verification.ofCopy(manifest.head()), copy));
            if (found.isEmpty() && !Copying.rows(copy).equals(manifest.rows())) {
                found.add(new Finding("COPY", null, "It does not hold as many rows as were copied."));
            }
            return found;
        } catch (SQLException e) {
            if (SqlFaults.damaged(e)) {
                return List.of(new Finding("FILE", null, "The file is damaged, or is another store's."));
            }
            throw SqlFaults.toHearth(e);
        }
    }

    /**
     * Puts a copy where a store is to be and opens it; the trail says so. What lies there already is kept beside as
     * {@code before-restore-…}, and the passwords of today stay.
     *
     * @throws Mendable where the copy does not verify: nothing is changed then
     * @throws Denied for a wrong password, a copy of a newer program, or a store that is open
     */
    public static Store restore(Path backup, Path target, String user, char[] password, Clock clock) {
        return Restoring.restore(backup, target, clock, Opening.password(user, password, clock));
    }

    /** The same with the recovery key, for when no password is known. */
    public static Store restoreWithRecoveryKey(Path backup, Path target, String recoveryKey, Clock clock) {
        return Restoring.restore(backup, target, clock, Opening.recoveryKey(recoveryKey));
    }

    /** Goes on only with a copy that is whole; throws {@link Mendable} otherwise. */
    static void requireWhole(List<Finding> found, Path backup) {
        if (!found.isEmpty()) {
            String file = found.getFirst().record();
            throw new Mendable("The copy " + backup + " does not verify, so nothing was restored. "
                    + (file == null ? "" : file + ": ") + found.getFirst().message() + " Take an earlier copy.");
        }
    }

    static void requireWholeInside(Path folder, byte[] key, Path backup) {
        requireWhole(inside(folder, key, manifestOf(folder)), backup);
    }

    static Manifest manifestOf(Path backup) {
        return Manifest.read(backup).orElseThrow(() -> new Mendable("There is no copy of a store in " + backup + "."));
    }

    static Keyring keyringOf(Path folder) {
        return Keyring.read(folder.resolve(StoreFolder.KEYRING));
    }

    static String stamp(Instant at) {
        return STAMP.format(ZonedDateTime.ofInstant(at, ZoneId.of("Europe/London")));
    }

    private static Manifest write(Store store, Path target) {
        try {
            return Copying.write(store, target);
        } catch (SQLException e) {
            clear(target, e);
            throw SqlFaults.toHearth(e);
        } catch (IOException e) {
            clear(target, e);
            throw new Broken(Fault.STORE_IO, e);
        } catch (Broken e) {
            clear(target, e);
            throw e;
        }
    }

    private static void clear(Path target, Exception why) {
        try {
            StoreFolder.delete(target.resolve(Copying.PART));
        } catch (IOException e) {
            why.addSuppressed(e);
        }
    }

    private static Copy copy(Path folder, Manifest manifest) {
        return new Copy(folder, manifest.at(), manifest.program(), manifest.total());
    }

    private static Manifest newest(List<Manifest> manifests) {
        return manifests.stream().max(Comparator.comparing(Manifest::at)).orElseThrow();
    }

    private static List<Path> foldersIn(Path parent, String vault, List<Manifest> manifests) {
        var folders = new ArrayList<Path>();
        for (Path folder : subfolders(parent)) {
            Manifest.read(folder).filter(m -> m.store().equals(vault)).ifPresent(m -> {
                folders.add(folder);
                manifests.add(m);
            });
        }
        return folders;
    }

    private static List<Path> subfolders(Path parent) {
        if (!Files.isDirectory(parent)) {
            return List.of();
        }
        try (var inside = Files.list(parent)) {
            return inside.filter(Files::isDirectory).toList();
        } catch (IOException e) {
            throw new Broken(Fault.STORE_IO, e);
        }
    }

    /** The manifest goes first: what is left when this is cut off is no copy. */
    private static void takeAway(Path folder) {
        try {
            Files.delete(folder.resolve(Manifest.FILE));
            StoreFolder.delete(folder);
        } catch (IOException e) {
            throw new Broken(Fault.STORE_IO, e);
        }
    }
}
