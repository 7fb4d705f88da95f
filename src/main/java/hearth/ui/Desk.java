package hearth.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Consumer;

/** What every screen of a window is given: where it works, asks, tells and remembers, and what day it is. */
public record Desk(Surface surface, Background background, Dialogs dialogs, Toasts toasts, Memory memory, Clock clock) {
    /**
     * A desk for one window.
     *
     * @param log told every fault of ours
     */
    public static Desk of(Surface surface, Memory memory, Clock clock, Consumer<Throwable> log) {
        var background = new Background(surface, log);
        return new Desk(surface, background, new Dialogs(surface), new Toasts(surface), memory, clock);
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }
}
