package hearth.matching;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.common.ChildId;
import hearth.common.HouseholdId;
import hearth.common.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What stands in the way of a signature, on invented facts. */
class ChoiceRulesTest {
    private static final HouseholdFacts HOME = Made.home();

    private static Choice choice(
            Map<RuleId, String> decided, List<String> consulted, Map<HouseholdId, String> declined) {
        return new Choice(HOME.id(), "Kate Unsworth", "Near the school", Map.of(), decided, consulted, declined);
    }

    private static List<Refusal> refusals(Entry entry) {
        return ChoiceRules.refusals(choice(Map.of(), List.of("School"), Map.of()), entry);
    }

    private static Entry entry(Consumer<HouseholdFacts.Draft> change) {
        return Made.entry(Made.request(Made.child()), HOME.but(change));
    }

    @Test
    void whereAllIsSaidAndNothingStandsInTheWayItIsSigned() {
        assertThat(refusals(entry(d -> {}))).isEmpty();
    }

    @Test
    void whoWasConsultedAndWhyOthersWereNotChosenIsSaid() {
        Entry entry = entry(d -> {});

        assertThat(ChoiceRules.refusals(choice(Map.of(), List.of(), Map.of()), entry))
                .extracting(Refusal::field)
                .containsExactly("consulted");
        assertThat(ChoiceRules.refusals(choice(Map.of(), List.of("School"), Map.of(new HouseholdId(7), " ")), entry))
                .extracting(Refusal::field)
                .containsExactly("declined");
    }

    private static Arguments open(String rule, Consumer<HouseholdFacts.Draft> change) {
        return Arguments.of(rule, change);
    }

    static Stream<Arguments> mustBeKnown() {
        return Stream.of(
                open(
                        "H01",
                        d -> d.standing = new HouseholdFacts.Standing(
                                HouseholdFacts.Standing.Kind.NEVER_RECORDED, null, null, null)),
                open("H03 H04", d -> d.terms = null),
                open("H08", d -> d.calendar = Calendar.NOTHING));
    }

    @ParameterizedTest
    @MethodSource("mustBeKnown")
    void withoutWhatMakesAHomeLawfulNobodySigns(String rules, Consumer<HouseholdFacts.Draft> change) {
        assertThat(refusals(entry(change))).extracting(Refusal::rule).containsExactlyInAnyOrder(rules.split(" ", -1));
        assertThat(refusals(entry(change)))
                .allSatisfy(r -> assertThat(r.message()).startsWith("Find out first: "));
    }

    @Test
    void whatElseIsNotKnownIsForWhoeverDecides() {
        assertThat(refusals(entry(d -> {
                    d.answers.clear();
                    d.abilities = List.of();
                    d.duties = List.of();
                    d.checkedOn = null;
                })))
                .isEmpty();
    }

    /** R6: no name and no decision on record leads past a court order, the limit or a place that is taken. */
    @Test
    void pastARuleThatBarsOnlyADecisionBeyondTheTermsLeads() {
        ChildFacts apart = Made.child()
                .but(d -> d.apart = List.of(new ChildFacts.Apart(null, null, HOME.id(), null, "COURT", Made.DAY)));
        ChildFacts decided = Made.child().but(d -> {
            d.born = Made.DAY.minusYears(12);
            d.decided = List.of(
                    new ChildFacts.Decided(BeyondTerms.KIND, HOME.id(), "the agency decision maker", Made.DAY, true));
        });
        Choice named = choice(Map.of(RuleId.H11, "Nora Field", RuleId.H03, "Nora Field"), List.of("School"), Map.of());

        assertThat(ChoiceRules.refusals(named, Made.entry(Made.request(apart), HOME)))
                .extracting(Refusal::rule)
                .containsExactly("H11");
        assertThat(ChoiceRules.refusals(named, Made.entry(Made.request(decided), HOME)))
                .isEmpty();
        Entry other = Made.entry(Made.request(decided), HOME.but(d -> d.calendar = Calendar.free(0, Made.DAY)));
        assertThat(ChoiceRules.refusals(named, other)).extracting(Refusal::rule).containsExactly("H08");
        assertThat(BeyondTerms.alone(other)).isFalse();
        assertThat(BeyondTerms.alone(Made.entry(Made.request(decided), HOME))).isTrue();
    }

    /** R11: nor does the refusal say what the line may not. */
    @Test
    void aRefusalSaysNoMoreThanTheLine() {
        ChildFacts child = Made.child()
                .but(d -> d.zones = List.of(new ChildFacts.Zone("AUTHORITY", Made.WIGAN, null, 0, "COURT")));
        var others = new Ledgers(Policy.STANDARD, Made.AUTHORITIES, Made.DAY, false);

        assertThat(refusals(others.entry(Made.request(child), HOME)))
                .singleElement()
                .satisfies(r -> assertThat(r.message())
                        .contains(Line.COVERED)
                        .doesNotContain("must not live")
                        .doesNotContain("Wigan"));
    }

    /** R7: brothers and sisters who should live together are parted by somebody with a name alone. */
    @Test
    void aSplitOfThoseWhoShouldStayTogetherTakesAName() {
        Request part = new Request(
                List.of(Made.child()),
                Request.Together.SHOULD,
                Set.of(new ChildId(2)),
                "SHORT_TERM",
                false,
                Made.DAY,
                null,
                Made.DAY,
                Made.DAY);
        Entry entry = Made.entry(part, HOME);

        assertThat(refusals(entry)).extracting(Refusal::field).containsExactly("H13");
        assertThat(ChoiceRules.refusals(choice(Map.of(RuleId.H13, "Nora Field"), List.of("School"), Map.of()), entry))
                .isEmpty();
    }

    /** The other service and the agency decision maker are two people: each is named. */
    @Test
    void twoDecisionsOfOneRuleTakeTwoNames() {
        Entry both = entry(d -> {
            d.own = false;
            d.standing = new HouseholdFacts.Standing(
                    HouseholdFacts.Standing.Kind.ACTIVE, Made.DAY.minusYears(2), null, Made.DAY.plusMonths(1));
        });
        Map<RuleId, String> service = Map.of(RuleId.H01, "Bright Futures");
        Choice one = choice(service, List.of("School"), Map.of());
        Choice two = new Choice(
                HOME.id(),
                one.by(),
                one.reason(),
                Map.of(),
                service,
                Map.of(RuleId.H01, "Nora Field"),
                one.consulted(),
                Map.of());

        assertThat(refusals(both)).extracting(Refusal::field).contains("H01", "H01_also");
        assertThat(ChoiceRules.refusals(one, both))
                .extracting(Refusal::field)
                .contains("H01_also")
                .doesNotContain("H01");
        assertThat(ChoiceRules.refusals(two, both)).extracting(Refusal::field).doesNotContain("H01", "H01_also");
    }
}
