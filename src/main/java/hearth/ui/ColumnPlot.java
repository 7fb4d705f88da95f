package hearth.ui;

import java.util.List;
import java.util.function.Function;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** Upright bars from nought, each with its value over it, and a dashed line named on itself for what is wanted. */
final class ColumnPlot extends Plot {
    private final List<String> labels;
    private final List<Double> values;
    private final Chart.@Nullable Target target;

    ColumnPlot(
            List<String> labels, List<Double> values, Chart.@Nullable Target target, Function<Double, String> words) {
        super(words);
        this.labels = labels;
        this.values = values;
        this.target = target;
    }

    @Override
    void draw(double width, double height) {
        double most = values.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        most = Math.max(most, target == null ? 0 : target.value());
        double step = step(most);
        double top = Math.max(step, Math.ceil(most / step) * step);
        double left = 8;
        for (double at = 0; at <= top; at += step) {
            left = Math.max(left, 8 + width(words(at)));
        }
        double floor = height - LINE - 4;
        double scale = (floor - LINE) / top;
        for (double at = 0; at <= top; at += step) {
            Text number = text(words(at), 0, floor - at * scale - 9, "muted");
            number.setX(left - 8 - wide(number));
            line(left, floor - at * scale, width, floor - at * scale, at == 0 ? "chart-floor" : "chart-grid");
        }
        double each = (width - left) / labels.size();
        double skip = 1;
        for (String label : labels) {
            double wide = width(label);
            skip = Math.max(skip, Math.ceil((wide + 6) / each));
        }
        for (int i = 0; i < labels.size(); i += (int) skip) {
            Text label = text(labels.get(i), 0, floor + 4);
            label.setX(left + each * (i + 0.5) - wide(label) / 2);
        }
        for (int i = 0; i < values.size(); i++) {
            double middle = left + each * (i + 0.5);
            double high = Math.max(0, values.get(i) * scale);
            double wide = Math.min(each * 0.64, 56);
            shape(new Rectangle(middle - wide / 2, floor - high, wide, high), "chart-bar");
            Text value = text(words(values.get(i)), 0, floor - high - LINE, "strong");
            value.setX(middle - wide(value) / 2);
            value.setVisible(wide(value) <= each);
        }
        if (target != null) {
            double y = floor - target.value() * scale;
            line(left, y, width, y, "chart-target");
            Text name = text(target.name(), 0, y - LINE, "strong");
            name.setX(width - wide(name));
            var behind = new Rectangle(name.getX() - 4, y - LINE, wide(name) + 4, LINE - 2);
            behind.getStyleClass().add("chart-ground");
            getChildren().add(getChildren().indexOf(name), behind);
        }
    }
}
