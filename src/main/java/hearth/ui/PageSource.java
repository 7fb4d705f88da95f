package hearth.ui;

import hearth.common.Field;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A list that lives in the store and is read a page at a time. Both methods are called on the worker's thread. */
public interface PageSource<R> {
    /** How many rows the query finds. */
    Total total(Query query);

    /** Some of the rows it finds, in its order, from the given one (0 is the first) on; fewer than the limit only at the end. */
    List<R> rows(Query query, int offset, int limit);

    /**
     * What is asked for.
     *
     * @param search what was typed into the search box, or empty
     * @param filters the values of the filters that are on, by the filter's name
     * @param sort by which field, or null for the list's own order
     */
    record Query(
            String search,
            Map<String, String> filters,
            @Nullable Sort sort) {
        public static final Query ALL = new Query("", Map.of(), null);

        public Query {
            filters = Map.copyOf(filters);
        }

        /** Whether nothing is left out. */
        public boolean everything() {
            return search.isBlank() && filters.isEmpty();
        }

        public Query sortedBy(@Nullable Sort by) {
            return new Query(search, filters, by);
        }
    }

    /** An order, by a field's name. */
    record Sort(String field, boolean descending) {}

    /**
     * How many there are.
     *
     * @param more whether it is more than that, and nobody counted further
     */
    record Total(long count, boolean more) {
        public static Total of(long count) {
            return new Total(count, false);
        }

        public static Total moreThan(long count) {
            return new Total(count, true);
        }

        @Override
        public String toString() {
            return (more ? "more than " : "") + String.format("%,d", count);
        }
    }

    /** A short list that is in memory already: searches in what its fields show, filters by what they show or hold, sorts by value. */
    static <R> PageSource<R> of(List<R> rows, List<Field<R>> fields) {
        List<R> all = List.copyOf(rows);
        return new ShortList<>(() -> all, fields);
    }

    /** The same of a list that may be another one the next time. */
    static <R> PageSource<R> of(Supplier<? extends List<R>> rows, List<Field<R>> fields) {
        return new ShortList<>(rows, fields);
    }
}
