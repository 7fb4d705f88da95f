package hearth.ui;

import hearth.common.FinancialYear;
import hearth.common.Kind;
import java.time.LocalDate;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Control;
import org.jspecify.annotations.Nullable;

/** What one field of a form is typed or chosen with. */
interface Input {
    /**
     * The input that suits a kind of value.
     *
     * @param list the code list of a CODE field
     */
    static Input of(Kind kind, @Nullable String list, String label, LocalDate today) {
        return switch (kind) {
            case DATE -> new DateField(label, today);
            case FLAG -> new FlagInput(label);
            case ANSWER -> RadioInput.answers(label);
            case CODE -> new ChoiceField(label, Option.of(Objects.requireNonNull(list), FinancialYear.of(today)));
            default -> new TextInput(kind, label, today);
        };
    }

    /** What stands under the label. */
    Node node();

    /** What gets the focus. */
    Control control();

    /** What is typed or chosen, as text; empty for nothing. */
    String typed();

    /** Puts text there, as {@link #typed} gave it. */
    void type(String text);

    /** Puts a value there. */
    void set(@Nullable Object value);

    Typed read();

    /** Told after every change. */
    void onEdit(Runnable edited);

    /** How the absence of it is put, such as "Enter" or "Choose". */
    default String verb() {
        return "Enter";
    }

    /** Marks it as wrong, or no longer. */
    default void mark(boolean wrong) {
        control().getStyleClass().remove("wrong");
        if (wrong) {
            control().getStyleClass().add("wrong");
        }
    }
}
