package hearth.ui;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The page of one record: the way back, its name, reference and status, the few facts that matter most, and tabs by what people come for. */
public final class RecordPage extends BorderPane implements Printout.Of {
    private static final double EDGES = 48;
    private static final double LEAST = 160;

    private final HBox back = new HBox(4);
    private final FlowPane name = new FlowPane(12, 4);
    private final FlowPane facts = new FlowPane(32, 8);
    private final FlowPane buttons = Buttons.row();
    private final TabPane tabs = new TabPane();
    private final String title;
    private final String reference;
    private @Nullable Runnable onBack;

    /**
     * A record without tabs yet.
     *
     * @param reference its human reference, such as ENQ-2026-0147
     */
    public RecordPage(String title, String reference) {
        this.title = title;
        this.reference = reference;
        back.setAlignment(Pos.CENTER_LEFT);
        back.setVisible(false);
        back.managedProperty().bind(back.visibleProperty());
        name.setAlignment(Pos.CENTER_LEFT);
        Label words = Words.wrapped(Words.title(title));
        widthProperty().subscribe(w -> words.setMaxWidth(Math.max(LEAST, w.doubleValue() - EDGES)));
        name.getChildren().setAll(words);
        if (!reference.isEmpty()) {
            name.getChildren().add(Words.muted(reference));
        }
        facts.visibleProperty().set(false);
        facts.managedProperty().bind(facts.visibleProperty());
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.setTabMinHeight(32);
        tabs.getStyleClass().add(Styles.DENSE);
        var head = new VBox(8, back, new Bar(name, buttons), facts);
        head.getStyleClass().add("record-head");
        getStyleClass().add("record-page");
        setAccessibleText(title);
        setTop(head);
        setCenter(tabs);
        addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE && onBack != null) {
                e.consume();
                onBack.run();
            }
        });
    }

    /** Where one came from, such as Enquiries; Esc goes there too. */
    public RecordPage back(String to, Runnable go) {
        onBack = go;
        back.getChildren().setAll(Buttons.back(to, go));
        back.setVisible(true);
        return this;
    }

    /** Its status in words. Several may follow each other. */
    public RecordPage status(String words, Tone tone) {
        return status(new Chip(words, tone));
    }

    /** A status whose words change while the page is open. */
    public RecordPage status(Chip chip) {
        name.getChildren().add(chip);
        return this;
    }

    /** One of the two or three facts that matter most. */
    public RecordPage fact(String label, String value) {
        facts.getChildren().add(new VBox(Words.small(label), Words.strong(value)));
        facts.setVisible(true);
        return this;
    }

    /** The one filled button. */
    public RecordPage main(String verb, Runnable action) {
        buttons.getChildren().add(Buttons.main(verb, action));
        return this;
    }

    /** Further buttons, to the left of the filled one. */
    public RecordPage also(ButtonBase... others) {
        for (int i = 0; i < others.length; i++) {
            buttons.getChildren().add(i, others[i]);
        }
        return this;
    }

    /** A tab whose content is made when it is first looked at, and scrolls. */
    public RecordPage tab(String title, Supplier<? extends Node> content) {
        var tab = new Tab(title);
        tab.selectedProperty().subscribe(on -> {
            if (on && tab.getContent() == null) {
                var padded = new VBox(content.get());
                padded.getStyleClass().add("tab-body");
                tab.setContent(Scroll.down(padded));
            }
        });
        tabs.getTabs().add(tab);
        return this;
    }

    /** A tab that fills the page, such as a list. */
    public RecordPage fullTab(String title, Node content) {
        tabs.getTabs().add(new Tab(title, Scroll.filling(content)));
        return this;
    }

    /** Opens the tab that stood open before, or begins where it is to begin, and remembers each tab that is opened. */
    public RecordPage remember(OpenTab open) {
        String before = open.title();
        if (before != null) {
            select(before);
        }
        tabs.getSelectionModel().selectedItemProperty().subscribe(now -> {
            if (now != null) {
                open.now(now.getText());
            }
        });
        Tab now = tabs.getSelectionModel().getSelectedItem();
        Focus.at(
                open.begin(),
                Stream.of(now == null ? null : now.getContent(), buttons)
                        .filter(Objects::nonNull)
                        .toList());
        return this;
    }

    /** The facts on top and the words of the tab that is open. */
    @Override
    public void printout(Consumer<Printout> then) {
        Tab open = tabs.getSelectionModel().getSelectedItem();
        String about = reference + (open == null ? "" : ". " + open.getText());
        WordsShown.of(facts, top -> {
            if (open == null || open.getContent() == null) {
                then.accept(new Printout(title, about, top));
                return;
            }
            WordsShown.of(open.getContent(), below -> {
                var lines = new ArrayList<>(top);
                lines.add(Printout.Line.GAP);
                lines.addAll(below);
                then.accept(new Printout(title, about, lines));
            });
        });
    }

    /** Goes to a tab by its title. */
    public void select(String title) {
        tabs.getTabs().stream()
                .filter(t -> t.getText().equals(title))
                .forEach(t -> tabs.getSelectionModel().select(t));
    }
}
