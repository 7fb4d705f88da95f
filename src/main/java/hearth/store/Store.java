package hearth.store;

import hearth.common.Broken;
import hearth.common.Denied;
import hearth.common.Fault;
import hearth.common.HearthException;
import hearth.common.Mendable;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * A team's store: a folder with the encrypted file, its keyring and its lock. All reading and writing goes through one fair lock,
 * which nobody may hold while waiting for a person. (It is long because it is the only door, with a sentence to each way through.)
 */
public final class Store implements Reading, AutoCloseable {
    /** Rows of the trail after which its end is remembered outside the file. */
    private static final int ROWS_BETWEEN_HEADS = 50;

    private final Path folder;
    private final byte[] key;
    private final Keyring keyring;
    private final Clock clock;
    private final StoreLock folderLock;
    private final OneConnection one;
    private final SecureRandom random = new SecureRandom();
    private final ReentrantLock lock = new ReentrantLock(true);

    /** Said once, when the store was made: nobody has to wait for the file to hear it again. */
    private final StoreInfo info;

    private boolean closed;

    Store(Path folder, byte[] key, Keyring keyring, Clock clock, StoreLock folderLock, OneConnection one) {
        this.folder = folder;
        this.key = key;
        this.keyring = keyring;
        this.clock = clock;
        this.folderLock = folderLock;
        this.one = one;
        this.info = Reading.super.info();
    }

    /** A new store with the key that opens it when passwords are lost: shown once and kept nowhere. */
    public record Created(Store store, String recoveryKey) {}

    /**
     * Makes a store in a folder that is new or empty; {@code first} writes what it starts with, in the same
     * transaction. The password is wiped.
     *
     * @throws Mendable where the folder holds something or is no place for a store, or the password is too easy to guess (which
     *     does not matter for invented data)
     */
    public static Created create(Path folder, Founding founding, char[] password, Clock clock, Consumer<Tx> first) {
        return Opening.create(folder, founding, password, clock, first, Migrations.CURRENT);
    }

    /**
     * Opens a store with a user's password, which is wiped. A file of an older program is copied and brought up to date.
     *
     * @throws Mendable where there is no store, its file is damaged or not ours, or its place is unfit
     * @throws Denied for a wrong password, a store in use, one made by a newer program, or a file that is older than or differs
     *     from what this machine last saw
     */
    public static Store open(Path folder, String user, char[] password, Clock clock) {
        return Opening.open(folder, clock, Opening.password(user, password, clock), false);
    }

    /** Opens a store with its recovery key; what {@link #open(Path, String, char[], Clock)} throws, this throws too. */
    public static Store openWithRecoveryKey(Path folder, String recoveryKey, Clock clock) {
        return Opening.open(folder, clock, Opening.recoveryKey(recoveryKey), false);
    }

    /**
     * Opens a store although its file is older than or differs from what this machine last saw, because somebody has decided so;
     * the trail says it.
     */
    public static Store openAsItIs(Path folder, String user, char[] password, Clock clock) {
        return Opening.open(folder, clock, Opening.password(user, password, clock), true);
    }

    /** Those who may sign in to the store in a folder; throws {@link Mendable} where there is none. */
    public static List<String> users(Path folder) {
        StoreFolder.require(folder);
        return Keyring.read(folder.resolve(StoreFolder.KEYRING)).users();
    }

    /** Whether a program has the store in a folder open, asked before this one opens any. */
    public static boolean openSomewhere(Path folder) {
        Drawing.refuse();
        return StoreLock.held(folder);
    }

    @Override
    public StoreInfo info() {
        return info;
    }

    /** Waits for the store, which may be busy for seconds: never from the thread that draws the window. */
    private void enter() {
        waitForLock();
        if (closed) {
            lock.unlock();
            throw new Mendable("The store was closed, because Hearth was locked or left. Sign in and do it again.");
        }
    }

    private void waitForLock() {
        Drawing.refuse();
        lock.lock();
    }

    /** Sets something up that lives no longer than a connection: now, and again whenever another takes the place of this one. */
    public void onEveryConnection(Consumer<Handle> setUp) {
        enter();
        try {
            one.onEveryConnection(setUp);
        } catch (SQLException e) {
            throw SqlFaults.toHearth(e);
        } catch (RuntimeException e) {
            throw SqlFaults.hearthException(e);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public <T extends @Nullable Object> T read(Function<Handle, T> work) {
        enter();
        try {
            return work.apply(one.handle());
        } catch (SQLException e) {
            throw SqlFaults.toHearth(e);
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
        enter();
        try {
            T result;
            Tx tx;
            try {
                one.begin();
                tx = one.transaction(by);
                result = work.apply(tx);
                tx.finish();
                one.commit();
            } catch (SQLException | RuntimeException | Error e) {
                one.takeBack(e);
                throw e;
            }
            tx.committed();
            rememberHead(ROWS_BETWEEN_HEADS);
            return result;
        } catch (SQLException e) {
            throw SqlFaults.toHearth(e);
        } catch (RuntimeException e) {
            throw SqlFaults.hearthException(e);
        } finally {
            lock.unlock();
        }
    }

    /**
     * For a quiet moment: brings all that was written from the log into the file itself, where a damage is noticed, and notes the
     * end of the trail outside it.
     */
    public void settle() {
        enter();
        try {
            rememberHead(1);
        } finally {
            lock.unlock();
        }
    }

    /** Once the trail has grown enough: the log is brought into the file and the end of the trail is noted outside. */
    private void rememberHead(int rows) {
        try {
            Head head = one.trail().head();
            if (head.seq() >= keyring.head().seq() + rows) {
                one.settle();
                keyring.see(head);
            }
        } catch (SQLException | Broken | Mendable e) {
            // What was to be written is written; a later write tries this again.
        }
    }

    /**
     * What was known at an instant, for reading beside the store; to be closed. A transaction counts as known from its last row on.
     * The store can neither be read nor written while this is loaded.
     */
    public Past asKnownAt(Instant instant) {
        return withConnection(c -> Past.load(c, instant));
    }

    /** Where the trail ends now, for the foot of what leaves the house. */
    public Head head() {
        return withConnection(c -> one.trail().head());
    }

    /**
     * Looks at everything and says what is not as it must be; nothing found means that all of it holds together.
     *
     * @param progress is told each check before it begins
     */
    public List<Finding> verify(Consumer<String> progress) {
        var found = new ArrayList<Finding>();
        for (Verification.Step step : Verification.ofStore(keyring.head())) {
            progress.accept(step.title());
            found.addAll(withConnection(step::run));
        }
        return found;
    }

    /**
     * Whether this is the recovery key of this store, as somebody typed it.
     *
     * @throws Denied where a letter of it is wrong
     */
    public boolean opensWith(String recoveryKey) {
        byte[] recovery = RecoveryKey.read(recoveryKey);
        enter();
        try {
            return keyring.unlockWithRecoveryKey(recovery, random).isPresent();
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

    /** Whether this password opens the store for a user; wrong ones are counted as they are at the door. */
    public boolean opensWith(String user, char[] password) {
        enter();
        try {
            return keyring.unlock(user, password, clock.instant(), random).isPresent();
        } finally {
            Arrays.fill(password, '\0');
            lock.unlock();
        }
    }

    /**
     * Gives a user a password of their own, once the transaction is in the file; any they had before then no longer opens the store.
     *
     * @throws Mendable where it is too easy to guess, unless everything in the store is invented
     */
    public void setPassword(Tx tx, String user, char[] password) {
        Opening.refuseWeak(info.invented(), password, info.team(), user);
        tx.afterwards(() -> setPassword(user, password));
    }

    /**
     * Takes the way in of everybody but these users, once the transaction is in the file, also where an earlier removal was cut off;
     * then gives the store another key unless that would keep one of them out: what the others knew opens what they copied before, and
     * nothing that is written from now on. Passwords and the recovery key stay as they are.
     *
     * @throws Mendable where the key could not be changed, because the disk has no room for another file of the store's size, or
     *     another program holds it; everything else is as the transaction says
     */
    public void removeAllBut(Tx tx, Set<String> users) {
        tx.afterwards(() -> removeAllBut(users));
    }

    void removeAllBut(Set<String> users) {
        enter();
        boolean removal = !users.containsAll(keyring.users());
        try {
            keyring.keepOnly(users);
            if (keptOut(users).isEmpty()) {
                changeKey();
            }
        } catch (HearthException e) {
            throw removal
                    ? new Mendable("Who was removed cannot sign in any more, but the store's key could not be changed. "
                            + e.getMessage()
                            + " What changes it is Change the store's key, or hearth users STORE new-key.")
                    : e;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Those of some users whom another key would keep out, because they have not come in since the program seals keys to people: by
     * name, and "" for the recovery key.
     */
    public List<String> keptOut(Set<String> users) {
        return keyring.withoutPair(users);
    }

    private void changeKey() {
        try {
            KeyChange.run(folder, one, keyring, key, random);
        } catch (SQLException e) {
            throw SqlFaults.toHearth(e);
        } catch (AccessDeniedException e) {
            throw new Mendable("Another program, perhaps a virus scanner, holds a file in " + folder
                    + ". Close that program and change the key again.");
        } catch (IOException e) {
            throw new Broken(Fault.STORE_IO, e);
        }
    }

    void setPassword(String user, char[] password) {
        enter();
        try {
            Opening.refuseWeak(info.invented(), password, info.team(), user);
            keyring.put(user, password, key, random);
            Arrays.fill(password, '\0');
        } finally {
            lock.unlock();
        }
    }

    interface Work<T> {
        T on(Connection connection) throws SQLException, IOException;
    }

    /** Something of the store's own that needs the bare connection, alone. */
    <T> T withConnection(Work<T> work) {
        enter();
        try {
            return work.on(one.connection());
        } catch (SQLException e) {
            throw SqlFaults.toHearth(e);
        } catch (IOException e) {
            throw new Broken(Fault.STORE_IO, e);
        } finally {
            lock.unlock();
        }
    }

    Keyring keyring() {
        return keyring;
    }

    byte[] key() {
        return key;
    }

    @Override
    public void close() {
        waitForLock();
        try {
            if (!closed && one.isOpen()) {
                rememberHead(1);
                one.close();
            }
        } catch (SQLException e) {
            throw SqlFaults.toHearth(e);
        } finally {
            closed = true;
            Arrays.fill(key, (byte) 0);
            folderLock.close();
            lock.unlock();
        }
    }
}
