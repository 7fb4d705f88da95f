package hearth.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A second start on the same store brings the first window to the front. */
class RaisingTest {
    @TempDir
    Path folder;

    private Path state;
    private Path store;

    @BeforeEach
    void stores() throws IOException {
        state = folder.resolve("state");
        store = Files.createDirectory(folder.resolve("Fostering"));
    }

    @Test
    void theWindowThatShowsTheStoreAnswers() throws Exception {
        var raised = new CountDownLatch(1);
        try (var first = new Raising(state, () -> Optional.of(store), raised::countDown)) {
            assertThat(Raising.asked(state, store, Duration.ofSeconds(20))).isTrue();
            assertThat(raised.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(state).isEmptyDirectory();
        }
    }

    @Test
    void oneThatShowsAnotherStoreOrNoneDoesNot() throws Exception {
        Path other = Files.createDirectory(folder.resolve("Other"));
        try (var another = new Raising(state, () -> Optional.of(other), () -> {
                    throw new AssertionError("Not its store");
                });
                var none = new Raising(state, Optional::empty, () -> {
                    throw new AssertionError("It shows none");
                })) {
            assertThat(Raising.asked(state, store, Duration.ofMillis(200))).isFalse();
            assertThat(state).isEmptyDirectory();
        }
    }
}
