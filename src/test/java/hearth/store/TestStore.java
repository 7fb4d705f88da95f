package hearth.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Consumer;

/** A real encrypted store for a test, made in a moment; its day is 31 October 2026 unless the test says otherwise. */
public final class TestStore {
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-10-31T09:00:00Z"), ZoneId.of("Europe/London"));
    public static final String PASSWORD = "quiet-harbour-lantern-62";
    public static final String WIGAN = "E08000010";

    private static final StoreTemplate EMPTY =
            new StoreTemplate("kim", PASSWORD, folder -> made(folder, tx -> {}).store());

    private TestStore() {}

    public static Store create(Path folder) {
        return EMPTY.copy(folder.resolve("store"));
    }

    public static Store create(Path folder, Consumer<Tx> first) {
        Store store = create(folder);
        store.write(Actor.PROGRAM, "begin", tx -> {
            first.accept(tx);
            return tx;
        });
        return store;
    }

    /** A store of its own, nobody's copy, with the key shown when it was made. */
    public static Store.Created made(Path folder, Consumer<Tx> first) {
        return made(folder, CLOCK, first);
    }

    /** The same with a clock of the test's own. */
    public static Store.Created made(Path folder, Clock clock, Consumer<Tx> first) {
        try {
            Path inside = Files.createDirectories(folder).resolve("store");
            return Store.create(
                    inside,
                    new Founding(WIGAN, "Fostering", "kim", true, KeyCost.FLOOR),
                    PASSWORD.toCharArray(),
                    clock,
                    first);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
