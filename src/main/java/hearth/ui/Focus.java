package hearth.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;

/** Where the cursor stands when something new is shown. */
public final class Focus {
    private Focus() {}

    /**
     * Puts the focus on a control as soon as it is in the window. It is the control's own scene that counts: what scrolls is put into
     * the window only when it is first laid out, after the page around it.
     */
    public static void whenShown(Node control) {
        control.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                Platform.runLater(control::requestFocus);
            }
        });
    }

    /** Puts the focus on a control once it is in the window and has its place there, so that it is scrolled to. */
    private static void whenLaidOut(Node control) {
        control.sceneProperty().subscribe((before, scene) -> {
            if (scene != null) {
                onceLaidOut(scene, control);
            }
        });
        if (control.getScene() != null) {
            onceLaidOut(control.getScene(), control);
        }
    }

    private static void onceLaidOut(Scene scene, Node control) {
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                control.requestFocus();
            }
        });
        Platform.requestNextPulse();
    }

    /** Begins at the button, or else the heading, that begins with these words; the first of them that is in one of the parts. */
    static void at(List<String> words, List<? extends Node> parts) {
        List<Labeled> all = parts.stream().flatMap(Focus::labels).toList();
        Stream<Optional<Labeled>> found =
                words.stream().flatMap(begin -> Stream.of(first(all, begin, true), first(all, begin, false)));
        found.flatMap(Optional::stream).findFirst().ifPresent(it -> {
            if (!(it instanceof ButtonBase)) {
                it.setFocusTraversable(true);
                it.getStyleClass().add("begins-here");
            }
            whenLaidOut(it);
        });
    }

    private static Optional<Labeled> first(List<Labeled> all, String begin, boolean button) {
        return all.stream()
                .filter(label ->
                        label instanceof ButtonBase == button && label.getText().startsWith(begin))
                .findFirst();
    }

    /** Everything with words in it; what scrolls has no children before it is shown, so its content is asked for. */
    private static Stream<Labeled> labels(Node node) {
        if (node instanceof Labeled label) {
            return label.getText() == null ? Stream.empty() : Stream.of(label);
        }
        if (node instanceof ScrollPane pane) {
            return Stream.ofNullable(pane.getContent()).flatMap(Focus::labels);
        }
        return node instanceof Parent parent
                ? new ArrayList<>(parent.getChildrenUnmodifiable()).stream().flatMap(Focus::labels)
                : Stream.empty();
    }
}
