package hearth.carers.ui;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.ui.Option;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Nothing that a record names is lost because a form does not offer it any more. */
class OfferedTest {
    @Test
    void whatWasChosenBeforeCanStillBeChosen() {
        List<Option> now = List.of(new Option("1", "Ada Larch, CH-0001"));
        assertThat(Offered.with(now, List.of(new Option("1", "CH-0001"), new Option("2", "CH-0002"))))
                .extracting(Option::label)
                .containsExactly("Ada Larch, CH-0001", "CH-0002");
    }

    @Test
    void aFieldThatIsFilledInStaysThoughTheOneBeforeItIsEmptied() {
        assertThat(Offered.oneMore("what", 1).test(Map.of())).isTrue();
        assertThat(Offered.oneMore("what", 2).test(Map.of("what1", " "))).isFalse();
        assertThat(Offered.oneMore("what", 2).test(Map.of("what1", "A bed"))).isTrue();
        assertThat(Offered.oneMore("what", 2).test(Map.of("what1", "", "what2", "A desk")))
                .isTrue();
    }
}
