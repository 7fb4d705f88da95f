package hearth.ui;

import hearth.common.Field;
import hearth.common.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which columns of a list are shown, in which order, how wide, and by which it is sorted: remembered for each user and list. */
final class Columns<R> {
    private static final double LETTER = 7.5;
    private static final double EDGES = 30;

    /** A list as wide as this has room for more than the first columns. */
    private static final double WIDE = 1_300;

    private final String key;
    private final List<Field<R>> fields;
    private final Memory memory;
    private List<String> first;
    private final Map<String, Double> shown = new LinkedHashMap<>();

    /** What the rows of this list need, until somebody makes a column wider or narrower. */
    private final Map<String, Need> needed = new HashMap<>();

    private PageSource.@Nullable Sort sort;
    private int more;

    /** How wide a column must be, as so many rows have told. */
    private record Need(double width, int rows) {}

    Columns(String list, List<Field<R>> fields, Memory memory) {
        this.key = "list." + list;
        this.fields = List.copyOf(fields);
        this.memory = memory;
        this.first = fields.stream().map(Field::name).toList();
        recall();
    }

    /** Which are shown before anybody chose. */
    void first(List<String> names) {
        first = List.copyOf(names);
        recall();
    }

    List<Field<R>> all() {
        return fields;
    }

    /** The fields shown, in order: those chosen, or the first ones and as many more as a wide window has room for. */
    List<Field<R>> shown() {
        List<Field<R>> list = base();
        list.addAll(others().subList(0, Math.min(more, others().size())));
        return list;
    }

    private List<Field<R>> base() {
        List<Field<R>> list = new ArrayList<>();
        for (String name : shown.keySet()) {
            fields.stream().filter(f -> f.name().equals(name)).forEach(list::add);
        }
        return list;
    }

    /** What a wide window may show besides, until somebody has chosen columns. */
    private List<Field<R>> others() {
        return List.copyOf(shown.keySet()).equals(first)
                ? fields.stream().filter(f -> !shown.containsKey(f.name())).toList()
                : List.of();
    }

    /** What is shown besides is chosen from now on. */
    private void settle() {
        shown().forEach(field -> shown.putIfAbsent(field.name(), usual(field)));
        more = 0;
    }

    /** Lets more columns be shown, as many as there is room for; tells whether that changes anything. */
    boolean fill(double room) {
        double left = room - base().stream().mapToDouble(this::width).sum();
        int fit = 0;
        for (Field<R> field : room < WIDE ? List.<Field<R>>of() : others()) {
            left -= usual(field);
            if (left < 0) {
                break;
            }
            fit++;
        }
        boolean changed = fit != more;
        more = fit;
        return changed;
    }

    double width(Field<R> field) {
        double kept = shown.getOrDefault(field.name(), usual(field));
        Need need = needed.get(field.name());
        return need == null || Math.abs(kept - usual(field)) >= 1 ? kept : need.width();
    }

    /** How many rows have told how wide a column must be. */
    int measured(Field<R> field) {
        Need need = needed.get(field.name());
        return need == null ? 0 : need.rows();
    }

    /** A column as wide as its words in so many rows, within reason, and never narrower than its heading. */
    void needs(Field<R> field, double words, int rows) {
        double least = switch (field.kind()) {
            case DATE -> usual(field);
            case LONG_TEXT -> Math.max(heading(field), usual(Kind.TEXT)); // what is empty today is written on tomorrow
            default -> heading(field);
        };
        needed.put(field.name(), new Need(Math.clamp(words, least, Math.max(least, most(field.kind()))), rows));
    }

    private static double most(Kind kind) {
        return kind == Kind.LONG_TEXT ? 360 : 280;
    }

    PageSource.@Nullable Sort sort() {
        return sort;
    }

    void sort(PageSource.@Nullable Sort by) {
        sort = by;
        keep();
    }

    void width(String name, double width) {
        if (!shown.containsKey(name)) {
            settle();
        }
        shown.replace(name, width);
        keep();
    }

    void show(Field<R> field, boolean on) {
        settle();
        if (on) {
            shown.putIfAbsent(field.name(), usual(field));
        } else if (shown.size() > 1) {
            shown.remove(field.name());
        }
        keep();
    }

    void order(List<String> names) {
        Map<String, Double> before = new LinkedHashMap<>(shown);
        shown.clear();
        for (Field<R> field : fields) {
            before.putIfAbsent(field.name(), usual(field));
        }
        names.forEach(n -> shown.put(n, before.getOrDefault(n, 160.0)));
        keep();
    }

    /** Shows these, in this order and sorted so, as a saved view does; names the list does not have are passed over. */
    void arrange(List<String> names, PageSource.@Nullable Sort by) {
        List<String> known = names.stream()
                .filter(name -> fields.stream().anyMatch(f -> f.name().equals(name)))
                .toList();
        sort = by != null && fields.stream().anyMatch(f -> f.name().equals(by.field())) ? by : null;
        order(known.isEmpty() ? List.copyOf(shown.keySet()) : known);
    }

    void reset() {
        memory.forget(key);
        recall();
    }

    private void keep() {
        var text = new StringBuilder();
        shown.forEach((name, width) ->
                text.append(name).append(':').append(Math.round(width)).append(' '));
        if (sort != null) {
            text.append(sort.descending() ? "sort-down:" : "sort-up:").append(sort.field());
        }
        memory.put(key, text.toString().strip());
    }

    private void recall() {
        shown.clear();
        sort = null;
        for (String part : memory.get(key).orElse("").split(" ", -1)) {
            String[] both = part.split(":", 2);
            if (both.length < 2) {
                continue;
            }
            String name = both[0].startsWith("sort-") ? both[1] : both[0];
            if (fields.stream().noneMatch(f -> f.name().equals(name))) {
                continue;
            }
            if (both[0].startsWith("sort-")) {
                sort = new PageSource.Sort(name, both[0].equals("sort-down"));
            } else {
                shown.put(name, Double.valueOf(both[1]));
            }
        }
        if (shown.isEmpty()) {
            for (String name : first) {
                fields.stream().filter(f -> f.name().equals(name)).forEach(f -> shown.put(name, usual(f)));
            }
        }
    }

    /** As wide as what stands in such columns, and never narrower than the heading. */
    private static double usual(Field<?> field) {
        return Math.max(heading(field), usual(field.kind()));
    }

    /** About as wide as a heading is written. */
    static double heading(Field<?> field) {
        return field.label().length() * LETTER + EDGES;
    }

    private static double usual(Kind kind) {
        return switch (kind) {
            case NUMBER, FLAG -> 88;
            case MILES -> 96;
            case POSTCODE, ANSWER -> 104;
            case MONEY, WEEKLY_RATE -> 112;
            case REFERENCE -> 120;
            case PHONE -> 140;
            case DATE -> 148;
            case CODE, TEXT -> 168;
            case EMAIL, NAME -> 200;
            case LONG_TEXT -> 260;
        };
    }

    static boolean numeric(Kind kind) {
        return switch (kind) {
            case NUMBER, MONEY, WEEKLY_RATE, MILES -> true;
            default -> false;
        };
    }

    /** Which columns take the room that is left over. */
    static boolean wide(Kind kind) {
        return switch (kind) {
            case TEXT, NAME, CODE, EMAIL, LONG_TEXT -> true;
            default -> false;
        };
    }
}
