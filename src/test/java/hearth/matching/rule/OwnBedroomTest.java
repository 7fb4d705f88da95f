package hearth.matching.rule;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.common.HouseholdId;
import hearth.matching.ChildFacts;
import hearth.matching.HouseholdFacts;
import hearth.matching.Line;
import hearth.matching.Made;
import hearth.matching.Request;
import hearth.matching.RuleId;
import hearth.matching.State;
import java.util.List;
import org.junit.jupiter.api.Test;

/** H09. */
class OwnBedroomTest {
    private static Line line(ChildFacts child, HouseholdFacts home) {
        return Made.line(RuleId.H09, child, home);
    }

    private static HouseholdFacts rooms(int rooms) {
        return Made.home().but(d -> d.fosterRooms = rooms);
    }

    private static Request two() {
        return Made.request(Made.child(1), Made.child(2));
    }

    @Test
    void eachHasARoomOrSomebodyDecides() {
        assertThat(Made.line(RuleId.H09, two(), rooms(2)).state()).isEqualTo(State.PASS);
        assertThat(Made.line(RuleId.H09, two(), rooms(1)))
                .returns(State.DECISION, Line::state)
                .returns("the authority responsible for each child", Line::decider)
                .returns("2 needed", Line::child)
                .returns("1 bedroom for fostering", Line::household);
    }

    @Test
    void aChildUnderTheAgeNeedsNoneOfItsOwn() {
        ChildFacts almost =
                Made.child(2).but(d -> d.born = Made.DAY.minusYears(3).plusDays(1));
        ChildFacts just = Made.child(2).but(d -> d.born = Made.DAY.minusYears(3));

        assertThat(Made.line(RuleId.H09, Made.request(Made.child(), almost), rooms(1))
                        .state())
                .isEqualTo(State.PASS);
        assertThat(Made.line(RuleId.H09, Made.request(Made.child(), just), rooms(1))
                        .state())
                .isEqualTo(State.DECISION);
    }

    @Test
    void whatTheAuthoritiesDecidedStands() {
        assertThat(Made.line(RuleId.H09, Made.request(agreed(1, true), agreed(2, true)), rooms(1))
                        .state())
                .isEqualTo(State.PASS);
        assertThat(Made.line(RuleId.H09, Made.request(agreed(1, true), Made.child(2)), rooms(1))
                        .state())
                .isEqualTo(State.DECISION);
        assertThat(Made.line(RuleId.H09, Made.request(agreed(1, true), agreed(2, false)), rooms(1))
                        .state())
                .isEqualTo(State.FAIL);
    }

    private static ChildFacts agreed(long id, boolean yes) {
        return Made.child(id)
                .but(d -> d.decided = List.of(new ChildFacts.Decided(
                        "ROOM_SHARING", new HouseholdId(100), "team manager", Made.DAY.minusDays(2), yes)));
    }

    @Test
    void theBedroomsOfTheHouseLessThoseOfItsPeopleAreEnoughToGoBy() {
        // Three bedrooms, one for the two carers.
        HouseholdFacts house = Made.home().but(d -> d.fosterRooms = null);

        assertThat(Made.line(RuleId.H09, two(), house)).returns("2 bedrooms for fostering", Line::household);
        assertThat(line(Made.child(), house.but(d -> d.bedrooms = null)).state())
                .isEqualTo(State.UNKNOWN);
    }

    @Test
    void agesThatAreNotKnownAreFoundOutBeforeAnybodyDecides() {
        ChildFacts ageless = Made.child(2).but(d -> d.born = null);

        assertThat(Made.line(RuleId.H09, Made.request(Made.child(), ageless), rooms(1)))
                .returns(State.UNKNOWN, Line::state)
                .returns("find out the children's ages", Line::wayRound);
        assertThat(Made.line(RuleId.H09, Made.request(Made.child(), ageless), rooms(2))
                        .state())
                .isEqualTo(State.PASS);
    }
}
