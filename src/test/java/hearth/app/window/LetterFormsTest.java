package hearth.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.access.Right;
import hearth.carers.NewPerson;
import hearth.common.Answer;
import hearth.common.EnquiryId;
import hearth.exchange.letters.Letters;
import hearth.recruitment.EnquiryIntake;
import hearth.recruitment.Home;
import hearth.recruitment.NewEnquiry;
import hearth.recruitment.Origin;
import hearth.recruitment.RecruitmentGround;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Letters from the pages of records and from lists, by the keyboard. */
class LetterFormsTest extends FormGround {
    private EnquiryId log(String first, String last) {
        return RecruitmentGround.on(new EnquiryIntake(geography))
                .log(
                        session,
                        NewEnquiry.of(
                                TODAY.minusDays(3),
                                List.of(NewPerson.of(first, last)),
                                Origin.of("EVENT"),
                                new Home("1 High Street, Wigan", "WN1 1AA", Answer.YES, null)),
                        "Ruth Ogden");
    }

    @Test
    void aLetterFromAnEnquiryStandsInItsHistoryAndStopsTheClock() {
        EnquiryId ada = log("Ada", "Ashworth");
        open(ada);
        screens.clickOn("Letters");
        screens.clickOn("Write a letter");
        screens.picture("letter-choose");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        fill("Folder", folder.toString());
        fill("Record as sent on", "31 Oct 2026");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(screens.shows("The letter is made")).isTrue();
        screens.press(KeyCode.ESCAPE);
        screens.clickOn("Letters");
        assertThat(screens.shows("Change the day it was sent: Acknowledgement")).isTrue();
        screens.picture("enquiry-letters");
        screens.clickOn("History");
        assertThat(screens.shows("Letter: Acknowledgement")).isTrue();
        screens.press(KeyCode.CONTROL, KeyCode.K);
        assertThat(screens.shows("Ada Ashworth")).isTrue();
        screens.press(KeyCode.CONTROL, KeyCode.D);
        assertThat(screens.shows("Unpin")).isTrue();
        screens.picture("palette-pinned");
        screens.press(KeyCode.ESCAPE);
        screens.press(KeyCode.F1);
        screens.picture("help");
        screens.clickOn("Print the keys");
        assertThat(screens.shows("This computer has no printer. Add one in its settings, then print again"))
                .isTrue();
        screens.press(KeyCode.ESCAPE);
        assertThat(session.read(Right.SEE_RECRUITMENT, h -> Letters.of(h, ada)).size())
                .isEqualTo(1);
    }

    @Test
    void lettersForAllChosenInAList() {
        log("Ada", "Ashworth");
        log("Ben", "Shah");
        open(Place.ENQUIRIES);
        screens.clickOn("Letters");
        assertThat(screens.shows("Write 2 letters")).isFalse();
        screens.onFx(() -> {
            screens.scene().lookup(".table-view").requestFocus();
            return true;
        });
        screens.press(KeyCode.CONTROL, KeyCode.A);
        screens.clickOn("Letters");
        assertThat(screens.shows("Write 2 letters")).isTrue();
        screens.press(KeyCode.CONTROL, KeyCode.S);
        fill("Folder", folder.toString());
        screens.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(screens.shows("2 letters are made")).isTrue();
    }
}
