package hearth.matching.rule;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.matching.ChildFacts;
import hearth.matching.HouseholdFacts;
import hearth.matching.Line;
import hearth.matching.Made;
import hearth.matching.RuleId;
import hearth.matching.State;
import java.util.List;
import org.junit.jupiter.api.Test;

/** H19. */
class OutOfAreaTest {
    private static Line line(ChildFacts child, HouseholdFacts home) {
        return Made.line(RuleId.H19, child, home);
    }

    private static HouseholdFacts agency(String authority) {
        return Made.home().but(d -> {
            d.own = false;
            d.authority = authority;
        });
    }

    private static ChildFacts approved(String kind, boolean yes) {
        return Made.child()
                .but(d -> d.decided =
                        List.of(new ChildFacts.Decided(kind, null, "nominated officer", Made.DAY.minusDays(1), yes)));
    }

    @Test
    void anAdjoiningAreaIsForTheNominatedOfficerAndADistantOneForTheDirector() {
        assertThat(line(Made.child(), agency(Made.WIGAN)).state()).isEqualTo(State.PASS);
        assertThat(line(Made.child(), agency(Made.BOLTON)))
                .returns(State.DECISION, Line::state)
                .returns("a nominated officer", Line::decider);
        assertThat(line(Made.child(), agency(Made.CORNWALL)))
                .returns(State.DECISION, Line::state)
                .returns("the director of children's services", Line::decider)
                .returns("Cornwall, at a distance", Line::household);
    }

    @Test
    void whatWasDecidedStands() {
        assertThat(line(approved("OUT_OF_AREA", true), agency(Made.BOLTON)).state())
                .isEqualTo(State.PASS);
        assertThat(line(approved("OUT_OF_AREA", false), agency(Made.BOLTON)).state())
                .isEqualTo(State.FAIL);
        assertThat(line(approved("OUT_OF_AREA", true), agency(Made.CORNWALL)).state())
                .isEqualTo(State.DECISION);
        assertThat(line(approved("AT_A_DISTANCE", true), agency(Made.CORNWALL)).state())
                .isEqualTo(State.PASS);
    }

    @Test
    void theCouncilsOwnCarersAreLetOffAsForAnyPlacement() {
        assertThat(line(Made.child(), Made.home().but(d -> d.authority = Made.BOLTON)))
                .returns(State.PASS, Line::state)
                .returns("Bolton, outside the area, with carers of our own or family", Line::household);
    }

    @Test
    void aHomeOfUnknownPlaceIsNotKnown() {
        assertThat(line(Made.child(), Made.home().but(d -> d.authority = null)).state())
                .isEqualTo(State.UNKNOWN);
    }

    @Test
    void aCouncilNobodyKnowsIsAskedAboutBeforeAnybodyApproves() {
        assertThat(line(Made.child(), agency("X99999999")))
                .returns(State.UNKNOWN, Line::state)
                .returns("a nominated officer", Line::decider)
                .returns("find out whether the areas adjoin: it decides who approves", Line::wayRound);
    }
}
