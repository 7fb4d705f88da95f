package hearth.matching.rule;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.children.ChildQuestion;
import hearth.geography.GridReference;
import hearth.matching.ChildFacts;
import hearth.matching.Fact;
import hearth.matching.HouseholdFacts;
import hearth.matching.Line;
import hearth.matching.Made;
import hearth.matching.RuleId;
import hearth.matching.State;
import hearth.matching.WayRound;
import java.util.List;
import org.junit.jupiter.api.Test;

/** H14. */
class ForbiddenPlaceTest {
    private static Line line(ChildFacts child, HouseholdFacts home) {
        return Made.line(RuleId.H14, child, home);
    }

    private static State zone(String kind, String value, HouseholdFacts home) {
        return line(
                        Made.child()
                                .but(d -> d.zones = List.of(new ChildFacts.Zone(kind, value, Made.LEIGH, 20, "RISK"))),
                        home)
                .state();
    }

    @Test
    void anAddressInTheZoneIsBarred() {
        assertThat(zone("AUTHORITY", Made.WIGAN, Made.home())).isEqualTo(State.FAIL);
        assertThat(zone("AUTHORITY", Made.BOLTON, Made.home())).isEqualTo(State.PASS);
        assertThat(zone("POSTCODE", "qz71aa", Made.home())).isEqualTo(State.FAIL);
        assertThat(zone("SECTOR", "QZ7 1", Made.home())).isEqualTo(State.FAIL);
        assertThat(zone("SECTOR", "QZ7 1", Made.home().but(d -> d.postcode = "QZ71 2AA")))
                .isEqualTo(State.PASS);
    }

    @Test
    void aCircleReachesToItsEdge() {
        // 2.0 miles are 3,219 metres, rounded as the return rounds them.
        GridReference edge = new GridReference(Made.LEIGH.easting() + 3219, Made.LEIGH.northing());
        GridReference outside = new GridReference(Made.LEIGH.easting() + 3400, Made.LEIGH.northing());

        assertThat(zone("CIRCLE", "QZ7 1AA", Made.home().but(d -> d.at = edge))).isEqualTo(State.FAIL);
        assertThat(zone("CIRCLE", "QZ7 1AA", Made.home().but(d -> d.at = outside)))
                .isEqualTo(State.PASS);
    }

    @Test
    void aHomeWithoutAPostcodeIsNotKnown() {
        HouseholdFacts nowhere = Made.home().but(d -> {
            d.postcode = null;
            d.at = null;
            d.authority = null;
        });

        assertThat(zone("SECTOR", "QZ7 1", nowhere)).isEqualTo(State.UNKNOWN);
        assertThat(zone("AUTHORITY", Made.WIGAN, nowhere)).isEqualTo(State.UNKNOWN);
        assertThat(line(Made.child(), nowhere).state()).isEqualTo(State.PASS);
    }

    @Test
    void placesNobodyAskedAboutAreNotKnownAndABarHasNoWayRound() {
        ChildFacts unasked = Made.child().but(d -> d.answers.put(ChildQuestion.FORBIDDEN, Fact.NOT_RECORDED));
        ChildFacts barred = Made.child()
                .but(d -> d.zones = List.of(new ChildFacts.Zone("AUTHORITY", Made.WIGAN, null, 0, "COURT")));

        assertThat(line(unasked, Made.home()))
                .returns(State.UNKNOWN, Line::state)
                .returns("forbidden places not asked yet", Line::child)
                .returns("ask the social worker where the child must not live", Line::wayRound);
        assertThat(line(barred, Made.home()))
                .returns(true, Line::sensitive)
                .returns(WayRound.NONE, Line::way)
                .returns("nobody", Line::who);
    }
}
