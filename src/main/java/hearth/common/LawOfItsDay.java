package hearth.common;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a rule said for a time, where it said something else before and after: what began then is judged by it for good.
 *
 * @param last the last day on which it was in force
 * @param source the regulations that said so
 */
public record LawOfItsDay(String rule, LocalDate from, LocalDate last, int value, String source) {
    private static final List<LawOfItsDay> ALL = Codes.rows("law-of-its-day").stream()
            .map(row -> new LawOfItsDay(
                    row.getField("rule"),
                    LocalDate.parse(row.getField("from")),
                    LocalDate.parse(row.getField("last")),
                    Integer.parseInt(row.getField("value")),
                    row.getField("source")))
            .toList();

    /** All that a rule said for a time, the earliest first; none for a rule that never changed. */
    public static List<LawOfItsDay> of(String rule) {
        return ALL.stream().filter(law -> law.rule.equals(rule)).toList();
    }

    /** What a rule said for a time that a day lies in. */
    public static Optional<LawOfItsDay> on(String rule, LocalDate day) {
        return of(rule).stream()
                .filter(law -> !day.isBefore(law.from) && !day.isAfter(law.last))
                .findFirst();
    }
}
