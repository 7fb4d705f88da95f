package hearth.ui;

import javafx.scene.control.TableView;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.Rectangle;

/** Stops a double click between two headings from measuring every row of the list, which would read and hold up everything. */
final class ColumnFit {
    private ColumnFit() {}

    static void instead(TableView<?> table) {
        table.addEventFilter(MouseEvent.MOUSE_PRESSED, e -> {
            if (e.getClickCount() > 1 && e.getTarget() instanceof Rectangle) {
                e.consume();
            }
        });
    }
}
