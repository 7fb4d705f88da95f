package hearth.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * A store that is made once and then copied for each test: its tables and its password, which costs most of the making, are the
 * same every time. The copies have one number, so a test about two different stores makes its own.
 */
public final class StoreTemplate {
    private final Map<String, byte[]> files = new HashMap<>();
    private final Function<Path, Store> maker;
    private byte[] key = new byte[0];

    /** {@code maker} makes it in a folder, for kim with {@link TestStore#PASSWORD}. */
    public StoreTemplate(Function<Path, Store> maker) {
        this.maker = maker;
    }

    /** A copy of its own in a new folder, open, as {@link TestStore#CLOCK} has it. */
    public synchronized Store copy(Path folder) {
        try {
            if (files.isEmpty()) {
                make();
            }
            Files.createDirectories(folder);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Files.write(folder.resolve(file.getKey()), file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Opening.open(folder, TestStore.CLOCK, keyring -> key.clone(), false);
    }

    private void make() throws IOException {
        Path folder = Files.createTempDirectory("hearth-test");
        try {
            Store made = maker.apply(folder.resolve("store"));
            made.close();
            for (String name : new String[] {StoreFolder.FILE, StoreFolder.KEYRING}) {
                files.put(name, Files.readAllBytes(made.folder().resolve(name)));
            }
            key = Keyring.readCopy(made.folder().resolve(StoreFolder.KEYRING))
                    .unlock("kim", TestStore.PASSWORD.toCharArray(), TestStore.CLOCK.instant(), new SecureRandom())
                    .orElseThrow();
        } finally {
            StoreFolder.delete(folder);
        }
    }
}
