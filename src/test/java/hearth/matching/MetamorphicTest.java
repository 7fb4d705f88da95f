package hearth.matching;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.carers.HomeQuestion;
import hearth.carers.TermsLine;
import hearth.children.ChildQuestion;
import hearth.common.ChildId;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One fact changed: only the lines in which it is used may change. */
class MetamorphicTest {
    private static Arguments home(String used, Consumer<HouseholdFacts.Draft> change) {
        return Arguments.of(used, change);
    }

    static Stream<Arguments> homes() {
        return Stream.of(
                home(
                        "H01",
                        d -> d.standing =
                                new HouseholdFacts.Standing(HouseholdFacts.Standing.Kind.SUSPENDED, null, null, null)),
                home("H02", d -> d.duties = List.of()),
                home("H03", d -> d.terms = TermsFacts.of(2, TermsLine.of("SHORT_TERM", 10, 17))),
                home("H04", d -> d.terms = TermsFacts.of(0, TermsLine.of("SHORT_TERM", 0, 10))),
                home("H06", d -> d.terms = TermsFacts.of(2, TermsLine.of("LONG_TERM", 0, 10))),
                home("H07", d -> d.terms = TermsFacts.of(2, new TermsLine("SHORT_TERM", 0, 10, "M", null))),
                home("H08", d -> d.calendar = Calendar.free(0, Made.DAY)),
                home("H09 H10", d -> d.fosterRooms = 0),
                home("H14", d -> d.postcode = null),
                home("H15", d -> d.answers.put(HomeQuestion.HOIST, Fact.NOT_RECORDED)),
                home("H16", d -> d.answers.put(HomeQuestion.PETS, Fact.of("DOG", Made.DAY))),
                home("H17", d -> d.answers.put(HomeQuestion.SMOKING, Fact.of("YES", Made.DAY))),
                home("H18", d -> d.limits = List.of(new HouseholdFacts.Limit("AGE", "0 to 3", false, Made.DAY))),
                home("H19", d -> d.authority = Made.BOLTON),
                home("H20", d -> d.at = null),
                home("H21", d -> d.connected = true),
                home("H23", d -> d.checkedOn = null));
    }

    @ParameterizedTest
    @MethodSource("homes")
    void aFactOfTheHomeChangesOnlyItsLines(String used, Consumer<HouseholdFacts.Draft> change) {
        ChildFacts child =
                Made.child().but(d -> d.zones = List.of(new ChildFacts.Zone("SECTOR", "AB1 1", null, 0, "RISK")));
        Entry before = Made.entry(Made.request(child), Made.home());
        Entry after = Made.entry(Made.request(child), Made.home().but(change));

        assertThat(Made.changed(before, after)).isEqualTo(Made.rules(used));
    }

    static Stream<Arguments> children() {
        return Stream.<Map.Entry<String, Consumer<ChildFacts.Draft>>>of(
                        Map.entry("H03 H09 H17 H18", d -> d.born = null),
                        Map.entry("H07", d -> d.sex = "M"),
                        Map.entry("H19", d -> d.authority = Made.BOLTON),
                        Map.entry("H22", d -> d.wishOn = null),
                        Map.entry("H20", d -> d.school = null),
                        Map.entry(
                                "H14",
                                d -> d.zones = List.of(new ChildFacts.Zone("AUTHORITY", Made.WIGAN, null, 0, "COURT"))),
                        Map.entry(
                                "H11",
                                d -> d.apart = List.of(
                                        new ChildFacts.Apart(new ChildId(77), null, null, null, "RISK", Made.DAY))),
                        Map.entry("H12", d -> d.answers.put(ChildQuestion.ONLY_CHILD, Fact.must("YES", Made.DAY))),
                        Map.entry("H10", d -> d.answers.put(ChildQuestion.BARS_SHARING, Fact.must("YES", Made.DAY))),
                        Map.entry("H15", d -> d.answers.put(ChildQuestion.HOIST, Fact.must("YES", Made.DAY))),
                        Map.entry("H16", d -> d.answers.put(ChildQuestion.MEDICAL, Fact.must("EPILEPSY", Made.DAY))),
                        Map.entry("H17", d -> d.answers.put(ChildQuestion.RESPIRATORY, Fact.of("asthma", Made.DAY))))
                .map(e -> Arguments.of(e.getKey(), e.getValue()));
    }

    @ParameterizedTest
    @MethodSource("children")
    void aFactOfTheChildChangesOnlyItsLines(String used, Consumer<ChildFacts.Draft> change) {
        Entry before = Made.entry(Made.request(Made.child()), Made.home());
        Entry after = Made.entry(Made.request(Made.child().but(change)), Made.home());

        assertThat(Made.changed(before, after)).isEqualTo(Made.rules(used));
    }

    /** What a fact that is taken away may do: a pass becomes not known, never a fail; and nothing becomes a pass by it. */
    @ParameterizedTest
    @MethodSource("missing")
    void aMissingFactNeverFails(Consumer<HouseholdFacts.Draft> change) {
        Entry before = Made.entry(Made.request(Made.child()), Made.home());
        Entry after = Made.entry(Made.request(Made.child()), Made.home().but(change));

        assertThat(before.state()).isEqualTo(State.PASS);
        assertThat(after.lines(State.FAIL)).isEmpty();
    }

    static Stream<Consumer<HouseholdFacts.Draft>> missing() {
        return Stream.of(
                d -> d.terms = null,
                d -> d.calendar = Calendar.NOTHING,
                d -> d.duties = List.of(),
                d -> d.answers.clear(),
                d -> d.abilities = List.of(),
                d -> d.authority = null,
                d -> d.at = null,
                d -> d.postcode = null,
                d -> d.checkedOn = null,
                d -> {
                    d.fosterRooms = null;
                    d.bedrooms = null;
                });
    }

    /** R4: language, faith and heritage bar nobody, whatever they are; a code of ethnicity is in no fact at all. */
    @Test
    void identityChangesNoLine() {
        Entry before = Made.entry(Made.request(Made.child()), Made.home());
        ChildFacts other = Made.child().but(d -> {
            d.answers.put(ChildQuestion.LANGUAGE, Fact.must("Urdu", Made.DAY));
            d.answers.put(ChildQuestion.RELIGION, Fact.must("Muslim", Made.DAY));
            d.answers.put(ChildQuestion.HERITAGE, Fact.must("Pakistani", Made.DAY));
        });

        assertThat(Made.changed(before, Made.entry(Made.request(other), Made.home())))
                .isEmpty();
        assertThat(ChildFacts.class.getRecordComponents())
                .noneMatch(c -> c.getName().toLowerCase(java.util.Locale.ROOT).contains("ethnic"));
    }

    @Test
    void theOrderOfTheHomesChangesNothing() {
        HouseholdFacts far = Made.home(2).but(d -> d.authority = Made.CORNWALL);
        Request request = Made.request(Made.child());
        Ranking one = Ranking.of(Made.ledgers().of(request, List.of(Made.home(1), far)), Policy.STANDARD);
        Ranking other = Ranking.of(Made.ledgers().of(request, List.of(far, Made.home(1))), Policy.STANDARD);

        assertThat(one.homes())
                .extracting(r -> r.entry().home())
                .isEqualTo(other.homes().stream().map(r -> r.entry().home()).toList());
    }
}
