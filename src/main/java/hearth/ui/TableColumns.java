package hearth.ui;

import hearth.common.Field;
import hearth.common.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** Keeps the columns of a table as {@link Columns} says: which, how wide, in which order sorted; and tells it what the user changes. */
final class TableColumns<R> {
    /** How far columns of words give way before the list scrolls sideways. */
    private static final double NARROWEST = 0.6;

    /** A column of words so narrow gives nothing: "Foster care, not long term" must be told from "Foster care, long term". */
    private static final double SHORT = 150;

    /** Before a list scrolls sideways every column of words gives way so far; the whole text is said when pointed at. */
    private static final double LEAST = 112;

    private static final int MEASURED = LazyRows.PAGE;
    private static final double NEARLY_ALL = 0.95;
    private static final double EDGES = 18;
    private static final double CHIP = 12;
    private static final int LONG = 80;
    private static final Font TYPE = Font.font("Open Sans", 14);

    private final TableView<LazyRows.Slot<R>> table;
    private final Columns<R> columns;
    private final Consumer<PageSource.@Nullable Sort> onSort;
    private final Map<String, Function<R, @Nullable Tone>> tones = new HashMap<>();
    private boolean arranging = true;
    private boolean told;
    private Function<String, @Nullable ContextMenu> menus = field -> null;
    private LazyRows<R> rows = new LazyRows<>(0);

    TableColumns(TableView<LazyRows.Slot<R>> table, Columns<R> columns, Consumer<PageSource.@Nullable Sort> onSort) {
        this.table = table;
        this.columns = columns;
        this.onSort = onSort;
        table.setSortPolicy(t -> sorted());
        table.widthProperty().subscribe(w -> stretch());
        ColumnFit.instead(table);
        arrange();
    }

    /** What the heading of a column offers to filter by, under the right mouse button. */
    void menus(Function<String, @Nullable ContextMenu> of) {
        menus = of;
        arrange();
    }

    void tone(String field, Function<R, @Nullable Tone> tone) {
        tones.put(field, tone);
        arrange();
    }

    /** Other rows in the same order: a table forgets its order with its rows. */
    void replaceRows(LazyRows<R> with) {
        arranging = true;
        rows = with;
        var order = List.copyOf(table.getSortOrder());
        table.setItems(with);
        table.getSortOrder().setAll(order);
        arranging = false;
        stretch();
    }

    /**
     * Lets the first rows say how wide each column must be: of names all of them, of other words nearly all. Only more rows than were
     * seen before say it anew, so that no column jumps while one searches.
     */
    private void measure() {
        int many = Math.min(rows.size(), MEASURED);
        for (Field<R> field : columns.shown()) {
            if (many > columns.measured(field)) {
                double[] widths = IntStream.range(0, many)
                        .mapToObj(rows::row)
                        .filter(Objects::nonNull)
                        .mapToDouble(row -> written(field.shown(row)))
                        .filter(width -> width > 0)
                        .sorted()
                        .toArray();
                // a number is never cut, nor is a name
                double share = Columns.wide(field.kind()) && field.kind() != Kind.NAME ? NEARLY_ALL : 1;
                double most = widths.length == 0 ? 0 : widths[(int) Math.ceil(widths.length * share) - 1];
                columns.needs(field, most + EDGES + (tones.containsKey(field.name()) ? CHIP : 0), many);
            }
        }
    }

    private static double written(String words) {
        var text = new Text(words.length() > LONG ? words.substring(0, LONG) : words);
        text.setFont(TYPE);
        return text.getLayoutBounds().getWidth();
    }

    private boolean sorted() {
        if (arranging) {
            return true;
        }
        PageSource.Sort by = table.getSortOrder().isEmpty()
                ? null
                : new PageSource.Sort(
                        table.getSortOrder().getFirst().getId(),
                        table.getSortOrder().getFirst().getSortType() == TableColumn.SortType.DESCENDING);
        if (!Objects.equals(by, columns.sort())) {
            columns.sort(by);
            onSort.accept(by);
        }
        return true;
    }

    /** Makes the columns anew from what is chosen. */
    void arrange() {
        arranging = true;
        List<TableColumn<LazyRows.Slot<R>, ?>> made = new ArrayList<>();
        TableColumn<LazyRows.Slot<R>, ?> sorted = null;
        PageSource.Sort sort = columns.sort();
        for (Field<R> field : columns.shown()) {
            TableColumn<LazyRows.Slot<R>, @Nullable R> column = column(field);
            made.add(column);
            if (sort != null && sort.field().equals(field.name())) {
                column.setSortType(
                        sort.descending() ? TableColumn.SortType.DESCENDING : TableColumn.SortType.ASCENDING);
                sorted = column;
            }
        }
        table.getColumns().setAll(made);
        if (sorted != null) {
            table.getSortOrder().setAll(List.of(sorted));
        }
        arranging = false;
        stretch();
    }

    private TableColumn<LazyRows.Slot<R>, @Nullable R> column(Field<R> field) {
        var column = new TableColumn<LazyRows.Slot<R>, @Nullable R>(field.label());
        column.setId(field.name());
        column.setMinWidth(56);
        column.setPrefWidth(columns.width(field));
        column.setCellValueFactory(slot -> slot.getValue().row);
        column.setCellFactory(c -> new FieldCell<>(field, tones.get(field.name())));
        column.setReorderable(false);
        column.setContextMenu(menus.apply(field.name()));
        if (Columns.numeric(field.kind())) {
            column.getStyleClass().add("number");
        }
        column.widthProperty().subscribe(w -> {
            if (!arranging && table.getScene() != null) {
                columns.width(field.name(), w.doubleValue());
            }
        });
        return column;
    }

    /** Room that is left over goes to the columns of words; what is missing comes from long texts first, then from words, from names last and from states never. */
    private void stretch() {
        if (columns.fill(told ? 0 : table.getWidth() - EDGES)) {
            arrange();
            return;
        }
        measure();
        Map<String, Double> widths = new HashMap<>();
        double room = told ? table.getWidth() - EDGES : Double.MAX_VALUE;
        for (Field<R> field : columns.shown()) {
            room -= columns.width(field);
            if (room >= 0 || widths.isEmpty()) {
                widths.put(field.name(), columns.width(field));
            }
        }
        double left = table.getWidth()
                - EDGES
                - widths.values().stream().mapToDouble(Double::doubleValue).sum();
        if (left >= 0) {
            widen(widths, left);
        } else {
            double missing =
                    narrow(widths, -left, SHORT, f -> f.kind() == Kind.LONG_TEXT && !tones.containsKey(f.name()));
            missing = narrow(
                    widths,
                    missing,
                    SHORT,
                    f -> Columns.wide(f.kind()) && f.kind() != Kind.NAME && !tones.containsKey(f.name()));
            missing = narrow(widths, missing, LEAST, f -> f.kind() == Kind.CODE || f.kind() == Kind.TEXT);
            narrow(widths, missing, LEAST, f -> Columns.wide(f.kind()) && !tones.containsKey(f.name()));
        }
        arranging = true;
        for (TableColumn<?, ?> column : table.getColumns()) {
            Double width = widths.get(column.getId());
            column.setVisible(width != null);
            if (width != null) {
                column.setPrefWidth(Math.floor(width));
            }
        }
        arranging = false;
    }

    /** Whether all of the row chosen is told beside the list: columns without room are then left away. */
    void toldBeside(boolean is) {
        if (told != is) {
            told = is;
            stretch();
        }
    }

    private void widen(Map<String, Double> widths, double left) {
        double wide = columns.shown().stream()
                .filter(f -> Columns.wide(f.kind()) && widths.containsKey(f.name()))
                .mapToDouble(columns::width)
                .sum();
        for (Field<R> field : columns.shown()) {
            if (Columns.wide(field.kind())) {
                widths.computeIfPresent(field.name(), (name, width) -> width + left * width / wide);
            }
        }
    }

    /** Takes what is missing from some columns, each according to what it can give; tells what is missing still. */
    private double narrow(Map<String, Double> widths, double missing, double to, Predicate<Field<R>> which) {
        Map<String, Double> spare = new HashMap<>();
        for (Field<R> field : columns.shown()) {
            double width = widths.getOrDefault(field.name(), 0.0);
            double share = to < SHORT ? 0 : NARROWEST * columns.width(field);
            double least = Math.min(width, Math.max(to, Math.max(Columns.heading(field), share)));
            if (which.test(field)) {
                spare.put(field.name(), width - least);
            }
        }
        double all = spare.values().stream().mapToDouble(Double::doubleValue).sum();
        double taken = Math.min(all, missing);
        if (taken == 0) {
            return missing;
        }
        spare.forEach((name, its) -> widths.computeIfPresent(name, (n, width) -> width - its * taken / all));
        return missing - taken;
    }
}
