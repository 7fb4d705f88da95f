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
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
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

    HomeTable(FindHomeModel model, Consumer<Entry> open, Runnable compared) {
        setAccessibleText("Homes");
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                requestFocus();
            }
        });
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        setPlaceholder(Words.muted("No home is in this group"));
        column(
                "Household",
                150,
                e -> new VBox(
                        Words.plain(e.home().name()),
                        Words.plain(e.home().hidden() ? "" : e.home().reference() + miles(e.miles()))));
        column("State", 176, e -> new VBox(2, Marks.chip(e.state()), Words.plain(free(e))));
        column("Rules 1 to 23", STRIP, Marks::strip);
        column("Points", 92, e -> Words.plain(points(model, e)));
        column("Cost", 88, e -> cost(model, e));
        column("Compare", 84, e -> Words.plain(model.isCompared(e) ? "Yes" : ""));
        column("In words", 104, HomeTable::why);
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

    /** With the band, such as "58 to 66, B". */
    private static String points(FindHomeModel model, Entry entry) {
        return model.ranked(entry)
                .map(r -> r.points().words() + ", " + r.band())
                .orElse("");
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

    private static Node why(Entry entry) {
        Label words = Words.plain(Why.words(entry));
        words.setTooltip(new Tooltip(Why.words(entry)));
        return words;
    }

    private void column(String title, double width, Function<Entry, Node> cell) {
        var column = new TableColumn<Entry, Entry>(title);
        column.setPrefWidth(width);
        column.setMinWidth(width);
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
