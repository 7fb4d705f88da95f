package hearth.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import hearth.access.Right;
import hearth.access.Role;
import hearth.access.Session;
import hearth.access.TestSession;
import hearth.common.Denied;
import hearth.common.RuleRefused;
import hearth.placements.Council;
import hearth.placements.Home;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures of years before the records: typed in, corrected, taken out, and never mixed with what the records say. */
class PublishedValuesTest {
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

    private void put(String measure, int year, long value) {
        PublishedValues.put(wigan.kim, measure, year, value, "DfE", null);
    }

    private OverTheYears years() {
        return wigan.kim.read(Right.SEE_FIGURES, h -> OverTheYears.of(h, wigan.geography, YearMonth.of(2026, 10)));
    }

    @Test
    void aTrendBeginsBeforeTheRecordsAndGoesOnWithThem() {
        assertThat(years().lines()).isEmpty();
        wigan.admitted(wigan.child("Ada", "2016-01-01"), "2025-05-01", Home.at("U6", "PR4", "LS1 1DD"));
        put("children_looked_after", 2022, 480);
        put("children_looked_after", 2023, 471);
        put("started_to_be_looked_after", 2023, 160);
        OverTheYears years = years();
        assertThat(years.years()).containsExactly(2022, 2023, 2026);
        assertThat(years.lines()).hasSize(2);
        OverTheYears.Line children = years.lines().getFirst();
        assertThat(children.published().keySet()).containsExactly(2022, 2023);
        assertThat(children.recorded()).as("one child since May 2025").isEqualTo(Map.of(2026, 1L));
        assertThat(years.lines().getLast().recorded())
                .as("a flow of the whole year")
                .containsEntry(2026, 1L);
    }

    @Test
    void aFigureIsRestatedUnderTheSameYearAndCanBeTakenOut() {
        put("rate_per_10000", 2024, 720);
        put("rate_per_10000", 2024, 723);
        List<PublishedValue> all = wigan.kim.read(Right.SEE_FIGURES, PublishedValues::all);
        assertThat(all).singleElement().satisfies(v -> assertThat(v.value()).isEqualTo(723));
        PublishedValues.remove(wigan.kim, all.getFirst());
        assertThat(years().lines()).isEmpty();
    }

    @Test
    void theFiguresOfTheRecordsDoNotMove() {
        Figures before = Figures.of(wigan.kim.store(), wigan.geography, YearMonth.of(2026, 3));
        put("children_looked_after", 2026, 999);
        assertThat(Figures.of(wigan.kim.store(), wigan.geography, YearMonth.of(2026, 3))
                        .plain())
                .isEqualTo(before.plain());
    }

    @ParameterizedTest
    @CsvSource({"2027, 5, DfE", "1989, 5, DfE", "2024, -1, DfE", "2024, 5, ' '"})
    void aYearThatIsNotOverOrASourceThatIsMissingIsRefused(int year, long value, String source) {
        assertThatExceptionOfType(RuleRefused.class)
                .isThrownBy(() -> PublishedValues.put(wigan.kim, "children_looked_after", year, value, source, null));
    }

    @ParameterizedTest
    @CsvSource({
        "rate_per_10000, 72.3, 723",
        "rate_per_10000, 72, 720",
        "children_looked_after, '1,470', 1470",
        "cost_total, £12 500.50, 1250050"
    })
    void numbersAreReadAsPeopleWriteThem(String measure, String typed, long expected) {
        assertThat(PublishedValues.read(Measures.of(measure), typed)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"rate_per_10000, 72.35", "children_looked_after, 72.3", "children_looked_after, about 70"})
    void anythingElseIsRefused(String measure, String typed) {
        assertThatExceptionOfType(RuleRefused.class)
                .isThrownBy(() -> PublishedValues.read(Measures.of(measure), typed));
    }

    @Test
    void whoMaySetNoTargetsEntersNone() {
        Session ivo = TestSession.as(wigan.kim, "ivo", Role.INSPECTOR);
        assertThatExceptionOfType(Denied.class)
                .isThrownBy(() -> PublishedValues.put(ivo, "children_looked_after", 2024, 5, "DfE", null));
    }
}
