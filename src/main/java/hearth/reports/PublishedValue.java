package hearth.reports;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A figure of a past year as it was published: not from these records, so that a trend can begin before they do.
 *
 * @param measure key of the figure
 * @param year the year in which its 31 March lies; a stock is of that day, a flow of the twelve months before
 * @param value a whole number in the figure's unit: tenths of a rate, pence
 * @param source where it was published
 * @param publishedOn when, where that is known
 */
public record PublishedValue(
        long id,
        String measure,
        int year,
        long value,
        String source,
        @Nullable LocalDate publishedOn,
        int version) {}
