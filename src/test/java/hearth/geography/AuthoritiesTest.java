package hearth.geography;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.common.Answer;
import hearth.common.Codes;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthoritiesTest {
    private final Authorities authorities = new Authorities();

    @Test
    void there_are_153_each_with_a_name_of_its_own() {
        assertThat(authorities.all()).hasSize(153).allMatch(Authority::english);
        assertThat(authorities.all()).extracting(Authority::name).doesNotHaveDuplicates();
    }

    @Test
    void every_one_is_found_again_by_its_code_and_by_its_name() {
        assertThat(authorities.all()).allSatisfy(a -> {
            assertThat(authorities.find(a.code())).contains(a);
            assertThat(authorities.byName(a.name())).contains(a);
            assertThat(authorities.byName(a.name() + " Council")).contains(a);
        });
        for (var row : Codes.rows("authorities")) {
            assertThat(authorities.byName(row.getField("name")).map(Authority::code))
                    .as("the official spelling %s", row.getField("name"))
                    .contains(row.getField("code"));
        }
    }

    @Test
    void neighbours_are_neighbours_both_ways_and_all_known() {
        Map<String, Set<String>> adjoining = new HashMap<>();
        for (var row : Codes.rows("authorities")) {
            adjoining.put(row.getField("code"), Set.of(row.getField("adjoining").split(" ", -1)));
        }
        assertThat(authorities.all())
                .allSatisfy(a -> assertThat(a.adjoining())
                        .doesNotContain(a.code())
                        .allSatisfy(other -> assertThat(adjoining.get(other)).contains(a.code())));
    }

    @Test
    void wigan_has_its_five_neighbours() {
        assertThat(authorities.find("E08000010").orElseThrow().adjoining().stream()
                        .map(authorities::name))
                .containsExactlyInAnyOrder("Warrington", "Bolton", "Salford", "St Helens", "Lancashire");
    }

    @ParameterizedTest
    @CsvSource({
        "St Helens, E08000013",
        "St. Helens MBC, E08000013",
        "saint helens, E08000013",
        "Wigan Council, E08000010",
        "WIGAN MBC, E08000010",
        "Wigan Metropolitan Borough Council, E08000010",
        "LB Camden, E09000007",
        "London Borough of Camden, E09000007",
        "City of London, E09000001",
        "City of London Corporation, E09000001",
        "Bristol, E06000023",
        "Bristol City Council, E06000023",
        "Hull City Council, E06000010",
        "Kingston, E09000021",
        "Royal Borough of Kensington & Chelsea, E09000020",
        "Durham County Council, E06000047",
        "Blackburn, E06000008",
        "Newcastle, E08000021",
        "Bolton Children's Services, E08000001",
        "Lancs, E10000017",
        "Lancashire CC, E10000017",
        "Preston, E10000017",
        "Bournemouth, E06000058",
        "Herefordshire, E06000019",
        "Barnsley, E08000038",
        "Stoke on Trent, E06000021"
    })
    void people_may_spell_a_name_their_way(String typed, String code) {
        assertThat(authorities.byName(typed).map(Authority::code)).contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "London", "North", "Cheshire", "Council", "Atlantis", "a carer", "West"})
    void what_names_no_one_authority_finds_none(String typed) {
        assertThat(authorities.byName(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "E08000016, E08000038", // Barnsley, 2025
        "E08000019, E08000039", // Sheffield, 2025
        "E08000020, E08000037", // Gateshead
        "E07000123, E10000017", // Preston is in Lancashire
        "E07000026, E06000063", // Allerdale went into Cumberland
        "E06000028, E06000058",
        "e08000010, E08000010"
    })
    void an_old_or_district_code_leads_to_the_authority_of_today(String code, String authority) {
        assertThat(authorities.find(code).map(Authority::code)).contains(authority);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "E07000117, E10000017, E10000017", // Burnley
                "E07000117, E99999999, E10000017", // Code-Point Open and NSPL may leave the county out
                "E08000010, E99999999, E08000010",
                "E08000016, -, E08000038",
                "E09000007, E13000001, E09000007", // Inner London is no county
                "E07000026, E10000006, E06000063", // an old file: Cumbria is gone
                "E07000999, E10000017, E10000017", // a district newer than the program
                "E06000999, -, E06000999",
                "E07000999, -, -",
                "S12000026, S99999999, SCO",
                "W06000006, W99999999, WAL",
                "N09000003, N99999999, NIR",
                "L99999999, L99999999, NUK",
                "M99999999, -, NUK",
                "-, -, -",
                "'', '', -",
                "Wigan, -, -"
            })
    void the_upper_tier_is_the_county_or_else_the_district_itself(String district, String county, String authority) {
        assertThat(authorities.upperTier(district, county)).isEqualTo(authority);
    }

    @ParameterizedTest
    @CsvSource({
        "E08000010, E06000007, YES", // Wigan, Warrington
        "E08000010, E10000017, YES",
        "E08000010, E06000009, NO", // Blackpool
        "E08000010, E08000010, NO",
        "E08000039, E08000016, YES", // Sheffield, Barnsley by its old code
        "E06000057, S12000026, YES", // Northumberland, Scottish Borders
        "S12000026, E06000057, YES",
        "E06000057, S12000036, NO", // Edinburgh
        "E06000057, SCO, UNKNOWN", // which district of Scotland is not said
        "E08000010, SCO, NO",
        "E08000010, NIR, NO",
        "E08000010, NUK, NO",
        "E08000010, E06000999, UNKNOWN",
        "E06000999, E08000010, UNKNOWN",
        "WAL, SCO, UNKNOWN"
    })
    void adjoining_is_a_matter_of_the_common_boundary(String one, String other, Answer answer) {
        assertThat(authorities.adjoining(one, other)).isEqualTo(answer);
    }

    @Test
    void names_are_shown_short_and_an_unknown_code_as_itself() {
        assertThat(authorities.name("E06000010")).isEqualTo("Kingston upon Hull");
        assertThat(authorities.name("E06000058")).isEqualTo("Bournemouth, Christchurch and Poole");
        assertThat(authorities.name("E08000013")).isEqualTo("St Helens");
        assertThat(authorities.name("E06000999")).isEqualTo("E06000999");
        assertThat(authorities.name("WAL")).isEqualTo("Wales");
    }
}
