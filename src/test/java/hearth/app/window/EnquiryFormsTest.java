package hearth.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.access.Right;
import hearth.carers.Household;
import hearth.carers.HouseholdIntake;
import hearth.carers.Households;
import hearth.carers.NewPerson;
import hearth.common.EnquiryId;
import hearth.recruitment.Clocks;
import hearth.recruitment.Closing;
import hearth.recruitment.Contact;
import hearth.recruitment.Enquiries;
import hearth.recruitment.Enquiry;
import hearth.recruitment.EnquiryIntake;
import hearth.recruitment.Home;
import hearth.recruitment.NewEnquiry;
import hearth.recruitment.Origin;
import hearth.recruitment.Outcomes;
import hearth.recruitment.Progress;
import hearth.recruitment.RecruitmentGround;
import hearth.recruitment.Stage;
import hearth.recruitment.StageRow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the call of people who may have called before to their approval, in the window. */
class EnquiryFormsTest extends FormGround {
    private EnquiryId ada;

    @BeforeEach
    void someoneHasCalledBefore() {
        ada = RecruitmentGround.on(new EnquiryIntake(geography))
                .log(
                        session,
                        NewEnquiry.of(
                                LocalDate.of(2026, 3, 2),
                                List.of(NewPerson.of("Ada", "Okafor").reachedBy("01632 960123", "ada@example.org")),
                                Origin.of(null),
                                Home.at("WN1")));
    }

    @Test
    void whoCalledBeforeIsShownWhileTypingAndStopsNobody() {
        open(Place.ENQUIRIES);
        screens.clickOn("New enquiry");
        fill("First name", "Okáfor");
        fill("Last name", "Ada");
        fill("Phone", "(01632) 960-123");
        screens.waitFor(() -> screens.shows("These may be the same people"));
        screens.quiet();
        assertThat(screens.shows("Ada Okafor, ENQ-2026-0001: same name and same phone number"))
                .isTrue();
        screens.picture("enquiry-likely");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(screens.shows("Received")).isTrue();
        screens.clickOn("More");
        screens.clickOn("It repeats another enquiry");
        choose("Which one", "ENQ-2026-0001");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(screens.shows("Closed")).isTrue();
    }

    @Test
    void lookingAtSomebodyKeepsWhatWasTyped() {
        open(Place.ENQUIRIES);
        screens.clickOn("New enquiry");
        fill("First name", "Ada");
        fill("Last name", "Okafor");
        screens.waitFor(() -> screens.shows("These may be the same people"));
        screens.quiet();
        screens.clickOn("Ada Okafor, ENQ-2026-0001: same name");
        assertThat(screens.shows("Record contact")).isTrue();
        screens.clickOn("Enquiries");
        screens.clickOn("New enquiry");
        assertThat(screens.box("Last name").getText()).isEqualTo("Okafor");
    }

    @Test
    void whatWasTypedOverARecordStandsOnHomeUntilItIsSavedOrGivenUp() {
        open(ada);
        screens.clickOn("Record contact");
        fill("What was said", "She rings back on Friday");
        screens.press(KeyCode.ESCAPE);
        open(Place.HOME);
        assertThat(screens.shows("Typed and not saved")).isTrue();
        screens.picture("home-half-typed");
        screens.clickOn("Record a contact: Ada Okafor, ENQ-2026-0001");
        screens.clickOn("Record contact");
        assertThat(screens.box("What was said").getText()).isEqualTo("She rings back on Friday");
        screens.press(KeyCode.ESCAPE);
        open(Place.HOME);
        screens.clickOn("Give up: Record a contact: Ada Okafor, ENQ-2026-0001");
        assertThat(screens.shows("Typed and not saved")).isFalse();
    }

    @Test
    void whatWasLoggedWrongIsPutRight() {
        open(ada);
        screens.clickOn("More");
        screens.clickOn("Change the details");
        fill("Last name", "Okoro");
        fill("Partner's first name", "Bo");
        fill("Officer", "Kate Unsworth");
        fill("Source in detail", "BUS26");
        fill("Owns or rents", "Houseboat");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        Enquiry now = only(Enquiries.LISTING);
        assertThat(now.sourceDetail())
                .as("by which a campaign knows its replies")
                .isEqualTo("BUS26");
        assertThat(now.tenure()).as("in their words where none fits").isEqualTo("Houseboat");
        assertThat(now.name()).isEqualTo("Ada and Bo Okoro");
        assertThat(now.officer()).isEqualTo("Kate Unsworth");
        assertThat(now.postcode()).isEqualTo("WN1");
        screens.clickOn("People");
        screens.clickOn("Details: Ada Okoro");
        fill("Date of birth", "14 August 2062");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(screens.shows("There is a problem")).isTrue();
        assertThat(screens.box("Date of birth").getText()).contains("14 August 2062");
        fill("Date of birth", "14 August 1980");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        screens.clickOn("People");
        assertThat(screens.shows("Ada Okoro, born 14 August 1980")).isTrue();
        screens.picture("enquiry-people");
    }

    @Test
    void aClosingIsUndoneFromTheBarAndLaterWithAReason() {
        close();
        screens.clickOn("Undo");
        assertThat(only(Enquiries.LISTING).closedOn()).isNull();
        close();
        screens.clickOn("Close this message");
        screens.picture("enquiry-closed");
        screens.clickOn("Open again");
        fill("Reason", "They rang: it was somebody else");
        screens.clickOn("Open again");
        assertThat(only(Enquiries.LISTING).closedOn()).isNull();
    }

    private void close() {
        open(ada);
        screens.clickOn("More");
        screens.clickOn("Close enquiry");
        choose("Why", "No spare bedroom");
        choose("Who ended it", "Applicant");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(only(Enquiries.LISTING).closedOn()).isEqualTo(TODAY);
    }

    @Test
    void anApprovalMakesAHousehold() {
        open(ada);
        screens.clickOn("More");
        screens.clickOn("They are approved");
        fill("Decided on", "20 October 2026");
        fill("How many children", "2");
        choose("For what", "short term");
        fill("From age", "0");
        fill("To age", "10");
        screens.picture("enquiry-approve");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        Household made = only(Households.LISTING);
        assertThat(made.name()).isEqualTo("Ada Okafor");
        assertThat(made.places()).isEqualTo(2);
        assertThat(screens.shows("Record a visit")).isTrue();
        open(ada);
        assertThat(screens.shows("Closed")).isTrue();
    }

    @Test
    void aContactIsPutRightAndEachDecisionIsTold() {
        var progress = new Progress();
        progress.record(session, ada, Stage.APPLICATION, LocalDate.of(2026, 4, 1));
        progress.record(session, ada, Stage.STAGE_2, LocalDate.of(2026, 5, 1));
        progress.record(session, ada, Stage.QUALIFYING_DETERMINATION, LocalDate.of(2026, 8, 3));
        int version = session.read(Right.SEE_RECRUITMENT, h -> Enquiries.get(h, ada, TODAY))
                .version();
        new Outcomes(new HouseholdIntake(geography))
                .close(
                        session,
                        ada,
                        version,
                        new Closing(LocalDate.of(2026, 10, 29), "NOT_APPROVED", Closing.By.DECISION));
        RecruitmentGround.on(new EnquiryIntake(geography))
                .contact(session, ada, Contact.reply(Instant.parse("2026-03-03T10:00:00Z"), "EMAIL", "Sent the pack"));
        open(ada);
        screens.clickOn("Contacts");
        screens.picture("enquiry-contacts");
        screens.clickOn("Correct: 3 March 2026");
        screens.clickOn("What happened: No answer, or a message left");
        fill("On", "4 March 2026");
        screens.picture("enquiry-contact-form");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(screens.shows("It never was: 4 March 2026"))
                .as("the tab stays open")
                .isTrue();
        assertThat(only(Enquiries.LISTING).firstReply()).isNull();
        screens.clickOn("Stages and panel");
        screens.clickOn("They were told");
        fill("By word of mouth on", "4 August 2026");
        screens.picture("enquiry-told-form");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(screens.shows("The final decision")).isTrue();
        assertThat(Enquiries.open(session, ada).told().first().on()).isEqualTo(LocalDate.of(2026, 8, 4));
        screens.picture("enquiry-told");
        Clocks.Told later = new Clocks.Told(LocalDate.of(2026, 10, 30), null);
        progress.told(session, ada, later, later);
        StageRow determination = Enquiries.open(session, ada).stages().stream()
                .filter(row -> row.stage() == Stage.QUALIFYING_DETERMINATION)
                .findFirst()
                .orElseThrow();
        progress.never(session, ada, determination, "It was another household");
        open(ada);
        screens.clickOn("Stages and panel");
        screens.clickOn("They were told");
        fill("In writing on", "31 October 2026");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(Enquiries.open(session, ada).told())
                .as("of the only decision")
                .returns(new Clocks.Told(later.on(), LocalDate.of(2026, 10, 31)), Clocks.Telling::first)
                .returns(Clocks.Told.NOT_YET, Clocks.Telling::last);
    }

    @Test
    void aCheckOnAnApplicantIsAskedFor() {
        open(ada);
        screens.clickOn("Checks");
        screens.clickOn("Ask for a check");
        choose("Which check", "medical");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        screens.clickOn("Checks");
        assertThat(screens.shows("Ada Okafor: Medical report")).isTrue();
    }
}
