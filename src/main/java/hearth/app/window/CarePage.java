package hearth.app.window;

import hearth.access.Right;
import hearth.common.BritishDates;
import hearth.common.FinancialYear;
import hearth.finance.Target;
import hearth.finance.Targets;
import hearth.geography.Geography;
import hearth.reports.CareFlow;
import hearth.reports.Figure;
import hearth.reports.Figures;
import hearth.ui.Chart;
import hearth.ui.Facts;
import hearth.ui.Page;
import hearth.ui.Words;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Children looked after: how many beside what is wanted, who came and who left and why, since 1 April. */
final class CarePage {
    private static final String KEY = "children_looked_after";
    private static final int PERCENT = 100;

    private final HearthWindow.Inside in;
    private final Geography geography;
    private final YearMonth month;
    private final Page page = new Page("Children looked after");

    /** What the page shows. */
    private record Read(
            Figures figures, CareFlow care, @Nullable Target target) {}

    CarePage(HearthWindow.Inside in, Geography geography, YearMonth month) {
        this.in = in;
        this.geography = geography;
        this.month = month;
    }

    Parent page() {
        page.back(in.shell()::back);
        page.setCount(BritishDates.format(month));
        page.loading("Working out who came and left");
        in.desk()
                .background()
                .read(
                        "Working out who came and left",
                        () -> in.session().read(Right.SEE_FIGURES, h -> {
                            Figures figures = Figures.of(h, geography, month);
                            return new Read(
                                    figures,
                                    CareFlow.of(h, figures),
                                    Targets.in(h, month).get(KEY));
                        }))
                .then(this::show)
                .orElse(e -> page.failed(e, in.shell()::refresh));
        return page;
    }

    private void show(Read read) {
        var body = new VBox(24, chart(read), flow(read), left(read.care()));
        body.getStyleClass().add("tab-body");
        page.scrolling(body);
    }

    /** The months of the year so far; the target as a line of its own, from where the number stood. */
    private Node chart(Read read) {
        YearMonth first = FinancialYear.of(month).firstMonth();
        List<@Nullable Long> stock = read.figures().get(KEY).trend();
        var labels = new ArrayList<String>();
        var now = new ArrayList<Double>();
        var wanted = new ArrayList<Double>();
        for (YearMonth at = first; !at.isAfter(month); at = at.plusMonths(1)) {
            Long number = stock.get(stock.size() - 1 - (int) at.until(month, java.time.temporal.ChronoUnit.MONTHS));
            labels.add(BritishDates.format(at).substring(0, 3));
            now.add(number == null ? 0.0 : number);
            if (read.target() != null) {
                wanted.add((double) read.target().by(at));
            }
        }
        var series = new ArrayList<>(List.of(new Chart.Series("Looked after", now)));
        if (!wanted.isEmpty()) {
            series.add(new Chart.Series("Wanted", wanted, true));
        }
        return Chart.lines(
                "Children looked after, since April " + first.getYear(),
                read.target() == null
                        ? "Children on the last day of each month. A target is set under Settings"
                        : "Children on the last day of each month, beside the target",
                labels,
                series,
                Chart::number);
    }

    private static Node flow(Read read) {
        CareFlow care = read.care();
        Figure rate = read.figures().get("rate_per_10000");
        Double adopted = care.adopted();
        return new Facts()
                .add("When the year began", String.valueOf(care.atStart()))
                .add("Came into care", both(care.came()))
                .add("Left care", both(care.ceased()))
                .add("More came than left", String.valueOf(care.net()))
                .add("On the last day", String.valueOf(care.now()))
                .add("Per 10,000 children", FigureWords.number(rate, rate.value()))
                .add(
                        "Adopted, of those who left",
                        adopted == null ? "Nobody left" : Math.round(adopted * PERCENT) + "%");
    }

    private static String both(CareFlow.Count count) {
        return count.month() + " this month, " + count.yearToDate() + " since 1 April";
    }

    private static Node left(CareFlow care) {
        var facts = new Facts();
        care.left().forEach(one -> facts.add(one.reason().label(), both(one.count())));
        return new VBox(8, Words.section("Why they left"), facts);
    }
}
