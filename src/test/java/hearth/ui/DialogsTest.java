package hearth.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DialogsTest {
    @RegisterExtension
    final Screens screens = new Screens();

    private final List<String> done = new ArrayList<>();

    private VBox screen(Desk desk) {
        Button withdraw = Buttons.plain(
                "Withdraw",
                () -> desk.dialogs()
                        .confirmWithReason(
                                "Withdraw the enquiry of Zoe Ashworth?",
                                "It is closed from today and counted as withdrawn. It can be reopened with a reason.",
                                "Withdraw it",
                                done::add));
        Button close = Buttons.plain("Archive", () -> {
            done.add("archived");
            desk.toasts().undo("Enquiry archived", () -> done.add("taken back"));
        });
        return new VBox(8, withdraw, close);
    }

    @Test
    void whatCannotBeUndoneAsksForAReasonAndNothingBehindItCanBeReached() {
        screens.show(this::screen);
        screens.clickOn("Withdraw");
        assertThat(screens.shows("Archive")).isFalse();
        screens.clickOn("Withdraw it");
        assertThat(done).isEmpty();
        assertThat(screens.shows("Enter the reason")).isTrue();
        screens.picture("dialog-reason");
        screens.fill("Reason", "Moving to Scotland");
        screens.clickOn("Withdraw it");
        assertThat(done).containsExactly("Moving to Scotland");
        assertThat(screens.shows("Archive")).isTrue();
    }

    @Test
    void escPutsAQuestionAwayAndGivesTheFocusBack() {
        screens.show(this::screen);
        screens.clickOn("Withdraw");
        screens.press(KeyCode.ESCAPE);
        assertThat(screens.shows("Withdraw it")).isFalse();
        assertThat(screens.find("Withdraw").isFocused()).isTrue();
        assertThat(done).isEmpty();
    }

    @Test
    void whatCanBeUndoneIsDoneAndOffersTheWayBack() {
        screens.show(this::screen);
        screens.clickOn("Archive");
        assertThat(screens.shows("Enquiry archived")).isTrue();
        screens.clickOn("Undo");
        assertThat(done).containsExactly("archived", "taken back");
        assertThat(screens.shows("Enquiry archived")).isFalse();
        screens.clickOn("Archive");
        screens.picture("toast-undo");
    }
}
