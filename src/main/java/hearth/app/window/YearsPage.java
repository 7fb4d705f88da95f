package hearth.app.window;

import hearth.access.Right;
import hearth.common.BritishDates;
import hearth.common.FinancialYear;
import hearth.common.Kind;
import hearth.common.Money;
import hearth.geography.Geography;
import hearth.reports.Measure;
import hearth.reports.Measures;
import hearth.reports.OverTheYears;
import hearth.reports.PublishedValue;
import hearth.reports.PublishedValues;
import hearth.ui.Ask;
import hearth.ui.Buttons;
import hearth.ui.Chart;
import hearth.ui.Form;
import hearth.ui.Option;
import hearth.ui.Page;
import hearth.ui.Values;
import hearth.ui.Words;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Figures year by year: what was published of the years before Hearth, marked as such, and what the records have since. */
final class YearsPage {
    private static final int YEARS_BACK = 20;
    private static final double PENCE = 100;
    private static final double TENTHS = 10;

    private final HearthWindow.Inside in;
    private final Geography geography;
    private final Page page = new Page("Over the years");

    YearsPage(HearthWindow.Inside in, Geography geography) {
        this.in = in;
        this.geography = geography;
    }

    Parent page() {
        page.back(in.shell()::back);
        if (in.session().may(Right.SET_TARGETS)) {
            page.main("Enter a published figure", () -> put(null));
        }
        page.loading("Working out the years");
        in.desk()
                .background()
                .read(
                        "Working out the years",
                        () -> in.session()
                                .read(
                                        Right.SEE_FIGURES,
                                        h -> OverTheYears.of(
                                                h,
                                                geography,
                                                YearMonth.from(in.session().today()))))
                .then(this::show)
                .orElse(e -> page.failed(e, in.shell()::refresh));
        return page;
    }

    private void show(OverTheYears years) {
        var body = new VBox(24);
        body.getStyleClass().add("tab-body");
        body.getChildren()
                .add(Words.prose(
                        "A trend can begin before Hearth did: enter what was published of the council's earlier years,"
                                + " such as the children looked after on 31 March. Published figures are marked and are"
                                + " never mixed with what these records say."));
        years.lines().forEach(line -> body.getChildren().add(part(line)));
        page.scrolling(body);
    }

    private Node part(OverTheYears.Line line) {
        Measure measure = line.measure();
        var labels = new ArrayList<String>();
        var values = new ArrayList<Double>();
        int first = Math.min(
                line.published().firstKey(),
                line.recorded().isEmpty() ? Integer.MAX_VALUE : line.recorded().firstKey());
        int last = Math.max(
                line.published().lastKey(),
                line.recorded().isEmpty() ? 0 : line.recorded().lastKey());
        for (int year = first; year <= last; year++) {
            Long recorded = line.recorded().get(year);
            PublishedValue published = line.published().get(year);
            if (published != null) {
                labels.add(year + " p");
                values.add(number(measure, published.value()));
            }
            if (recorded != null) {
                labels.add(String.valueOf(year));
                values.add(number(measure, recorded));
            }
        }
        String when = measure.flow() ? "Years to 31 March" : "On 31 March";
        var part = new VBox(
                8,
                Chart.columns(
                        measure.label() + ", " + (first == last ? String.valueOf(first) : first + " to " + last),
                        when + ". p: published, not from these records",
                        labels,
                        values,
                        null,
                        value -> words(measure, value)));
        for (PublishedValue value : line.published().descendingMap().values()) {
            part.getChildren().add(published(measure, value));
        }
        return part;
    }

    private SettingRow published(Measure measure, PublishedValue value) {
        LocalDate on = value.publishedOn();
        Node[] buttons = in.session().may(Right.SET_TARGETS)
                ? new Node[] {Buttons.plain("Correct", () -> put(value)), Buttons.plain("Take out", () -> remove(value))
                }
                : new Node[0];
        return new SettingRow(
                value.year() + ": " + words(measure, number(measure, value.value())) + ", published",
                value.source() + (on == null ? "" : ", " + BritishDates.format(on)),
                buttons);
    }

    private static double number(Measure measure, long value) {
        return switch (measure.unit()) {
            case COUNT, PLACES -> value;
            case RATE -> value / TENTHS;
            case MONEY -> value / PENCE;
        };
    }

    private static String words(Measure measure, double value) {
        return measure.unit() == Measure.Unit.MONEY ? "\u00a3%,d".formatted(Math.round(value)) : Chart.number(value);
    }

    private void put(@Nullable PublishedValue before) {
        int last = FinancialYear.of(in.session().today()).begins();
        List<Option> figures = Measures.all().stream()
                .map(m -> new Option(m.key(), HomePage.name(m)))
                .toList();
        List<Option> years = IntStream.iterate(last, year -> year > last - YEARS_BACK, year -> year - 1)
                .mapToObj(year -> new Option(String.valueOf(year), "Year to 31 March " + year))
                .toList();
        var ask = new Ask(in.desk(), before == null ? "A published figure" : "Correct a published figure")
                .about(before == null ? null : before.id());
        Form form = ask.form("Save figure", "Figure saved", in.shell(), this::save)
                .choose("figure", "Figure", figures)
                .choose("year", "Year", years)
                .add("value", "As published", Kind.TEXT)
                .hint("A number, such as 470, 72.3 per 10,000 or 1250000 pounds")
                .add("source", "Where it was published", Kind.TEXT)
                .hint("Such as: DfE, children looked after in England, 2024")
                .add("published", "Published on", Kind.DATE)
                .optional();
        form.set("figure", before == null ? "children_looked_after" : before.measure());
        if (before != null) {
            form.set("year", String.valueOf(before.year()))
                    .set("value", plain(Measures.of(before.measure()), before.value()))
                    .set("source", before.source())
                    .set("published", before.publishedOn());
        }
        ask.show(form);
    }

    private static String plain(Measure measure, long value) {
        return measure.unit() == Measure.Unit.MONEY
                ? new Money(value).pounds().toPlainString()
                : Chart.number(number(measure, value)).replace(",", "");
    }

    private Values save(Values values) {
        Measure measure = Measures.of(values.code("figure").orElseThrow());
        PublishedValues.put(
                in.session(),
                measure.key(),
                Integer.parseInt(values.code("year").orElseThrow()),
                PublishedValues.read(measure, values.text("value")),
                values.text("source"),
                values.date("published").orElse(null));
        return values;
    }

    private void remove(PublishedValue value) {
        in.desk()
                .background()
                .write("Taking out the figure", () -> PublishedValues.remove(in.session(), value))
                .then(x -> {
                    in.shell().saved("Taken out");
                    in.shell().refresh();
                });
    }
}
