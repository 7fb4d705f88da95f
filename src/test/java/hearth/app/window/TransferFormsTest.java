package hearth.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.access.Right;
import hearth.carers.Approvals;
import hearth.carers.Household;
import hearth.carers.Households;
import hearth.carers.NewPerson;
import hearth.carers.transfers.Transfer;
import hearth.carers.transfers.Transfers;
import hearth.common.EnquiryId;
import hearth.common.HouseholdId;
import hearth.recruitment.EnquiryIntake;
import hearth.recruitment.Home;
import hearth.recruitment.NewEnquiry;
import hearth.recruitment.Origin;
import hearth.recruitment.Progress;
import hearth.recruitment.RecruitmentGround;
import hearth.recruitment.Stage;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Carers who change the service, in the window. */
class TransferFormsTest extends FormGround {
    @Test
    void whoeverComesOverIsAskedForItAndTheirServiceForItsReference() {
        EnquiryId ada = RecruitmentGround.on(new EnquiryIntake(geography))
                .log(
                        session,
                        NewEnquiry.of(
                                LocalDate.of(2026, 8, 3),
                                List.of(NewPerson.of("Ada", "Okafor")),
                                Origin.of("TRANSFER"),
                                Home.at("WN1 1AA")));
        new Progress().record(session, ada, Stage.APPLICATION, LocalDate.of(2026, 9, 7));
        open(ada);
        screens.clickOn("More");
        screens.clickOn("Change the details");
        assertThat(screens.shows("They foster for it now and would come over to us"))
                .isFalse();
        fill("Service they foster for or did", "Northbrook Fostering");
        assertThat(screens.shows("They fostered for it until (optional)")).isTrue();
        screens.clickOn("They foster for it now and would come over to us");
        assertThat(screens.shows("They fostered for it until (optional)")).isFalse();
        screens.press(KeyCode.CONTROL, KeyCode.S);
        screens.clickOn("Transfer");
        screens.clickOn("Change the transfer");
        screens.clickOn("Children are placed with them: Yes");
        fill("They gave notice of their intention on", "12 October 2026");
        fill("Transfer meeting held on", "11 October 2026");
        screens.picture("enquiry-transfer-form");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(screens.shows("There is a problem")).isTrue();
        assertThat(screens.box("Transfer meeting held on").getText())
                .as("what was typed is kept")
                .contains("11 October 2026");
        fill("Transfer meeting held on", "");
        fill("First day without approval there", "1 December 2026");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        screens.clickOn("Transfer");
        assertThat(screens.shows("30 November 2026")).isTrue();
        screens.clickOn("Ask their service for a reference");
        screens.clickOn("Transfer");
        screens.picture("enquiry-coming-over");
        screens.clickOn("Checks");
        assertThat(screens.shows("Ada Okafor: Former fostering service")).isTrue();
    }

    @Test
    void carersWhoLeaveForAnotherServiceGiveNoticeOfAMove() {
        HouseholdId id = carers("Anna", "Ashworth", 2);
        open(id);
        screens.clickOn("Approval");
        screens.clickOn("They are moving to another service");
        fill("Service they are moving to", "Northbrook Fostering");
        fill("They gave notice of their intention on", "5 October 2026");
        fill("Asked for a reference on", "6 October 2026");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(screens.shows("Moving to Northbrook Fostering")).isTrue();
        screens.clickOn("Approval");
        screens.picture("household-moving-on");
        screens.clickOn("They give up fostering");
        fill("Written notice received on", "20 October 2026");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        Household gone = session.read(Right.SEE_CARERS, h -> Households.get(h, id, LocalDate.of(2026, 11, 17)));
        assertThat(gone.status()).isEqualTo("TRANSFERRED_OUT");
        Transfer stored = session.<List<Transfer>>read(Right.SEE_CARERS, h -> Transfers.of(h, id))
                .getFirst();
        assertThat(stored.referenceAskedOn()).isEqualTo(LocalDate.of(2026, 10, 6));
    }

    @Test
    void whatIsProposedIsWrittenDownAnsweredAndDecided() {
        HouseholdId id = carers("Anna", "Ashworth", 2);
        open(id);
        screens.clickOn("Approval");
        screens.clickOn("Propose to end it or change its terms");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(screens.shows("There is a problem")).isTrue();
        fill("Letter sent on", "5 October 2026");
        fill("Reasons, as the letter gives them", "The home is not safe.");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(screens.shows("Proposed to end the approval: they may answer until 2 November 2026"))
                .isTrue();
        screens.clickOn("Approval");
        screens.clickOn("What has come of it");
        screens.clickOn("A review by the IRM");
        fill("They answered on", "20 October 2026");
        screens.picture("household-proposal-form");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(screens.shows("Proposed to end the approval: a review by the IRM"))
                .isTrue();
        screens.clickOn("Approval");
        screens.picture("household-proposal");
        screens.clickOn("What has come of it");
        screens.clickOn("As proposed");
        fill("Decided on", "30 October 2026");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(screens.shows("End of the approval"))
                .as("what the decision changes is asked about at once")
                .isTrue();
        assertThat(screens.box("First day without approval").getText()).isEqualTo("30 October 2026");
        assertThat(screens.box("Why").getText()).isEqualTo("Approval ended by the service");
        screens.picture("household-proposal-end");
        screens.press(KeyCode.ESCAPE);
        assertThat(ended(id)).as("never silently").isNull();
        screens.clickOn("Approval");
        screens.clickOn("End the approval from 30 October 2026");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(ended(id)).isEqualTo(LocalDate.of(2026, 10, 30));
        assertThat(screens.shows("End the approval from 30 October 2026")).isFalse();
    }

    private @Nullable LocalDate ended(HouseholdId id) {
        return session.read(Right.SEE_CARERS, h -> Approvals.of(h, id))
                .getFirst()
                .endsOn();
    }
}
