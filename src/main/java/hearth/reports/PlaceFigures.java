package hearth.reports;

import static hearth.reports.Measure.Owner.CARERS;
import static hearth.reports.Measure.Unit.PLACES;

import hearth.carers.Places;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Places of our mainstream households at the end of a month, worked out household by household. */
final class PlaceFigures implements MeasureGroup {
    @Override
    public List<Measure> measures() {
        return List.of(
                places(
                        "places_approved",
                        "Places approved",
                        "Places in the terms in force of mainstream households with full approval"
                                + " by our own service.",
                        "approval_terms.places"),
                places(
                        "places_filled",
                        "Places filled",
                        "Children placed there, another council's too, agreed short breaks (V4) left"
                                + " out, and whatever else was said to fill a place.",
                        "placement, bed_use fills_place"),
                places(
                        "places_over",
                        "Over the approved number",
                        "Children placed beyond a household's approved places.",
                        "placement, approval_terms"),
                places(
                        "places_not_available",
                        "Places not available",
                        "Unfilled places that cannot be used now: all of a household"
                                + " that is not active, else as many as were said to be unavailable or blocked.",
                        "unavailability, approval_status, bed_use blocks_place"),
                places(
                        "places_vacant",
                        "Places vacant",
                        "Unfilled places that can be used now. Filled, less over, with not available"
                                + " and vacant make the approved places, household by household.",
                        "worked out"));
    }

    private static Measure places(String key, String label, String rule, String source) {
        return new Measure(key, label, rule, source, CARERS, false, PLACES);
    }

    @Override
    public void count(Handle h, Tally tally) {
        for (var day : PlaceFigureStore.householdDays(h, tally.months())) {
            if (day.connected()) {
                continue;
            }
            Places places = day.places();
            tally.add("places_approved", day.index(), places.approved());
            tally.add("places_filled", day.index(), places.filled());
            tally.add("places_over", day.index(), places.over());
            tally.add("places_not_available", day.index(), places.notAvailable());
            tally.add("places_vacant", day.index(), places.vacant());
        }
    }
}
