package hearth.finance.ui;

import hearth.access.Session;
import hearth.common.BritishDates;
import hearth.common.FinancialYear;
import hearth.common.Kind;
import hearth.finance.BudgetReport;
import hearth.finance.Budgets;
import hearth.placements.CostGroup;
import hearth.ui.Ask;
import hearth.ui.Desk;
import hearth.ui.Form;
import hearth.ui.Go;
import hearth.ui.Option;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Setting a line's budget of a year, or revising it from today on. */
final class BudgetForm {
    private static final int WEEK = 7;

    private final Desk desk;
    private final Session session;
    private final Go go;

    BudgetForm(Desk desk, Session session, Go go) {
        this.desk = desk;
        this.session = session;
        this.go = go;
    }

    /** Begins with a line as it stands, or with an empty one. */
    void show(FinancialYear year, @Nullable BudgetReport line) {
        var ask = new Ask(desk, line == null ? "Set a budget" : "Change the budget")
                .about(line == null ? null : line.line() + " " + year);
        Form form = ask.form(
                "Save budget",
                "Budget saved",
                go,
                values -> Budgets.setYear(
                        session,
                        values.code("line").orElseThrow(),
                        new FinancialYear(Integer.parseInt(values.code("year").orElseThrow())),
                        values.money("budget").orElseThrow(),
                        values.number("weeks").orElse(0) * WEEK));
        List<Option> years = IntStream.rangeClosed(year.begins() - 2, year.begins() + 2)
                .mapToObj(FinancialYear::new)
                .map(y -> new Option(
                        String.valueOf(y.begins()),
                        y + ", from " + BritishDates.format(y.firstDay()) + " to "
                                + BritishDates.format(y.end().minusDays(1))))
                .toList();
        form.choose(
                        "line",
                        "Line",
                        Arrays.stream(CostGroup.values())
                                .map(g -> new Option(g.code(), g.label()))
                                .toList())
                .choose("year", "Year", years)
                .add("budget", "Budget of the whole year", Kind.MONEY)
                .hint("The same for each month. A budget set before is revised from today on and stays in the trail")
                .add("weeks", "Weeks of care it pays for", Kind.NUMBER)
                .optional()
                .hint("Such as 520 for ten children. Without it there is no price and no volume to compare");
        form.set("year", String.valueOf(year.begins()));
        if (line != null) {
            form.set("line", line.line())
                    .set("budget", line.budget())
                    .set("weeks", line.budgetDays() == 0 ? null : (int) (line.budgetDays() / WEEK));
        }
        ask.show(form);
    }
}
