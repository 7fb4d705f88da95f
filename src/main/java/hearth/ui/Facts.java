package hearth.ui;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Facts under each other: what it is, what it is worth, and where it was worked out, why. */
public final class Facts extends GridPane {
    private static final double NAMES = 152;

    /** How much higher a link is than its words: words beside it stand so much lower. */
    private static final double LINK_EDGE = 2;

    private int rows;

    public Facts() {
        super(16, 8);
        var names = new ColumnConstraints(NAMES);
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

    /** A fact that can say how it comes about, such as "Approved 3 - filled 1 - not available 1". */
    public Facts add(String name, String value, String why) {
        return add(name, new VBox(2, Words.wrapped(Words.plain(value)), Words.wrapped(Words.small(why))));
    }

    /** A fact and what can be done about it. */
    public Facts with(String name, String value, ButtonBase... does) {
        Label words = Words.wrapped(value.isEmpty() ? Words.muted("Not recorded") : Words.plain(value));
        var row = new FlowPane(12, 0, words);
        row.widthProperty().subscribe(w -> {
            if (w.doubleValue() > 0) {
                words.setMaxWidth(Math.min(Words.PROSE_WIDTH, w.doubleValue()));
            }
        });
        row.getChildren().addAll(does);
        row.setAlignment(Pos.TOP_LEFT);
        row.setPrefWrapLength(2 * Words.PROSE_WIDTH);
        Label label = named(name, row);
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
}
