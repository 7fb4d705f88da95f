package hearth.ui;

import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import org.jspecify.annotations.Nullable;

/** Scrolls downwards, or both ways, and brings whatever gets the focus into sight. */
public final class Scroll {
    private static final double MARGIN = 16;

    /** As high as its content is in the width there is: sentences that wrap ask for more than they seem to. */
    private static final class Down extends ScrollPane {
        private Down(Node content) {
            super(content);
        }

        @Override
        public Orientation getContentBias() {
            return Orientation.HORIZONTAL;
        }
    }

    private Scroll() {}

    public static ScrollPane down(Node content) {
        var pane = new Down(content);
        pane.setFitToWidth(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.getStyleClass().add("edge-to-edge");
        pane.setFocusTraversable(false);
        pane.sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(node -> reveal(pane, node));
        return pane;
    }

    /** Fills the room there is, and scrolls only where that is less than the content must have. */
    static ScrollPane filling(Node content) {
        ScrollPane pane = down(content);
        pane.setFitToHeight(true);
        return pane;
    }

    /** Scrolls sideways too: for what may not be made narrower. */
    public static ScrollPane both(Node content) {
        ScrollPane pane = down(content);
        pane.setFitToWidth(false);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.AS_NEEDED);
        return pane;
    }

    private static void reveal(ScrollPane pane, @Nullable Node focused) {
        Node content = pane.getContent();
        if (focused == null || content == null || !within(focused, content)) {
            return;
        }
        Bounds at = content.sceneToLocal(focused.localToScene(focused.getBoundsInLocal()));
        Bounds view = pane.getViewportBounds();
        Bounds whole = content.getLayoutBounds();
        pane.setVvalue(shown(pane.getVvalue(), at.getMinY(), at.getMaxY(), whole.getHeight(), view.getHeight()));
        if (!pane.isFitToWidth()) {
            pane.setHvalue(shown(pane.getHvalue(), at.getMinX(), at.getMaxX(), whole.getWidth(), view.getWidth()));
        }
    }

    /** Where a bar must stand so that what lies between two places can be seen. */
    private static double shown(double bar, double from, double to, double whole, double view) {
        double spare = whole - view;
        double start = bar * spare;
        if (spare <= 0) {
            return bar;
        }
        return from - MARGIN < start
                ? Math.max(0, from - MARGIN) / spare
                : to + MARGIN > start + view ? Math.min(1, (to + MARGIN - view) / spare) : bar;
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
