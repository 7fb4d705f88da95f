package hearth.exchange.workbook;

import hearth.carers.Leaving;
import hearth.common.FinancialYear;
import hearth.reports.CarerDetails;
import hearth.reports.Homes;
import hearth.reports.MonthlySummary;
import hearth.reports.PlacementGroup;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Every sum in the workbook by which a hidden number could be worked out from numbers that are shown. */
final class Sums {
    private static final List<List<String>> OF_A_MONTH = List.of(
            List.of("net_households", "approvals", "deregistrations"),
            List.of("net_carers", "carers_approved", "carers_left"),
            List.of("places_approved", "places_filled", "places_over", "places_not_available", "places_vacant"),
            List.of(
                    "children_in_foster",
                    "children_kinship",
                    "children_in_house",
                    "children_agency",
                    "children_other_authority"));
    private static final List<String> FLOWS = List.of(
            "enquiries",
            "initial_visits",
            "applications",
            "withdrawals",
            "approvals",
            "approved_places",
            "deregistrations",
            "net_households",
            "carers_approved",
            "carers_left",
            "net_carers",
            "started_to_be_looked_after",
            "ceased_to_be_looked_after",
            "placements_started",
            "placements_ended",
            "unplanned_endings",
            "out_of_borough_started",
            "brought_back");

    private Sums() {}

    static List<List<String>> of(MonthlySummary summary) {
        var sums = new ArrayList<List<String>>();
        YearMonth month = summary.month();
        for (int back = 0; back <= 12; back++) {
            YearMonth at = month.minusMonths(back);
            OF_A_MONTH.forEach(
                    keys -> sums.add(keys.stream().map(k -> k + "@" + at).toList()));
            for (String stock : List.of("households", "carers")) {
                sums.add(List.of(stock + "@" + at, stock + "@" + at.minusMonths(1), "net_" + stock + "@" + at));
            }
        }
        OF_A_MONTH.forEach(keys ->
                sums.add(keys.stream().map(k -> Numbers.toDate(k, month)).toList()));
        toDate(sums, month);
        homes(sums, summary);
        summary.places()
                .forEach(line -> sums.add(List.of(
                        place(line.type(), "approved"),
                        place(line.type(), "filled"),
                        place(line.type(), "over"),
                        place(line.type(), "notAvailable"),
                        place(line.type(), "vacant"))));
        for (String what : List.of("households", "approved", "filled", "over", "notAvailable", "vacant")) {
            total(
                    sums,
                    figure(what) + "@" + month,
                    summary.places().stream()
                            .filter(l -> !l.connected())
                            .map(l -> place(l.type(), what))
                            .toList());
        }
        total(
                sums,
                "places_not_available@" + month,
                summary.notAvailable().stream()
                        .map(l -> "not_available." + l.reason())
                        .toList());
        source(sums, summary, "month", "enquiries@" + month);
        source(sums, summary, "enquiries", Numbers.toDate("enquiries", month));
        source(sums, summary, "visits", Numbers.toDate("initial_visits", month));
        source(sums, summary, "applications", Numbers.toDate("applications", month));
        source(sums, summary, "approvals", Numbers.toDate("approvals", month));
        for (String when : List.of("month", "year")) {
            String at = when.equals("month") ? "@" + month : "@to-" + month;
            total(
                    sums,
                    "withdrawals" + at,
                    summary.carers().withdrawals().stream()
                            .map(l -> withdrawal(l, when))
                            .toList());
            total(
                    sums,
                    "deregistrations" + at,
                    summary.carers().leavers().stream()
                            .map(l -> leaver(Leaving.coded(l.reason()), when))
                            .distinct()
                            .toList());
        }
        return sums;
    }

    static String withdrawal(CarerDetails.Withdrawal line, String when) {
        return "withdrawal." + line.stage() + "." + line.reason() + "." + when;
    }

    static String leaver(String reason, String when) {
        return "leaver." + reason + "." + when;
    }

    private static void toDate(List<List<String>> sums, YearMonth month) {
        YearMonth april = FinancialYear.of(month).firstMonth();
        for (String flow : FLOWS) {
            var parts = new ArrayList<String>();
            for (YearMonth m = april; !m.isAfter(month); m = m.plusMonths(1)) {
                parts.add(flow + "@" + m);
                if (flow.equals("approvals")) {
                    total(sums, Numbers.toDate(flow, m), parts);
                }
            }
            total(sums, Numbers.toDate(flow, month), parts);
        }
    }

    /** A child's kind of home by age, and by month: rows, columns and the whole. */
    private static void homes(List<List<String>> sums, MonthlySummary summary) {
        YearMonth month = summary.month();
        for (PlacementGroup group : PlacementGroup.values()) {
            total(
                    sums,
                    home(group, month),
                    IntStream.range(0, Homes.BANDS.size())
                            .mapToObj(b -> home(group, b))
                            .toList());
        }
        for (int band = 0; band < Homes.BANDS.size(); band++) {
            int b = band;
            total(sums, "home.all." + b, groups().map(g -> home(g, b)).toList());
        }
        total(
                sums,
                "children_looked_after@" + month,
                IntStream.range(0, Homes.BANDS.size())
                        .mapToObj(b -> "home.all." + b)
                        .toList());
        for (YearMonth at : List.of(month, month.minusMonths(1), month.minusYears(1))) {
            total(
                    sums,
                    "children_looked_after@" + at,
                    groups().map(g -> home(g, at)).toList());
        }
    }

    private static java.util.stream.Stream<PlacementGroup> groups() {
        return java.util.Arrays.stream(PlacementGroup.values());
    }

    private static void source(List<List<String>> sums, MonthlySummary summary, String what, String total) {
        total(
                sums,
                total,
                summary.sources().stream().map(l -> source(l.source(), what)).toList());
    }

    private static void total(List<List<String>> sums, String total, List<String> parts) {
        var sum = new ArrayList<>(parts);
        sum.add(total);
        sums.add(sum);
    }

    static String source(String source, String what) {
        return "source." + source + "." + what;
    }

    static String place(String type, String what) {
        return "place." + type + "." + what;
    }

    static String home(PlacementGroup group, int band) {
        return "home." + group + "." + band;
    }

    /** The cell of a kind of home in a month: the figure's own where there is one, so that both are hidden or neither. */
    static String home(PlacementGroup group, YearMonth month) {
        return switch (group) {
            case KINSHIP -> "children_kinship@" + month;
            case IN_HOUSE -> "children_in_house@" + month;
            case AGENCY -> "children_agency@" + month;
            case OTHER_AUTHORITY -> "children_other_authority@" + month;
            case RESIDENTIAL -> "children_residential@" + month;
            default -> "home." + group + "@" + month;
        };
    }

    private static String figure(String what) {
        return switch (what) {
            case "households" -> "households";
            case "notAvailable" -> "places_not_available";
            default -> "places_" + what;
        };
    }
}
