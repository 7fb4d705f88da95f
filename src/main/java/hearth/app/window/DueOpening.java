package hearth.app.window;

import hearth.access.Due;
import hearth.access.Tasks;
import hearth.common.BritishDates;
import hearth.common.SubjectId;
import hearth.ui.Buttons;
import hearth.ui.Words;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** What opens when somebody chooses a thing that is due: its record, or the task that somebody wrote down. */
final class DueOpening {
    private DueOpening() {}

    static void open(HearthWindow.Inside in, Due due) {
        SubjectId about = due.about();
        Long task = due.task();
        if (task != null) {
            task(in, due, task);
        } else if (about != null) {
            in.shell().to(about, DueAim.of(due, about));
        }
    }

    private static void task(HearthWindow.Inside in, Due due, long task) {
        var away = new AtomicReference<Runnable>(() -> {});
        SubjectId about = due.about();
        var buttons = new FlowPane(8, 8);
        if (Tasks.mayBeDone(in.session(), about)) {
            buttons.getChildren().add(Buttons.main("Mark as done", () -> {
                away.get().run();
                in.desk()
                        .background()
                        .write("Saving", () -> {
                            Tasks.done(in.session(), task);
                            return task;
                        })
                        .then(x -> {
                            in.shell().saved("Task done");
                            in.shell().refresh();
                        });
            }));
        }
        if (about != null) {
            buttons.getChildren().add(Buttons.plain("Open " + due.reference(), () -> {
                away.get().run();
                in.shell().to(about);
            }));
        }
        String until = "Due " + BritishDates.format(due.day()) + (due.owner() == null ? "" : ", for " + due.owner());
        away.set(in.desk().dialogs().show(due.what(), new VBox(12, Words.prose(until), buttons)));
    }
}
