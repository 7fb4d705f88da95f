package hearth.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {
    private static final List<String> OWN = List.of("Wigan Council", "Fostering North", "kim.ashworth");

    private static java.util.Optional<String> check(String password) {
        return PasswordRules.check(password.toCharArray(), OWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quiet-harbour-lantern-62",
                "quiet harbour lantern",
                "vbnrtzlkwpxq",
                "dreiunddreissig Seiltänzer",
                "红色的海港灯笼在夜里安静地亮",
                "Otters4Wigan&nothingElse"
            })
    void longAndUncommonIsEnough(String password) {
        assertThat(check(password)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Wigan100carers",
                "Password12345678",
                "P4ssw0rdP4ssw0rd",
                "qwertyuiop123456",
                "Fostering-North-2026",
                "kimashworth2026!",
                "correct horse battery staple",
                "1234567890123456",
                "Summer2026Summer2026",
                "W1g4nC0unc1l2026"
            })
    void whatIsTriedFirstIsRefused(String password) {
        assertThat(check(password)).hasValueSatisfying(why -> assertThat(why).contains("tried first"));
    }

    @Test
    void lengthIsCountedAsAPersonCounts() {
        assertThat(check("vbnrtzlkwpx"))
                .hasValueSatisfying(why -> assertThat(why).contains("12 characters or more"));
        assertThat(check("🦦vbnrtzlkwpx")).as("an otter is one character").isEmpty();
        assertThat(check("vbnrtzlkwp".repeat(100))).isEmpty();
        assertThat(check("vbnrtzlkwp".repeat(100) + "x"))
                .hasValueSatisfying(why -> assertThat(why).contains("up to 1000"));
    }

    @Test
    void theSameFewCharactersOverAndOverAreRefused() {
        assertThat(check("abababababababab"))
                .hasValueSatisfying(why -> assertThat(why).contains("repeats"));
    }

    @Test
    void noSentenceRepeatsThePassword() {
        assertThat(check("Wigan100carers").orElseThrow()).doesNotContain("Wigan");
    }
}
