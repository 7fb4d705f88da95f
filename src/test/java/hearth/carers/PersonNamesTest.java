package hearth.carers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNamesTest {
    @ParameterizedTest(name = "{0}: {1}, called {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Asha Khan | Asha/Khan | Asha Khan",
                "Khan, Asha | Asha/Khan | Asha Khan",
                "Khan | -/Khan | Khan",
                "Asha and Lee Khan | Asha/Khan Lee/Khan | Asha and Lee Khan",
                "Asha & Lee Khan | Asha/Khan Lee/Khan | Asha and Lee Khan",
                "Khan, Asha & Lee | Asha/Khan Lee/Khan | Asha and Lee Khan",
                "Asha Khan / Lee Smith | Asha/Khan Lee/Smith | Asha Khan and Lee Smith",
                "Mrs Asha Khan | Asha/Khan | Asha Khan",
                "Mr and Mrs Khan | -/Khan | Khan",
                "Mary Jane O'Neil | Mary Jane/O'Neil | Mary Jane O'Neil",
                "  Asha   Khan  | Asha/Khan | Asha Khan",
            })
    void namesWrittenTogetherAreRead(String written, String people, String together) {
        var read = PersonNames.read(written);
        assertThat(read.stream()
                        .map(p -> (p.firstName() == null ? "-" : p.firstName()) + "/" + p.lastName())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(people);
        assertThat(PersonNames.together(read)).isEqualTo(together);
    }

    @Test
    void whatHoldsNoLetterIsNobody() {
        assertThat(PersonNames.read(" - / 12 ")).isEmpty();
    }

    @ParameterizedTest(name = "{0} at {1} is {2} at {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Asha Khan | WN5 9AA | KHAN, Asha | wn59aa",
                "Asha and Lee Khan | WN5 9AA | Lee and Asha Khan | WN5 9AA",
                "Zoë O’Neil | WN5 9AA | Zoe O'Neil | WN5 9AA",
            })
    void theSameIsKnownAgain(String one, String at, String other, String there) {
        assertThat(MatchKey.of(other, there)).isEqualTo(MatchKey.of(one, at));
        assertThat(MatchKey.of(other, null)).isNotEqualTo(MatchKey.of(one, at));
    }
}
