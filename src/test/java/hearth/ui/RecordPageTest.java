package hearth.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RecordPageTest {
    @RegisterExtension
    final Screens screens = new Screens();

    private final List<String> made = new ArrayList<>();
    private final List<String> went = new ArrayList<>();

    private RecordPage household() {
        return new RecordPage("Ashworth household", "HH-2019-0012")
                .back("Carers", () -> went.add("carers"))
                .status("Approved", Tone.SUCCESS)
                .status("Review overdue by 3 days", Tone.DANGER)
                .fact("Places", "2 of 3 filled")
                .fact("Supervising social worker", "Kate Unsworth")
                .fact("Approved since", "4 June 2019")
                .also(Buttons.plain(Icon.PRINT, "Print", () -> {}))
                .main("Record a visit", () -> {})
                .tab("Overview", () -> {
                    made.add("overview");
                    return new Facts()
                            .add("Vacant", "1", "Approved 3 - filled 1 - not available 1 (health, until 4 June 2026)")
                            .add("Terms", "Three children from birth to 17")
                            .add("Email", "");
                })
                .tab("History", () -> {
                    made.add("history");
                    return new Timeline(IntStream.range(0, 40)
                            .mapToObj(i -> new Timeline.Entry(
                                    (28 - i % 28) + " May 2026, 9:32am",
                                    "Visit " + (40 - i),
                                    "Tunde Adeyemi",
                                    "All well; the second bedroom is being painted."))
                            .toList());
                });
    }

    @Test
    void theHeadSaysWhatItIsAndTabsAreMadeWhenLookedAt() {
        screens.show(this::household);
        assertThat(made).containsExactly("overview");
        assertThat(screens.shows("Review overdue by 3 days")).isTrue();
        assertThat(screens.shows("Not recorded")).isTrue();
        screens.picture("record-overview");
        screens.clickOn("History");
        assertThat(made).containsExactly("overview", "history");
        assertThat(screens.shows("Visit 40")).isTrue();
        assertThat(screens.shows("Visit 5")).isFalse();
        screens.picture("record-history");
    }

    @Test
    void olderEntriesComeWhenAskedFor() {
        screens.show(this::household);
        screens.clickOn("History");
        screens.onFx(() -> {
            ((Button) screens.find("Show older (10 more)")).fire();
            return null;
        });
        assertThat(screens.shows("Visit 1")).isTrue();
        assertThat(screens.shows("Show older (10 more)")).isFalse();
    }

    @Test
    void escAndTheWayBackGoBack() {
        screens.show(this::household);
        screens.clickOn("Carers");
        screens.press(KeyCode.ESCAPE);
        assertThat(went).hasSize(2);
    }
}
