package hearth.recruitment;

import hearth.common.Field;
import hearth.common.Kind;
import hearth.common.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A campaign to find carers.
 *
 * @param id 0 while it is not stored
 * @param source its channel, a code of the list "source"
 * @param endsOn its last day, or null while it runs
 * @param knownBy words by which a reply is its own: they stand in the enquiry's source in detail
 */
public record Campaign(
        long id,
        String name,
        String source,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        Money cost,
        String knownBy,
        int version) {
    public static final List<Field<Campaign>> FIELDS = List.of(
            Field.of("name", "Campaign", Kind.TEXT, Campaign::name).required(),
            Field.code("source", "Channel", "source", Campaign::source).required(),
            Field.of("starts_on", "From", Kind.DATE, Campaign::startsOn).required(),
            Field.of("ends_on", "To", Kind.DATE, Campaign::endsOn),
            Field.of("cost", "Cost", Kind.MONEY, Campaign::cost).required(),
            Field.of("known_by", "Known by", Kind.TEXT, Campaign::knownBy).required());

    /** Whether an enquiry is a reply to it: it came on the first day or later, and its source in detail has the words. */
    public boolean brought(LocalDate received, @Nullable String sourceDetail) {
        return !received.isBefore(startsOn)
                && sourceDetail != null
                && sourceDetail.toLowerCase(Locale.UK).contains(knownBy.toLowerCase(Locale.UK));
    }
}
