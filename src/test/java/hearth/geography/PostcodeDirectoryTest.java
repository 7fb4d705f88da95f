package hearth.geography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearth.common.Mendable;
import hearth.common.Postcode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostcodeDirectoryTest {
    private static final Postcode KNOWN = new Postcode("QA1 1AA");

    @TempDir
    Path folder;

    @Test
    void a_place_comes_back_as_it_was_filled_in() {
        try (var directory = Filled.directory(
                folder,
                d -> d.row("QA1 1AA", 655_448, 1_213_615, "E07000117")
                        .row("QA1 1AB", 1, 1, "E08000016", true, 8)
                        .row("QA1 1AD", 0, 0, "", false, 9)
                        .row("QA1 1AE", 2_000_000, 5, "E08000010"))) {
            assertThat(directory.find(KNOWN))
                    .contains(new Place("E10000017", "E07000117", new GridReference(655_448, 1_213_615), false, 1));
            assertThat(directory.find(new Postcode("QA1 1AB")))
                    .contains(new Place("E08000038", "E08000038", new GridReference(1, 1), true, 8));
            assertThat(directory.find(new Postcode("QA1 1AD"))).contains(new Place(null, null, null, false, 9));
            assertThat(directory.find(new Postcode("QA1 1AE")).orElseThrow().grid())
                    .isNull();
            assertThat(directory.find(new Postcode("QA1 1AF"))).isEmpty();
            DirectoryStatus status = directory.status().orElseThrow();
            assertThat(status.edition().text()).isEqualTo("ONSPD November 2025");
            assertThat(status.postcodes()).isEqualTo(4);
            assertThat(status.terminated()).isEqualTo(1);
            assertThat(status.withoutGrid()).isEqualTo(2);
            assertThat(status.withoutAuthority()).isEqualTo(1);
            assertThat(status.imported()).isEqualTo(Filled.TODAY);
            assertThat(status.attribution())
                    .hasSize(3)
                    .anyMatch(l -> l.contains("Crown copyright and database right 2025"))
                    .anyMatch(l -> l.contains("Royal Mail copyright and database right 2025"))
                    .anyMatch(l -> l.contains("Office for National Statistics"));
        }
    }

    @Test
    void it_outlives_the_program() {
        Filled.directory(folder, d -> d.row("QA1 1AA", 5, 6, "E08000010")).close();
        try (var again = new PostcodeDirectory(folder)) {
            assertThat(again.find(KNOWN)).isPresent();
            assertThat(again.status()).isPresent();
        }
    }

    @Test
    void all_are_shown_in_order() {
        List<String> seen = new ArrayList<>();
        try (var directory = Filled.directory(
                folder,
                d -> d.row("QB1 1AA", 5, 6, "E08000010")
                        .row("QA10 1AA", 5, 6, "E08000010")
                        .row("QA1 1AA", 5, 6, "E08000010"))) {
            directory.each((postcode, place) -> seen.add(postcode + " " + place.authority()));
        }
        assertThat(seen).containsExactly("QA1 1AA E08000010", "QA10 1AA E08000010", "QB1 1AA E08000010");
    }

    @Test
    void a_sample_is_spread_over_each_authority_and_takes_only_what_can_be_used() {
        try (var directory = Filled.directory(folder, d -> {
            for (int i = 0; i < 10; i++) {
                d.row("QA1 " + i + "AA", 5, 6, "E08000010");
            }
            d.row("QB1 1AA", 5, 6, "E07000117").row("QB1 1AB", 5, 6, "E07000117", true, 1);
            d.row("QB1 1AD", 0, 0, "E07000117").row("QC1 1AA", 5, 6, "E06000009");
        })) {
            assertThat(directory.sample(List.of("E08000010", "E10000017", "E08000001"), 3))
                    .isEqualTo(Map.of(
                            "E08000010",
                            List.of(new Postcode("QA1 0AA"), new Postcode("QA1 3AA"), new Postcode("QA1 6AA")),
                            "E10000017",
                            List.of(new Postcode("QB1 1AA")),
                            "E08000001",
                            List.of()));
        }
    }

    @Test
    void the_share_of_a_sector_and_of_its_outcode_differ() {
        try (var directory = Filled.directory(
                folder,
                d -> d.row("QA1 1AA", 1_000, 1_000, "E08000010")
                        .row("QA1 1AB", 1_000, 1_000, "E08000010")
                        .row("QA1 1AD", 0, 0, "")
                        .row("QA1 2AA", 4_000, 1_000, "E08000013")
                        .row("QA11 1AA", 9_000, 9_000, "E08000013"))) {
            Guess sector = directory.bySector("QA1 1").orElseThrow();
            assertThat(sector)
                    .isEqualTo(new Guess("QA1 1", Basis.SECTOR, "E08000010", 2, 2, new GridReference(1_000, 1_000), 1));
            Guess outcode = directory.byOutcode("QA1").orElseThrow();
            assertThat(outcode)
                    .isEqualTo(new Guess("QA1", Basis.OUTCODE, "E08000010", 2, 3, new GridReference(2_000, 1_000), 2));
            assertThat(sector.decides()).isTrue();
            assertThat(outcode.decides()).isFalse();
            assertThat(directory.byOutcode("QA2")).isEmpty();
        }
    }

    @Test
    void a_damaged_file_counts_as_none_and_says_what_to_do() throws IOException {
        Files.writeString(folder.resolve("geo.db"), "no directory");
        try (var directory = new PostcodeDirectory(folder)) {
            assertThat(directory.find(KNOWN)).isEmpty();
            assertThat(directory.status()).isEmpty();
            assertThat(directory.trouble().orElseThrow()).contains("Import");
            assertThat(new Geography(new Authorities(), directory)
                            .locate("QA1 1AA")
                            .words())
                    .contains("Import");
        }
    }

    @Test
    void a_new_directory_takes_the_place_of_the_old_when_it_is_finished() {
        try (var directory = Filled.directory(folder, d -> d.row("QA1 1AA", 5, 6, "E08000010"))) {
            try (var filling = directory.begin(new Authorities())) {
                assertThat(directory.find(KNOWN)).isPresent();
                filling.finish(new Edition(Edition.Source.NSPL, null), Filled.TODAY);
            }
            assertThat(directory.find(KNOWN)).isEmpty();
            assertThat(directory.status().orElseThrow().edition().text()).isEqualTo("NSPL");
            assertThat(folder).isDirectoryNotContaining("glob:**geo.new");
        }
    }

    @Test
    void one_that_is_not_finished_changes_nothing_and_leaves_nothing() {
        try (var directory = Filled.directory(folder, d -> d.row("QA1 1AA", 5, 6, "E08000010"))) {
            try (var filling = directory.begin(new Authorities())) {
                filling.add(1, 1, 1, 0, false, 1);
                assertThatThrownBy(() -> directory.begin(new Authorities()))
                        .isInstanceOf(Mendable.class)
                        .hasMessageContaining("already");
            }
            assertThat(directory.find(KNOWN)).isPresent();
            assertThat(folder).isDirectoryNotContaining("glob:**geo.new");
            directory.begin(new Authorities()).close();
        }
    }
}
