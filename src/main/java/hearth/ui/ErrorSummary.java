package hearth.ui;

import hearth.common.Refusal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** "There is a problem" at the top of a form: every message once, each leading to its field. */
final class ErrorSummary extends VBox {
    ErrorSummary() {
        super(4);
        getStyleClass().add("error-summary");
        setAccessibleRole(AccessibleRole.TEXT);
        setVisible(false);
        managedProperty().bind(visibleProperty());
    }

    /**
     * Shows messages, or nothing for none.
     *
     * @param toField what leads to a field of that name; null where the form has none
     */
    void show(List<Refusal> refusals, Function<String, @Nullable Runnable> toField) {
        setVisible(!refusals.isEmpty());
        setFocusTraversable(!refusals.isEmpty());
        getChildren().setAll(Words.section("There is a problem"));
        for (Refusal refusal : refusals) {
            String words = Problem.words(refusal);
            Runnable go = refusal.field() == null ? null : toField.apply(refusal.field());
            if (go == null) {
                getChildren().add(Words.wrapped(Words.strong(words)));
            } else {
                var link = Buttons.link(words, go);
                link.setWrapText(true);
                getChildren().add(link);
            }
        }
        setAccessibleText(
                refusals.stream().map(Problem::words).collect(Collectors.joining(". ", "There is a problem. ", "")));
    }
}
