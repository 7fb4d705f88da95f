package hearth.recruitment;

import static hearth.carers.Ground.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StageHistoryTest {
    private static List<StageRow> rows(Object... stagesAndDays) {
        var rows = new ArrayList<StageRow>();
        for (int i = 0; i < stagesAndDays.length; i += 2) {
            rows.add(new StageRow(i + 1L, (Stage) stagesAndDays[i], day((String) stagesAndDays[i + 1]), null, null, 1));
        }
        return rows;
    }

    private static @Nullable LocalDate end(List<StageRow> rows, Stage stage) {
        return rows.stream()
                .filter(r -> r.stage() == stage)
                .findFirst()
                .orElseThrow()
                .endsOn();
    }

    @Test
    void aStageEndsWhenTheNextBeginsButStages1And2RunTogether() {
        List<StageRow> rows = StageHistory.withEnds(
                rows(
                        Stage.ENQUIRY,
                        "2026-01-05",
                        Stage.APPLICATION,
                        "2026-02-02",
                        Stage.STAGE_1,
                        "2026-02-02",
                        Stage.STAGE_2,
                        "2026-02-20",
                        Stage.PANEL,
                        "2026-06-01"),
                null);
        assertThat(end(rows, Stage.ENQUIRY)).isEqualTo(day("2026-02-02"));
        assertThat(end(rows, Stage.APPLICATION)).isEqualTo(day("2026-02-02"));
        assertThat(end(rows, Stage.STAGE_1)).isEqualTo(day("2026-06-01"));
        assertThat(end(rows, Stage.STAGE_2)).isEqualTo(day("2026-06-01"));
        assertThat(end(rows, Stage.PANEL)).isNull();
    }

    @Test
    void aStageEnteredLateMovesTheEndOfTheOneBeforeIt() {
        List<StageRow> before = rows(Stage.ENQUIRY, "2026-01-05", Stage.APPLICATION, "2026-05-01");
        assertThat(end(StageHistory.withEnds(before, null), Stage.ENQUIRY)).isEqualTo(day("2026-05-01"));
        before.add(StageRow.of(Stage.INITIAL_VISIT, day("2026-04-10")));
        List<StageRow> after = StageHistory.withEnds(before, null);
        assertThat(end(after, Stage.ENQUIRY)).isEqualTo(day("2026-04-10"));
        assertThat(end(after, Stage.INITIAL_VISIT)).isEqualTo(day("2026-05-01"));
    }

    @Test
    void closingEndsWhatIsOpenAndAnEndSomebodyGaveStays() {
        var ended = new StageRow(9, Stage.STAGE_1, day("2026-02-02"), day("2026-03-01"), "PASSED", 1);
        List<StageRow> rows = new ArrayList<>(rows(Stage.STAGE_2, "2026-02-20"));
        rows.add(ended);
        List<StageRow> closed = StageHistory.withEnds(rows, day("2026-04-01"));
        assertThat(end(closed, Stage.STAGE_1)).isEqualTo(day("2026-03-01"));
        assertThat(end(closed, Stage.STAGE_2)).isEqualTo(day("2026-04-01"));
        assertThat(end(StageHistory.withEnds(closed, null), Stage.STAGE_2)).isNull();
    }

    /** Whatever the order in which stages are entered, and however often the ends are worked out in between, the days agree. */
    @Property(tries = 300, seed = "20261031")
    void theOrderOfEntryDoesNotMatter(
            @ForAll @Size(min = 1, max = 8) List<Stage> stages, @ForAll @IntRange(max = 1000) int seed) {
        var random = new Random(seed);
        var all = new ArrayList<StageRow>();
        for (int i = 0; i < stages.size(); i++) {
            all.add(new StageRow(i + 1L, stages.get(i), day("2026-01-05").plusDays(random.nextInt(60)), null, null, 1));
        }
        List<StageRow> atOnce = StageHistory.withEnds(all, null);
        Collections.shuffle(all, random);
        List<StageRow> oneByOne = List.of();
        for (StageRow row : all) {
            oneByOne = StageHistory.withEnds(
                    Stream.concat(oneByOne.stream(), Stream.of(row)).toList(), null);
        }
        assertThat(oneByOne).isEqualTo(atOnce);
    }
}
