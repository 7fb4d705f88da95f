package hearth.geography;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.common.Postcode;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostcodeKeyTest {
    /** A9, A99, A9A, AA9, AA99 and AA9A, each with a figure and two letters. */
    @Provide
    Arbitrary<Postcode> postcodes() {
        Arbitrary<Character> letter = Arbitraries.chars().range('A', 'Z');
        Arbitrary<Character> figure = Arbitraries.chars().range('0', '9');
        Arbitrary<String> last =
                Arbitraries.oneOf(Arbitraries.just(""), letter.map(String::valueOf), figure.map(String::valueOf));
        Arbitrary<String> area = letter.list()
                .ofMinSize(1)
                .ofMaxSize(2)
                .map(list -> String.join("", list.stream().map(String::valueOf).toList()));
        return Combinators.combine(area, figure, last, figure, letter, letter)
                .as((a, f, l, sector, u, v) -> new Postcode(a + f + l + " " + sector + u + v));
    }

    private static long read(String text) {
        return PostcodeKey.of(("<" + text + ">").toCharArray(), 1, text.length());
    }

    @Property(seed = "20261031")
    void every_postcode_comes_back(@ForAll("postcodes") Postcode postcode) {
        assertThat(PostcodeKey.postcode(PostcodeKey.of(postcode))).isEqualTo(postcode);
    }

    @Property(seed = "20261031")
    void numbers_sort_as_postcodes_do(@ForAll("postcodes") Postcode one, @ForAll("postcodes") Postcode other) {
        assertThat(Long.signum(Long.compare(PostcodeKey.of(one), PostcodeKey.of(other))))
                .isEqualTo(Integer.signum(one.compareTo(other)));
    }

    @Property(seed = "20261031")
    void a_postcode_lies_in_its_sector_and_its_outcode(@ForAll("postcodes") Postcode postcode) {
        long key = PostcodeKey.of(postcode);
        assertThat(key - PostcodeKey.sector(postcode.sector())).isBetween(0L, PostcodeKey.SECTOR - 1);
        assertThat(key - PostcodeKey.outcode(postcode.outcode())).isBetween(0L, PostcodeKey.OUTCODE - 1);
    }

    @Property(seed = "20261031")
    void every_way_to_space_it_is_read_alike(@ForAll("postcodes") Postcode postcode) {
        String bare = postcode.text().replace(" ", "");
        String seven = postcode.outcode() + " ".repeat(7 - bare.length()) + bare.substring(bare.length() - 3);
        assertThat(new long[] {read(bare), read(seven), read(" " + postcode.text() + "  ")})
                .containsOnly(PostcodeKey.of(postcode));
    }

    /** The column of a directory is read by the same rule of shape as what people type. */
    @Property(seed = "20261031")
    void what_is_no_postcode_is_refused(@ForAll("scraps") String text) {
        Optional<Postcode> parsed = text.matches("[A-Z0-9 ]*") ? Postcode.parse(text) : Optional.empty();
        assertThat(read(text)).isEqualTo(parsed.map(PostcodeKey::of).orElse(-1L));
    }

    @Provide
    Arbitrary<String> scraps() {
        return Arbitraries.strings().withChars("AZ09 é-").ofMaxLength(9);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "WN5",
                "NPT 1AA",
                "WN5 9A",
                "WN5 99",
                "5WN 9AA",
                "WN5 9AAA",
                "wn5 9aa",
                "GIR 0AA",
                "W 1AA",
                "pcds",
                "E08000010"
            })
    void other_shapes_have_no_number(String text) {
        assertThat(read(text)).isEqualTo(-1);
    }
}
