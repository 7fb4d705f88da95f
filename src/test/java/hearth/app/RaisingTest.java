package hearth.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A second start on the same store brings the first window to the front. */
class RaisingTest {
    @TempDir
    Path folder;

    private final List<Raising> windows = new ArrayList<>();
    private final CountDownLatch raised = new CountDownLatch(1);
    private Path state;
    private Path store;

    @BeforeEach
    void stores() throws IOException {
        state = folder.resolve("state");
        store = Files.createDirectory(folder.resolve("Fostering"));
    }

    @AfterEach
    void close() {
        windows.forEach(Raising::close);
    }

    private void window(Optional<Path> shows) throws IOException {
        windows.add(new Raising(state, () -> shows, raised::countDown));
    }

    @Test
    void theWindowThatShowsTheStoreAnswers() throws Exception {
        window(Optional.of(store));
        assertThat(Raising.asked(state, store, Duration.ofSeconds(20))).isTrue();
        assertThat(raised.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(state).isEmptyDirectory();
    }

    @Test
    void oneThatShowsAnotherStoreOrNoneDoesNot() throws Exception {
        window(Optional.of(Files.createDirectory(folder.resolve("Other"))));
        window(Optional.empty());
        assertThat(Raising.asked(state, store, Duration.ofMillis(200))).isFalse();
        assertThat(raised.getCount()).isEqualTo(1);
        assertThat(state).isEmptyDirectory();
    }
}
