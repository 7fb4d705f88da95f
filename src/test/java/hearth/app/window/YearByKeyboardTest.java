package hearth.app.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import hearth.access.Query;
import hearth.access.Right;
import hearth.carers.Approvals;
import hearth.carers.Check;
import hearth.carers.Checks;
import hearth.common.EnquiryId;
import hearth.common.HouseholdId;
import hearth.exchange.letters.Letter;
import hearth.exchange.letters.Letters;
import hearth.finance.RecruitmentTargets;
import hearth.recruitment.Enquiries;
import hearth.recruitment.Enquiry;
import hearth.recruitment.EnquiryPage;
import hearth.recruitment.Stage;
import hearth.recruitment.StageRow;
import hearth.reports.CarerDetails;
import hearth.reports.MonthlySummary;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;

/**
 * A year of recruitment without leaving the keyboard: entered late, corrected, reported, written to. Nothing is clicked on, focused or
 * opened by program: keys are pressed, and what has the focus is read, as somebody does who uses no mouse. It is long because it is a
 * year.
 */
class YearByKeyboardTest extends FormGround {
    private static final PseudoClass FOCUSED = PseudoClass.getPseudoClass("focused");

    private static final String EMAIL = """
        Name: Dee Ford
        Telephone: 01632 960 124
        Postcode: WN1 1AA
        How did you hear about us? Facebook
        """;

    @Test
    void aYearOfRecruitmentWithoutLeavingTheKeyboard() {
        aCampaign();
        aCall("Ada", "Thorn", "5 1 2026");
        aCall("Eve", "Lane", "7 9 2026");
        assertThat(named("Ada Thorn")).returns(LocalDate.of(2026, 1, 5), Enquiry::received);
        rowsAfterAnEvent();
        aPastedEMail();
        nobodyAnswers();
        stagesEnteredLateAndCorrected();
        checks();
        aPanelAndAnApproval();
        aWithdrawalInOfstedsCodes();
        theyGiveUpAndAreAskedWhy();
        lettersToAll();
        theDiary();
        aTargetAndTheReports();
    }

    private void aCampaign() {
        press(KeyCode.CONTROL, KeyCode.DIGIT8);
        act("Recruitment");
        press(KeyCode.CONTROL, KeyCode.N);
        put("Campaign", "Bus backs");
        choice("Channel", "Radio");
        put("From", "1 1 2026");
        put("Cost", "1500");
        put("Known by", "BUS26");
        save();
    }

    private void aCall(String first, String last, String received) {
        press(KeyCode.CONTROL, KeyCode.DIGIT2);
        press(KeyCode.CONTROL, KeyCode.N);
        screens.type(first);
        quick(KeyCode.TAB);
        screens.type(last);
        quick(KeyCode.TAB);
        screens.type("01632960001");
        choice("How they heard of us", "Radio");
        put("Postcode", "wn11aa");
        put("Source in detail", "the bus26 number");
        put("Address", "1 High Street");
        put("Officer", "Ruth Ogden");
        back("Received", received);
        save();
    }

    private void rowsAfterAnEvent() {
        press(KeyCode.CONTROL, KeyCode.DIGIT2);
        menu("Enter many", "Rows, as after an event");
        screens.type("Bo");
        press(KeyCode.TAB);
        screens.type("Marsh");
        field("Source, row 1");
        screens.type("event");
        press(KeyCode.ENTER);
        press(KeyCode.ENTER);
        press(KeyCode.CONTROL, KeyCode.D);
        back("Last name, row 2", "Reed");
        back("First name, row 2", "Cy");
        save();
        assertThat(all()).extracting(Enquiry::name).contains("Bo Marsh", "Cy Reed");
        assertThat(named("Cy Reed").source()).isEqualTo("EVENT");
    }

    private void aPastedEMail() {
        menu("Enter many", "Paste an e-mail or web form");
        screens.onFx(
                () -> { // as a mail program does when its text is copied
                    var content = new ClipboardContent();
                    content.putString(EMAIL);
                    return Clipboard.getSystemClipboard().setContent(content);
                });
        press(KeyCode.CONTROL, KeyCode.V);
        save();
        assertThat(named("Dee Ford")).returns("SOCIAL_MEDIA", Enquiry::source);
    }

    /** The first of the chase list, by one key. */
    private void nobodyAnswers() {
        press(KeyCode.CONTROL, KeyCode.DIGIT2);
        act("To chase");
        toList();
        press(KeyCode.N);
        assertThat(all())
                .filteredOn(e -> "Try to reach them again".equals(e.nextStep()))
                .hasSize(1);
    }

    private void stagesEnteredLateAndCorrected() {
        open("ENQ-2026-0001");
        act("Record contact");
        choice("How", "Telephone");
        put("On", "6 1 2026");
        save();
        assertThat(named("Ada Thorn").firstReply()).isEqualTo(LocalDate.of(2026, 1, 6));
        began("Stage 2", "2 3 2026");
        began("Application", "2 2 2026");
        began("Stage 1", "9 2 2026");
        began("Initial visit", "14 1 2026");
        tab("Stages and panel");
        act("Correct the day: Application");
        over("3 2 2026");
        save();
        tab("Stages and panel");
        act("How it ended: Stage 1");
        act("How: Passed");
        put("On", "10 4 2026");
        save();
        began("Brief report", "20 5 2026");
        tab("Stages and panel");
        act("It never began: Brief report");
        screens.type("Another family's");
        act("Take it away");
        assertThat(stages("Ada Thorn"))
                .extracting(StageRow::stage, StageRow::startsOn)
                .contains(
                        tuple(Stage.INITIAL_VISIT, LocalDate.of(2026, 1, 14)),
                        tuple(Stage.APPLICATION, LocalDate.of(2026, 2, 3)))
                .noneMatch(t -> t.toList().contains(Stage.BRIEF_REPORT));
    }

    private void checks() {
        tab("Checks");
        act("Ask for a check");
        choice("Which check", "DBS");
        put("Asked for on", "10 2 2026");
        save();
        tab("Checks");
        act("Came in");
        over("10 3 2026");
        put("Certificate number", "001122");
        save();
        EnquiryId id = named("Ada Thorn").id();
        assertThat(session.<List<Check>>read(Right.SEE_CARERS, h -> Checks.of(h, id, TODAY)))
                .singleElement()
                .returns(LocalDate.of(2026, 3, 10), Check::received)
                .returns(LocalDate.of(2029, 3, 10), Check::expires);
    }

    private void aPanelAndAnApproval() {
        tab("Stages and panel");
        act("Record a panel");
        over("14 5 2026");
        put("Members who were there", "Kay");
        for (String member : List.of("Lee", "Max", "Nia", "Oz")) {
            press(KeyCode.ENTER);
            screens.type(member);
        }
        act("Recommendation: Suitable to foster");
        put("Minutes came on", "18 5 2026");
        save();
        menu("More", "They are approved");
        over("20 5 2026");
        put("How many children", "2");
        choice("For what", "Short term");
        put("From age", "0");
        put("To age", "17");
        save();
        assertThat(named("Ada Thorn")).returns(LocalDate.of(2026, 5, 20), Enquiry::approved);
        open("ENQ-2026-0001");
        tab("Stages and panel");
        act("They were told");
        over("21 5 2026");
        put("In writing on", "22 5 2026");
        save();
        assertThat(page("Ada Thorn").clocks())
                .noneMatch(c -> c.running() && c.kind().startsWith("TELL"));
    }

    private void aWithdrawalInOfstedsCodes() {
        open("ENQ-2026-0005");
        menu("More", "Change the details");
        put("Received", "1 6 2026");
        save();
        began("Application", "1 7 2026");
        menu("More", "Close enquiry");
        choice("Why", "assessment");
        choice("Who ended it", "Applicant");
        put("On", "1 9 2026");
        save();
        assertThat(named("Dee Ford")).returns("AW2", Enquiry::closedReason);
    }

    private void theyGiveUpAndAreAskedWhy() {
        open("FC-0001");
        menu("More", "They give up fostering");
        over("1 9 2026");
        save();
        menu("More", "Exit interview");
        over("29 9 2026");
        put("Why they leave, and what would have kept them", "They are moving away.");
        save();
        HouseholdId home = new HouseholdId(Objects.requireNonNull(household()));
        assertThat(session.read(Right.SEE_CARERS, h -> Approvals.of(h, home))
                        .getFirst()
                        .endsOn())
                .isEqualTo(LocalDate.of(2026, 9, 29));
    }

    private Long household() {
        return session.read(Right.SEE_CARERS, h -> hearth.carers.Households.LISTING.all(h, Query.on(TODAY)))
                .getFirst()
                .id()
                .value();
    }

    private void lettersToAll() {
        press(KeyCode.CONTROL, KeyCode.DIGIT2);
        toList();
        press(KeyCode.CONTROL, KeyCode.A);
        act("Letters");
        save();
        put("Folder", folder.toString());
        save();
        assertThat(screens.shows("2 letters are made")).isTrue();
        assertThat(screens.shows("Left out, because something is missing")).isTrue();
        press(KeyCode.ESCAPE);
        EnquiryId ada = named("Ada Thorn").id();
        assertThat(session.<List<Letter>>read(Right.SEE_RECRUITMENT, h -> Letters.of(h, ada)))
                .hasSize(1);
    }

    private void theDiary() {
        press(KeyCode.CONTROL, KeyCode.DIGIT1);
        act("Diary");
        assertThat(screens.shows("Save for a calendar")).isTrue();
        tabTo("How much is shown");
        press(KeyCode.DOWN);
        assertThat(screens.shows("1 October 2026 to 31 October 2026")).isTrue();
        tabTo("Later");
        press(KeyCode.SPACE);
        assertThat(screens.shows("1 November 2026 to 30 November 2026")).isTrue();
    }

    private void aTargetAndTheReports() {
        press(KeyCode.CONTROL, KeyCode.DIGIT8);
        act("Recruitment targets");
        act("Add a target");
        put("Name", "5 more carers");
        put("How many are to be gained", "5");
        put("How many there were", "140");
        save();
        assertThat(session.read(Right.SEE_FIGURES, RecruitmentTargets::all)).hasSize(1);
        assertThat(screens.shows("Not enough history")).isTrue();
        press(KeyCode.CONTROL, KeyCode.DIGIT8);
        act("Recruitment");
        assertThat(screens.shows("Cohort, 1 November 2025 to 31 October 2026")).isTrue();
        tabTo("What is shown");
        for (int i = 0; i < 4; i++) {
            press(KeyCode.DOWN);
        }
        assertThat(screens.shows("Period, 1 November 2025 to 31 October 2026")).isTrue();
        press(KeyCode.CONTROL, KeyCode.DIGIT8);
        tabTo("Export workbook"); // where to is asked by the system's own window
        CarerDetails september =
                MonthlySummary.of(session, geography, YearMonth.of(2026, 9)).carers();
        assertThat(september.withdrawals())
                .extracting(CarerDetails.Withdrawal::stage, CarerDetails.Withdrawal::reason)
                .containsExactly(tuple("APPLICATION", "AW2"));
        assertThat(september.leavers())
                .extracting(CarerDetails.Leaver::reason, CarerDetails.Leaver::interviewed)
                .containsExactly(tuple("RESIGNED", true));
    }

    private void press(KeyCode... keys) {
        screens.press(keys);
    }

    /** What is done at once, without a frame to wait for: to go on, to mark what is there. */
    private void quick(KeyCode... keys) {
        screens.stroke(keys);
    }

    private void save() {
        press(KeyCode.CONTROL, KeyCode.S);
    }

    /** By the search box, as with Ctrl+K from anywhere. */
    private void open(String words) {
        press(KeyCode.CONTROL, KeyCode.K);
        screens.type(words);
        press(KeyCode.ENTER);
    }

    private void act(String words) {
        tabTo(words);
        press(KeyCode.SPACE);
    }

    private void put(String label, String text) {
        field(label);
        over(text);
    }

    private void over(String text) {
        quick(KeyCode.CONTROL, KeyCode.A);
        screens.type(text);
    }

    private void choice(String label, String words) {
        put(label, words);
        press(KeyCode.ENTER);
    }

    /** A field before the one that has the focus. */
    private void back(String label, String text) {
        walk(label, KeyCode.SHIFT, KeyCode.TAB);
        over(text);
    }

    private void field(String label) {
        walk(label, KeyCode.TAB);
    }

    private void tabTo(String words) {
        walk(words, KeyCode.TAB);
    }

    /** Presses Tab until what has the focus is called so. */
    private void walk(String words, KeyCode... keys) {
        for (int i = 0; i < 90; i++) {
            if (called(words, focused())) {
                return;
            }
            quick(keys);
        }
        throw new AssertionError("Tab never comes to " + words);
    }

    private Node focused() {
        return screens.onFx(() -> screens.scene().getFocusOwner());
    }

    /** By what stands on it, or by the name that a screen reader says. */
    private static boolean called(String words, Node node) {
        String name = node.getAccessibleText();
        return (name != null && words.equals(name.replace(" (optional)", "")))
                || (node instanceof Labeled labeled && words.equals(labeled.getText()));
    }

    private void toList() {
        for (int i = 0; i < 60; i++) {
            if (focused().getStyleClass().contains("table-view")) {
                return;
            }
            quick(KeyCode.TAB);
        }
        screens.quiet();
        throw new AssertionError("Tab never comes to the list");
    }

    /** Something out of a menu: Tab to it, Space, and arrows until it is the one that is lit. */
    private void menu(String menu, String item) {
        tabTo(menu);
        press(KeyCode.SPACE);
        for (int i = 0; i < 20; i++) {
            if (item.equals(lit())) {
                press(KeyCode.ENTER);
                return;
            }
            quick(KeyCode.DOWN);
        }
        throw new AssertionError("The menu never comes to " + item);
    }

    private String lit() {
        return screens.onFx(() -> Window.getWindows().stream()
                .filter(w -> w instanceof PopupWindow && w.isShowing())
                .flatMap(w -> w.getScene().getRoot().lookupAll(".menu-item").stream())
                .filter(n -> n.getPseudoClassStates().contains(FOCUSED))
                .flatMap(n -> n.lookupAll(".label").stream())
                .map(n -> ((Labeled) n).getText())
                .findFirst()
                .orElse(""));
    }

    private void tab(String title) {
        for (int i = 0; i < 60 && !(focused() instanceof TabPane); i++) {
            quick(KeyCode.TAB);
        }
        for (int way = away(title); way != 0; way = away(title)) {
            press(way > 0 ? KeyCode.RIGHT : KeyCode.LEFT);
        }
    }

    /** How many tabs it lies to the right of the one that is open. */
    private int away(String title) {
        return screens.onFx(() -> {
            TabPane tabs = (TabPane) screens.scene().getFocusOwner();
            List<String> titles = tabs.getTabs().stream().map(Tab::getText).toList();
            assertThat(titles).contains(title);
            return titles.indexOf(title) - tabs.getSelectionModel().getSelectedIndex();
        });
    }

    private void began(String stage, String on) {
        menu("More", "Stage has begun");
        choice("Stage", stage);
        put("Began on", on);
        save();
    }

    private List<Enquiry> all() {
        return session.read(Right.SEE_RECRUITMENT, h -> Enquiries.LISTING.all(h, Query.on(TODAY)));
    }

    private Enquiry named(String name) {
        return all().stream().filter(e -> e.name().equals(name)).findFirst().orElseThrow();
    }

    private EnquiryPage page(String name) {
        return Enquiries.open(session, named(name).id());
    }

    private List<StageRow> stages(String name) {
        return page(name).stages();
    }
}
