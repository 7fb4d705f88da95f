package hearth.matching.ui;

import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A table with a pane on its right, or below it where there is no room. */
final class PlanSideBySide extends BorderPane {
    private static final double ROOM_FOR_SIDE = 840;
    private static final double LOWEST_TABLE = 200;
    private static final double LOWEST_PANE = 440;

    private final Region table;
    private final double height;
    private @Nullable Region pane;

    PlanSideBySide(Region table, double height) {
        this.table = table;
        this.height = height;
        widthProperty().subscribe(this::place);
    }

    /** Shows a pane, or none. */
    void show(@Nullable Region now) {
        pane = now;
        place();
    }

    private void place() {
        setCenter(null);
        setRight(null);
        Region beside = pane;
        if (beside == null || getWidth() >= ROOM_FOR_SIDE) {
            table.setPrefHeight(height);
            table.setMinHeight(LOWEST_TABLE);
            setCenter(table);
            setRight(beside);
            setMaxHeight(height);
        } else {
            table.setPrefHeight(LOWEST_TABLE);
            table.setMinHeight(LOWEST_TABLE);
            beside.setMinHeight(LOWEST_PANE);
            setCenter(new VBox(8, table, beside));
            setMaxHeight(USE_COMPUTED_SIZE);
        }
    }
}
