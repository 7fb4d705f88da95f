package hearth.matching.rule;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.children.ChildQuestion;
import hearth.common.ChildId;
import hearth.matching.ChildFacts;
import hearth.matching.Fact;
import hearth.matching.HouseholdFacts;
import hearth.matching.HouseholdFacts.Resident;
import hearth.matching.Line;
import hearth.matching.Made;
import hearth.matching.RuleId;
import hearth.matching.State;
import hearth.matching.WayRound;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** H10. */
class SharingBarredTest {
    private static Line line(ChildFacts child, HouseholdFacts home) {
        return Made.line(RuleId.H10, child, home);
    }

    private static ChildFacts history(Fact fact) {
        return Made.child().but(d -> d.answers.put(ChildQuestion.BARS_SHARING, fact));
    }

    private static final HouseholdFacts NO_ROOM = Made.home().but(d -> d.fosterRooms = 0);

    @Test
    void aHistoryBarsOnlyWhereARoomWouldBeShared() {
        Fact barred = Fact.must("YES", Made.DAY);

        assertThat(line(history(barred), Made.home()).state()).isEqualTo(State.PASS);
        assertThat(line(history(barred), NO_ROOM))
                .returns(State.FAIL, Line::state)
                .returns(WayRound.NONE, Line::way);
    }

    @Test
    void aHistoryNobodyLookedAtIsNotKnown() {
        assertThat(line(history(Fact.NOT_RECORDED), NO_ROOM).state()).isEqualTo(State.UNKNOWN);
        assertThat(line(history(Fact.NOT_RECORDED), Made.home()).state()).isEqualTo(State.PASS);
    }

    @Test
    void theHistoryOfAChildThereCountsToo() {
        HouseholdFacts home = Made.home().but(d -> {
            d.fosterRooms = 1;
            d.residents = List.of(Made.resident(
                    new ChildId(9),
                    LocalDate.of(2018, 1, 1),
                    true,
                    Map.of(ChildQuestion.BARS_SHARING, Fact.must("YES", Made.DAY))));
        });

        assertThat(line(Made.child(), home).state()).isEqualTo(State.FAIL);
    }

    @Test
    void theHistoryOfARestrictedChildThereIsCovered() {
        Resident hidden = Made.fostered(
                9, LocalDate.of(2025, 1, 1), Map.of(ChildQuestion.BARS_SHARING, Fact.must("YES", Made.DAY)), true);

        assertThat(line(Made.child(), Made.home().but(d -> {
                    d.fosterRooms = 1;
                    d.residents = List.of(hidden);
                })))
                .returns(State.FAIL, Line::state)
                .returns(Line.COVERED, Line::household)
                .returns(Line.COVERED, Line::child);
    }
}
