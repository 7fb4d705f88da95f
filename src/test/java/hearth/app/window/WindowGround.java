package hearth.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.access.Session;
import hearth.access.TestSession;
import hearth.carers.Ground;
import hearth.common.SubjectId;
import hearth.geography.Geography;
import hearth.ui.Screens;
import hearth.ui.Theme;
import hearth.ui.Words;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The whole window over a small real store. */
abstract class WindowGround {
    @RegisterExtension
    final Screens screens = new Screens();

    @TempDir
    Path folder;

    Session session;
    Geography geography;
    private @Nullable HearthWindow window;
    private final AtomicReference<HearthWindow.Inside> inside = new AtomicReference<>();

    @BeforeEach
    void begin() {
        session = TestSession.open(folder);
        geography = around(session.store().folder());
        prepare();
        screens.show(desk -> new StackPane(Words.plain("")));
        enter(session);
    }

    /** Which postcodes are known: none. */
    Geography around(Path store) {
        return Ground.noDirectory(store);
    }

    /** What the store holds before the window is opened. */
    void prepare() {}

    /** Opens the window for somebody; one that is open for somebody else is left. */
    void enter(Session who) {
        screens.onFx(() -> {
            var opened = new HearthWindow(screens.desk(), new Theme(Theme.Mode.LIGHT, 100), folder, in -> {
                inside.set(in);
                return new WindowPages(in);
            });
            opened.enter(who);
            window = opened;
            return true;
        });
        screens.quiet();
    }

    @AfterEach
    void leave() {
        screens.onFx(() -> {
            screens.desk().surface().setContent(Words.plain(""));
            return true;
        });
        screens.quiet();
        screens.onFx(() -> {
            window().close();
            return true;
        });
        assertThat(screens.faults()).isEmpty();
        session.store().close();
    }

    HearthWindow window() {
        return Objects.requireNonNull(window);
    }

    HearthWindow.Inside inside() {
        return inside.get();
    }

    void open(SubjectId id) {
        screens.onFx(() -> {
            inside().shell().to(id);
            return true;
        });
        screens.quiet();
    }

    void open(Place place) {
        screens.onFx(() -> {
            inside().shell().open(place);
            return true;
        });
        screens.quiet();
    }
}
