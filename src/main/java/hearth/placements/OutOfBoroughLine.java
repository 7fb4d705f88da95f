package hearth.placements;

import hearth.access.Listing;
import hearth.access.Right;
import hearth.common.ChildId;
import hearth.common.Field;
import hearth.common.Kind;
import hearth.common.Miles;
import hearth.common.PlacementId;
import hearth.common.WeeklyRate;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of our children who lives out of borough on the day shown, in the list "out-of-borough".
 *
 * @param id of the child
 * @param child reference
 * @param authority where the child lives
 * @param atADistance outside and in no adjoining authority; null where not known
 * @param approvedBy name and role
 * @param settled whether the child is not to be moved
 * @param placement reference
 */
public record OutOfBoroughLine(
        ChildId id,
        String child,
        String type,
        @Nullable String provider,
        LocalDate start,
        @Nullable String authority,
        Miles miles,
        String band,
        @Nullable Boolean atADistance,
        @Nullable String reason,
        @Nullable String approvedBy,
        @Nullable LocalDate approvedOn,
        @Nullable LocalDate hostNotifiedOn,
        @Nullable WeeklyRate weeklyCost,
        @Nullable LocalDate returnTarget,
        boolean settled,
        @Nullable String name,
        @Nullable String home,
        @Nullable String nextStep,
        @Nullable String blocker,
        String placement,
        PlacementId placementId) {

    public static final List<Field<OutOfBoroughLine>> FIELDS = List.of(
            Field.of("child", "Child", Kind.REFERENCE, OutOfBoroughLine::child),
            Field.code("type", "Type of home", "place", OutOfBoroughLine::type),
            Field.code("provider", "Provider", "place-provider", OutOfBoroughLine::provider),
            Field.of("start", "There since", Kind.DATE, OutOfBoroughLine::start),
            Field.code("authority", "Authority", "authorities", OutOfBoroughLine::authority),
            Field.of("miles", "Miles", Kind.MILES, OutOfBoroughLine::miles),
            Field.of("band", "Band", Kind.TEXT, OutOfBoroughLine::band),
            Field.of("at_a_distance", "At a distance", Kind.FLAG, OutOfBoroughLine::atADistance),
            Field.code("reason", "Why", "out-of-borough-reason", OutOfBoroughLine::reason),
            Field.of("approved_by", "Approved by", Kind.TEXT, OutOfBoroughLine::approvedBy),
            Field.of("approved_on", "Approved on", Kind.DATE, OutOfBoroughLine::approvedOn),
            Field.of("host_notified_on", "Host told on", Kind.DATE, OutOfBoroughLine::hostNotifiedOn),
            Field.of("weekly_cost", "Cost a week", Kind.WEEKLY_RATE, OutOfBoroughLine::weeklyCost),
            Field.of("return_target", "To return by", Kind.DATE, OutOfBoroughLine::returnTarget),
            Field.of("settled", "Settled", Kind.FLAG, OutOfBoroughLine::settled),
            Field.of("name", "Name", Kind.NAME, OutOfBoroughLine::name),
            Field.of("home", "Home", Kind.NAME, OutOfBoroughLine::home),
            Field.of("next_step", "Next step", Kind.LONG_TEXT, OutOfBoroughLine::nextStep),
            Field.of("blocker", "What is in the way", Kind.LONG_TEXT, OutOfBoroughLine::blocker),
            Field.of("placement", "Placement", Kind.REFERENCE, OutOfBoroughLine::placement));

    public static final Listing<OutOfBoroughLine> LISTING = new Listing<>(
            "out-of-borough",
            Right.SEE_CHILDREN,
            FIELDS,
            OutOfBoroughLine.class,
            LineStore.OUT_OF_BOROUGH,
            "miles desc nulls last, child");
}
