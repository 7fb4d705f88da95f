package hearth.app;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The one log: faults and warnings of ours and of the libraries, in a file that turns over at a megabyte. */
public final class Logs extends Handler {
    private static final int BYTES = 1_000_000;
    private static final int FILES = 3;
    /** Held here, or its level would be lost with it: JavaFX says at each start that it was loaded from jars. */
    private static final Logger JAVAFX_START = Logger.getLogger("com.sun.javafx.application.PlatformImpl");

    /** Held for the same reason: the reader of spreadsheets would log what stands in cells it stumbles over. */
    private static final List<Logger> OF_SPREADSHEETS =
            List.of(Logger.getLogger("org.apache.poi"), Logger.getLogger("org.apache.xmlbeans"));

    private final Folders folders;
    private @Nullable FileHandler file;
    private boolean broken;

    private Logs(Folders folders) {
        this.folders = folders;
    }

    /** Sends everything that is logged to the file, and nothing to the console. */
    public static void start(Folders folders) {
        LogManager.getLogManager().reset();
        JAVAFX_START.setLevel(Level.SEVERE);
        OF_SPREADSHEETS.forEach(logger -> logger.setLevel(Level.OFF));
        Logger root = Logger.getLogger("");
        root.setLevel(Level.WARNING);
        root.addHandler(new Logs(folders));
    }

    @Override
    public synchronized void publish(LogRecord message) {
        if (broken || message.getLevel().intValue() < Level.WARNING.intValue()) {
            return;
        }
        try {
            if (file == null) {
                Files.createDirectories(folders.state());
                file = new FileHandler(folders.state().resolve("hearth.%g.log").toString(), BYTES, FILES, true);
                file.setEncoding("UTF-8");
                file.setFormatter(new LogLines());
            }
            file.publish(message);
        } catch (IOException e) {
            // A log that cannot be written must not stop the work.
            broken = true;
        }
    }

    @Override
    public synchronized void flush() {
        if (file != null) {
            file.flush();
        }
    }

    @Override
    public synchronized void close() {
        if (file != null) {
            file.close();
        }
        file = null;
    }
}
