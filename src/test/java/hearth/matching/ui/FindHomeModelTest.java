package hearth.matching.ui;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.common.Mendable;
import hearth.geography.GridReference;
import hearth.matching.Calendar;
import hearth.matching.Entry;
import hearth.matching.HouseholdFacts;
import hearth.matching.Ledger;
import hearth.matching.Made;
import hearth.matching.Matching;
import hearth.matching.Policy;
import hearth.matching.Ranking;
import hearth.matching.ui.FindHomeModel.Group;
import hearth.placements.HomePrices;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Which homes are listed and in which order, and which two stand side by side. */
class FindHomeModelTest {
    /** By points the last by name comes first; one is full for a while and one for good. */
    private static final List<HouseholdFacts> HOMES = List.of(
            home(1, "Ashworth")
                    .but(d -> d.at = new GridReference(Made.LEIGH.easting() + 40_000, Made.LEIGH.northing())),
            home(2, "Clegg"),
            home(3, "Barlow")
                    .but(d -> d.calendar =
                            d.calendar.and(new Calendar.Span(Made.DAY, Made.DAY.plusDays(9), 0, 2, 0, false, null))),
            home(4, "Dunn").but(d -> {
                d.calendar = Calendar.free(0, Made.DAY);
                d.terms = null;
                d.standing = new HouseholdFacts.Standing(HouseholdFacts.Standing.Kind.NOT_APPROVED, null, null, null);
            }));

    private static HouseholdFacts home(long id, String name) {
        return Made.home(id).but(d -> d.name = name);
    }

    private static Matching.Search search() {
        Ledger ledger = Made.ledgers().of(Made.request(Made.child()), HOMES);
        return new Matching.Search(
                ledger.request(),
                ledger,
                Ranking.of(ledger, Policy.STANDARD),
                Policy.STANDARD,
                Made.DAY,
                null,
                HomePrices.NONE,
                List.of(),
                Map.of());
    }

    private static List<String> names(List<Entry> entries) {
        return entries.stream().map(e -> e.home().name()).toList();
    }

    @Test
    void fromAToZUntilAHomeHasBeenOpenedAndByPointsThen() {
        var model = new FindHomeModel(search());
        model.show(Group.ALL);
        assertThat(names(model.rows())).containsExactly("Ashworth", "Barlow", "Clegg", "Dunn");
        assertThat(model.fromAToZ()).isTrue();

        model.open(model.rows().getFirst());
        assertThat(model.fromAToZ()).isFalse();
        assertThat(names(model.rows())).containsExactly("Clegg", "Ashworth", "Barlow", "Dunn");
        assertThat(model.again(search()).fromAToZ())
                .as("what was opened stays so")
                .isFalse();
    }

    @Test
    void eachGroupHasItsOwn() {
        var model = new FindHomeModel(search());
        assertThat(model.group()).isEqualTo(Group.POSSIBLE);
        assertThat(names(model.rows())).containsExactly("Ashworth", "Clegg");
        model.show(Group.NEAR_MISS);
        assertThat(names(model.rows())).containsExactly("Barlow");
        model.show(Group.NOT_POSSIBLE);
        assertThat(names(model.rows())).containsExactly("Barlow", "Dunn");
        assertThat(model.count(Group.ALL)).isEqualTo(4);
    }

    @Test
    void twoAtTheMostStandSideBySideTheOneTakenFirstGoes() {
        var model = new FindHomeModel(search());
        model.show(Group.ALL);
        List<Entry> rows = model.rows();
        model.compare(rows.get(0));
        model.compare(rows.get(1));
        model.compare(rows.get(2));
        assertThat(names(model.compared())).containsExactly("Barlow", "Clegg");
        model.compare(rows.get(1));
        assertThat(names(model.compared())).containsExactly("Clegg");
        assertThat(names(model.again(search()).compared())).containsExactly("Clegg");
    }

    @Test
    void aHomeThatIsNotInTheSearchAnyMoreIsSaidInWords() {
        Assertions.assertThatThrownBy(() -> new FindHomeModel(search()).entry(new hearth.common.HouseholdId(99)))
                .isInstanceOf(Mendable.class)
                .hasMessageContaining("not in this search");
    }
}
