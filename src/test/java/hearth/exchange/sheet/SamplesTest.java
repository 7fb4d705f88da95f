package hearth.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The sample files that come with Hearth are read without a rejected row. */
class SamplesTest {
    private static List<Sheets.Whole> sample(String name) {
        return Sheets.read(Path.of("resources/samples", name), Wish.NONE);
    }

    private static void allReadable(Sheets.Whole sheet, SheetKind kind, int headerRow, int rows) {
        assertThat(sheet.sheet().kind()).isEqualTo(kind);
        assertThat(sheet.sheet().headerRow()).isEqualTo(headerRow);
        assertThat(sheet.rows()).hasSize(rows);
        assertThat(sheet.sheet().columns()).allMatch(c -> c.field() != null);
        assertThat(sheet.rows()).allSatisfy(row -> {
            assertThat(row.problems()).isEmpty();
            assertThat(row.warnings()).isEmpty();
        });
    }

    @Test
    void theEnquiriesTracker() {
        var tracker = sample("enquiries-tracker.xlsx").getFirst();
        allReadable(tracker, SheetKind.ENQUIRIES, 4, 34);
        assertThat(tracker.result().skips()).containsEntry(RowSort.TOTAL, 6).containsEntry(RowSort.NOTE, 1);
        assertThat(tracker.rows()).allSatisfy(row -> {
            assertThat(row.date("received")).isNotNull();
            assertThat(row.people("name")).isNotEmpty();
            assertThat(row.postcode("postcode")).isNotNull();
            assertThat(row.text("source")).isNotNull();
        });
    }

    @Test
    void theCarersList() {
        var list = sample("carers-list.csv").getFirst();
        allReadable(list, SheetKind.HOUSEHOLDS, 2, 24);
        assertThat(list.rows()).allSatisfy(row -> {
            assertThat(row.date("approved_on")).isNotNull();
            assertThat(row.whole("places")).isBetween(1, 3);
            assertThat(row.whole("age_to")).isNotNull();
            assertThat(row.codes("types")).isNotEmpty();
        });
        assertThat(list.rows())
                .anyMatch(row ->
                        row.people("name").stream().anyMatch(p -> p.last().equals("O'Brien")));
    }

    @Test
    void thePlacementsAndTheirCosts() {
        var sheets = sample("placements-and-costs.xlsx");
        allReadable(sheets.getFirst(), SheetKind.PLACEMENTS, 3, 30);
        allReadable(sheets.get(1), SheetKind.COSTS, 1, 33);
        assertThat(sheets.getFirst().rows()).allSatisfy(row -> {
            assertThat(row.who("child")).isNotNull();
            assertThat(row.person("name")).isNotNull();
            assertThat(row.date("date_of_birth")).isNotNull();
            assertThat(row.text("type")).isNotNull();
            assertThat(row.date("start")).isNotNull();
            assertThat(row.weekly("weekly_cost")).isNotNull();
        });
    }
}
