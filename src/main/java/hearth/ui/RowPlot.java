package hearth.ui;

import java.util.List;
import java.util.function.Function;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

/** Lying bars from nought: the name before each, its value behind it; for things that are compared and have long names. */
final class RowPlot extends Plot {
    private static final double ROW = 28;

    private final List<String> labels;
    private final List<Double> values;

    RowPlot(List<String> labels, List<Double> values, Function<Double, String> words) {
        super(words);
        this.labels = labels;
        this.values = values;
        setPrefHeight(values.size() * ROW + 8);
        setMinHeight(values.size() * ROW + 8);
    }

    @Override
    void draw(double width, double height) {
        double left = 0;
        double right = 0;
        for (int i = 0; i < values.size(); i++) {
            left = Math.max(left, width(labels.get(i)));
            right = Math.max(right, width(words(values.get(i)), "strong"));
        }
        double most = values.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        double from = left + 12;
        double room = Math.max(20, width - from - right - 8);
        for (int i = 0; i < values.size(); i++) {
            double y = i * ROW + 4;
            text(labels.get(i), 0, y + 2);
            double wide = most <= 0 ? 0 : values.get(i) / most * room;
            shape(new Rectangle(from, y, wide, ROW - 8), "chart-bar");
            Text value = text(words(values.get(i)), 0, y + 2, "strong");
            value.setX(from + wide + 6);
        }
        line(from, 0, from, values.size() * ROW, "chart-floor");
    }
}
