package hearth.app.window;

import hearth.access.Listing;
import hearth.access.Session;
import hearth.ui.Filters;
import hearth.ui.PageSource;
import java.util.List;
import java.util.Map;

/** A list of the store as a table reads it, page by page. */
final class ListingSource<R> implements PageSource<R> {
    /** Found while somebody types: nobody waits for a larger number. */
    private static final long COUNTED = 1_000;

    private final Session session;
    private final Listing<R> listing;
    private final Map<String, Flag> flags;

    /** A filter that is on or off: which field then has which value; an empty value is "not known". */
    record Flag(String field, String value) {}

    /**
     * A list as a signed-in user sees it.
     *
     * @param flags the filters that are on or off, by name
     */
    ListingSource(Session session, Listing<R> listing, Map<String, Flag> flags) {
        this.session = session;
        this.listing = listing;
        this.flags = flags;
    }

    @Override
    public Total total(Query query) {
        if (query.search().isBlank()) {
            return Total.of(session.<Long>read(listing.right(), h -> listing.count(h, of(query))));
        }
        long found = session.<Long>read(listing.right(), h -> listing.count(h, of(query), COUNTED + 1));
        return found > COUNTED ? Total.moreThan(COUNTED) : Total.of(found);
    }

    @Override
    public List<R> rows(Query query, int offset, int limit) {
        return session.read(listing.right(), h -> listing.rows(h, of(query), offset, limit));
    }

    private hearth.access.Query of(Query asked) {
        var query = hearth.access.Query.on(session.today(), session)
                .searching(asked.search().isBlank() ? null : asked.search());
        for (var filter : asked.filters().entrySet()) {
            Flag flag = flags.get(filter.getKey());
            query = flag == null
                    ? query.where(filter.getKey(), filter.getValue().equals(Filters.ON) ? "true" : filter.getValue())
                    : query.where(flag.field(), flag.value());
        }
        Sort sort = asked.sort();
        return sort == null ? query : query.sortedBy(sort.field(), sort.descending());
    }
}
