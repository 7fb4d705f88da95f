package hearth.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.access.Right;
import hearth.children.Children;
import hearth.children.NewChild;
import hearth.common.ChildId;
import hearth.finance.RecruitmentTarget;
import hearth.finance.RecruitmentTargets;
import hearth.placements.Referral;
import hearth.placements.Referrals;
import hearth.store.TestStore;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** The joint plan in the window: what it proposes, what is tried on it, what is missing. */
class PlanPageTest extends FormGround {
    private void wait(String name, int born, int days) {
        ChildId child =
                Children.add(session, NewChild.of(name, "Larch", LocalDate.of(born, 3, 1), "F", TestStore.WIGAN));
        LocalDate on = TODAY.minusDays(days);
        session.write(
                Right.EDIT_CHILDREN,
                "a request",
                tx -> Referrals.add(
                        tx,
                        new Referral.New(on, List.of(child), false, on, null, "SHORT_TERM", null, null),
                        Referral.State.AUTHORISED));
    }

    private void openPlan() {
        open(Place.MATCHING);
        screens.clickOn("Plan for all who wait");
        screens.quiet();
    }

    @Test
    void nobody_waits() {
        openPlan();
        assertThat(screens.shows("Nobody waits for a home")).isTrue();
        screens.clickOn("Go back");
        assertThat(screens.shows("No home is asked for")).isTrue();
    }

    @Test
    void a_home_that_is_missing_becomes_a_target() {
        wait("Ada", 2013, 9);
        openPlan();
        screens.clickOn("What is missing");
        screens.quiet();
        screens.clickOn("Make it a target");
        screens.fill("How many there were", "40");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(session.<List<RecruitmentTarget>>read(Right.SEE_FIGURES, RecruitmentTargets::all))
                .singleElement()
                .returns("Homes for: child aged 11 to 15", RecruitmentTarget::name)
                .returns(RecruitmentTarget.Unit.HOUSEHOLDS, RecruitmentTarget::unit)
                .returns(1L, RecruitmentTarget::value);
    }

    @Test
    void a_plan_is_tried_out_and_writes_nothing_down() {
        carers("Anna", "Ashworth", 1);
        carers("Bert", "Bickershaw", 1);
        wait("Ada", 2015, 9);
        wait("Ben", 2018, 5);
        wait("Cy", 2012, 2);
        openPlan();
        assertThat(screens.shows("No plan places more children: proved.")).isTrue();
        assertThat(screens.shows("No home")).isTrue();
        screens.picture("plan-board");

        screens.clickOn("Anna Ashworth, FC-0001");
        assertThat(screens.shows("To be settled before anybody decides")).isTrue();
        screens.picture("plan-line");
        screens.clickOn("Not this home");
        screens.quiet();
        assertThat(screens.onFx(() -> screens.scene().getFocusOwner()))
                .as("the keyboard goes on in the table")
                .isInstanceOf(TableView.class);
        screens.quiet();
        assertThat(screens.shows("You try:")).isTrue();
        screens.clickOn("Anna Ashworth, FC-0001");
        screens.clickOn("Keep this home");
        screens.quiet();
        assertThat(screens.shows("Settled by you")).isTrue();
        screens.clickOn("Bert Bickershaw, FC-0002");
        screens.clickOn("Take out of the plan");
        screens.quiet();
        assertThat(screens.shows("Taken out")).isTrue();
        screens.picture("plan-tried");
        screens.clickOn("Undo all");
        screens.quiet();
        assertThat(screens.shows("You try:")).isFalse();

        screens.clickOn("Other plans");
        screens.quiet();
        assertThat(screens.shows("No other plan places as many children within 5 points a child and has three children"
                        + " or more elsewhere."))
                .isTrue();
        screens.clickOn("Beside what is done by hand");
        assertThat(screens.shows("Fewest points of any line")).isTrue();
        screens.clickOn("What is missing");
        screens.quiet();
        assertThat(screens.shows("1 request without a home: child aged 11 to 15, area not known. One more such home"
                        + " would serve 1 more request."))
                .isTrue();
        screens.picture("plan-missing");
        screens.press(KeyCode.ESCAPE);
        assertThat(screens.shows("Plan for all who wait"))
                .as("the button of Matching")
                .isTrue();
    }
}
