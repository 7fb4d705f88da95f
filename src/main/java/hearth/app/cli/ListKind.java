package hearth.app.cli;

import hearth.access.Listing;
import hearth.access.Query;
import hearth.access.Right;
import hearth.access.Session;
import hearth.common.Field;
import hearth.common.WrongUsage;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One kind of list as the command offers it.
 *
 * @param name as it is typed
 * @param right what it takes to see it
 * @param fields its columns
 * @param byMonth whether it is of a month rather than of a day
 * @param rows fetches them
 */
record ListKind<R>(String name, Right right, List<Field<R>> fields, boolean byMonth, Fetching<R> rows) {
    /** What was asked for, in rows. */
    @FunctionalInterface
    interface Fetching<R> {
        Rows<R> of(Session session, Query query, YearMonth month);
    }

    /** The rows, and how many restricted records are not among them. */
    record Rows<R>(List<R> shown, long restricted) {}

    static <R> ListKind<R> of(Listing<R> listing) {
        return new ListKind<>(
                listing.kind(),
                listing.right(),
                listing.fields(),
                false,
                (session, query, month) -> session.read(
                        listing.right(), h -> new Rows<>(listing.all(h, query), listing.notShown(h, query))));
    }

    /** The rows of a list in memory that a query's filters let through. */
    static <R> Rows<R> filtered(List<Field<R>> fields, Query query, List<R> rows, long restricted) {
        return new Rows<>(
                rows.stream()
                        .filter(row -> fields.stream()
                                .allMatch(f -> !query.filters().containsKey(f.name())
                                        || equal(f.plain(row), query.filters().get(f.name()))))
                        .toList(),
                restricted);
    }

    private static boolean equal(@Nullable Object plain, @Nullable String wanted) {
        if (plain instanceof Number number && wanted != null) {
            try {
                return new BigDecimal(number.toString()).compareTo(new BigDecimal(wanted)) == 0;
            } catch (NumberFormatException e) {
                throw new WrongUsage("This field holds a number; " + wanted + " is none.");
            }
        }
        return Objects.requireNonNullElse(plain, "").toString().equals(wanted);
    }

    List<String> names() {
        return fields.stream().map(Field::name).toList();
    }

    /** Throws {@link WrongUsage} where the list has no field of that name. */
    void checkField(String field) {
        if (!names().contains(field)) {
            throw new WrongUsage("The list " + name + " has no field " + field + "." + Usage.perhaps(field, names())
                    + " It has " + names().stream().collect(Collectors.joining(", ")) + ".");
        }
    }
}
