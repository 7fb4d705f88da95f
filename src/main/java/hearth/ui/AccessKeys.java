package hearth.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.stage.Window;

/**
 * A letter for every button that can be reached, pressed with Alt and shown on the button while Alt is held. No label is written for it:
 * the places of the rail choose first, so that theirs are the same on every page, then the filled buttons, then the others; each takes
 * the first letter of its words that is left. (Not by JavaFX's own, which want a sign in the words that every reader of them would see.)
 */
final class AccessKeys {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private final Parent root;
    private final Pane shown = new Pane();

    /**
     * For everything in a window.
     *
     * @param root what is searched for buttons
     */
    AccessKeys(Parent root) {
        this.root = root;
        shown.setMouseTransparent(true);
        shown.sceneProperty()
                .flatMap(scene -> scene.windowProperty().flatMap(Window::focusedProperty))
                .orElse(false)
                .subscribe(this::hide);
        shown.widthProperty().subscribe(this::hide);
        shown.heightProperty().subscribe(this::hide);
    }

    /** What lies over the window to show the letters. */
    Pane layer() {
        return shown;
    }

    /** Listens to a region, before anything in it; not on macOS, where Alt writes letters. */
    void listen(Region to) {
        if (System.getProperty("os.name").startsWith("Mac")) {
            return;
        }
        to.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        to.addEventFilter(KeyEvent.KEY_RELEASED, e -> {
            if (e.getCode() == KeyCode.ALT) {
                hide();
            }
        });
        to.addEventFilter(MouseEvent.MOUSE_PRESSED, e -> hide());
    }

    /** The letters of what can be reached below a node now. */
    static Map<Character, ButtonBase> of(Node node) {
        var buttons = new ArrayList<ButtonBase>();
        collect(node, buttons);
        buttons.sort(Comparator.comparingInt(AccessKeys::rank));
        var keys = new LinkedHashMap<Character, ButtonBase>();
        for (ButtonBase button : buttons) {
            (button.getText().toUpperCase(Locale.UK) + ALPHABET)
                    .chars()
                    .mapToObj(c -> (char) c)
                    .filter(c -> ALPHABET.indexOf(c) >= 0 && !keys.containsKey(c))
                    .findFirst()
                    .ifPresent(c -> keys.put(c, button));
        }
        return keys;
    }

    private static void collect(Node node, List<ButtonBase> into) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        boolean one = node instanceof Button || node instanceof MenuButton;
        if (one
                && node instanceof ButtonBase button
                && button.getText() != null
                && !button.getText().isBlank()) {
            into.add(button);
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, into));
        }
    }

    private static int rank(ButtonBase button) {
        List<String> styles = button.getStyleClass();
        return styles.contains("rail-button") ? 0 : styles.contains("accent") || styles.contains("danger") ? 1 : 2;
    }

    private void pressed(KeyEvent e) {
        if (e.isControlDown() || e.isMetaDown() || e.isShiftDown()) {
            hide(); // the Alt of AltGr writes letters too
        } else if (e.getCode() == KeyCode.ALT) {
            show();
        } else if (e.isAltDown() && e.getCode().isLetterKey()) {
            ButtonBase button = of(root).get(e.getCode().getChar().charAt(0));
            if (button != null) {
                e.consume();
                hide();
                button.requestFocus();
                button.fire();
            }
        }
    }

    private void show() {
        hide();
        of(root).forEach((letter, button) -> {
            Bounds at = button.localToScene(button.getLayoutBounds());
            if (inView(button, at)) {
                var label = new Label(letter.toString());
                label.getStyleClass().add("access-key");
                Bounds here = shown.sceneToLocal(at);
                label.setLayoutX(here.getMinX() + 2);
                label.setLayoutY(here.getMaxY() - 10);
                shown.getChildren().add(label);
            }
        });
    }

    /** Whether the middle of something is seen, and not scrolled away. */
    private static boolean inView(Node node, Bounds at) {
        for (Node around = node.getParent(); around != null; around = around.getParent()) {
            boolean frames = around instanceof ScrollPane || around.getParent() == null;
            if (frames && !around.localToScene(around.getLayoutBounds()).contains(at.getCenterX(), at.getCenterY())) {
                return false;
            }
        }
        return true;
    }

    private void hide() {
        shown.getChildren().clear();
    }
}
