package hearth.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.access.Right;
import hearth.children.Children;
import hearth.children.NewChild;
import hearth.children.StartOfCare;
import hearth.common.ChildId;
import hearth.common.ReferralId;
import hearth.matching.Decisions;
import hearth.placements.Home;
import hearth.placements.NewPlacement;
import hearth.placements.Placement;
import hearth.placements.Placements;
import hearth.placements.Referral;
import hearth.placements.Referrals;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** From a request to a signed decision and the move that rests on it, with the keyboard alone. */
class KeyboardMatchTest extends FormGround {
    private static final int FAR = 120;

    private ChildId child() {
        ChildId child =
                Children.add(session, NewChild.of("Ada", "Okafor", LocalDate.of(2015, 8, 14), "F", "E08000010"));
        LocalDate since = LocalDate.of(2026, 3, 2);
        new Placements(geography)
                .admit(
                        session,
                        StartOfCare.on(since, "V2", "N1", "WN1 1AA"),
                        NewPlacement.of(child, Home.at("U6", "PR4", "WN1 1AA"), since, Placement.Basis.DECISION));
        return child;
    }

    private @Nullable String said(@Nullable Node node) {
        if (node == null) {
            return null;
        }
        String words = node instanceof Labeled labeled ? labeled.getText() : null;
        return words == null || words.isBlank() ? node.getAccessibleText() : words;
    }

    /** Tab by Tab to what says these words, as somebody without a mouse gets there. */
    private void tabTo(String words) {
        for (int i = 0; i < FAR; i++) {
            String now = screens.onFx(() -> said(screens.scene().getFocusOwner()));
            if (words.equals(now)) {
                return;
            }
            screens.press(KeyCode.TAB);
        }
        throw new AssertionError("No Tab leads to " + words);
    }

    /** Tab by Tab to the tabs of the page, and one to the right. */
    private void nextTab() {
        for (int i = 0; i < FAR && !screens.onFx(() -> screens.scene().getFocusOwner() instanceof TabPane); i++) {
            screens.press(KeyCode.TAB);
        }
        screens.press(KeyCode.RIGHT);
        screens.quiet();
    }

    private void enter(String words) {
        tabTo(words);
        screens.press(KeyCode.ENTER);
        screens.quiet();
    }

    private void typeInto(String label, String text) {
        tabTo(label);
        screens.type(text);
    }

    @Test
    void fromARequestToTheMoveWithoutTheMouse() {
        carers("Anna", "Ashworth", 2);
        carers("Bob", "Barlow", 1);
        ChildId child = child();
        ReferralId request = Referrals.add(
                session, new Referral.New(TODAY, List.of(child), false, null, null, "SHORT_TERM", null, null));
        String reference = session.read(Right.SEE_CHILDREN, h -> Referrals.find(h, request))
                .orElseThrow()
                .reference();
        screens.press(KeyCode.CONTROL, KeyCode.K);
        screens.type(reference);
        screens.quiet();
        screens.press(KeyCode.ENTER);
        screens.quiet();
        assertThat(screens.shows("Request for a home")).isTrue();

        enter("Find a home");
        assertThat(screens.shows("Rules 1 to 23")).isTrue();
        screens.press(KeyCode.ENTER);
        assertThat(screens.shows("H01 Approved and able to foster")).isTrue();
        enter("Decide on this home");
        screens.type("Kate Unsworth");
        typeInto("Why this home", "Near the school, and the carers know the family");
        typeInto("In the child's own words, CH-0001", "I want to stay at my school");
        typeInto("Who asked CH-0001", "Nora Field");
        typeInto("Review, DBS and medical in date", "Moira Hale");
        typeInto("Family and friends considered first", "Nora Field");
        tabTo("The child");
        screens.press(KeyCode.SPACE);
        screens.press(KeyCode.CONTROL, KeyCode.S);
        screens.quiet();
        List<Decisions.Made> made = session.read(Right.SEE_CHILDREN, h -> Decisions.of(h, child));
        assertThat(made)
                .singleElement()
                .returns("Kate Unsworth", Decisions.Made::decidedBy)
                .returns(Decisions.Standing.MADE, Decisions.Made::state);

        screens.picture("child-decided");
        String home = made.getFirst().household();
        enter("Record the move to " + home);
        tabTo("Why the last home ended");
        screens.type("care plan");
        screens.press(KeyCode.ENTER);
        screens.press(KeyCode.CONTROL, KeyCode.S);
        screens.quiet();
        List<Placement> homes = session.read(Right.SEE_CHILDREN, h -> Placements.of(h, child));
        assertThat(homes).hasSize(2);
        assertThat(homes.getLast()).returns(made.getFirst().home(), Placement::householdId);
        assertThat(screens.shows("Rule not kept")).isFalse();
        open(child);
        enter(home + ", decided by Kate Unsworth on 31 October 2026");
        assertThat(screens.shows("Carried out")).isTrue();
        screens.picture("decision");
        nextTab();
        assertThat(screens.shows("In words")).isTrue();
        screens.picture("decision-screen");
    }
}
