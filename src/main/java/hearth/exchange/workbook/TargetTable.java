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
    private TargetTable() {}

    static Table of(List<Standing> standings) {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (Standing standing : standings) {
            rows.add(row(standing));
        }
        return new Table(
                "Targets",
                "Recruitment targets",
                List.of(
                        Column.text("Target", 34),
                        Column.text("Unit", 12),
                        Column.text("What counts", 40),
                        Column.text("For which children", 30),
                        Column.text("Gross or net", 12),
                        Column.number("Wanted"),
                        Column.number("Baseline"),
                        Column.date("Baseline on"),
                        Column.date("First day"),
                        Column.date("Last day"),
                        Column.number("Achieved"),
                        Column.number("Left"),
                        Column.number("Wanted by then"),
                        Column.number("Needed a month"),
                        Column.number("Going on like this"),
                        Column.number("Forecast low"),
                        Column.number("Forecast middle"),
                        Column.number("Forecast high"),
                        Column.number("Enquiries it takes"),
                        Column.date("Last useful day")),
                rows);
    }

    private static List<@Nullable Object> row(Standing standing) {
        RecruitmentTarget target = standing.target();
        String cell = "recruitment_target." + target.id();
        List<String> cells = List.of(cell + ".achieved");
        Forecast forecast = standing.forecast();
        return Rows.row(
                target.name(),
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
