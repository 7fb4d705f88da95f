package hearth.ui;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.transform.Scale;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** The root of Hearth's window: the content under one scale, and over it the layers for a question, for progress and for short messages. */
public final class Surface extends Region {
    private final StackPane layers = new StackPane();
    private final StackPane scaled = new StackPane(layers);
    private final StackPane content = new StackPane();
    private final VBox messages = new VBox();
    private final Deque<StackPane> questions = new ArrayDeque<>();
    private final Scale scale = new Scale(1, 1);

    public Surface() {
        getStyleClass().add("surface");
        content.getStyleClass().add("surface-content");
        content.setAlignment(Pos.TOP_LEFT);
        messages.getStyleClass().add("surface-messages");
        messages.setAlignment(Pos.BOTTOM_LEFT);
        messages.setPickOnBounds(false);
        var keys = new AccessKeys(layers);
        keys.listen();
        layers.getChildren().setAll(content, messages, keys.layer());
        scaled.getTransforms().add(scale);
        getChildren().add(scaled);
    }

    public Surface(Node node) {
        this();
        setContent(node);
    }

    /** What the window shows under everything else; what was asked over the page before goes with it. */
    public void setContent(Node node) {
        layers.getChildren().removeAll(questions);
        questions.clear();
        content.setDisable(false);
        content.getChildren().setAll(node);
    }

    /** Where short messages and running work are shown: bottom left, over the content, the newest lowest. */
    VBox messages() {
        return messages;
    }

    /**
     * Puts a question over the content; until it is closed nothing behind it can be reached. Esc does what the given way out does.
     *
     * @return closes it and gives the focus back to where it was
     */
    public Runnable ask(Region question, Runnable onEscape) {
        Node before = getScene() == null ? null : getScene().getFocusOwner();
        question.getStyleClass().add("question");
        question.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        question.setAccessibleRole(AccessibleRole.DIALOG);
        var veil = new Region();
        veil.getStyleClass().add("veil");
        var room = new StackPane(question);
        room.getStyleClass().add("scrim");
        var scrim = new StackPane(veil, room);
        scrim.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                e.consume();
                onEscape.run();
            }
        });
        beneath().setDisable(true);
        questions.push(scrim);
        layers.getChildren().add(layers.getChildren().indexOf(messages), scrim);
        return () -> close(scrim, before);
    }

    private void close(StackPane scrim, @Nullable Node before) {
        if (!questions.remove(scrim)) {
            return;
        }
        layers.getChildren().remove(scrim);
        beneath().setDisable(false);
        if (before != null) {
            before.requestFocus();
        }
    }

    /**
     * Hides everything behind a page of its own, such as the one that says that the window is locked, also what is asked meanwhile;
     * what was there stays as it is.
     *
     * @return takes the page away
     */
    public Runnable cover(Node page) {
        List.copyOf(Window.getWindows()).stream()
                .filter(PopupWindow.class::isInstance)
                .forEach(Window::hide);
        var cover = new StackPane(page);
        cover.getStyleClass().add("surface-content");
        layers.setDisable(true);
        layers.setVisible(false);
        scaled.getChildren().add(cover);
        return () -> {
            scaled.getChildren().remove(cover);
            layers.setDisable(false);
            layers.setVisible(true);
        };
    }

    private Node beneath() {
        return questions.isEmpty() ? content : questions.element();
    }

    void setZoom(double zoom) {
        scale.setX(zoom);
        scale.setY(zoom);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        scaled.resizeRelocate(0, 0, getWidth() / scale.getX(), getHeight() / scale.getY());
    }

    @Override
    protected double computePrefWidth(double height) {
        return scaled.prefWidth(-1) * scale.getX();
    }

    @Override
    protected double computePrefHeight(double width) {
        return scaled.prefHeight(-1) * scale.getY();
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }
}
