package hearth.recruitment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The stages of one enquiry put in order: which ended when. */
final class StageHistory {
    private static final Comparator<StageRow> ORDER = Comparator.comparing(StageRow::startsOn)
            .thenComparing(StageRow::stage)
            .thenComparingLong(StageRow::id);

    private StageHistory() {}

    /**
     * The same stages with the days they ended: as a person said, or when the next began, or when the enquiry was closed. It
     * follows from the days alone, whatever the order in which they were entered.
     */
    static List<StageRow> withEnds(Collection<StageRow> rows, @Nullable LocalDate closedOn) {
        return rows.stream()
                .sorted(ORDER)
                .map(row -> row.outcome() != null ? row : row.until(end(row, rows, closedOn)))
                .toList();
    }

    private static @Nullable LocalDate end(StageRow row, Collection<StageRow> rows, @Nullable LocalDate closedOn) {
        LocalDate next = rows.stream()
                .filter(other -> follows(other, row))
                .map(StageRow::startsOn)
                .min(Comparator.naturalOrder())
                .orElse(null);
        if (closedOn == null || closedOn.isBefore(row.startsOn())) {
            return next;
        }
        return next == null || closedOn.isBefore(next) ? closedOn : next;
    }

    private static boolean follows(StageRow other, StageRow row) {
        if (other.equals(row) || !row.stage().endedBy(other.stage())) {
            return false;
        }
        return other.stage() == row.stage()
                ? other.startsOn().isAfter(row.startsOn())
                : !other.startsOn().isBefore(row.startsOn());
    }

    static Optional<LocalDate> first(Collection<StageRow> rows, Stage stage) {
        return rows.stream()
                .filter(row -> row.stage() == stage)
                .map(StageRow::startsOn)
                .min(Comparator.naturalOrder());
    }
}
