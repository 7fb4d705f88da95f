package hearth.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What lies over the content, and who hears the keys first. */
class SurfaceTest {
    @RegisterExtension
    final Screens screens = new Screens();

    private final List<String> done = new ArrayList<>();

    @BeforeEach
    void show() {
        screens.show(() -> new StackPane(Buttons.plain("Archive", () -> done.add("archived"))));
    }

    @Test
    void whatIsAskedWhileTheWindowIsCoveredCanBeAnsweredOnlyAfterwards() {
        Runnable uncover = screens.onFx(() -> screens.desk().surface().cover(Words.plain("Locked")));
        screens.onFx(() -> {
            screens.desk().dialogs().confirm("Go on?", "It has come so far.", "Go on", () -> done.add("gone on"));
            return true;
        });
        screens.quiet();
        assertThat(screens.shows("Go on")).isFalse();
        screens.press(KeyCode.ESCAPE);
        screens.onFx(() -> {
            uncover.run();
            return true;
        });
        screens.quiet();
        assertThat(screens.shows("Locked")).isFalse();
        assertThat(screens.shows("Archive")).isFalse();
        screens.clickOn("Go on");
        assertThat(done).containsExactly("gone on");
        assertThat(screens.shows("Archive")).isTrue();
    }

    @Test
    void aLetterPressesNothingWhereTheWindowTookTheKeyForItself() {
        screens.press(KeyCode.ALT, KeyCode.A);
        assertThat(done).containsExactly("archived");
        screens.onFx(() -> {
            screens.desk().surface().addEventFilter(InputEvent.ANY, InputEvent::consume);
            return true;
        });
        screens.press(KeyCode.ALT, KeyCode.A);
        assertThat(done).containsExactly("archived");
    }

    @Test
    void theLettersGoEachTimeTheFocusedWindowIsLeft() {
        Surface surface = screens.desk().surface();
        for (int time = 1; time <= 2; time++) {
            screens.robot().press(KeyCode.ALT);
            screens.quiet();
            assertThat(letters(surface)).as("Time " + time).isPositive();
            // no other window takes the focus on a screen that is not there
            Scene scene = screens.scene();
            screens.onFx(() -> {
                scene.setRoot(new StackPane());
                return true;
            });
            assertThat(letters(surface)).as("Time " + time).isZero();
            screens.robot().release(KeyCode.ALT);
            screens.onFx(() -> {
                scene.setRoot(surface);
                return true;
            });
            screens.quiet();
        }
    }

    private int letters(Surface surface) {
        return screens.onFx(() -> surface.lookupAll(".access-key").size());
    }
}
