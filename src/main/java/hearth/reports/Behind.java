package hearth.reports;

import hearth.access.Right;
import hearth.carers.Places;
import hearth.geography.Geography;
import hearth.placements.CostRow;
import hearth.placements.Costs;
import hearth.placements.outside.OutsideLine;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The records that a figure counts: what opens when somebody presses on it. Their numbers add up to the figure. */
public final class Behind {
    /**
     * One record.
     *
     * @param subject the enquiry, person, household, child or placement
     * @param reference what people call it; of a record this user may not see, words that say so
     * @param day when it happened, or null for what holds at the end of the month
     * @param number what it adds to the figure, in the figure's own unit
     */
    public record Row(
            long subject, String reference, @Nullable LocalDate day, long number) {}

    private static final Map<String, Predicate<ChildAtHome>> CHILDREN = Map.ofEntries(
            Map.entry("children_looked_after", c -> true),
            Map.entry("children_in_foster", c -> foster(c.group())),
            Map.entry("children_in_house", c -> c.group() == PlacementGroup.IN_HOUSE),
            Map.entry("children_agency", c -> c.group() == PlacementGroup.AGENCY),
            Map.entry("children_kinship", c -> c.group() == PlacementGroup.KINSHIP),
            Map.entry("children_other_authority", c -> c.group() == PlacementGroup.OTHER_AUTHORITY),
            Map.entry("children_residential", c -> c.group() == PlacementGroup.RESIDENTIAL),
            Map.entry("children_out_of_borough", ChildAtHome::out),
            Map.entry("children_at_a_distance", c -> c.out() && "NO".equals(c.adjoining())),
            Map.entry(
                    "children_over_20_miles", c -> OutOfBorough.band(c.miles()).equals("over 20")),
            Map.entry(
                    "children_distance_not_known",
                    c -> c.place() != null && OutOfBorough.band(c.miles()).isEmpty()),
            Map.entry("rate_per_10000", c -> true));

    private static final Map<String, ToIntFunction<Places>> PLACES = Map.of(
            "places_approved", Places::approved,
            "places_filled", Places::filled,
            "places_over", Places::over,
            "places_not_available", Places::notAvailable,
            "places_vacant", Places::vacant);

    private Behind() {}

    /** What it takes to see the records behind a figure. */
    public static Right right(String key) {
        return switch (Measures.of(key).owner()) {
            case RECRUITMENT ->
                key.equals("approvals") || key.equals("approved_places") ? Right.SEE_CARERS : Right.SEE_RECRUITMENT;
            case CARERS -> Right.SEE_CARERS;
            case PLACEMENTS -> Right.SEE_CHILDREN;
            case FINANCE -> Right.SEE_COSTS;
        };
    }

    /**
     * All records behind a figure of a month. The rate has the children it is a rate of.
     *
     * @throws IllegalArgumentException where there is no such figure
     */
    public static List<Row> of(Handle h, Geography geography, YearMonth month, String key) {
        Measure measure = Measures.of(key);
        LocalDate day = month.atEndOfMonth();
        var rows = new ArrayList<Row>();
        var children = CHILDREN.get(key);
        var places = PLACES.get(key);
        if (children != null) {
            for (ChildAtHome child : ChildAtHomeStore.onDay(h, day)) {
                if (children.test(child)) {
                    rows.add(new Row(child.childId(), child.reference(), null, 1));
                }
            }
        } else if (places != null) {
            Map<Long, String> references = BehindStore.households(h);
            for (var household : PlaceFigureStore.householdDays(h, day)) {
                int number = household.connected() ? 0 : places.applyAsInt(household.places());
                if (number != 0) {
                    rows.add(new Row(
                            household.householdId(),
                            Objects.requireNonNull(references.get(household.householdId())),
                            null,
                            number));
                }
            }
        } else if (key.equals(ToReturn.KEY)) {
            for (OutsideLine line : ToReturn.on(h, geography, day)) {
                rows.add(new Row(line.childId().value(), line.of().home().child(), null, 1));
            }
        } else if (measure.unit() == Measure.Unit.MONEY) {
            for (CostRow cost : Costs.month(h, month)) {
                if (inCost(key, cost) && cost.net().pence() != 0) {
                    rows.add(cost(cost));
                }
            }
        } else {
            rows.addAll(BehindStore.rows(h, key, month.atDay(1), day));
        }
        Set<Long> hidden = BehindStore.hidden(h);
        return rows.stream()
                .map(row -> hidden.contains(row.subject())
                        ? new Row(row.subject(), "A restricted record", row.day(), row.number())
                        : row)
                .toList();
    }

    private static boolean foster(PlacementGroup group) {
        return switch (group) {
            case KINSHIP, IN_HOUSE, AGENCY, OTHER_AUTHORITY -> true;
            default -> false;
        };
    }

    private static boolean inCost(String key, CostRow cost) {
        return switch (key) {
            case "cost_total" -> true;
            case "cost_out_of_borough" -> cost.outOfBorough();
            default -> key.equals("cost_" + cost.group().code());
        };
    }

    private static Row cost(CostRow cost) {
        var placement = cost.placementId();
        var household = cost.householdId();
        var child = cost.childId();
        if (placement != null) {
            return new Row(
                    placement.value(),
                    Objects.requireNonNull(cost.placement()),
                    null,
                    cost.net().pence());
        }
        if (household != null) {
            return new Row(
                    household.value(),
                    Objects.requireNonNull(cost.household()),
                    null,
                    cost.net().pence());
        }
        return new Row(
                Objects.requireNonNull(child).value(),
                Objects.requireNonNull(cost.child()),
                null,
                cost.net().pence());
    }
}
