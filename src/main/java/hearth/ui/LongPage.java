package hearth.ui;

import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/** A page that long work fills: until then it says what is being done; stopped or failed it says so, and begins again when asked. */
public final class LongPage<T> extends StackPane {
    private final Desk desk;
    private final String doing;
    private final Background.Work<T> work;
    private final Function<T, Node> page;

    /**
     * Begins at once.
     *
     * @param doing such as "Looking for homes in the borough"
     * @param page made of what the work found
     */
    public LongPage(Desk desk, String doing, Background.Work<T> work, Function<T, Node> page) {
        this.desk = desk;
        this.doing = doing;
        this.work = work;
        this.page = page;
        begin();
    }

    private void begin() {
        getChildren().setAll(Words.prose(doing + "."));
        Job<T> job = desk.background().run(doing, work);
        job.then(found -> getChildren().setAll(page.apply(found)))
                .orElse(e -> getChildren()
                        .setAll(new Empty(
                                "This page cannot be shown", String.valueOf(e.getMessage()), "Try again", this::begin)))
                .lastly(() -> {
                    if (job.cancelled()) {
                        getChildren().setAll(stopped(doing, this::begin));
                    }
                });
    }

    /** What stands where long work was to have shown something and somebody pressed Cancel. */
    public static Node stopped(String doing, Runnable again) {
        return new Empty("Stopped", doing + ": stopped before it was done. Nothing was changed.", "Start again", again);
    }
}
