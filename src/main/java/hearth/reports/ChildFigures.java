package hearth.reports;

import static hearth.reports.Measure.Owner.PLACEMENTS;
import static hearth.reports.Measure.Unit.COUNT;
import static hearth.reports.Measure.Unit.RATE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.jdbi.v3.core.Handle;

/** The children we care for at the end of a month: how many, in what homes, how far away. */
final class ChildFigures implements MeasureGroup {
    private static final Map<PlacementGroup, String> GROUPS = Map.of(
            PlacementGroup.KINSHIP, "children_kinship",
            PlacementGroup.IN_HOUSE, "children_in_house",
            PlacementGroup.AGENCY, "children_agency",
            PlacementGroup.OTHER_AUTHORITY, "children_other_authority",
            PlacementGroup.RESIDENTIAL, "children_residential");

    @Override
    public List<Measure> measures() {
        return List.of(
                stock(
                        "children_looked_after",
                        "Children we care for",
                        "Children in a period of care for whom this council is"
                                + " responsible, short breaks (V3, V4) left out.",
                        "period_of_care, legal_status"),
                stock(
                        "children_in_foster",
                        "Children in foster care",
                        "Kinship, in-house, agency and other councils' carers together; a foster home whose provider"
                                + " is not known is in none of them and stands under Data to fix.",
                        "placement_phase.place, provider_code"),
                stock(
                        "children_in_house",
                        "In-house foster care",
                        "Of those, with our own carers (U4 to U6, PR1).",
                        "placement_phase.place, provider_code"),
                stock(
                        "children_agency",
                        "Agency foster care",
                        "Of those, with an agency's carers (U4 to U6, PR4 or PR5).",
                        "placement_phase.place, provider_code"),
                stock(
                        "children_kinship",
                        "Kinship foster care",
                        "Of those, with a relative or friend (U1 to U3), whoever approved" + " them.",
                        "placement_phase.place"),
                stock(
                        "children_other_authority",
                        "Another council's foster care",
                        "Of those, with another council's carers (U4 to U6," + " PR2).",
                        "placement_phase.place, provider_code"),
                stock(
                        "children_residential",
                        "Residential care",
                        "Children in children's homes, secure homes, residential schools,"
                                + " care homes and family centres (K1, K2, R1, R3, S1).",
                        "placement_phase.place"),
                stock(
                        "children_out_of_borough",
                        "Out of borough",
                        "Children whose home lies outside the council's boundary, also during a temporary stay"
                                + " elsewhere; on the day of a move back the child counts as in.",
                        "placement_phase.location"),
                stock(
                        ToReturn.KEY,
                        "Out of borough, to return",
                        "Of those, the ones for whom the care plan, a review, the child, an ending or a late emergency"
                                + " speaks for a return, and no risk or forbidden place holds it; kinship, brothers and"
                                + " sisters, adoption, court, the child's choice and our own carers are none of them.",
                        "return_plan, child_review, out_of_area.reason, forbidden_place, risk_reassessment"),
                stock(
                        "children_over_20_miles",
                        "Over 20 miles from home",
                        "Children whose home is more than 20.0 miles in a straight"
                                + " line from the home they came from, in or out of borough.",
                        "placement_phase.miles_tenths"),
                stock(
                        "children_at_a_distance",
                        "At a distance",
                        "Children out of borough in an area that does not adjoin ours.",
                        "placement_phase.location, adjoining"),
                stock(
                        "children_distance_not_known",
                        "Distance not known",
                        "Children in a placement whose distance could not be worked"
                                + " out; they are in no band of miles.",
                        "placement_phase.miles_tenths"),
                stock(
                        "waiting",
                        "Children waiting for a home",
                        "Children on an open request for a home that was authorised, is being"
                                + " searched for or has an offer.",
                        "referral_state, referral_child"),
                new Measure(
                        "rate_per_10000",
                        "Rate per 10,000 children",
                        "Children we care for per 10,000 children aged 0 to 17 of"
                                + " the area, by the population last published for the latest year.",
                        "population.aged_0_17",
                        PLACEMENTS,
                        false,
                        RATE));
    }

    private static Measure stock(String key, String label, String rule, String source) {
        return new Measure(key, label, rule, source, PLACEMENTS, false, COUNT);
    }

    @Override
    public void count(Handle h, Tally tally) {
        Months months = tally.months();
        var lookedAfter = new long[Months.COUNT];
        ChildFigureStore.lookedAfter(h, months.period())
                .forEach(cell -> months.run(lookedAfter, cell.began(), cell.ended(), cell.number()));
        tally.put("children_looked_after", lookedAfter);
        var counts = new HashMap<String, long[]>();
        for (var cell : ChildFigureStore.homes(h, months.period())) {
            for (String key : keys(cell)) {
                months.run(
                        counts.computeIfAbsent(key, k -> new long[Months.COUNT]),
                        cell.began(),
                        cell.ended(),
                        cell.number());
            }
        }
        counts.forEach(tally::put);
        tally.sum(
                "children_in_foster",
                "children_kinship",
                "children_in_house",
                "children_agency",
                "children_other_authority");
        ChildFigureStore.waiting(h, months).forEach(day -> tally.add("waiting", day.index(), day.number()));
        rate(h, tally);
    }

    private static List<String> keys(ChildFigureStore.Homes cell) {
        var keys = new ArrayList<String>();
        String group = GROUPS.get(PlacementGroup.of(cell.place(), cell.provider()));
        if (group != null) {
            keys.add(group);
        }
        if (cell.location().equals("OUT")) {
            keys.add("children_out_of_borough");
            if (cell.adjoining().equals("NO")) {
                keys.add("children_at_a_distance");
            }
        }
        if (cell.over20() == null) {
            keys.add("children_distance_not_known");
        } else if (cell.over20()) {
            keys.add("children_over_20_miles");
        }
        return keys;
    }

    private static void rate(Handle h, Tally tally) {
        NavigableMap<Integer, Long> population = ChildFigureStore.population(h);
        for (int i = 0; i < Months.COUNT; i++) {
            var latest = population.floorEntry(tally.months().at(i).getYear());
            if (latest == null) {
                tally.notKnown("rate_per_10000", i);
            } else {
                long children = tally.get("children_looked_after", i);
                // Tenths, half a tenth up
                tally.add("rate_per_10000", i, (children * 200_000 + latest.getValue()) / (2 * latest.getValue()));
            }
        }
    }
}
