package hearth.placements.ui;

import hearth.access.Session;
import hearth.common.Kind;
import hearth.common.Money;
import hearth.common.PlacementId;
import hearth.placements.CostLine;
import hearth.placements.Costs;
import hearth.ui.Ask;
import hearth.ui.Desk;
import hearth.ui.Form;
import hearth.ui.Go;
import hearth.ui.Option;
import hearth.ui.Values;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What a home costs: a line agreed, ended, or put right. */
public final class CostActions {
    private static final String BY_AGE = "BY_AGE";

    private final Desk desk;
    private final Session session;
    private final Go go;

    public CostActions(Desk desk, Session session, Go go) {
        this.desk = desk;
        this.session = session;
        this.go = go;
    }

    /**
     * A line for a home.
     *
     * @param schemes the council's rates by age
     */
    public void add(PlacementId home, LocalDate from, List<String> schemes) {
        var ask = new Ask(desk, "Add a cost").about(home);
        ask.show(fields(
                        ask.form("Save cost", "Cost saved", go, values -> Costs.add(session, home, read(values))),
                        schemes)
                .set("basis", CostLine.Every.WEEKLY)
                .set("from", from));
    }

    /** Puts a line right; a price that changes from a day on is an ended line and a new one. */
    public void correct(CostLine line, List<String> schemes) {
        var ask = new Ask(desk, "Correct this cost").about(line.id());
        Form form = fields(
                ask.form(
                        "Save correction",
                        "Correction saved",
                        go,
                        values -> Costs.correct(session, line, read(values))),
                schemes);
        if (line.byAge()) {
            form.set("scheme", line.scheme());
        }
        ask.show(form.set("basis", line.byAge() ? BY_AGE : line.basis().name())
                .set("kind", line.kind())
                .set("amount", line.byAge() ? null : line.pence())
                .set("from", line.startsOn())
                .set("ends_on", line.endsOn())
                .set("source", line.source()));
    }

    private static Form fields(Form form, List<String> schemes) {
        var ways = new ArrayList<Option>(List.of(new Option("WEEKLY", "Each week"), new Option("ONCE", "Once")));
        if (!schemes.isEmpty()) {
            ways.add(new Option(BY_AGE, "Each week, by the child's age"));
        }
        form.pick("basis", "How it is paid", ways);
        if (schemes.isEmpty()) {
            form.hint("By the child's age, too, once rates are entered under Settings, Allowances");
        } else {
            form.choose(
                            "scheme",
                            "By which rates",
                            schemes.stream().map(s -> new Option(s, s)).toList())
                    .hint("It changes by itself on birthdays, and with new rates")
                    .onlyIf(typed -> BY_AGE.equals(typed.get("basis")));
        }
        return form.choose("kind", "For what", "cost-kind")
                .hint("A contribution is typed with a minus: it takes off")
                .onlyIf(typed -> !BY_AGE.equals(typed.get("basis")))
                .add("amount", "Amount", Kind.MONEY)
                .onlyIf(typed -> !BY_AGE.equals(typed.get("basis")))
                .add("from", "First night", Kind.DATE)
                .add("ends_on", "First night it is no longer for", Kind.DATE)
                .optional()
                .onlyIf(typed -> !"ONCE".equals(typed.get("basis")))
                .add("source", "Where the figure is from", Kind.TEXT)
                .optional();
    }

    private static CostLine.New read(Values values) {
        if (values.text("basis").equals(BY_AGE)) {
            var line = CostLine.New.byAge(
                            values.text("scheme"), values.date("from").orElseThrow())
                    .until(values.date("ends_on").orElse(null));
            return new CostLine.New(
                    line.basis(),
                    line.kind(),
                    line.pence(),
                    line.startsOn(),
                    line.endsOn(),
                    null,
                    values.words("source").orElse(null),
                    line.scheme());
        }
        return new CostLine.New(
                CostLine.Every.valueOf(values.text("basis")),
                CostLine.Kind.valueOf(values.text("kind")),
                values.money("amount").orElse(Money.ofPounds(java.math.BigDecimal.ZERO)),
                values.date("from").orElseThrow(),
                values.date("ends_on").orElse(null),
                null,
                values.words("source").orElse(null),
                null);
    }

    public void end(CostLine line) {
        var ask = new Ask(desk, "End this price").about(line.id());
        ask.day(
                "End price",
                "Price ended",
                "First night it is no longer for",
                go,
                session.today(),
                on -> Costs.end(session, line, on));
    }
}
