package hearth.matching.ui;

import hearth.common.BritishDates;
import hearth.common.Miles;
import hearth.matching.Entry;
import hearth.matching.Why;
import hearth.placements.HomePrices;
import hearth.ui.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The homes of a search: Enter opens one, Space takes it into the comparison. */
final class HomeTable extends TableView<Entry> {
    /** 23 marks of 15 pixels with one between them, and the cell's own space. */
    private static final double STRIP = 386;

    /** Of small words. */
    private static final double LINE = 17;

    /** From here on the reasons in short need two lines; below, three. */
    private static final double WIDE = 480;

    /** Of a cell, left and right of its words. */
    private static final double EDGES = 17;

    HomeTable(FindHomeModel model, Consumer<Entry> open, Runnable compared) {
        setAccessibleText("Homes");
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                requestFocus();
            }
        });
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        setPlaceholder(Words.muted("No home is in this group"));
        getStyleClass().add("tall-rows");
        column(
                "Household",
                176,
                e -> lines(
                        Words.plain(e.home().name()),
                        Words.small(e.home().hidden() ? "" : e.home().reference() + miles(e.miles()))));
        column("State", 144, e -> lines(Marks.chip(e.state()), Words.small(free(e))));
        column(
                "Points",
                96,
                e -> model.ranked(e)
                        .map(r -> lines(Words.plain(r.points().words()), Words.small("Band " + r.band())))
                        .orElseGet(VBox::new));
        column("Cost", 88, e -> cost(model, e));
        column("Rules 1 to 23", STRIP, e -> lines(Marks.strip(e), why(e, model.isCompared(e))));
        setRowFactory(table -> {
            var row = new TableRow<Entry>();
            row.setOnMouseClicked(e -> {
                if (e.getClickCount() == 2 && row.getItem() != null) {
                    open.accept(row.getItem());
                }
            });
            return row;
        });
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            Entry chosen = getSelectionModel().getSelectedItem();
            if (chosen == null) {
                return;
            }
            if (event.getCode() == KeyCode.ENTER) {
                open.accept(chosen);
                event.consume();
            } else if (event.getCode() == KeyCode.SPACE) {
                model.compare(chosen);
                compared.run();
                event.consume();
            }
        });
    }

    /** A week. Told beside the points and in none of them; no list is sorted by it. */
    private static Node cost(FindHomeModel model, Entry entry) {
        List<HomePrices.Price> prices = model.search().costs(entry.home());
        Label words = Words.plain(
                prices.isEmpty() ? "" : HomePrices.total(prices).asMoney().toString());
        if (!prices.isEmpty()) {
            words.setTooltip(new Tooltip(Sides.cost(prices)));
        }
        return words;
    }

    private static String miles(Miles miles) {
        return miles.known() ? ", " + miles : "";
    }

    private static String free(Entry entry) {
        LocalDate until = entry.freeUntil();
        return entry.free() == null
                ? ""
                : entry.free() + " free" + (until == null ? "" : " until " + BritishDates.format(until));
    }

    private static VBox lines(Node above, Node below) {
        var lines = new VBox(2, above, below);
        lines.setAlignment(Pos.CENTER_LEFT);
        return lines;
    }

    /** The reasons in short, whole; all of them when pointed at, and on the home's own page. */
    private Node why(Entry entry, boolean compared) {
        Label words = Words.small((compared ? "In the comparison. " : "") + Why.brief(entry));
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        var width = getColumns().getLast().widthProperty();
        words.prefHeightProperty()
                .bind(Bindings.when(width.lessThan(WIDE)).then(3 * LINE).otherwise(2 * LINE));
        words.prefWidthProperty().bind(width.subtract(EDGES));
        words.setTooltip(new Tooltip(Why.words(entry)));
        return words;
    }

    private void column(String title, double width, Function<Entry, Node> cell) {
        var column = new TableColumn<Entry, Entry>(title);
        column.setPrefWidth(width);
        column.setMinWidth(width);
        if (width != STRIP) {
            column.setMaxWidth(width);
        }
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(c -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable Entry entry, boolean empty) {
                super.updateItem(entry, empty);
                setText(null);
                setGraphic(empty || entry == null ? null : cell.apply(entry));
            }
        });
        getColumns().add(column);
    }

    /** Shows these; what was chosen before stays chosen. */
    void show(List<Entry> rows) {
        Entry before = getSelectionModel().getSelectedItem();
        setItems(FXCollections.observableList(List.copyOf(rows)));
        if (before != null && rows.contains(before)) {
            getSelectionModel().select(before);
        } else if (!rows.isEmpty()) {
            getSelectionModel().selectFirst();
        }
        refresh();
    }
}
