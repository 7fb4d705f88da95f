package hearth.reports;

import hearth.common.Money;
import hearth.placements.CostGroup;
import hearth.placements.CostRow;
import hearth.placements.Costs;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;

/** Figures added up a second way, by plain counting of rows or by adding the lines of a table, and what was left out of them. */
final class Checks {
    private final List<Check> checks = new ArrayList<>();
    private final MonthlySummary summary;
    private final Figures figures;

    private Checks(MonthlySummary summary) {
        this.summary = summary;
        this.figures = summary.figures();
    }

    static List<Check> of(Handle h, MonthlySummary summary, List<ChildAtHome> children) {
        var checks = new Checks(summary);
        checks.identities();
        checks.tables();
        checks.children(children);
        checks.rows(h);
        return List.copyOf(checks.checks);
    }

    private void identities() {
        add(
                "Places",
                "Filled, less over, with not available and vacant",
                value("places_filled") - value("places_over") + value("places_not_available") + value("places_vacant"),
                "Places approved",
                value("places_approved"));
        add(
                "Foster care",
                "Kinship, in-house, agency and other councils together",
                value("children_kinship")
                        + value("children_in_house")
                        + value("children_agency")
                        + value("children_other_authority"),
                "Children in foster care",
                value("children_in_foster"));
        money(
                "Cost of the month",
                "The six kinds together",
                Arrays.stream(CostGroup.values())
                        .mapToLong(g -> value("cost_" + g.code()))
                        .sum(),
                "Total",
                value("cost_total"));
        Long before = figures.get("households").lastMonth();
        add(
                "Households",
                "Last month's with the net change",
                (before == null ? 0 : before) + value("net_households"),
                "Households at the end of the month",
                value("households"));
        Long carers = figures.get("carers").lastMonth();
        add(
                "Carers",
                "Last month's with the net change",
                (carers == null ? 0 : carers) + value("net_carers"),
                "Carers at the end of the month",
                value("carers"));
    }

    private void tables() {
        add(
                "Enquiries since 1 April",
                "Tab Enquiries by source",
                summary.sources().stream().mapToLong(Sources.Line::enquiries).sum(),
                "Summary",
                toDate("enquiries"));
        add(
                "Approvals since 1 April",
                "Tab Enquiries by source",
                summary.sources().stream().mapToLong(Sources.Line::approvals).sum(),
                "Summary",
                toDate("approvals"));
        add(
                "Approvals since 1 April",
                "Tab Target tracker",
                summary.tracker().stream()
                        .mapToLong(l -> l.approvals() == null ? 0 : l.approvals())
                        .sum(),
                "Summary",
                toDate("approvals"));
        CarerDetails carers = summary.carers();
        add(
                "Withdrawals since 1 April",
                "Tab Withdrawals",
                carers.withdrawals().stream()
                        .mapToLong(CarerDetails.Withdrawal::yearToDate)
                        .sum(),
                "Summary",
                toDate("withdrawals"));
        add(
                "De-registrations since 1 April",
                "Tab De-registrations",
                carers.leavers().size(),
                "Summary",
                toDate("deregistrations"));
        add(
                "Places vacant",
                "Tab Households and places, connected left out",
                summary.places().stream()
                        .filter(p -> !p.connected())
                        .mapToLong(PlacesByType.Line::vacant)
                        .sum(),
                "Summary",
                value("places_vacant"));
        add(
                "Places not available",
                "By reason",
                summary.notAvailable().stream()
                        .mapToLong(NotAvailable.Line::places)
                        .sum(),
                "Summary",
                value("places_not_available"));
        add(
                "Children we care for",
                "Tab Children by placement",
                summary.homes().stream().mapToLong(Homes.Line::total).sum(),
                "Summary",
                value("children_looked_after"));
        money(
                "Cost of the month",
                "Tab Cost",
                summary.costs().stream().mapToLong(CostByType.Line::month).sum(),
                "Summary",
                value("cost_total"));
    }

    private void children(List<ChildAtHome> children) {
        rows("children_looked_after", children, c -> true);
        rows("children_in_house", children, c -> c.group() == PlacementGroup.IN_HOUSE);
        rows("children_agency", children, c -> c.group() == PlacementGroup.AGENCY);
        rows("children_residential", children, c -> c.group() == PlacementGroup.RESIDENTIAL);
        rows("children_out_of_borough", children, ChildAtHome::out);
        rows(
                "children_over_20_miles",
                children,
                c -> OutOfBorough.band(c.miles()).equals("over 20"));
    }

    private void rows(String key, List<ChildAtHome> children, Predicate<ChildAtHome> which) {
        add(
                Measures.of(key).label(),
                "Children counted one by one on the last day",
                children.stream().filter(which).count(),
                "Summary",
                value(key));
    }

    private void rows(Handle h) {
        LocalDate first = figures.month().atDay(1);
        LocalDate day = figures.month().atEndOfMonth();
        money(
                "Cost of the month",
                "Placements, retainers and children's own lines added up",
                Money.sum(Costs.month(h, figures.month()).stream()
                                .map(CostRow::net)
                                .toList())
                        .pence(),
                "Summary",
                value("cost_total"));
        add("Enquiries", "Rows counted one by one", CheckStore.enquiries(h, first, day), "Summary", value("enquiries"));
        add("Approvals", "Rows counted one by one", CheckStore.approvals(h, first, day), "Summary", value("approvals"));
        add(
                "Fostering households",
                "Rows counted one by one",
                CheckStore.households(h, day),
                "Summary",
                value("households"));
        add(
                "Places filled",
                "Children and others counted one by one",
                CheckStore.filled(h, day),
                "Summary",
                value("places_filled"));
    }

    private long value(String key) {
        return figures.value(key);
    }

    private long toDate(String key) {
        Long toDate = figures.get(key).yearToDate();
        return toDate == null ? 0 : toDate;
    }

    private void add(String what, String one, long first, String other, long second) {
        checks.add(new Check(what, one, first, other, second, false));
    }

    private void money(String what, String one, long first, String other, long second) {
        checks.add(new Check(what, one, first, other, second, true));
    }
}
