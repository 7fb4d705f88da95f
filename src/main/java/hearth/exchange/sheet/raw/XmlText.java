package hearth.exchange.sheet.raw;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gathers the text of an Excel string element: its {@code t} parts, without the reading aids of Japanese. */
final class XmlText {
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final StringBuilder text = new StringBuilder();
    private boolean inText;
    private boolean inAid;

    void start(String name) {
        if (name.equals("rPh")) {
            inAid = true;
        }
        inText = name.equals("t") && !inAid;
    }

    void end(String name) {
        inText = false;
        if (name.equals("rPh")) {
            inAid = false;
        }
    }

    void characters(char[] ch, int start, int length) {
        if (inText) {
            text.append(ch, start, length);
        }
    }

    /** What was gathered, with Excel's escapes (_x000D_) read; the next text begins empty. */
    String take() {
        String taken = text.toString();
        text.setLength(0);
        return unescape(taken);
    }

    static String unescape(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        Matcher m = ESCAPED.matcher(text);
        return m.replaceAll(
                found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }
}
