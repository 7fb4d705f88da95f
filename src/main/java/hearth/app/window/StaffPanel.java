package hearth.app.window;

import hearth.access.Right;
import hearth.access.Worker;
import hearth.access.Workers;
import hearth.common.Answer;
import hearth.common.Kind;
import hearth.ui.Ask;
import hearth.ui.Buttons;
import hearth.ui.Words;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/** Who does the work and whether they are qualified social workers; for those who set practice. */
final class StaffPanel {
    private final HearthWindow.Inside in;

    StaffPanel(HearthWindow.Inside in) {
        this.in = in;
    }

    List<Worker> read() {
        return in.session().read(Right.SET_PRACTICE, Workers::active);
    }

    Node node(List<Worker> workers) {
        var list = new VBox(
                16,
                Words.section("Staff"),
                Words.prose("Everybody who is named on a record as doing the work. Carers are supervised by a qualified"
                        + " social worker (National Minimum Standards 2011, standard 21): where theirs is not, their"
                        + " record says so."));
        if (workers.isEmpty()) {
            list.getChildren().add(Words.prose("Nobody yet: a name comes in with the first record that names it."));
        }
        workers.forEach(worker -> list.getChildren().add(row(worker)));
        return list;
    }

    private Node row(Worker worker) {
        Button change = Buttons.plain("Change", () -> change(worker));
        change.setAccessibleText("Change: " + worker.name());
        String known = Stream.of(
                        worker.job() == null ? "" : worker.job(),
                        "Qualified social worker: " + worker.qualified().label().toLowerCase(Locale.UK),
                        worker.registration() == null ? "" : "Registered as " + worker.registration())
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(". "));
        return new SettingRow(worker.name(), known, change);
    }

    private void change(Worker worker) {
        var ask = new Ask(in.desk(), worker.name());
        ask.show(ask.form(
                        "Save",
                        "Saved",
                        in.shell(),
                        values -> Workers.describe(
                                in.session(),
                                worker,
                                values.words("job").orElse(null),
                                values.answer("qualified").orElse(Answer.UNKNOWN),
                                values.words("registration").orElse(null)))
                .add("job", "Job", Kind.TEXT)
                .hint("Such as supervising social worker, or panel chair")
                .optional()
                .add("qualified", "Qualified social worker", Kind.ANSWER)
                .add("registration", "Registered as", Kind.TEXT)
                .hint("The number in the register of Social Work England")
                .optional()
                .set("job", worker.job())
                .set("qualified", worker.qualified())
                .set("registration", worker.registration()));
    }
}
