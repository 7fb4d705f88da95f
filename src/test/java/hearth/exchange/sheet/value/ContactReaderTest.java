package hearth.exchange.sheet.value;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.common.Postcode;
import hearth.exchange.sheet.raw.RawCell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactReaderTest {
    @Test
    void aNumberOfExcelsGetsItsFirstNoughtBack() {
        assertThat(ContactReader.phone(RawCell.number(0, 1632960001d))).isEqualTo(Reading.of("01632 960001"));
        assertThat(ContactReader.phone(RawCell.number(0, 7700900001d))).isEqualTo(Reading.of("07700 900001"));
        assertThat(ContactReader.phone(RawCell.number(0, 447700900001d))).isEqualTo(Reading.of("07700 900001"));
    }

    @ParameterizedTest
    @CsvSource({
        "7700900001,07700 900001",
        "07700900001,07700 900001",
        "+44 7700 900001,+44 7700 900001",
        "01632 960 001,01632 960 001",
        "(01632) 960001,(01632) 960001",
        "01632 960001 / 07700 900001,01632 960001 / 07700 900001",
        "07700 900001 (Tom),07700 900001 (Tom)"
    })
    void phonesStayAsWritten(String typed, String kept) {
        assertThat(ContactReader.phone(RawCell.text(0, typed))).isEqualTo(Reading.of(kept));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7.7009E+09", "12345", "ask Tom", "zoe@example.org"})
    void whatIsNoPhone(String typed) {
        assertThat(ContactReader.phone(RawCell.text(0, typed)).failed()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "wn5 9xx,WN5 9XX",
        "WN59XX,WN5 9XX",
        "WN5-9XX,WN5 9XX",
        "m11aa,M1 1AA",
        "'12 High St, Orrell, WN5 9XX',WN5 9XX"
    })
    void postcodesInAnySpelling(String typed, String postcode) {
        assertThat(ContactReader.postcode(typed)).isEqualTo(Reading.of(new Postcode(postcode)));
    }

    @Test
    void anOForANoughtIsMendedAndSaid() {
        assertThat(ContactReader.postcode("WN5 OXX"))
                .isEqualTo(Reading.said(new Postcode("WN5 0XX"), "Read as WN5 0XX."));
    }

    @ParameterizedTest
    @CsvSource({
        "WN5,WN5 is only the first half of a postcode.",
        "Orrell,Orrell is not a postcode.",
        "WN5 9,WN5 9 is only the first half of a postcode."
    })
    void whatIsNoPostcode(String typed, String problem) {
        assertThat(ContactReader.postcode(typed)).isEqualTo(Reading.problem(problem));
    }

    @Test
    void emails() {
        assertThat(ContactReader.email("mailto:zoe@example.org")).isEqualTo(Reading.of("zoe@example.org"));
        assertThat(ContactReader.email("zoe@example.org; tom@example.org").warning())
                .contains("more than one");
        assertThat(ContactReader.email("zoe at example").failed()).isTrue();
    }
}
