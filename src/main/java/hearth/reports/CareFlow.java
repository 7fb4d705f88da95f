package hearth.reports;

import hearth.common.FinancialYear;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Children looked after, as they come and go: this month and since 1 April, short breaks left out.
 *
 * @param atStart how many on the last day of the year before; {@code now} how many on the last day of the month
 * @param left by reason, every reason with its numbers
 */
public record CareFlow(long atStart, Count came, Count ceased, long now, List<Left> left) {
    /** A number of the month and of the year up to its end. */
    public record Count(long month, long yearToDate) {}

    /** Why care ended. */
    public enum Reason {
        HOME_PLANNED("Returned home, planned"),
        HOME_UNPLANNED("Returned home, unplanned"),
        ADOPTED("Adopted"),
        GUARDIANSHIP("Special guardianship"),
        ARRANGEMENTS("Child arrangements order"),
        EIGHTEEN("Turned 18"),
        OTHER("Other");

        private static final Set<String> GUARDIANS = Set.of("E45", "E46", "E47", "E48");
        private final String label;

        Reason(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        /** By the code of the list "episode-ceased", and whether the child was 18 by then. */
        static Reason of(@Nullable String rec, boolean adult) {
            if (rec == null) {
                return adult ? EIGHTEEN : OTHER;
            }
            if (GUARDIANS.contains(rec)) {
                return GUARDIANSHIP;
            }
            return switch (rec) {
                case "E4A" -> HOME_PLANNED;
                case "E4B" -> HOME_UNPLANNED;
                case "E11", "E12" -> ADOPTED;
                case "E41" -> ARRANGEMENTS;
                default -> adult ? EIGHTEEN : OTHER;
            };
        }
    }

    /** Those who left for a reason. */
    public record Left(Reason reason, Count count) {}

    /** Rows of the store: a code, whether the child was 18, and how many. */
    record Row(@Nullable String rec, boolean adult, long month, long yearToDate) {}

    /** More came than left in the year up to the end of the month, or, less than nothing, fewer. */
    public long net() {
        return came.yearToDate() - ceased.yearToDate();
    }

    /** The share of those who left since 1 April who were adopted; null where nobody left. */
    public @Nullable Double adopted() {
        long adopted = left.stream()
                .filter(l -> l.reason() == Reason.ADOPTED)
                .mapToLong(l -> l.count().yearToDate())
                .sum();
        return ceased.yearToDate() == 0 ? null : (Double) ((double) adopted / ceased.yearToDate());
    }

    /** Of the month of the figures. */
    public static CareFlow of(Handle h, Figures figures) {
        LocalDate day = figures.month().atEndOfMonth();
        FinancialYear year = FinancialYear.of(figures.month());
        Map<Reason, Count> counts = new EnumMap<>(Reason.class);
        for (Row row : CareFlowStore.left(h, year.firstDay(), figures.month().atDay(1), day.plusDays(1))) {
            counts.merge(
                    Reason.of(row.rec(), row.adult()),
                    new Count(row.month(), row.yearToDate()),
                    (a, b) -> new Count(a.month() + b.month(), a.yearToDate() + b.yearToDate()));
        }
        var left = new ArrayList<Left>();
        for (Reason reason : Reason.values()) {
            left.add(new Left(reason, counts.getOrDefault(reason, new Count(0, 0))));
        }
        Figure stock = figures.get("children_looked_after");
        int april = new Months(figures.month()).aprilIndex();
        Long before = stock.months().get(april - 1);
        return new CareFlow(
                before == null ? 0 : before,
                count(figures.get("started_to_be_looked_after")),
                count(figures.get("ceased_to_be_looked_after")),
                figures.value("children_looked_after"),
                left);
    }

    private static Count count(Figure flow) {
        Long month = flow.value();
        Long year = flow.yearToDate();
        return new Count(month == null ? 0 : month, year == null ? 0 : year);
    }
}
