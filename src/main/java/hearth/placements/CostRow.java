package hearth.placements;

import hearth.common.ChildId;
import hearth.common.Field;
import hearth.common.HouseholdId;
import hearth.common.Kind;
import hearth.common.Money;
import hearth.common.PlacementId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one placement (or a household's retainer, or a child's own line) costs in one month, in one group.
 *
 * @param placement reference; null for a line of a household or a child
 * @param child reference; null for a line of a household
 * @param provider name, null where not known
 * @param outOfBorough whether these nights lie outside the responsible authority
 * @param gross without contributions
 * @param contributions what others pay, negative
 * @param net gross and contributions together
 */
public record CostRow(
        @Nullable PlacementId placementId,
        @Nullable String placement,
        @Nullable ChildId childId,
        @Nullable String child,
        @Nullable HouseholdId householdId,
        @Nullable String household,
        @Nullable String provider,
        CostGroup group,
        boolean outOfBorough,
        long nights,
        Money gross,
        Money contributions,
        Money net) {

    /** The columns of the list "costs". */
    public static final List<Field<CostRow>> FIELDS = List.of(
            Field.of("placement", "Placement", Kind.REFERENCE, CostRow::placement),
            Field.of("child", "Child", Kind.REFERENCE, CostRow::child),
            Field.of("provider", "Provider", Kind.TEXT, CostRow::provider),
            Field.of("group", "Group", Kind.TEXT, row -> row.group().code()),
            Field.of("nights", "Nights", Kind.NUMBER, CostRow::nights),
            Field.of("gross", "Gross", Kind.MONEY, CostRow::gross),
            Field.of("contributions", "Contributions", Kind.MONEY, CostRow::contributions),
            Field.of("net", "Net", Kind.MONEY, CostRow::net),
            Field.of("household", "Household", Kind.REFERENCE, CostRow::household),
            Field.of("out_of_borough", "Out of borough", Kind.FLAG, CostRow::outOfBorough));
}
