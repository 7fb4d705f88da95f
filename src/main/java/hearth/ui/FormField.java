package hearth.ui;

import hearth.common.Field.Need;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One field of a form: label, hint, message, and what it is typed with, under each other. */
final class FormField extends VBox {
    private final String name;
    private final String label;
    private final Input input;
    private final Label heading;
    private final Label hint = Words.wrapped(Words.muted(""));
    private final Label message = Words.wrapped(Words.plain(""));
    private boolean required = true;
    private @Nullable String ask;

    FormField(String name, String label, Input input, Need need) {
        super(4);
        this.name = name;
        this.label = label;
        this.input = input;
        heading = Words.wrapped(Words.strong(label));
        heading.setLabelFor(input.control());
        message.getStyleClass().add("danger-words");
        message.setGraphic(Icon.ERROR.node());
        for (Label part : new Label[] {hint, message}) {
            part.setVisible(false);
            part.managedProperty().bind(part.visibleProperty());
        }
        boolean flag = input instanceof FlagInput;
        if (!flag) {
            getChildren().add(heading);
        }
        getChildren().addAll(hint, message, input.node());
        getStyleClass().add("form-field");
        need(flag ? Need.REQUIRED : need);
        describe();
    }

    String name() {
        return name;
    }

    Input input() {
        return input;
    }

    void need(Need need) {
        required = need == Need.REQUIRED;
        heading.setText(required ? label : label + " (optional)");
    }

    /** May be left empty, and nothing says so beside it. */
    void open() {
        required = false;
        heading.setText(label);
    }

    void hint(String words) {
        hint.setText(words);
        hint.setVisible(true);
        describe();
    }

    /** The message when it is left empty, where the usual one would be clumsy. */
    void ask(String words) {
        ask = words;
    }

    /** What is in it, or what is wrong with it; nothing while the form does not ask for it. */
    Typed read() {
        if (!isVisible()) {
            return Typed.NOTHING;
        }
        Typed read = input.read();
        if (required && read.value() == null && read.wrong() == null) {
            return Typed.wrong(ask != null ? ask : input.verb() + " the " + Words.lower(label));
        }
        return read;
    }

    /** Shows a message beside the field, or none. */
    void say(@Nullable String wrong) {
        message.setText(wrong == null ? "" : wrong);
        message.setVisible(wrong != null);
        input.mark(wrong != null);
        describe();
    }

    /** What somebody who does not see the screen is told about it. */
    private void describe() {
        if (!(input instanceof RadioInput)) {
            input.control().setAccessibleText(heading.getText());
        }
        String help = message.getText().isEmpty() ? hint.getText() : message.getText();
        input.control().setAccessibleHelp(help.isEmpty() ? null : help);
    }
}
