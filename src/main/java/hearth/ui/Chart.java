package hearth.ui;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.geometry.HPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A chart as Hearth has them: a title that says what it shows, bars from nought, labels on the things themselves, and its numbers as a table on the T key. */
public final class Chart extends VBox {
    /** What is wanted, drawn as a dashed line that carries its name. */
    public record Target(String name, double value) {}

    /**
     * One line of several.
     *
     * @param wanted whether it is what is aimed at, which is drawn dashed
     */
    public record Series(String name, List<Double> values, boolean wanted) {
        public Series(String name, List<Double> values) {
            this(name, values, false);
        }

        public Series {
            values = List.copyOf(values);
        }
    }

    private static final double MOST_WIDE = 800;

    private final StackPane body = new StackPane();
    private final Node plot;
    private final Node table;
    private final Button turn;
    private boolean asTable;

    private Chart(String title, String unit, Node plot, Node table, String told) {
        super(4);
        this.plot = plot;
        this.table = table;
        turn = Buttons.quiet("Show the numbers (T)", this::turn);
        turn.getStyleClass().add("small");
        Label heading = Words.wrapped(Words.strong(title));
        heading.setMaxWidth(Double.MAX_VALUE);
        body.getChildren().setAll(plot);
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().setAll(heading, new Bar(Words.wrapped(Words.small(unit)), turn), body);
        setMaxWidth(MOST_WIDE);
        getStyleClass().add("chart");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(title + ". " + told);
        setOnMouseClicked(e -> requestFocus());
        addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.T && !e.isShortcutDown()) {
                e.consume();
                turn();
            }
        });
    }

    /**
     * Upright bars, for months and other things with short names in an order.
     *
     * @param title subject and period, such as "Households approved, April 2026 to March 2027"
     * @param unit what is counted, such as "Households a month"
     * @param values as many as there are labels, or fewer where the last ones are not known yet
     */
    public static Chart columns(
            String title, String unit, List<String> labels, List<Double> values, @Nullable Target target) {
        return columns(title, unit, labels, values, target, Chart::number);
    }

    /** The same, with numbers written in their own way, such as pounds. */
    public static Chart columns(
            String title,
            String unit,
            List<String> labels,
            List<Double> values,
            @Nullable Target target,
            Function<Double, String> words) {
        var plot = new ColumnPlot(labels, values, target, words);
        plot.setPrefHeight(220);
        plot.setMinHeight(160);
        List<Series> one = List.of(new Series(unit, values));
        return new Chart(title, unit, plot, table(labels, one, words), told(labels, one, words));
    }

    /** Lying bars, for things with long names; the caller sorts them, the largest first. */
    public static Chart rows(
            String title, String unit, List<String> labels, List<Double> values, Function<Double, String> words) {
        List<Series> one = List.of(new Series(unit, values));
        return new Chart(
                title, unit, new RowPlot(labels, values, words), table(labels, one, words), told(labels, one, words));
    }

    /** Up to four lines over the same months. */
    public static Chart lines(
            String title, String unit, List<String> labels, List<Series> series, Function<Double, String> words) {
        var plot = new LinePlot(labels, series, words);
        plot.setPrefHeight(220);
        plot.setMinHeight(160);
        return new Chart(title, unit, plot, table(labels, series, words), told(labels, series, words));
    }

    /** Whole numbers with thousands, others with one decimal. */
    public static String number(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.UK, "%,d", (long) value)
                : String.format(Locale.UK, "%,.1f", value);
    }

    private void turn() {
        asTable = !asTable;
        body.getChildren().setAll(asTable ? table : plot);
        turn.setText(asTable ? "Show the chart (T)" : "Show the numbers (T)");
    }

    private static Node table(List<String> labels, List<Series> series, Function<Double, String> words) {
        var grid = new GridPane(32, 4);
        for (int s = 0; s < series.size(); s++) {
            Label head = Words.strong(series.get(s).name());
            GridPane.setHalignment(head, HPos.RIGHT);
            grid.add(head, s + 1, 0);
        }
        for (int i = 0; i < labels.size(); i++) {
            grid.add(Words.plain(labels.get(i)), 0, i + 1);
            for (int s = 0; s < series.size(); s++) {
                if (i < series.get(s).values().size()) {
                    Label value = Words.plain(words.apply(series.get(s).values().get(i)));
                    GridPane.setHalignment(value, HPos.RIGHT);
                    grid.add(value, s + 1, i + 1);
                }
            }
        }
        return Scroll.down(grid);
    }

    private static String told(List<String> labels, List<Series> series, Function<Double, String> words) {
        var text = new StringBuilder();
        for (Series one : series) {
            text.append(one.name()).append(": ");
            for (int i = 0; i < one.values().size(); i++) {
                text.append(labels.get(i))
                        .append(' ')
                        .append(words.apply(one.values().get(i)))
                        .append(", ");
            }
        }
        return text.append("press T for a table").toString();
    }
}
