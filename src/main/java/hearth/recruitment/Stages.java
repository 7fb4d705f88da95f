package hearth.recruitment;

import hearth.common.EnquiryId;
import hearth.store.Row;
import hearth.store.Tx;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The stages of one enquiry while they are changed: what is put, corrected or ended is saved with every end worked out anew. */
final class Stages {
    private final Tx tx;
    private final EnquiryId enquiry;
    private final Map<Long, StageRow> stored;
    private final List<StageRow> rows;

    Stages(Tx tx, EnquiryId enquiry) {
        this.tx = tx;
        this.enquiry = enquiry;
        this.rows = new ArrayList<>(EnquiryStore.stages(tx.sql(), enquiry));
        this.stored = rows.stream().collect(Collectors.toMap(StageRow::id, Function.identity()));
    }

    List<StageRow> rows() {
        return List.copyOf(rows);
    }

    /** Says when a stage began: the first of its kind is corrected, or a new one made. */
    void put(Stage stage, LocalDate on) {
        for (int i = 0; i < rows.size(); i++) {
            StageRow row = rows.get(i);
            if (row.stage() == stage) {
                rows.set(i, row.starting(on));
                return;
            }
        }
        rows.add(StageRow.of(stage, on));
    }

    /** Says how a stage ended: the first of its kind, where there is one. */
    void end(Stage stage, NewEnquiry.End end) {
        rows.stream().filter(row -> row.stage() == stage).findFirst().ifPresent(row -> replace(row, row.ending(end)));
    }

    /** One more of its kind, such as a second panel; the same day again changes nothing. */
    void add(Stage stage, LocalDate on) {
        if (rows.stream()
                .noneMatch(row -> row.stage() == stage && row.startsOn().equals(on))) {
            rows.add(StageRow.of(stage, on));
        }
    }

    /** A stage that began on another day than was said before; null for one not said before. */
    void move(Stage stage, @Nullable LocalDate before, LocalDate on) {
        rows.stream()
                .filter(row -> row.stage() == stage && row.startsOn().equals(before))
                .findFirst()
                .ifPresentOrElse(row -> replace(row, row.starting(on)), () -> add(stage, on));
    }

    /** Puts one stage in the place of the stored one with its id. */
    void replace(StageRow changed) {
        rows.replaceAll(row -> row.id() == changed.id() ? changed : row);
    }

    /** Takes a stored one away. */
    void remove(StageRow one) {
        rows.removeIf(row -> row.id() == one.id());
        tx.delete(enquiry, "enquiry_stage", one.id());
    }

    private void replace(StageRow one, StageRow other) {
        rows.set(rows.indexOf(one), other);
    }

    void save(@Nullable LocalDate closedOn) {
        for (StageRow row : StageHistory.withEnds(rows, closedOn)) {
            StageRow before = stored.get(row.id());
            if (before == null) {
                EnquiryIntake.insert(tx, enquiry, row);
            } else if (!before.equals(row)) {
                tx.update(
                        enquiry,
                        "enquiry_stage",
                        row.id(),
                        row.version(),
                        Row.of("starts_on", row.startsOn())
                                .and("ends_on", row.endsOn())
                                .and("outcome", row.outcome()));
            }
        }
    }
}
