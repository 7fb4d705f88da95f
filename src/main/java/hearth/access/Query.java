package hearth.access;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What of a list is wanted.
 *
 * @param day the day it shows
 * @param filters field name to the value it must equal, as other programs read it; all of them hold
 * @param search beginnings of words that a record must be found by, or null
 * @param sort name of the field to sort by, or null for the list's own order
 * @param costs whether what things cost is shown; else it is as if nothing were known of it
 */
public record Query(
        LocalDate day,
        Map<String, String> filters,
        @Nullable String search,
        @Nullable String sort,
        boolean descending,
        boolean costs) {

    /** All of it, without what things cost. */
    public static Query on(LocalDate day) {
        return new Query(day, Map.of(), null, null, false, false);
    }

    /** All of it as a user may see it. */
    public static Query on(LocalDate day, Session by) {
        return new Query(day, Map.of(), null, null, false, by.may(Right.SEE_COSTS));
    }

    public Query where(String field, String value) {
        var more = new LinkedHashMap<>(filters);
        more.put(field, value);
        return new Query(day, more, search, sort, descending, costs);
    }

    public Query without(String field) {
        var fewer = new LinkedHashMap<>(filters);
        fewer.remove(field);
        return new Query(day, fewer, search, sort, descending, costs);
    }

    public Query searching(@Nullable String words) {
        return new Query(day, filters, words, sort, descending, costs);
    }

    public Query sortedBy(@Nullable String field, boolean down) {
        return new Query(day, filters, search, field, down, costs);
    }
}
