package hearth.app.window;

import hearth.ui.Desk;
import java.time.Duration;
import java.time.Instant;
import javafx.animation.AnimationTimer;
import javafx.event.EventHandler;
import javafx.scene.input.InputEvent;

/**
 * Notices that nobody uses the window: after a while the store comes to rest, later the window is locked, with a warning a minute
 * before. Time is that of the clock, and is looked at before each frame and each key: a computer that slept is locked as it wakes,
 * before anything of the page is drawn.
 */
final class Idle {
    /** After how many minutes the window locks, where nobody has said otherwise. */
    static final int USUAL = 10;

    private static final String AFTER = "lock-after";
    private static final String MINIMISED = "lock-minimised";
    private static final Duration QUIET = Duration.ofMinutes(2);
    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static final Duration A_SECOND = Duration.ofSeconds(1);
    private static final Duration WARNING = Duration.ofMinutes(1);

    private final Desk desk;
    private final Runnable rest;
    private final Runnable lock;
    private final Runnable minute;
    private final EventHandler<InputEvent> onInput = this::used;
    private final AnimationTimer frames;
    private final Slept slept;
    private Instant last;
    private Instant lastLook;
    private Instant lastMinute;
    private boolean resting;
    private boolean warned;
    private boolean stopped;

    /**
     * Begins at once.
     *
     * @param rest brings the store to rest
     * @param lock locks the window
     * @param minute what is done once a minute while somebody is there
     */
    Idle(Desk desk, Runnable rest, Runnable lock, Runnable minute) {
        this.desk = desk;
        this.rest = rest;
        this.lock = lock;
        this.minute = minute;
        last = desk.clock().instant();
        lastLook = last;
        lastMinute = last;
        slept = new Slept(last, System.nanoTime());
        desk.surface().addEventFilter(InputEvent.ANY, onInput);
        frames = new AnimationTimer() {
            @Override
            public void handle(long frame) {
                look(desk.clock().instant(), System.nanoTime());
            }
        };
        frames.start();
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

    /** Whether the window locks when it is minimised; it does not where nobody has said so. */
    static boolean whenMinimised(Desk desk) {
        return desk.memory().get(MINIMISED).filter("yes"::equals).isPresent();
    }

    static void setWhenMinimised(Desk desk, boolean locks) {
        desk.memory().put(MINIMISED, locks ? "yes" : "no");
    }

    /** Somebody is there, unless it is too late: then the key goes no further. */
    private void used(InputEvent event) {
        Instant now = desk.clock().instant();
        look(now, System.nanoTime());
        if (stopped) {
            event.consume();
        }
        last = now;
        resting = false;
        warned = false;
    }

    /**
     * Does what is due at an instant.
     *
     * @param awake as {@link System#nanoTime} counts
     */
    void look(Instant now, long awake) {
        if (slept.since(now, awake)) {
            lock.run();
        } else if (Duration.between(lastLook, now).abs().compareTo(A_SECOND) >= 0) {
            lastLook = now;
            look(now);
        }
    }

    private void look(Instant now) {
        Duration unused = Duration.between(last, now);
        Duration after = Duration.ofMinutes(minutes(desk));
        if (unused.compareTo(after) >= 0) {
            lock.run();
            return;
        }
        boolean free = desk.background().running().get() == 0;
        if (free && !resting && Duration.between(lastMinute, now).compareTo(A_MINUTE) >= 0) {
            lastMinute = now;
            minute.run();
        }
        if (free && !resting && unused.compareTo(QUIET) >= 0) {
            resting = true;
            rest.run();
        }
        if (unused.compareTo(after.minus(WARNING)) >= 0 && !warned) {
            warned = true;
            desk.toasts().say("Nobody has used Hearth for a while. It locks in a minute; any key keeps it open.");
        }
    }

    void stop() {
        stopped = true;
        frames.stop();
        desk.surface().removeEventFilter(InputEvent.ANY, onInput);
    }
}
