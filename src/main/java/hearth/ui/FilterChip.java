package hearth.ui;

import java.util.List;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** One filter: its name and value in words, a menu of values (or just on and off), and its own x while it is on. */
final class FilterChip extends HBox {
    private final String label;
    private final List<Option> options;
    private final Runnable changed;
    private final Button words = Buttons.plain("", this::press);
    private final Button remove = Buttons.icon(Icon.CLOSE, "", () -> choose(null));
    private @Nullable String value;

    FilterChip(String label, List<Option> options, Runnable changed) {
        this.label = label;
        this.options = List.copyOf(options);
        this.changed = changed;
        getStyleClass().add("filter-chip");
        setAlignment(Pos.CENTER_LEFT);
        words.getStyleClass().add("filter-words");
        if (options.isEmpty()) {
            words.getStyleClass().add("on-off");
        }
        remove.getStyleClass().add("filter-remove");
        remove.managedProperty().bind(remove.visibleProperty());
        getChildren().setAll(words, remove);
        say();
    }

    /** What it says while it is on. */
    String says() {
        return words.getText();
    }

    @Nullable
    String value() {
        return value;
    }

    /** Sets it without telling anybody. */
    void set(@Nullable String to) {
        value = to;
        say();
    }

    private void press() {
        if (options.isEmpty()) {
            choose(value == null ? Filters.ON : null);
            return;
        }
        menu().show(words, Side.BOTTOM, 0, 4);
    }

    /** Its values to choose from, for the heading of the column too; empty where it is only on or off. */
    ContextMenu menu() {
        var menu = new ContextMenu();
        if (!options.isEmpty()) {
            menu.getItems().add(item("Any", null));
            options.forEach(o -> menu.getItems().add(item(o.label(), o.value())));
        }
        return menu;
    }

    private MenuItem item(String words, @Nullable String to) {
        var item = new MenuItem(words);
        item.setMnemonicParsing(false);
        item.setOnAction(e -> choose(to));
        return item;
    }

    private void choose(@Nullable String to) {
        if (remove.isFocused()) {
            words.requestFocus();
        }
        set(to);
        changed.run();
    }

    private void say() {
        String shown = value == null ? "any" : shown(value);
        words.setText(options.isEmpty() ? label : label + ": " + shown);
        words.setGraphic(options.isEmpty() ? null : Icon.DOWN.node());
        words.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        words.setAccessibleText(
                options.isEmpty() ? label + ", filter " + (value == null ? "off" : "on") : words.getText());
        remove.setVisible(value != null);
        remove.setAccessibleText("Remove the filter " + words.getText());
        remove.getTooltip().setText("Remove the filter " + words.getText());
        pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("on"), value != null);
    }

    private String shown(String chosen) {
        return options.stream()
                .filter(o -> o.value().equals(chosen))
                .map(Option::label)
                .findFirst()
                .orElse(chosen);
    }
}
