package hearth.app.cli;

import hearth.access.Query;
import hearth.access.Session;
import hearth.common.BritishDates;
import hearth.common.WrongUsage;
import hearth.store.Action;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints one of the store's lists. */
@Command(
        name = "list",
        header = "Print a list: enquiries, households, children and more.",
        description = {
            "",
            "Dates are written 2026-10-31, money in pounds, codes as codes. What is not known is an empty cell, or"
                    + " null.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  hearth list /srv/hearth/wigan children --csv > children.csv",
            "  hearth list /srv/hearth/wigan enquiries --as-at 2026-09-30 --filter stage=ENQUIRY --json"
        })
final class ListCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final AsUser signIn;

    @Mixin
    private final FormatOptions format = new FormatOptions();

    @Parameters(paramLabel = "STORE", description = "The store's folder.")
    private Path store;

    @Parameters(
            paramLabel = "KIND",
            completionCandidates = Lists.Names.class,
            description = "Which list: ${COMPLETION-CANDIDATES}.")
    private String kind;

    @Option(
            names = "--as-at",
            paramLabel = "DATE",
            description = "The day that the list shows, such as 2026-09-30; today without it.")
    private @Nullable String asAt;

    @Option(
            names = "--month",
            paramLabel = "MONTH",
            description = "The month of a list of costs, such as 2026-10; this month without it.")
    private @Nullable String month;

    @Option(
            names = "--filter",
            paramLabel = "FIELD=VALUE",
            description =
                    "Only rows whose field has this value; several filters all hold. FIELD= asks for rows without a"
                            + " value.")
    private List<String> filters = List.of();

    ListCommand(Terminal terminal) {
        this.terminal = terminal;
        signIn = new AsUser(terminal);
    }

    @Override
    public Integer call() {
        format.check();
        ListKind<?> list = Lists.named(kind);
        Map<String, String> wanted = filters(list);
        LocalDate today = signIn.today();
        LocalDate day = asAt == null ? today : Terminal.day("--as-at", asAt, today);
        YearMonth of = month == null ? YearMonth.from(today) : Terminal.month("--month", month);
        if (month != null && !list.byMonth()) {
            throw new WrongUsage("The list " + kind + " is of a day, not of a month: use --as-at DATE.");
        }
        signIn.at(store, session -> {
            Query query = Query.on(day, session);
            for (var filter : wanted.entrySet()) {
                query = query.where(filter.getKey(), filter.getValue());
            }
            print(session, list, query, of);
            return 0;
        });
        return 0;
    }

    private Map<String, String> filters(ListKind<?> list) {
        var wanted = new LinkedHashMap<String, String>();
        for (String filter : filters) {
            int equals = filter.indexOf('=');
            if (equals < 1) {
                throw new WrongUsage("--filter takes FIELD=VALUE, such as state=Overdue; " + filter + " is none.");
            }
            list.checkField(filter.substring(0, equals));
            if (wanted.put(filter.substring(0, equals), filter.substring(equals + 1)) != null) {
                throw new WrongUsage("A field can be filtered once: two filters on one field leave no row.");
            }
        }
        return wanted;
    }

    private <R> void print(Session session, ListKind<R> list, Query query, YearMonth of) {
        ListKind.Rows<R> rows = list.rows().of(session, query, of);
        session.write(list.right(), "list", tx -> {
            tx.record(Action.LIST, null, (long) rows.shown().size(), list.name());
            return rows;
        });
        var out = terminal.out();
        var plain = rows.shown().stream()
                .map(row -> list.fields().stream().map(f -> f.plain(row)).toList());
        if (format.json) {
            Output.jsonRows(out, list.names(), plain);
        } else if (format.csv) {
            Output.csv(out, list.names(), plain);
        } else {
            Output.text(
                    out,
                    list.fields().stream().map(f -> f.label()).toList(),
                    rows.shown().stream()
                            .map(row -> list.fields().stream()
                                    .map(f -> f.shown(row))
                                    .toList())
                            .toList());
            String when = list.byMonth() ? BritishDates.format(of) : BritishDates.format(query.day());
            int count = rows.shown().size();
            terminal.err().println(count + (count == 1 ? " row, " : " rows, ") + when);
        }
        if (rows.restricted() > 0) {
            terminal.err()
                    .println(
                            rows.restricted() == 1
                                    ? "1 restricted record is counted in figures and not shown."
                                    : rows.restricted() + " restricted records are counted in figures and not shown.");
        }
    }
}
