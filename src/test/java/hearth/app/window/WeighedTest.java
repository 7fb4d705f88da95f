package hearth.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.access.Right;
import hearth.children.Children;
import hearth.children.NewChild;
import hearth.children.StartOfCare;
import hearth.common.ChildId;
import hearth.common.PlacementId;
import hearth.matching.Policies;
import hearth.placements.Home;
import hearth.placements.NewPlacement;
import hearth.placements.OutOfBorough;
import hearth.placements.Placement;
import hearth.placements.Placements;
import hearth.placements.Referral;
import hearth.placements.Referrals;
import hearth.placements.ReturnPlan;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** What matching is weighed by, what it would have shown in the past year, and which homes could bring children back. */
class WeighedTest extends FormGround {
    private static final LocalDate SINCE = LocalDate.of(2026, 3, 2);

    private ChildId child(String name, Home home) {
        ChildId child = Children.add(session, NewChild.of(name, "Larch", LocalDate.of(2015, 8, 14), "F", "E08000010"));
        PlacementId id = new Placements(geography)
                .admit(
                        session,
                        StartOfCare.on(SINCE, "V2", "N1", "WN1 1AA"),
                        NewPlacement.of(child, home, SINCE, Placement.Basis.DECISION));
        if ("LS1 1DD".equals(home.postcode())) {
            OutOfBorough.why(session, id, SINCE, "NO_LOCAL_VACANCY", null);
            Placement there = session.read(Right.SEE_CHILDREN, h -> Placements.find(h, id))
                    .orElseThrow();
            OutOfBorough.plan(
                    session,
                    there,
                    ReturnPlan.Told.of(ReturnPlan.Kind.RETURN, ReturnPlan.Gate.CHILD_ASKS)
                            .next("ask the Ashworths", null));
        }
        return child;
    }

    private void asks(ChildId child, LocalDate on) {
        session.write(
                Right.EDIT_CHILDREN,
                "a request",
                tx -> Referrals.add(
                        tx,
                        new Referral.New(on, List.of(child), false, null, null, "SHORT_TERM", null, null),
                        Referral.State.AUTHORISED));
    }

    private void waiting() {
        open(Place.MATCHING);
    }

    @Test
    void weightsAreSignedOnceTheirEffectIsSeen() {
        carers("Anna", "Ashworth", 2);
        carers("Bob", "Barlow", 1);
        asks(child("Ada", Home.at("U6", "PR4", "WN1 1AA")), TODAY.minusDays(5));
        waiting();
        screens.clickOn("How homes are weighed");
        assertThat(screens.shows("Nobody has signed one yet: Hearth's standard holds."))
                .isTrue();
        screens.picture("weighed");
        screens.clickOn("Change the weights");
        fill("Needs met by skill, training and experience", "30");
        fill("Manager who signs", "Kate Unsworth");
        fill("Why", "The team weighs school more");
        screens.press(KeyCode.ESCAPE);
        screens.clickOn("Change the weights");
        assertThat(screens.box("Why").getText()).as("kept half typed").isEqualTo("The team weighs school more");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(screens.shows("The weights are 95 together and must be 100. Give 5 more."))
                .isTrue();
        screens.picture("weighed-form");
        fill("School kept", "20");
        fill("Places kept free for emergencies, over all homes", "3");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(screens.shows(
                        "First lines that change: 0 of 1 waiting today, no other request in the last quarter. The plan"
                                + " for all who wait today would place 0 children instead of 1."))
                .isTrue();
        screens.picture("weighed-effect");
        screens.clickOn("Sign this policy");
        assertThat(screens.shows("From 31 October 2026, signed by Kate Unsworth on 31 October 2026"))
                .isTrue();
        screens.picture("weighed-signed");
        List<Policies.Signed> all = session.read(Right.SEE_CHILDREN, Policies::all);
        assertThat(all).singleElement().returns("The team weighs school more", Policies.Signed::reason);
    }

    @Test
    void thePastYearIsLookedAtAgain() {
        carers("Anna", "Ashworth", 2);
        asks(child("Ada", Home.at("U6", "PR4", "WN1 1AA")), TODAY.minusDays(50));
        waiting();
        screens.clickOn("Looking back");
        assertThat(screens.shows("1 of 1 requests of the past year were looked at again."))
                .isTrue();
        screens.picture("look-back");
        screens.clickOn("Each request");
        assertThat(screens.shows("No home yet")).isTrue();
        screens.picture("look-back-each");
        screens.clickOn("First lines taken");
        assertThat(screens.shows("No decision was signed before a child moved in: nothing can be said yet."))
                .isTrue();
    }

    @Test
    void homesThatCouldBringAChildBack() {
        carers("Anna", "Ashworth", 2);
        child("Ada", Home.at("U6", "PR4", "LS1 1DD"));
        child("Ben", Home.at("K2", "PR4", "BL1 1AA"));
        open(Place.OUT_OF_BOROUGH);
        screens.clickOn("Homes to come back to");
        assertThat(screens.shows("1 home in the borough")).isTrue();
        screens.picture("bring-back");
        screens.clickOn("Not for moving");
        assertThat(screens.shows("Settled. No plan, review or wish says return. Why the child lives there is not"
                        + " recorded."))
                .isTrue();
        screens.clickOn("What the law says");
        screens.picture("bring-back-law");
        screens.clickOn("To return");
        screens.clickOn("Find a home for CH-0001");
        assertThat(screens.shows("Rules 1 to 23")).isTrue();
    }
}
