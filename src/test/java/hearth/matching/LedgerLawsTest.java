package hearth.matching;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.carers.HomeQuestion;
import hearth.carers.TermsLine;
import hearth.children.ChildQuestion;
import hearth.common.ChildId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Thirty invented lists (8 requests, 20 homes, facts changed and taken away by a seed): every row carries rule, both values, basis and,
 * where somebody may decide, who; and one fact more that is changed changes only the rows in which it is used.
 */
class LedgerLawsTest {
    private static final int REQUESTS = 8;
    private static final int HOMES = 20;

    /** A change of a home, and the rules in which it may show. */
    private record HomeFact(String used, Consumer<HouseholdFacts.Draft> change) {}

    /** A change of a child, and the rules in which it may show. */
    private record ChildFact(String used, Consumer<ChildFacts.Draft> change) {}

    private static final List<HomeFact> OF_HOMES = List.of(
            new HomeFact(
                    "H01",
                    d -> d.standing =
                            new HouseholdFacts.Standing(HouseholdFacts.Standing.Kind.SUSPENDED, null, null, null)),
            new HomeFact("H02", d -> d.duties = List.of()),
            new HomeFact("H02", d -> d.duties = List.of(new HouseholdFacts.Duty("DBS", Made.DAY.minusDays(1)))),
            new HomeFact("H03 H04 H06 H07", d -> d.terms = null),
            new HomeFact("H03 H04 H06 H07", d -> d.terms = TermsFacts.of(2, TermsLine.of("LONG_TERM", 10, 17))),
            new HomeFact("H04 H08", d -> d.calendar = Calendar.free(0, Made.DAY)),
            new HomeFact("H04 H08", d -> d.calendar = Calendar.NOTHING),
            new HomeFact("H09 H10", d -> d.fosterRooms = 0),
            new HomeFact("H09 H10", d -> {
                d.fosterRooms = null;
                d.bedrooms = null;
            }),
            new HomeFact("H14 H20", d -> d.postcode = null),
            new HomeFact("H15", d -> d.answers.put(HomeQuestion.HOIST, Fact.NOT_RECORDED)),
            new HomeFact("H16", d -> d.answers.put(HomeQuestion.PETS, Fact.of("DOG", Made.DAY))),
            new HomeFact("H17", d -> d.answers.put(HomeQuestion.SMOKING, Fact.of("YES", Made.DAY))),
            new HomeFact("H17", d -> d.answers.put(HomeQuestion.SMOKING, Fact.NOT_RECORDED)),
            new HomeFact("H18", d -> d.limits = List.of(new HouseholdFacts.Limit("AGE", "0 to 3", false, Made.DAY))),
            new HomeFact("H14 H19", d -> d.authority = Made.BOLTON),
            new HomeFact("H14 H19", d -> d.authority = null),
            new HomeFact("H14 H18 H20", d -> d.at = null),
            new HomeFact("H21", d -> d.connected = true),
            new HomeFact("H23", d -> d.checkedOn = null));

    private static final List<ChildFact> OF_CHILDREN = List.of(
            new ChildFact("H03 H09 H10 H12 H17 H18 H20", d -> d.born = null),
            new ChildFact("H03 H07 H09 H10", d -> d.sex = "M"),
            new ChildFact("H19", d -> d.authority = Made.BOLTON),
            new ChildFact("H22", d -> d.wishOn = null),
            new ChildFact("H20", d -> d.school = null),
            new ChildFact(
                    "H14", d -> d.zones = List.of(new ChildFacts.Zone("AUTHORITY", Made.WIGAN, null, 0, "COURT"))),
            new ChildFact("H14", d -> d.zones = List.of(new ChildFacts.Zone("SECTOR", "AB1 1", null, 0, "RISK"))),
            new ChildFact(
                    "H11",
                    d -> d.apart = List.of(new ChildFacts.Apart(new ChildId(77), null, null, null, "RISK", Made.DAY))),
            new ChildFact("H12", d -> d.answers.put(ChildQuestion.ONLY_CHILD, Fact.must("YES", Made.DAY))),
            new ChildFact("H09 H10", d -> d.answers.put(ChildQuestion.BARS_SHARING, Fact.must("YES", Made.DAY))),
            new ChildFact("H15", d -> d.answers.put(ChildQuestion.HOIST, Fact.must("YES", Made.DAY))),
            new ChildFact("H16", d -> d.answers.put(ChildQuestion.MEDICAL, Fact.must("EPILEPSY", Made.DAY))),
            new ChildFact("H16", d -> d.answers.put(ChildQuestion.MEDICAL, Fact.NOT_RECORDED)),
            new ChildFact("H17", d -> d.answers.put(ChildQuestion.RESPIRATORY, Fact.of("asthma", Made.DAY))),
            new ChildFact("H17", d -> d.answers.put(ChildQuestion.RESPIRATORY, Fact.NOT_RECORDED)));

    private static <T> List<T> some(List<T> all, Random chance) {
        var some = new ArrayList<>(all);
        Collections.shuffle(some, chance);
        return some.subList(0, chance.nextInt(5));
    }

    private static List<HouseholdFacts> homes(Random chance) {
        var homes = new ArrayList<HouseholdFacts>();
        for (long id = 100; id < 100 + HOMES; id++) {
            homes.add(Made.home(id)
                    .but(d -> some(OF_HOMES, chance).forEach(f -> f.change().accept(d))));
        }
        homes.add(HouseholdFacts.of(99, d -> {}));
        return homes;
    }

    private static List<ChildFacts> children(Random chance) {
        var children = new ArrayList<ChildFacts>();
        for (long id = 1; id <= REQUESTS; id++) {
            children.add(Made.child(id)
                    .but(d -> some(OF_CHILDREN, chance).forEach(f -> f.change().accept(d))));
        }
        children.add(ChildFacts.of(98, d -> {}));
        return children;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15})
    void everyRowCarriesRuleValuesBasisAndDecider(int seed) {
        for (int half = 0; half < 2; half++) {
            var chance = new Random(seed + 15L * half);
            List<HouseholdFacts> homes = homes(chance);
            for (ChildFacts child : children(chance)) {
                Ledger ledger = Made.ledgers().of(Made.request(child), homes);
                assertThat(ledger.entries()).hasSameSizeAs(homes);
                ledger.entries().forEach(LedgerLawsTest::whole);
            }
        }
    }

    private static void whole(Entry entry) {
        assertThat(entry.lines()).extracting(Line::rule).containsExactly(RuleId.values());
        for (Line line : entry.lines()) {
            assertThat(line.household()).as("%s of the home", line.rule()).isNotBlank();
            assertThat(line.child()).as("%s of the child", line.rule()).isNotBlank();
            assertThat(line.basis()).isNotBlank();
            assertThat(line.rule().title()).isNotBlank();
            if (line.state() == State.PASS) {
                assertThat(line.who()).isNull();
                continue;
            }
            assertThat(line.who()).as("who decides or finds out: %s", line).isNotBlank();
            boolean leadsOn = line.way() != WayRound.NONE;
            assertThat(line.wayRound() != null).as("the way round: %s", line).isEqualTo(leadsOn);
            if (line.state() != State.FAIL) {
                assertThat(leadsOn).as("what is open can be closed: %s", line).isTrue();
            }
            if (line.state() == State.DECISION || (leadsOn && line.way() != WayRound.FREE_LATER)) {
                assertThat(line.who()).as("a title: %s", line).isNotEqualTo("nobody");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15})
    void oneFactChangesOnlyTheRowsWhereItIsUsed(int seed) {
        var chance = new Random(seed);
        List<HouseholdFacts> homes = homes(chance);
        int shown = 0;
        for (ChildFacts child : children(chance)) {
            for (HouseholdFacts home : homes) {
                Entry before = Made.entry(Made.request(child), home);
                for (HomeFact fact : OF_HOMES) {
                    Set<RuleId> changed =
                            Made.changed(before, Made.entry(Made.request(child), home.but(fact.change())));
                    assertThat(Made.rules(fact.used())).containsAll(changed);
                    shown += changed.size();
                }
                for (ChildFact fact : OF_CHILDREN) {
                    Set<RuleId> changed =
                            Made.changed(before, Made.entry(Made.request(child.but(fact.change())), home));
                    assertThat(Made.rules(fact.used())).containsAll(changed);
                    shown += changed.size();
                }
            }
        }
        assertThat(shown).as("facts do show").isGreaterThan(1_000);
    }
}
