package hearth.ui;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import org.jspecify.annotations.Nullable;

/** Scrolls downwards only, and brings whatever gets the focus into sight. */
public final class Scroll {
    private static final double MARGIN = 16;

    private Scroll() {}

    public static ScrollPane down(Node content) {
        var pane = new ScrollPane(content);
        pane.setFitToWidth(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.getStyleClass().add("edge-to-edge");
        pane.setFocusTraversable(false);
        pane.sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(node -> reveal(pane, node));
        return pane;
    }

    private static void reveal(ScrollPane pane, @Nullable Node focused) {
        Node content = pane.getContent();
        if (focused == null || content == null || !within(focused, content)) {
            return;
        }
        Bounds at = content.sceneToLocal(focused.localToScene(focused.getBoundsInLocal()));
        double view = pane.getViewportBounds().getHeight();
        double spare = content.getLayoutBounds().getHeight() - view;
        if (spare <= 0) {
            return;
        }
        double top = pane.getVvalue() * spare;
        if (at.getMinY() - MARGIN < top) {
            pane.setVvalue(Math.max(0, at.getMinY() - MARGIN) / spare);
        } else if (at.getMaxY() + MARGIN > top + view) {
            pane.setVvalue(Math.min(1, (at.getMaxY() + MARGIN - view) / spare));
        }
    }

    private static boolean within(Node node, Node ancestor) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (n.equals(ancestor)) {
                return true;
            }
        }
        return false;
    }
}
