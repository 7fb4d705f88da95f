package hearth.app;

import java.io.PrintStream;
import java.util.List;
import javafx.application.Platform;

/** Opens the window, where there is a display to open it on. */
public final class Window {
    private Window() {}

    /** Shows the window until it is closed; without a display it says what can be done without one. Gives the exit status. */
    public static int open(List<String> args, PrintStream err) {
        if (!display()) {
            err.println("There is no display here, so no window. Everything can be done by command: see hearth help.");
            return 1;
        }
        Platform.exit();
        err.println("The window is not part of this build. Everything can be done by command: see hearth help.");
        return 1;
    }

    /** Whether a window could be shown; where it could, JavaFX has been started by asking. */
    static boolean display() {
        try {
            Platform.startup(() -> {});
            return true;
        } catch (UnsupportedOperationException e) {
            return false;
        }
    }
}
