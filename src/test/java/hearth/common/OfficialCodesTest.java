package hearth.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The official lists of the return, code by code: a code too many or too few is a return that nobody accepts. */
class OfficialCodesTest {
    private static final String KEPT = "U1 U2 U3 U4 U5 U6 A3 A4 A5 A6 K1 K2 P1 P3 R1 R2 R3 R5 S1 T0 T1 T2 T3 T4 ";

    private static List<String> inForce(String list, int year) {
        return CodeList.named(list).inForce(FinancialYear.endingIn(year)).stream()
                .map(Code::code)
                .filter(code -> !code.equals("NK"))
                .sorted()
                .toList();
    }

    private static List<String> words(String codes) {
        var words = new ArrayList<>(List.of(codes.strip().split(" +", -1)));
        words.sort(null);
        return words;
    }

    @ParameterizedTest
    @CsvSource({
        "legal-status, C1 C2 D1 E1 V2 V3 V4 J1 J2 J3 L1 L2 L3",
        "new-episode, S L P T B U",
        "place-provider, PR0 PR1 PR2 PR3 PR4 PR5",
        "place-change, CARPL CLOSE ALLEG STAND APPRR CREQB CREQO CHILD LAREQ PLACE CUSTOD OTHER",
        "episode-ceased, X1 E11 E12 E2 E3 E4A E4B E13 E41 E45 E46 E47 E48 E5 E6 E7 E8 E9 E14 E15 E16 E17",
        "category-of-need, N1 N2 N3 N4 N5 N6 N7 N8",
        "ethnicity, WBRI WIRI WOTH WIRT WROM MWBC MWBA MWAS MOTH AIND APKN ABAN AOTH BCRB BAFR BOTH CHNE OOTH REFU"
                + " NOBT",
        "review-code, PN0 PN1 PN2 PN3 PN4 PN5 PN6 PN7",
        "previous-permanence, P1 P2 P3 P4 Z1",
        "sex, M F U"
    })
    void listsThatDoNotChangeByYear(String list, String codes) {
        for (int year : List.of(2024, 2025, 2026, 2027)) {
            assertThat(inForce(list, year)).as("%s %s", list, year).isEqualTo(words(codes));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2023, H5 P2 Z1",
        "2024, H5 P2 Z1",
        "2025, H5 P2 Z1 K3",
        "2026, K3 Z11 Z12 Z13 Z14",
        "2027, K3 Z11 Z12 Z13 Z14"
    })
    void placesCarryTheirYears(int year, String besides) {
        assertThat(inForce("place", year)).isEqualTo(words(KEPT + besides));
    }

    @Test
    void thePlacesOfAnEarlierOrderAreThoseOfTheReturn() {
        List<String> codes = inForce("permanence-authority", 2026);
        assertThat(codes).hasSize(163).contains("838", "839", "940", "941", "942", "943");
        assertThat(inForce("permanence-authority", 2021)).contains("839").doesNotContain("940", "942");
        assertThat(codes).contains("359", "420", "938", "999", "WAL", "SCO", "NIR", "NUK");
        assertThat(codes).doesNotContain("000", "458", "E08000010");
    }

    @Test
    void everyLegalStatusHasOneProvisionOfLawOnADay() {
        var rows = Codes.rows("statutory-provision");
        assertThat(rows).allSatisfy(row -> assertThat(row.getField("source")).isNotBlank());
        for (String day : List.of("2004-06-01", "2012-12-02", "2012-12-03", "2019-06-01", "2026-06-01")) {
            assertThat(rows.stream()
                            .filter(row -> row.getField("from").compareTo(day) <= 0
                                    && (row.getField("until").isEmpty()
                                            || row.getField("until").compareTo(day) > 0))
                            .map(row -> row.getField("code")))
                    .as(day)
                    .doesNotHaveDuplicates()
                    .contains("C1", "C2", "V2", "J1", "L1");
        }
        assertThat(rows.stream().map(row -> row.getField("code")).distinct())
                .containsExactlyInAnyOrderElementsOf(inForce("legal-status", 2026));
    }

    @Test
    void placesFallIntoTheirGroups() {
        var groups = CodeList.named("place").all().stream()
                .collect(Collectors.groupingBy(Code::group, Collectors.mapping(Code::code, Collectors.joining(" "))));
        assertThat(groups)
                .containsEntry("KINSHIP", "U1 U2 U3")
                .containsEntry("FOSTER", "U4 U5 U6")
                .containsEntry("ADOPTION", "A3 A4 A5 A6")
                .containsEntry("RESIDENTIAL", "K1 K2 R1 R3 S1")
                .containsEntry("SUPPORTED", "K3 H5 P2")
                .containsEntry("TEMPORARY", "T0 T1 T2 T3 T4")
                .containsEntry("PARENTS", "P1");
    }
}
