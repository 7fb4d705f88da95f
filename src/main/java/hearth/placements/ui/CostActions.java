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
import java.util.List;

/** What a home costs: a line agreed, ended, or put right. */
public final class CostActions {
    private final Desk desk;
    private final Session session;
    private final Go go;

    public CostActions(Desk desk, Session session, Go go) {
        this.desk = desk;
        this.session = session;
        this.go = go;
    }

    public void add(PlacementId home, LocalDate from) {
        var ask = new Ask(desk, "Add a cost");
        ask.show(fields(ask.form("Save cost", "Cost saved", go, values -> Costs.add(session, home, read(values))))
                .set("basis", CostLine.Every.WEEKLY)
                .set("from", from));
    }

    /** Puts a line right; a price that changes from a day on is an ended line and a new one. */
    public void correct(CostLine line) {
        var ask = new Ask(desk, "Correct this cost");
        ask.show(fields(ask.form(
                        "Save correction",
                        "Correction saved",
                        go,
                        values -> Costs.correct(session, line, read(values))))
                .set("kind", line.kind())
                .set("basis", line.basis())
                .set("amount", line.pence())
                .set("from", line.startsOn())
                .set("ends_on", line.endsOn())
                .set("source", line.source()));
    }

    private static Form fields(Form form) {
        return form.choose("kind", "For what", "cost-kind")
                .hint("A contribution is typed with a minus: it takes off")
                .pick("basis", "How it is paid", List.of(new Option("WEEKLY", "Each week"), new Option("ONCE", "Once")))
                .add("amount", "Amount", Kind.MONEY)
                .add("from", "First night", Kind.DATE)
                .add("ends_on", "First night it is no longer for", Kind.DATE)
                .optional()
                .onlyIf(typed -> !"ONCE".equals(typed.get("basis")))
                .add("source", "Where the figure is from", Kind.TEXT)
                .optional();
    }

    private static CostLine.New read(Values values) {
        return new CostLine.New(
                CostLine.Every.valueOf(values.text("basis")),
                CostLine.Kind.valueOf(values.text("kind")),
                values.money("amount").orElse(Money.ofPounds(java.math.BigDecimal.ZERO)),
                values.date("from").orElseThrow(),
                values.date("ends_on").orElse(null),
                null,
                values.words("source").orElse(null));
    }

    public void end(CostLine line) {
        var ask = new Ask(desk, "End this price");
        ask.show(ask.form(
                        "End price",
                        "Price ended",
                        go,
                        values -> Costs.end(session, line, values.date("on").orElse(session.today())))
                .add("on", "First night it is no longer for", Kind.DATE)
                .set("on", session.today()));
    }
}
