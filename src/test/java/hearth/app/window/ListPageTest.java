package hearth.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.access.Role;
import hearth.access.Session;
import hearth.access.TestSession;
import hearth.access.Views;
import hearth.carers.PersonNames;
import hearth.children.Children;
import hearth.children.NewChild;
import hearth.recruitment.EnquiryIntake;
import hearth.recruitment.Home;
import hearth.recruitment.NewEnquiry;
import hearth.recruitment.Origin;
import hearth.recruitment.RecruitmentGround;
import hearth.store.TestStore;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Lists as somebody arranges them for themselves, and as their rights have it. */
class ListPageTest extends WindowGround {
    @Override
    void prepare() {
        var recruitment = RecruitmentGround.on(new EnquiryIntake(geography));
        for (String name : List.of("Ada Thornbury", "Ben Larch", "Cy Marsh")) {
            recruitment.log(
                    session,
                    NewEnquiry.of(
                            session.today().minusDays(3),
                            PersonNames.read(name),
                            Origin.of(name.startsWith("Ben") ? "EVENT" : "WEBSITE"),
                            Home.at(null)));
        }
    }

    private List<String> columns() {
        TableView<?> table = screens.robot().lookup(".table-view").queryAs(TableView.class);
        return screens.onFx(() -> table.getColumns().stream()
                .<String>map(TableColumnBase::getText)
                .toList());
    }

    @Test
    void aRowStandsInShortBesideItsListAndItsRecordLeadsOnToTheNext() {
        screens.press(KeyCode.CONTROL, KeyCode.DIGIT2);
        screens.clickOn("Ada Thornbury");
        assertThat(screens.shows("Close the side pane")).isTrue();
        assertThat(screens.shows("ENQ-2026-0001")).as("not in the columns").isTrue();
        screens.picture("list-beside");
        screens.clickOn("Open the record");
        assertThat(screens.shows("Record contact")).isTrue();
        screens.press(KeyCode.ALT, KeyCode.UP);
        assertThat(screens.shows("Ben Larch")).isTrue();
        screens.picture("record-from-list");
        screens.press(KeyCode.ALT, KeyCode.DOWN);
        screens.press(KeyCode.ALT, KeyCode.DOWN);
        assertThat(screens.shows("Ada Thornbury")).isTrue();
        screens.press(KeyCode.ALT, KeyCode.LEFT);
        assertThat(screens.shows("3 shown")).isTrue();
        screens.clickOn("Cy Marsh");
        screens.clickOn("Close the side pane");
        screens.clickOn("Ben Larch");
        assertThat(screens.shows("ENQ-2026-0002")).as("put away for good").isFalse();
    }

    @Test
    void aViewIsSavedAndTheListOpensWithIt() {
        screens.press(KeyCode.CONTROL, KeyCode.DIGIT2);
        assertThat(screens.shows("3 shown")).isTrue();
        screens.clickOn("Source: any");
        screens.clickOn("Event or stall");
        assertThat(screens.shows("1 of 3 shown")).isTrue();
        screens.clickOn("Views");
        screens.clickOn("Save what is shown now");
        screens.fill("Name", "From events");
        screens.clickOn("Share it with the team");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        Session olga = TestSession.as(session, "olga", Role.OFFICER);
        assertThat(Views.of(olga, "enquiries")).singleElement().returns("kim", Views.View::owner);
        screens.clickOn("Clear all");
        assertThat(screens.shows("3 shown")).isTrue();
        screens.clickOn("Views");
        screens.picture("list-views");
        screens.clickOn("From events");
        assertThat(screens.shows("1 of 3 shown")).isTrue();
        Views.start(session, "enquiries", Views.of(session, "enquiries").getFirst());
        screens.press(KeyCode.CONTROL, KeyCode.DIGIT3);
        screens.press(KeyCode.CONTROL, KeyCode.DIGIT2);
        assertThat(screens.shows("1 of 3 shown")).isTrue();
        assertThat(columns()).startsWith("Name", "Stage");
        screens.clickOn("Views");
        screens.clickOn("Remove");
        screens.press(KeyCode.RIGHT);
        screens.press(KeyCode.ENTER);
        assertThat(Views.of(session, "enquiries")).isEmpty();
        screens.clickOn("Undo");
        assertThat(Views.of(session, "enquiries")).singleElement().returns(true, Views.View::shared);
    }

    @Test
    void aColleaguesViewComesWithoutTheirSearchAndGoesOnlyWhenAskedTwice() {
        Session olga = TestSession.as(session, "olga", Role.OFFICER);
        Views.save(olga, "enquiries", "Events", "{\"search\":\"Ben\"}", true);
        screens.press(KeyCode.CONTROL, KeyCode.DIGIT2);
        screens.clickOn("Views");
        screens.clickOn("Events, shared by olga");
        assertThat(screens.shows("3 shown")).isTrue();
        screens.clickOn("Views");
        screens.clickOn("Remove");
        screens.press(KeyCode.RIGHT);
        screens.press(KeyCode.ENTER);
        assertThat(Views.of(olga, "enquiries")).hasSize(1);
        screens.picture("list-view-remove");
        screens.clickOn("Remove the view");
        assertThat(Views.of(olga, "enquiries")).isEmpty();
        assertThat(screens.shows("Undo")).isFalse();
    }

    @Test
    void whoMayNotSeeCostsHasNoColumnOfThem() {
        Children.add(session, NewChild.of("Ada", "Thornbury", LocalDate.of(2015, 8, 14), "F", TestStore.WIGAN));
        enter(TestSession.as(session, "olga", Role.OFFICER));
        screens.press(KeyCode.CONTROL, KeyCode.DIGIT4);
        assertThat(screens.shows("0 of 1 shown")).isTrue();
        screens.clickOn("Columns");
        assertThat(screens.shows("Social worker")).isTrue();
        assertThat(screens.shows("Cost a week")).isFalse();
    }

    @Test
    void childrenAreThoseLookedAfterNowUntilAllAreAskedFor() {
        Children.add(session, NewChild.of("Ada", "Thornbury", LocalDate.of(2015, 8, 14), "F", TestStore.WIGAN));
        screens.press(KeyCode.CONTROL, KeyCode.DIGIT4);
        assertThat(screens.shows("0 of 1 shown")).isTrue();
        screens.clickOn("Remove the filter Looked after now");
        assertThat(screens.shows("1 shown")).isTrue();
        screens.clickOn("Columns");
        assertThat(screens.shows("Cost a week")).isTrue();
    }
}
