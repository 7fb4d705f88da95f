package hearth.carers;

import static hearth.carers.Ground.day;
import static org.assertj.core.api.Assertions.assertThat;

import hearth.common.Answer;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DutiesTest {
    private static final Duties.Practice PRACTICE = new Duties.Practice(12, 8, 12);

    private static LocalDate due(String kind, String since, boolean connected, Map<String, Duties.Last> last) {
        var facts =
                new Duties.Facts(day(since), NewApproval.Kind.FULL, connected, null, false, false, Answer.YES, last);
        return Duties.of(facts, PRACTICE).stream()
                .filter(d -> d.kind().equals(kind))
                .findFirst()
                .orElseThrow()
                .day();
    }

    @ParameterizedTest(name = "{0} after approval on {1}, connected {2}, last done {3}: {4}")
    @CsvSource({
        "REVIEW, 2025-10-12, false, , 2026-10-12",
        "REVIEW, 2024-02-29, false, , 2025-02-28",
        "REVIEW, 2024-10-12, false, 2025-06-30, 2026-06-30",
        "UNANNOUNCED, 2025-10-12, false, 2026-01-10, 2027-01-10",
        "HEALTH_AND_SAFETY, 2025-10-12, false, , 2026-10-12",
        "DEVELOPMENT_PLAN, 2025-10-12, false, 2026-02-01, 2027-02-01",
        "SAFER_CARING, 2025-10-12, false, , 2026-10-12",
        "INSURANCE, 2025-10-12, false, 2026-02-01, 2027-02-01",
        "RISK_ASSESSMENT, 2025-10-12, false, 2026-02-01, 2027-02-01",
        "TSDS, 2025-10-12, false, , 2026-10-12",
        "TSDS, 2025-10-12, true, , 2027-04-12",
        "SUPERVISION, 2025-10-12, false, 2026-01-01, 2026-02-26",
        "AGREEMENT, 2025-10-12, false, , 2025-10-12",
        // done under an earlier approval: counts from this one
        "SUPERVISION, 2025-10-12, false, 2025-01-01, 2025-12-07",
    })
    void eachIsDueOnItsLastDay(String kind, String since, boolean connected, LocalDate last, LocalDate due) {
        Map<String, Duties.Last> done = last == null ? Map.of() : Map.of(kind, new Duties.Last(last, null));
        assertThat(due(kind, since, connected, done)).isEqualTo(due);
    }

    @ParameterizedTest(name = "last decided {0}: says where the report of the first review goes {1}")
    @CsvSource({", true", "2025-10-11, true", "2026-10-01, false"})
    void theReportOfTheFirstReviewGoesToThePanel(LocalDate decided, boolean said) {
        Map<String, Duties.Last> last = decided == null ? Map.of() : Map.of("REVIEW", new Duties.Last(decided, null));
        var facts =
                new Duties.Facts(day("2025-10-12"), NewApproval.Kind.FULL, false, null, false, false, Answer.YES, last);
        assertThat(Duties.of(facts, PRACTICE).getFirst().basis().contains("goes to the panel"))
                .isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({"TSDS", "AGREEMENT"})
    void whatIsDoneOnceIsNotDueAgain(String kind) {
        var last = Map.of(kind, new Duties.Last(day("2026-01-01"), null));
        var facts =
                new Duties.Facts(day("2025-10-12"), NewApproval.Kind.FULL, false, null, false, false, Answer.YES, last);
        assertThat(Duties.of(facts, PRACTICE)).noneMatch(d -> d.kind().equals(kind));
    }
}
