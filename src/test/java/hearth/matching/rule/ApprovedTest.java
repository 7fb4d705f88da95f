package hearth.matching.rule;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.common.ChildId;
import hearth.common.HouseholdId;
import hearth.matching.ChildFacts;
import hearth.matching.HouseholdFacts;
import hearth.matching.HouseholdFacts.Standing;
import hearth.matching.Line;
import hearth.matching.Made;
import hearth.matching.RuleId;
import hearth.matching.State;
import hearth.matching.TermsFacts;
import hearth.matching.WayRound;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** H01. */
class ApprovedTest {
    private static Line line(ChildFacts child, HouseholdFacts home) {
        return Made.line(RuleId.H01, child, home);
    }

    private static HouseholdFacts standing(Standing.Kind kind, @Nullable LocalDate until) {
        return Made.home().but(d -> d.standing = new Standing(kind, LocalDate.of(2026, 1, 5), null, until));
    }

    @ParameterizedTest
    @CsvSource({
        "ACTIVE, PASS",
        "ON_HOLD, FAIL",
        "SUSPENDED, FAIL",
        "NOTICE_GIVEN, FAIL",
        "NOT_APPROVED, FAIL",
        "NEVER_RECORDED, UNKNOWN"
    })
    void itTakesAnApprovalInForce(Standing.Kind kind, State state) {
        assertThat(line(Made.child(), standing(kind, null)).state()).isEqualTo(state);
    }

    @Test
    void aHoldIsLeftByItsReview() {
        HouseholdFacts home = Made.home()
                .but(d -> d.standing =
                        new Standing(Standing.Kind.ON_HOLD, LocalDate.of(2026, 9, 1), LocalDate.of(2026, 12, 1), null));

        assertThat(line(Made.child(), home))
                .returns("on hold since 1 September 2026", Line::household)
                .returns(WayRound.REVIEW, Line::way)
                .returns("once it is reviewed on 1 December 2026", Line::wayRound);
    }

    @Test
    void thereIsNoWayRoundAnApprovalThatIsOver() {
        assertThat(line(Made.child(), standing(Standing.Kind.NOT_APPROVED, null))
                        .way())
                .isEqualTo(WayRound.NONE);
    }

    @ParameterizedTest
    @CsvSource({"2026-10-31, FAIL", "2026-11-01, DECISION", "2027-05-31, DECISION", "2027-06-01, PASS"})
    void anApprovalThatEndsBeforeTheChildLeavesNeedsADecision(LocalDate end, State state) {
        assertThat(line(Made.child(), standing(Standing.Kind.ACTIVE, end)).state())
                .isEqualTo(state);
    }

    @Test
    void anApprovalForNamedChildrenIsForThemAlone() {
        HouseholdFacts home =
                Made.home().but(d -> d.terms = new TermsFacts(2, true, false, List.of(), Set.of(new ChildId(1))));

        assertThat(line(Made.child(1), home).state()).isEqualTo(State.PASS);
        assertThat(line(Made.child(2), home)).returns(State.FAIL, Line::state).returns(WayRound.TERMS, Line::way);
    }

    private static HouseholdFacts anothers() {
        return Made.home().but(d -> d.own = false);
    }

    private static ChildFacts told(boolean yes) {
        return Made.child()
                .but(d -> d.decided = List.of(new ChildFacts.Decided(
                        "PROVIDER_CONSENT", new HouseholdId(100), "the agency", Made.DAY.minusDays(1), yes)));
    }

    @Test
    void carersOfAnotherServiceAreForThatServiceToAgreeTo() {
        assertThat(line(Made.child(), anothers()))
                .returns(State.DECISION, Line::state)
                .returns("the service that approved them", Line::decider)
                .returns("approved since 1 January 2024, by another service", Line::household);
        assertThat(line(told(true), anothers())).returns(State.PASS, Line::state);
        assertThat(line(told(false), anothers()))
                .as("its refusal bars the home until it agrees after all")
                .returns(State.FAIL, Line::state)
                .returns(WayRound.DECISION, Line::way)
                .returns("the service that approved them", Line::decider)
                .returns("approved since 1 January 2024, by another service, which has refused", Line::household);
        assertThat(line(
                                told(false),
                                anothers()
                                        .but(d -> d.standing =
                                                new Standing(Standing.Kind.NOT_APPROVED, null, null, null)))
                        .way())
                .as("its word opens no home that may not foster")
                .isEqualTo(WayRound.NONE);
        assertThat(line(Made.child().but(d -> d.livesWith = new HouseholdId(100)), anothers())
                        .state())
                .as("a child who lives there has its word")
                .isEqualTo(State.PASS);
        assertThat(line(
                                Made.child(),
                                anothers()
                                        .but(d -> d.standing = new Standing(Standing.Kind.SUSPENDED, null, null, null)))
                        .state())
                .isEqualTo(State.FAIL);
    }

    /** The other service's word is one decision, an approval that runs out is another. */
    @Test
    void oneNameDoesNotStandForTheOtherServiceAndForTheEndOfTheApproval() {
        HouseholdFacts ends = anothers()
                .but(d -> d.standing =
                        new Standing(Standing.Kind.ACTIVE, LocalDate.of(2024, 1, 1), null, LocalDate.of(2026, 12, 1)));

        assertThat(line(Made.child(), ends))
                .returns(State.DECISION, Line::state)
                .returns("the service that approved them", Line::decider)
                .returns("the agency decision maker", Line::also)
                .returns("the service that approved them, and the agency decision maker", Line::who);
        assertThat(line(told(true), ends))
                .as("with the service's word on record the approval is left")
                .returns(State.DECISION, Line::state)
                .returns("the agency decision maker", Line::decider)
                .returns(null, Line::also);
        assertThat(line(Made.child(), anothers()).also()).isNull();
    }
}
