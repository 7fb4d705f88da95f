package hearth.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.access.Query;
import hearth.access.Right;
import hearth.access.Role;
import hearth.access.Session;
import hearth.access.TestSession;
import hearth.carers.NewPerson;
import hearth.common.EnquiryId;
import hearth.recruitment.Enquiries;
import hearth.recruitment.Enquiry;
import hearth.recruitment.EnquiryIntake;
import hearth.recruitment.Home;
import hearth.recruitment.Lookout;
import hearth.recruitment.Merging;
import hearth.recruitment.NewEnquiry;
import hearth.recruitment.Origin;
import hearth.recruitment.RecruitmentGround;
import hearth.recruitment.WatchedPerson;
import java.time.LocalDate;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

/** Enquiries come in without the mouse: one call, many rows, a pasted e-mail; people with two records are made one. */
class EntryByKeyboardTest extends FormGround {
    /** A slow typist presses three keys a second. */
    private static final int HALF_A_MINUTE = 90;

    private int keys;

    private void press(KeyCode... together) {
        keys += together.length;
        screens.press(together);
    }

    private void type(String text) {
        keys += text.length();
        screens.type(text);
    }

    private List<Enquiry> all() {
        return session.read(Right.SEE_RECRUITMENT, h -> Enquiries.LISTING.all(h, Query.on(TODAY)));
    }

    @Test
    void aCallIsLoggedInHalfAMinuteByKeyboardAlone() {
        press(KeyCode.CONTROL, KeyCode.DIGIT2);
        press(KeyCode.CONTROL, KeyCode.N);
        type("Ada");
        press(KeyCode.TAB);
        type("Thorn");
        press(KeyCode.TAB);
        type("01632960001");
        press(KeyCode.TAB);
        press(KeyCode.TAB);
        type("event");
        press(KeyCode.ENTER);
        press(KeyCode.TAB);
        type("wn11aa");
        press(KeyCode.CONTROL, KeyCode.S);
        assertThat(all())
                .singleElement()
                .returns("Ada Thorn", Enquiry::name)
                .returns("01632960001", Enquiry::phone)
                .returns("EVENT", Enquiry::source)
                .returns("WN1 1AA", Enquiry::postcode);
        assertThat(keys).isLessThan(HALF_A_MINUTE);
    }

    @Test
    void manyRowsAreTypedAndSavedTogetherOrNotAtAll() {
        log("Ada", "Okafor", "01632 960123");
        open(Place.ENQUIRIES);
        screens.clickOn("Enter many");
        screens.clickOn("Rows, as after an event");
        type("Ada");
        press(KeyCode.TAB);
        type("Okafor");
        press(KeyCode.TAB);
        type("01632 960123");
        fill("Source, row 1", "Event or stall");
        press(KeyCode.ENTER);
        press(KeyCode.ENTER);
        press(KeyCode.CONTROL, KeyCode.D);
        assertThat(screens.box("Source, row 2").getText()).isEqualTo("Event or stall");
        fill("First name, row 2", "Bo");
        fill("E-mail, row 2", "no address");
        screens.waitFor(() -> screens.shows("May be Ada Okafor, ENQ-2026-0001: same name and same phone number"));
        screens.quiet();
        press(KeyCode.CONTROL, KeyCode.S);
        assertThat(all()).as("nothing is saved while a row cannot be read").hasSize(1);
        assertThat(screens.shows("Row 2: Enter a last name, or what they are called."))
                .isTrue();
        assertThat(screens.shows("Row 2: E-mail must be an e-mail address, like name@example.org"))
                .isTrue();
        screens.picture("enquiry-rows");
        fill("Last name, row 2", "Other");
        fill("E-mail, row 2", "bo@example.org");
        screens.onFx(() -> {
            Node typed = screens.box("E-mail, row 2");
            var save = new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.S, false, true, false, false);
            Event.fireEvent(typed, save);
            Event.fireEvent(typed, save);
            return true;
        });
        screens.quiet();
        assertThat(all())
                .as("saved once, even by an impatient hand")
                .extracting(Enquiry::name)
                .containsExactlyInAnyOrder("Ada Okafor", "Ada Okafor", "Bo Other");
        assertThat(all())
                .filteredOn(e -> e.name().equals("Bo Other"))
                .extracting(Enquiry::source)
                .containsExactly("EVENT");
        screens.clickOn("Enter many");
        screens.clickOn("Rows, as after an event");
        assertThat(screens.box("First name, row 1").getText())
                .as("what is saved does not come back")
                .isEmpty();
    }

    @Test
    void aPastedEMailIsProposedBesideItsTextAndNothingIsSavedUnseen() {
        open(Place.ENQUIRIES);
        screens.clickOn("Enter many");
        screens.clickOn("Paste an e-mail or web form");
        fill("The e-mail or web form", """
            Name: Asha Khan
            Telephone: 01632 960 124
            Postcode: WN1 1AA
            How did you hear about us? Facebook
            Message: Could somebody ring after six?
            """);
        assertThat(screens.box("Last name").getText()).isEqualTo("Khan");
        assertThat(screens.box("Phone").getText()).isEqualTo("01632 960 124");
        assertThat(screens.box("How they heard of us").getText()).isEqualTo("Social media");
        assertThat(all()).isEmpty();
        screens.picture("enquiry-pasted");
        fill("First name", "Aisha");
        press(KeyCode.CONTROL, KeyCode.S);
        assertThat(all())
                .singleElement()
                .returns("Aisha Khan", Enquiry::name)
                .returns("SOCIAL_MEDIA", Enquiry::source)
                .returns("Could somebody ring after six?", Enquiry::notes);
    }

    @Test
    void twoRecordsOfOnePersonAreComparedAndMadeOneByKeyboard() {
        log("Catherine", "Ashworth", "01632 960123");
        log("Katherine", "Ashwroth", "01632 960123");
        open(Place.ENQUIRIES);
        screens.clickOn("Likely the same");
        screens.picture("likely-the-same");
        screens.clickOn("Catherine Ashworth");
        press(KeyCode.ENTER);
        assertThat(screens.shows("Record that goes on")).isTrue();
        screens.picture("merge");
        screens.clickOn("Make them one");
        assertThat(Merging.likely(session)).isEmpty();
        assertThat(all()).extracting(Enquiry::name).containsExactly("Catherine Ashworth", "Catherine Ashworth");
        screens.clickOn("Undo, make them two again");
        assertThat(all()).extracting(Enquiry::name).contains("Katherine Ashwroth");
        open(Place.ENQUIRIES);
        screens.clickOn("Likely the same");
        assertThat(compareButtons()).isEqualTo(1);
        press(KeyCode.N);
        assertThat(Merging.likely(session)).isEmpty();
        assertThat(compareButtons()).as("nothing is left to compare").isZero();
    }

    private long compareButtons() {
        return screens.onFx(() -> screens.desk().surface().lookupAll(".button").stream()
                .filter(b -> b instanceof Labeled labeled && labeled.getText().equals("Compare"))
                .count());
    }

    @Test
    void theOfficerReadsThatTheManagerComesFirstAndNoMore() {
        Lookout.keep(
                session,
                new WatchedPerson(
                        0,
                        WatchedPerson.Watch.NO_CONTACT,
                        "Graham",
                        "Yarwood",
                        null,
                        null,
                        "Court order",
                        TODAY,
                        null,
                        1));
        EnquiryId id = log("Graham", "Yarwood", "01632 960123");
        open(id);
        assertThat(screens.shows(Lookout.WORDS)).isTrue();
        assertThat(screens.shows("No-contact list")).isTrue();
        screens.picture("enquiry-warning");
        screens.clickOn("Stages and panel");
        screens.picture("enquiry-stages");
        screens.clickOn("People");
        screens.picture("enquiry-people");
        Session lee = TestSession.as(session, "lee", Role.OFFICER);
        enter(lee);
        open(id);
        assertThat(screens.shows(Lookout.WORDS)).isTrue();
        assertThat(screens.shows("No-contact list")).isFalse();
        assertThat(screens.shows("Dealt with")).isFalse();
    }

    private EnquiryId log(String first, String last, String phone) {
        return RecruitmentGround.on(new EnquiryIntake(geography))
                .log(
                        session,
                        NewEnquiry.of(
                                LocalDate.of(2026, 10, 20),
                                List.of(NewPerson.of(first, last).reachedBy(phone, null)),
                                Origin.of("WEBSITE"),
                                Home.at("WN1 1AA")));
    }

    /** Presses Tab until what has the focus is called so, as somebody does who uses no mouse. */
    private void tabTo(String words) {
        for (int i = 0; i < 80; i++) {
            boolean there = screens.onFx(() -> {
                Node focused = inside().desk().surface().getScene().getFocusOwner();
                return (focused instanceof Labeled labeled && words.equals(labeled.getText()))
                        || (focused != null && words.equals(focused.getAccessibleText()));
            });
            if (there) {
                return;
            }
            screens.press(KeyCode.TAB);
        }
        throw new AssertionError("Tab never comes to " + words);
    }

    @Test
    void anEnquiryIsTakenOnCorrectedAndReportedWithoutTheMouse() {
        log("Ada", "Thorn", "01632 960001");
        screens.press(KeyCode.CONTROL, KeyCode.DIGIT2);
        tabTo("Board");
        screens.press(KeyCode.SPACE);
        screens.onFx(() -> {
            screens.desk().surface().lookup(".board-card").requestFocus();
            return true;
        });
        screens.press(KeyCode.CONTROL, KeyCode.RIGHT);
        screens.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(all()).singleElement().returns(TODAY, Enquiry::initialVisit);
        open(all().getFirst().id());
        tabTo("More");
        assertThat(screens.shows("Stages and panel")).isTrue();
        screens.onFx(() -> {
            ((TabPane) screens.desk().surface().lookup(".tab-pane")).requestFocus();
            return true;
        });
        for (int i = 0; i < 4; i++) {
            screens.press(KeyCode.RIGHT);
        }
        tabTo("Correct the day: Initial visit");
        screens.press(KeyCode.SPACE);
        screens.press(KeyCode.CONTROL, KeyCode.A);
        screens.type("28 October 2026");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(all()).singleElement().returns(LocalDate.of(2026, 10, 28), Enquiry::initialVisit);
        screens.press(KeyCode.CONTROL, KeyCode.DIGIT8);
        tabTo("Recruitment");
        screens.press(KeyCode.SPACE);
        assertThat(screens.shows("What became of enquiries that came in the period, by source"))
                .isTrue();
    }
}
