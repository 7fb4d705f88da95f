package hearth.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearth.store.Actor;
import hearth.store.Store;
import hearth.store.TestStore;
import java.nio.file.Path;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The thread that draws the window never waits for the store: each of these would let it stand still. */
class DrawingTest {
    @RegisterExtension
    final Screens screens = new Screens();

    @TempDir
    Path folder;

    private void refused(Runnable work) {
        assertThatThrownBy(() -> screens.onFx(() -> {
                    work.run();
                    return true;
                }))
                .hasStackTraceContaining("The window would stand still");
    }

    @Test
    void theStoreIsNotEnteredFromTheThreadThatDraws() {
        screens.show(() -> new StackPane(Words.plain("Nothing waits")));
        try (Store store = TestStore.create(folder.resolve("store"))) {
            refused(() -> store.read(h -> 0));
            refused(() -> store.write(Actor.PROGRAM, "a test", tx -> 0));
            refused(store::head);
            refused(() -> Store.users(store.folder()));
            assertThat(screens.onFx(store::info).invented())
                    .as("known without waiting")
                    .isTrue();
        }
    }
}
