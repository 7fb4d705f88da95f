package hearth.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.access.Accounts;
import hearth.access.Right;
import hearth.access.Role;
import hearth.carers.Household;
import hearth.carers.Households;
import hearth.carers.concerns.Concern;
import hearth.carers.concerns.Concerns;
import hearth.carers.visits.NoteHeadings;
import hearth.carers.visits.VisitNotes;
import hearth.children.Children;
import hearth.children.NewChild;
import hearth.common.HouseholdId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** A concern from the first word to its outcome, an event, a note of a visit and the inspection file, all in the window. */
class ConcernFormsTest extends FormGround {
    @Override
    void prepare() {
        Accounts.setRoles(session, "kim", EnumSet.of(Role.MANAGER, Role.ADMINISTRATOR, Role.ALLEGATIONS));
        session = Accounts.signIn(session.store(), "kim", TODAY);
    }

    private void save() {
        screens.press(KeyCode.CONTROL, KeyCode.S);
        screens.quiet();
    }

    @Test
    void aConcernIsFollowedUpToItsOutcome() {
        HouseholdId id = carers("Anna", "Ashworth", 2);
        open(id);
        screens.clickOn("Concerns");
        screens.clickOn("Record: allegation");
        fill("Received on", "23 October 2026");
        fill("What happened", "A child told the school about an argument");
        screens.press(KeyCode.ESCAPE);
        screens.quiet();
        screens.clickOn("Record: allegation");
        assertThat(screens.box("What happened").getText()).isEqualTo("A child told the school about an argument");
        save();
        Concern made = Concerns.of(session, id).getFirst();
        screens.clickOn("Concerns");
        screens.picture("household-concerns");
        screens.clickOn("Allegation, " + made.reference());
        assertThat(screens.shows("Overdue by 5 days")).isTrue();
        screens.clickOn("Record a step");
        choose("What", "Designated officer");
        fill("On", "23 October 2026");
        save();
        screens.picture("concern");
        screens.clickOn("Outcome");
        choose("Outcome", "Unfounded");
        fill("Decided on", "30 October 2026");
        save();
        assertThat(Concerns.of(session, id).getFirst().state()).isEqualTo("Review to be held");
        screens.clickOn("The household");
        screens.clickOn("Duties");
        assertThat(screens.shows("Review of approval: asked for on 30 October 2026"))
                .isTrue();
        screens.picture("household-duties-due");
        open(Place.CARERS);
        screens.clickOn("Allegations and complaints");
        screens.picture("concerns");
    }

    @Test
    void anEventAVisitAndTheInspectionFile() throws Exception {
        HouseholdId id = carers("Anna", "Ashworth", 2);
        Children.add(session, NewChild.of("Max", "Fox", LocalDate.of(2016, 5, 3), "M", "E08000010"));
        open(id);
        screens.clickOn("Case record");
        screens.clickOn("Record an event");
        choose("What kind", "police were called");
        fill("On", "30 October 2026");
        fill("At what time", "25:10");
        fill("What happened", "A neighbour called");
        screens.press(KeyCode.ESCAPE);
        screens.quiet();
        screens.clickOn("Record an event");
        assertThat(screens.box("What happened").getText()).isEqualTo("A neighbour called");
        save();
        assertThat(screens.shows("Enter the time as hours and minutes, such as 16:10."))
                .isTrue();
        fill("At what time", "20:15");
        save();
        screens.clickOn("Case record");
        assertThat(screens.shows("Not told yet; by 31 October 2026, 20:15")).isTrue();
        screens.picture("household-case-record");
        screens.clickOn("Notes");
        screens.clickOn("Write a note");
        fill("On", "29 October 2026");
        screens.clickOn("Unannounced");
        fill("How the household is", "Settled and well");
        fill("What is to be done", "New bed, as Max has");
        fill("By when", "12 November 2026");
        screens.press(KeyCode.ESCAPE);
        screens.quiet();
        NoteHeadings.set(
                session,
                List.of(
                        new NoteHeadings.Heading(0, 1, "Who came", true, 1),
                        new NoteHeadings.Heading(0, 2, "How the household is", true, 1)));
        screens.clickOn("Write a note");
        assertThat(screens.box("Who came").getText()).isEmpty();
        assertThat(screens.box("How the household is").getText()).isEqualTo("Settled and well");
        save();
        screens.clickOn("Notes");
        screens.clickOn("Sign");
        screens.clickOn("Notes");
        screens.picture("household-notes");
        screens.clickOn("Add to it");
        fill("What is added", "The bed came");
        screens.press(KeyCode.ESCAPE);
        screens.quiet();
        screens.clickOn("Add to it");
        assertThat(screens.box("What is added").getText()).isEqualTo("The bed came");
        save();
        screens.clickOn("Notes");
        screens.clickOn("Add to it");
        assertThat(screens.box("What is added").getText()).isEmpty();
        screens.press(KeyCode.ESCAPE);
        screens.quiet();
        screens.clickOn("For the carers");
        assertThat(screens.shows("Has the name Max: is that another family?")).isTrue();
        screens.picture("household-note-for-carers");
        screens.clickOn("How: Print it");
        save();
        assertThat(screens.shows("This computer has no printer. Add one in its settings, then print again"))
                .isTrue();
        assertThat(session.<List<VisitNotes.Agreed>>read(Right.SEE_CARERS, h -> VisitNotes.open(h, id)))
                .hasSize(1);
        assertThat(Households.open(session, id).duties())
                .extracting(d -> d.kind(), d -> d.doneOn())
                .containsExactly(org.assertj.core.groups.Tuple.tuple("UNANNOUNCED", LocalDate.of(2026, 10, 29)));
        Household household = session.read(Right.SEE_CARERS, h -> Households.get(h, id, TODAY));
        Path file = folder.resolve("inspection.docx");
        screens.onFx(() -> {
            InspectionAsk.write(inside(), household, file);
            return true;
        });
        screens.quiet();
        assertThat(Files.size(file)).isPositive();
    }
}
