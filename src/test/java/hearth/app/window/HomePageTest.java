package hearth.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.access.Accounts;
import hearth.access.Role;
import hearth.access.Session;
import hearth.access.TestSession;
import hearth.carers.Ground;
import hearth.carers.HouseholdIntake;
import hearth.carers.Households;
import hearth.carers.PersonNames;
import hearth.recruitment.EnquiryIntake;
import hearth.recruitment.Home;
import hearth.recruitment.NewEnquiry;
import hearth.recruitment.Origin;
import hearth.recruitment.RecruitmentGround;
import hearth.store.Room;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Home as each sees it: what is due by right, and what the others have done meanwhile. */
class HomePageTest extends WindowGround {
    @Override
    void prepare() {
        log(session, "Ada Thornbury");
        new Households(new HouseholdIntake(geography), (tx, id, from) -> {})
                .add(session, Ground.household("Jo Larch", "2024-03-01", 2));
    }

    private void log(Session by, String name) {
        RecruitmentGround.on(new EnquiryIntake(geography))
                .log(
                        by,
                        NewEnquiry.of(
                                by.today().minusDays(20), PersonNames.read(name), Origin.of("WEBSITE"), Home.at(null)));
    }

    @Test
    void allThatIsDueHasAPageOfItsOwn() {
        screens.clickOn("Show all that is due");
        assertThat(screens.shows("What is due")).isTrue();
        assertThat(screens.shows("3 shown")).isTrue();
        screens.picture("due");
        screens.clickOn("What: any");
        screens.clickOn("Annual review");
        assertThat(screens.shows("1 of 3 shown")).isTrue();
    }

    @Test
    void aDiskThatIsNearlyFullIsSaidBeforeAnything() {
        screens.onFx(() -> {
            inside().shell()
                    .open(
                            Place.HOME,
                            () -> new HomePage(inside(), geography, folder -> new Room(150_000_000, 4_096)).page());
            return true;
        });
        screens.quiet();
        assertThat(screens.shows(new Room(150_000_000, 4_096).warning().orElseThrow()))
                .isTrue();
        screens.picture("home-disk");
    }

    @Test
    void eachRowOpensItsRecordAtWhatIsToBeDone() {
        screens.clickOn("Annual review: Jo Larch, FC-0001");
        assertThat(focused()).isEqualTo("Record a review");
        screens.picture("home-row-opened");
        screens.press(KeyCode.ALT, KeyCode.LEFT);
        screens.clickOn("Reply to them: Ada Thornbury, ENQ-2026-0001");
        assertThat(focused()).isEqualTo("Record contact");
    }

    private String focused() {
        return screens.onFx(() -> screens.scene().getFocusOwner() instanceof Labeled it ? it.getText() : "");
    }

    @Test
    void anInspectorSeesWhatIsDueForCarersAlone() {
        enter(TestSession.as(session, "ivo", Role.INSPECTOR));
        assertThat(screens.shows("Annual review: Jo Larch, FC-0001")).isTrue();
        assertThat(screens.shows("Visit them: Ada Thornbury, ENQ-2026-0001")).isFalse();
    }

    @Test
    void whatOthersChangedStandsThereAndLeadsThere() {
        Session lee = TestSession.as(session, "lee", Role.OFFICER);
        log(lee, "Bo Marsh");
        enter(Accounts.signIn(session.store(), "kim", session.today()));
        assertThat(screens.shows("Enquiry: Bo Marsh, ENQ-2026-0002, by lee")).isTrue();
        assertThat(screens.shows("Person: Bo Marsh, P-00003, by lee")).isTrue();
        screens.picture("home-changes");
        screens.clickOn("Enquiry: Bo Marsh, ENQ-2026-0002, by lee");
        assertThat(screens.shows("ENQ-2026-0002")).isTrue();
    }
}
