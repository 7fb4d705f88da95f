package hearth.matching.ui;

import hearth.access.Right;
import hearth.access.Session;
import hearth.common.BritishDates;
import hearth.common.ChildId;
import hearth.common.HouseholdId;
import hearth.common.SubjectId;
import hearth.matching.Entry;
import hearth.matching.Line;
import hearth.matching.Matching;
import hearth.matching.State;
import hearth.matching.WayRound;
import hearth.matching.Why;
import hearth.ui.Bar;
import hearth.ui.Buttons;
import hearth.ui.Desk;
import hearth.ui.Go;
import hearth.ui.RecordPage;
import hearth.ui.Scroll;
import hearth.ui.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Find a home: every household for one child, or for brothers and sisters together. */
public final class FindHomeScreen {
    /** Lower than this the list scrolls with all that stands over it. */
    private static final double LOWEST = 480;

    /** As far as every list stands from the edges of its page. */
    private static final double BESIDE = 16;

    private final Desk desk;
    private final Session session;
    private final Matching matching;
    private final Go go;
    private final Consumer<Supplier<Parent>> opener;
    private final ChildId child;
    private final List<String> plan;
    private @Nullable FindHomeModel model;
    private boolean stale;

    /**
     * A search that has not begun.
     *
     * @param opener shows a further page, from which Back leads here
     * @param plan the joint plan from which it is opened, in words; nothing where there is none
     */
    public FindHomeScreen(
            Desk desk,
            Session session,
            Matching matching,
            Go go,
            Consumer<Supplier<Parent>> opener,
            ChildId child,
            List<String> plan) {
        this.desk = desk;
        this.session = session;
        this.matching = matching;
        this.go = go;
        this.opener = opener;
        this.child = child;
        this.plan = plan;
    }

    /** The page, which is empty until the homes have been held against the rules. */
    public Parent page() {
        return fresh(this::page);
    }

    /** A page on what is written down now: after a record was opened every home is held against the rules again. */
    private Parent fresh(Function<FindHomeModel, Parent> page) {
        var place = new StackPane();
        FindHomeModel known = model;
        if (known != null && !stale) {
            place.getChildren().setAll(page.apply(known));
            return place;
        }
        desk.background()
                .read(
                        "Holding every home against the rules",
                        () -> matching.search(session, child, null).beside(plan))
                .then(search -> {
                    model = known == null ? new FindHomeModel(search) : known.again(search);
                    stale = false;
                    place.getChildren().setAll(page.apply(model));
                })
                .orElse(e -> place.getChildren().setAll(Words.prose(String.valueOf(e.getMessage()))));
        return place;
    }

    private RecordPage page(FindHomeModel shown) {
        var request = shown.search().request();
        RecordPage page = new RecordPage("Find a home", request.named());
        page.back("Back", go::back);
        page.fact("First night", BritishDates.format(request.from()));
        LocalDate until = request.until();
        page.fact("Until", until == null ? "Not known" : BritishDates.format(until));
        page.fact("Children", String.valueOf(request.size()));
        return page.fullTab("Homes", homes(shown))
                .tab("Near misses", () -> nearMisses(shown))
                .tab("Side by side", () -> new ContrastPanel(shown).node());
    }

    private Node homes(FindHomeModel shown) {
        var words = Words.wrapped(Words.plain(Why.words(shown.search().ledger())));
        var order = Words.wrapped(Words.small(""));
        var table = new HomeTable(shown, e -> open(shown, e), () -> {});
        Runnable again = () -> {
            table.show(shown.rows());
            order.setText(order(shown));
        };
        table.addEventHandler(KeyEvent.KEY_RELEASED, e -> table.refresh());
        var groups = new FlowPane(8, 8);
        var one = new ToggleGroup();
        for (FindHomeModel.Group group : FindHomeModel.Group.values()) {
            var button = new ToggleButton(group.label() + " " + shown.count(group));
            button.setToggleGroup(one);
            button.setSelected(group == shown.group());
            button.setOnAction(e -> {
                button.setSelected(true);
                shown.show(group);
                again.run();
            });
            groups.getChildren().add(button);
        }
        groups.setAlignment(Pos.CENTER_LEFT);
        var does = new HBox(
                8,
                Buttons.plain(
                        "Compare",
                        () -> chosen(table, e -> {
                            shown.compare(e);
                            again.run();
                        })),
                Buttons.plain("Open", () -> chosen(table, e -> open(shown, e))));
        does.setMinWidth(HBox.USE_PREF_SIZE);
        words.setMaxWidth(Double.MAX_VALUE);
        order.setMaxWidth(Double.MAX_VALUE);
        var top = new VBox(8, words, new Bar(groups, does), order, Marks.legend());
        top.getStyleClass().add("page-row");
        var pane = new BorderPane(table);
        pane.setTop(top);
        pane.setMinHeight(LOWEST);
        BorderPane.setMargin(table, new Insets(0, BESIDE, 0, BESIDE));
        ScrollPane scroll = Scroll.down(pane);
        scroll.setFitToHeight(true);
        again.run();
        return scroll;
    }

    private static void chosen(HomeTable table, Consumer<Entry> then) {
        Entry entry = table.getSelectionModel().getSelectedItem();
        if (entry != null) {
            then.accept(entry);
        }
    }

    private static String order(FindHomeModel shown) {
        return shown.fromAToZ()
                ? "From A to Z until you have opened a home. Enter opens one, Space takes it into the comparison."
                : "By points: homes whose points overlap share a band, ties go by who has waited longest. A person"
                        + " decides.";
    }

    private void open(FindHomeModel shown, Entry entry) {
        shown.open(entry);
        HouseholdId home = entry.home().id();
        opener.accept(() -> fresh(
                now -> new WhyPage(desk, session, go, opener, now, now.entry(home), this::again, this::to).page()));
    }

    private void again() {
        stale = true;
    }

    /** Opens a record, where something may be written down that the rules ask for. */
    private void to(SubjectId record, @Nullable String tab) {
        again();
        go.to(record, tab);
    }

    private Node nearMisses(FindHomeModel shown) {
        var list = new VBox(8);
        shown.search().ledger().nearMisses().forEach((WayRound way, List<Entry> entries) -> {
            list.getChildren().add(Words.section(way.label() + ": " + entries.size()));
            for (Entry entry : entries) {
                Line line = entry.lines(State.FAIL).getFirst();
                String round = line.wayRound();
                list.getChildren()
                        .add(new VBox(
                                Buttons.name(Marks.called(entry.home()), () -> open(shown, entry)),
                                Words.wrapped(Words.muted(line.rule().title() + ": " + line.household() + "; "
                                        + line.child() + ". " + (round == null ? "" : Sides.capital(round)) + "."))));
            }
        });
        if (list.getChildren().isEmpty()) {
            list.getChildren().add(Words.muted("No home is barred by one rule alone."));
        }
        list.getChildren()
                .add(Words.wrapped(
                        Words.small("Barred by one rule alone. None can be chosen before the person named has"
                                + " decided and it is recorded.")));
        return list;
    }

    /** Whether somebody may search at all. */
    public static boolean open(Session session) {
        return session.may(Right.SEE_CHILDREN) && session.may(Right.SEE_CARERS);
    }
}
