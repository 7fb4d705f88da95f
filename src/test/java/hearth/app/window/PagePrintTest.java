package hearth.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.common.HouseholdId;
import hearth.common.SubjectId;
import hearth.ui.Printout;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What Ctrl+P finds to print on a record and a list, and what the trail says of it. */
class PagePrintTest extends FormGround {
    /** What Ctrl+P was pressed on. */
    private record Asked(
            Parent page, @Nullable Place place, @Nullable SubjectId record) {}

    private Printout printed() {
        var asked = new AtomicReference<Asked>();
        var read = new AtomicReference<Printout>();
        screens.onFx(() -> {
            inside().shell().onPrint((page, place, record) -> asked.set(new Asked(page, place, record)));
            return true;
        });
        screens.press(KeyCode.CONTROL, KeyCode.P);
        Asked was = asked.get();
        screens.onFx(() -> {
            Objects.requireNonNull(PagePrint.of(was.page())).printout(read::set);
            return true;
        });
        screens.quiet();
        PagePrint.note(session, read.get().rows(), was.place(), was.record());
        return read.get();
    }

    private List<String> trail() {
        return session.store().read(h -> h.createQuery("""
            select coalesce(subject_id, 'no record') || ', ' || coalesce(row_count, 'no rows') || ', ' || reason
            from audit join audit_payload using (seq) where action = 'PRINT' order by seq\
            """).mapTo(String.class).list());
    }

    @Test
    void aRecordIsPrintedAndTheTrailHasWhoseAndAListItsPlaceAndRows() {
        HouseholdId id = carers("Anna", "Ashworth", 2);
        carers("Ben", "Barlow", 1);
        open(id);
        Printout record = printed();
        assertThat(record.title()).contains("Ashworth");
        assertThat(record.lines()).isNotEmpty();
        open(Place.CARERS);
        assertThat(printed().rows()).isEqualTo(2);
        assertThat(trail()).containsExactly(id.value() + ", no rows, a page of the record", "no record, 2, Carers");
    }
}
