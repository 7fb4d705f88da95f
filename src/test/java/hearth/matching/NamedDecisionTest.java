package hearth.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearth.access.Right;
import hearth.common.Answer;
import hearth.common.ChildId;
import hearth.common.ProviderId;
import hearth.common.RuleRefused;
import hearth.placements.AuthorityDecision;
import hearth.placements.OutOfBorough;
import hearth.placements.Providers;
import hearth.placements.Sector;
import hearth.store.Row;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What others decided is put on record before anybody signs: agreed or refused, with its effect on the rule. */
class NamedDecisionTest extends PlannedHomeGround {
    @BeforeEach
    void theAshworthsAreAnothers() {
        ProviderId agency = Providers.add(wigan.kim, "Bright Futures", Sector.PRIVATE);
        wigan.kim.write(
                Right.EDIT_CARERS,
                "another service",
                tx -> tx.update(ashworths, "approval", 1, 1, Row.of("provider_id", agency)));
    }

    private Entry entry() {
        return matching.search(wigan.kim, ada, null).ledger().entries().stream()
                .filter(e -> e.home().id().equals(ashworths))
                .findFirst()
                .orElseThrow();
    }

    private Line approved() {
        return entry().line(RuleId.H01);
    }

    private void told(LocalDate on, Answer outcome, String why) {
        NamedDecision.record(wigan.kim, entry(), approved(), "Olive Marsh", on, outcome, why);
    }

    @Test
    void aRefusalOfTheOtherServiceBarsTheHomeUntilItAgreesAfterAll() {
        assertThat(approved()).returns(State.DECISION, Line::state);
        assertThat(NamedDecision.kind(entry(), approved())).contains(NamedDecision.CONSENT);
        told(today.minusDays(3), Answer.NO, "Their carers are on leave until spring");

        assertThat(approved())
                .returns(State.FAIL, Line::state)
                .returns("that service agrees after all", Line::wayRound);
        assertThat(entry().nearMiss()).isTrue();
        assertThatThrownBy(() -> sign(ashworths))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("which has refused");
        assertThat(decisions())
                .singleElement()
                .returns(AuthorityDecision.Kind.PROVIDER_CONSENT, AuthorityDecision::kind)
                .returns(Answer.NO, AuthorityDecision::outcome)
                .returns("the service that approved them", AuthorityDecision::role)
                .returns("Olive Marsh", AuthorityDecision::name)
                .returns(
                        "H01 Approved and able to foster: Their carers are on leave until spring",
                        AuthorityDecision::text);

        assertThat(NamedDecision.kind(entry(), approved())).contains(NamedDecision.CONSENT);
        told(today, Answer.YES, "");
        assertThat(approved()).returns(State.PASS, Line::state);
        assertThat(entry().line(RuleId.H08))
                .as("it keeps the places of its carers itself")
                .returns(State.PASS, Line::state)
                .returns("the service that approved them has agreed", Line::household);
        sign(ashworths);
        assertThat(made()).hasSize(1);
        assertThat(decisions())
                .filteredOn(d -> d.kind() == AuthorityDecision.Kind.PROVIDER_CONSENT)
                .as("nobody is asked for their word again")
                .hasSize(2);
    }

    @Test
    void whatWasAgreedMayBeRefusedLater() {
        told(today.minusDays(1), Answer.YES, "");
        assertThat(NamedDecision.kind(entry(), approved())).contains(NamedDecision.CONSENT);
        told(today, Answer.NO, "Another child came first");

        assertThat(approved()).returns(State.FAIL, Line::state);
    }

    @Test
    void aRiskIsAcceptedForTheChildOfWhomItIsKnownAndNotForItsSister() {
        ChildId bea = wigan.child("Bea", "2016-08-14");
        ChildFacts risk = Made.child(ada.value())
                .but(d -> d.apart = List.of(new ChildFacts.Apart(null, null, null, "WOMAN", "RISK", Made.DAY)));
        Entry both = Made.entry(Made.request(risk, Made.child(bea.value())), Made.home(ashworths.value()));
        NamedDecision.record(wigan.kim, both, both.line(RuleId.H11), "Olive Marsh", today, Answer.YES, "");

        assertThat(decisions())
                .singleElement()
                .returns(AuthorityDecision.Kind.RISK_ACCEPTED, AuthorityDecision::kind)
                .returns("a nominated officer", AuthorityDecision::role);
        assertThat(wigan.kim.store().<List<AuthorityDecision>>read(h -> OutOfBorough.decisions(h, bea)))
                .isEmpty();
    }

    @Test
    void aNameADayThatHasComeAndTheReasonOfARefusalAreNeeded() {
        assertThatThrownBy(() ->
                        NamedDecision.record(wigan.kim, entry(), approved(), " ", today.plusDays(1), Answer.NO, " "))
                .isInstanceOfSatisfying(
                        RuleRefused.class,
                        e -> assertThat(e.refusals()).extracting(r -> r.field()).containsExactly("name", "on", "why"));
        assertThat(decisions()).isEmpty();
    }

    @Test
    void theTwoNamesOfOneRuleAreKeptAsTwoDecisions() {
        wigan.kim.write(
                Right.EDIT_CARERS,
                "the approval runs out",
                tx -> tx.update(
                        ashworths,
                        "approval",
                        1,
                        2,
                        Row.of("ends_on", today.plusMonths(1)).and("ending_reason", "RESIGNED")));
        var search = matching.search(wigan.kim, ada, null);
        var decided = new HashMap<RuleId, String>();
        entry().undecided().forEach(l -> decided.put(l.rule(), "Olive Marsh"));
        assertThatThrownBy(() -> sign(search, ashworths, decided))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("the agency decision maker");
        Decisions.sign(
                wigan.kim,
                search,
                new Choice(
                        ashworths,
                        "Kate Unsworth",
                        "Near the school.",
                        Map.of(ada, new Choice.Wish("My school, please", "", "Kate Unsworth")),
                        decided,
                        Map.of(RuleId.H01, "Nora Field"),
                        List.of("The child"),
                        Map.of()));

        assertThat(decisions())
                .filteredOn(d -> String.valueOf(d.text()).startsWith("H01"))
                .extracting(AuthorityDecision::kind, AuthorityDecision::role, AuthorityDecision::name)
                .containsExactlyInAnyOrder(
                        Tuple.tuple(
                                AuthorityDecision.Kind.PROVIDER_CONSENT,
                                "the service that approved them",
                                "Olive Marsh"),
                        Tuple.tuple(AuthorityDecision.Kind.OTHER, "the agency decision maker", "Nora Field"));
    }
}
