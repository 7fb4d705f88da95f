package hearth.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.access.Account;
import hearth.access.Accounts;
import hearth.access.OwnRecords;
import hearth.access.Right;
import hearth.access.Role;
import hearth.access.Setting;
import hearth.access.Settings;
import hearth.access.SubjectKind;
import hearth.access.Subjects;
import hearth.access.TestSession;
import hearth.access.Workers;
import hearth.common.HouseholdId;
import hearth.finance.Target;
import hearth.finance.Targets;
import hearth.store.Store;
import hearth.store.TestStore;
import java.time.YearMonth;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a user, a manager and an administrator can set. */
class SettingsPageTest extends WindowGround {
    private static final String NEW = "seven-otters-harbour";

    @BeforeEach
    void settings() {
        screens.press(KeyCode.CONTROL, KeyCode.COMMA);
    }

    @Test
    void aPasswordIsTypedTwiceAndNotShown() {
        screens.clickOn("Change my password");
        screens.fill("New password", NEW);
        screens.fill("The same password again", "something else again");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(screens.shows("The two passwords are not the same")).isTrue();
        screens.picture("settings-password");
        screens.fill("The same password again", NEW);
        screens.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(screens.shows("The two passwords are not the same")).isFalse();
        assertThat(session.store().opensWith("kim", NEW.toCharArray())).isTrue();
        assertThat(session.store().opensWith("kim", TestStore.PASSWORD.toCharArray()))
                .isFalse();
    }

    @Test
    void anAdministratorLetsPeopleInAndOut() {
        screens.clickOn("Users");
        screens.clickOn("Add a user");
        screens.fill("Name", "lee");
        screens.fill("New password", NEW);
        screens.fill("The same password again", NEW);
        screens.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(screens.shows("There is a problem")).isTrue();
        screens.clickOn(Role.OFFICER.label() + ". " + Role.OFFICER.words());
        screens.picture("settings-user");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(screens.shows("lee")).isTrue();
        assertThat(Accounts.list(session)).extracting(Account::name).containsExactly("kim", "lee");
        assertThat(session.store().opensWith("lee", NEW.toCharArray())).isTrue();
        screens.clickOn("Change roles: lee");
        screens.clickOn(Role.MANAGER.label() + ". " + Role.MANAGER.words());
        screens.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(Accounts.list(session).getLast().roles()).containsExactlyInAnyOrder(Role.OFFICER, Role.MANAGER);
        ownRecord();
        screens.picture("settings-users");
        screens.clickOn("Take back: FC-0001, lee");
        screens.clickOn("Take back");
        assertThat(OwnRecords.all(session)).isEmpty();
        screens.clickOn("Remove: lee");
        screens.clickOn("Remove");
        assertThat(Accounts.list(session)).extracting(Account::name).containsExactly("kim");
        assertThat(Store.users(session.store().folder())).containsExactly("kim");
    }

    private void ownRecord() {
        session.write(
                Right.EDIT_CARERS,
                "carers",
                tx -> Subjects.create(tx, SubjectKind.HOUSEHOLD, session.today(), HouseholdId::new));
        screens.clickOn("Declare a record");
        screens.fill("User", "lee");
        screens.fill("Reference of the record", "FC-0009");
        screens.fill("What it is to them", "A sister's");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        screens.picture("settings-own-record");
        screens.fill("Reference of the record", "FC-0001");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(OwnRecords.all(session))
                .extracting(OwnRecords.Declared::name)
                .containsExactly("lee");
    }

    @Test
    void aTargetIsSetAndChanged() {
        screens.clickOn("Targets");
        screens.clickOn("Set a target");
        screens.fill("Figure", "Approvals");
        screens.fill("To be reached by the end of the year", "18");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(screens.shows("18, from 1 April 2026 to 31 March 2027")).isTrue();
        screens.clickOn("Change: Approvals");
        screens.fill("To be reached by the end of the year", "24");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(session.read(Right.SEE_FIGURES, h -> Targets.in(h, YearMonth.of(2026, 5)))
                        .values())
                .extracting(Target::value)
                .containsExactly(24L);
        screens.clickOn("Note a new figure");
        screens.fill("Children aged 0 to 17", "65,000");
        screens.fill("Published on", "1/10/2026");
        screens.fill("Where it was published", "Invented");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(screens.shows("65,000")).isTrue();
        screens.picture("settings-team");
    }

    @Test
    void whoIsAQualifiedSocialWorkerIsSaidOfTheStaff() {
        session.write(Right.EDIT_CARERS, "somebody new", tx -> Workers.named(tx, "Ruth Field"));
        screens.press(KeyCode.CONTROL, KeyCode.DIGIT2);
        screens.press(KeyCode.CONTROL, KeyCode.COMMA);
        screens.clickOn("Staff");
        assertThat(screens.shows("Qualified social worker: not known")).isTrue();
        screens.clickOn("Change: Ruth Field");
        screens.clickOn("Yes");
        screens.fill("Registered as", "SW100");
        screens.picture("settings-staff-change");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(screens.shows("Qualified social worker: yes. Registered as SW100"))
                .isTrue();
        screens.picture("settings-staff");
    }

    @Test
    void aPracticeIsChangedFromADayOnAndSaysWhy() {
        screens.clickOn("Practice");
        assertThat(screens.shows("National Minimum Standards 2011, standard 14"))
                .isFalse();
        screens.clickOn("Change: Initial visit after an enquiry");
        screens.fill("How many working days", "7");
        screens.fill("From", "1/11/2026");
        screens.fill("Why, or where it was agreed", "Service plan 2026");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        int before = session.store().read(h -> Settings.number(h, Setting.INITIAL_VISIT_DAYS, TestSession.TODAY));
        int after = session.store()
                .read(h -> Settings.number(h, Setting.INITIAL_VISIT_DAYS, TestSession.TODAY.plusDays(1)));
        assertThat(before).isEqualTo(10);
        assertThat(after).isEqualTo(7);
        screens.clickOn("Change: A panel recommends before a decision");
        screens.clickOn("No");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        screens.picture("settings-practice");
        int panel = session.store().read(h -> Settings.number(h, Setting.PANEL_NEEDED, TestSession.TODAY));
        assertThat(panel).isZero();
        screens.clickOn("Change: Why an enquiry is closed");
        screens.onFx(() -> {
            screens.box("Reasons, one a line").setText("Moving abroad\nNo spare bedroom");
            return true;
        });
        screens.picture("settings-reasons");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(screens.shows("Moving abroad, No spare bedroom")).isTrue();
    }
}
