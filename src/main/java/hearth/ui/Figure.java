package hearth.ui;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;

/** A figure of the month: its name, the number, a sentence that compares it, and the line of its last twelve months; opens the rows behind it. */
public final class Figure extends Button {
    private static final double WIDTH = 216;
    private static final double EDGE = 16;

    private static final double GAP = 16;

    /** Narrower than this its number is written smaller. */
    private static final double NARROW = 190;

    private static final double NARROWEST = 150;
    private static final double CLOSEST = 136;

    private final VBox box;
    private double width = WIDTH;

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
        // the number first: numbers beside each other then stand on one line, however long their names are
        box = new VBox(2, number, Words.wrapped(Words.strong(name)), words);
        if (months.size() > 1) {
            // the lines stand on one level, however long the words are
            var room = new Region();
            VBox.setVgrow(room, Priority.ALWAYS);
            box.getChildren().addAll(room, new Spark(months));
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
        return box.prefHeight(this.width - 2 * edge()) + 2 * edge();
    }

    private double edge() {
        return getStyleClass().contains("close") ? EDGE / 2 : width < NARROW ? EDGE - 4 : EDGE;
    }

    private void setWidthTo(double wide) {
        width = Math.floor(wide);
        getStyleClass().remove("narrow");
        if (width < NARROW) {
            getStyleClass().add("narrow");
        }
        box.setPrefWidth(width - 2 * edge());
        box.setMaxWidth(width - 2 * edge());
        setPrefWidth(width);
        setMinHeight(USE_COMPUTED_SIZE);
        box.setMinHeight(USE_COMPUTED_SIZE);
        applyCss();
    }

    private void setHeightTo(double high) {
        setMinHeight(high);
        box.setMinHeight(high - 2 * edge());
    }

    /** Figures in one row where there is room, else in rows of one length; each row as wide as the page. */
    public static FlowPane across(List<Figure> figures) {
        return across(figures, GAP, NARROWEST);
    }

    /** The same over a list, which they leave room for: small ones, close together. */
    public static FlowPane close(List<Figure> figures) {
        figures.forEach(figure -> figure.getStyleClass().add("close"));
        return across(figures, GAP / 2, CLOSEST);
    }

    private static FlowPane across(List<Figure> figures, double gap, double narrowest) {
        var row = new FlowPane(gap, gap);
        row.getChildren().setAll(figures);
        row.widthProperty().subscribe(w -> {
            double wide = w.doubleValue();
            if (wide > 0 && !figures.isEmpty()) {
                double fit = Math.clamp((wide + gap) / (narrowest + gap), 1, figures.size());
                double rows = Math.ceil(figures.size() / Math.floor(fit));
                double inRow = Math.ceil(figures.size() / rows);
                double each = Math.min((wide - gap * (inRow - 1)) / inRow, 1.5 * WIDTH);
                figures.forEach(f -> f.setWidthTo(each));
                double high = figures.stream()
                        .mapToDouble(f -> f.prefHeight(each))
                        .max()
                        .orElse(0);
                figures.forEach(f -> f.setHeightTo(high));
            }
        });
        return row;
    }
}
