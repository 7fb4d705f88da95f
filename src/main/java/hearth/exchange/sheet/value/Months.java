package hearth.exchange.sheet.value;

import java.util.List;
import java.util.Locale;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The names of the months, also cut short or slightly misspelt. */
final class Months {
    private static final List<String> NAMES = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");

    private Months() {}

    /** 1 to 12, or 0 for no month. */
    static int number(String name) {
        String lower = name.toLowerCase(Locale.UK);
        for (int i = 0; i < 12 && lower.length() >= 3; i++) {
            String full = NAMES.get(i).toLowerCase(Locale.UK);
            if (full.startsWith(lower)
                    || (lower.equals("sept") && i == 8)
                    || (lower.length() > 4
                            && lower.startsWith(full.substring(0, 2))
                            && new LevenshteinDistance(2).apply(lower, full) >= 0)) {
                return i + 1;
            }
        }
        return 0;
    }

    static String name(int month) {
        return NAMES.get(month - 1);
    }
}
