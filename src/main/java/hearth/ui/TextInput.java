package hearth.ui;

import hearth.common.Kind;
import hearth.common.Postcode;
import java.time.LocalDate;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** A text box, as wide as what belongs into it, with its unit before or behind it. */
final class TextInput implements Input {
    private final Kind kind;
    private final String label;
    private final LocalDate today;
    private final TextInputControl box;
    private final Node node;

    TextInput(Kind kind, String label, LocalDate today) {
        this.kind = kind;
        this.label = label;
        this.today = today;
        this.box = kind == Kind.LONG_TEXT ? area() : new TextField();
        box.setMaxWidth(width(kind));
        box.setPrefWidth(width(kind));
        if (kind == Kind.POSTCODE) {
            box.focusedProperty().subscribe((before, now) -> tidy(now));
        }
        node = switch (kind) {
            case MONEY -> row(Words.muted("£"), box);
            case WEEKLY_RATE -> row(Words.muted("£"), box, Words.muted("a week"));
            case MILES -> row(box, Words.muted("miles"));
            default -> box;
        };
    }

    private static HBox row(Node... parts) {
        var row = new HBox(8, parts);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /** Room for sentences. */
    static TextArea area() {
        var area = new TextArea();
        area.setWrapText(true);
        area.setPrefRowCount(4);
        // Tab leads to the next field
        area.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.TAB && !e.isControlDown()) {
                e.consume();
                area.requestFocusTraversal(
                        e.isShiftDown()
                                ? javafx.scene.TraversalDirection.PREVIOUS
                                : javafx.scene.TraversalDirection.NEXT);
            }
        });
        return area;
    }

    private static double width(Kind kind) {
        return switch (kind) {
            case NUMBER, MILES -> 96;
            case POSTCODE, MONEY, WEEKLY_RATE -> 136;
            case PHONE, REFERENCE -> 216;
            default -> Form.WIDTH;
        };
    }

    private void tidy(boolean focused) {
        if (!focused) {
            Postcode.parse(box.getText()).ifPresent(p -> type(p.text()));
        }
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public TextInputControl control() {
        return box;
    }

    @Override
    public String typed() {
        return box.getText();
    }

    @Override
    public void type(String text) {
        if (!text.equals(box.getText())) {
            box.setText(text);
        }
    }

    @Override
    public void set(@Nullable Object value) {
        type(Typed.text(kind, value));
    }

    @Override
    public Typed read() {
        return Typed.read(kind, label, box.getText(), today);
    }

    @Override
    public void onEdit(Runnable edited) {
        box.textProperty().subscribe((before, now) -> edited.run());
    }
}
