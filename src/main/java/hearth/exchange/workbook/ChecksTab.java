package hearth.exchange.workbook;

import hearth.access.Breach;
import hearth.common.Money;
import hearth.reports.MonthlySummary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The same figures added up two ways, what was left out and why, and what stands open. */
final class ChecksTab {
    static final String NAME = "Checks";

    private ChecksTab() {}

    static Tab of(MonthlySummary summary, Edition edition) {
        long wrong = summary.checks().stream().filter(c -> !c.ok()).count();
        return new Tab(
                NAME,
                "the same figures added up two ways",
                List.of(
                        wrong == 0
                                ? "All checks agree."
                                : wrong + " of " + summary.checks().size()
                                        + " checks do not agree: see the words in the last column."),
                List.of(checks(summary, edition), leftOut(summary), breaches(summary, edition)),
                List.of());
    }

    private static Table checks(MonthlySummary summary, Edition edition) {
        boolean numbers = edition == Edition.TEAM;
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var check : summary.checks()) {
            rows.add(Rows.row(
                    check.what(),
                    check.one(),
                    numbers ? number(check.first(), check.money()) : "not shown",
                    check.other(),
                    numbers ? number(check.second(), check.money()) : "not shown",
                    number(check.difference(), check.money()),
                    check.ok() ? "OK" : "Does not agree"));
        }
        return new Table(
                "Checks",
                "",
                List.of(
                        Column.text("Check", 34),
                        Column.text("One way", 44),
                        new Column("One number", 16, true),
                        Column.text("Other way", 34),
                        new Column("Other number", 16, true),
                        new Column("Difference", 12, true),
                        Column.text("Agrees", 16)),
                rows);
    }

    private static Object number(long number, boolean money) {
        return money ? new Money(number) : (Object) number;
    }

    private static Table leftOut(MonthlySummary summary) {
        var rows = new ArrayList<List<@Nullable Object>>();
        summary.leftOut()
                .forEach(l ->
                        rows.add(Rows.row(l.what(), l.why(), new Table.Count("left_out." + l.what(), l.number()))));
        return new Table(
                "LeftOut",
                "Records left out of some figure, and why",
                List.of(Column.text("Records", 34), Column.text("Why", 44), Column.number("Number")),
                rows);
    }

    private static Table breaches(MonthlySummary summary, Edition edition) {
        LocalDate day = summary.month().atEndOfMonth();
        if (edition == Edition.COMMITTEE) {
            Map<String, Long> byRule = new TreeMap<>();
            summary.breaches().forEach(b -> byRule.merge(b.rule(), 1L, Long::sum));
            var rows = new ArrayList<List<@Nullable Object>>();
            byRule.forEach((rule, n) -> rows.add(Rows.row(rule, new Table.Count("breach." + rule, n))));
            return new Table(
                    "Breaches",
                    "Rules broken and not yet dealt with",
                    List.of(Column.text("Rule", 34), Column.number("Number")),
                    rows);
        }
        var rows = new ArrayList<List<@Nullable Object>>();
        for (Breach breach : summary.breaches()) {
            rows.add(Rows.row(
                    breach.rule(),
                    breach.message(),
                    breach.about(),
                    breach.who(),
                    breach.since(),
                    breach.due(),
                    breach.state(day)));
        }
        return new Table(
                "Breaches",
                "Rules broken and not yet dealt with",
                List.of(
                        Column.text("Rule", 34),
                        Column.text("What", 44),
                        Column.text("Record", 16),
                        Column.text("Who must act", 34),
                        Column.date("Since"),
                        Column.date("Due"),
                        Column.text("State", 16)),
                rows);
    }
}
