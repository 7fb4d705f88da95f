package hearth.placements.ui;

import hearth.common.HearthException;
import hearth.placements.EpisodesAhead;
import hearth.ui.Desk;
import hearth.ui.Form;
import hearth.ui.Values;
import hearth.ui.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.scene.layout.VBox;

/** Beside a form: which lines of the return it will write, worked out whenever typing stops and the form is filled in. */
final class EpisodesPane extends VBox {
    private static final String FIRST =
            "Once the form is filled in, the lines that it writes for the SSDA903 return stand here before you save.";

    private final Desk desk;

    EpisodesPane(Desk desk) {
        super(8);
        this.desk = desk;
        say(List.of(FIRST));
    }

    /** Watches a form from now on. */
    void watch(Form form, Function<Values, EpisodesAhead> ahead) {
        form.onPause(typed -> form.filled()
                .ifPresent(values -> desk.background()
                        .read("Working out the episodes", () -> words(ahead, values))
                        .then(this::say)));
    }

    /** What a rule refuses is said when it is saved; here it only means that nothing would be written. */
    private static List<String> words(Function<Values, EpisodesAhead> ahead, Values values) {
        try {
            EpisodesAhead found = ahead.apply(values);
            var words = new ArrayList<>(found.words());
            if (words.isEmpty()) {
                words.add("No line of the return changes.");
            }
            if (!found.advice().isEmpty()) {
                words.add("It can be saved as it is. The rules of the return would say:");
                words.addAll(found.advice());
            }
            return words;
        } catch (HearthException e) {
            return List.of("As it stands this would not be saved: " + e.getMessage());
        }
    }

    private void say(List<String> words) {
        getChildren().setAll(words.stream().map(Words::prose).toList());
    }
}
