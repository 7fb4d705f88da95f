package hearth.geography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearth.common.Answer;
import hearth.common.Mendable;
import hearth.common.Miles;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GeographyTest {
    private static final String WIGAN = "E08000010";
    private static final String LANCASHIRE = "E10000017";
    private static final String HOME = "QA1 1AA";

    @TempDir
    Path folder;

    private PostcodeDirectory directory;
    private Geography geography;

    @BeforeEach
    void fill() {
        directory = Filled.directory(folder, d -> {
            d.row(HOME, 358_000, 405_000, "E08000010");
            d.row("QA1 2AA", 358_000 + 27_200, 405_000 + 30_400, "E08000010");
            d.row("QA1 2AB", 358_000 + 5_000, 405_000 + 12_000, "E08000010");
            d.row("QA1 2AD", 358_000 + 32_186, 405_000, "E08000010");
            d.row("QA1 2AE", 358_000 + 32_260, 405_000, "E08000010");
            d.row("QA1 2AF", 358_000 + 32_270, 405_000, "E08000010");
            d.row("QB1 1AA", 358_000, 405_000 + 49_890, "E07000117"); // Burnley, so Lancashire
            d.row("QC1 1AA", 358_000, 405_000 + 22_530, "E06000009"); // Blackpool
            d.row("QD1 1AA", 350_000, 600_000, "S12000026"); // Scottish Borders
            d.row("QD2 1AA", 333_000, 350_000, "W06000006"); // Wrexham
            d.row("QE1 1AA", 0, 0, "E08000010", true, 9);
            d.row("QE1 1AB", 400_000, 400_000, "");
            d.row("QE1 1AD", 400_000, 400_000, "E06000999");
            d.row("QE1 1AE", 400_000, 400_000, "E08000016"); // Barnsley by its old code
            for (int i = 0; i < 100; i++) {
                String letters = "" + (char) ('A' + i / 26) + (char) ('A' + i % 26);
                d.row("QF5 9" + letters, 358_000 + 10 * i, 410_000, i < 86 ? "E08000010" : "E08000013");
                d.row("QG5 9" + letters, 358_000, 410_000, i < 99 ? "E08000010" : "E08000013");
                d.row("QH5 9" + letters, 358_000, 410_000, "E06000009");
            }
            d.row("QH5 8AA", 358_000, 410_000, "E06000009");
        });
        geography = new Geography(new Authorities(), directory);
    }

    @AfterEach
    void close() {
        directory.close();
    }

    @ParameterizedTest
    @CsvSource({
        "QA1 2AA, 25.3, true",
        "QA1 2AB, 8.1, false",
        "QA1 2AD, 20.0, false",
        "QA1 2AE, 20.0, false",
        "QA1 2AF, 20.1, true"
    })
    void miles_are_those_of_the_return_and_twenty_is_not_over_twenty(String placement, String miles, boolean over) {
        Whereabouts there = geography.whereabouts(WIGAN, HOME, placement);
        assertThat(there.miles()).hasToString(miles + " miles");
        assertThat(there.miles().isOver20()).isEqualTo(over);
    }

    @Test
    void an_adjoining_authority_is_out_and_may_be_far_but_is_not_at_a_distance() {
        Whereabouts there = geography.whereabouts(WIGAN, HOME, "QB1 1AA");
        assertThat(there.authority()).isEqualTo(LANCASHIRE);
        assertThat(there.location()).isEqualTo(Location.OUT);
        assertThat(there.miles()).isEqualTo(Miles.ofTenths(310));
        assertThat(there.miles().isOver20()).isTrue();
        assertThat(there.adjoining()).isEqualTo(Answer.YES);
        assertThat(there.atADistance()).isEqualTo(Answer.NO);
    }

    @Test
    void two_authorities_away_is_at_a_distance_though_it_is_near() {
        Whereabouts there = geography.whereabouts(WIGAN, HOME, "QC1 1AA");
        assertThat(there.location()).isEqualTo(Location.OUT);
        assertThat(there.miles()).isEqualTo(Miles.ofTenths(140));
        assertThat(there.atADistance()).isEqualTo(Answer.YES);
    }

    @Test
    void inside_a_large_area_it_may_be_far_and_needs_no_approval() {
        Whereabouts there = geography.whereabouts(WIGAN, HOME, "QA1 2AA");
        assertThat(there.location()).isEqualTo(Location.IN);
        assertThat(there.miles().isOver20()).isTrue();
        assertThat(there.atADistance()).isEqualTo(Answer.NO);
    }

    @Test
    void a_child_of_a_county_placed_in_another_of_its_districts_is_in() {
        assertThat(geography.whereabouts(LANCASHIRE, HOME, "QB1 1AA").location())
                .isEqualTo(Location.IN);
    }

    @Test
    void the_responsible_authority_may_be_named_by_its_old_code() {
        assertThat(geography.whereabouts("E08000016", HOME, "QE1 1AE").location())
                .isEqualTo(Location.IN);
        assertThat(geography.whereabouts("E08000038", HOME, "QE1 1AE").location())
                .isEqualTo(Location.IN);
    }

    @Test
    void scotland_is_out_and_its_district_says_whether_it_adjoins() {
        Whereabouts fromNorthumberland = geography.whereabouts("E06000057", HOME, "QD1 1AA");
        assertThat(fromNorthumberland.authority()).isEqualTo("SCO");
        assertThat(fromNorthumberland.location()).isEqualTo(Location.OUT);
        assertThat(fromNorthumberland.atADistance()).isEqualTo(Answer.NO);
        assertThat(geography.whereabouts(WIGAN, HOME, "QD1 1AA").atADistance()).isEqualTo(Answer.YES);
    }

    @Test
    void wales_is_out_and_named_and_has_no_english_council_above_it() {
        Whereabouts fromCheshire = geography.whereabouts("E06000050", HOME, "QD2 1AA");
        assertThat(fromCheshire.authority()).isEqualTo("WAL");
        assertThat(new Authorities().name("WAL")).isEqualTo("Wales");
        assertThat(fromCheshire.location()).isEqualTo(Location.OUT);
        assertThat(fromCheshire.adjoining()).isEqualTo(Answer.YES);
        assertThat(fromCheshire.atADistance()).isEqualTo(Answer.NO);
        assertThat(geography.whereabouts(WIGAN, HOME, "QD2 1AA").atADistance()).isEqualTo(Answer.YES);
        assertThat(geography.locate("QD2 1AA").district()).isEqualTo("W06000006");
        assertThat(new Authorities().upperTier("W06000006", "E10000017"))
                .as("whatever county a directory may name")
                .isEqualTo("WAL");
    }

    @Test
    void a_full_postcode_says_where_its_authority_comes_from() {
        Whereabouts there = geography.whereabouts(WIGAN, HOME, "qa1-2ab");
        assertThat(there.basis()).isEqualTo(Basis.POSTCODE);
        assertThat(there.edition()).isEqualTo("ONSPD November 2025");
        assertThat(there.words())
                .contains("ONSPD November 2025")
                .contains("straight line")
                .doesNotContain("Approximate");
    }

    @Test
    void a_district_that_straddles_the_boundary_decides_nothing() {
        Whereabouts there = geography.whereabouts(WIGAN, HOME, "QF5");
        assertThat(there.authority()).isEqualTo(WIGAN);
        assertThat(there.basis()).isEqualTo(Basis.OUTCODE);
        assertThat(there.location()).isEqualTo(Location.UNKNOWN);
        assertThat(there.adjoining()).isEqualTo(Answer.UNKNOWN);
        assertThat(there.atADistance()).isEqualTo(Answer.UNKNOWN);
        assertThat(there.miles()).isEqualTo(Miles.ofTenths(31));
        assertThat(there.words())
                .isEqualTo(
                        "Approximate: only the district QF5 is known. 86% of its postcodes are in Wigan, 14% elsewhere."
                                + " The distance is in a straight line and may be out by about 1 mile."
                                + " Enter the full postcode, or confirm the authority.");
    }

    @Test
    void not_even_ninety_nine_in_a_hundred_decide_without_a_person() {
        Whereabouts there = geography.whereabouts(WIGAN, HOME, "QG5");
        assertThat(there.location()).isEqualTo(Location.UNKNOWN);
        assertThat(there.words()).contains("99% of its postcodes").contains("1% elsewhere");
    }

    @ParameterizedTest
    @ValueSource(strings = {"QH5 9ZZ", "qh59zz", "QH5 9", "qh5.9", "QH5 9Z"})
    void a_postcode_that_is_not_in_the_directory_falls_back_on_its_sector(String placement) {
        Whereabouts there = geography.whereabouts(WIGAN, HOME, placement);
        assertThat(there.basis()).isEqualTo(Basis.SECTOR);
        boolean full = placement.replace(" ", "").equalsIgnoreCase("QH59ZZ");
        assertThat(there.location())
                .as("less than a full postcode is never decided without a person")
                .isEqualTo(full ? Location.OUT : Location.UNKNOWN);
        assertThat(there.words())
                .startsWith("Approximate: ")
                .contains("sector QH5 9")
                .contains("All its postcodes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"QH5 1ZZ", "QH5", "QH5 1"})
    void without_its_sector_it_falls_back_on_its_outcode(String placement) {
        Whereabouts there = geography.whereabouts(WIGAN, HOME, placement);
        assertThat(there.basis()).isEqualTo(Basis.OUTCODE);
        assertThat(there.words()).contains("district QH5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "not known", "99", "QZ9 9ZZ", "QZ9"})
    void what_is_no_postcode_or_lies_nowhere_is_not_known(String placement) {
        Whereabouts there = geography.whereabouts(WIGAN, HOME, placement);
        assertThat(there.authority()).isNull();
        assertThat(there.basis()).isNull();
        assertThat(there.location()).isEqualTo(Location.UNKNOWN);
        assertThat(there.atADistance()).isEqualTo(Answer.UNKNOWN);
        assertThat(there.miles()).isEqualTo(Miles.NOT_KNOWN);
        assertThat(there.words()).contains("confirm the authority");
    }

    @Test
    void without_a_home_the_place_is_known_and_the_distance_is_not() {
        Whereabouts there = geography.whereabouts(WIGAN, null, "QC1 1AA");
        assertThat(there.location()).isEqualTo(Location.OUT);
        assertThat(there.miles()).isEqualTo(Miles.NOT_KNOWN);
        assertThat(there.miles().isOver20()).isFalse();
        assertThat(there.words()).contains("distance is not known");
    }

    @Test
    void a_postcode_without_grid_reference_has_an_authority_and_no_distance() {
        Whereabouts there = geography.whereabouts(WIGAN, HOME, "QE1 1AA");
        assertThat(there.location()).isEqualTo(Location.IN);
        assertThat(there.miles()).isEqualTo(Miles.NOT_KNOWN);
        assertThat(there.words()).contains("no longer in use").contains("no grid reference");
    }

    @Test
    void a_postcode_without_authority_is_judged_by_its_neighbours() {
        Located there = geography.locate("QE1 1AB");
        assertThat(there.basis()).isEqualTo(Basis.SECTOR);
        assertThat(there.sure()).isFalse();
    }

    @Test
    void an_authority_newer_than_the_program_decides_nothing() {
        Whereabouts there = geography.whereabouts(WIGAN, HOME, "QE1 1AD");
        assertThat(there.authority()).isEqualTo("E06000999");
        assertThat(there.location()).isEqualTo(Location.UNKNOWN);
        assertThat(there.words()).contains("E06000999").contains("Update Hearth");
    }

    @Test
    void a_person_may_confirm_the_authority() {
        Whereabouts there = geography.confirmed(WIGAN, HOME, "QF5", "E08000013");
        assertThat(there.basis()).isEqualTo(Basis.CONFIRMED);
        assertThat(there.location()).isEqualTo(Location.OUT);
        assertThat(there.atADistance()).isEqualTo(Answer.NO);
        assertThat(there.miles()).isEqualTo(Miles.ofTenths(31));
        assertThatThrownBy(() -> geography.confirmed(WIGAN, HOME, "QF5", "Atlantis"))
                .isInstanceOf(Mendable.class)
                .hasMessageContaining("Atlantis");
    }

    @Test
    void without_a_directory_nothing_is_known_and_a_confirmed_authority_still_counts(@TempDir Path other) {
        try (var none = new PostcodeDirectory(other)) {
            var empty = new Geography(new Authorities(), none);
            Whereabouts there = empty.whereabouts(WIGAN, HOME, HOME);
            assertThat(there.location()).isEqualTo(Location.UNKNOWN);
            assertThat(there.edition()).isNull();
            assertThat(there.words()).contains("No postcode directory").contains("Import");
            assertThat(empty.confirmed(WIGAN, HOME, HOME, WIGAN).location()).isEqualTo(Location.IN);
            assertThat(none.status()).isEmpty();
        }
    }
}
