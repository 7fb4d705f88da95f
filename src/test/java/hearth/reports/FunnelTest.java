package hearth.reports;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.carers.Ground;
import hearth.store.Store;
import hearth.store.TestStore;
import java.nio.file.Path;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FunnelTest {
    @TempDir
    Path folder;

    @Test
    void limitsRunWhateverStageAnApplicationIsIn() {
        try (Store store = TestStore.create(folder, tx -> {
            var c = new TestCouncil(tx.sql());
            long late = c.enquiry("2025-12-01", "WEBSITE");
            c.stage(late, "INITIAL_VISIT", "2025-12-10", "2025-12-10");
            c.stage(late, "APPLICATION", "2026-01-05", "2026-01-12");
            c.stage(late, "STAGE_1", "2026-01-12", null);
            long inTime = c.enquiry("2026-09-28", "EVENT");
            c.stage(inTime, "INITIAL_VISIT", "2026-10-09", "2026-10-09");
            c.stage(inTime, "APPLICATION", "2026-10-20", null);
            long panelled = c.enquiry("2025-10-01", "EVENT");
            c.stage(panelled, "APPLICATION", "2025-11-01", "2025-11-08");
            c.stage(panelled, "PANEL", "2026-05-06", "2026-05-20");
            c.enquiry("2026-10-01", "OTHER");
            c.write();
        })) {
            var lines = MonthlySummary.of(store, Ground.noDirectory(folder), YearMonth.of(2026, 10))
                    .funnel();
            assertThat(lines)
                    .extracting(Funnel.Line::stage)
                    .startsWith("Enquiry", "Answered within 1 working day", "Initial visit");
            assertThat(lines.get(1).overLimit())
                    .as("nobody answered the one of 1 October")
                    .isEqualTo(1);
            assertThat(lines.get(2).month()).isEqualTo(1);
            assertThat(lines.get(3).month())
                    .as("28 September to 9 October: 9 working days")
                    .isEqualTo(1);
            assertThat(lines.get(3).overLimit()).isEqualTo(1);
            assertThat(lines.get(4).openNow()).as("applications").isEqualTo(1);
            assertThat(lines.get(4).overLimit()).as("8 months without a panel").isEqualTo(1);
            assertThat(lines.get(5).openNow()).as("stage 1").isEqualTo(1);
            assertThat(lines.get(7).medianDays()).as("panel").isEqualTo(14.0);
        }
    }

    @Test
    void theMedianOfAnEvenNumberLiesBetween() {
        assertThat(Funnel.median(new long[] {9, 1, 4, 6})).isEqualTo(5.0);
        assertThat(Funnel.median(new long[] {7})).isEqualTo(7.0);
        assertThat(Funnel.median(new long[0])).isNull();
    }
}
