package hearth.store;

import hearth.common.Broken;
import hearth.common.Denied;
import hearth.common.Fault;
import hearth.common.Mendable;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jdbi.v3.core.JdbiException;

/** Making a store and opening one: each thing that may be wrong is asked about before anything is touched. */
final class Opening {
    private static final int MOST_COPIES = 5;

    private Opening() {}

    /** How somebody proves that the store is theirs; throws {@link Denied} where they cannot. */
    interface Proof {
        byte[] key(Keyring keyring);

        /** Wipes what was typed, once it has been asked for the last time. */
        default void forget() {}
    }

    static Proof password(String user, char[] password, Clock clock) {
        return new Proof() {
            @Override
            public byte[] key(Keyring keyring) {
                return keyring.unlock(user, password, clock.instant(), new SecureRandom())
                        .orElseThrow(() -> new Denied("That name and password do not open this store."));
            }

            @Override
            public void forget() {
                Arrays.fill(password, '\0');
            }
        };
    }

    static Proof recoveryKey(String typed) {
        return keyring -> keyring.unlockWithRecoveryKey(RecoveryKey.read(typed), new SecureRandom())
                .orElseThrow(() -> new Denied("This recovery key belongs to another store."));
    }

    static void refuseWeak(boolean invented, char[] password, String team, String user) {
        if (!invented) {
            PasswordRules.check(password, List.of(team, user)).ifPresent(why -> {
                throw new Mendable(why);
            });
        }
    }

    static Store.Created create(
            Path folder, Founding founding, char[] password, Clock clock, Consumer<Tx> first, Migrations migrations) {
        refuseWeak(founding.invented(), password, founding.team(), founding.user());
        StoreFolder.makeEmpty(folder);
        Places.refuseUnfit(folder);
        try {
            return fill(folder, founding, password, clock, first, migrations);
        } catch (SQLException e) {
            clear(folder, e);
            throw SqlFaults.toHearth(e);
        } catch (JdbiException e) {
            clear(folder, e);
            throw new Broken(Fault.UNEXPECTED, e);
        } catch (RuntimeException e) {
            clear(folder, e);
            throw e;
        }
    }

    private static Store.Created fill(
            Path folder, Founding founding, char[] password, Clock clock, Consumer<Tx> first, Migrations migrations)
            throws SQLException {
        var random = new SecureRandom();
        byte[] key = bytes(random);
        byte[] recovery = bytes(random);
        String written = RecoveryKey.write(recovery);
        StoreLock lock = StoreLock.take(folder, clock);
        OneConnection one = null;
        try {
            Keyring keyring = Keyring.create(folder.resolve(StoreFolder.KEYRING), founding.cost(), random);
            keyring.put(founding.user(), password, key, random);
            keyring.putRecovery(recovery, key, random);
            Arrays.fill(password, '\0');
            one = new OneConnection(folder.resolve(StoreFolder.FILE), key, clock);
            one.begin();
            migrations.apply(one.connection());
            one.handle()
                    .createUpdate("""
                        insert into store_info (id, own_authority, team, invented, created_at, audit_key)
                        values (1, :authority, :team, :invented, :at, :key)\
                        """)
                    .bind("authority", founding.authority())
                    .bind("team", founding.team())
                    .bind("invented", founding.invented())
                    .bind("at", Row.text(clock.instant()))
                    .bind("key", bytes(random))
                    .execute();
            Tx tx = one.transaction(Actor.PROGRAM);
            first.accept(tx);
            tx.finish();
            one.commit();
            return new Store.Created(new Store(folder, key, keyring, clock, lock, one), written);
        } catch (SQLException | RuntimeException e) {
            if (one != null) {
                one.abandon(e);
            }
            lock.close();
            throw e;
        }
    }

    /** A store that could not be made leaves its folder empty, so that it can be tried again. */
    private static void clear(Path folder, Exception why) {
        try {
            StoreFolder.empty(folder);
        } catch (IOException e) {
            why.addSuppressed(e);
        }
    }

    static Store open(Path folder, Clock clock, Proof proof, boolean asItIs) {
        return open(folder, clock, proof, asItIs, Migrations.CURRENT);
    }

    static Store open(Path folder, Clock clock, Proof proof, boolean asItIs, Migrations migrations) {
        StoreFolder.require(folder);
        Places.refuseUnfit(folder);
        StoreLock lock = StoreLock.take(folder, clock);
        try {
            StoreFolder.refuseForeign(folder);
            Keyring keyring = Keyring.read(folder.resolve(StoreFolder.KEYRING));
            byte[] key = KeyChange.settled(folder, keyring, proof);
            proof.forget();
            OneConnection one = connection(folder, key, clock);
            try {
                if (Database.pragma(one.connection(), "application_id") != Database.APPLICATION_ID) {
                    throw new Denied("The file in " + folder + " was not made by Hearth.");
                }
                List<Finding> odd = Verification.head(one.connection(), keyring.head());
                if (!odd.isEmpty() && !asItIs) {
                    throw new Denied(odd.getFirst().message()
                            + " Nothing was changed. If this is meant, open it as it is; if not, restore the"
                            + " last backup.");
                }
                if (migrations.neededBy(one.connection())) {
                    new Migration(folder, key, keyring, clock, migrations).run(one);
                }
                var store = new Store(folder, key, keyring, clock, lock, one);
                if (!odd.isEmpty()) {
                    keyring.see(one.trail().head());
                    store.write(Actor.PROGRAM, "open as it is", tx -> {
                        tx.record(Action.RESTORE, null, null, odd.getFirst().message());
                        return odd;
                    });
                }
                return store;
            } catch (SQLException | RuntimeException e) {
                one.abandon(e);
                throw e;
            }
        } catch (SQLException e) {
            lock.close();
            throw SqlFaults.full(e) ? noRoom(folder) : SqlFaults.toHearth(e);
        } catch (RuntimeException e) {
            lock.close();
            throw SqlFaults.hearthException(e);
        }
    }

    /** Where a newer program made the file, those copies are named that this one can open. */
    private static OneConnection connection(Path folder, byte[] key, Clock clock) throws SQLException {
        try {
            return new OneConnection(folder.resolve(StoreFolder.FILE), key, clock);
        } catch (Denied newer) {
            throw new Denied(newer.getMessage() + copiesFor(folder));
        }
    }

    private static String copiesFor(Path folder) {
        List<Copies.Copy> copies = Copies.in(folder).stream()
                .filter(c -> Copies.manifestOf(c.folder()).schema() <= Migrations.CURRENT.newest())
                .toList();
        return copies.isEmpty()
                ? ""
                : " This Hearth can open the copies that the newer one made before it changed the file (nothing"
                        + " written since is in them): "
                        + copies.stream()
                                .limit(MOST_COPIES)
                                .map(c -> c.folder().getFileName().toString())
                                .collect(Collectors.joining(", "))
                        + (copies.size() > MOST_COPIES ? " and " + (copies.size() - MOST_COPIES) + " more" : "")
                        + ". Put one into a folder of its own: hearth restore "
                        + copies.getFirst().folder() + " NEW-FOLDER.";
    }

    /** Not even for reading: who opens a record stands in the trail before it is shown. */
    private static Mendable noRoom(Path folder) {
        return new Mendable("The disk is full, and the store in " + folder + " cannot be opened, not even for reading:"
                + " whoever looks at a record is written"
                + " down first. Nothing is lost. Make some"
                + " room (a few megabytes are enough) and"
                + " open it again.");
    }

    private static byte[] bytes(SecureRandom random) {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return bytes;
    }
}
