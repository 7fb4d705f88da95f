package hearth.ui;

import hearth.common.Field;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import javafx.stage.PopupWindow;

/** Ticks the columns of a list and moves them; stays open until it is done with. */
final class ColumnChooser<R> {
    private final Columns<R> columns;
    private final Runnable changed;
    private final VBox rows = new VBox();
    private final ScrollPane scroll = new ScrollPane(rows);
    private final Popup popup = new Popup();

    ColumnChooser(Columns<R> columns, Runnable changed) {
        this.columns = columns;
        this.changed = changed;
        scroll.setFitToWidth(true);
        var foot = new HBox(8, Buttons.plain("Reset", this::reset), Buttons.plain("Done", popup::hide));
        foot.setAlignment(Pos.CENTER_RIGHT);
        var panel = new VBox(8, Words.section("Columns"), scroll, foot);
        panel.getStyleClass().addAll("pop-up-panel", "column-chooser");
        popup.getContent().add(panel);
        popup.setAutoHide(true);
        popup.setAnchorLocation(PopupWindow.AnchorLocation.CONTENT_TOP_RIGHT);
        popup.setHideOnEscape(true);
    }

    void show(Node beside) {
        fill();
        scroll.setMaxHeight(400 * beside.getLocalToSceneTransform().getMxx());
        Bounds at = beside.localToScreen(beside.getBoundsInLocal());
        popup.show(beside, at.getMaxX(), at.getMaxY() + 4);
    }

    private void fill() {
        rows.getChildren().clear();
        List<Field<R>> shown = columns.shown();
        List<Field<R>> all = new ArrayList<>(shown);
        columns.all().stream().filter(f -> !shown.contains(f)).forEach(all::add);
        for (Field<R> field : all) {
            var box = new CheckBox(field.label());
            box.setMnemonicParsing(false);
            box.setSelected(shown.contains(field));
            box.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(box, Priority.ALWAYS);
            box.setOnAction(e -> {
                columns.show(field, box.isSelected());
                changed();
                focus(field);
            });
            var row = new HBox(4, box);
            row.setAlignment(Pos.CENTER_LEFT);
            int at = shown.indexOf(field);
            if (at > 0) {
                row.getChildren().add(Buttons.icon(Icon.UP, "Move " + field.label() + " up", () -> move(at, -1)));
            }
            if (at >= 0 && at < shown.size() - 1) {
                row.getChildren().add(Buttons.icon(Icon.DOWN, "Move " + field.label() + " down", () -> move(at, 1)));
            }
            rows.getChildren().add(row);
        }
    }

    private void move(int from, int by) {
        List<String> names =
                new ArrayList<>(columns.shown().stream().map(Field::name).toList());
        names.add(from + by, names.remove(from));
        columns.order(names);
        changed();
        focus(columns.shown().get(from + by));
    }

    /** Whoever ticks or moves a column by keyboard stays on it. */
    private void focus(Field<R> field) {
        rows.lookupAll(".check-box").stream()
                .filter(n -> n instanceof CheckBox box && box.getText().equals(field.label()))
                .forEach(Node::requestFocus);
    }

    private void reset() {
        columns.reset();
        changed();
    }

    private void changed() {
        changed.run();
        fill();
    }
}
