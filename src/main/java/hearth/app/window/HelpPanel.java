package hearth.app.window;

import hearth.ui.Buttons;
import hearth.ui.Desk;
import hearth.ui.Facts;
import hearth.ui.Printing;
import hearth.ui.Printout;
import hearth.ui.Scroll;
import hearth.ui.Words;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What F1 shows: what the page is for, and every key. */
final class HelpPanel {
    private static final double HIGH = 440;

    private HelpPanel() {}

    static void show(Desk desk, @Nullable Place place) {
        var body = new VBox(16);
        if (place != null) {
            body.getChildren().addAll(Words.section(place.label()), Words.prose(about(place)));
        }
        body.getChildren().add(Words.section("Keys"));
        var keys = new Facts();
        keys().forEach(keys::add);
        body.getChildren().add(keys);
        body.getChildren().add(Buttons.plain("Print the keys", () -> print(desk)));
        ScrollPane all = Scroll.down(body);
        all.setPrefViewportHeight(HIGH);
        all.setFocusTraversable(true); // read on by the keyboard
        desk.dialogs().show("Help", all);
    }

    /** Puts the keys on one page of paper. */
    static void print(Desk desk) {
        Printing.print(desk, Printout.pairs("Keys of Hearth", keys()), () -> {}, () -> {});
    }

    /** Every key and what it does. */
    static Map<String, String> keys() {
        var keys = new LinkedHashMap<String, String>();
        keys.put("Ctrl+K or F3", "Search for a person, a reference or a page, from anywhere");
        keys.put("Ctrl+D in the search", "Pin the record chosen to the top, or take its pin away");
        keys.put("Ctrl+1 to Ctrl+9", "The pages on the left, from the top: Home is 1, Import is 9");
        keys.put("Ctrl+,", "Settings");
        keys.put("Alt+Left or Esc", "Back to the page before");
        keys.put("F1", "This help");
        keys.put("F5", "Read the page again");
        keys.put("Ctrl+N", "New, on a page that has a New button");
        keys.put("Ctrl+F", "Search in the list; Down goes from there into the list");
        keys.put("Ctrl+Shift+L", "Hide the filters of a list, or show them again; those that are on stay");
        keys.put("Ctrl+P", "Print the list, or the page or tab of a record, as it is shown");
        keys.put("Enter", "Open the row chosen");
        keys.put("Alt+Up, Alt+Down", "On a record opened from a list: the one before, and the next");
        keys.put("Esc in a list", "Back to its search box");
        keys.put("Shift and arrows, Ctrl+A", "Choose several rows, or all of them");
        keys.put("Ctrl+C", "Copy the rows chosen; Ctrl+Shift+C copies one cell");
        keys.put("N in Enquiries", "No answer: an attempt to reach the people of the row chosen");
        keys.put("Alt", "Held, shows a letter on every button; Alt and the letter presses it (not on macOS)");
        keys.put("Tab and Shift+Tab", "The next field or button, and the one before");
        keys.put("Arrows on tabs", "The next tab and the one before, once the name of a tab has the focus");
        keys.put("Ctrl+S", "Save the form");
        keys.put("Esc in a form", "Leave it; what was typed is kept as a draft");
        keys.put("Ctrl+; in a date", "Today. A date is typed as 4 June 2026, 4/6/26, tomorrow, +7 or next Tue");
        keys.put("Ctrl+plus, Ctrl+minus", "Larger and smaller; Ctrl+0 is 100%");
        return keys;
    }

    private static String about(Place place) {
        return switch (place) {
            case HOME ->
                "The month in figures, each against a target or the month before; below, what needs you, overdue first."
                        + " A figure opens the records it counts. Diary shows what is due by day, week and month.";
            case ENQUIRIES ->
                "Everybody who asks about fostering, from the first call to the decision. To chase shows those without"
                        + " a next step or past it; Board shows them by stage. Choose rows and press Letters to write to"
                        + " several at once.";
            case CARERS ->
                "Fostering households with their places, how many are filled and free, and when the review is due. A"
                        + " household's page has its approval, duties, checks, letters and history.";
            case CHILDREN ->
                "Children in our care now; take the filter away to see all. A home tonight asks the little that is"
                        + " needed to ring round.";
            case PLACEMENTS ->
                "Every stay of a child in a home, open and past, with what it costs, and the register of children"
                        + " placed.";
            case OUT_OF_BOROUGH ->
                "Children who live outside the council's area or in residential homes: why, who approved it, what is"
                        + " missing, and which of them could come back.";
            case MATCHING ->
                "Children who wait for a home, with who was asked and what they said. Find a home holds every"
                        + " household against a child, with reasons; Plan for all who wait looks for homes for everybody"
                        + " at once.";
            case REPORTS ->
                "The figures of a month with what each of them counts. Export workbook writes the monthly summary for"
                        + " Excel, with references and without names.";
            case IMPORT ->
                "Your own spreadsheets and the council's return go in here. Hearth shows what it understood and what"
                        + " will change before anything is written, and an import can be taken back as a whole.";
            case SETTINGS ->
                "How Hearth looks and when it locks, targets and practice, letters, who may sign in, copies of the"
                        + " store and the postcode directory.";
        };
    }
}
