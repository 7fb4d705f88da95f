package hearth.ui;

import hearth.common.Field;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
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
 * Ctrl+C copies the rows chosen, Ctrl+Shift+C one cell. (It is long because every way into a list and out of it meets here.)
 */
public final class ListTable<R> extends StackPane {
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination COPY_CELL =
            new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);

    /** More is an export. */
    private static final int MOST_PRINTED = 2_000;

    private final TableView<LazyRows.Slot<R>> table = new TableView<>();
    private final Columns<R> columns;
    private final Paging<R> paging;
    private final TableColumns<R> layout;
    private final ReadOnlyObjectWrapper<@Nullable Count> count = new ReadOnlyObjectWrapper<>();
    private final RowCopy<R> copy;
    private final Map<KeyCode, Consumer<R>> keys = new EnumMap<>(KeyCode.class);
    private Function<R, Object> identity = row -> row;
    private Consumer<R> onOpen = row -> {};
    private Consumer<@Nullable R> onSelect = row -> {};
    private Runnable onLeave = () -> {};
    private @Nullable Object keep;

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
        table.setMinHeight(0);
        setMinHeight(0);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setRowFactory(t -> new Row());
        table.setPlaceholder(Words.muted(""));
        table.setContextMenu(menu());
        table.getSelectionModel().selectedIndexProperty().subscribe(i -> onSelect.accept(row(i.intValue())));
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        table.focusedProperty().subscribe(this::focusFirst);
        getStyleClass().add("list-table");
        getChildren().add(table);
        layout = new TableColumns<>(
                table, columns, by -> paging.show(paging.query().sortedBy(by), false));
    }

    /** The columns that are shown until somebody chooses others, in this order; the rest wait in the chooser. */
    public ListTable<R> first(String... names) {
        columns.first(List.of(names));
        layout.arrange();
        return this;
    }

    /** Gives the words of one column a coloured ground, row by row; null leaves them plain. */
    public ListTable<R> tone(String field, Function<R, @Nullable Tone> tone) {
        layout.tone(field, tone);
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

    /** Puts the keys on the first row as soon as there is one, and never again while somebody searches. */
    public ListTable<R> startAtFirst() {
        var once = new AtomicBoolean(true);
        count.subscribe(now -> {
            if (now != null && once.getAndSet(false)) {
                Focus.whenShown(table); // rows may be there before the page is laid out
            }
        });
        return this;
    }

    /** Shows what a query finds, in the order chosen by the headings. */
    public void show(PageSource.Query query) {
        keep = null;
        paging.show(query.sortedBy(columns.sort()), false);
    }

    /** Reads again what is shown, because the store has changed; the same record stays chosen, or the one that took its place. */
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

    /** Shows these columns in this order, sorted so, until they are changed again. */
    public void arrange(List<String> names, PageSource.@Nullable Sort sort) {
        columns.arrange(names, sort);
        layout.arrange();
    }

    /** Opens the choice of columns, which stays open while columns are ticked. */
    public Button columnsButton() {
        Button button = Buttons.plain(Icon.COLUMNS, "Columns", () -> {});
        button.setOnAction(e -> new ColumnChooser<>(columns, layout::arrange).show(button));
        return button;
    }

    @Override
    public void requestFocus() {
        table.requestFocus();
    }

    /** The place of the row chosen, from 0; -1 where none is. */
    public int place() {
        return table.getSelectionModel().getSelectedIndex();
    }

    /** The row of a place; null where there is none, or while it is being read. */
    public @Nullable R row(int place) {
        if (table.getItems() instanceof LazyRows<R> rows && place >= 0 && place < rows.size()) {
            paging.want(rows.get(place));
            return rows.row(place);
        }
        return null;
    }

    /** What the heading of each column offers to filter by. */
    void filteredBy(Filters filters) {
        layout.menus(filters::menu);
    }

    /** Whether all of the row chosen is told beside the list, which then shows as many columns as have room. */
    void toldBeside(boolean is) {
        layout.toldBeside(is);
    }

    /** Opens the row chosen, as Enter does. */
    public void open() {
        selected().ifPresent(onOpen);
    }

    private void found(Paging.Found<R> found) {
        Object wanted = keep;
        int before = table.getSelectionModel().getSelectedIndex();
        layout.replaceRows(found.rows());
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
            if (table.getSelectionModel().isEmpty() && !found.rows().isEmpty()) {
                table.getSelectionModel().select(Math.min(before, found.rows().size() - 1));
            }
        }
        count.set(new Count(found.total(), found.all()));
    }

    /** Something to do with the selected row by one key, also in the row's menu. */
    public ListTable<R> does(String verb, KeyCode key, Consumer<R> action) {
        var item = new MenuItem(verb);
        item.setAccelerator(new KeyCodeCombination(key));
        item.setOnAction(e -> selected().ifPresent(action));
        table.getContextMenu().getItems().addFirst(item);
        keys.put(key, action);
        return this;
    }

    /** Gives all rows chosen, in their order; none where none is. */
    public void chosen(Consumer<? super List<R>> then) {
        copy.take(paging.query(), List.copyOf(table.getSelectionModel().getSelectedIndices()), this::row, then);
    }

    /** Gives what is shown for printing: its columns, and as many of its rows as fit into a pile of paper. */
    void printed(Consumer<List<Printout.Line>> then) {
        Count now = count.get();
        long found = now == null ? 0 : now.shown().count();
        int many = (int) Math.min(found, MOST_PRINTED);
        List<Field<R>> fields = columns.shown();
        copy.take(paging.query(), IntStream.range(0, many).boxed().toList(), this::row, rows -> {
            List<Printout.Line> lines = new ArrayList<>(Printout.table(
                    fields.stream().map(Field::label).toList(),
                    rows.stream()
                            .map(row -> fields.stream().map(f -> f.shown(row)).toList())
                            .toList()));
            if (found > many) {
                lines.add(Printout.words(
                        "Only the first %,d are printed. Filter the list, or export it".formatted(many)));
            }
            then.accept(lines);
        });
    }

    private void onKey(KeyEvent event) {
        Consumer<R> action = keys.get(event.getCode());
        if (action != null && !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown()) {
            selected().ifPresent(action);
            event.consume();
            return;
        }
        if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
            selected().ifPresent(onOpen);
        } else if (event.getCode() == KeyCode.ESCAPE) {
            onLeave.run();
        } else if (COPY.match(event)) {
            copyRows();
        } else if (COPY_CELL.match(event)) {
            copyCell();
        } else {
            return;
        }
        event.consume();
    }

    private void copyRows() {
        copy.copy(paging.query(), table.getSelectionModel().getSelectedIndices(), this::row, columns.shown());
    }

    /** The cell last clicked on, or the first of the row. */
    private void copyCell() {
        TableColumn<?, ?> column = table.getFocusModel().getFocusedCell().getTableColumn();
        Field<R> field = columns.shown().stream()
                .filter(f -> column != null && f.name().equals(column.getId()))
                .findFirst()
                .orElse(columns.shown().getFirst());
        selected().ifPresent(row -> copy.copyCell(field.shown(row)));
    }

    private ContextMenu menu() {
        var open = new MenuItem("Open");
        open.setOnAction(e -> selected().ifPresent(onOpen));
        var cell = new MenuItem("Copy cell");
        cell.setAccelerator(COPY_CELL);
        cell.setOnAction(e -> copyCell());
        var rows = new MenuItem("Copy rows");
        rows.setAccelerator(COPY);
        rows.setOnAction(e -> copyRows());
        return new ContextMenu(open, cell, rows);
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
