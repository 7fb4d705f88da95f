package hearth.exchange.sheet.raw;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * Text without what nobody sees: control characters, direction marks, halves of characters. Non-breaking and other odd spaces become
 * spaces, accents their usual form (NFC). Joiners inside emoji and scripts that need them stay.
 *
 * @param text what is left, without spaces at either end
 * @param note what was taken away, or null
 */
public record CleanText(String text, @Nullable String note) {
    /** Cleans one cell's text. */
    public static CleanText of(String typed) {
        if (isPlain(typed)) {
            return new CleanText(typed.strip(), null);
        }
        var out = new StringBuilder(typed.length());
        boolean control = false;
        boolean marks = false;
        boolean broken = false;
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            if (c == '\r') {
                if (i + 1 >= typed.length() || typed.charAt(i + 1) != '\n') {
                    out.append('\n');
                }
            } else if (c == '\n' || c == '\t') {
                out.append(c);
            } else if (Character.isISOControl(c)) {
                control = true;
            } else if (isDirectionMark(c)) {
                marks = true;
            } else if (Character.isHighSurrogate(c)
                    && i + 1 < typed.length()
                    && Character.isLowSurrogate(typed.charAt(i + 1))) {
                out.append(c).append(typed.charAt(++i));
            } else if (Character.isSurrogate(c) || c == '\uFFFD' || c == '\uFFFE' || c == '\uFFFF') {
                out.append('\uFFFD');
                broken = true;
            } else if (Character.isSpaceChar(c)) {
                out.append(' ');
            } else if (!isInvisible(c)) {
                out.append(c);
            }
        }
        String clean = Normalizer.normalize(out, Normalizer.Form.NFC).strip();
        return new CleanText(clean, note(control, marks, broken));
    }

    private static boolean isPlain(String typed) {
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            if (c < ' ' || c > '~') {
                return false;
            }
        }
        return true;
    }

    private static boolean isDirectionMark(char c) {
        return (c >= '\u202A' && c <= '\u202E')
                || (c >= '\u2066' && c <= '\u2069')
                || c == '\u200E'
                || c == '\u200F'
                || c == '\u061C';
    }

    private static boolean isInvisible(char c) {
        return c == '\uFEFF' || c == '\u200B' || c == '\u2060' || c == '\u00AD';
    }

    private static @Nullable String note(boolean control, boolean marks, boolean broken) {
        if (broken) {
            return "Holds a character that could not be read, shown as \uFFFD. Type it again in the file if it"
                    + " matters.";
        }
        if (control) {
            return "Held control characters that nobody sees. They were left out.";
        }
        return marks ? "Held marks that turn the direction of writing round. They were left out." : null;
    }
}
