package hearth.matching.rule;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.children.ChildQuestion;
import hearth.common.ChildId;
import hearth.common.HouseholdId;
import hearth.common.PersonId;
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
import java.util.Set;
import org.junit.jupiter.api.Test;

/** H11. */
class MustNotLiveWithTest {
    private static Line line(ChildFacts child, HouseholdFacts home) {
        return Made.line(RuleId.H11, child, home);
    }

    private static ChildFacts apart(ChildFacts.Apart... from) {
        return Made.child().but(d -> d.apart = List.of(from));
    }

    private static HouseholdFacts with(Resident one) {
        return Made.home().but(d -> d.residents = List.of(one));
    }

    private static final Resident NINE = Made.resident(new ChildId(9), LocalDate.of(2018, 1, 1), true, Map.of());

    @Test
    void aChildThereIsFoundWhicheverSidesPlanSaysIt() {
        Resident saysIt = new Resident(
                new ChildId(9),
                null,
                null,
                "M",
                true,
                false,
                LocalDate.of(2025, 1, 1),
                null,
                Set.of(),
                Map.of(),
                Set.of(new ChildId(1)),
                false);

        assertThat(line(apart(new ChildFacts.Apart(new ChildId(9), null, null, null, "RISK", Made.DAY)), with(NINE)))
                .returns(State.FAIL, Line::state)
                .returns(WayRound.NONE, Line::way)
                .returns(true, Line::sensitive);
        assertThat(line(Made.child(), with(saysIt)).state()).isEqualTo(State.FAIL);
        assertThat(line(Made.child(), with(NINE)).state()).isEqualTo(State.PASS);
    }

    @Test
    void whoeverHasLeftByThenIsNoReason() {
        Resident gone = new Resident(
                new ChildId(9),
                null,
                null,
                "M",
                true,
                false,
                LocalDate.of(2025, 1, 1),
                Made.DAY,
                Set.of(),
                Map.of(),
                Set.of(),
                false);

        assertThat(line(apart(new ChildFacts.Apart(new ChildId(9), null, null, null, "RISK", Made.DAY)), with(gone))
                        .state())
                .isEqualTo(State.PASS);
    }

    @Test
    void aKindOfPersonIsToldFromTheRecordOrLeftToSomebodyToLookAt() {
        assertThat(line(apart(new ChildFacts.Apart(null, null, null, "WOMAN", "COURT", Made.DAY)), Made.home())
                        .state())
                .isEqualTo(State.FAIL);
        assertThat(line(apart(new ChildFacts.Apart(null, null, null, "MAN", "COURT", Made.DAY)), Made.home())
                        .state())
                .isEqualTo(State.PASS);
        assertThat(line(apart(new ChildFacts.Apart(null, null, null, "a dog", "RISK", Made.DAY)), Made.home())
                        .state())
                .isEqualTo(State.UNKNOWN);
    }

    @Test
    void twoOfOneRequestWhoMustNotLiveTogetherAreAClearLine() {
        ChildFacts one = apart(new ChildFacts.Apart(new ChildId(2), null, null, null, "CARE_PLAN", Made.DAY));
        Line line = Made.line(RuleId.H11, Made.request(one, Made.child(2)), Made.home());

        assertThat(line.state()).isEqualTo(State.FAIL);
        assertThat(line.child()).contains("must not live with each other: plan them apart");
    }

    @Test
    void aHomeByNameOrAPersonThereIsFound() {
        Resident carer = new Resident(
                null,
                new PersonId(44),
                LocalDate.of(1980, 1, 1),
                "M",
                false,
                true,
                LocalDate.of(2020, 1, 1),
                null,
                Set.of(),
                Map.of(),
                Set.of(),
                false);

        assertThat(line(
                                apart(new ChildFacts.Apart(null, null, new HouseholdId(100), null, "COURT", Made.DAY)),
                                Made.home())
                        .state())
                .isEqualTo(State.FAIL);
        assertThat(line(
                                apart(new ChildFacts.Apart(null, null, new HouseholdId(101), null, "COURT", Made.DAY)),
                                Made.home())
                        .state())
                .isEqualTo(State.PASS);
        assertThat(line(apart(new ChildFacts.Apart(null, new PersonId(44), null, null, "RISK", Made.DAY)), with(carer))
                        .state())
                .isEqualTo(State.FAIL);
    }

    @Test
    void whatNobodyAskedIsNotKnown() {
        ChildFacts unasked = Made.child().but(d -> d.answers.put(ChildQuestion.APART, Fact.NOT_RECORDED));

        assertThat(line(unasked, Made.home()))
                .returns(State.UNKNOWN, Line::state)
                .returns("not asked yet", Line::child)
                .returns("ask the social worker whom the child must not live with", Line::wayRound);
    }

    /** Domain: a known risk bars the home unless its assessment is signed off; a court, a care plan and a named child have no way round. */
    @Test
    void aRiskOfAKindMayBeSignedOffForOneHome() {
        ChildFacts risk = apart(new ChildFacts.Apart(null, null, null, "CHILD", "RISK", Made.DAY));
        ChildFacts signed = risk.but(d -> d.decided = List.of(
                new ChildFacts.Decided("RISK_ACCEPTED", new HouseholdId(100), "a nominated officer", Made.DAY, true)));
        ChildFacts refused = risk.but(d -> d.decided = List.of(
                new ChildFacts.Decided("RISK_ACCEPTED", new HouseholdId(100), "a nominated officer", Made.DAY, false)));

        assertThat(line(risk, with(NINE)))
                .returns(State.FAIL, Line::state)
                .returns(WayRound.ASSESSMENT, Line::way)
                .returns("a nominated officer", Line::decider)
                .returns("the risk is assessed for this home and signed off", Line::wayRound);
        assertThat(line(signed, with(NINE)))
                .returns(State.PASS, Line::state)
                .returns("the risk was assessed for this home and signed off", Line::household)
                .returns(true, Line::sensitive);
        assertThat(line(refused, with(NINE)).state()).isEqualTo(State.FAIL);
        assertThat(line(signed, Made.home(101).but(d -> d.residents = List.of(NINE)))
                        .state())
                .as("for that home alone")
                .isEqualTo(State.FAIL);
        Resident later = Made.fostered(10, Made.DAY, Map.of(), false);
        assertThat(line(signed, Made.home().but(d -> d.residents = List.of(NINE, later)))
                        .state())
                .as("with those who lived there when it was signed")
                .isEqualTo(State.FAIL);
        assertThat(line(
                                signed.but(d -> d.apart = List.of(
                                        new ChildFacts.Apart(null, null, null, "CHILD", "RISK", Made.DAY),
                                        new ChildFacts.Apart(null, null, null, "WOMAN", "RISK", Made.DAY.plusDays(1)))),
                                Made.home())
                        .state())
                .as("of what was known when it was signed")
                .isEqualTo(State.FAIL);
        for (ChildFacts.Apart barred : List.of(
                new ChildFacts.Apart(null, null, null, "CHILD", "COURT", Made.DAY),
                new ChildFacts.Apart(null, null, null, "CHILD", "CARE_PLAN", Made.DAY),
                new ChildFacts.Apart(new ChildId(9), null, null, null, "RISK", Made.DAY))) {
            assertThat(line(signed.but(d -> d.apart = List.of(barred)), with(NINE)))
                    .returns(State.FAIL, Line::state)
                    .returns(WayRound.NONE, Line::way)
                    .returns(null, Line::decider);
        }
        assertThat(line(
                                signed.but(d -> d.apart = List.of(
                                        new ChildFacts.Apart(null, null, null, "CHILD", "RISK", Made.DAY),
                                        new ChildFacts.Apart(null, null, null, "CHILD", "COURT", Made.DAY))),
                                with(NINE))
                        .state())
                .isEqualTo(State.FAIL);
    }
}
