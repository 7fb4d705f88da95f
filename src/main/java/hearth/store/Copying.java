package hearth.store;

import hearth.common.Broken;
import hearth.common.Fault;
import hearth.common.Mendable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes one verified copy: into a folder beside its final place, opened again and checked, brought to the disk, and only then
 * moved, the manifest last. A copy that was cut off at any moment has no manifest and is none.
 */
final class Copying {
    static final String PART = ".part";

    private Copying() {}

    /** Where the file stood when it was copied. */
    private record Taken(Head head, Map<String, Long> rows, int schema) {}

    /** The copy of the file itself, to be made while nobody writes; not inside a transaction. */
    static Manifest write(Connection connection, byte[] key, Keyring keyring, Path target, Clock clock)
            throws SQLException, IOException {
        Path part = begin(target);
        Taken taken = takeFile(connection, part);
        return finish(taken, key, keyring, target, clock);
    }

    /** The same for a store at work: its lock is held while the file is copied and not while the copy is checked. */
    static Manifest write(Store store, Path target) throws SQLException, IOException {
        Path part = begin(target);
        Rest rest = store.withConnection(c -> {
            Taken taken = takeFile(c, part);
            byte[] key = store.key().clone();
            Keyring keyring = store.keyring().asItIs();
            return () -> finish(taken, key, keyring, target, store.clock());
        });
        return rest.make();
    }

    /** What is left to do with a file that was taken, whatever becomes of the store's key meanwhile. */
    private interface Rest {
        Manifest make() throws SQLException, IOException;
    }

    private static Path begin(Path target) throws IOException {
        Path part = target.resolve(PART);
        StoreFolder.delete(part);
        Files.createDirectories(target);
        if (!StoreFolder.isEmpty(target)) {
            throw new Mendable("The folder " + target + " is not empty. Choose a new one for the copy.");
        }
        Files.createDirectories(part);
        return part;
    }

    /** The copy of the file alone, under another key; {@code part} is a folder that is there. */
    static void writeUnder(Connection connection, byte[] key, byte[] other, Path part) throws SQLException {
        Taken taken = takeFile(connection, part);
        Path file = part.resolve(StoreFolder.FILE);
        Database.changeKey(file, key, other);
        verify(file, other, taken.head, taken.rows);
    }

    private static Taken takeFile(Connection connection, Path part) throws SQLException {
        try (PreparedStatement vacuum = connection.prepareStatement("vacuum into ?")) {
            vacuum.setString(1, part.resolve(StoreFolder.FILE).toAbsolutePath().toString());
            vacuum.execute();
        }
        return new Taken(Trail.head(connection), rows(connection), (int) Database.pragma(connection, "user_version"));
    }

    private static Manifest finish(Taken taken, byte[] key, Keyring keyring, Path target, Clock clock)
            throws SQLException, IOException {
        Path part = target.resolve(PART);
        verify(part.resolve(StoreFolder.FILE), key, taken.head, taken.rows);
        keyring.saveCopy(part.resolve(StoreFolder.KEYRING), taken.head);
        var hashes = new TreeMap<String, String>();
        for (String name : List.of(StoreFolder.FILE, StoreFolder.KEYRING)) {
            hashes.put(name, Manifest.sha256(part.resolve(name)));
        }
        var manifest = new Manifest(
                keyring.vault(), clock.instant(), Manifest.thisProgram(), taken.schema, taken.head, hashes, taken.rows);
        manifest.write(part);
        for (String name : hashes.keySet()) {
            place(part.resolve(name), target.resolve(name));
        }
        place(part.resolve(Manifest.FILE), target.resolve(Manifest.FILE));
        StoreFolder.delete(part);
        force(target);
        return manifest;
    }

    /** Opens a copy of the file and checks all that makes it one; throws {@link Broken} where it is not. */
    private static void verify(Path file, byte[] key, Head head, Map<String, Long> rows) throws SQLException {
        try (Connection copy = Database.openCopy(file, key)) {
            List<Finding> found = Verification.run(Verification.ofCopy(head), copy);
            if (!found.isEmpty() || !rows(copy).equals(rows)) {
                throw new Broken(Fault.COPY);
            }
        }
    }

    static Map<String, Long> rows(Connection connection) throws SQLException {
        var rows = new TreeMap<String, Long>();
        for (String table : Tables.all(connection)) {
            try (Statement statement = connection.createStatement();
                    ResultSet rs = statement.executeQuery("select count(*) from " + table)) {
                rs.next();
                rows.put(table, rs.getLong(1));
            }
        }
        return rows;
    }

    static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.toAbsolutePath().getParent());
        Files.copy(from, to);
        force(to);
    }

    private static void place(Path from, Path to) throws IOException {
        force(from);
        Files.createDirectories(to.toAbsolutePath().getParent());
        Moving.move(from, to);
    }

    /** Brings a file, or a folder's list of names, to the disk; where a system cannot do that for folders, it need not. */
    static void force(Path path) throws IOException {
        boolean folder = Files.isDirectory(path);
        try (FileChannel channel =
                FileChannel.open(path, folder ? StandardOpenOption.READ : StandardOpenOption.WRITE)) {
            channel.force(true);
        } catch (IOException e) {
            if (!folder) {
                throw e;
            }
        }
    }
}
