package hearth.ui;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableIntegerValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.stage.Window;

/** Waits for events, never for a time: until no work runs in the background and a frame has been laid out after the last of it. */
final class Stillness {
    /** When a window counts as stuck; a busy machine takes many times as long as a quiet one. */
    private static final int SECONDS = 60;

    private Stillness() {}

    /** Until the count of running work is nought and two frames came after it without more work. */
    static void await(ObservableIntegerValue running) {
        for (int still = 0; still < 2; still++) {
            if (await(idle(running))) {
                still = 0;
            }
            frame();
        }
    }

    /** Until a window has drawn once more, and what that brought about has been done. */
    static void frame() {
        await(laidOut());
    }

    /** Tells whether there was anything to wait for. */
    private static CompletableFuture<Boolean> idle(ObservableIntegerValue running) {
        var idle = new CompletableFuture<Boolean>();
        Platform.runLater(() -> {
            if (running.get() == 0) {
                idle.complete(false);
                return;
            }
            running.addListener(new ChangeListener<>() {
                @Override
                public void changed(ObservableValue<? extends Number> of, Number before, Number now) {
                    if (now.intValue() == 0) {
                        running.removeListener(this);
                        idle.complete(true);
                    }
                }
            });
        });
        return idle;
    }

    private static CompletableFuture<Boolean> laidOut() {
        var done = new CompletableFuture<Boolean>();
        Platform.runLater(() -> {
            List<Window> windows = List.copyOf(Window.getWindows());
            if (windows.isEmpty()) {
                done.complete(true);
                return;
            }
            Scene scene = windows.getFirst().getScene();
            scene.addPostLayoutPulseListener(new Runnable() {
                @Override
                public void run() {
                    scene.removePostLayoutPulseListener(this);
                    Platform.runLater(() -> done.complete(true));
                }
            });
            Platform.requestNextPulse();
        });
        return done;
    }

    private static boolean await(CompletableFuture<Boolean> event) {
        try {
            return event.get(SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError("Waited " + SECONDS + " seconds in vain for the window to come to rest", e);
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }
}
