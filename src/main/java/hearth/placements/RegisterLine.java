package hearth.placements;

import hearth.access.Listing;
import hearth.access.Right;
import hearth.common.Field;
import hearth.common.Kind;
import hearth.common.PlacementId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of the register of children placed with our own carers: the seven facts of FSR 2011 Schedule 2 paragraph 1.
 *
 * @param placedOn (a)
 * @param carers (b) who they are
 * @param address (b) where they live
 * @param ceasedOn (c) the day the child ceased to be placed there
 * @param before (d) where the child lived before
 * @param after (e) where the child went
 * @param authority (f) the placing authority, where it is not ours
 * @param provision (g) under which provision of law the child was placed
 */
public record RegisterLine(
        PlacementId id,
        String child,
        LocalDate placedOn,
        String carers,
        @Nullable String address,
        @Nullable LocalDate ceasedOn,
        @Nullable String before,
        @Nullable String after,
        @Nullable String authority,
        @Nullable String provision) {
    public static final List<Field<RegisterLine>> FIELDS = List.of(
            Field.of("child", "Child", Kind.REFERENCE, RegisterLine::child),
            Field.of("placed_on", "Placed on", Kind.DATE, RegisterLine::placedOn),
            Field.of("carers", "Foster carers", Kind.NAME, RegisterLine::carers),
            Field.of("address", "Their address", Kind.LONG_TEXT, RegisterLine::address),
            Field.of("ceased_on", "Ceased on", Kind.DATE, RegisterLine::ceasedOn),
            Field.of("before", "Address before", Kind.LONG_TEXT, RegisterLine::before),
            Field.of("after", "Address on leaving", Kind.LONG_TEXT, RegisterLine::after),
            Field.code("authority", "Placing council", "authorities", RegisterLine::authority),
            Field.of("provision", "Placed under", Kind.TEXT, RegisterLine::provision));

    public static final Listing<RegisterLine> LISTING = new Listing<>(
            "register", Right.SEE_CHILDREN, FIELDS, RegisterLine.class, LineStore.REGISTER, "placed_on desc, id desc");
}
