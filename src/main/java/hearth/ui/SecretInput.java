package hearth.ui;

import javafx.scene.Node;
import javafx.scene.control.PasswordField;
import org.jspecify.annotations.Nullable;

/** A box whose text cannot be read, and which no draft keeps. */
final class SecretInput implements Input {
    private final PasswordField box = new PasswordField();

    SecretInput() {
        box.setMaxWidth(Form.WIDTH);
        box.setPrefWidth(Form.WIDTH);
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public PasswordField control() {
        return box;
    }

    @Override
    public String typed() {
        return "";
    }

    @Override
    public void type(String text) {
        box.setText(text);
    }

    @Override
    public void set(@Nullable Object value) {
        box.clear();
    }

    @Override
    public Typed read() {
        return box.getText().isEmpty() ? Typed.NOTHING : new Typed(box.getText(), null);
    }

    @Override
    public void onEdit(Runnable edited) {
        // Nothing of it is kept, so nobody has to know.
    }
}
