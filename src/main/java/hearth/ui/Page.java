package hearth.ui;

import hearth.common.HearthException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.event.EventHandler;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * One page of the window: title, how many are shown, one filled button; below it filters, the body and perhaps a side pane. Where the
 * window is so low or so much enlarged that the body would have next to no room, the page scrolls as a whole.
 */
public final class Page extends BorderPane implements Printout.Of {
    private static final KeyCombination NEW = new KeyCodeCombination(KeyCode.N, KeyCombination.SHORTCUT_DOWN);

    /** Narrower than this a side pane would leave no list to read. */
    private static final double ROOM_FOR_SIDE = 840;

    /** A table's heading and four rows: with less the page scrolls. */
    private static final double LEAST_BODY = 168;

    /** Narrower than this the buttons beside the filters show icons alone. */
    private static final double ROOM_FOR_WORDS = 720;

    /** Of the row of filters: its edges and the gap before what stands beside them. */
    private static final double EDGES = 64;

    private final FlowPane name = new FlowPane(12, 4);
    private final List<Button> mains = new ArrayList<>();
    private final Label count = Words.muted("");
    private final FlowPane buttons = Buttons.row();
    private final VBox top = new VBox();
    private final StackPane body = new StackPane() {
        @Override
        protected double computeMinHeight(double width) {
            return Math.max(LEAST_BODY, super.computeMinHeight(width));
        }
    };
    private final BorderPane all = new BorderPane() {
        // Without a width that of the page: the scroll bar asks so, and the buttons may stand in several rows
        @Override
        protected double computeMinHeight(double width) {
            return super.computeMinHeight(width < 0 && Page.this.getWidth() > 0 ? Page.this.getWidth() : width);
        }
    };
    private final String title;
    private @Nullable Node side;
    private Consumer<Boolean> sideShown = is -> {};
    private @Nullable Filters filters;

    public Page(String title) {
        this.title = title;
        name.getChildren().setAll(Words.title(title), count);
        name.setAlignment(Pos.CENTER_LEFT);
        var head = new Bar(name, buttons);
        head.getStyleClass().add("page-head");
        top.getChildren().setAll(head);
        top.getStyleClass().add("page-top");
        body.getStyleClass().add("page-body");
        body.setMinWidth(0);
        getStyleClass().add("page");
        setAccessibleText(title);
        all.setTop(top);
        all.setCenter(body);
        setCenter(Scroll.filling(all));
        widthProperty().subscribe(w -> {
            placeSide();
            all.requestLayout();
        });
    }

    /** The one filled button of the page; Ctrl+N does it where it makes something new. */
    public Page main(String verb, Runnable action) {
        Button button = Buttons.main(verb, action);
        button.setGraphic(verb.startsWith("New ") || verb.startsWith("Add ") ? Icon.ADD.node() : null);
        buttons.getChildren().add(button);
        mains.add(button);
        if (verb.startsWith("New ")) {
            button.setTooltip(new Tooltip(verb + " (Ctrl+N)"));
            EventHandler<KeyEvent> onKey = e -> {
                if (NEW.match(e) && !button.isDisabled() && !isDisabled()) {
                    e.consume();
                    action.run();
                }
            };
            sceneProperty().subscribe((before, now) -> {
                if (before != null) {
                    before.removeEventHandler(KeyEvent.KEY_PRESSED, onKey);
                }
                if (now != null) {
                    now.addEventHandler(KeyEvent.KEY_PRESSED, onKey);
                }
            });
        }
        return this;
    }

    /** Further buttons, to the left of the filled one. */
    public Page also(ButtonBase... others) {
        for (int i = 0; i < others.length; i++) {
            buttons.getChildren().add(i, others[i]);
        }
        return this;
    }

    /** Where one came from: top left, and by Esc. */
    public Page back(Runnable go) {
        var row = new HBox(Buttons.back("Back", go));
        row.getStyleClass().add("page-back");
        top.getChildren().getFirst().getStyleClass().add("below-back");
        top.getChildren().addFirst(row);
        addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                e.consume();
                go.run();
            }
        });
        return this;
    }

    /** How many are shown, such as "212 of 1,148 shown". */
    public void setCount(String text) {
        count.setText(text);
    }

    /** A row under the head. */
    public Page under(Node row) {
        row.getStyleClass().add("page-row");
        top.getChildren().add(row);
        return this;
    }

    /** What the page is for. */
    public Page body(Node content) {
        body.getChildren().setAll(content);
        // what is empty has the filled button of the page
        mains.forEach(main -> Buttons.fill(main, !(content instanceof Empty)));
        return this;
    }

    /** The body, which scrolls when it is higher than the page. */
    public Page scrolling(Node content) {
        return body(Scroll.down(content));
    }

    /** A pane on the right, or none; where the page is too narrow for it, it is left away. */
    public void side(@Nullable Node pane) {
        side = pane;
        placeSide();
    }

    private void placeSide() {
        Node there = getWidth() < ROOM_FOR_SIDE ? null : side;
        all.setRight(there);
        sideShown.accept(there != null);
    }

    /**
     * The usual page of a list: filters with the choice of columns over a table, the count beside the title, and what to do when there is
     * nothing at all.
     *
     * @param beside what stands left of the choice of columns
     */
    public Page list(Filters filters, ListTable<?> table, Empty empty, Node... beside) {
        this.filters = filters;
        var right = new HBox(8, beside);
        right.getChildren().add(table.columnsButton());
        right.setMinWidth(USE_PREF_SIZE);
        widthProperty().subscribe(w -> foldBeside(filters, right));
        var row = new Bar(filters, right);
        row.managedProperty().bind(row.visibleProperty());
        row.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !filters.bareProperty().get()
                                && !nothing(table.count().get()),
                        filters.bareProperty(),
                        table.count()));
        under(row);
        body(table);
        filters.onChange(table::show).onDown(table::requestFocus);
        table.onLeave(filters::focusSearch);
        table.filteredBy(filters);
        sideShown = table::toldBeside;
        table.whenNothing(nothingFound(filters));
        table.count().subscribe(now -> {
            if (now == null) {
                return;
            }
            boolean none = nothing(now);
            setCount(none ? "" : words(now));
            foldBeside(filters, right);
            body(none ? empty : table);
        });
        table.show(filters.query());
        return this;
    }

    private static boolean nothing(ListTable.@Nullable Count count) {
        return count != null && count.all().count() == 0;
    }

    /** Words stand beside the filters unless a page is narrow, or the filters fit into one row without them and not with them. */
    private void foldBeside(Filters filters, HBox right) {
        filters.applyCss(); // a chip that is on is written stronger, and so wider
        double room = getWidth() - EDGES - filters.inOneRow();
        right.getChildren().forEach(b -> fold(b, false));
        boolean words = room >= right.prefWidth(-1);
        right.getChildren().forEach(b -> fold(b, true));
        boolean icons = getWidth() < ROOM_FOR_WORDS || (!words && room >= right.prefWidth(-1));
        right.getChildren().forEach(b -> fold(b, getWidth() > 0 && icons));
    }

    /** A button without room for its words shows its icon alone, and says them when pointed at. */
    private static void fold(Node node, boolean narrow) {
        if (node instanceof Button button && button.getGraphic() != null) {
            button.setContentDisplay(narrow ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
            button.setTooltip(narrow ? new Tooltip(button.getText()) : null);
        }
    }

    private static String words(ListTable.Count count) {
        return count.shown().equals(count.all())
                ? count.all() + " shown"
                : count.shown() + " of " + count.all() + " shown";
    }

    private static Node nothingFound(Filters filters) {
        var box = new VBox(
                12,
                Words.strong("Nothing matches what is searched for"),
                Buttons.plain("Clear all filters", filters::clear));
        box.setAlignment(Pos.CENTER);
        return box;
    }

    /** What the page shows, its lists whole; which filters are on and how many there are stands with it. */
    @Override
    public void printout(Consumer<Printout> then) {
        String about = Stream.of(filters == null ? "" : filters.says(), count.getText())
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(". "));
        WordsShown.of(body, lines -> then.accept(new Printout(title, about, lines)));
    }

    /** Shows that the body is being read. */
    public void loading(String doing) {
        var bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
        bar.setPrefWidth(280);
        bar.setAccessibleText(doing);
        var box = new VBox(12, Words.muted(doing), bar);
        box.setAlignment(Pos.CENTER);
        body(box);
    }

    /** Shows in place of the body why it cannot be shown, with a way to try again. */
    public void failed(HearthException why, Runnable again) {
        Label words = Words.prose(String.valueOf(why.getMessage()));
        var box = new VBox(
                12, Words.section("This page cannot be shown"), words, Buttons.plain(Icon.REFRESH, "Try again", again));
        box.setAlignment(Pos.CENTER);
        body(box);
    }
}
