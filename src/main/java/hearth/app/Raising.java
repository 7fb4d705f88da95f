package hearth.app;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * One window to a store: whoever starts Hearth a second time asks the first for its window, by a file in the user's own folder that
 * names the store; the first watches that folder, takes the file away and brings its window to the front. Where a system tells of new
 * files too late (macOS looks every ten seconds), nobody answers in time, and the second says that the store is open.
 */
final class Raising implements AutoCloseable {
    private static final String FILE = "raise";

    private final WatchService watch;

    /**
     * Answers from now on.
     *
     * @param state the user's own folder
     * @param store the store this window shows, told on a thread of its own
     * @param raise brings the window to the front; called on that thread too
     */
    Raising(Path state, Supplier<Optional<Path>> store, Runnable raise) throws IOException {
        watch = watched(state);
        Thread.ofPlatform().daemon().name("hearth-raise").start(() -> answer(state.resolve(FILE), store, raise));
    }

    private static WatchService watched(Path state) throws IOException {
        Files.createDirectories(state);
        WatchService watch = state.getFileSystem().newWatchService();
        state.register(watch, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_DELETE);
        return watch;
    }

    private void answer(Path asked, Supplier<Optional<Path>> store, Runnable raise) {
        try {
            for (WatchKey key = watch.take(); true; key = watch.take()) {
                key.pollEvents();
                key.reset();
                if (store.get().filter(mine -> taken(asked, mine)).isPresent()) {
                    raise.run();
                }
            }
        } catch (ClosedWatchServiceException e) {
            // The window was closed.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether somebody asks for this store, who is answered by taking the file away. */
    private static boolean taken(Path asked, Path mine) {
        try {
            return Files.exists(asked) && Files.readString(asked).equals(name(mine)) && Files.deleteIfExists(asked);
        } catch (IOException e) {
            return false; // whoever asked has given up, or says itself that the store is open
        }
    }

    private static String name(Path store) throws IOException {
        return store.toRealPath().toString();
    }

    /** Asks for the window that shows a store; false where nobody answers in time. */
    static boolean asked(Path state, Path store, Duration patience) {
        Path file = state.resolve(FILE);
        try (WatchService watch = watched(state)) {
            Path part = Files.writeString(state.resolve(FILE + ".part"), name(store));
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            long until = System.nanoTime() + patience.toNanos();
            while (Files.exists(file)) {
                WatchKey key = watch.poll(Math.max(0, until - System.nanoTime()), TimeUnit.NANOSECONDS);
                if (key == null) {
                    return !Files.deleteIfExists(file);
                }
                key.pollEvents();
                key.reset();
            }
            return true;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        try {
            watch.close();
        } catch (IOException e) {
            // It ends with the program.
        }
    }
}
