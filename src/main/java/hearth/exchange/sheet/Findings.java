package hearth.exchange.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gathers findings; of one message beyond so many only their number is kept, so that a million rows cannot fill memory. */
final class Findings {
    private static final int MOST_ALIKE = 200;

    private final List<Finding> kept = new ArrayList<>();
    private final Map<String, Integer> alike = new HashMap<>();

    void add(Finding finding) {
        String kind = finding.column() + " " + withoutValue(finding);
        int count = alike.merge(kind, 1, Integer::sum);
        if (count <= MOST_ALIKE && kept.size() < 50 * MOST_ALIKE) {
            kept.add(finding);
        }
    }

    private static String withoutValue(Finding finding) {
        String message = finding.value().isEmpty()
                ? finding.message()
                : finding.message().replace(finding.value(), "");
        return message.replaceAll("\\d+", "#");
    }

    /** Those kept, and at the end how many more there were. */
    List<Finding> all() {
        int seen = alike.values().stream().mapToInt(Integer::intValue).sum();
        var all = new ArrayList<>(kept);
        if (seen > kept.size()) {
            all.add(Finding.sheet((seen - kept.size()) + " more warnings of these kinds are not listed."));
        }
        return all;
    }
}
