package hearth.ui;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * One of several things that lead somewhere: what it is, below it about whom or how much, and at its end a state in words. All of it is
 * pressed, or Enter. It is no button, since a button does not let its words run over several lines.
 */
public final class OpenRow extends HBox {
    private static final PseudoClass LAST = PseudoClass.getPseudoClass("last");

    private final Runnable open;

    /**
     * A row that leads somewhere.
     *
     * @param what in a few words, such as "Annual review"
     * @param more small below it; empty where there is nothing to add
     * @param state such as "Overdue by 3 days"; null where there is nothing to say
     * @param said what is heard of it, and what it is found by, such as "Annual review: Jo Larch, FC-0001"
     */
    public OpenRow(String what, String more, String said, @Nullable Chip state, Runnable open) {
        super(12);
        this.open = open;
        Label words = Words.wrapped(Words.plain(what));
        var left = new VBox(words);
        if (!more.isEmpty()) {
            left.getChildren().add(Words.wrapped(Words.small(more)));
        }
        left.setMinWidth(0);
        setHgrow(left, Priority.ALWAYS);
        getChildren().setAll(left);
        if (state != null) {
            getChildren().add(state);
            setAccessibleHelp(state.getText());
        }
        setAlignment(Pos.CENTER_LEFT);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(said);
        getStyleClass().add("open-row");
        setOnMouseClicked(e -> {
            if (e.getButton() == MouseButton.PRIMARY) {
                open.run();
            }
        });
        setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.SPACE) {
                e.consume();
                open.run();
            }
        });
    }

    /** Something that can be done with it besides. */
    public OpenRow also(Node does) {
        getChildren().add(does);
        return this;
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.FIRE) {
            open.run();
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }

    /** A frame around rows of this kind. */
    public static VBox frame() {
        var frame = new VBox();
        frame.getStyleClass().add("open-rows");
        frame.getChildren()
                .subscribe(() -> frame.getChildren()
                        .forEach(row -> row.pseudoClassStateChanged(
                                LAST, row.equals(frame.getChildren().getLast()))));
        return frame;
    }
}
