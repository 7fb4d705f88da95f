package hearth.placements;

import hearth.access.Listing;
import hearth.access.Right;
import hearth.common.Field;
import hearth.common.Kind;
import hearth.common.ProviderId;
import hearth.common.WeeklyRate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A provider in the list "providers".
 *
 * @param sector as {@link Sector} has it
 * @param urn Ofsted's number of its first registration
 * @param children of ours who live there on the day shown
 * @param weeklyAverage what they cost a week on average, those without a price left out; null for none
 */
public record ProviderLine(
        ProviderId id,
        String reference,
        String name,
        String sector,
        @Nullable String urn,
        long children,
        @Nullable WeeklyRate weeklyAverage) {

    public static final List<Field<ProviderLine>> FIELDS = List.of(
            Field.of("name", "Name", Kind.NAME, ProviderLine::name),
            Field.of("sector", "Sector", Kind.TEXT, ProviderLine::sector),
            Field.of("urn", "Ofsted's number", Kind.TEXT, ProviderLine::urn),
            Field.of("children", "Our children", Kind.NUMBER, ProviderLine::children),
            Field.of("weekly_average", "Average a week", Kind.WEEKLY_RATE, ProviderLine::weeklyAverage),
            Field.of("reference", "Reference", Kind.REFERENCE, ProviderLine::reference));

    public static final Listing<ProviderLine> LISTING =
            new Listing<>("providers", Right.SEE_CHILDREN, FIELDS, ProviderLine.class, LineStore.PROVIDERS, "name, id");
}
