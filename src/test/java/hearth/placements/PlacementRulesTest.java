package hearth.placements;

import static hearth.placements.Council.day;
import static org.assertj.core.api.Assertions.assertThat;

import hearth.common.Answer;
import hearth.common.ChildId;
import hearth.common.Miles;
import hearth.geography.Basis;
import hearth.geography.Location;
import hearth.geography.Whereabouts;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every rule at its boundary. */
class PlacementRulesTest {
    private static final ChildId ADA = new ChildId(1);

    private static Whereabouts at(Location location, Answer adjoining, int tenths) {
        return new Whereabouts(
                "E1", Basis.POSTCODE, location, adjoining, Miles.ofTenths(tenths), 0, "ONSPD November 2025", "");
    }

    private static final Whereabouts IN = at(Location.IN, Answer.NO, 31);

    private static PlacementRules.Plan plan(
            String born,
            String starts,
            String place,
            String provider,
            Whereabouts where,
            @Nullable CarersThere carers) {
        return new PlacementRules.Plan(
                ADA,
                day(born),
                "F",
                true,
                day(starts),
                place,
                provider,
                Placement.Basis.DECISION,
                where,
                carers,
                Set.of(),
                true);
    }

    private static List<HomeStore.Occupant> others(int number, String born) {
        return IntStream.rangeClosed(2, number + 1)
                .mapToObj(i -> new HomeStore.Occupant(new ChildId(i), day(born)))
                .toList();
    }

    private static CarersThere carers(int places, int others, boolean siblings, List<Set<ChildId>> exemptions) {
        return new CarersThere(
                Answer.YES,
                places,
                false,
                List.of(new HomeStore.Line("SHORT_TERM", 0, 10, null)),
                Set.of(),
                others(others, "2016-01-01"),
                3,
                siblings,
                exemptions);
    }

    private static List<String> rules(PlacementRules.Plan plan) {
        return PlacementRules.all(plan).stream().map(a -> a.refusal().rule()).toList();
    }

    private static List<String> with(CarersThere carers) {
        return rules(plan("2018-01-01", "2026-04-02", "U6", "PR1", IN, carers));
    }

    @ParameterizedTest(name = "{0} there, siblings {1}, approved for {2}: {3}")
    @CsvSource({
        "2, false, 3, ''",
        "3, false, 4, LIMIT-01",
        "3, true, 4, ''",
        "3, true, 3, TERMS-01",
        "3, false, 3, LIMIT-01 TERMS-01",
        "0, false, 1, ''",
        "1, false, 1, TERMS-01"
    })
    void theUsualLimitAndTheTermsAreTwoTests(int others, boolean siblings, int places, String expected) {
        assertThat(String.join(" ", with(carers(places, others, siblings, List.of()))))
                .isEqualTo(expected);
    }

    @Test
    void anExemptionNamesEveryChildIntended() {
        Set<ChildId> all = Set.of(ADA, new ChildId(2), new ChildId(3), new ChildId(4));
        Set<ChildId> without = Set.of(ADA, new ChildId(2), new ChildId(3));
        assertThat(with(carers(4, 3, false, List.of(all)))).isEmpty();
        assertThat(with(carers(4, 3, false, List.of(without)))).containsExactly("LIMIT-01");
    }

    @Test
    void somebodyStayingPutIsNoChildForTheLimit() {
        var adult = new CarersThere(
                Answer.YES, 4, false, List.of(), Set.of(), others(3, "2008-04-02"), 3, false, List.of());
        assertThat(with(adult)).isEmpty();
        var nearly = new CarersThere(
                Answer.YES, 4, false, List.of(), Set.of(), others(3, "2008-04-03"), 3, false, List.of());
        assertThat(with(nearly)).containsExactly("LIMIT-01");
    }

    @ParameterizedTest(name = "born {0}: {1}")
    @CsvSource({
        "2015-04-03, ''", // 10 years and 364 days
        "2015-04-02, TERMS-02", // 11 on the day
        "2026-04-02, ''"
    })
    void theAgeOfTheTermsIsThatOfTheFirstDay(String born, String expected) {
        assertThat(String.join(" ", rules(plan(born, "2026-04-02", "U6", "PR1", IN, carers(3, 0, false, List.of())))))
                .isEqualTo(expected);
    }

    @Test
    void sexAndNamesInTheTermsBind() {
        var boys = new CarersThere(
                Answer.YES,
                3,
                false,
                List.of(new HomeStore.Line("SHORT_TERM", 0, 18, "M")),
                Set.of(),
                List.of(),
                3,
                false,
                List.of());
        assertThat(with(boys)).containsExactly("TERMS-03");
        var other = new CarersThere(
                Answer.YES, 1, false, List.of(), Set.of(new ChildId(9)), List.of(), 3, false, List.of());
        assertThat(with(other)).containsExactly("TERMS-04");
        var ada = new CarersThere(Answer.YES, 1, false, List.of(), Set.of(ADA), List.of(), 3, false, List.of());
        assertThat(with(ada)).isEmpty();
        var together =
                new CarersThere(Answer.YES, 3, true, List.of(), Set.of(), others(1, "2016-01-01"), 3, false, List.of());
        assertThat(with(together)).containsExactly("TERMS-05");
    }

    @Test
    void approvalMissingIsABreachAndApprovalUnknownIsNot() {
        var ended = new CarersThere(Answer.NO, null, false, List.of(), Set.of(), List.of(), 3, false, List.of());
        assertThat(with(ended)).containsExactly("APPROVAL-01");
        var agency = new CarersThere(Answer.UNKNOWN, null, false, List.of(), Set.of(), List.of(), 3, false, List.of());
        assertThat(with(agency)).isEmpty();
    }

    @Test
    void outsideTheTermsAChildMayStaySixWorkingDays() {
        var against =
                PlacementRules.all(plan("2018-01-01", "2026-04-02", "U6", "PR1", IN, carers(1, 1, false, List.of())));
        assertThat(against).singleElement().satisfies(a -> {
            assertThat(a.due()).isEqualTo(day("2026-04-14"));
            assertThat(a.refusal().decider()).isEqualTo("the agency decision maker");
            assertThat(a.refusal().message()).contains("until 14 April 2026");
        });
    }

    /** SI 2020/445: from 24 April to 25 September 2020 it was 24 weeks. */
    @ParameterizedTest
    @CsvSource({"2020-04-23, 2020-05-01", "2020-04-24, 2020-10-09", "2020-09-25, 2021-03-12", "2020-09-28, 2020-10-06"})
    void howLongThatMayLastIsTheRuleOfItsDay(String starts, String until) {
        assertThat(PlacementRules.beyondTermsUntil(day(starts))).isEqualTo(until);
    }

    @ParameterizedTest(name = "K3, born {0}: {1}")
    @CsvSource({"2010-04-02, ''", "2010-04-03, K3-01"})
    void supportedAccommodationIsFrom16(String born, String expected) {
        assertThat(String.join(" ", rules(plan(born, "2026-04-02", "K3", "PR4", IN, null))))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} adjoining {1} {2} tenths of a mile, {3} {4}: {5}")
    @CsvSource({
        "IN, NO, 31, U6, PR4, ''",
        "IN, NO, 240, U6, PR4, ''", // far inside a large county
        "OUT, YES, 310, U6, PR4, REG11-01", // next door, however far
        "OUT, NO, 140, U6, PR4, REG11-02", // two authorities away, however near
        "OUT, UNKNOWN, 140, K2, PR4, REG11-01",
        "UNKNOWN, UNKNOWN, 140, K2, PR4, ''",
        "OUT, NO, 140, U6, PR1, ''", // our own carers
        "OUT, NO, 140, U3, PR2, ''", // connected persons
        "OUT, NO, 140, K2, PR1, REG11-02"
    })
    void whoApprovesAHomeOutside(
            Location location, Answer adjoining, int tenths, String place, String provider, String expected) {
        assertThat(String.join(
                        " ",
                        rules(plan(
                                "2018-01-01", "2026-04-02", place, provider, at(location, adjoining, tenths), null))))
                .isEqualTo(expected);
    }

    @Test
    void theDayByWhichSomebodyMustAct() {
        var out = at(Location.OUT, Answer.YES, 62);
        var emergency = new PlacementRules.Plan(
                ADA,
                day("2018-01-01"),
                "F",
                true,
                day("2026-04-02"),
                "U6",
                "PR4",
                Placement.Basis.EMERGENCY,
                out,
                null,
                Set.of(),
                false);
        assertThat(PlacementRules.all(emergency))
                .extracting(a -> a.refusal().rule() + " " + a.due())
                .containsExactly("REG11-01 2026-04-13", "REG13-01 2026-04-13");
        assertThat(PlacementRules.refusals(emergency)).extracting(r -> r.rule()).containsExactly("REG11-01");
        assertThat(Objects.requireNonNull(PlacementRules.all(plan("2018-01-01", "2026-04-02", "U6", "PR4", out, null))
                        .getFirst()
                        .due()))
                .isEqualTo(day("2026-04-02"));
    }

    @Test
    void anotherCouncilsChildNeedsNoApprovalOfOurs() {
        var ben = new PlacementRules.Plan(
                ADA,
                day("2018-01-01"),
                "F",
                false,
                day("2026-04-02"),
                "U6",
                "PR1",
                Placement.Basis.DECISION,
                at(Location.OUT, Answer.NO, 140),
                carers(3, 3, false, List.of()),
                Set.of(),
                false);
        assertThat(rules(ben)).containsExactly("LIMIT-01", "TERMS-01");
    }
}
