package hearth.reports;

import static hearth.reports.Measure.Owner.FINANCE;
import static hearth.reports.Measure.Unit.MONEY;

import hearth.placements.Costs;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** What homes cost in a month, by kind of home. */
final class CostFigures implements MeasureGroup {
    private static final String HOW =
            " Nights in the month by a seventh of the weekly price, and single sums on their day, less"
                    + " contributions; rounded once for each placement and month.";

    @Override
    public List<Measure> measures() {
        return List.of(
                cost(
                        "cost_in_house",
                        "Cost of in-house foster care",
                        "Cost of placements with our own carers, and retainers of households." + HOW),
                cost("cost_agency", "Cost of agency foster care", "Cost of placements with agencies' carers." + HOW),
                cost(
                        "cost_kinship",
                        "Cost of kinship foster care",
                        "Cost of placements with relatives and friends." + HOW),
                cost("cost_residential", "Cost of residential care", "Cost of residential placements." + HOW),
                cost(
                        "cost_supported",
                        "Cost of supported accommodation",
                        "Cost of supported accommodation and of living alone." + HOW),
                cost(
                        "cost_other",
                        "Cost of other homes",
                        "Cost of all other placements: another council's carers, parents, adoption, other; and"
                                + " of nights without a placement." + HOW),
                cost("cost_total", "Cost of all homes", "The six lines above together."),
                cost(
                        "cost_out_of_borough",
                        "Cost of homes out of borough",
                        "The part of the total for nights outside the boundary."));
    }

    private static Measure cost(String key, String label, String rule) {
        return new Measure(key, label, rule, "cost_line, placement_phase", FINANCE, true, MONEY);
    }

    @Override
    public void count(Handle h, Tally tally) {
        Costs.byMonth(h, tally.months().first(), tally.months().month()).forEach((month, totals) -> {
            totals.byGroup().forEach((group, net) -> tally.add("cost_" + group.code(), month, net.pence()));
            tally.add("cost_out_of_borough", month, totals.outOfBorough().pence());
        });
        tally.sum(
                "cost_total",
                "cost_in_house",
                "cost_agency",
                "cost_kinship",
                "cost_residential",
                "cost_supported",
                "cost_other");
    }
}
