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
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/** Keeps the columns of a table as {@link Columns} says: which, how wide, in which order sorted; and tells it what the user changes. */
final class TableColumns<R> {
    /** How far columns of words give way before the list scrolls sideways. */
    private static final double NARROWEST = 0.7;

    private static final double NARROWEST_NAME = 0.85;

    private final TableView<LazyRows.Slot<R>> table;
    private final Columns<R> columns;
    private final Consumer<PageSource.@Nullable Sort> onSort;
    private final Map<String, Function<R, @Nullable Tone>> tones = new HashMap<>();
    private boolean arranging = true;

    TableColumns(TableView<LazyRows.Slot<R>> table, Columns<R> columns, Consumer<PageSource.@Nullable Sort> onSort) {
        this.table = table;
        this.columns = columns;
        this.onSort = onSort;
        table.setSortPolicy(t -> sorted());
        table.widthProperty().subscribe(w -> stretch());
        ColumnFit.instead(table);
        arrange();
    }

    void tone(String field, Function<R, @Nullable Tone> tone) {
        tones.put(field, tone);
        arrange();
    }

    /** Other rows in the same order: a table forgets its order with its rows. */
    void replaceRows(LazyRows<R> rows) {
        arranging = true;
        var order = List.copyOf(table.getSortOrder());
        table.setItems(rows);
        table.getSortOrder().setAll(order);
        arranging = false;
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

    /** Room that is left over goes to the columns of words; what little is missing comes from them, less of it from names. */
    private void stretch() {
        double left = table.getWidth() - 18;
        double names = 0;
        double words = 0;
        for (Field<R> field : columns.shown()) {
            double width = columns.width(field);
            left -= width;
            names += field.kind() == Kind.NAME ? width : 0;
            words += Columns.wide(field.kind()) && field.kind() != Kind.NAME ? width : 0;
        }
        double even = names + words == 0 ? 1 : (names + words + left) / (names + words);
        double ofNames = Math.max(NARROWEST_NAME, even);
        double ofWords = words == 0 ? 1 : Math.max(NARROWEST, (words + left - names * (ofNames - 1)) / words);
        arranging = true;
        for (TableColumn<LazyRows.Slot<R>, ?> column : table.getColumns()) {
            for (Field<R> field : columns.shown()) {
                if (field.name().equals(column.getId())) {
                    double width = columns.width(field);
                    double least = Math.min(width, Columns.heading(field));
                    double times = !Columns.wide(field.kind()) ? 1 : field.kind() == Kind.NAME ? ofNames : ofWords;
                    column.setPrefWidth(times == 1 ? width : Math.max(least, Math.floor(width * times)));
                }
            }
        }
        arranging = false;
    }
}
