package hearth.ui;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The few real questions: asked only before what cannot be undone, with the details that decide it. */
public final class Dialogs {
    private final Surface surface;

    public Dialogs(Surface surface) {
        this.surface = surface;
    }

    /**
     * Asks before something that cannot be undone.
     *
     * @param question such as "Remove Anna Bell from the household?"
     * @param details what will happen, in a sentence or two
     * @param verb what the red button says, such as "Remove"
     */
    public void confirm(String question, String details, String verb, Runnable then) {
        VBox panel = panel(question, Words.prose(details));
        Button cancel = Buttons.plain("Cancel", () -> {});
        Button yes = Buttons.danger(verb, () -> {});
        Runnable away = open(panel, cancel, yes);
        yes.setOnAction(e -> {
            away.run();
            then.run();
        });
        cancel.requestFocus();
    }

    /** The same, with a reason that must be given. */
    public void confirmWithReason(String question, String details, String verb, Consumer<String> then) {
        TextArea reason = TextInput.area();
        reason.setPrefRowCount(3);
        Label label = Words.strong("Reason");
        label.setLabelFor(reason);
        Label wrong = Words.plain("Enter the reason");
        wrong.getStyleClass().add("danger-words");
        wrong.setVisible(false);
        wrong.managedProperty().bind(wrong.visibleProperty());
        reason.setAccessibleText("Reason");
        VBox panel = panel(question, Words.prose(details), new VBox(4, label, wrong, reason));
        Button cancel = Buttons.plain("Cancel", () -> {});
        Button yes = Buttons.danger(verb, () -> {});
        Runnable away = open(panel, cancel, yes);
        yes.setOnAction(e -> {
            String given = reason.getText().strip();
            wrong.setVisible(given.isEmpty());
            if (given.isEmpty()) {
                reason.getStyleClass().add("wrong");
                reason.setAccessibleHelp("Enter the reason");
                reason.requestFocus();
            } else {
                away.run();
                then.accept(given);
            }
        });
        reason.requestFocus();
    }

    /**
     * Puts any panel over the window, such as a small form; Esc or the Close button puts it away.
     *
     * @return puts it away
     */
    public Runnable show(String title, Node body) {
        VBox panel = panel(title, body);
        Button close = Buttons.plain("Close", () -> {});
        Runnable away = open(panel, close);
        close.requestFocus();
        return away;
    }

    /**
     * Puts a panel with its own buttons, such as a {@link Form}, over the window.
     *
     * @return puts it away
     */
    public Runnable showBare(VBox panel, Runnable onEscape) {
        return surface.ask(panel, onEscape);
    }

    private static VBox panel(String title, Node... parts) {
        var panel = new VBox(12, Words.wrapped(Words.section(title)));
        panel.getChildren().addAll(parts);
        panel.setPrefWidth(480);
        panel.setAccessibleText(title);
        return panel;
    }

    private Runnable open(VBox panel, Button cancel, Button... others) {
        var buttons = new HBox(8);
        buttons.getStyleClass().add("question-buttons");
        buttons.setAlignment(Pos.CENTER_RIGHT);
        buttons.getChildren().addAll(others);
        buttons.getChildren().add(cancel);
        panel.getChildren().add(buttons);
        Runnable away = surface.ask(panel, cancel::fire);
        cancel.setOnAction(e -> away.run());
        return away;
    }
}
