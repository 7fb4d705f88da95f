package hearth.app.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import hearth.access.Right;
import hearth.carers.Approvals;
import hearth.carers.Check;
import hearth.carers.Checks;
import hearth.carers.DutyDone;
import hearth.carers.Household;
import hearth.carers.Households;
import hearth.children.Children;
import hearth.children.NewChild;
import hearth.children.StartOfCare;
import hearth.common.ChildId;
import hearth.common.HouseholdId;
import hearth.common.PersonId;
import hearth.geography.Location;
import hearth.placements.Home;
import hearth.placements.NewPlacement;
import hearth.placements.Placement;
import hearth.placements.Placements;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** What happens to carers in a year, all in the window. */
class CarerFormsTest extends FormGround {
    private Household household(HouseholdId id) {
        return session.read(Right.SEE_CARERS, h -> Households.get(h, id, TODAY));
    }

    @Test
    void carersApprovedBeforeHearthAreWrittenDown() {
        open(Place.CARERS);
        screens.clickOn("New household");
        screens.type("Anna");
        fill("Last name", "Ashworth");
        fill("Second carer's first name", "Bo");
        fill("Postcode", "WN1 1AA");
        fill("Decided on", "3 May 2022");
        fill("How many children", "2");
        choose("For what", "short term");
        fill("From age", "10");
        fill("To age", "4");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(screens.shows("The ages run from 10 to 4: swap them?")).isTrue();
        fill("From age", "4");
        fill("To age", "10");
        fill("Bedrooms", "1");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(screens.shows("There is 1 bedroom in the whole home, fewer than 2. Say below that it is meant, or"
                        + " correct the bedrooms."))
                .isTrue();
        screens.clickOn("More children than beds is meant");
        screens.picture("household-form");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        Household made = only(Households.LISTING);
        assertThat(made.name()).isEqualTo("Anna and Bo Ashworth");
        assertThat(made.approvedOn()).isEqualTo(LocalDate.of(2022, 5, 3));
        assertThat(made.vacant()).isEqualTo(2);
        assertThat(screens.shows("Anna and Bo Ashworth")).isTrue();
    }

    @Test
    void termsChangeFromADayOnAndAreCorrected() {
        HouseholdId id = carers("Anna", "Ashworth", 2);
        open(id);
        screens.clickOn("Approval");
        screens.clickOn("Change the terms");
        fill("From", "1 October 2026");
        fill("How many children", "3");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(household(id).places()).isEqualTo(3);
        screens.clickOn("Approval");
        screens.clickOn("Correct");
        fill("How many children", "1");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(household(id).places()).isEqualTo(1);
        var terms = session.read(Right.SEE_CARERS, h -> Approvals.of(h, id))
                .getFirst()
                .terms();
        assertThat(terms).hasSize(2);
        assertThat(terms.getFirst().terms().places()).isEqualTo(2);
        screens.clickOn("Approval");
        screens.picture("household-approval-changed");
    }

    @Test
    void aResignationEndsTheApprovalAndCannotBeTakenBack() {
        HouseholdId id = carers("Anna", "Ashworth", 2);
        open(id);
        screens.clickOn("More");
        screens.clickOn("They give up fostering");
        fill("Written notice received on", "20 October 2026");
        fill("Why they leave", "Retired");
        screens.picture("household-resignation");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(household(id).status()).isEqualTo("NOTICE_GIVEN");
        assertThat(Households.open(session, id).approvals().getFirst().ended()).isEqualTo("Resigned: Retired");
        screens.clickOn("More");
        screens.clickOn("On hold or active again");
        screens.clickOn("They are: Active");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(screens.shows("There is a problem")).isTrue();
        screens.picture("household-notice-stands");
        assertThat(household(id).status()).isEqualTo("NOTICE_GIVEN");
    }

    @Test
    void movingHouseTakesTheChildrenAlong() {
        HouseholdId id = carers("Anna", "Ashworth", 2);
        ChildId child = Children.add(
                session,
                NewChild.of(
                        "Zoe",
                        "Sands",
                        LocalDate.of(2016, 5, 3),
                        "F",
                        session.store().info().ownAuthority()));
        LocalDate start = LocalDate.of(2026, 6, 1);
        var home = new Placements(geography)
                .admit(
                        session,
                        StartOfCare.on(start, "V2", "N1", "WN1 1AA"),
                        NewPlacement.of(child, Home.with(id, "U6", null), start, Placement.Basis.DECISION));
        open(id);
        screens.clickOn("People");
        screens.clickOn("They have moved house");
        fill("Postcode", "BL1 1AA");
        fill("Moved on", "1 October 2026");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(phases(home)).hasSize(2);
        assertThat(phases(home).getFirst().location()).isEqualTo(Location.IN);
        assertThat(phases(home).getLast().location()).isEqualTo(Location.OUT);
        screens.clickOn("People");
        screens.picture("household-people");
        screens.clickOn("Correct");
        fill("Postcode", "WN1 1AA");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(phases(home)).hasSize(2);
        assertThat(phases(home).getLast().location()).isEqualTo(Location.IN);
    }

    private java.util.List<Placement.Phase> phases(hearth.common.PlacementId home) {
        return session.read(Right.SEE_CHILDREN, h -> Placements.find(h, home).orElseThrow())
                .phases();
    }

    @Test
    void aVisitACheckAndPlacesNotAvailableAreRecorded() {
        HouseholdId id = carers("Anna", "Ashworth", 2);
        open(id);
        screens.clickOn("Record a visit");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        screens.clickOn("Checks");
        screens.clickOn("Ask for a check");
        choose("Which check", "DBS");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        screens.clickOn("Checks");
        screens.clickOn("Came in");
        fill("Certificate number", "001234567890");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        Check check =
                session.read(Right.SEE_CARERS, h -> Checks.of(h, id, TODAY)).getFirst();
        assertThat(check.outcome()).isEqualTo(Check.Outcome.CLEAR);
        assertThat(check.expires()).isEqualTo(TODAY.plusYears(3));
        screens.clickOn("Places");
        screens.clickOn("Places not available");
        choose("Why", "health");
        fill("How many places", "1");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(household(id).vacant()).isEqualTo(1);
        screens.clickOn("Duties");
        screens.clickOn("Correct");
        fill("Done on", "30 October 2026");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        screens.clickOn("Duties");
        assertThat(screens.shows("30 October 2026")).isTrue();
    }

    @Test
    void anInterviewIsWrittenDownAndTheNumberOfTheReferenceStays() {
        HouseholdId id = carers("Anna", "Ashworth", 2);
        PersonId anna = Households.open(session, id).members().getFirst().person();
        LocalDate came = LocalDate.of(2026, 3, 15);
        session.write(
                Right.EDIT_CARERS,
                "as a file told it",
                tx -> Checks.add(
                        tx,
                        new Checks.On(anna, null, id),
                        "REFERENCE_1",
                        null,
                        came,
                        Check.Outcome.CLEAR,
                        "R-17",
                        null));
        open(id);
        screens.clickOn("Checks");
        screens.clickOn("Correct");
        fill("Referee interviewed on", "20 March 2026");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(session.<List<Check>>read(Right.SEE_CARERS, h -> Checks.of(h, id, TODAY)))
                .singleElement()
                .returns(LocalDate.of(2026, 3, 20), Check::interviewed)
                .returns("R-17", Check::number);
    }

    @Test
    void aVisitToSeveralHouseholdsIsRecordedAtOnce() {
        List<HouseholdId> both = List.of(carers("Anna", "Ashworth", 2), carers("Bo", "Elm", 1));
        open(Place.CARERS);
        screens.onFx(() -> {
            screens.scene().lookup(".table-view").requestFocus();
            return true;
        });
        screens.press(KeyCode.CONTROL, KeyCode.A);
        screens.clickOn("Record a visit");
        assertThat(screens.shows("What was done in 2 households")).isTrue();
        fill("By", "K".repeat(10_000));
        screens.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(screens.shows("By must be 200 characters or fewer")).isTrue();
        assertThat(screens.box("By").getText()).hasSize(10_000);
        fill("By", "");
        fill("Done on", "3 June 2062");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(screens.shows("3 June 2062 has not come yet.")).isTrue();
        fill("Done on", "30 October 2026");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        for (HouseholdId each : both) {
            assertThat(Households.open(session, each).duties())
                    .extracting(DutyDone::kind, DutyDone::doneOn)
                    .containsExactly(tuple("SUPERVISION", LocalDate.of(2026, 10, 30)));
        }
    }

    @Test
    void aCarerWhoMarriesIsCalledByTheNewName() {
        HouseholdId id = carers("Anna", "Ashworth", 2);
        open(id);
        screens.clickOn("People");
        screens.clickOn("Change");
        fill("Last name", "Bell");
        fill("Former names", "Ashworth");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(household(id).name()).isEqualTo("Anna Bell");
    }
}
