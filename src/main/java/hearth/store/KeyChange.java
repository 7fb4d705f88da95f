package hearth.store;

import hearth.common.Broken;
import hearth.common.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;

/**
 * Gives the store another key, so that one somebody may know opens nothing written from then on. The file is written anew under
 * it beside the one that is there and checked; then the keyring that follows is written beside the keyring; then the file
 * takes the place of the old one, and the keyring does. Cut off at any moment, the store opens: which file is there decides.
 */
final class KeyChange {
    private static final String PART = ".new-key";

    private KeyChange() {}

    private static Path next(Path folder) {
        return folder.resolve(StoreFolder.KEYRING + ".next");
    }

    /** Throws where it could not be; the store is as it was then. {@code key} is the other one afterwards. */
    static void run(Path folder, OneConnection one, Keyring keyring, byte[] key, SecureRandom random)
            throws SQLException, IOException {
        byte[] fresh = new byte[key.length];
        random.nextBytes(fresh);
        Path part = folder.resolve(PART);
        finish(folder, keyring);
        try {
            StoreFolder.delete(part);
            Files.createDirectories(part);
            Copying.writeUnder(one.connection(), key, fresh, part);
            Copying.force(part.resolve(StoreFolder.FILE));
            Keyring following = keyring.writeNext(next(folder), key, fresh, random);
            Copying.force(folder);
            one.close();
            if (Files.exists(folder.resolve(StoreFolder.FILE + "-wal"))) {
                throw new Broken(
                        Fault.STORE_FULL); // a log that could not be folded in belongs to the file that is there
            }
            Moving.move(part.resolve(StoreFolder.FILE), folder.resolve(StoreFolder.FILE));
            System.arraycopy(fresh, 0, key, 0, key.length);
            Copying.force(folder);
            keyring.become(following);
            Copying.force(folder);
            Files.delete(next(folder));
        } catch (SQLException | IOException | RuntimeException e) {
            if (!Arrays.equals(key, fresh)) {
                Files.deleteIfExists(next(folder));
            }
            throw e;
        } finally {
            StoreFolder.delete(part);
        }
    }

    /** An earlier change whose keyring could not take its place: what is in force takes it now, before another can follow. */
    private static void finish(Path folder, Keyring keyring) throws IOException {
        if (Files.exists(next(folder))) {
            keyring.become(keyring);
            Copying.force(folder);
            Files.delete(next(folder));
        }
    }

    /**
     * The key of the file that lies there, for one who has the keyring's; a change that was cut off is finished, or taken back where
     * the file had not changed yet. Where neither key opens the file, both keyrings stay as they lie.
     */
    static byte[] settled(Path folder, Keyring keyring, Opening.Proof proof) throws SQLException {
        byte[] key = proof.key(keyring);
        if (!Files.exists(next(folder))) {
            return key;
        }
        try {
            byte[] now = key;
            if (!opens(folder, key)) {
                Keyring following = Keyring.read(next(folder));
                byte[] fresh = proof.key(following);
                if (!opens(folder, fresh)) {
                    return key;
                }
                keyring.become(following);
                Copying.force(folder);
                now = fresh;
            }
            Files.delete(next(folder));
            StoreFolder.delete(folder.resolve(PART));
            return now;
        } catch (IOException e) {
            throw new Broken(Fault.STORE_IO, e);
        }
    }

    private static boolean opens(Path folder, byte[] key) throws SQLException {
        try (Connection connection = Database.open(folder.resolve(StoreFolder.FILE), key)) {
            return connection.isValid(1);
        } catch (SQLException e) {
            if (SqlFaults.damaged(e)) {
                return false;
            }
            throw e;
        }
    }
}
