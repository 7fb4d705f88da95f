package hearth.ui;

import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/**
 * A row whose left part takes all the room and may run over several lines, and whose right part keeps its width. Where that leaves the
 * left part next to nothing, the right part stands below it.
 */
public final class Bar extends Region {
    private static final double GAP = 16;
    private static final double BELOW = 8;
    private static final double LEAST = 160;

    private final Node left;
    private final Node right;

    public Bar(Node left, Node right) {
        this.left = left;
        this.right = right;
        getChildren().setAll(left, right);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private double whole(double width) {
        return Math.max(0, width - getInsets().getLeft() - getInsets().getRight());
    }

    /** What is left beside the right part. */
    private double room(double width) {
        return Math.max(0, whole(width) - rightWidth());
    }

    private boolean stacked(double width) {
        return rightWidth() > 0 && room(width) < Math.min(Math.max(LEAST, left.minWidth(-1)), left.prefWidth(-1));
    }

    private double rightWidth() {
        double wide = right.prefWidth(-1);
        return wide > 0 ? wide + GAP : 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        double edges = getInsets().getTop() + getInsets().getBottom();
        if (width >= 0 && stacked(width)) {
            return edges + left.prefHeight(whole(width)) + BELOW + right.prefHeight(whole(width));
        }
        double height = left.prefHeight(width < 0 ? -1 : room(width));
        return edges + Math.max(height, right.prefHeight(right.prefWidth(-1)));
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefWidth(double height) {
        Insets in = getInsets();
        return in.getLeft() + left.prefWidth(-1) + rightWidth() + in.getRight();
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        Insets in = getInsets();
        double whole = whole(getWidth());
        if (stacked(getWidth())) {
            double above = left.prefHeight(whole);
            left.resizeRelocate(in.getLeft(), in.getTop(), whole, above);
            right.resizeRelocate(in.getLeft(), in.getTop() + above + BELOW, whole, right.prefHeight(whole));
            return;
        }
        left.resizeRelocate(in.getLeft(), in.getTop(), room(getWidth()), getHeight() - in.getTop() - in.getBottom());
        double wide = right.prefWidth(-1);
        right.resizeRelocate(getWidth() - in.getRight() - wide, in.getTop(), wide, right.prefHeight(wide));
    }
}
