package hearth.access;

import hearth.store.Row;
import hearth.store.Tx;
import java.time.LocalDate;

/** How many children aged 0 to 17 live in a council's area: what the rate per 10,000 is worked out from. */
public final class Population {
    private Population() {}

    /** Notes a figure for the year of a day; one published later for the same year counts instead. */
    public static void note(Tx tx, String authority, LocalDate published, int children, String source) {
        tx.insert(
                null,
                "population",
                Row.of("authority_code", authority)
                        .and("year", published.getYear())
                        .and("published_on", published)
                        .and("aged_0_17", children)
                        .and("source", source));
    }
}
