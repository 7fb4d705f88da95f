package hearth.ui;

import atlantafx.base.controls.CustomTextField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;

/**
 * The row over a list that says what of it is shown: a search box (Ctrl+F), and filters as chips, each with its value and its own x.
 * Ctrl+Shift+L hides all of it that is not on: nothing is left out of a list without being said.
 */
public final class Filters extends FlowPane {
    /** The value of a filter that is only on or off, while it is on. */
    public static final String ON = "yes";

    private static final KeyCombination FIND = new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);

    private static final KeyCombination FOLD =
            new KeyCodeCombination(KeyCode.L, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);

    private final TextField search;
    private final Map<String, FilterChip> chips = new LinkedHashMap<>();
    private final Button clear = Buttons.quiet("Clear all", this::clear);
    private Consumer<PageSource.Query> onChange = q -> {};
    private Runnable onDown = () -> {};
    private final ReadOnlyBooleanWrapper bare = new ReadOnlyBooleanWrapper();
    private final EventHandler<KeyEvent> onKey = this::onKey;
    private boolean setting;
    private boolean folded;

    /**
     * Without filters yet.
     *
     * @param prompt what can be searched for, such as "Search by name, phone or reference"
     */
    public Filters(String prompt) {
        super(8, 8);
        var box = new CustomTextField();
        box.setLeft(Icon.SEARCH.node());
        search = box;
        search.setPromptText(prompt);
        search.setAccessibleText(prompt);
        search.setPrefWidth(Math.clamp(prompt.length() * 7.5 + 48, 200, 360));
        search.textProperty().subscribe((before, now) -> changed());
        search.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.DOWN) {
                onDown.run();
            }
        });
        clear.setVisible(false);
        clear.managedProperty().bind(clear.visibleProperty());
        search.managedProperty().bind(search.visibleProperty());
        getStyleClass().add("filters");
        getChildren().setAll(search, clear);
        sceneProperty().subscribe((before, now) -> {
            if (before != null) {
                before.removeEventFilter(KeyEvent.KEY_PRESSED, onKey);
            }
            if (now != null) {
                now.addEventFilter(KeyEvent.KEY_PRESSED, onKey);
            }
        });
    }

    private void onKey(KeyEvent e) {
        if (isDisabled()) {
            return; // a question lies over the page
        }
        if (FIND.match(e)) {
            focusSearch();
            e.consume();
        } else if (FOLD.match(e)) {
            fold(!folded);
            e.consume();
        }
    }

    private void fold(boolean away) {
        boolean here = isFocusWithin();
        folded = away;
        search.setVisible(!folded || !search.getText().isEmpty());
        showChips();
        if (here && folded) {
            onDown.run();
        }
    }

    private void showChips() {
        chips.values().forEach(chip -> chip.setVisible(!folded || chip.value() != null));
        bare.set(folded && !search.isVisible() && chips.values().stream().noneMatch(FilterChip::isVisible));
    }

    /** How wide it would be if all of it stood in one row. */
    double inOneRow() {
        List<Node> shown = getManagedChildren();
        return shown.stream().mapToDouble(n -> Math.ceil(n.prefWidth(-1))).sum()
                + getHgap() * Math.max(0, shown.size() - 1);
    }

    /** Whether it is hidden and nothing is on: then the row need not be there. */
    ReadOnlyBooleanProperty bareProperty() {
        return bare.getReadOnlyProperty();
    }

    /** A filter with values to choose from. */
    public Filters choice(String name, String label, List<Option> options) {
        return add(name, new FilterChip(label, options, this::changed));
    }

    /** A filter that is on ({@link #ON}) or off. */
    public Filters flag(String name, String label) {
        return add(name, new FilterChip(label, List.of(), this::changed));
    }

    private Filters add(String name, FilterChip chip) {
        chips.put(name, chip);
        chip.managedProperty().bind(chip.visibleProperty());
        getChildren().add(getChildren().indexOf(clear), chip);
        return this;
    }

    /** Told at every change. */
    public Filters onChange(Consumer<PageSource.Query> change) {
        onChange = change;
        return this;
    }

    /** Down in the search box: into the list. */
    public Filters onDown(Runnable down) {
        onDown = down;
        return this;
    }

    /** What is asked for now. */
    public PageSource.Query query() {
        Map<String, String> on = new LinkedHashMap<>();
        chips.forEach((name, chip) -> {
            String value = chip.value();
            if (value != null) {
                on.put(name, value);
            }
        });
        return new PageSource.Query(search.getText().strip(), on, null);
    }

    /** What is asked for now, in words; empty where nothing is left out. */
    String says() {
        String typed = search.getText().strip();
        return Stream.concat(
                        typed.isEmpty() ? Stream.of() : Stream.of("Search: " + typed),
                        chips.values().stream()
                                .filter(chip -> chip.value() != null)
                                .map(FilterChip::says))
                .collect(Collectors.joining(". "));
    }

    /** The values to choose from that a filter of this name offers; null where there is none. */
    @Nullable
    ContextMenu menu(String name) {
        FilterChip chip = chips.get(name);
        ContextMenu menu = chip == null ? new ContextMenu() : chip.menu();
        return menu.getItems().isEmpty() ? null : menu;
    }

    /** Sets one filter, or takes it away (null). */
    public void set(String name, @Nullable String value) {
        FilterChip chip = chips.get(name);
        if (chip == null) {
            throw new IllegalArgumentException("There is no filter " + name);
        }
        chip.set(value);
        changed();
    }

    /** Sets all of them, as a saved view does. */
    public void set(PageSource.Query query) {
        setting = true;
        search.setText(query.search());
        chips.forEach((name, chip) -> chip.set(query.filters().get(name)));
        setting = false;
        changed();
    }

    /** Shows everything again. */
    public void clear() {
        set(PageSource.Query.ALL);
        if (folded) {
            fold(true);
            onDown.run();
        } else {
            search.requestFocus();
        }
    }

    public void focusSearch() {
        if (!search.isVisible()) {
            fold(false);
        }
        search.requestFocus();
        search.selectAll();
    }

    private void changed() {
        if (!setting) {
            PageSource.Query query = query();
            clear.setVisible(!query.everything());
            showChips();
            onChange.accept(query);
        }
    }
}
