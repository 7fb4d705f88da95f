package hearth.ui;

import hearth.common.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * A list of records as a table: a view over a {@link PageSource}, of which only the pages looked at are read. Columns follow from the
 * fields; which are shown, in which order and how sorted is remembered under the list's name. Enter opens a row, Esc leaves the list,
 * Ctrl+C copies the rows chosen.
 */
public final class ListTable<R> extends StackPane {
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final TableView<LazyRows.Slot<R>> table = new TableView<>();
    private final Columns<R> columns;
    private final Paging<R> paging;
    private final Map<String, Function<R, @Nullable Tone>> tones = new HashMap<>();
    private final ReadOnlyObjectWrapper<@Nullable Count> count = new ReadOnlyObjectWrapper<>();
    private final RowCopy<R> copy;
    private Function<R, Object> identity = row -> row;
    private Consumer<R> onOpen = row -> {};
    private Consumer<@Nullable R> onSelect = row -> {};
    private Runnable onLeave = () -> {};
    private @Nullable Object keep;
    private boolean arranging = true;

    /** How many rows are shown out of how many. */
    public record Count(PageSource.Total shown, PageSource.Total all) {}

    /**
     * A list of records.
     *
     * @param name what it is, in the plural and in small letters, such as "enquiries"; columns are remembered under it
     */
    public ListTable(String name, List<Field<R>> fields, PageSource<R> source, Desk desk) {
        columns = new Columns<>(name, fields, desk.memory());
        paging = new Paging<>(source, desk.background(), "Reading the " + name, this::found);
        copy = new RowCopy<>(source, desk);
        table.setAccessibleText(name);
        table.setFixedCellSize(32);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setRowFactory(t -> new Row());
        table.setPlaceholder(Words.muted(""));
        table.setSortPolicy(t -> sorted());
        table.getSelectionModel().selectedIndexProperty().subscribe(i -> onSelect.accept(row(i.intValue())));
        table.widthProperty().subscribe(w -> stretch());
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        table.focusedProperty().subscribe(this::focusFirst);
        ColumnFit.instead(table);
        getStyleClass().add("list-table");
        getChildren().add(table);
        arrange();
    }

    /** The columns that are shown until somebody chooses others; the rest wait in the chooser. */
    public ListTable<R> first(String... names) {
        columns.first(List.of(names));
        arrange();
        return this;
    }

    /** Gives the words of one column a coloured ground, row by row; null leaves them plain. */
    public ListTable<R> tone(String field, Function<R, @Nullable Tone> tone) {
        tones.put(field, tone);
        arrange();
        return this;
    }

    /** What makes two rows the same record, so that the choice stays on it when the list is read again. */
    public ListTable<R> identifiedBy(Function<R, Object> id) {
        identity = id;
        return this;
    }

    /** Enter or a double click on a row. */
    public ListTable<R> onOpen(Consumer<R> open) {
        onOpen = open;
        return this;
    }

    /** A row is chosen, or none any more. */
    public ListTable<R> onSelect(Consumer<@Nullable R> select) {
        onSelect = select;
        return this;
    }

    /** Esc in the list: back to the filters. */
    public ListTable<R> onLeave(Runnable leave) {
        onLeave = leave;
        return this;
    }

    /** What stands in the table when nothing is found. */
    public ListTable<R> whenNothing(Node node) {
        table.setPlaceholder(node);
        return this;
    }

    /** Shows what a query finds, in the order chosen by the headings. */
    public void show(PageSource.Query query) {
        keep = null;
        paging.show(query.sortedBy(columns.sort()), false);
    }

    /** Reads again what is shown, because the store has changed; the same record stays chosen. */
    public void refresh() {
        R row = selected().orElse(null);
        keep = row == null ? null : identity.apply(row);
        paging.show(paging.query().sortedBy(columns.sort()), true);
    }

    /** How many are shown; null before the first reading. */
    public ReadOnlyObjectProperty<@Nullable Count> count() {
        return count.getReadOnlyProperty();
    }

    public Optional<R> selected() {
        return Optional.ofNullable(row(table.getSelectionModel().getSelectedIndex()));
    }

    /** The query shown, with its order: what an export of this list asks for. */
    public PageSource.Query query() {
        return paging.query();
    }

    /** The fields shown, in order: the columns of an export of this list. */
    public List<Field<R>> shownFields() {
        return columns.shown();
    }

    /** Opens the choice of columns, which stays open while columns are ticked. */
    public Button columnsButton() {
        Button button = Buttons.plain(Icon.COLUMNS, "Columns", () -> {});
        button.setOnAction(e -> new ColumnChooser<>(columns, this::arrange).show(button));
        return button;
    }

    @Override
    public void requestFocus() {
        table.requestFocus();
    }

    private @Nullable R row(int index) {
        return table.getItems() instanceof LazyRows<R> rows ? rows.row(index) : null;
    }

    private void found(Paging.Found<R> found) {
        Object wanted = keep;
        int before = table.getSelectionModel().getSelectedIndex();
        // A table forgets its order with its rows
        arranging = true;
        var order = List.copyOf(table.getSortOrder());
        table.setItems(found.rows());
        table.getSortOrder().setAll(order);
        arranging = false;
        table.getSelectionModel().clearSelection();
        if (wanted == null) {
            table.scrollTo(0);
        } else {
            for (int i = 0; i < Math.min(found.rows().size(), LazyRows.PAGE); i++) {
                R row = found.rows().row(i);
                if (row != null && identity.apply(row).equals(wanted)) {
                    table.getSelectionModel().select(i);
                }
            }
            if (table.getSelectionModel().isEmpty()
                    && before >= LazyRows.PAGE
                    && before < found.rows().size()) {
                table.getSelectionModel().select(before);
            }
        }
        count.set(new Count(found.total(), found.all()));
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
            paging.show(paging.query().sortedBy(by), false);
        }
        return true;
    }

    private void arrange() {
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

    /** Room that is left over goes to the columns of words. */
    private void stretch() {
        double left = table.getWidth() - 18;
        double growing = 0;
        for (Field<R> field : columns.shown()) {
            left -= columns.width(field);
            growing += Columns.wide(field.kind()) ? columns.width(field) : 0;
        }
        arranging = true;
        for (TableColumn<LazyRows.Slot<R>, ?> column : table.getColumns()) {
            for (Field<R> field : columns.shown()) {
                if (field.name().equals(column.getId())) {
                    double width = columns.width(field);
                    boolean grows = left > 0 && Columns.wide(field.kind());
                    column.setPrefWidth(grows ? Math.floor(width + left * width / growing) : width);
                }
            }
        }
        arranging = false;
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
            selected().ifPresent(onOpen);
        } else if (event.getCode() == KeyCode.ESCAPE) {
            onLeave.run();
        } else if (COPY.match(event)) {
            copy.copy(paging.query(), table.getSelectionModel().getSelectedIndices(), this::row, columns.shown());
        } else {
            return;
        }
        event.consume();
    }

    private void focusFirst(boolean focused) {
        if (focused && table.getSelectionModel().isEmpty() && !table.getItems().isEmpty()) {
            table.getSelectionModel().select(0);
        }
    }

    /** A row that asks for its page when it comes into sight. */
    private final class Row extends TableRow<LazyRows.Slot<R>> {
        Row() {
            setOnMouseClicked(e -> {
                LazyRows.Slot<R> slot = getItem();
                R row = slot == null ? null : slot.row.get();
                if (e.getClickCount() == 2 && row != null) {
                    onOpen.accept(row);
                }
            });
        }

        @Override
        protected void updateItem(LazyRows.@Nullable Slot<R> slot, boolean empty) {
            super.updateItem(slot, empty);
            if (slot != null && !empty) {
                paging.want(slot);
            }
        }
    }
}
