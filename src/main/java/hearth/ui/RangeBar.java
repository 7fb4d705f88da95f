package hearth.ui;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;

/** How much of a most is sure and how much more there may be, as a small bar beside the words that say the same. */
public final class RangeBar extends Pane {
    private static final double WIDE = 120;
    private static final double HIGH = 8;

    /**
     * A bar from nothing to the most.
     *
     * @param low what is sure
     * @param high what there may be at best
     */
    public RangeBar(double low, double high, double most) {
        getChildren().setAll(part("range-most", 1), part("range-high", high / most), part("range-low", low / most));
        setMinSize(WIDE, HIGH);
        setMaxSize(WIDE, HIGH);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    }

    private static Rectangle part(String style, double share) {
        var part = new Rectangle(WIDE * Math.clamp(share, 0, 1), HIGH);
        part.setArcWidth(HIGH);
        part.setArcHeight(HIGH);
        part.getStyleClass().add(style);
        return part;
    }
}
