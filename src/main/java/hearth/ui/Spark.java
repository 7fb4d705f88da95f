package hearth.ui;

import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polyline;

/** A small line of a figure's last months, from nought up, with a dot on the last. */
final class Spark extends Region {
    private static final double HIGH = 32;
    private static final double DOT = 3;

    private final List<Double> values;
    private final Polyline line = new Polyline();
    private final Circle last = new Circle(DOT);

    Spark(List<Double> values) {
        this.values = List.copyOf(values);
        line.getStyleClass().add("spark-line");
        last.getStyleClass().add("spark-dot");
        line.setManaged(false);
        last.setManaged(false);
        setMinHeight(HIGH);
        setPrefHeight(HIGH);
        getChildren().setAll(line, last);
        widthProperty().subscribe(w -> draw());
    }

    private void draw() {
        double most = values.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        double step = (getWidth() - 2 * DOT) / (values.size() - 1);
        line.getPoints().clear();
        for (int i = 0; i < values.size(); i++) {
            double x = DOT + i * step;
            double y = HIGH - DOT - (most <= 0 ? 0 : values.get(i) / most * (HIGH - 2 * DOT));
            line.getPoints().addAll(x, y);
            last.setCenterX(x);
            last.setCenterY(y);
        }
    }
}
