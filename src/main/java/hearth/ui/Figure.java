package hearth.ui;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;

/** A figure of the month: its name, the number, a sentence that compares it, and the line of its last twelve months; opens the rows behind it. */
public final class Figure extends Button {
    private static final double WIDTH = 216;
    private static final double EDGE = 16;

    private final VBox box;

    /**
     * A figure that can be opened.
     *
     * @param sentence what it is to be measured by, such as "7 approved of 9 wanted by now"
     * @param months the last twelve months, oldest first; fewer or none where there is no history
     */
    public Figure(String name, String value, String sentence, List<Double> months, Runnable open) {
        Label number = Words.plain(value);
        number.getStyleClass().add("big-figure");
        Label words = Words.wrapped(Words.muted(sentence));
        words.setAlignment(Pos.TOP_LEFT);
        box = new VBox(4, Words.wrapped(Words.strong(name)), number, words);
        if (months.size() > 1) {
            box.getChildren().add(new Spark(months));
        }
        box.setAlignment(Pos.TOP_LEFT);
        box.setMouseTransparent(true);
        box.setPrefWidth(WIDTH - 2 * EDGE);
        box.setMaxWidth(WIDTH - 2 * EDGE);
        setGraphic(box);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setAlignment(Pos.TOP_LEFT);
        setPrefWidth(WIDTH);
        setMaxHeight(Double.MAX_VALUE);
        setAccessibleText(name + ": " + value + ". " + sentence);
        setOnAction(e -> open.run());
        getStyleClass().add("figure");
    }

    /** Figures side by side, all of one height, in as many rows as the width asks for. */
    public static TilePane row(List<Figure> figures) {
        var row = new TilePane(16, 16);
        row.setPrefColumns(1);
        row.setPrefTileWidth(WIDTH);
        row.getChildren().setAll(figures);
        return row;
    }

    /** A button asks its content how high it is without saying how wide it may be, which folds sentences to one letter a line. */
    @Override
    protected double computePrefHeight(double width) {
        return box.prefHeight(WIDTH - 2 * EDGE) + 2 * EDGE;
    }
}
