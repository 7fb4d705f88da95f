package hearth.access;

import hearth.common.Field;
import hearth.common.Kind;
import hearth.common.WrongUsage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * A list that windows page through and the command line prints: its fields said once, its rows read from the store page by page.
 *
 * <p>The select gives one column for each field, named like it, and {@code id}, the subject of the row. It may use {@code :day}, and
 * asks {@code :costs} before it gives what something costs, unless the whole list takes the right to see costs.
 * Filters, search, order and paging are laid around it; restricted records are left out and counted.
 *
 * @param kind as the command line calls it, such as enquiries
 * @param right what it takes to see it
 * @param fields in the order of the columns
 * @param row the record a row becomes
 * @param select the SQL, kept in the feature's store
 * @param order its own order, such as "received desc, id"
 * @param rows a table with the condition under which each of its rows is one row of the list, such as "enquiry where received_on <= :day":
 *     all of it is then counted at once; null where a list is no such table
 * @param found the columns of the select with the subjects by whose words a row is found
 */
public record Listing<R>(
        String kind,
        Right right,
        List<Field<R>> fields,
        Class<R> row,
        String select,
        String order,
        @Nullable String rows,
        List<String> found) {
    /** A list whose rows are found by what is known of their own subject. */
    public Listing(
            String kind,
            Right right,
            List<Field<R>> fields,
            Class<R> row,
            String select,
            String order,
            @Nullable String rows) {
        this(kind, right, fields, row, select, order, rows, List.of("id"));
    }

    /** The same list, whose rows are found by other subjects of theirs too, such as {@code child_id}, where the user may see them. */
    public Listing<R> foundBy(String... columns) {
        var by = new ArrayList<>(found);
        by.addAll(List.of(columns));
        return new Listing<>(kind, right, fields, row, select, order, rows, List.copyOf(by));
    }

    /** A list that is counted as it is read. */
    public Listing(String kind, Right right, List<Field<R>> fields, Class<R> row, String select, String order) {
        this(kind, right, fields, row, select, order, null);
    }

    public Listing {
        boolean open = right != Right.SEE_COSTS && !select.contains(":costs");
        if (open && fields.stream().anyMatch(Listing::cost)) {
            throw new IllegalArgumentException("The list " + kind + " gives costs without asking who may see them");
        }
    }

    /** Whether a field says what something costs, which takes a right of its own. */
    public static boolean cost(Field<?> field) {
        return field.kind() == Kind.MONEY || field.kind() == Kind.WEEKLY_RATE;
    }

    /** One page. */
    public List<R> rows(Handle h, Query query, int offset, int limit) {
        check(query);
        String by = query.sort() == null
                ? order
                : query.sort() + (query.descending() ? " desc" : "") + " nulls last, " + order;
        return ListingStore.rows(h, this, where(query), by, query, offset, limit);
    }

    /** All of it, for a file. */
    public List<R> all(Handle h, Query query) {
        return rows(h, query, 0, Integer.MAX_VALUE);
    }

    /**
     * The rows of a day in which something is expected and not known. Restricted records are left out, whoever asks: their keepers see it
     * on the record.
     */
    public List<R> incomplete(Handle h, LocalDate day) {
        String unknown = fields.stream()
                .filter(f -> f.need() == Field.Need.EXPECTED)
                .map(f -> f.name() + " is null")
                .collect(Collectors.joining(" or "));
        return unknown.isEmpty() ? List.of() : ListingStore.open(h, this, unknown, Query.on(day));
    }

    /** How many rows the query has, restricted records left out. */
    public long count(Handle h, Query query) {
        return count(h, query, Long.MAX_VALUE);
    }

    /** The same, but counting no further than {@code most}. */
    public long count(Handle h, Query query, long most) {
        check(query);
        boolean all = query.filters().isEmpty() && query.search() == null;
        return rows != null && all
                ? Math.min(most, ListingStore.countAll(h, rows, query.day()))
                : ListingStore.count(h, this, where(query), query, most);
    }

    /** How many restricted records are counted in figures but not shown in this list. */
    public long notShown(Handle h, Query query) {
        return ListingStore.notShown(h, this, query);
    }

    /**
     * The field of that name.
     *
     * @throws WrongUsage where the list has none
     */
    public Field<R> field(String name) {
        return fields.stream()
                .filter(f -> f.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new WrongUsage("The list " + kind + " has no field " + name + ". It has: "
                        + fields.stream().map(Field::name).collect(Collectors.joining(", ")) + "."));
    }

    private void check(Query query) {
        query.filters().keySet().forEach(this::field);
        if (query.sort() != null) {
            field(query.sort());
        }
    }

    private String where(Query query) {
        var conditions = new ArrayList<String>();
        conditions.add("id not in (select id from temp.hidden_subject)");
        int i = 0;
        for (var filter : query.filters().entrySet()) {
            conditions.add(
                    filter.getValue().isEmpty() ? filter.getKey() + " is null" : filter.getKey() + " = :filter" + i);
            i++;
        }
        if (query.search() != null && !Search.words(query.search()).isEmpty()) {
            conditions.add(found.stream()
                    .map(column -> column + " in (" + ListingStore.FOUND + ")")
                    .collect(Collectors.joining(" or ", "(", ")")));
        }
        return String.join(" and ", conditions);
    }

    /** A filter's value as the store holds it: pence for money, tenths for miles, 0 or 1 for yes and no. */
    Object stored(String name, String value) {
        Kind kind = field(name).kind();
        try {
            return switch (kind) {
                case MONEY, WEEKLY_RATE ->
                    new BigDecimal(value).movePointRight(2).longValueExact();
                case MILES -> new BigDecimal(value).movePointRight(1).longValueExact();
                case NUMBER -> Long.valueOf(value);
                case FLAG -> value.equalsIgnoreCase("true") || value.equals("1") ? 1L : 0L;
                default -> value;
            };
        } catch (NumberFormatException | ArithmeticException e) {
            throw new WrongUsage("The field " + name + " holds a number; " + value + " is none.");
        }
    }
}
