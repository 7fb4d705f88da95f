package hearth.ui;

import hearth.common.Field;
import java.util.function.Function;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** One cell of a list: the field as people read it, on a coloured ground where the list gives it a tone; the whole text when pointed at. */
final class FieldCell<R> extends TableCell<LazyRows.Slot<R>, @Nullable R> {
    private final Field<R> field;
    private final @Nullable Function<R, @Nullable Tone> tone;

    FieldCell(Field<R> field, @Nullable Function<R, @Nullable Tone> tone) {
        this.field = field;
        this.tone = tone;
        if (Columns.numeric(field.kind())) {
            getStyleClass().add("number");
        }
        textTruncatedProperty().subscribe(cut -> setTooltip(cut ? new Tooltip(getText()) : null));
    }

    @Override
    protected void updateItem(@Nullable R row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setText(null);
            setGraphic(null);
            return;
        }
        String words = field.shown(row).replace('\n', ' ');
        Tone toned = tone == null || words.isEmpty() ? null : tone.apply(row);
        setText(toned == null ? words : null);
        setGraphic(toned == null ? null : new Chip(words, toned));
        setAccessibleText(field.label() + ": " + (words.isEmpty() ? "nothing" : words));
        if (getTooltip() != null && getText() != null) {
            getTooltip().setText(getText());
        }
    }
}
