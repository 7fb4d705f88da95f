package hearth.app;

import java.awt.AWTError;
import java.awt.Desktop;
import java.awt.GraphicsEnvironment;
import java.awt.desktop.SystemSleepEvent;
import java.awt.desktop.SystemSleepListener;
import java.awt.desktop.UserSessionEvent;
import java.awt.desktop.UserSessionListener;
import java.util.Locale;
import org.slf4j.LoggerFactory;

/** Hears from the system that nobody sits here: the computer is locked or somebody else's, or it goes to sleep. */
final class Away implements UserSessionListener, SystemSleepListener {
    private final Runnable away;

    /**
     * Tells it on, on whatever thread the system tells it.
     *
     * @param away may be told more than once
     */
    Away(Runnable away) {
        this.away = away;
    }

    /** Whether the JDK hears of it there; elsewhere it is not asked, for asking alone would start AWT beside JavaFX. */
    static boolean heardOn(String system) {
        String name = system.toLowerCase(Locale.ROOT);
        return name.startsWith("windows") || name.startsWith("mac");
    }

    /** Listens from now on, where the system says such things; starts AWT there, so never on the JavaFX thread. */
    void listen() {
        try {
            if (GraphicsEnvironment.isHeadless() || !Desktop.isDesktopSupported()) {
                return;
            }
            Desktop desktop = Desktop.getDesktop();
            if (desktop.isSupported(Desktop.Action.APP_EVENT_USER_SESSION)
                    || desktop.isSupported(Desktop.Action.APP_EVENT_SYSTEM_SLEEP)) {
                desktop.addAppEventListener(this);
            }
        } catch (UnsupportedOperationException | AWTError | LinkageError e) {
            LoggerFactory.getLogger("hearth").info("Hearth does not hear when this computer is locked");
        }
    }

    @Override
    public void userSessionDeactivated(UserSessionEvent e) {
        away.run();
    }

    @Override
    public void userSessionActivated(UserSessionEvent e) {
        // Whoever comes back signs in.
    }

    @Override
    public void systemAboutToSleep(SystemSleepEvent e) {
        away.run();
    }

    @Override
    public void systemAwoke(SystemSleepEvent e) {
        away.run();
    }
}
