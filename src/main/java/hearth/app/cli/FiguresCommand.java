package hearth.app.cli;

import hearth.access.Right;
import hearth.access.Session;
import hearth.common.BritishDates;
import hearth.common.WrongUsage;
import hearth.geography.Authorities;
import hearth.geography.Geography;
import hearth.geography.PostcodeDirectory;
import hearth.reports.Figure;
import hearth.reports.Figures;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints the figures of a month. */
@Command(
        name = "figures",
        header = "Print the figures of a month: the same as in the monthly workbook.",
        description = {
            "",
            "A flow, such as enquiries, is counted over the month and since 1 April. A stock, such as households, is"
                    + " counted at the end of the month.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  hearth figures /srv/hearth/wigan --month 2026-10",
            "  hearth figures /srv/hearth/wigan --month 2026-09 --as-known 2026-10-07T09:00:00Z --json"
        })
final class FiguresCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final AsUser signIn;

    @Parameters(paramLabel = "STORE", description = "The store's folder.")
    private Path store;

    @Option(names = "--month", paramLabel = "MONTH", required = true, description = "Which month, such as 2026-10.")
    private String month;

    @Option(
            names = "--as-known",
            paramLabel = "INSTANT",
            description =
                    "Count what the store knew then, such as 2026-11-02T09:00:00Z, or a day for the end of that day.")
    private @Nullable String asKnown;

    @Option(names = "--json", description = "One JSON object.")
    private boolean json;

    FiguresCommand(Terminal terminal) {
        this.terminal = terminal;
        signIn = new AsUser(terminal);
    }

    @Override
    public Integer call() {
        YearMonth of = Terminal.month("--month", month);
        Instant known = asKnown == null ? null : instant(asKnown);
        show(signIn.at(store, session -> {
            terminal.sayIfNotOver(of, session.today());
            return figures(session, of, known);
        }));
        return 0;
    }

    private Instant instant(String given) {
        try {
            return Instant.parse(given);
        } catch (DateTimeParseException e) {
            return Terminal.day("--as-known", given, signIn.today())
                    .plusDays(1)
                    .atStartOfDay(terminal.clock().getZone())
                    .toInstant();
        }
    }

    private static Figures figures(Session session, YearMonth of, @Nullable Instant known) {
        session.require(Right.SEE_FIGURES);
        if (known != null && known.isAfter(session.store().clock().instant())) {
            throw new WrongUsage("--as-known takes an instant that has passed; " + known + " has not.");
        }
        try (var directory = new PostcodeDirectory(session.store().folder())) {
            var geography = new Geography(new Authorities(), directory);
            if (known == null) {
                return Figures.of(session.store(), geography, of);
            }
            try (var past = session.store().asKnownAt(known)) {
                return Figures.of(past, geography, of);
            }
        }
    }

    private void show(Figures figures) {
        if (json) {
            var object = Output.object();
            object.put("month", figures.month().toString());
            object.put("authority", figures.authority());
            object.put("figures", figures.plain());
            Output.json(terminal.out(), object);
            return;
        }
        var rows = new ArrayList<List<String>>();
        for (Figure figure : figures.all()) {
            boolean flow = figure.measure().flow();
            rows.add(List.of(
                    figure.measure().label(),
                    words(figure.decimal(figure.value())),
                    words(figure.decimal(figure.lastMonth())),
                    flow ? words(figure.decimal(figure.yearToDate())) : "",
                    flow ? "" : words(figure.decimal(figure.lastYear())),
                    words(figure.decimal(figure.targetToDate()))));
        }
        Output.text(
                terminal.out(),
                List.of(
                        BritishDates.format(figures.month()),
                        "Number",
                        "Last month",
                        "Since April",
                        "Last year",
                        "Target by now"),
                rows);
    }

    private static String words(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }
}
