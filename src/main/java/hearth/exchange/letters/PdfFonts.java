package hearth.exchange.letters;

import hearth.common.Broken;
import hearth.common.Fault;
import hearth.common.Mendable;
import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.openpdf.text.Font;
import org.openpdf.text.pdf.BaseFont;

/** Fonts that go into a PDF whole, so that it looks the same everywhere: as wide as Arial, Times New Roman and Courier New. */
final class PdfFonts {
    /** What Word takes where a file says nothing, in half points. */
    private static final String USUAL_SIZE = "20";

    private static final float RAISED = 0.65f;
    private static final Pattern SERIF =
            Pattern.compile("times|serif|georgia|cambria|garamond|palatino|bookman|century|baskerville|constantia");
    private static final Pattern MONO = Pattern.compile("courier|consolas|mono|lucida console");
    private static final Pattern UNSEEN = Pattern.compile("[\\u200B-\\u200F\\u2060\\uFEFF\\u00AD]");

    private final Map<String, BaseFont> faces = new HashMap<>();
    private final WordStyles styles;

    PdfFonts(WordStyles styles) {
        this.styles = styles;
    }

    /** The font that a look asks for. */
    Font font(WordLook look) {
        float size = Xml.number(look.value("sz").orElse(USUAL_SIZE)) / 2;
        String raised = look.value("vertAlign").orElse("");
        var font = new Font(
                face(styles.font(look), look.on("b"), look.on("i")), raised.contains("script") ? size * RAISED : size);
        int style =
                (look.on("u") ? Font.UNDERLINE : 0) | (look.on("strike") || look.on("dstrike") ? Font.STRIKETHRU : 0);
        font.setStyle(style);
        colour(look).ifPresent(font::setColor);
        return font;
    }

    private static Optional<Color> colour(WordLook look) {
        return look.value("color")
                .filter(c -> c.matches("[0-9A-Fa-f]{6}"))
                .map(c -> new Color(Integer.parseInt(c, 16)));
    }

    private BaseFont face(String asked, boolean bold, boolean italic) {
        String name = asked.toLowerCase(Locale.ROOT);
        String family = MONO.matcher(name).find()
                ? "Mono"
                : SERIF.matcher(name).find() && !name.contains("sans") ? "Serif" : "Sans";
        String cut = (bold ? "Bold" : "") + (italic ? "Italic" : "");
        return faces.computeIfAbsent(
                "Liberation" + family + "-" + (cut.isEmpty() ? "Regular" : cut) + ".ttf", PdfFonts::read);
    }

    private static BaseFont read(String file) {
        try (InputStream in = Objects.requireNonNull(PdfFonts.class.getResourceAsStream("/liberation/" + file))) {
            return BaseFont.createFont(file, BaseFont.IDENTITY_H, true, false, in.readAllBytes(), null);
        } catch (IOException e) {
            throw new Broken(Fault.UNEXPECTED, e);
        }
    }

    /**
     * Text as the font can show it.
     *
     * @throws Mendable where it has a letter of a script that the font has not
     */
    static String shown(String text, Font font) {
        String plain = UNSEEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll("")
                .replace('\u2011', '-');
        plain.codePoints()
                .filter(c -> !font.getBaseFont().charExists(c))
                .findFirst()
                .ifPresent(c -> {
                    throw new Mendable(
                            "The letter has a letter or sign that a PDF of Hearth cannot show (" + Character.toString(c)
                                    + "). Make a Word file instead, and print it or save it as PDF in Word.");
                });
        return plain;
    }
}
