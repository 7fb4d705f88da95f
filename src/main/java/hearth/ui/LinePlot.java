package hearth.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polyline;
import javafx.scene.text.Text;

/** Up to four lines from nought, each named at its end instead of in a legend. */
final class LinePlot extends Plot {
    private final List<String> labels;
    private final List<Chart.Series> series;

    LinePlot(List<String> labels, List<Chart.Series> series, Function<Double, String> words) {
        super(words);
        this.labels = labels;
        this.series = series;
    }

    @Override
    void draw(double width, double height) {
        double most = series.stream()
                .flatMap(s -> s.values().stream())
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
        double step = step(most);
        double top = Math.max(step, Math.ceil(most / step) * step);
        double left = 8;
        double right = 0;
        for (double at = 0; at <= top; at += step) {
            left = Math.max(left, 8 + width(words(at)));
        }
        for (Chart.Series one : series) {
            right = Math.max(right, width(name(one), "strong") + 12);
        }
        double floor = height - LINE - 4;
        double scale = (floor - LINE) / top;
        for (double at = 0; at <= top; at += step) {
            Text number = text(words(at), 0, floor - at * scale - 9, "muted");
            number.setX(left - 8 - wide(number));
            line(left, floor - at * scale, width - right, floor - at * scale, at == 0 ? "chart-floor" : "chart-grid");
        }
        double each = (width - right - left) / Math.max(1, labels.size());
        int skip = (int) Math.max(1, Math.ceil(44 / each));
        for (int i = 0; i < labels.size(); i += skip) {
            Text label = text(labels.get(i), 0, floor + 4);
            label.setX(left + each * (i + 0.5) - wide(label) / 2);
        }
        List<Double> taken = new ArrayList<>();
        List<Chart.Series> highestFirst = new ArrayList<>(series);
        highestFirst.sort(
                Comparator.comparing((Chart.Series s) -> s.values().getLast()).reversed());
        for (Chart.Series one : highestFirst) {
            String style = "series-" + (series.indexOf(one) + 1);
            var way = shape(new Polyline(), "chart-line");
            way.getStyleClass().add(one.wanted() ? "wanted" : style);
            for (int i = 0; i < one.values().size(); i++) {
                way.getPoints()
                        .addAll(left + each * (i + 0.5), floor - one.values().get(i) * scale);
            }
            double x = left + each * (one.values().size() - 0.5);
            double y = floor - one.values().getLast() * scale;
            shape(new Circle(x, y, 4), "chart-dot").getStyleClass().add(one.wanted() ? "wanted" : style);
            double at = taken.isEmpty() ? y - 9 : Math.max(y - 9, taken.getLast() + LINE);
            taken.add(at);
            text(name(one), width - right + 8, at, "strong");
        }
    }

    private String name(Chart.Series one) {
        return one.name() + " " + words(one.values().getLast());
    }
}
