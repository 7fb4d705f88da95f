package hearth.app.window;

import hearth.access.Population;
import hearth.access.Right;
import hearth.access.Session;
import hearth.common.BritishDates;
import hearth.common.FinancialYear;
import hearth.common.Kind;
import hearth.common.Money;
import hearth.finance.Target;
import hearth.finance.Targets;
import hearth.reports.Measure;
import hearth.reports.Measures;
import hearth.ui.Ask;
import hearth.ui.Buttons;
import hearth.ui.Form;
import hearth.ui.Option;
import hearth.ui.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What the team wants to reach in a year, and how many children live in its area; for those who set targets. */
final class TeamPanel {
    /** The one number that stands somewhere and can be aimed at; all others are counted over a year. */
    private static final String CARE = "children_looked_after";

    private final HearthWindow.Inside in;

    /** What stands now. */
    record Read(List<Target> targets, List<Population.Published> population) {}

    TeamPanel(HearthWindow.Inside in) {
        this.in = in;
    }

    Read read() {
        Session session = in.session();
        String council = session.store().info().ownAuthority();
        return session.read(Right.SET_TARGETS, h -> new Read(Targets.all(h), Population.all(h, council)));
    }

    Node node(Read read) {
        var parts = new VBox(16, Words.section("Targets"));
        parts.getChildren()
                .addAll(
                        Words.prose("What a figure should reach in a council's year, from 1 April to 31 March. Home,"
                                + " reports and the workbook compare with it month by month, in a straight line."),
                        Buttons.plain("Set a target", () -> set(null)));
        read.targets().forEach(target -> parts.getChildren().add(row(target)));
        parts.getChildren()
                .addAll(
                        Words.section("Children who live in the area"),
                        Words.prose(
                                "How many children and young people aged 0 to 17 live in the council's area: what the"
                                        + " rate per 10,000 is worked out from."),
                        Buttons.plain("Note a new figure", this::population));
        for (Population.Published one : read.population()) {
            parts.getChildren()
                    .add(new SettingRow(
                            "%,d".formatted(one.children()),
                            "Published on " + BritishDates.format(one.publishedOn()) + ". " + one.source()));
        }
        return parts;
    }

    private Node row(Target target) {
        Measure measure = Measures.of(target.measure());
        LocalDate last = Objects.requireNonNull(target.period().end()).minusDays(1);
        String number = measure.unit() == Measure.Unit.MONEY
                ? new Money(target.value()).toString()
                : "%,d".formatted(target.value());
        Button change = Buttons.plain("Change", () -> set(target));
        change.setAccessibleText("Change: " + measure.label());
        return new SettingRow(
                measure.label(),
                number + unit(measure) + ", from "
                        + BritishDates.format(target.period().start()) + " to " + BritishDates.format(last),
                change);
    }

    private static String unit(Measure measure) {
        return switch (measure.unit()) {
            case PLACES -> " places";
            case RATE -> " per 10,000";
            case COUNT, MONEY -> "";
        };
    }

    private void set(@Nullable Target before) {
        FinancialYear now = FinancialYear.of(in.session().today());
        List<Option> figures = Measures.all().stream()
                .filter(m -> m.flow() || m.key().equals(CARE))
                .map(m -> new Option(m.key(), HomePage.name(m)))
                .toList();
        List<Option> years = IntStream.rangeClosed(now.begins() - 2, now.begins() + 2)
                .mapToObj(FinancialYear::new)
                .map(y -> new Option(
                        String.valueOf(y.begins()),
                        y + ", from " + BritishDates.format(y.firstDay()) + " to "
                                + BritishDates.format(y.end().minusDays(1))))
                .toList();
        var ask = new Ask(in.desk(), before == null ? "Set a target" : "Change a target")
                .kept(in.shell())
                .about(before == null ? null : before.measure() + before.period());
        var form = new Form(
                "Save target",
                in.desk(),
                values -> in.desk()
                        .background()
                        .write("Saving the target", () -> {
                            Measure measure = Measures.of(values.code("figure").orElseThrow());
                            int year = Integer.parseInt(values.code("year").orElseThrow());
                            long number = values.number("value").orElseThrow();
                            long value = measure.unit() == Measure.Unit.MONEY ? number * 100 : number;
                            if (measure.flow()) {
                                Targets.set(
                                        in.session(), measure.key(), new FinancialYear(year), value, new TreeMap<>());
                            } else {
                                long from = values.number("baseline").orElseThrow();
                                Targets.setFrom(in.session(), measure.key(), new FinancialYear(year), value, from);
                            }
                            return measure;
                        })
                        .then(x -> done(ask, "Target saved")));
        form.choose("figure", "Figure", figures)
                .choose("year", "Year", years)
                .add("value", "To be reached by the end of the year", Kind.NUMBER)
                .hint("A whole number; pounds for a cost")
                .add("baseline", "Where it stands when the year begins", Kind.NUMBER)
                .hint("The line of the target begins there")
                .onlyIf(typed -> CARE.equals(typed.get("figure")));
        form.set("year", String.valueOf(now.begins()));
        if (before != null) {
            boolean money = Measures.of(before.measure()).unit() == Measure.Unit.MONEY;
            form.set("figure", before.measure())
                    .set("year", String.valueOf(before.period().start().getYear()))
                    .set("value", money ? before.value() / 100 : before.value())
                    .set("baseline", before.baseline());
        }
        ask.show(form);
    }

    private void population() {
        var ask = new Ask(in.desk(), "Children who live in the area").kept(in.shell());
        ask.show(new Form(
                        "Save figure",
                        in.desk(),
                        values -> in.desk()
                                .background()
                                .write("Saving the figure", () -> {
                                    Population.note(
                                            in.session(),
                                            values.date("published").orElseThrow(),
                                            values.number("children").orElseThrow(),
                                            values.text("source"));
                                    return values;
                                })
                                .then(x -> done(ask, "Figure saved")))
                .add("children", "Children aged 0 to 17", Kind.NUMBER)
                .add("published", "Published on", Kind.DATE)
                .hint("It counts for the year of this day")
                .add("source", "Where it was published", Kind.TEXT)
                .hint("Such as: ONS mid-year estimates 2025"));
    }

    private void done(Ask ask, String words) {
        ask.done();
        in.shell().saved(words);
        in.shell().refresh();
    }
}
