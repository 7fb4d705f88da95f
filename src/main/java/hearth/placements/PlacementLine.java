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
 * A placement in the list "placements", with its latest phase by the day shown.
 *
 * @param child reference
 * @param household reference of the carers
 * @param provider code of the list "place-provider"
 * @param endReason why it ended, or why care ended with it
 * @param location in or out; null where it is not known
 * @param weeklyCost on the day shown, or on the last night where it has ended by then
 */
public record PlacementLine(
        PlacementId id,
        String reference,
        String child,
        @Nullable String household,
        @Nullable String provider,
        String type,
        LocalDate start,
        @Nullable LocalDate end,
        @Nullable String endReason,
        @Nullable String postcode,
        @Nullable String authority,
        @Nullable String location,
        Miles miles,
        @Nullable WeeklyRate weeklyCost,
        @Nullable String childName,
        @Nullable String home,
        @Nullable String providerName,
        @Nullable String urn,
        @Nullable LocalDate plannedEnd,
        @Nullable String endPlanned,
        String band,
        ChildId childId,
        @Nullable HouseholdId householdId) {

    public static final List<Field<PlacementLine>> FIELDS = List.of(
            Field.of("reference", "Reference", Kind.REFERENCE, PlacementLine::reference),
            Field.of("child", "Child", Kind.REFERENCE, PlacementLine::child),
            Field.of("household", "Household", Kind.REFERENCE, PlacementLine::household),
            Field.code("provider", "Provider", "place-provider", PlacementLine::provider),
            Field.code("type", "Type of home", "place", PlacementLine::type),
            Field.of("start", "Start", Kind.DATE, PlacementLine::start),
            Field.of("end", "End", Kind.DATE, PlacementLine::end),
            Field.of("end_reason", "Why it ended", Kind.TEXT, PlacementLine::endReason),
            Field.of("postcode", "Postcode", Kind.POSTCODE, PlacementLine::postcode),
            Field.code("authority", "Authority", "authorities", PlacementLine::authority),
            Field.of("location", "In or out", Kind.TEXT, PlacementLine::location),
            Field.of("miles", "Miles", Kind.MILES, PlacementLine::miles),
            Field.of("weekly_cost", "Cost a week", Kind.WEEKLY_RATE, PlacementLine::weeklyCost),
            Field.of("child_name", "Name", Kind.NAME, PlacementLine::childName),
            Field.of("home", "Home", Kind.NAME, PlacementLine::home),
            Field.of("provider_name", "Provided by", Kind.TEXT, PlacementLine::providerName),
            Field.of("urn", "Ofsted's number", Kind.TEXT, PlacementLine::urn),
            Field.of("planned_end", "Planned until", Kind.DATE, PlacementLine::plannedEnd),
            Field.of("end_planned", "Ending planned", Kind.TEXT, PlacementLine::endPlanned),
            Field.of("band", "Band", Kind.TEXT, PlacementLine::band));

    public static final Listing<PlacementLine> LISTING = new Listing<>(
                    "placements",
                    Right.SEE_CHILDREN,
                    FIELDS,
                    PlacementLine.class,
                    LineStore.PLACEMENTS,
                    "start desc, id desc")
            .foundBy("child_id", "household_id");
}
