package hearth.app.window;

import hearth.ui.Desk;
import java.time.Duration;
import java.time.Instant;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.event.EventHandler;
import javafx.scene.input.InputEvent;

/**
 * Notices that nobody uses the window: after a while the store comes to rest, later the window is locked, with a warning a minute
 * before, and an hour after that the store is closed. Time is that of the clock, so that a computer that slept wakes up locked.
 */
final class Idle {
    /** After how many minutes the window locks, where nobody has said otherwise. */
    static final int USUAL = 10;

    private static final String AFTER = "lock-after";
    private static final Duration QUIET = Duration.ofMinutes(2);
    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static final Duration WARNING = Duration.ofMinutes(1);
    private static final Duration LOCKED_FOR = Duration.ofHours(1);

    private final Desk desk;
    private final Runnable rest;
    private final Runnable lock;
    private final Runnable close;
    private final Runnable minute;
    private final EventHandler<InputEvent> onInput = e -> used();
    private final Timeline ticks;
    private Instant last;
    private Instant lastMinute;
    private boolean resting;
    private boolean warned;

    /**
     * Begins at once.
     *
     * @param rest brings the store to rest
     * @param lock asks for the password again
     * @param close closes the store, to which nobody has come back
     * @param minute what is done once a minute while somebody is there
     */
    Idle(Desk desk, Runnable rest, Runnable lock, Runnable close, Runnable minute) {
        this.desk = desk;
        this.rest = rest;
        this.lock = lock;
        this.close = close;
        this.minute = minute;
        last = desk.clock().instant();
        lastMinute = last;
        desk.surface().addEventFilter(InputEvent.ANY, onInput);
        ticks = new Timeline(new KeyFrame(
                javafx.util.Duration.seconds(10), e -> look(desk.clock().instant())));
        ticks.setCycleCount(Animation.INDEFINITE);
        ticks.play();
    }

    static int minutes(Desk desk) {
        try {
            return Math.clamp(Integer.parseInt(desk.memory().get(AFTER).orElse(String.valueOf(USUAL))), 1, 24 * 60);
        } catch (NumberFormatException e) {
            return USUAL;
        }
    }

    static void setMinutes(Desk desk, int minutes) {
        desk.memory().put(AFTER, String.valueOf(minutes));
    }

    /** Somebody is there. */
    void used() {
        last = desk.clock().instant();
        resting = false;
        warned = false;
    }

    /** Does what is due at an instant. Running work is waited for. */
    void look(Instant now) {
        Duration unused = Duration.between(last, now);
        Duration after = Duration.ofMinutes(minutes(desk));
        if (desk.background().running().get() > 0) {
            return;
        }
        if (!resting && Duration.between(lastMinute, now).compareTo(A_MINUTE) >= 0) {
            lastMinute = now;
            minute.run();
        }
        if (unused.compareTo(QUIET) >= 0 && !resting) {
            resting = true;
            rest.run();
        }
        if (unused.compareTo(after.plus(LOCKED_FOR)) >= 0) {
            close.run();
        } else if (unused.compareTo(after) >= 0) {
            lock.run();
        } else if (unused.compareTo(after.minus(WARNING)) >= 0 && !warned) {
            warned = true;
            desk.toasts().say("Nobody has used Hearth for a while. It locks in a minute; any key keeps it open.");
        }
    }

    void stop() {
        ticks.stop();
        desk.surface().removeEventFilter(InputEvent.ANY, onInput);
    }
}
