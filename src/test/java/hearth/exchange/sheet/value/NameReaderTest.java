package hearth.exchange.sheet.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameReaderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "Zoe Ashworth > Zoe|Ashworth",
                "Ashworth, Zoe > Zoe|Ashworth",
                "ASHWORTH Zoe > Zoe|Ashworth",
                "ASHWORTH, Zoe > Zoe|Ashworth",
                "Ms Zoe Ashworth > Zoe|Ashworth",
                "Ashworth, Ms Zoe > Zoe|Ashworth",
                "Ashworth, Zoe, Ms > Zoe|Ashworth",
                "zoe ashworth > Zoe|Ashworth",
                "Zoe & Tom Ashworth > Zoe|Ashworth; Tom|Ashworth",
                "Zoe and Tom Ashworth > Zoe|Ashworth; Tom|Ashworth",
                "Zoe Ashworth and Tom Lee > Zoe|Ashworth; Tom|Lee",
                "Zoe Ashworth / Tom Lee > Zoe|Ashworth; Tom|Lee",
                "Zoe Ashworth + Tom > Zoe|Ashworth; -|Tom",
                "Ashworth, Zoe & Tom > Zoe|Ashworth; Tom|Ashworth",
                "Ashworth, Zoe and Lee, Tom > Zoe|Ashworth; Tom|Lee",
                "Zoe Ashworth, Tom Lee > Zoe|Ashworth; Tom|Lee",
                "Mr T and Mrs Z Ashworth > T|Ashworth; Z|Ashworth",
                "Mr & Mrs Ashworth > -|Ashworth; -|Ashworth",
                "Mr and Mrs T Ashworth > -|Ashworth; T|Ashworth",
                "Mrs Ashworth > -|Ashworth",
                "Ashworth > -|Ashworth",
                "The Ashworths > -|Ashworth",
                "Ashworth family > -|Ashworth",
                "Zoe van der Berg > Zoe|van der Berg",
                "Siân O'Brien > Siân|O'Brien",
                "O'BRIEN, SIAN > Sian|O'Brien",
                "O'Brien; -- > -|O'Brien",
                "Mary-Jane Smith-Jones > Mary-Jane|Smith-Jones",
                "Zoe Ashworth (kinship) > Zoe|Ashworth",
                "Mohammed Abdul Rahman > Mohammed Abdul|Rahman"
            })
    void names(String typed, String people) {
        assertThat(shown(NameReader.read(typed))).isEqualTo(people);
    }

    private static String shown(Reading read) {
        return read.value() instanceof List<?> list
                ? list.stream()
                        .map(PersonName.class::cast)
                        .map(p -> (p.first() == null ? "-" : p.first()) + "|" + p.last())
                        .collect(Collectors.joining("; "))
                : String.valueOf(read.problem());
    }

    @Test
    void whatIsNoName() {
        assertThat(NameReader.read("12345").failed()).isTrue();
        assertThat(NameReader.read("x".repeat(201)).failed()).isTrue();
        assertThat(NameReader.read("tbc")).isEqualTo(Reading.NOT_KNOWN);
    }

    @ParameterizedTest
    @CsvSource({"CH-0012,CH-0012", "1234567,1234567", "LCS 44121,LCS44121", "p-12/3,p-12/3"})
    void aReferenceIsNoName(String typed, String reference) {
        assertThat(Who.read(typed).value()).isEqualTo(new Who(typed, reference, List.of()));
    }

    @Test
    void anybodyElseIsANameWithItsText() {
        assertThat(Who.read("Zoe Ashworth").value())
                .isEqualTo(new Who("Zoe Ashworth", null, List.of(new PersonName("Zoe", "Ashworth"))));
    }
}
