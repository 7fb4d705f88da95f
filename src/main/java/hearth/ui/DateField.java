package hearth.ui;

import atlantafx.base.controls.Calendar;
import hearth.common.BritishDates;
import hearth.common.Kind;
import java.time.LocalDate;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import javafx.stage.PopupWindow;
import org.jspecify.annotations.Nullable;

/**
 * A date as people type it ("13 may 2026", "13/5/26", "today", "+7", "next Tue"): the date understood stands after it with its weekday,
 * the calendar is on a button, Ctrl+; is today.
 */
public final class DateField extends HBox implements Input {
    private static final KeyCombination TODAY = new KeyCodeCombination(KeyCode.SEMICOLON, KeyCombination.SHORTCUT_DOWN);

    private final String label;
    private final LocalDate today;
    private final TextField box = new TextField();
    private final Button calendar;
    private final Label understood = Words.muted("");

    public DateField(String label, LocalDate today) {
        super(8);
        this.label = label;
        this.today = today;
        calendar = Buttons.icon(
                Icon.CALENDAR, "Choose the " + Words.lower(label) + " from a calendar", this::openCalendar);
        box.setPrefWidth(168);
        box.setMinWidth(120);
        box.setOnKeyPressed(e -> {
            if (TODAY.match(e)) {
                set(today);
                box.end();
                e.consume();
            }
        });
        box.textProperty().subscribe(text -> understood.setText(words()));
        understood.setMinWidth(0);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("date-field");
        getChildren().setAll(box, calendar, understood);
    }

    private String words() {
        String text = box.getText().strip();
        if (text.isEmpty()) {
            return "";
        }
        return BritishDates.parse(text, today)
                .map(BritishDates::formatWithWeekday)
                .orElse("");
    }

    /** The date typed, where it is one. */
    public Optional<LocalDate> date() {
        return BritishDates.parse(box.getText(), today);
    }

    private void openCalendar() {
        var popup = new Popup();
        var month = new Calendar(date().orElse(today));
        month.setShowWeekNumbers(false);
        month.valueProperty().subscribe((before, chosen) -> {
            set(chosen);
            popup.hide();
            box.requestFocus();
            box.end();
        });
        var panel = new VBox(month);
        panel.getStyleClass().add("pop-up-panel");
        popup.getContent().add(panel);
        popup.setAutoHide(true);
        popup.setAnchorLocation(PopupWindow.AnchorLocation.CONTENT_TOP_LEFT);
        popup.setHideOnEscape(true);
        Bounds at = calendar.localToScreen(calendar.getBoundsInLocal());
        popup.show(calendar, at.getMinX(), at.getMaxY() + 4);
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public TextField control() {
        return box;
    }

    @Override
    public String typed() {
        return box.getText();
    }

    @Override
    public void type(String text) {
        box.setText(text);
    }

    @Override
    public void set(@Nullable Object value) {
        type(Typed.text(Kind.DATE, value));
    }

    @Override
    public Typed read() {
        return Typed.read(Kind.DATE, label, box.getText(), today);
    }

    @Override
    public void onEdit(Runnable edited) {
        box.textProperty().subscribe((before, now) -> edited.run());
    }
}
