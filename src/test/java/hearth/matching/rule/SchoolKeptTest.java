package hearth.matching.rule;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.geography.GridReference;
import hearth.matching.ChildFacts;
import hearth.matching.HouseholdFacts;
import hearth.matching.Line;
import hearth.matching.Made;
import hearth.matching.RuleId;
import hearth.matching.State;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** H20. */
class SchoolKeptTest {
    private static Line line(ChildFacts child, HouseholdFacts home) {
        return Made.line(RuleId.H20, child, home);
    }

    private static final GridReference FAR = new GridReference(Made.LEIGH.easting() + 9000, Made.LEIGH.northing());

    private static ChildFacts year(@Nullable Integer year) {
        return Made.child().but(d -> d.school = new ChildFacts.School("Leigh High", year, FAR));
    }

    @ParameterizedTest
    @CsvSource({"9, PASS", "10, DECISION", "11, DECISION", "12, PASS"})
    void onlyKeyStageFourIsAsked(int year, State state) {
        assertThat(line(year(year), Made.home()).state()).isEqualTo(state);
    }

    @Test
    void withoutAYearGroupTheAgeOnTheLastFirstOfSeptemberSaysIt() {
        ChildFacts ten = year(null).but(d -> d.born = LocalDate.of(2012, 8, 31));
        ChildFacts nine = year(null).but(d -> d.born = LocalDate.of(2012, 9, 1));

        assertThat(line(ten, Made.home()).child()).contains("Year 10 (Key Stage 4)");
        assertThat(line(nine, Made.home()).child()).contains("Year 9");
    }

    @Test
    void nearEnoughIsKeptAndADecisionStands() {
        ChildFacts near = Made.child().but(d -> d.school = new ChildFacts.School("Leigh High", 10, Made.LEIGH));
        ChildFacts decided = year(10).but(d ->
                d.decided = List.of(new ChildFacts.Decided("KS4_MOVE", null, "nominated officer", Made.DAY, true)));

        assertThat(line(near, Made.home()).state()).isEqualTo(State.PASS);
        assertThat(line(decided, Made.home()).state()).isEqualTo(State.PASS);
    }

    @Test
    void aSchoolOrHomeOfUnknownPlaceIsNotKnown() {
        assertThat(line(year(10), Made.home().but(d -> d.at = null)).state()).isEqualTo(State.UNKNOWN);
        assertThat(line(Made.child().but(d -> d.school = new ChildFacts.School("Somewhere", 10, null)), Made.home())
                        .state())
                .isEqualTo(State.UNKNOWN);
    }

    @Test
    void aNominatedOfficerDecidesAndARefusalBars() {
        ChildFacts refused = year(10).but(d ->
                d.decided = List.of(new ChildFacts.Decided("KS4_MOVE", null, "nominated officer", Made.DAY, false)));

        assertThat(line(year(10), Made.home()))
                .returns("a nominated officer", Line::decider)
                .returns("Leigh High, Year 10 (Key Stage 4)", Line::child)
                .returns("5.6 miles from school in a straight line", Line::household);
        assertThat(line(refused, Made.home()).state()).isEqualTo(State.FAIL);
    }
}
