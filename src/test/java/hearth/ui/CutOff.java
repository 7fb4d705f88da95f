package hearth.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableCell;
import javafx.scene.text.Text;

/** Finds words that a reader cannot read to their end: shortened with an ellipsis. Cells of a table may be, since they show their whole text when pointed at. */
public final class CutOff {
    private CutOff() {}

    /**
     * Looks through everything visible; call on the JavaFX thread.
     *
     * @throws AssertionError naming each text that is cut off
     */
    public static void check(Scene scene) {
        List<String> cut = find(scene.getRoot());
        if (!cut.isEmpty()) {
            throw new AssertionError("Cut off: " + cut);
        }
    }

    static List<String> find(Node root) {
        List<String> cut = new ArrayList<>();
        collect(root, cut);
        return cut;
    }

    private static void collect(Node node, List<String> cut) {
        if (!node.isVisible() || node instanceof TableCell<?, ?>) {
            return;
        }
        if (node instanceof Labeled labeled && labeled.getWidth() > 0 && isCut(labeled)) {
            cut.add(labeled.getText());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, cut));
        }
    }

    private static boolean isCut(Labeled labeled) {
        String whole = labeled.getText();
        return whole != null
                && !whole.isEmpty()
                && labeled.lookupAll(".text").stream()
                        .filter(n -> labeled.equals(n.getParent()))
                        .anyMatch(n -> n instanceof Text shown
                                && !shown.getText().equals(whole)
                                && shown.getText().endsWith(labeled.getEllipsisString()));
    }
}
