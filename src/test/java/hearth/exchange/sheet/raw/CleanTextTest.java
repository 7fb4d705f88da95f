package hearth.exchange.sheet.raw;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CleanTextTest {
    @Test
    void whatNobodySeesGoesAndIsSaidWhereItCouldMatter() {
        assertThat(CleanText.of("a\0b").text()).isEqualTo("ab");
        assertThat(CleanText.of("a\0b").note()).contains("control characters");
        assertThat(CleanText.of("Zoe\u202Egnp.exe").text()).isEqualTo("Zoegnp.exe");
        assertThat(CleanText.of("Zoe\u202Egnp.exe").note()).contains("direction of writing");
        assertThat(CleanText.of("a\uD800b").text()).isEqualTo("a\uFFFDb");
        assertThat(CleanText.of("a\uD800b").note()).contains("could not be read");
    }

    @Test
    void oddSpacesBecomeSpacesAndAccentsTheirUsualForm() {
        assertThat(CleanText.of("\u00A0Zoe\u00A0Ashworth\u2009 ")).isEqualTo(new CleanText("Zoe Ashworth", null));
        assertThat(CleanText.of("Zoe\u0308")).isEqualTo(new CleanText("Zo\u00EB", null));
        assertThat(CleanText.of("\uFEFF\u200B  ")).isEqualTo(new CleanText("", null));
        assertThat(CleanText.of("one\r\ntwo\rthree")).isEqualTo(new CleanText("one\ntwo\nthree", null));
    }

    @Test
    void whatPeopleMeanStays() {
        String family = "\uD83D\uDC69\u200D\uD83D\uDC69\u200D\uD83D\uDC67";
        assertThat(CleanText.of(family)).isEqualTo(new CleanText(family, null));
        assertThat(CleanText.of("O'Brien\"; DROP TABLE t;--"))
                .isEqualTo(new CleanText("O'Brien\"; DROP TABLE t;--", null));
    }
}
