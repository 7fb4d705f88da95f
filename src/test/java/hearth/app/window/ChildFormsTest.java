package hearth.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.access.Right;
import hearth.children.Care;
import hearth.children.ChildEvents;
import hearth.children.Children;
import hearth.children.PeriodOfCare;
import hearth.common.ChildId;
import hearth.placements.ChildLine;
import hearth.placements.Placement;
import hearth.placements.Placements;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** A child who needs a home tonight, moves, and leaves, all in the window. */
class ChildFormsTest extends FormGround {
    private void typeChild() {
        open(Place.CHILDREN);
        screens.clickOn("New child");
        screens.type("J S");
        fill("Year of birth", "2016");
        screens.clickOn("Sex: Female");
    }

    private List<Placement> homes(ChildId child) {
        return session.read(Right.SEE_CHILDREN, h -> Placements.of(h, child));
    }

    @Test
    void aChildOfWhomLittleIsKnownGetsAHomeTonight() {
        carers("Anna", "Ashworth", 2);
        typeChild();
        screens.clickOn("Where: With our carers");
        choose("Carers", "ashworth");
        screens.clickOn("On what it was made: An emergency");
        screens.picture("child-form");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(screens.shows("Looked after")).isTrue();
        assertThat(screens.shows("About 10 years")).isTrue();
        ChildLine child = only(ChildLine.LISTING);
        assertThat(child.since()).isEqualTo(TODAY);
        assertThat(child.home()).isEqualTo("Anna Ashworth");
        assertThat(child.legalStatus()).isEqualTo("NK");
        assertThat(homes(child.id()).getFirst().basis()).isEqualTo(Placement.Basis.EMERGENCY);
    }

    @Test
    void whatPermanenceThereWasBeforeCareIsSaidOnTheChildsPage() {
        carers("Anna", "Ashworth", 2);
        typeChild();
        screens.clickOn("Where: With our carers");
        choose("Carers", "ashworth");
        screens.clickOn("On what it was made: An emergency");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        ChildId child = only(ChildLine.LISTING).id();
        screens.clickOn("Care");
        assertThat(screens.shows("Not recorded")).isTrue();
        screens.clickOn("Record it");
        choose("What there was before", "special");
        choose("Council of that order", "Wigan");
        fill("Day of that order", "zz/05/2019");
        screens.picture("permanence-before");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(screens.shows("Special guardianship order, Wigan, zz/05/2019"))
                .isTrue();
        PeriodOfCare care =
                session.read(Right.SEE_CHILDREN, h -> Care.of(h, child)).getFirst();
        ChildEvents.Permanence before = session.<ChildEvents.Permanence>read(
                Right.SEE_CHILDREN, h -> ChildEvents.permanence(h, care.id()).orElseThrow());
        assertThat(before.authority()).isEqualTo("359");
    }

    @Test
    void aFullHomeIsRecordedAsABreachThatSomebodyDealsWith() {
        carers("Anna", "Ashworth", 1);
        typeChild();
        screens.clickOn("Where: With our carers");
        choose("Carers", "ashworth");
        screens.clickOn("On what it was made: A court");
        screens.clickOn("Save child");
        open(Place.CHILDREN);
        screens.clickOn("New child");
        screens.type("B");
        fill("Date of birth", "4/6/2015");
        screens.clickOn("Sex: Male");
        screens.clickOn("Where: With our carers");
        fill("Carers", "ash");
        assertThat(screens.shows("Anna Ashworth, FC-0001, no place free")).isTrue();
        screens.press(KeyCode.ENTER);
        screens.clickOn("On what it was made: A court");
        screens.clickOn("Save child");
        assertThat(screens.shows("Rule not kept")).isTrue();
        screens.picture("child-breach");
        screens.clickOn("Say how it was dealt with");
        fill("How", "Terms changed by the decision maker");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(screens.shows("Rule not kept")).isFalse();
    }

    @Test
    void whatIsMissingIsSaidBesideItsField() {
        open(Place.CHILDREN);
        screens.clickOn("New child");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(screens.shows("Choose the sex, or Not known")).isTrue();
        assertThat(screens.shows("Choose where the child lives")).isTrue();
        screens.clickOn("Sex: Not known");
        screens.clickOn("Where: Not known yet");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(screens.shows("Enter the date of birth, or the year where the day is not known"))
                .isTrue();
        fill("Year of birth", "16");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(screens.shows("Year of birth must be a year in full, like 2018"))
                .isTrue();
        fill("Year of birth", "2016");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(screens.shows("No home is recorded")).isTrue();
    }

    @Test
    void aHalfTypedChildIsThereAgainAfterwards() {
        open(Place.CHILDREN);
        screens.clickOn("New child");
        screens.type("Zoe");
        screens.press(KeyCode.ESCAPE);
        screens.clickOn("New child");
        assertThat(screens.box("First name").getText()).isEqualTo("Zoe");
        screens.clickOn("Start afresh");
        assertThat(screens.box("First name").getText()).isEmpty();
    }

    @Test
    void aChildMovesToAnAgencyThatIsNewToHearth() {
        carers("Anna", "Ashworth", 2);
        typeChild();
        screens.clickOn("Where: With our carers");
        choose("Carers", "ashworth");
        screens.clickOn("On what it was made: A decision");
        fill("Looked after from", "1 September 2026");
        screens.clickOn("Save child");
        screens.clickOn("Record a move");
        fill("First night in the new home", "20 October 2026");
        choose("Why the last home ended", "the child asked");
        screens.clickOn("Where: With an agency's or another council's carers");
        fill("Agency or council", "Larkfield Fostering");
        screens.clickOn("What sort of provider: Private");
        fill("Postcode of the home", "BL1 1AA");
        screens.clickOn("On what it was made: A decision");
        fill("Price", "900");
        screens.waitFor(() -> says("New: from 20 October 2026, open: P ("));
        assertThat(says("Changed: from 1 September 2026 until 20 October 2026, X1, CHILD"))
                .isTrue();
        screens.picture("move-form");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(screens.shows("Out of borough")).isTrue();
        screens.picture("move-saved");
        List<Placement> homes = homes(only(ChildLine.LISTING).id());
        assertThat(homes).hasSize(2);
        assertThat(homes.getFirst().endsOn()).isEqualTo(LocalDate.of(2026, 10, 20));
        assertThat(homes.getFirst().endReason()).isEqualTo("CHILD");
        assertThat(homes.getLast().phases().getFirst().providerCode()).isEqualTo("PR4");
        assertThat(screens.shows("Decision not signed")).isTrue();
        screens.clickOn("Sign the decision");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(screens.shows("Enter the name of the person who decides")).isTrue();
        fill("Who decides on this home", "Kate Unsworth");
        fill("Why this home", "No carers of our own had a place near the school");
        fill("Who was consulted", "The mother, the school");
        fill("What the child wishes, in the child's own words", "To stay at my school");
        fill("Who asked the child", "Nora Field");
        screens.picture("provider-decision-form");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(screens.shows("Decision not signed")).isFalse();
        assertThat(screens.shows("The decision on this home")).isTrue();
        screens.picture("provider-decision");
    }

    private boolean says(String begins) {
        return screens.robot()
                .lookup((Node n) -> n instanceof Labeled l
                        && l.getText() != null
                        && l.getText().startsWith(begins))
                .tryQuery()
                .isPresent();
    }

    @Test
    void aPlanThatBreaksARuleIsRefusedInTheRulesWords() {
        carers("Anna", "Ashworth", 1);
        carers("Bo", "Bell", 2);
        for (String name : List.of("Ashworth", "Bell")) {
            open(Place.CHILDREN);
            screens.clickOn("New child");
            screens.type(name);
            fill("Date of birth", "4/6/2015");
            screens.clickOn("Sex: Male");
            screens.clickOn("Where: With our carers");
            choose("Carers", name);
            screens.clickOn("On what it was made: A decision");
            screens.clickOn("Save child");
        }
        screens.clickOn("Record a move");
        fill("First night in the new home", "4 December 2026");
        choose("Why the last home ended", "care plan");
        screens.clickOn("Where: With our carers");
        choose("Carers", "ashworth");
        screens.clickOn("On what it was made: A decision");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(screens.shows("There is a problem")).isTrue();
        screens.picture("move-refused");
    }

    @Test
    void careEndsAndItsDaysAreCorrected() {
        typeChild();
        screens.clickOn("Where: Not known yet");
        fill("Looked after from", "1 September 2026");
        screens.clickOn("Save child");
        screens.clickOn("Care");
        screens.clickOn("Change legal status");
        choose("Legal status", "interim");
        fill("From", "15 September 2026");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(screens.shows("Not looked after")).isFalse();
        screens.clickOn("Care");
        screens.clickOn("End of care");
        choose("Why", "returned home, planned");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(screens.shows("Not looked after")).isTrue();
        ChildId child = only(ChildLine.LISTING).id();
        var period = session.read(Right.SEE_CHILDREN, h -> Care.of(h, child)).getFirst();
        assertThat(period.rec()).isEqualTo("E4A");
        assertThat(period.statuses()).hasSize(2);
        screens.clickOn("Care");
        screens.clickOn("Correct the days of care");
        fill("First day no longer looked after", "30 October 2026");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(session.read(Right.SEE_CHILDREN, h -> Care.of(h, child))
                        .getFirst()
                        .endsOn())
                .isEqualTo(LocalDate.of(2026, 10, 30));
    }

    @Test
    void somebodyElsesChangeIsShownWithBothValues() {
        typeChild();
        screens.clickOn("Where: Not known yet");
        screens.clickOn("Save child");
        screens.clickOn("More");
        screens.clickOn("Change the details");
        fill("Date of birth", "3 May 2016");
        fill("Last name", "Sands");
        var child = session.read(
                Right.SEE_CHILDREN,
                h -> Children.find(h, only(ChildLine.LISTING).id()).orElseThrow());
        Children.change(
                session,
                child.id(),
                child.version(),
                hearth.children.NewChild.of("J", "Somers", child.dateOfBirth(), "F", child.responsibleAuthority()));
        screens.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(screens.shows("Somebody changed this record first")).isTrue();
        assertThat(screens.shows("Somers")).isTrue();
        screens.picture("child-conflict");
        screens.clickOn("Close");
        assertThat(screens.box("Last name").getText()).isEqualTo("Sands");
    }
}
