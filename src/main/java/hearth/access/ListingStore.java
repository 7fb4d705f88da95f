package hearth.access;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatements;

/** The SQL laid around every list's own select: what is wanted of it, in which order, which page. */
final class ListingStore {
    /** Subjects found by the beginnings of words. */
    static final String FOUND = """
        select t.subject_id from search_prefix f join search_text t on t.id = f.rowid
         where search_prefix match :words and t.subject_id not in (select id from temp.hidden_subject)\
        """;

    private ListingStore() {}

    static <R> List<R> rows(
            Handle h, Listing<R> listing, String where, String order, Query query, int offset, int limit) {
        String sql = "select * from (" + listing.select() + ") where " + where + " order by " + order
                + " limit :limit offset :offset";
        return bound(h, sql, listing, query)
                .bind("limit", limit)
                .bind("offset", offset)
                .mapTo(listing.row())
                .list();
    }

    /** Of records that are not restricted, those of which a condition holds. */
    static <R> List<R> open(Handle h, Listing<R> listing, String condition, Query query) {
        String sql = "select * from (" + listing.select() + ") where (" + condition
                + ") and id in (select id from subject where restricted = 0) order by " + listing.order();
        return bound(h, sql, listing, query).mapTo(listing.row()).list();
    }

    /** Counts no further than {@code most}. */
    static long count(Handle h, Listing<?> listing, String where, Query query, long most) {
        return bound(h, counting(listing, where), listing, query)
                .bind("most", most)
                .mapTo(Long.class)
                .one();
    }

    /** Counts a table by its index, and takes off those that are hidden. */
    static long countAll(Handle h, String rows, LocalDate day) {
        return h.createQuery("select (select count(*) from " + rows + ") - (select count(*) from temp.hidden_subject x"
                        + " where exists (select 1 from " + rows + " and id = x.id))")
                .bind("day", day)
                .mapTo(Long.class)
                .one();
    }

    static long notShown(Handle h, Listing<?> listing, Query query) {
        return bound(h, counting(listing, "id in (select id from temp.hidden_subject)"), listing, Query.on(query.day()))
                .bind("most", Long.MAX_VALUE)
                .mapTo(Long.class)
                .one();
    }

    /** A limit inside makes SQLite work out only the columns that the conditions name. */
    private static String counting(Listing<?> listing, String where) {
        return "select count(*) from (select id from (" + listing.select() + ") where " + where + " limit :most)";
    }

    private static org.jdbi.v3.core.statement.Query bound(Handle h, String sql, Listing<?> listing, Query query) {
        var bound = h.createQuery(sql);
        bound.getConfig(SqlStatements.class).setUnusedBindingAllowed(true);
        bound.bind("day", query.day());
        bound.bind("costs", query.costs());
        if (query.search() != null) {
            bound.bind("words", Search.words(query.search()));
        }
        int i = 0;
        for (var filter : query.filters().entrySet()) {
            if (!filter.getValue().isEmpty()) {
                bound.bind("filter" + i, listing.stored(filter.getKey(), filter.getValue()));
            }
            i++;
        }
        return bound;
    }
}
