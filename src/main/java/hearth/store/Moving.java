package hearth.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;

/**
 * Renames a file or folder in one step. A virus scanner may hold a file for some seconds after it was written, and Windows
 * refuses the rename then: so it is tried again, ten times in about five seconds.
 */
final class Moving {
    private static final int TRIES = 10;
    private static final long FIRST_WAIT_MILLIS = 10;

    private Moving() {}

    interface Step {
        void run() throws IOException;
    }

    /** Puts {@code from} in the place of {@code to}; a file there is replaced. */
    static void move(Path from, Path to) throws IOException {
        persist(
                () -> Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING),
                millis -> LockSupport.parkNanos(millis * 1_000_000));
    }

    /** Tries while access is denied, waiting twice as long each time; the last refusal is thrown. */
    static void persist(Step step, LongConsumer wait) throws IOException {
        long millis = FIRST_WAIT_MILLIS;
        for (int tried = 1; true; tried++) {
            try {
                step.run();
                return;
            } catch (AccessDeniedException e) {
                if (tried == TRIES) {
                    throw e;
                }
                wait.accept(millis);
                millis *= 2;
            }
        }
    }
}
