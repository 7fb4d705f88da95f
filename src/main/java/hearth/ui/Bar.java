package hearth.ui;

import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** A row whose left part takes all the room and may run over several lines, and whose right part keeps its width. */
public final class Bar extends Region {
    private static final double GAP = 16;

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

    private double room(double width) {
        Insets in = getInsets();
        return Math.max(0, width - in.getLeft() - in.getRight() - rightWidth());
    }

    private double rightWidth() {
        double wide = right.prefWidth(-1);
        return wide > 0 ? wide + GAP : 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        Insets in = getInsets();
        double height = left.prefHeight(width < 0 ? -1 : room(width));
        return in.getTop() + Math.max(height, right.prefHeight(-1)) + in.getBottom();
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
        double high = getHeight() - in.getTop() - in.getBottom();
        double room = room(getWidth());
        left.resizeRelocate(in.getLeft(), in.getTop(), room, high);
        double wide = right.prefWidth(-1);
        right.resizeRelocate(getWidth() - in.getRight() - wide, in.getTop(), wide, right.prefHeight(-1));
    }
}
