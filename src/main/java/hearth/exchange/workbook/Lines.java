package hearth.exchange.workbook;

import java.util.ArrayList;
import java.util.List;

/** Texts laid out over lines, as wide as columns that are measured in digits. */
final class Lines {
    private Lines() {}

    /** The lines a text takes: Arial fits about a sixth more letters than the width counts digits. */
    static List<String> of(String text, int digits) {
        int width = digits * 7 / 6;
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
