package hearth.finance.ui;

import hearth.access.Right;
import hearth.access.Session;
import hearth.common.Field;
import hearth.common.FinancialYear;
import hearth.common.Kind;
import hearth.common.Money;
import hearth.finance.BudgetReport;
import hearth.placements.CostGroup;
import hearth.ui.Buttons;
import hearth.ui.Desk;
import hearth.ui.Go;
import hearth.ui.ListTable;
import hearth.ui.MonthChoice;
import hearth.ui.OpenMonth;
import hearth.ui.Page;
import hearth.ui.PageSource;
import hearth.ui.Tone;
import hearth.ui.Words;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;

/** The year's budget beside what is spent, committed and forecast; for those who may see costs. */
public final class BudgetScreen {
    private static final String ALL = "all";

    private static final List<Field<BudgetReport>> FIELDS = List.of(
            Field.of("line", "Line", Kind.TEXT, r -> label(r.line())),
            Field.of("budget", "Budget of the year", Kind.MONEY, BudgetReport::budget),
            Field.of("actual", "Spent so far", Kind.MONEY, BudgetReport::actual),
            Field.of("commitment", "Committed", Kind.MONEY, BudgetReport::commitment),
            Field.of("forecast", "Forecast", Kind.MONEY, BudgetReport::forecast),
            Field.of("variance", "Variance", Kind.MONEY, BudgetReport::variance),
            Field.of("state", "State", Kind.TEXT, BudgetScreen::state),
            Field.of("volume", "For more weeks", Kind.MONEY, BudgetReport::volume),
            Field.of("mix", "For other homes", Kind.MONEY, BudgetReport::mix),
            Field.of("price", "For the price", Kind.MONEY, BudgetReport::price),
            Field.of("budget_unit", "Budget for a week", Kind.MONEY, BudgetReport::budgetUnit),
            Field.of("booked", "Paid by the ledger", Kind.MONEY, BudgetReport::booked));

    private final Desk desk;
    private final Session session;
    private final Go go;
    private final Consumer<Function<Go, Parent>> open;
    private final Page page = new Page("Budget");
    private final MonthChoice month;
    private final Label elsewhere = Words.prose("");

    /** For one user; {@code open} shows another page of this kind, and {@code at} is the month chosen on this one. */
    public BudgetScreen(Desk desk, Session session, Go go, Consumer<Function<Go, Parent>> open, OpenMonth at) {
        this.desk = desk;
        this.session = session;
        this.go = go;
        this.open = open;
        month = new MonthChoice(YearMonth.from(session.today()), "As at the end of ", at).onChoice(this::read);
    }

    public Parent page() {
        page.back(go::back);
        page.also(
                Buttons.plain("Savings", () -> open.accept(g -> new SavingsScreen(desk, session, g).page())),
                Buttons.plain(
                        "Payments",
                        () -> open.accept(g -> new PaymentsScreen(desk, session, g, month.getValue()).page())));
        if (session.may(Right.EDIT_COSTS)) {
            page.main("Set a budget", () -> edit(null));
        }
        page.under(new FlowPane(8, 8, month));
        page.under(elsewhere);
        read();
        return page;
    }

    private void read() {
        YearMonth chosen = month.getValue();
        page.loading("Working out the year");
        desk.background()
                .read("Working out the year", () -> session.read(Right.SEE_COSTS, h -> BudgetReport.year(h, chosen)))
                .then(this::show)
                .orElse(e -> page.failed(e, this::read));
    }

    private void show(BudgetReport.Year year) {
        List<BudgetReport> rows = BudgetReport.withTotal(year.lines(), ALL);
        elsewhere.setVisible(year.elsewhere() != null);
        elsewhere.setManaged(year.elsewhere() != null);
        if (year.elsewhere() != null) {
            elsewhere.setText("The ledger has also paid " + year.elsewhere()
                    + " that belongs to none of these lines: Payments has it, month by month.");
        }
        var table = new ListTable<>("budget lines", FIELDS, PageSource.of(rows, FIELDS), desk)
                .first(
                        rows.getLast().booked() == null
                                ? new String[] {
                                    "line", "budget", "actual", "commitment", "forecast", "variance", "state"
                                }
                                : new String[] {"line", "budget", "actual", "booked", "forecast", "variance", "state"})
                .identifiedBy(BudgetReport::line)
                .tone("state", BudgetScreen::tone)
                .onOpen(r -> {
                    if (session.may(Right.EDIT_COSTS) && !r.line().equals(ALL)) {
                        edit(r);
                    }
                });
        table.show(PageSource.Query.ALL);
        page.setCount(FinancialYear.of(month.getValue()).toString());
        page.body(table);
    }

    private void edit(@Nullable BudgetReport line) {
        new BudgetForm(desk, session, go).show(FinancialYear.of(month.getValue()), line);
    }

    static String label(String line) {
        return line.equals(ALL)
                ? "All together"
                : CostGroup.valueOf(line.toUpperCase(Locale.ROOT)).label();
    }

    private static String state(BudgetReport report) {
        Money variance = report.variance();
        if (variance == null) {
            return "No budget";
        }
        return variance.pence() > 0 ? "Over budget" : variance.pence() == 0 ? "On budget" : "Within budget";
    }

    private static @Nullable Tone tone(BudgetReport report) {
        Money variance = report.variance();
        return variance == null ? Tone.NEUTRAL : variance.pence() > 0 ? Tone.DANGER : Tone.SUCCESS;
    }
}
