package hearth.app.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearth.common.Mendable;
import hearth.store.TestStore;
import hearth.ui.Screens;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** A window at which nobody sits: what is hidden, closed, kept and shown again. */
class LockTest extends FormGround {
    @Test
    void aWindowNobodyUsesLocksAndKeepsWhatWasTyped() {
        screens.press(KeyCode.CONTROL, KeyCode.DIGIT2);
        screens.clickOn("New enquiry");
        screens.type("Ada");
        String warning = "Nobody has used Hearth for a while. It locks in a minute; any key keeps it open.";
        assertThat(after(8, warning)).isFalse();
        assertThat(after(9, warning)).isTrue();
        assertThat(screens.shows("Ada")).isTrue();
        assertThat(after(10, warning)).isFalse();
        assertThat(screens.shows("Locked, as nobody was there. What you typed and did not save is kept."))
                .isTrue();
        assertThat(screens.shows("Ada")).isFalse();
        assertThatThrownBy(() -> session.store().read(h -> 1)).isInstanceOf(Mendable.class);
        screens.picture("locked");
        screens.type(TestStore.PASSWORD);
        screens.press(KeyCode.ENTER);
        assertThat(screens.shows("Typed and not saved")).isTrue();
    }

    @Test
    void aComputerThatSleptIsLockedAsItWakesAndComesBackToTheRecord() {
        open(carers("Dora", "Penhale", 2));
        assertThat(screens.shows("Dora Penhale")).isTrue();
        screens.onFx(() -> {
            window().look(Screens.NOW.plus(Duration.ofMinutes(3)), System.nanoTime());
            return true;
        });
        screens.quiet();
        assertThat(screens.shows("Dora Penhale")).isFalse();
        assertThat(screens.shows("Sign in")).isTrue();
        screens.type(TestStore.PASSWORD);
        screens.press(KeyCode.ENTER);
        assertThat(screens.shows("Dora Penhale")).isTrue();
    }

    @Test
    void aMinimisedWindowLocksWhereThatIsChosen() {
        screens.press(KeyCode.CONTROL, KeyCode.COMMA);
        screens.clickOn("You");
        minimise();
        assertThat(screens.shows("Sign in")).isFalse();
        screens.clickOn("Lock when the window is minimised");
        screens.picture("settings-lock");
        minimise();
        assertThat(screens.shows("Sign in")).isTrue();
    }

    @Test
    void longWorkEndsBeforeTheStoreCloses() {
        var go = new CountDownLatch(1);
        var wrote = new AtomicBoolean();
        screens.onFx(() -> {
            screens.desk().background().run("Taking in a list", progress -> {
                go.await();
                wrote.set(session.store().read(h -> true));
                return true;
            });
            window().lock();
            return true;
        });
        screens.waitFor(() -> screens.shows("Locked"));
        assertThat(screens.shows("Settings")).isFalse();
        go.countDown();
        screens.waitFor(() -> screens.shows("Sign in"));
        assertThat(wrote).isTrue();
        assertThat(screens.shows("Locked")).isFalse();
    }

    private void minimise() {
        screens.onFx(() -> {
            window().minimised();
            return true;
        });
        screens.quiet();
    }

    /** Whether words are shown at once after some minutes: a message goes away by itself. */
    private boolean after(int minutes, String words) {
        boolean shown = screens.onFx(() -> {
            Duration unused = Duration.ofMinutes(minutes);
            window().look(Screens.NOW.plus(unused), System.nanoTime() + unused.toNanos());
            return screens.shows(words);
        });
        screens.quiet();
        return shown;
    }
}
