package hearth.app;

import hearth.app.window.HearthWindow;
import hearth.app.window.WindowMemory;
import hearth.app.window.WindowPages;
import hearth.store.Store;
import hearth.ui.Desk;
import hearth.ui.Surface;
import hearth.ui.Theme;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.slf4j.LoggerFactory;

/** Opens the window, where there is a display to open it on. */
public final class Window {
    /** How long a second start waits for the first to show its window. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private Window() {}

    /**
     * Shows the window until it is closed; without a display it says what can be done without one.
     *
     * @param store the store to sign in to, or empty for the one used last
     * @return the exit status
     */
    public static int open(Optional<Path> store, Folders folders, PrintStream err) {
        try (var memory = new WindowMemory(folders.state().resolve("window.json"))) {
            if (store.or(() -> HearthWindow.last(memory))
                    .filter(Store::openSomewhere)
                    .filter(open -> Raising.asked(folders.state(), open, PATIENCE))
                    .isPresent()) {
                err.println("Hearth is open already: its window has come to the front.");
                return 0;
            }
            if (!display()) {
                err.println(
                        "There is no display here, so no window. Everything can be done by command: see hearth help.");
                return 1;
            }
            var closed = new CountDownLatch(1);
            Platform.runLater(() -> show(store, folders, memory, closed));
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Platform.exit();
        return 0;
    }

    private static void show(Optional<Path> store, Folders folders, WindowMemory memory, CountDownLatch closed) {
        var surface = new Surface();
        Desk desk = Desk.of(
                surface,
                memory,
                Clock.system(ZoneId.of("Europe/London")),
                e -> LoggerFactory.getLogger("hearth").error("A fault", e));
        Theme theme = memory.theme();
        var window = new HearthWindow(desk, theme, Path.of(System.getProperty("user.home")), WindowPages::new);
        var scene = new Scene(surface, memory.size("width", 1280), memory.size("height", 800));
        theme.dress(scene);
        var stage = new Stage();
        stage.setTitle("Hearth");
        stage.setMinWidth(1024);
        stage.setMinHeight(700);
        stage.setScene(scene);
        Runnable noLonger = raisedWhenAsked(folders, window, stage);
        stage.setOnHidden(e -> {
            noLonger.run();
            memory.keep(theme, scene);
            window.close();
            closed.countDown();
        });
        stage.iconifiedProperty().subscribe(down -> {
            if (down) {
                window.minimised();
            }
        });
        stage.show();
        if (Away.heardOn(System.getProperty("os.name"))) {
            var away = new Away(() -> Platform.runLater(window::away));
            Thread.ofPlatform().daemon().name("hearth-away").start(away::listen);
        }
        store.ifPresentOrElse(window::signIn, window::start);
    }

    /** Until what comes back is run. Where the folder cannot be watched, a second start says that the store is open. */
    private static Runnable raisedWhenAsked(Folders folders, HearthWindow window, Stage stage) {
        try {
            return new Raising(
                    folders.state(),
                    window::store,
                    () -> Platform.runLater(() -> {
                        stage.setIconified(false);
                        stage.toFront();
                        stage.requestFocus();
                    }))::close;
        } catch (IOException e) {
            LoggerFactory.getLogger("hearth").info("A second start cannot raise this window");
            return () -> {};
        }
    }

    /** Whether a window could be shown; where it could, JavaFX has been started by asking. */
    static boolean display() {
        try {
            Platform.setImplicitExit(false);
            Platform.startup(() -> {});
            return true;
        } catch (UnsupportedOperationException e) {
            return false;
        }
    }
}
