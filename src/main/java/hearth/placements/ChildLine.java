package hearth.placements;

import hearth.access.Listing;
import hearth.access.Right;
import hearth.common.ChildId;
import hearth.common.Field;
import hearth.common.HouseholdId;
import hearth.common.Kind;
import hearth.common.Miles;
import hearth.common.PlacementId;
import hearth.common.WeeklyRate;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A child in the list "children": who, and on the day shown under which status and where.
 *
 * @param need category of need
 * @param provider code of the list "place-provider"
 * @param household reference of the carers
 * @param outOfBorough of our own children; null where it is not known or there is no home
 * @param lookedAfter whether we look after the child that day, short breaks (V3, V4) left out
 * @param authority responsible for the child
 */
public record ChildLine(
        ChildId id,
        String reference,
        @Nullable String name,
        LocalDate dateOfBirth,
        String sex,
        @Nullable String legalStatus,
        @Nullable String need,
        @Nullable String placementType,
        @Nullable String provider,
        @Nullable String household,
        @Nullable Boolean outOfBorough,
        Miles miles,
        @Nullable Boolean atADistance,
        @Nullable LocalDate since,
        @Nullable WeeklyRate weeklyCost,
        boolean lookedAfter,
        @Nullable String home,
        @Nullable String socialWorker,
        @Nullable String reviewingOfficer,
        @Nullable String permanencePlan,
        String authority,
        @Nullable String ssda903,
        @Nullable PlacementId placementId,
        @Nullable HouseholdId householdId) {

    public static final List<Field<ChildLine>> FIELDS = List.of(
            Field.of("reference", "Reference", Kind.REFERENCE, ChildLine::reference),
            Field.of("name", "Name", Kind.NAME, ChildLine::name),
            Field.of("date_of_birth", "Date of birth", Kind.DATE, ChildLine::dateOfBirth),
            Field.code("sex", "Sex", "sex", ChildLine::sex),
            Field.code("legal_status", "Legal status", "legal-status", ChildLine::legalStatus),
            Field.code("need", "Category of need", "category-of-need", ChildLine::need),
            Field.code("placement_type", "Type of home", "place", ChildLine::placementType),
            Field.code("provider", "Provider", "place-provider", ChildLine::provider),
            Field.of("household", "Household", Kind.REFERENCE, ChildLine::household),
            Field.of("out_of_borough", "Out of borough", Kind.FLAG, ChildLine::outOfBorough),
            Field.of("miles", "Miles", Kind.MILES, ChildLine::miles),
            Field.of("at_a_distance", "At a distance", Kind.FLAG, ChildLine::atADistance),
            Field.of("since", "There since", Kind.DATE, ChildLine::since),
            Field.of("weekly_cost", "Cost a week", Kind.WEEKLY_RATE, ChildLine::weeklyCost),
            Field.of("looked_after", "Looked after", Kind.FLAG, ChildLine::lookedAfter),
            Field.of("home", "Home", Kind.NAME, ChildLine::home),
            Field.of("social_worker", "Social worker", Kind.NAME, ChildLine::socialWorker)
                    .expected(),
            Field.of("reviewing_officer", "Independent reviewing officer", Kind.NAME, ChildLine::reviewingOfficer),
            Field.code("permanence_plan", "Permanence plan", "permanence-plan", ChildLine::permanencePlan),
            Field.code("authority", "Responsible authority", "authorities", ChildLine::authority),
            Field.of("ssda903", "Number in the case system", Kind.TEXT, ChildLine::ssda903));

    public static final Listing<ChildLine> LISTING = new Listing<>(
                    "children",
                    Right.SEE_CHILDREN,
                    FIELDS,
                    ChildLine.class,
                    LineStore.CHILDREN,
                    "looked_after desc, name, id")
            .foundBy("household_id");
}
