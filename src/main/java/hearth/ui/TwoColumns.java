package hearth.ui;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** Two parts of a page beside each other, the left one wider; under each other where both do not fit. */
public final class TwoColumns extends Region {
    private static final double ACROSS = 32;
    private static final double DOWN = 24;

    /** Narrower than this they do not fit. */
    private static final double BOTH = 880;

    /** What of the width the left one takes. */
    private static final double LEFT = 0.58;

    private final Node left;
    private final Node right;

    public TwoColumns(Node left, Node right) {
        this.left = left;
        this.right = right;
        getChildren().setAll(left, right);
        setMinWidth(0);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private static double leftOf(double width) {
        return width < BOTH ? width : Math.floor((width - ACROSS) * LEFT);
    }

    private static double rightOf(double width) {
        return width < BOTH ? width : width - ACROSS - leftOf(width);
    }

    @Override
    protected double computePrefWidth(double height) {
        return BOTH;
    }

    @Override
    protected double computePrefHeight(double width) {
        double room = width < 0 ? BOTH : width;
        double above = left.prefHeight(leftOf(room));
        double other = right.prefHeight(rightOf(room));
        return room < BOTH ? above + DOWN + other : Math.max(above, other);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double above = left.prefHeight(leftOf(width));
        double other = right.prefHeight(rightOf(width));
        left.resizeRelocate(0, 0, leftOf(width), above);
        boolean below = width < BOTH;
        right.resizeRelocate(below ? 0 : leftOf(width) + ACROSS, below ? above + DOWN : 0, rightOf(width), other);
    }
}
