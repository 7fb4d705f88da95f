package hearth.store;

import hearth.common.Broken;
import hearth.common.Denied;
import hearth.common.Fault;
import hearth.common.Mendable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/**
 * A team's store: a folder with the encrypted file, its keyring and its lock. All reading and writing goes through one fair lock,
 * which nobody may hold while waiting for a person.
 */
public final class Store implements Reading, AutoCloseable {
    private static final String FILE = "hearth.db";
    private static final String KEYRING = "keyring.json";
    private static final String LOCK = "hearth.lock";

    private final Path folder;
    private final byte[] key;
    private final Keyring keyring;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final FileChannel lockChannel;
    private final ReentrantLock lock = new ReentrantLock(true);

    private Connection connection;
    private Statements statements;
    private Handle handle;
    private @Nullable Trail trail;

    private Store(Path folder, byte[] key, Keyring keyring, Clock clock, FileChannel lockChannel) throws SQLException {
        this.folder = folder;
        this.key = key;
        this.keyring = keyring;
        this.clock = clock;
        this.lockChannel = lockChannel;
        this.connection = Database.open(folder.resolve(FILE), key);
        this.statements = new Statements(connection);
        this.handle = JdbiSetup.handle(connection);
    }

    /** A new store with the key that opens it when passwords are lost: shown once and kept nowhere. */
    public record Created(Store store, String recoveryKey) {}

    /**
     * Makes a store in a folder that is new or empty; {@code first} writes what it starts with, in the same
     * transaction. The password is wiped.
     *
     * @throws Mendable where the folder holds something
     */
    public static Created create(Path folder, Founding founding, char[] password, Clock clock, Consumer<Tx> first) {
        try {
            makeEmptyFolder(folder);
            var random = new SecureRandom();
            byte[] key = new byte[32];
            byte[] recovery = new byte[32];
            byte[] auditKey = new byte[32];
            random.nextBytes(key);
            random.nextBytes(recovery);
            random.nextBytes(auditKey);
            String written = RecoveryKey.write(recovery);
            Keyring keyring = Keyring.create(folder.resolve(KEYRING), random);
            keyring.put(founding.user(), password, key, founding.cost(), random);
            keyring.putRecovery(recovery, key, random);
            Arrays.fill(password, '\0');
            var store = new Store(folder, key, keyring, clock, takeLock(folder));
            try {
                store.begin();
                Migrations.apply(store.connection);
                store.handle
                        .createUpdate("""
                                insert into store_info (id, own_authority, team, invented, created_at, audit_key)
                                values (1, :authority, :team, :invented, :at, :key)""")
                        .bind("authority", founding.authority())
                        .bind("team", founding.team())
                        .bind("invented", founding.invented())
                        .bind("at", Row.text(clock.instant()))
                        .bind("key", auditKey)
                        .execute();
                store.startTrail();
                store.trail().beginTransaction();
                Tx tx = store.transaction(Actor.PROGRAM);
                first.accept(tx);
                tx.finish();
                store.execute("commit");
                keyring.save();
                return new Created(store, written);
            } catch (SQLException | RuntimeException e) {
                store.close();
                throw e;
            }
        } catch (SQLException e) {
            throw SqlFaults.toHearth(e);
        } catch (JdbiException e) {
            throw new Broken(Fault.UNEXPECTED, e);
        }
    }

    /**
     * Opens a store with a user's password.
     *
     * @throws Mendable where there is no store
     * @throws Denied for a wrong password, a store in use, or one made by a newer program
     */
    public static Store open(Path folder, String user, char[] password, Clock clock) {
        Keyring keyring = keyring(folder);
        byte[] key = keyring.unlock(user, password)
                .orElseThrow(() -> new Denied("That name and password do not open this store."));
        Arrays.fill(password, '\0');
        return open(folder, keyring, key, clock);
    }

    /** Opens a store with its recovery key; what {@link #open(Path, String, char[], Clock)} throws, this throws too. */
    public static Store openWithRecoveryKey(Path folder, String recoveryKey, Clock clock) {
        Keyring keyring = keyring(folder);
        byte[] key = keyring.unlockWithRecoveryKey(RecoveryKey.read(recoveryKey))
                .orElseThrow(() -> new Denied("This recovery key belongs to another store."));
        return open(folder, keyring, key, clock);
    }

    /** Those who may sign in to the store in a folder; throws {@link Mendable} where there is none. */
    public static List<String> users(Path folder) {
        return keyring(folder).users();
    }

    private static Keyring keyring(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new Mendable(
                    "There is no folder " + folder + ". Check the path, or make a store there with hearth init.");
        }
        if (!Files.isRegularFile(folder.resolve(KEYRING)) || !Files.isRegularFile(folder.resolve(FILE))) {
            throw new Mendable(
                    "There is no Hearth store in " + folder + ". Check the path, or make one with hearth init.");
        }
        return Keyring.read(folder.resolve(KEYRING));
    }

    private static Store open(Path folder, Keyring keyring, byte[] key, Clock clock) {
        FileChannel lockChannel = takeLock(folder);
        try {
            var store = new Store(folder, key, keyring, clock, lockChannel);
            try {
                if (Database.pragma(store.connection, "application_id") != Database.APPLICATION_ID) {
                    throw new Denied("The file in " + folder + " was not made by Hearth.");
                }
                if (Migrations.needed(store.connection)) {
                    store.begin();
                    Migrations.apply(store.connection);
                    store.execute("commit");
                }
                store.startTrail();
                return store;
            } catch (SQLException | RuntimeException e) {
                store.close();
                throw e;
            }
        } catch (SQLException e) {
            release(lockChannel);
            throw SqlFaults.toHearth(e);
        }
    }

    @Override
    public <T extends @Nullable Object> T read(Function<Handle, T> work) {
        lock.lock();
        try {
            return work.apply(handle);
        } catch (RuntimeException e) {
            throw SqlFaults.hearthException(e);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Writes in one transaction: all of it happens or none, and each row has its line in the trail. A write inside a write is a
     * mistake of ours and is refused.
     *
     * @param what what is being done, in a few words without names; it is the reason in the trail of a failed step
     */
    public <T extends @Nullable Object> T write(Actor by, String what, Function<Tx, T> work) {
        if (lock.isHeldByCurrentThread()) {
            throw new IllegalStateException("A write inside another: " + what);
        }
        lock.lock();
        try {
            begin();
            try {
                trail().beginTransaction();
                Tx tx = transaction(by);
                T result = work.apply(tx);
                tx.finish();
                execute("commit");
                return result;
            } catch (SQLException | RuntimeException | Error e) {
                takeBack(e);
                throw e;
            }
        } catch (SQLException e) {
            throw SqlFaults.toHearth(e);
        } catch (RuntimeException e) {
            throw SqlFaults.hearthException(e);
        } finally {
            lock.unlock();
        }
    }

    /**
     * What was known at an instant, for reading beside the store; to be closed. A transaction counts as known from its last row on.
     * The store can neither be read nor written while this is loaded.
     */
    public Past asKnownAt(Instant instant) {
        lock.lock();
        try {
            return Past.load(connection, instant);
        } catch (SQLException e) {
            throw SqlFaults.toHearth(e);
        } finally {
            lock.unlock();
        }
    }

    public Clock clock() {
        return clock;
    }

    public Path folder() {
        return folder;
    }

    /** Gives a user a password of their own; any they had before no longer opens the store. */
    public void setPassword(String user, char[] password, KeyCost cost) {
        keyring.put(user, password, key, cost, random);
        Arrays.fill(password, '\0');
        keyring.save();
    }

    /** Takes a user's way in. The key itself stays the same: whoever copied the file and knew a password can still read the copy. */
    public void removePassword(String user) {
        keyring.remove(user);
        keyring.save();
    }

    @Override
    public void close() {
        lock.lock();
        try {
            if (!connection.isClosed()) {
                statements.close();
                execute("pragma wal_checkpoint(TRUNCATE)");
                connection.close();
            }
        } catch (SQLException e) {
            throw SqlFaults.toHearth(e);
        } finally {
            Arrays.fill(key, (byte) 0);
            release(lockChannel);
            lock.unlock();
        }
    }

    private Tx transaction(Actor by) {
        return new Tx(handle, statements, trail(), by, clock.instant());
    }

    private Trail trail() {
        if (trail == null) {
            throw new IllegalStateException("The trail has not been started");
        }
        return trail;
    }

    private void startTrail() throws SQLException {
        byte[] auditKey = handle.createQuery("select audit_key from store_info")
                .mapTo(byte[].class)
                .one();
        trail = new Trail(statements, auditKey, clock, random);
    }

    private void begin() throws SQLException {
        execute("begin immediate");
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void takeBack(Throwable why) {
        try {
            if (SqlFaults.needsNewConnection(why)) {
                reconnect();
            } else {
                execute("rollback");
            }
            trail().reload();
        } catch (SQLException e) {
            why.addSuppressed(e);
        }
    }

    private void reconnect() throws SQLException {
        statements.close();
        connection.close();
        connection = Database.open(folder.resolve(FILE), key);
        statements = new Statements(connection);
        handle = JdbiSetup.handle(connection);
        startTrail();
    }

    private static void makeEmptyFolder(Path folder) {
        try {
            Files.createDirectories(folder);
            try (var inside = Files.list(folder)) {
                if (inside.findAny().isPresent()) {
                    throw new Mendable("The folder " + folder + " is not empty. Choose a new one for the store.");
                }
            }
        } catch (FileAlreadyExistsException e) {
            throw new Mendable(folder + " is a file. Choose a new folder for the store.");
        } catch (IOException e) {
            throw new Mendable("The folder " + folder + " cannot be made. Choose another place for the store.");
        }
    }

    private static FileChannel takeLock(Path folder) {
        FileChannel channel = null;
        try {
            channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock held = channel.tryLock();
            if (held != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            // Open in this very program: the same answer as for another one.
        } catch (IOException e) {
            throw new Broken(Fault.STORE_IO, e);
        }
        release(channel);
        throw new Denied("This store is open already. Close Hearth where it is open, then try again.");
    }

    private static void release(@Nullable FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            throw new Broken(Fault.STORE_IO, e);
        }
    }
}
