package hearth.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LedgersTest {
    @Test
    void whereAllIsKnownAndNothingIsInTheWayEveryRulePasses() {
        Entry entry = Made.entry(Made.request(Made.child()), Made.home());

        assertThat(entry.lines()).extracting(Line::state).containsOnly(State.PASS);
        assertThat(entry.state()).isEqualTo(State.PASS);
    }

    @Test
    void everyRuleHasItsLineInOrder() {
        Entry entry = Made.entry(Made.request(Made.child()), Made.home());

        assertThat(entry.lines()).extracting(Line::rule).containsExactly(RuleId.values());
    }

    @Test
    void everyHouseholdIsListedAlsoWhereNothingIsKnown() {
        Request nothing = Request.of(ChildFacts.of(1, d -> {}), Made.DAY);
        Ledger ledger = Made.ledgers().of(nothing, List.of(Made.home(), HouseholdFacts.of(2, d -> {})));

        assertThat(ledger.entries()).hasSize(2);
        assertThat(ledger.entries())
                .allSatisfy(e -> assertThat(e.lines()).allSatisfy(line -> {
                    assertThat(line.household()).isNotBlank();
                    assertThat(line.child()).isNotBlank();
                    assertThat(line.basis()).isNotBlank();
                    if (line.state() != State.PASS) {
                        assertThat(line.wayRound() != null || line.state() == State.FAIL)
                                .isTrue();
                    }
                }));
        assertThat(ledger.entries().getLast().state()).isEqualTo(State.UNKNOWN);
    }

    @Test
    void aHomeThatOneRuleBarsIsANearMissWithItsWayRound() {
        HouseholdFacts full = Made.home()
                .but(d -> d.calendar = d.calendar.and(
                        new Calendar.Span(Made.DAY.minusDays(9), Made.DAY.plusDays(90), 0, 2, 0, false, null)));
        Ledger ledger = Made.ledgers().of(Made.request(Made.child()), List.of(Made.home(1), full));

        assertThat(ledger.nearMisses()).containsOnlyKeys(WayRound.FREE_LATER);
        assertThat(ledger.nearMisses().get(WayRound.FREE_LATER))
                .extracting(Entry::home)
                .containsExactly(full);
        assertThat(ledger.entries().getLast().line(RuleId.H08).wayRound()).isEqualTo("free from 29 January 2027");
    }
}
