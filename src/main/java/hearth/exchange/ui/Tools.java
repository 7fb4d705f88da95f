package hearth.exchange.ui;

import hearth.exchange.letters.Pdf;
import java.util.Optional;

/**
 * What this computer has to make and open letters with.
 *
 * @param pdf what makes PDF, where there is something
 */
public record Tools(Programs programs, Optional<Pdf> pdf) {
    /** Looks for them; called off the JavaFX thread. */
    public static Tools here() {
        return new Tools(Programs.here(), Pdf.here(System.getenv()));
    }
}
