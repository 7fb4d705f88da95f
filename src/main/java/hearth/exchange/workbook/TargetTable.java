package hearth.exchange.workbook;

import hearth.finance.Forecast;
import hearth.finance.Gain;
import hearth.finance.RecruitmentTarget;
import hearth.finance.Standing;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Each recruitment target with what it says of itself and how it stands. */
final class TargetTable {
    private static final List<String> SAID = List.of(
            "Unit",
            "What counts",
            "For which children",
            "Gross or net",
            "Wanted",
            "Baseline",
            "Baseline on",
            "First day",
            "Last day",
            "Achieved",
            "Left",
            "Wanted by then",
            "Needed a month",
            "Going on like this",
            "Forecast low",
            "Forecast middle",
            "Forecast high",
            "Enquiries it takes",
            "Last useful day");

    private TargetTable() {}

    /** A column for each target, because there are few of them and much to say of each. */
    static Table of(List<Standing> standings) {
        var columns = new ArrayList<Column>();
        columns.add(Column.text("Recruitment target", 34));
        for (Standing standing : standings) {
            String name = standing.target().name();
            boolean again = columns.stream().anyMatch(c -> c.heading().equalsIgnoreCase(name));
            columns.add(new Column(again ? name + " (" + columns.size() + ")" : name, 34, true));
        }
        var said = standings.stream().map(TargetTable::said).toList();
        var rows = new ArrayList<List<@Nullable Object>>();
        for (int i = 0; i < SAID.size() && !standings.isEmpty(); i++) {
            var row = new ArrayList<@Nullable Object>();
            row.add(SAID.get(i));
            for (List<@Nullable Object> one : said) {
                row.add(one.get(i));
            }
            rows.add(row);
        }
        return new Table("Targets", "Recruitment targets", columns, rows);
    }

    private static List<@Nullable Object> said(Standing standing) {
        RecruitmentTarget target = standing.target();
        String cell = "recruitment_target." + target.id();
        List<String> cells = List.of(cell + ".achieved");
        Forecast forecast = standing.forecast();
        return Rows.row(
                target.unit().label(),
                target.counts().stream().sorted().map(Gain.Way::label).collect(Collectors.joining("; ")),
                target.focus().label(),
                target.net() ? "Net of those who leave" : "Gross",
                target.value(),
                target.baseline(),
                target.baselineOn(),
                target.period().start(),
                target.end().minusDays(1),
                new Table.Count(cell + ".achieved", standing.counted()),
                new Table.Count(cell + ".left", standing.left()),
                tenth(standing.wantedByNow()),
                derived(standing.runRateNeeded() == null ? null : tenth(standing.runRateNeeded()), cells),
                derived(standing.straight() == null ? null : tenth(standing.straight()), cells),
                derived(forecast == null ? null : forecast.low(), cells),
                derived(forecast == null ? null : forecast.middle(), cells),
                derived(forecast == null ? null : forecast.high(), cells),
                derived(standing.enquiriesNeeded(), cells),
                standing.lastUseful());
    }

    private static @Nullable Object derived(@Nullable Object value, List<String> cells) {
        return value == null ? null : new Table.Derived(value, cells);
    }

    private static BigDecimal tenth(double number) {
        return BigDecimal.valueOf(number).setScale(1, RoundingMode.HALF_UP);
    }
}
