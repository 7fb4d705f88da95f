package hearth.reports;

import static hearth.reports.Measure.Owner.PLACEMENTS;
import static hearth.reports.Measure.Unit.COUNT;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** What moved in a month: children into and out of care, into and out of homes, over the boundary and back. */
final class MoveFigures implements MeasureGroup {
    @Override
    public List<Measure> measures() {
        return List.of(
                flow(
                        "started_to_be_looked_after",
                        "Came into care",
                        "Periods of care of our own children that began in the month, short"
                                + " breaks left out; not counted where the real first day is not known.",
                        "period_of_care.starts_on"),
                flow(
                        "ceased_to_be_looked_after",
                        "Left care",
                        "Periods of care of our own children that ended in the month, short" + " breaks left out.",
                        "period_of_care.ends_on"),
                flow(
                        "placements_started",
                        "Placements started",
                        "Homes that our own children moved into in the month; a stay in"
                                + " hospital or on holiday is none.",
                        "placement.starts_on"),
                flow(
                        "placements_ended",
                        "Placements ended",
                        "Homes that our own children moved out of in the month.",
                        "placement.ends_on"),
                flow(
                        "unplanned_endings",
                        "Unplanned endings",
                        "Of those, the ones recorded as not planned.",
                        "placement.end_planned"),
                flow(
                        "out_of_borough_started",
                        "Moved out of borough",
                        "Our own children who began to live outside the boundary in the month: the home before in the"
                                + " same period of care was not outside, or there was none.",
                        "placement_phase.location"),
                flow(
                        "brought_back",
                        "Brought back",
                        "Our own children who moved in the month from a home outside the boundary to another inside"
                                + " it, in the same period of care; carers who move house, adoption and leaving care are"
                                + " none.",
                        "placement_phase.location"));
    }

    private static Measure flow(String key, String label, String rule, String source) {
        return new Measure(key, label, rule, source, PLACEMENTS, true, COUNT);
    }

    @Override
    public void count(Handle h, Tally tally) {
        MoveFigureStore.flows(h, tally.months().period())
                .forEach(flow -> tally.add(flow.key(), flow.month(), flow.number()));
    }
}
