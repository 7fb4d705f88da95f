package hearth.app.cli;

import hearth.common.Money;
import hearth.finance.Budgets;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Takes over a budget, line by line and month by month. */
@Command(
        name = "budget",
        header = "Set the budget of months, or revise it.",
        description = {
            "",
            "FILE.csv has the columns line,month,budget,placement_days: a group of costs such as in_house, a month"
                    + " such as 2026-04, pounds, and the days of care budgeted. All of it is taken over or nothing. A"
                    + " month that has a budget gets a revision from today on. hearth list STORE budget shows what came of"
                    + " it.",
            ""
        },
        footer = {"", "Example:", "  hearth budget /srv/hearth/wigan budget-2026.csv"})
final class BudgetCommand implements Callable<Integer> {
    private static final List<String> COLUMNS = List.of("line", "month", "budget", "placement_days");

    private final Terminal terminal;

    @Mixin
    private final AsUser signIn;

    @Parameters(index = "0", paramLabel = "STORE", description = "The store's folder.")
    private Path store;

    @Parameters(index = "1", paramLabel = "FILE.csv", description = "The budget.")
    private Path file;

    BudgetCommand(Terminal terminal) {
        this.terminal = terminal;
        signIn = new AsUser(terminal);
    }

    @Override
    public Integer call() {
        List<Budgets.Entry> entries = read();
        signIn.at(store, session -> {
            Budgets.set(session, entries);
            return 0;
        });
        terminal.err().println(entries.size() + " lines of the budget are set.");
        return 0;
    }

    private List<Budgets.Entry> read() {
        return CsvTable.read(
                file,
                COLUMNS,
                "in_house,2026-04,12500.00,310",
                cells -> new Budgets.Entry(
                        cells.get(0),
                        YearMonth.parse(cells.get(1)),
                        Money.ofPounds(new BigDecimal(cells.get(2))),
                        cells.get(3).isEmpty() ? 0 : Integer.parseInt(cells.get(3))));
    }
}
