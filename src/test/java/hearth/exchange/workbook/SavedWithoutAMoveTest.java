package hearth.exchange.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.access.Session;
import hearth.access.TestSession;
import hearth.carers.Ground;
import hearth.common.Money;
import hearth.finance.CameOver;
import hearth.reports.MonthlySummary;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An agency's carers who come over to us with their child: the workbook reports a saving without a move as what it is. */
class SavedWithoutAMoveTest {
    @TempDir
    Path folder;

    @Test
    void itsLineSaysThatTheCarersCameOverAndWhatIsPaidLess() {
        Session kim = TestSession.open(folder);
        CameOver.make(kim, Ground.noDirectory(folder), LocalDate.of(2026, 5, 1), LocalDate.of(2026, 9, 1));
        var summary = MonthlySummary.of(kim, Ground.noDirectory(folder), YearMonth.of(2026, 9));
        Tab tab = StoryTabs.returns(summary);
        List<@Nullable Object> line = tab.tables().getFirst().rows().getFirst();
        assertThat(tab.tables().getFirst().rows()).hasSize(1);
        assertThat(line.get(1)).isEqualTo("Carers came over to us");
        assertThat(line.get(5)).isEqualTo(LocalDate.of(2026, 9, 1));
        assertThat(line.get(7)).isEqualTo(Money.ofPounds(new java.math.BigDecimal("820.00")));
        assertThat(line.get(8)).isEqualTo(Money.ofPounds(new java.math.BigDecimal("450.00")));
        assertThat(line.getLast()).as("370 a week until 31 March 2027").isEqualTo(new Money(11_205_71));
        assertThat(tab.notes().getFirst()).contains("the same home without a move");
        kim.store().close();
    }
}
