package hearth.access;

import hearth.common.BritishDates;
import hearth.common.Refusal;
import hearth.common.RuleRefused;
import hearth.store.Row;
import hearth.store.Tx;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** How many children aged 0 to 17 live in a council's area: what the rate per 10,000 is worked out from. */
public final class Population {
    private Population() {}

    /** What was published, and when. */
    public record Published(int year, LocalDate publishedOn, long children, String source) {}

    /** Everything noted for a council, the latest first. */
    public static List<Published> all(Handle h, String authority) {
        return PopulationStore.all(h, authority);
    }

    /**
     * Notes a figure for our own council.
     *
     * @throws RuleRefused where one of that day is noted already
     */
    public static void note(Session session, LocalDate published, int children, String source) {
        String council = session.store().info().ownAuthority();
        session.write(Right.SET_TARGETS, "note the population", tx -> {
            note(tx, council, published, children, source);
            return published;
        });
    }

    /**
     * Notes a figure for the year of a day; one published later for the same year counts instead.
     *
     * @throws RuleRefused where one of that day is noted already
     */
    public static void note(Tx tx, String authority, LocalDate published, int children, String source) {
        if (all(tx.sql(), authority).stream().anyMatch(p -> p.publishedOn().equals(published))) {
            throw new RuleRefused(Refusal.at(
                    "published",
                    "A figure published on " + BritishDates.format(published)
                            + " is noted already. A corrected one has a later day."));
        }
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
