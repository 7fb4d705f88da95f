package hearth.app.window;

import hearth.access.Listing;
import hearth.access.Query;
import hearth.access.Session;
import hearth.ui.PageSource;
import java.util.List;
import java.util.Map;

/** A list of the store as a table reads it: page by page, counted up to a thousand while somebody searches. */
final class ListingSource<R> implements PageSource<R> {
    private final Session session;
    private final Listing<R> listing;
    private final Map<String, String> always;

    /**
     * A list as a signed-in user sees it.
     *
     * @param always filters that are on whatever else is chosen
     */
    ListingSource(Session session, Listing<R> listing, Map<String, String> always) {
        this.session = session;
        this.listing = listing;
        this.always = always;
    }

    @Override
    public Total total(PageSource.Query query) {
        return Total.of(session.<Long>read(listing.right(), h -> listing.count(h, of(query))));
    }

    @Override
    public List<R> rows(PageSource.Query query, int offset, int limit) {
        return session.read(listing.right(), h -> listing.rows(h, of(query), offset, limit));
    }

    private Query of(PageSource.Query asked) {
        Query query = Query.on(session.today()).searching(asked.search().isBlank() ? null : asked.search());
        for (var filter : always.entrySet()) {
            query = query.where(filter.getKey(), filter.getValue());
        }
        for (var filter : asked.filters().entrySet()) {
            query = query.where(filter.getKey(), filter.getValue());
        }
        PageSource.Sort sort = asked.sort();
        return sort == null ? query : query.sortedBy(sort.field(), sort.descending());
    }
}
