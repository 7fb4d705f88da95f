package hearth.reports;

import static hearth.reports.Measure.Owner.CARERS;
import static hearth.reports.Measure.Owner.RECRUITMENT;
import static hearth.reports.Measure.Unit.COUNT;
import static hearth.reports.Measure.Unit.PLACES;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** Who fosters for us: households and people approved, lost and at the end of a month. */
final class CarerFigures implements MeasureGroup {
    @Override
    public List<Measure> measures() {
        return List.of(
                flow(
                        "approvals",
                        "Approvals",
                        "Mainstream households fully approved by our own service in the month, by the date of"
                                + " the decision maker.",
                        "approval.starts_on"),
                new Measure(
                        "approved_places",
                        "Places approved in the month",
                        "Places in the terms of those approvals on their first day.",
                        "approval_terms.places",
                        RECRUITMENT,
                        true,
                        PLACES),
                flow(
                        "deregistrations",
                        "De-registrations",
                        "Mainstream households whose full approval by our own service ended in the"
                                + " month, for whatever reason.",
                        "approval.ends_on, ending_reason"),
                flow("net_households", "Net change of households", "Approvals less de-registrations.", "approval"),
                flow(
                        "carers_approved",
                        "Carers approved",
                        "People who became mainstream carers of ours in the month: with their"
                                + " household, or by joining it.",
                        "household_member CARER, approval"),
                flow(
                        "carers_left",
                        "Carers who left",
                        "People who stopped being mainstream carers of ours in the month: with their"
                                + " household, or by leaving it.",
                        "household_member CARER, approval"),
                flow(
                        "net_carers",
                        "Net change of carers",
                        "Carers approved less carers who left.",
                        "household_member, approval"),
                stock(
                        "households",
                        "Fostering households",
                        "Mainstream households with full approval by our own service; temporary"
                                + " approvals are in neither this nor the next.",
                        "approval FULL"),
                stock(
                        "carers",
                        "Foster carers",
                        "People who are carers in those households.",
                        "household_member CARER"),
                stock(
                        "households_connected",
                        "Connected households",
                        "Connected persons' households with full approval by our own" + " service.",
                        "approval FULL, connected"),
                stock(
                        "carers_connected",
                        "Connected carers",
                        "People who are carers in those households.",
                        "household_member CARER"));
    }

    private static Measure flow(String key, String label, String rule, String source) {
        return new Measure(key, label, rule, source, RECRUITMENT, true, COUNT);
    }

    private static Measure stock(String key, String label, String rule, String source) {
        return new Measure(key, label, rule, source, CARERS, false, COUNT);
    }

    @Override
    public void count(Handle h, Tally tally) {
        count(CarerFigureStore.households(h), tally, "approvals", "deregistrations", "households");
        count(CarerFigureStore.carers(h), tally, "carers_approved", "carers_left", "carers");
        tally.sum("net_households", "approvals", "-deregistrations");
        tally.sum("net_carers", "carers_approved", "-carers_left");
    }

    private static void count(
            List<CarerFigureStore.Cell> cells, Tally tally, String joined, String left, String stock) {
        long[] mainstream = new long[Months.COUNT];
        long[] connected = new long[Months.COUNT];
        for (var cell : cells) {
            tally.months().run(cell.connected() ? connected : mainstream, cell.began(), cell.ended(), cell.number());
            if (!cell.connected() && !cell.continues()) {
                tally.add(joined, cell.began(), cell.number());
                if (joined.equals("approvals")) {
                    tally.add("approved_places", cell.began(), cell.places());
                }
            }
            if (!cell.connected() && !cell.continued() && cell.ended() != null) {
                tally.add(left, cell.ended(), cell.number());
            }
        }
        tally.put(stock, mainstream);
        tally.put(stock + "_connected", connected);
    }
}
