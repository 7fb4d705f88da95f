package hearth.placements.ui;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.children.Wish;
import hearth.placements.ProviderDecision;
import hearth.ui.Values;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that is typed of a decision on a provider's home is dropped unsaid. */
class DecisionFieldsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 31);

    private static ProviderDecision.@Nullable Told read(Map<String, Object> typed) {
        return DecisionFields.read(new Values(typed), TODAY);
    }

    @Test
    void whereNothingIsTypedNothingIsTold() {
        assertThat(read(Map.of("decided_why", "  "))).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"decided_by", "decided_why", "consulted", "wish_words", "wish_why", "wish_by", "declined"})
    void eachFieldAloneIsSomethingTold(String field) {
        assertThat(read(Map.of(field, "Near my school"))).asString().contains("Near my school");
    }

    @Test
    void aWishIsPassedOnAsItWasTyped() {
        assertThat(read(Map.of("wish_words", "Near my school", "wish_why", "Asleep")))
                .isNotNull()
                .extracting(ProviderDecision.Told::wish)
                .isEqualTo(new Wish(0, TODAY, "", "Near my school", "Asleep", null, null, 0));
        assertThat(read(Map.of("wish_words", "Near my school", "wish_by", "Nora Field")))
                .isNotNull()
                .extracting(ProviderDecision.Told::wish)
                .isEqualTo(Wish.said(TODAY, "Nora Field", "Near my school"));
    }
}
