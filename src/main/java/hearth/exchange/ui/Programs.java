package hearth.exchange.ui;

import hearth.common.Mendable;
import java.awt.Desktop;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

/** Other programs of this computer: what opens a file, and what writes e-mail. */
public interface Programs {
    /** Whether a file can be opened from here. */
    boolean open();

    /** Whether there is a mail program that can be opened from here. */
    boolean mail();

    /** Opens a file in the program that is meant for it; called off the JavaFX thread. */
    void open(Path file);

    /** Opens a new message in the mail program and sends nothing; called off the JavaFX thread. */
    void mail(URI address);

    /** Those of the desktop that Hearth runs on, where it has one; looks for them at once, off the JavaFX thread. */
    static Programs here() {
        boolean opens = may(Desktop.Action.OPEN);
        boolean mails = may(Desktop.Action.MAIL);
        return new Programs() {
            @Override
            public boolean open() {
                return opens;
            }

            @Override
            public boolean mail() {
                return mails;
            }

            @Override
            public void open(Path file) {
                try {
                    Desktop.getDesktop().open(file.toFile());
                } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
                    throw new Mendable(
                            "No program opened " + file.getFileName() + ". Open it from its folder yourself.");
                }
            }

            @Override
            public void mail(URI address) {
                try {
                    Desktop.getDesktop().mail(address);
                } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
                    throw new Mendable(
                            "The mail program did not open. Copy the text and write the e-mail there yourself.");
                }
            }
        };
    }

    private static boolean may(Desktop.Action action) {
        return !GraphicsEnvironment.isHeadless()
                && Desktop.isDesktopSupported()
                && Desktop.getDesktop().isSupported(action);
    }
}
