package hearth.ui;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.util.Duration;

/** Short messages at the foot of the window: that something is done, and the way back from it. Only the newest is shown. */
public final class Toasts {
    private final Surface surface;

    public Toasts(Surface surface) {
        this.surface = surface;
    }

    /** Says something that needs no answer; goes away by itself. */
    public void say(String words) {
        show(words, Duration.seconds(6));
    }

    /** Says what was done and offers to take it back for half a minute. */
    public void undo(String words, Runnable undo) {
        HBox toast = show(words, Duration.seconds(30));
        toast.getChildren().add(1, Buttons.plain(Icon.UNDO, "Undo", () -> {
            remove(toast);
            undo.run();
        }));
    }

    private HBox show(String words, Duration time) {
        clear();
        var toast = new HBox(12, Words.plain(words));
        toast.getStyleClass().addAll("message", "toast");
        toast.setAlignment(Pos.CENTER_LEFT);
        toast.setMaxWidth(HBox.USE_PREF_SIZE);
        toast.setAccessibleRole(AccessibleRole.TEXT);
        toast.setAccessibleText(words);
        toast.getChildren().add(Buttons.icon(Icon.CLOSE, "Close this message", () -> remove(toast)));
        surface.messages().getChildren().add(toast);
        var clock = new PauseTransition(time);
        clock.setOnFinished(e -> remove(toast));
        // Whoever is reading it or about to press it gets all the time there is
        toast.hoverProperty().subscribe(over -> hold(clock, over));
        toast.focusWithinProperty().subscribe(inside -> hold(clock, inside));
        return toast;
    }

    /** What was said is not to be read any more. */
    public void clear() {
        surface.messages().getChildren().removeIf(n -> n.getStyleClass().contains("toast"));
    }

    private static void hold(PauseTransition clock, boolean held) {
        if (held) {
            clock.stop();
        } else {
            clock.playFromStart();
        }
    }

    private void remove(Node toast) {
        surface.messages().getChildren().remove(toast);
    }
}
