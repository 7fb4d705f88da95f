package hearth.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeListTest {
    /** How many placement codes the return had in each collection year. */
    @ParameterizedTest
    @CsvSource({"2024, 27", "2025, 28", "2026, 29"})
    void codesCarryTheirYears(int endsIn, int codes) {
        var list = CodeList.named("place").inForce(FinancialYear.endingIn(endsIn));
        assertThat(list).hasSize(codes);
    }

    @Test
    void aCodeIsFoundInAnyCase() {
        assertThat(CodeList.named("place").get("k3").label()).isEqualTo("Supported accommodation (from 16)");
    }

    @Test
    void anUnknownCodeIsLoud() {
        assertThatThrownBy(() -> CodeList.named("place").get("X9"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("place");
        assertThat(CodeList.named("place").label("X9")).isEqualTo("X9");
    }

    @Test
    void aListThatIsMissingIsAFaultOfOurs() {
        assertThatThrownBy(() -> CodeList.named("no-such-list")).isInstanceOf(Broken.class);
    }

    @ParameterizedTest
    @CsvSource({"wn11yn, WN1 1YN", "M1 1AA, M1 1AA", "'SW1A-1AA', SW1A 1AA", "bl1.1aa, BL1 1AA"})
    void aPostcodeIsWrittenAsThePostOfficeDoes(String typed, String written) {
        assertThat(Postcode.parse(typed).orElseThrow()).hasToString(written);
    }

    @ParameterizedTest
    @CsvSource({"WN1", "1AA WN1", "WN1 1Y", "'   '", "WIGAN"})
    void whatIsNoFullPostcodeIsNone(String typed) {
        assertThat(Postcode.parse(typed)).isEmpty();
    }

    @Test
    void aPostcodeKnowsItsDistrictAndSector() {
        var postcode = new Postcode("WN5 9AB");
        assertThat(postcode.outcode()).isEqualTo("WN5");
        assertThat(postcode.sector()).isEqualTo("WN5 9");
    }
}
