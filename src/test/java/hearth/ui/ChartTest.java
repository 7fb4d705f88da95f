package hearth.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChartTest {
    private static final List<String> MONTHS =
            List.of("Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar");

    @RegisterExtension
    final Screens screens = new Screens();

    private final List<String> opened = new ArrayList<>();

    private ScrollPane home() {
        var figures = Figure.row(List.of(
                new Figure(
                        "Enquiries",
                        "46",
                        "9 more than in October",
                        List.of(20.0, 31.0, 28.0, 40.0, 37.0, 46.0),
                        () -> opened.add("enquiries")),
                new Figure(
                        "Approved this year",
                        "7",
                        "7 approved of 9 wanted by now",
                        List.of(0.0, 1.0, 0.0, 2.0, 1.0, 3.0),
                        () -> {}),
                new Figure("Vacant places", "12", "Of 58 approved; 4 not available", List.of(), () -> {})));
        var page = new VBox(
                24,
                figures,
                Chart.columns(
                        "Households approved, April 2026 to March 2027",
                        "Households a month",
                        MONTHS,
                        List.of(1.0, 0.0, 2.0, 1.0, 3.0, 0.0, 1.0),
                        new Chart.Target("Wanted: 2 a month", 2)));
        page.setPadding(new Insets(24));
        return Scroll.down(page);
    }

    @Test
    void figuresAndBarsSayWhatTheyShow() {
        screens.show(this::home);
        assertThat(screens.shows("Wanted: 2 a month")).isTrue();
        screens.picture("figures");
        screens.clickOn("Enquiries: 46. 9 more than in October");
        assertThat(opened).hasSize(1);
    }

    @Test
    void barsBeginAtNoughtAndAreAsHighAsTheirValues() {
        screens.show(this::home);
        List<Double> heights = screens.robot().lookup(".chart-bar").queryAll().stream()
                .map(n -> ((Rectangle) n).getHeight())
                .toList();
        assertThat(heights).hasSize(7);
        assertThat(heights.get(1)).isZero();
        assertThat(heights.get(2)).isCloseTo(2 * heights.get(0), org.assertj.core.data.Offset.offset(0.01));
        assertThat(heights.get(4)).isCloseTo(3 * heights.get(0), org.assertj.core.data.Offset.offset(0.01));
    }

    @Test
    void theNumbersAreOneKeyAway() {
        screens.show(this::home);
        screens.onFx(() -> {
            screens.find(".chart").requestFocus();
            return null;
        });
        screens.press(KeyCode.T);
        assertThat(screens.shows("Show the chart (T)")).isTrue();
        assertThat(screens.shows("Wanted: 2 a month")).isFalse();
        screens.press(KeyCode.T);
        assertThat(screens.shows("Wanted: 2 a month")).isTrue();
    }

    @Test
    void rowsAndLinesCarryTheirNames() {
        screens.show(() -> {
            var box = new VBox(
                    24,
                    Chart.rows(
                            "Enquiries by source, April to November 2026",
                            "Enquiries",
                            List.of("A foster carer told them", "Website", "Poster or bus advertisement"),
                            List.of(41.0, 38.0, 4.0),
                            Chart::number),
                    Chart.lines(
                            "Children in and out of borough, April to September 2026",
                            "Children at the end of the month",
                            MONTHS.subList(0, 6),
                            List.of(
                                    new Chart.Series("In borough", List.of(61.0, 62.0, 64.0, 63.0, 65.0, 66.0)),
                                    new Chart.Series("Out of borough", List.of(30.0, 31.0, 33.0, 34.0, 33.0, 35.0)),
                                    new Chart.Series("At a distance", List.of(12.0, 12.0, 11.0, 13.0, 33.0, 34.0)),
                                    new Chart.Series("Wanted", List.of(2.0, 2.0, 1.0, 1.0, 1.0, 0.0), true)),
                            Chart::number));
            box.setPadding(new Insets(24));
            return box;
        });
        assertThat(screens.shows("Out of borough 35")).isTrue();
        assertThat(screens.robot()
                        .lookup(".chart-line.wanted")
                        .<Polyline>query()
                        .getStrokeDashArray())
                .as("what is aimed at is dashed")
                .isNotEmpty();
        assertThat(screens.shows("Poster or bus advertisement")).isTrue();
        screens.picture("charts");
    }

    @ParameterizedTest
    @CsvSource({"3, 1", "9, 2", "46, 10", "100, 20", "0, 1", "1234, 500"})
    void axesGoInStepsOfOneTwoOrFive(double most, double step) {
        assertThat(Plot.step(most)).isEqualTo(step);
    }
}
