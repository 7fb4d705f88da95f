package hearth.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/**
 * Finds words that a reader cannot read to their end: shortened with an ellipsis, or sticking out of what can be seen where no scrolling
 * brings them. Cells of a table may be, since they show their whole text when pointed at and a table scrolls,
 * as a list does.
 */
public final class CutOff {
    private static final double ROUNDING = 2;

    /** As wide as the window opens. */
    private static final double USUAL = 1280;

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

    /**
     * Looks for lists whose columns do not fit beside each other, in a window of the usual width or wider; call on the JavaFX thread.
     *
     * @throws AssertionError naming each of them
     */
    public static void checkColumns(Scene scene) {
        if (scene.getWidth() < USUAL) {
            return;
        }
        for (Node node : scene.getRoot().lookupAll(".table-view")) {
            TableView<?> table = (TableView<?>) node;
            double columns = table.getVisibleLeafColumns().stream()
                    .mapToDouble(TableColumnBase::getWidth)
                    .sum();
            if (table.getWidth() > 0 && columns > table.getWidth() + ROUNDING) {
                throw new AssertionError("The list of " + table.getAccessibleText() + " scrolls sideways: "
                        + Math.round(columns) + " in " + Math.round(table.getWidth()));
            }
        }
    }

    static List<String> find(Node root) {
        List<String> cut = new ArrayList<>();
        collect(root, cut);
        beyond(root, root.localToScene(root.getLayoutBounds()), cut);
        return cut;
    }

    /** Names what lies outside of what is seen of the parts around it; a part that scrolls shows all of it that way. */
    private static void beyond(Node node, Bounds seen, List<String> cut) {
        boolean tabs = node.getStyleClass().contains("headers-region"); // those without room stand in a menu
        if (!node.isVisible() || node instanceof TableView<?> || node instanceof ListView<?> || tabs) {
            return;
        }
        Bounds here = node.localToScene(node.getLayoutBounds());
        if (node instanceof Labeled labeled) {
            String words = labeled.getText();
            if (words != null && !words.isEmpty() && !within(here, seen)) {
                cut.add(words + " (out of sight)");
            }
        } else if (node instanceof TextInputControl box) {
            if (!within(here, seen)) {
                cut.add(box.getAccessibleText() + " (out of sight)");
            }
        } else if (node instanceof ScrollPane pane && pane.getContent() != null) {
            Bounds all = pane.getContent().localToScene(pane.getContent().getLayoutBounds());
            boolean across = pane.getHbarPolicy() != ScrollPane.ScrollBarPolicy.NEVER;
            beyond(
                    pane.getContent(),
                    new BoundingBox(
                            across ? all.getMinX() : here.getMinX(),
                            all.getMinY(),
                            across ? all.getWidth() : here.getWidth(),
                            all.getHeight()),
                    cut);
        } else if (node instanceof Parent parent) {
            Bounds its = node instanceof Region ? both(here, seen) : seen;
            parent.getChildrenUnmodifiable().forEach(child -> beyond(child, its, cut));
        }
    }

    private static Bounds both(Bounds one, Bounds other) {
        double left = Math.max(one.getMinX(), other.getMinX());
        double top = Math.max(one.getMinY(), other.getMinY());
        return new BoundingBox(
                left,
                top,
                Math.max(0, Math.min(one.getMaxX(), other.getMaxX()) - left),
                Math.max(0, Math.min(one.getMaxY(), other.getMaxY()) - top));
    }

    private static boolean within(Bounds part, Bounds seen) {
        return part.getMinX() >= seen.getMinX() - ROUNDING
                && part.getMinY() >= seen.getMinY() - ROUNDING
                && part.getMaxX() <= seen.getMaxX() + ROUNDING
                && part.getMaxY() <= seen.getMaxY() + ROUNDING;
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
