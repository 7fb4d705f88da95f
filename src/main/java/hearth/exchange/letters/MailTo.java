package hearth.exchange.letters;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * An address that opens the user's mail program with a new message in it (RFC 6068), short enough for Windows to pass on.
 *
 * @param cut whether the text was too long and ends at a line before its end
 * @param text the whole text
 */
public record MailTo(URI address, boolean cut, String text) {
    /** Windows and Outlook take about 2,000 characters. */
    static final int LONGEST = 1_900;

    static MailTo of(@Nullable String to, String subject, String text) {
        int dear = text.indexOf("Dear ");
        String body = dear < 0 ? text : text.substring(dear);
        String start = "mailto:" + (to == null ? "" : encoded(to.strip()).replace("%40", "@")) + "?subject="
                + encoded(subject) + "&body=";
        String fits = body;
        while (start.length() + encoded(fits).length() > LONGEST && fits.contains("\n")) {
            fits = fits.substring(0, fits.lastIndexOf('\n')).stripTrailing();
        }
        if (start.length() + encoded(fits).length() > LONGEST) {
            fits = "";
        }
        return new MailTo(URI.create(start + encoded(fits)), !fits.equals(body), body);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text.replaceAll("\\R", "\r\n"), StandardCharsets.UTF_8)
                .replace("+", "%20");
    }
}
