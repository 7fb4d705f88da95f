package hearth.exchange.workbook;

import hearth.reports.Measures;
import hearth.reports.MonthlySummary;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What every measure means, and what is to be put right in the records. */
final class ReferenceTabs {
    static final String DEFINITIONS = "Definitions";
    static final String TO_FIX = "Data to fix";

    private ReferenceTabs() {}

    /** Under it stands whose postcodes were used, as their licences ask. */
    static Tab definitions(MonthlySummary summary) {
        var rows = new ArrayList<List<@Nullable Object>>();
        Measures.all()
                .forEach(m -> rows.add(Rows.row(
                        m.label(),
                        m.rule(),
                        m.flow() ? "Counted in the month" : "On the last day",
                        m.source(),
                        m.owner().words(),
                        m.key())));
        return new Tab(
                DEFINITIONS,
                "what every measure counts",
                summary.attribution(),
                new Table(
                        "Definitions",
                        "",
                        List.of(
                                Column.text("Measure", 34),
                                Column.text("Rule", 90),
                                Column.text("When", 22),
                                Column.text("Source field", 40),
                                Column.text("Owner", 22),
                                Column.text("Key", 34)),
                        rows));
    }

    static Tab toFix(MonthlySummary summary) {
        var rows = new ArrayList<List<@Nullable Object>>();
        summary.toFix().forEach(f -> rows.add(Rows.row(f.record(), f.field(), f.where(), f.tab())));
        return new Tab(
                TO_FIX,
                "what is missing or odd in the records",
                List.of(
                        rows.isEmpty()
                                ? "Nothing to fix."
                                : "Each line makes a figure less true, or leaves somebody searching, until it is put"
                                        + " right."),
                new Table(
                        "ToFix",
                        "",
                        List.of(
                                Column.text("Record", 16),
                                Column.text("Missing or odd", 70),
                                Column.text("Where to fix it", 24),
                                Column.text("Tab it touches", 28)),
                        rows));
    }
}
