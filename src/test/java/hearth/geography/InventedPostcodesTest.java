package hearth.geography;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.common.Answer;
import hearth.common.Postcode;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InventedPostcodesTest {
    private static final String WIGAN = "E08000010";

    private final Authorities authorities = new Authorities();

    @TempDir
    Path folder;

    private InventedPostcodes around(String code) {
        return new InventedPostcodes(authorities, authorities.find(code).orElseThrow());
    }

    @Test
    void some_thousands_in_about_thirty_outcodes_none_twice_and_none_real() {
        List<InventedPostcodes.Row> rows = around(WIGAN).rows();
        assertThat(rows).hasSizeBetween(3_000, 8_000).doesNotHaveDuplicates();
        assertThat(rows.stream().map(r -> r.postcode().outcode()).distinct()).hasSizeBetween(28, 36);
        assertThat(rows.stream().map(InventedPostcodes.Row::postcode))
                .doesNotHaveDuplicates()
                .allMatch(p -> p.text().startsWith("Q"));
    }

    @Test
    void the_same_council_gives_the_same_rows() {
        assertThat(around(WIGAN).rows()).isEqualTo(around(WIGAN).rows());
    }

    @Test
    void it_holds_the_council_its_neighbours_and_some_farther_off() {
        Set<String> there = around(WIGAN).rows().stream()
                .map(row -> authorities.upperTier(row.district(), null))
                .collect(Collectors.toSet());
        assertThat(there)
                .contains(WIGAN, "E06000009", "E06000064", "E09000006", "WAL")
                .containsAll(authorities.find(WIGAN).orElseThrow().adjoining());
    }

    @Test
    void every_council_of_england_can_have_one() {
        assertThat(authorities.all())
                .allSatisfy(own -> assertThat(new InventedPostcodes(authorities, own).rows())
                        .hasSizeGreaterThan(2_000)
                        .anyMatch(row -> own.code().equals(authorities.upperTier(row.district(), null)))
                        .allMatch(row -> row.easting() >= 0 && row.northing() >= 0));
    }

    @Test
    void every_case_of_place_and_distance_can_be_shown_with_it() {
        try (var directory = new PostcodeDirectory(folder)) {
            DirectoryStatus status = around(WIGAN).writeTo(directory, Filled.TODAY);
            assertThat(status.edition().text()).isEqualTo("Invented postcodes");
            assertThat(status.terminated()).isPositive();
            assertThat(status.withoutGrid()).isPositive();
            assertThat(status.withoutAuthority()).isZero();
            var geography = new Geography(authorities, directory);
            var home = new Postcode("QA1 1AA");
            List<Whereabouts> all = around(WIGAN).rows().stream()
                    .map(row -> geography.whereabouts(
                            WIGAN, home.text(), row.postcode().text()))
                    .toList();
            assertThat(all)
                    .anyMatch(w -> w.location() == Location.IN && !w.miles().isOver20())
                    .anyMatch(w -> w.location() == Location.OUT
                            && w.atADistance() == Answer.NO
                            && !w.miles().isOver20())
                    .anyMatch(w -> w.atADistance() == Answer.NO && w.miles().isOver20())
                    .anyMatch(w ->
                            w.atADistance() == Answer.YES && w.miles().band().equals("5 to 20"))
                    .anyMatch(w -> w.atADistance() == Answer.YES && w.miles().isOver20())
                    .anyMatch(w -> w.location() == Location.IN && !w.miles().known());
            assertThat(geography.whereabouts(WIGAN, home.text(), "QA10").location())
                    .isEqualTo(Location.UNKNOWN);
            assertThat(geography.whereabouts(WIGAN, home.text(), "QA1").location())
                    .as("less than a full postcode, though all of QA1 lies in the borough")
                    .isEqualTo(Location.UNKNOWN);
        }
    }
}
