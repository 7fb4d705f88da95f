package hearth.ui;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Says what is being done while it takes its time: words, a bar, and Cancel where it can be stopped. */
final class WorkBar extends HBox {
    private final Label words;
    private final ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);

    WorkBar(String doing, @Nullable Runnable cancel) {
        words = Words.wrapped(new Label(doing));
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(doing);
        var both = new VBox(8, words, bar);
        both.setPrefWidth(280);
        getStyleClass().addAll("message", "work-bar");
        setAlignment(Pos.CENTER_LEFT);
        setMaxWidth(USE_PREF_SIZE);
        getChildren().add(both);
        if (cancel != null) {
            getChildren().add(Buttons.plain("Cancel", () -> {
                words.setText("Stopping");
                cancel.run();
            }));
        }
    }

    void say(String doing, double done) {
        words.setText(doing);
        bar.setProgress(done < 0 ? ProgressBar.INDETERMINATE_PROGRESS : done);
        bar.setAccessibleText(doing);
    }
}
