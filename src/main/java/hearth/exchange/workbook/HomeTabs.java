package hearth.exchange.workbook;

import hearth.common.CodeList;
import hearth.reports.Homes;
import hearth.reports.MonthlySummary;
import hearth.reports.NotAvailable;
import hearth.reports.PlacesByType;
import hearth.reports.Vacancies;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Homes there are and children in them. */
final class HomeTabs {
    static final String PLACES = "Households and places";
    static final String VACANCIES = "Vacancies now";
    static final String CHILDREN = "Children by placement";

    private HomeTabs() {}

    static Tab places(MonthlySummary summary) {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (PlacesByType.Line line : summary.places()) {
            rows.add(Rows.row(
                    line.connected()
                            ? "Connected persons (in none of the place figures)"
                            : line.type().isEmpty()
                                    ? "Not recorded"
                                    : CodeList.named("fostering-type").label(line.type()),
                    place(line, "households", line.households()),
                    place(line, "approved", line.approved()),
                    place(line, "filled", line.filled()),
                    place(line, "over", line.over()),
                    place(line, "notAvailable", line.notAvailable()),
                    place(line, "vacant", line.vacant()),
                    line.approved() == 0
                            ? null
                            : new Table.Derived(
                                    (double) (line.filled() - line.over()) / line.approved(),
                                    List.of(
                                            Sums.place(line.type(), "approved"),
                                            Sums.place(line.type(), "filled"),
                                            Sums.place(line.type(), "over"))),
                    line.approved() == line.notAvailable()
                            ? null
                            : new Table.Derived(
                                    (double) (line.filled() - line.over()) / (line.approved() - line.notAvailable()),
                                    List.of(
                                            Sums.place(line.type(), "approved"),
                                            Sums.place(line.type(), "notAvailable"),
                                            Sums.place(line.type(), "filled"),
                                            Sums.place(line.type(), "over"))),
                    line.approved() == 0
                            ? null
                            : new Table.Derived(
                                    (double) line.vacant() / line.approved(),
                                    List.of(Sums.place(line.type(), "approved"), Sums.place(line.type(), "vacant")))));
        }
        var places = new Table(
                "Places",
                "",
                List.of(
                        Column.text("Main type of fostering", 44),
                        Column.number("Households"),
                        Column.number("Places approved"),
                        Column.number("Filled"),
                        Column.number("Over"),
                        Column.number("Not available"),
                        Column.number("Vacant"),
                        Column.number("Occupancy"),
                        Column.number("Of places in use"),
                        Column.number("Vacancy rate")),
                rows,
                total(summary));
        var reasons = new ArrayList<List<@Nullable Object>>();
        for (NotAvailable.Line line : summary.notAvailable()) {
            reasons.add(
                    Rows.row(reason(line.reason()), new Table.Count("not_available." + line.reason(), line.places())));
        }
        var why = new Table(
                "NotAvailable",
                "Why places are not available",
                List.of(Column.text("Reason", 44), Column.number("Places")),
                reasons);
        int n = Math.max(1, rows.size());
        return new Tab(
                PLACES,
                "approved places and how they are used",
                List.of("Filled, less over, with not available and vacant make the places approved, household by"
                        + " household. Occupancy: filled, less over, of the places approved. Of places in use: the same"
                        + " of those that are available. Vacancy rate: vacant of the places approved."),
                List.of(places, why),
                List.of(new Chart(
                        Chart.Kind.STACKED,
                        "Places by main type of fostering, "
                                + hearth.common.BritishDates.format(
                                        summary.month().atEndOfMonth()),
                        "Places",
                        Chart.Cells.down(PLACES, "Places", 0, n),
                        List.of(
                                new Chart.Series("Filled", Chart.Cells.down(PLACES, "Places", 3, n)),
                                new Chart.Series("Not available", Chart.Cells.down(PLACES, "Places", 5, n)),
                                new Chart.Series("Vacant", Chart.Cells.down(PLACES, "Places", 6, n))),
                        false)));
    }

    private static List<@Nullable Object> total(MonthlySummary summary) {
        var total = new ArrayList<@Nullable Object>();
        total.add("Mainstream households together");
        for (String key : List.of(
                "households",
                "places_approved",
                "places_filled",
                "places_over",
                "places_not_available",
                "places_vacant")) {
            var figure = summary.figures().get(key);
            total.add(Numbers.of(figure, figure.value(), summary.month()));
        }
        total.add(null);
        total.add(null);
        total.add(null);
        return total;
    }

    private static Table.Count place(PlacesByType.Line line, String what, int number) {
        return new Table.Count(Sums.place(line.type(), what), number);
    }

    private static String reason(String code) {
        if (code.equals("BED_USE")) {
            return "Bed in other use";
        }
        return CodeList.named("household-status")
                .find(code)
                .map(c -> "Household: " + c.label())
                .orElseGet(() -> CodeList.named("not-available").label(code));
    }

    static Tab vacancies(MonthlySummary summary) {
        LocalDate day = summary.month().atEndOfMonth();
        var rows = new ArrayList<List<@Nullable Object>>();
        for (Vacancies.Line line : summary.vacancies()) {
            String types = Arrays.stream(line.types().split(","))
                    .filter(t -> !t.isEmpty())
                    .map(t -> CodeList.named("fostering-type").label(t))
                    .collect(Collectors.joining(", "));
            rows.add(Rows.row(
                    line.household(),
                    line.area(),
                    line.places(),
                    line.ages(),
                    types,
                    line.siblingsOnly() ? "Yes" : "No",
                    line.since(),
                    ChronoUnit.DAYS.between(line.since(), day),
                    line.matchedTo(),
                    line.reviewDue()));
        }
        return new Tab(
                VACANCIES,
                "mainstream households with a place that can be used",
                List.of("As at the last day of the month. By reference; restricted households are counted in the"
                        + " figures and not listed."),
                new Table(
                        "Vacancies",
                        "",
                        List.of(
                                Column.text("Household", 16),
                                Column.text("Area", 20),
                                Column.number("Places"),
                                Column.text("Ages", 12),
                                Column.text("Types of fostering", 34),
                                Column.text("Brothers and sisters only", 16),
                                Column.date("Vacant since"),
                                Column.number("Days"),
                                Column.text("Matched to", 22),
                                Column.date("Review due")),
                        rows));
    }

    static Tab children(MonthlySummary summary) {
        YearMonth month = summary.month();
        long all = summary.figures().value("children_looked_after");
        var columns = new ArrayList<Column>();
        columns.add(Column.text("Home", 44));
        Homes.BANDS.forEach(band -> columns.add(Column.number("Aged " + band)));
        columns.addAll(List.of(
                Column.number("Total"),
                Column.number("Share"),
                Column.number("Last month"),
                Column.number("Same month last year")));
        var rows = new ArrayList<List<@Nullable Object>>();
        int[] bands = new int[Homes.BANDS.size()];
        for (Homes.Line line : summary.homes()) {
            var row = new ArrayList<@Nullable Object>();
            row.add(line.group().label());
            for (int b = 0; b < bands.length; b++) {
                bands[b] += line.byAge().get(b);
                row.add(new Table.Count(Sums.home(line.group(), b), line.byAge().get(b)));
            }
            String cell = Sums.home(line.group(), month);
            row.add(new Table.Count(cell, line.total()));
            row.add(all == 0 ? null : new Table.Derived((double) line.total() / all, List.of(cell)));
            row.add(new Table.Count(Sums.home(line.group(), month.minusMonths(1)), line.lastMonth()));
            row.add(new Table.Count(Sums.home(line.group(), month.minusYears(1)), line.lastYear()));
            rows.add(row);
        }
        var total = new ArrayList<@Nullable Object>();
        total.add("All children we care for");
        for (int b = 0; b < bands.length; b++) {
            total.add(new Table.Count("home.all." + b, bands[b]));
        }
        var figure = summary.figures().get("children_looked_after");
        total.add(Numbers.of(figure, figure.value(), month));
        total.add(null);
        total.add(Numbers.of(figure, figure.lastMonth(), month.minusMonths(1)));
        total.add(Numbers.of(figure, figure.lastYear(), month.minusYears(1)));
        return new Tab(
                CHILDREN,
                "where the children we care for live",
                List.of("On the last day of the month; short breaks left out. A temporary stay elsewhere counts as the"
                        + " home it is from."),
                List.of(new Table("Children", "", columns, rows, total)),
                List.of(new Chart(
                        Chart.Kind.STACKED,
                        "Children in foster care and residential care, last twelve months",
                        "Children",
                        MonthsTab.months(),
                        List.of(
                                new Chart.Series("In-house", MonthsTab.row(summary, "children_in_house")),
                                new Chart.Series("Agency", MonthsTab.row(summary, "children_agency")),
                                new Chart.Series("Kinship", MonthsTab.row(summary, "children_kinship")),
                                new Chart.Series(
                                        "Another council's", MonthsTab.row(summary, "children_other_authority")),
                                new Chart.Series("Residential", MonthsTab.row(summary, "children_residential"))),
                        false)));
    }
}
