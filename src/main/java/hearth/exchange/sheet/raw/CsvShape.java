package hearth.exchange.sheet.raw;

import hearth.common.Mendable;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * What parts the values of a text file: comma, semicolon, tab or bar, whichever cuts its first lines most evenly.
 *
 * @param separator the character between values
 * @param namesSeparator whether the first line says so itself ("sep=;"), as Excel writes it
 */
record CsvShape(char separator, boolean namesSeparator) {
    private static final char[] TRIED = {',', ';', '\t', '|'};

    static CsvShape of(Path file, String name, CsvText text) throws IOException {
        CsvShape shape = sniff(head(file, text));
        checkQuotes(file, name, text, shape.separator);
        return shape;
    }

    private static String head(Path file, CsvText text) throws IOException {
        var buffer = new char[1 << 15];
        try (Reader in = text.reader(file)) {
            int filled = 0;
            for (int n = in.read(buffer); n > 0 && filled < buffer.length; ) {
                filled += n;
                n = in.read(buffer, filled, buffer.length - filled);
            }
            return new String(buffer, 0, filled);
        }
    }

    static CsvShape sniff(String head) {
        if (head.length() > 5 && head.regionMatches(true, 0, "sep=", 0, 4)) {
            return new CsvShape(head.charAt(4), true);
        }
        char best = ',';
        double bestScore = 0;
        for (char tried : TRIED) {
            double score = score(head, tried);
            if (score > bestScore) {
                bestScore = score;
                best = tried;
            }
        }
        return new CsvShape(best, false);
    }

    /** How many lines have the commonest number of values, times how many values those are beyond the first. */
    private static double score(String head, char separator) {
        var lines = new HashMap<Integer, Integer>();
        int values = 1;
        boolean quoted = false;
        boolean fresh = true;
        for (int i = 0; i < head.length(); i++) {
            char c = head.charAt(i);
            if (c == '"' && (quoted || fresh)) {
                quoted = !quoted;
            } else if (!quoted && c == separator) {
                values++;
                fresh = true;
                continue;
            } else if (!quoted && (c == '\n' || c == '\r')) {
                lines.merge(values, 1, Integer::sum);
                values = 1;
                fresh = true;
                continue;
            }
            fresh = false;
        }
        lines.merge(values, 1, Integer::sum);
        double best = 0;
        for (Map.Entry<Integer, Integer> line : lines.entrySet()) {
            best = Math.max(best, line.getValue() * Math.log(line.getKey()));
        }
        return best;
    }

    /** Refuses a file in which a quotation mark is opened and never closed: all that follows would be one value. */
    private static void checkQuotes(Path file, String name, CsvText text, char separator) throws IOException {
        long line = 1;
        long openedOn = 0;
        boolean quoted = false;
        boolean fresh = true;
        boolean afterQuote = false;
        char last = 0;
        var buffer = new char[1 << 16];
        try (Reader in = text.reader(file)) {
            for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
                for (int i = 0; i < n; i++) {
                    char c = buffer[i];
                    if (c == '\n' || (last == '\r' && c != '\n')) {
                        line++;
                    }
                    last = c;
                    if (quoted) {
                        if (c == '"') {
                            quoted = false;
                            afterQuote = true;
                        }
                        continue;
                    }
                    if (c == '"' && (fresh || afterQuote)) {
                        openedOn = afterQuote ? openedOn : line;
                        quoted = true;
                    }
                    fresh = c == separator || c == '\n' || c == '\r';
                    afterQuote = false;
                }
            }
        }
        if (quoted) {
            throw new Mendable(name + ", line " + openedOn
                    + ": a quotation mark is opened there and never closed. Close it or take it"
                    + " out, and import the file again.");
        }
    }
}
