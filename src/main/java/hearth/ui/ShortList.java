package hearth.ui;

import hearth.common.Field;
import hearth.common.Kind;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A list short enough to be in memory, as a {@link PageSource}. */
final class ShortList<R> implements PageSource<R> {
    private final Supplier<? extends List<R>> all;
    private final List<Field<R>> fields;

    ShortList(Supplier<? extends List<R>> all, List<Field<R>> fields) {
        this.all = all;
        this.fields = List.copyOf(fields);
    }

    @Override
    public Total total(Query query) {
        return Total.of(all.get().stream().filter(r -> fits(r, query)).count());
    }

    @Override
    public List<R> rows(Query query, int offset, int limit) {
        var found = all.get().stream().filter(r -> fits(r, query));
        Sort sort = query.sort();
        if (sort != null) {
            Comparator<R> order = order(named(sort.field()));
            found = found.sorted(sort.descending() ? order.reversed() : order);
        }
        return found.skip(offset).limit(limit).toList();
    }

    private boolean fits(R row, Query query) {
        String search = query.search().strip().toLowerCase(Locale.UK);
        if (!search.isEmpty()
                && fields.stream()
                        .noneMatch(f -> f.shown(row).toLowerCase(Locale.UK).contains(search))) {
            return false;
        }
        return query.filters().entrySet().stream().allMatch(e -> holds(row, e));
    }

    private boolean holds(R row, Map.Entry<String, String> filter) {
        Field<R> field = named(filter.getKey());
        if (field.kind() == Kind.FLAG && filter.getValue().equals(Filters.ON)) {
            return Boolean.TRUE.equals(field.value(row));
        }
        return field.shown(row).equals(filter.getValue())
                || Objects.toString(field.plain(row), "").equals(filter.getValue());
    }

    private Field<R> named(String name) {
        return fields.stream()
                .filter(f -> f.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The list has no field " + name));
    }

    /** By value where values can be compared, else by what is shown; what is not known comes last. */
    private Comparator<R> order(Field<R> field) {
        return (one, other) -> compare(field, one, other);
    }

    @SuppressWarnings("unchecked")
    private int compare(Field<R> field, R one, R other) {
        @Nullable Object a = field.value(one);
        @Nullable Object b = field.value(other);
        if (a == null) {
            return b == null ? 0 : 1;
        }
        if (b == null) {
            return -1;
        }
        if (field.list() == null
                && !(a instanceof String)
                && a instanceof Comparable<?>
                && a.getClass() == b.getClass()) {
            return ((Comparable<Object>) a).compareTo(b);
        }
        return field.shown(one).compareToIgnoreCase(field.shown(other));
    }
}
