package hearth.store;

import hearth.common.Broken;
import hearth.common.Denied;
import hearth.common.Fault;
import hearth.common.Mendable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;

/** Puts a copy in a store's place: beside it first, checked there, then renamed; what was there before stays beside. */
final class Restoring {
    private Restoring() {}

    static Store restore(Path backup, Path target, Clock clock, Opening.Proof proof) {
        Copies.requireWhole(Copies.check(backup), backup);
        Manifest manifest = Copies.manifestOf(backup);
        if (manifest.schema() > Migrations.CURRENT.newest()) {
            throw new Denied("This copy was made by a newer Hearth (" + manifest.program()
                    + "). Install that version here, then restore.");
        }
        Path place = target.toAbsolutePath().normalize();
        Path parent = place.getParent();
        if (parent == null || place.startsWith(backup.toAbsolutePath().normalize())) {
            throw new Mendable("A store cannot be restored to " + target + ". Choose another folder.");
        }
        Path part = parent.resolve(place.getFileName() + Copying.PART);
        try {
            Files.createDirectories(parent);
            StoreFolder.delete(part);
            Files.createDirectories(part);
            Places.refuseUnfit(part);
            try {
                fill(backup, manifest, part);
                Keyring keyring = keyringFor(place, part);
                byte[] key = proof.key(keyring);
                proof.forget();
                bringUnder(key, keyring, part, backup);
                Files.delete(part.resolve(Manifest.FILE));
                keyring.saveCopy(part.resolve(StoreFolder.KEYRING), manifest.head());
                swap(part, parent, place, clock);
                Store store = Opening.open(place, clock, k -> key, false);
                store.write(Actor.PROGRAM, "restore", tx -> {
                    tx.record(Action.RESTORE, null, manifest.total(), "the copy of " + Row.text(manifest.at()));
                    return store;
                });
                return store;
            } finally {
                StoreFolder.delete(part);
            }
        } catch (IOException e) {
            throw new Broken(Fault.STORE_IO, e);
        }
    }

    private static void fill(Path backup, Manifest manifest, Path part) throws IOException {
        for (String name : manifest.sha256().keySet()) {
            Copying.copy(backup.resolve(name), part.resolve(name));
        }
        manifest.write(part);
        Copies.requireWhole(Copies.check(part), backup);
    }

    /** A copy of a time when the store had another key is checked under that one, and is of no use to those who know it afterwards. */
    private static void bringUnder(byte[] key, Keyring keyring, Path part, Path backup) {
        int generation = Copies.keyringOf(part).generation();
        byte[] then = keyring.keyOf(generation, key)
                .orElseThrow(() -> new Mendable("The keyring of the store does not fit the copy " + backup + "."));
        Copies.requireWholeInside(part, then, backup);
        if (generation < keyring.generation()) {
            try {
                Database.changeKey(part.resolve(StoreFolder.FILE), then, key);
            } catch (SQLException e) {
                throw SqlFaults.toHearth(e);
            }
            Copies.requireWholeInside(part, key, backup);
        }
    }

    /**
     * Today's keyring where the store that the copy is of is still there, so that nobody who was removed comes back; else the copy's.
     */
    private static Keyring keyringFor(Path place, Path part) {
        Keyring copied = Copies.keyringOf(part);
        if (!Files.isRegularFile(place.resolve(StoreFolder.KEYRING))) {
            return copied;
        }
        try {
            Keyring today = Copies.keyringOf(place);
            return today.follows(copied) ? today : copied;
        } catch (Mendable e) {
            // A damaged keyring may be the very reason to restore.
            return copied;
        }
    }

    private static void swap(Path part, Path parent, Path place, Clock clock) throws IOException {
        Path aside = place.resolveSibling(place.getFileName() + ".before-restore-" + Copies.stamp(clock.instant()));
        boolean there = Files.exists(place) && !StoreFolder.isEmpty(place);
        if (there) {
            StoreLock.take(place, clock).close();
            if (Files.exists(aside)) {
                throw new Mendable("There is a folder " + aside + " already. Move it away, then restore again.");
            }
            Moving.move(place, aside);
        } else {
            Files.deleteIfExists(place);
        }
        try {
            Moving.move(part, place);
        } catch (IOException e) {
            if (there) {
                Moving.move(aside, place);
            }
            throw e;
        }
        Copying.force(parent);
    }
}
