package hearth.store;

import hearth.common.Broken;
import hearth.common.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;

/**
 * Brings the file of an older program up to date: a verified copy first, which stays in the folder as {@code before-migration-…};
 * then all scripts in one transaction, which is checked before it ends.
 */
final class Migration {
    private final Path folder;
    private final byte[] key;
    private final Keyring keyring;
    private final Clock clock;
    private final Migrations migrations;

    Migration(Path folder, byte[] key, Keyring keyring, Clock clock, Migrations migrations) {
        this.folder = folder;
        this.key = key;
        this.keyring = keyring;
        this.clock = clock;
        this.migrations = migrations;
    }

    /** Throws {@link Broken} where it fails; the file is as it was then. */
    void run(OneConnection one) throws SQLException {
        int from = (int) Database.pragma(one.connection(), "user_version");
        copy(one.connection(), from);
        // Scripts may rebuild a table that others point at; every key is checked before the end instead.
        one.execute("pragma foreign_keys = OFF");
        try {
            one.begin();
            Map<String, Long> before = Copying.rows(one.connection());
            migrations.apply(one.connection());
            check(one.connection(), before);
            Tx tx = one.transaction(Actor.PROGRAM);
            tx.record(Action.MIGRATE, null, (long) migrations.newest(), "from version " + from);
            tx.finish();
            one.commit();
            one.execute("pragma foreign_keys = ON");
        } catch (SQLException | RuntimeException e) {
            one.takeBack(e);
            throw new Broken(Fault.MIGRATION, e);
        }
    }

    private void copy(Connection connection, int from) throws SQLException {
        String name = "before-migration-" + from + "-" + Copies.stamp(clock.instant());
        Path target = folder.resolve(name);
        for (int more = 2; Files.exists(target.resolve(Manifest.FILE)); more++) {
            target = folder.resolve(name + "-" + more);
        }
        try {
            Copying.write(connection, key, keyring, target, clock);
        } catch (IOException e) {
            throw new Broken(Fault.STORE_IO, e);
        }
    }

    private void check(Connection connection, Map<String, Long> before) throws SQLException {
        boolean sound = Verification.schema(connection, migrations).isEmpty()
                && Verification.run(Verification.ofCopy(keyring.head()), connection).stream()
                        .allMatch(f -> f.rule().equals("SCHEMA"));
        Map<String, Long> after = Copying.rows(connection);
        boolean nothingLost = before.entrySet().stream()
                .allMatch(e -> !after.containsKey(e.getKey()) || after.get(e.getKey()) >= e.getValue());
        if (!sound || !nothingLost) {
            throw new Broken(Fault.MIGRATION);
        }
    }
}
