package hearth.recruitment.ui;

import hearth.access.Search;
import hearth.access.Session;
import hearth.carers.Person;
import hearth.common.Answer;
import hearth.common.Field;
import hearth.common.PersonId;
import hearth.recruitment.Merging;
import hearth.ui.Buttons;
import hearth.ui.Desk;
import hearth.ui.Go;
import hearth.ui.Page;
import hearth.ui.Words;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Two records of one person side by side: which goes on, and which value is kept of each field. */
public final class MergeScreen {
    private static final double LABELS = 160;
    private static final double COLUMN = 280;

    /** How narrow a column may become where the window is narrow or the zoom great. */
    private static final double NARROWEST = 0.5;

    private final Desk desk;
    private final Session session;
    private final Merging merging;
    private final Go go;
    private final Page page = new Page("Compare two records");
    private final Map<String, ToggleGroup> chosen = new HashMap<>();

    public MergeScreen(Desk desk, Session session, Merging merging, Go go) {
        this.desk = desk;
        this.session = session;
        this.merging = merging;
        this.go = go;
    }

    /** The page, which is empty until both have been read. */
    public Parent page(PersonId one, PersonId other) {
        page.back(go::back);
        desk.background()
                .read("Reading the two records", () -> Merging.both(session, one, other))
                .then(this::show)
                .orElse(e -> page.body(Words.prose(e.getMessage())));
        return page;
    }

    private void show(Merging.Both both) {
        Person one = both.one().person();
        Person other = both.other().person();
        var grid = new GridPane(16, 8);
        grid.getColumnConstraints().addAll(column(LABELS), column(COLUMN), column(COLUMN));
        row(grid, "", Words.strong(one.reference()), Words.strong(other.reference()));
        choice(grid, "reference", "Record that goes on", one.reference(), other.reference(), true);
        for (Field<Person> field : Person.FIELDS) {
            String left = field.shown(one);
            String right = field.shown(other);
            if (field.name().equals("reference") || (left.isEmpty() && right.isEmpty())) {
                continue;
            }
            if (left.equals(right)) {
                row(grid, field.label(), Words.wrapped(Words.plain(left)), Words.wrapped(Words.plain(right)));
            } else {
                boolean useful =
                        !left.isEmpty() && !(field.name().equals("may_contact") && one.mayContact() == Answer.UNKNOWN);
                choice(grid, field.name(), field.label(), shown(left), shown(right), useful);
            }
        }
        row(grid, "Belongs to", belongs(both.one()), belongs(both.other()));
        row(grid, "Checks", checks(both.one()), checks(both.other()));
        var parts = new VBox(16);
        parts.getStyleClass().add("home");
        both.doubts().forEach(doubt -> {
            Label words = Words.prose(doubt);
            words.getStyleClass().add("danger-words");
            parts.getChildren().add(words);
        });
        parts.getChildren()
                .addAll(
                        Words.prose("Choose what is kept of each field. Enquiries, households, checks, notes and"
                                + " identifiers of both then belong to the record that goes on; the other one is closed"
                                + " and leads to it. All of it can be undone from the person's page."),
                        grid,
                        new FlowPane(
                                8,
                                8,
                                Buttons.main("Make them one", () -> merge(one, other)),
                                Buttons.plain("They are two people", () -> distinct(one, other)),
                                Buttons.plain("Cancel", go::back)));
        page.scrolling(parts);
    }

    private static ColumnConstraints column(double width) {
        return new ColumnConstraints(width * NARROWEST, width, width);
    }

    private static String shown(String value) {
        return value.isEmpty() ? "Not recorded" : value;
    }

    private static void row(GridPane grid, String label, Node left, Node right) {
        int row = grid.getRowCount();
        grid.add(Words.wrapped(Words.muted(label)), 0, row);
        grid.add(left, 1, row);
        grid.add(right, 2, row);
    }

    private void choice(GridPane grid, String name, String label, String left, String right, boolean useLeft) {
        var group = new ToggleGroup();
        RadioButton first = button(group, label, left);
        RadioButton second = button(group, label, right);
        group.selectToggle(useLeft ? first : second);
        first.setUserData(true);
        second.setUserData(false);
        chosen.put(name, group);
        row(grid, label, first, second);
    }

    private static RadioButton button(ToggleGroup group, String label, String words) {
        var button = new RadioButton(words);
        button.setToggleGroup(group);
        button.setWrapText(true);
        button.setMnemonicParsing(false);
        button.setAccessibleText(label + ": " + words);
        return button;
    }

    private static Node belongs(Merging.Side side) {
        return Words.wrapped(Words.plain(
                side.belongsTo().isEmpty()
                        ? "Nothing"
                        : side.belongsTo().stream().map(Search.Hit::reference).collect(Collectors.joining(", "))));
    }

    private static Node checks(Merging.Side side) {
        return Words.plain(
                side.checks().isEmpty() ? "None" : String.valueOf(side.checks().size()));
    }

    private boolean left(String name) {
        ToggleGroup group = chosen.get(name);
        return group == null
                || group.getSelectedToggle() == null
                || Boolean.TRUE.equals(group.getSelectedToggle().getUserData());
    }

    private <T extends @Nullable Object> T kept(String name, T one, T other) {
        return left(name) ? one : other;
    }

    private void merge(Person one, Person other) {
        Person kept = left("reference") ? one : other;
        Person gone = kept.equals(one) ? other : one;
        Person as = new Person(
                kept.id(),
                kept.reference(),
                kept("first_name", one.firstName(), other.firstName()),
                Objects.requireNonNull(kept("last_name", one.lastName(), other.lastName())),
                kept("known_as", one.knownAs(), other.knownAs()),
                kept("former_names", one.formerNames(), other.formerNames()),
                kept("date_of_birth", one.dateOfBirth(), other.dateOfBirth()),
                kept("sex", one.sex(), other.sex()),
                kept("phone", one.phone(), other.phone()),
                kept("phone_other", one.phoneOther(), other.phoneOther()),
                kept("email", one.email(), other.email()),
                kept("may_contact", one.mayContact(), other.mayContact()),
                kept.version());
        desk.background()
                .write("Making them one", () -> merging.merge(session, kept, gone, as))
                .then(merge -> {
                    go.back();
                    go.to(kept.id());
                    go.saved("One record, " + kept.reference());
                    desk.toasts().undo("The two records are one now", () -> undo(merge));
                });
    }

    private void undo(long merge) {
        desk.background()
                .write("Making them two again", () -> merging.undo(session, merge))
                .then(x -> {
                    go.saved("They are two records again");
                    go.refresh();
                });
    }

    private void distinct(Person one, Person other) {
        desk.background()
                .write("Saving", () -> Merging.distinct(session, one.id(), other.id()))
                .then(x -> {
                    go.saved("Two people, " + one.reference() + " and " + other.reference());
                    go.back();
                });
    }
}
