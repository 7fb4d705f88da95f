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
import javafx.stage.Window;

/**
 * A letter for every button that can be reached, pressed with Alt and shown on the button while Alt is held. No label is written for it:
 * the places of the rail choose first, so that theirs are the same on every page, then the filled buttons, then the others; each takes
 * the first letter of its words that is left. (Not by JavaFX's own, which want a sign in the words that every reader of them would see.)
 */
final class AccessKeys {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    /** How wide a letter is, with its border and what parts it from the words. */
    private static final double WIDTH = 18;

    /** What stands before the words of most buttons. */
    private static final double PADDING = 12;

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
                .subscribe(focused -> hide());
        shown.widthProperty().subscribe(width -> hide());
        shown.heightProperty().subscribe(height -> hide());
    }

    /** What lies over the window to show the letters. */
    Pane layer() {
        return shown;
    }

    /** Listens before anything in the root, but after what stands around it; not on macOS, where Alt writes letters. */
    void listen() {
        if (System.getProperty("os.name").startsWith("Mac")) {
            return;
        }
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        root.addEventFilter(KeyEvent.KEY_RELEASED, e -> {
            if (e.getCode() == KeyCode.ALT) {
                hide();
            }
        });
        root.addEventFilter(MouseEvent.MOUSE_PRESSED, e -> hide());
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
            if (shown.getChildren().isEmpty()) { // a held key is told again and again
                show();
            }
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
        of(root).forEach((letter, button) -> {
            if (inView(button, button.localToScene(button.getLayoutBounds()))) {
                var label = new Label(letter.toString());
                label.getStyleClass().add("access-key");
                label.setLayoutX(Math.max(0, left(button) - WIDTH));
                label.setLayoutY(here(button).getMaxY() - 10);
                shown.getChildren().add(label);
            }
        });
    }

    /** Where the words of a button begin, or what stands before them: its letter is not to cover them. */
    private double left(ButtonBase button) {
        double usual = here(button).getMinX() + PADDING;
        Node words = button.lookup(".text");
        return words == null ? usual : Math.min(usual, here(words).getMinX());
    }

    private Bounds here(Node node) {
        return shown.sceneToLocal(node.localToScene(node.getLayoutBounds()));
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
