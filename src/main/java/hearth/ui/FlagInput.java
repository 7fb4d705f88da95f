package hearth.ui;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import org.jspecify.annotations.Nullable;

/** A box to tick; its words are the field's label. */
final class FlagInput implements Input {
    private final CheckBox box;

    FlagInput(String label) {
        box = new CheckBox(label);
        box.setMnemonicParsing(false);
        box.setWrapText(true);
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public CheckBox control() {
        return box;
    }

    @Override
    public String typed() {
        return box.isSelected() ? "yes" : "";
    }

    @Override
    public void type(String text) {
        box.setSelected(text.equals("yes"));
    }

    @Override
    public void set(@Nullable Object value) {
        box.setSelected(Boolean.TRUE.equals(value));
    }

    @Override
    public Typed read() {
        return new Typed(box.isSelected(), null);
    }

    @Override
    public void onEdit(Runnable edited) {
        box.selectedProperty().subscribe((before, now) -> edited.run());
    }
}
