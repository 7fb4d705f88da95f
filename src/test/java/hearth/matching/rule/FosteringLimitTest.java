package hearth.matching.rule;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.common.ChildId;
import hearth.matching.ChildFacts;
import hearth.matching.HouseholdFacts;
import hearth.matching.HouseholdFacts.Resident;
import hearth.matching.Line;
import hearth.matching.Made;
import hearth.matching.Request;
import hearth.matching.RuleId;
import hearth.matching.State;
import hearth.matching.WayRound;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** H05. */
class FosteringLimitTest {
    private static Line line(ChildFacts child, HouseholdFacts home) {
        return Made.line(RuleId.H05, child, home);
    }

    private static Resident fostered(long id) {
        return Made.resident(new ChildId(id), LocalDate.of(2018, 1, 1), true, Map.of());
    }

    private static HouseholdFacts with(Resident... there) {
        return Made.home().but(d -> d.residents = List.of(there));
    }

    @Test
    void threeAreWithinAndAFourthIsOver() {
        assertThat(line(Made.child(), with(fostered(7), fostered(8))).state()).isEqualTo(State.PASS);
        assertThat(line(Made.child(), with(fostered(7), fostered(8), fostered(9))))
                .returns(State.FAIL, Line::state)
                .returns("Wigan, where the carers live", Line::decider)
                .returns(WayRound.EXEMPTION, Line::way)
                .returns("3 children fostered there, limit 3", Line::household)
                .returns("1 child; 4 together", Line::child);
    }

    @Test
    void birthChildrenAndYoungAdultsNeverCount() {
        Resident own = Made.resident(null, LocalDate.of(2018, 1, 1), false, Map.of());
        Resident adult = Made.resident(new ChildId(9), LocalDate.of(2008, 10, 31), true, Map.of());

        assertThat(line(Made.child(), with(fostered(7), fostered(8), own, own)).state())
                .isEqualTo(State.PASS);
        assertThat(line(Made.child(), with(fostered(7), fostered(8), adult)).state())
                .isEqualTo(State.PASS);
    }

    @Test
    void fourBrothersAndSistersOfEachOtherAreWithin() {
        Request all = Made.request(brother(1), brother(2), brother(3), brother(4));
        Request oneStranger = Made.request(brother(1), brother(2), brother(3), Made.child(5));

        assertThat(Made.line(RuleId.H05, all, Made.home()).state()).isEqualTo(State.PASS);
        assertThat(Made.line(RuleId.H05, oneStranger, Made.home()).state()).isEqualTo(State.FAIL);
    }

    private static ChildFacts brother(long id) {
        return Made.child(id)
                .but(d -> d.siblings = Set.of(new ChildId(1), new ChildId(2), new ChildId(3), new ChildId(4)));
    }

    @Test
    void onlyAnExemptionThatNamesEachChildHelps() {
        HouseholdFacts full = with(fostered(7), fostered(8), fostered(9));

        assertThat(line(Made.child(), full.but(d -> d.exempted = List.of(ids(1, 7, 8, 9))))
                        .state())
                .isEqualTo(State.PASS);
        assertThat(line(Made.child(), full.but(d -> d.exempted = List.of(ids(7, 8, 9))))
                        .state())
                .isEqualTo(State.FAIL);
    }

    @Test
    void whoeverComesLaterIsCountedToo() {
        Resident later = Made.fostered(9, LocalDate.of(2027, 1, 1), Map.of(), false);

        assertThat(line(Made.child(), with(fostered(7), fostered(8), later)).state())
                .isEqualTo(State.FAIL);
    }

    private static Set<ChildId> ids(long... ids) {
        return java.util.Arrays.stream(ids).mapToObj(ChildId::new).collect(java.util.stream.Collectors.toSet());
    }

    @Test
    void aRestrictedChildThereCountsAndIsNotSpokenOf() {
        Resident hidden = Made.fostered(9, LocalDate.of(2025, 1, 1), Map.of(), true);

        assertThat(line(Made.child(), with(fostered(7), fostered(8), hidden)))
                .returns(State.FAIL, Line::state)
                .returns(Line.COVERED, Line::household)
                .returns(Line.COVERED, Line::child)
                .returns(Line.COVERED, Line::wayRound);
    }
}
