package hearth.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Facts under each other: what it is, what it is worth, and where it was worked out, why. */
public final class Facts extends GridPane {
    private static final double NAMES = 152;
    private static final double WIDE_NAMES = 264;

    /** How much higher a link is than its words: words beside it stand so much lower. */
    private static final double LINK_EDGE = 2;

    private final List<String> missing = new ArrayList<>();
    private int rows;

    public Facts() {
        this(NAMES);
    }

    /** With room for names of several words. */
    public static Facts wide() {
        return new Facts(WIDE_NAMES);
    }

    private Facts(double wide) {
        super(16, 8);
        var names = new ColumnConstraints(wide);
        var values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        values.setMinWidth(0);
        getColumnConstraints().setAll(names, values);
        getStyleClass().add("facts");
    }

    /** A fact; one that is empty says so. */
    public Facts add(String name, String value) {
        return add(name, value.isEmpty() ? Words.muted("Not recorded") : Words.wrapped(Words.plain(value)));
    }

    /** A fact, where it is recorded; all that are not are named together by {@link #missing}. */
    public Facts known(String name, String value) {
        if (value.isEmpty()) {
            missing.add(missing.isEmpty() ? name : Words.lower(name));
            return this;
        }
        return add(name, value);
    }

    /** Names in one line what was asked for and is not recorded. */
    public Facts missing() {
        if (!missing.isEmpty()) {
            add("Not recorded", Words.wrapped(Words.muted(String.join(", ", missing))));
            missing.clear();
        }
        return this;
    }

    /** A fact that can say how it comes about, such as "Approved 3 - filled 1 - not available 1". */
    public Facts add(String name, String value, String why) {
        return add(name, new VBox(2, Words.wrapped(Words.plain(value)), Words.wrapped(Words.small(why))));
    }

    /** A fact and what can be done about it. */
    public Facts with(String name, String value, ButtonBase... does) {
        Label label = named(
                name, new Row(Words.wrapped(value.isEmpty() ? Words.muted("Not recorded") : Words.plain(value)), does));
        if (does.length > 0) {
            label.setPadding(new Insets(LINK_EDGE, 0, 0, 0));
        }
        return this;
    }

    public Facts add(String name, Node value) {
        named(name, value);
        return this;
    }

    private Label named(String name, Node value) {
        Label label = Words.wrapped(Words.muted(name));
        label.setLabelFor(value);
        GridPane.setValignment(label, VPos.TOP);
        GridPane.setValignment(value, VPos.TOP);
        addRow(rows++, label, value);
        return label;
    }

    /** Words, which run over several lines where there is little room, and what can be done beside or else below them. */
    private static final class Row extends Region {
        private static final double GAP = 12;

        private final Label words;
        private final HBox does;

        Row(Label words, ButtonBase... does) {
            this.words = words;
            this.does = new HBox(GAP, does);
            getChildren().setAll(words, this.does);
            setMinWidth(0);
        }

        @Override
        public Orientation getContentBias() {
            return Orientation.HORIZONTAL;
        }

        private double wide(double width) {
            return Math.min(words.prefWidth(-1), Math.min(Words.PROSE_WIDTH, width));
        }

        private boolean beside(double width) {
            return wide(width) + GAP + does.prefWidth(-1) <= width;
        }

        @Override
        protected double computePrefWidth(double height) {
            return Math.min(words.prefWidth(-1), Words.PROSE_WIDTH) + GAP + does.prefWidth(-1);
        }

        @Override
        protected double computePrefHeight(double width) {
            double room = width < 0 ? prefWidth(-1) : width;
            double high = words.prefHeight(wide(room));
            double link = does.prefHeight(-1);
            return beside(room) ? Math.max(high, link) : high + link;
        }

        @Override
        protected double computeMinHeight(double width) {
            return computePrefHeight(width);
        }

        @Override
        protected void layoutChildren() {
            double wide = wide(getWidth());
            double high = words.prefHeight(wide);
            double link = does.prefHeight(-1);
            boolean beside = beside(getWidth());
            double down = beside ? Math.max(0, (link - high) / 2) : 0;
            words.resizeRelocate(0, snapPositionY(down), wide, high);
            does.resizeRelocate(beside ? wide + GAP : 0, beside ? 0 : high, does.prefWidth(-1), link);
        }
    }
}
