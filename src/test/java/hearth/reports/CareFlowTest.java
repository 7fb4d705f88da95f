package hearth.reports;

import static hearth.placements.Council.day;
import static org.assertj.core.api.Assertions.assertThat;

import hearth.access.Right;
import hearth.common.ChildId;
import hearth.common.FinancialYear;
import hearth.finance.Targets;
import hearth.placements.Council;
import hearth.placements.Ending;
import hearth.placements.Home;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who came into care and who left, and why, against a council of four children. */
class CareFlowTest {
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    @TempDir
    Path folder;

    private Council wigan;

    @BeforeEach
    void open() {
        wigan = new Council(folder);
    }

    @AfterEach
    void close() {
        wigan.close();
    }

    private ChildId came(String child, String born, String on) {
        ChildId id = wigan.child(child, born);
        wigan.admitted(id, on, Home.at("U6", "PR4", "BL1 1CC"));
        return id;
    }

    private void left(ChildId child, String on, String rec) {
        wigan.placements.endCare(wigan.kim, child, Ending.of(day(on), "CARPL"), rec);
    }

    private CareFlow flow() {
        return wigan.kim.read(Right.SEE_FIGURES, h -> CareFlow.of(h, Figures.of(h, wigan.geography, OCTOBER)));
    }

    private long since(CareFlow flow, CareFlow.Reason reason) {
        return flow.left().stream()
                .filter(l -> l.reason() == reason)
                .mapToLong(l -> l.count().yearToDate())
                .sum();
    }

    @Test
    void whoCameAndWhoLeftAddsUp() {
        came("Ada", "2016-01-01", "2025-06-01");
        left(came("Bea", "2016-01-01", "2025-07-01"), "2026-05-05", "E11");
        left(came("Cy", "2008-10-10", "2025-08-01"), "2026-10-10", "E5");
        left(came("Dee", "2016-01-01", "2026-04-20"), "2026-10-12", "E4B");
        CareFlow flow = flow();
        assertThat(flow.atStart()).isEqualTo(3);
        assertThat(flow.came()).isEqualTo(new CareFlow.Count(0, 1));
        assertThat(flow.ceased()).isEqualTo(new CareFlow.Count(2, 3));
        assertThat(flow.net()).isEqualTo(-2);
        assertThat(flow.now()).isEqualTo(1).isEqualTo(flow.atStart() + flow.net());
        assertThat(flow.adopted()).isEqualTo(1 / 3.0);
        assertThat(since(flow, CareFlow.Reason.ADOPTED)).isEqualTo(1);
        assertThat(since(flow, CareFlow.Reason.EIGHTEEN)).isEqualTo(1);
        assertThat(since(flow, CareFlow.Reason.HOME_UNPLANNED)).isEqualTo(1);
        assertThat(flow.left().stream().mapToLong(l -> l.count().yearToDate()).sum())
                .isEqualTo(flow.ceased().yearToDate());
    }

    @ParameterizedTest
    @CsvSource({
        "E4A, false, HOME_PLANNED",
        "E4A, true, HOME_PLANNED",
        "E12, false, ADOPTED",
        "E46, false, GUARDIANSHIP",
        "E41, false, ARRANGEMENTS",
        "E17, true, EIGHTEEN",
        "E7, true, EIGHTEEN",
        "E3, false, OTHER",
        "E3, true, EIGHTEEN"
    })
    void everyCodeHasAReason(String rec, boolean adult, CareFlow.Reason reason) {
        assertThat(CareFlow.Reason.of(rec, adult)).isEqualTo(reason);
    }

    @Test
    void aTargetGoesInAStraightLineFromWhereTheNumberStood() {
        Targets.setFrom(wigan.kim, "children_looked_after", new FinancialYear(2026), 446, 470);
        Figures figures = Figures.of(wigan.kim.store(), wigan.geography, OCTOBER);
        Figure stock = figures.get("children_looked_after");
        assertThat(List.of(stock.target(), stock.targetToDate()))
                .as("seven of twelve months")
                .isEqualTo(List.of(446L, 456L));
    }
}
