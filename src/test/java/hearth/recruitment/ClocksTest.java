package hearth.recruitment;

import static hearth.carers.Ground.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClocksTest {
    private static final Clocks.Limits LIMITS = new Clocks.Limits(1, 10, 8, 7);

    private static List<Clock> clocks(String received, String... stages) {
        var rows = new ArrayList<StageRow>();
        rows.add(StageRow.of(Stage.ENQUIRY, day(received)));
        for (String stage : stages) {
            String[] parts = stage.split(" ", -1);
            rows.add(StageRow.of(Stage.valueOf(parts[0]), day(parts[1])));
        }
        return Clocks.of(
                day(received),
                null,
                StageHistory.withEnds(rows, null),
                null,
                null,
                Clocks.Papers.NONE,
                LIMITS,
                Clocks.Telling.NOT_YET);
    }

    private static Clock one(List<Clock> clocks, String kind) {
        return clocks.stream().filter(c -> c.kind().equals(kind)).findFirst().orElseThrow();
    }

    @ParameterizedTest(name = "{1} after {2} is due by {3}")
    @CsvSource({
        // received, clock, stage that starts it, due
        "2026-04-02, FIRST_REPLY, '', 2026-04-07",
        "2026-04-02, INITIAL_VISIT, '', 2026-04-20",
        "2026-01-05, PANEL, APPLICATION 2026-02-28, 2026-10-28",
        "2026-01-05, PANEL, APPLICATION 2026-06-30, 2027-02-28",
        "2026-01-05, BRIEF_REPORT, BRIEF_REPORT 2026-05-20, 2026-06-04",
        "2026-01-05, ADM_DECISION, ADM_DECISION 2026-05-20, 2026-06-01",
        "2026-01-05, RESPONSE, QUALIFYING_DETERMINATION 2026-05-20, 2026-06-17",
        "2026-01-05, IRM_PAPERS, IRM_REVIEW 2026-05-20, 2026-06-04",
    })
    void eachFallsDueOnItsLastDay(String received, String kind, String stage, LocalDate due) {
        Clock clock = one(stage.isEmpty() ? clocks(received) : clocks(received, stage), kind);
        assertThat(clock.due()).isEqualTo(due);
        assertThat(clock.running()).isTrue();
        assertThat(clock.overdueDays(due)).isZero();
        assertThat(clock.overdueDays(due.plusDays(1))).isEqualTo(1);
        assertThat(clock.basis()).isNotBlank();
    }

    @Test
    void papersGoOutFiveWorkingDaysBeforeThePanelThatIsPlanned() {
        List<Clock> clocks = Clocks.of(
                day("2026-01-05"),
                null,
                List.of(),
                null,
                null,
                new Clocks.Papers(day("2026-04-09"), null, null),
                LIMITS,
                Clocks.Telling.NOT_YET);
        assertThat(one(clocks, "PANEL_PAPERS").due()).isEqualTo(day("2026-03-31"));
    }

    @Test
    void aClockStopsWhenWhatItWaitsForIsDoneAndKeepsHowLate() {
        List<Clock> clocks =
                clocks("2026-01-05", "APPLICATION 2026-02-02", "ADM_DECISION 2026-05-20", "APPROVED 2026-06-03");
        assertThat(one(clocks, "ADM_DECISION"))
                .returns(day("2026-06-03"), Clock::metOn)
                .returns(2L, c -> c.overdueDays(day("2026-12-31")));
        assertThat(one(clocks, "INITIAL_VISIT").metOn()).isEqualTo(day("2026-02-02"));
        assertThat(one(clocks, "FIRST_REPLY").metOn()).isEqualTo(day("2026-06-03"));
    }

    @Test
    void closingStopsEveryClock() {
        var rows = List.of(StageRow.of(Stage.APPLICATION, day("2026-02-02")));
        assertThat(Clocks.of(
                        day("2026-01-05"),
                        null,
                        rows,
                        day("2026-03-01"),
                        day("2026-02-20"),
                        Clocks.Papers.NONE,
                        LIMITS,
                        Clocks.Telling.NOT_YET))
                .allMatch(clock -> !clock.running());
    }
}
