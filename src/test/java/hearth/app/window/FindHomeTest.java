package hearth.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.access.Right;
import hearth.access.TestSession;
import hearth.children.Children;
import hearth.children.Needs;
import hearth.children.NewChild;
import hearth.common.ChildId;
import hearth.common.ProviderId;
import hearth.matching.Decisions;
import hearth.placements.Providers;
import hearth.placements.Referral;
import hearth.placements.Referrals;
import hearth.placements.Sector;
import hearth.store.Row;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** From a child to a signed decision, by the keyboard. */
class FindHomeTest extends FormGround {
    private ChildId child() {
        ChildId child =
                Children.add(session, NewChild.of("Ada", "Okafor", LocalDate.of(2015, 8, 14), "F", "E08000010"));
        Needs.need(session, child, "BEHAVIOUR", 2, TODAY, "assessment", null);
        return child;
    }

    private void find(ChildId child) {
        screens.onFx(() -> {
            inside().shell().to(child);
            return true;
        });
        screens.quiet();
        screens.clickOn("Find a home");
    }

    @Test
    void everyHomeStandsThereWithItsReasons() {
        carers("Anna", "Ashworth", 2);
        carers("Bob", "Barlow", 1);
        find(child());

        assertThat(screens.shows("2 of 2 homes cannot be judged for want of data. 0 pass all rules, 0 need a decision,"
                        + " 0 are not possible."))
                .isTrue();
        assertThat(screens.shows("From A to Z until you have opened a home. Enter opens one, Space takes it into the"
                        + " comparison."))
                .isTrue();
        screens.picture("find-home");
        screens.clickOn("Open");
        assertThat(screens.shows("H01 Approved and able to foster")).isTrue();
        screens.picture("find-home-why");
        screens.clickOn("How the points come about");
        screens.picture("find-home-points");
    }

    @Test
    void aBrotherWhoseRecordIsRestrictedIsNotSaidWhoHeIs() {
        carers("Anna", "Ashworth", 2);
        ChildId ada = child();
        ChildId ben = Children.add(session, NewChild.of("Ben", "Okafor", LocalDate.of(2018, 2, 1), "M", "E08000010"));
        Referrals.add(session, new Referral.New(TODAY, List.of(ada, ben), false, null, null, "SHORT_TERM", null, null));
        enter(TestSession.without(session, ben));
        find(ada);
        assertThat(screens.shows("CH-0001, a child you may not see")).isTrue();
        screens.clickOn("Open");
        assertThat(screens.shows("The record of one of the children is restricted and you are not on its list: the"
                        + " manager decides on this home."))
                .isTrue();
        assertThat(screens.shows("11 on 31 October 2026; a reason you may not see; ask the manager"))
                .isTrue();
        assertThat(screens.shows("Decide on this home")).isFalse();
        screens.clickOn("How the points come about");
        assertThat(screens.onFx(() -> screens.scene().getRoot().lookupAll(".label").stream()
                        .map(label -> String.valueOf(((Labeled) label).getText()))
                        .toList()))
                .anyMatch(words -> words.contains("a child you may not see: a reason you may not see; ask the manager"))
                .noneMatch(words -> words.contains("CH-0002"));
    }

    @Test
    void whereNoHomeIsThereItSaysSo() {
        find(child());

        assertThat(screens.shows("There are no households in this store yet: nothing can be matched."))
                .isTrue();
        screens.clickOn("Near misses");
        assertThat(screens.shows("No home is barred by one rule alone.")).isTrue();
        screens.clickOn("Side by side");
        assertThat(screens.shows("Choose two homes in the list with Space or the button Compare, then come back here."))
                .isTrue();
    }

    @Test
    void twoHomesStandSideBySideAndADecisionIsSignedByKeyboard() {
        carers("Anna", "Ashworth", 2);
        carers("Bob", "Barlow", 1);
        ChildId child = child();
        Referrals.add(session, new Referral.New(TODAY, List.of(child), false, null, null, "SHORT_TERM", null, null));
        find(child);
        screens.press(KeyCode.SPACE);
        screens.press(KeyCode.DOWN);
        screens.press(KeyCode.SPACE);
        screens.clickOn("Side by side");
        assertThat(screens.shows("Anna Ashworth, FC-0001")).isTrue();
        screens.picture("find-home-contrast");
        screens.clickOn("Homes");
        screens.clickOn("Open");
        screens.clickOn("Decide on this home");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(screens.shows("There is a problem")).isTrue();
        fill("Who decides", "Kate Unsworth");
        fill("Why this home", "Near the school, and the carers know the family");
        fill("In the child's own words, CH-0001", "I want to stay at my school");
        fill("Who asked CH-0001", "Nora Field");
        fill("Family and friends considered first", "Nora Field");
        fill("Review, DBS and medical in date", "Moira Hale");
        choose("Home 1", "Ashworth");
        choose("Why not home 1", "carers said");
        screens.clickOn("The child");
        screens.picture("find-home-decision");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(screens.shows("Decisions on homes")).isTrue();
        screens.picture("child-decision");
        List<Decisions.Made> made = session.read(Right.SEE_CHILDREN, h -> Decisions.of(h, child));
        assertThat(made).singleElement().returns("Kate Unsworth", Decisions.Made::decidedBy);
        List<Decisions.Declined> declined =
                session.read(Right.SEE_CHILDREN, h -> Decisions.declined(h, made.getFirst()));
        assertThat(declined).containsExactly(new Decisions.Declined("FC-0001", "CARERS_NO"));
    }

    /** The other service has refused: it is put on record before anybody signs, and the home is barred by it. */
    @Test
    void whatAnotherServiceSaidIsPutOnRecord() {
        carers("Anna", "Ashworth", 2);
        ProviderId agency = Providers.add(session, "Bright Futures", Sector.PRIVATE);
        session.write(
                Right.EDIT_CARERS,
                "another service",
                tx -> tx.update(null, "approval", 1, 1, Row.of("provider_id", agency)));
        find(child());
        screens.clickOn("Open");
        screens.clickOn("Record what was decided: H01");
        screens.picture("find-home-said");
        screens.clickOn("Refused");
        fill("Who decided", "Olive Marsh");
        screens.clickOn("Put on record");
        screens.quiet();
        assertThat(screens.shows("Write why it was refused.")).isTrue();
        fill("Why", "On leave until spring");
        screens.clickOn("Put on record");
        screens.quiet();
        screens.clickOn("All 1");
        screens.clickOn("Open");
        assertThat(screens.shows("Approved since 1 January 2024, by another service, which has refused"))
                .isTrue();
    }
}
