package hearth.placements;

import static hearth.placements.Council.day;
import static org.assertj.core.api.Assertions.assertThat;

import hearth.common.Answer;
import hearth.common.CodeList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether an ending was planned, by the reason for the change and else by why care ended. */
class EndingTest {
    @ParameterizedTest
    @CsvSource({
        "CARPL, YES",
        "PLACE, YES",
        "ALLEG, NO",
        "STAND, NO",
        "APPRR, NO",
        "CREQB, NO",
        "CREQO, NO",
        "CLOSE, NO",
        "CHILD, NO",
        "LAREQ, NO",
        "CUSTOD, UNKNOWN",
        "OTHER, UNKNOWN"
    })
    void theReasonSaysWhetherItWasPlanned(String reason, Answer planned) {
        assertThat(Ending.of(day("2026-06-03"), reason).plannedWith(null)).isEqualTo(planned);
    }

    @ParameterizedTest
    @CsvSource({"E4A, YES", "E4B, NO", "E8, UNKNOWN", "X1, UNKNOWN"})
    void elseWhyCareEndedSaysIt(String rec, Answer planned) {
        assertThat(Ending.of(day("2026-06-03"), null).plannedWith(rec)).isEqualTo(planned);
        assertThat(Ending.of(day("2026-06-03"), "OTHER").plannedWith(rec)).isEqualTo(planned);
    }

    @Test
    void thereAreTwelveReasons() {
        assertThat(CodeList.named("place-change").all())
                .extracting(c -> c.code())
                .containsExactlyInAnyOrderElementsOf(List.of(
                        "CARPL", "CLOSE", "ALLEG", "STAND", "APPRR", "CREQB", "CREQO", "CHILD", "LAREQ", "PLACE",
                        "CUSTOD", "OTHER"));
    }
}
