package hearth.ui;

import java.util.function.Function;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Line;
import javafx.scene.text.Text;

/** The drawn part of a chart: drawn anew whenever its size changes. */
abstract class Plot extends Pane {
    static final double LINE = 18;

    private final Function<Double, String> words;

    Plot(Function<Double, String> words) {
        this.words = words;
        setMinSize(0, 0);
        widthProperty().subscribe(w -> redraw());
        heightProperty().subscribe(h -> redraw());
        sceneProperty().subscribe(s -> redraw());
    }

    private void redraw() {
        getChildren().clear();
        if (getScene() != null && getWidth() > 80 && getHeight() > 60) {
            draw(getWidth(), getHeight());
        }
    }

    abstract void draw(double width, double height);

    final String words(double value) {
        return words.apply(value);
    }

    /** Adds a text whose box has this place; measured in its real font. */
    final Text text(String words, double x, double top, String... styles) {
        var text = new Text(words);
        text.getStyleClass().add("chart-text");
        text.getStyleClass().addAll(styles);
        getChildren().add(text);
        text.applyCss();
        text.setTextOrigin(VPos.CENTER);
        text.setX(x);
        text.setY(top + LINE / 2);
        return text;
    }

    final <N extends Node> N shape(N node, String style) {
        node.getStyleClass().add(style);
        getChildren().add(node);
        return node;
    }

    final void line(double fromX, double fromY, double toX, double toY, String style) {
        shape(new Line(fromX, fromY, toX, toY), style);
    }

    static double wide(Text text) {
        return text.getLayoutBounds().getWidth();
    }

    /** How wide a text would be, without leaving it there. */
    final double width(String words, String... styles) {
        Text text = text(words, 0, 0, styles);
        getChildren().remove(text);
        return wide(text);
    }

    /** A step for the lines of an axis: 1, 2 or 5 times a power of ten, so that four or so of them reach the highest value. */
    static double step(double most) {
        if (most <= 0) {
            return 1;
        }
        double power = Math.pow(10, Math.floor(Math.log10(most / 4)));
        for (int times : new int[] {1, 2, 5}) {
            if (most / (times * power) <= 5) {
                return Math.max(times * power, most <= 4 ? Math.min(1, times * power) : times * power);
            }
        }
        return 10 * power;
    }
}
