package hearth.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A store that is made once and then copied for each test: what it begins with and its password, which cost most of the making,
 * are the same every time. The copies have one number, so a test about two different stores makes its own.
 */
public final class StoreTemplate {
    private final Map<Path, byte[]> files = new HashMap<>();
    private final String user;
    private final String password;
    private final Function<Path, Store> maker;
    private byte[] key = new byte[0];

    /** {@code maker} makes it in or below a folder, for that user. */
    public StoreTemplate(String user, String password, Function<Path, Store> maker) {
        this.user = user;
        this.password = password;
        this.maker = maker;
    }

    /** A copy of its own in a new folder, open, as {@link TestStore#CLOCK} has it. */
    public Store copy(Path folder) {
        put(folder);
        return Opening.open(folder, TestStore.CLOCK, keyring -> key.clone(), false);
    }

    /** A copy of its own in a new folder that nobody has open. */
    public synchronized void put(Path folder) {
        try {
            if (files.isEmpty()) {
                make();
            }
            for (Map.Entry<Path, byte[]> file : files.entrySet()) {
                Path copy = folder.resolve(file.getKey());
                Files.createDirectories(copy.getParent());
                Files.write(copy, file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void make() throws IOException {
        Path folder = Files.createTempDirectory("hearth-test");
        try {
            Store made = maker.apply(folder.resolve("store"));
            made.close();
            key = Keyring.readCopy(made.folder().resolve(StoreFolder.KEYRING))
                    .unlock(user, password.toCharArray(), TestStore.CLOCK.instant(), new SecureRandom())
                    .orElseThrow();
            for (Path file : inside(made.folder())) {
                files.put(made.folder().relativize(file), Files.readAllBytes(file));
            }
        } finally {
            StoreFolder.delete(folder);
        }
    }

    private static List<Path> inside(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith(StoreLock.FILE))
                    .toList();
        }
    }
}
