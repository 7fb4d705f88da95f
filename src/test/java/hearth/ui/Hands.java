package hearth.ui;

import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.testfx.api.FxRobot;
import org.testfx.robot.BaseRobot;

/** Keys and mouse of TestFX without the pauses it makes after each stroke; whoever uses them waits for what the strokes bring about. */
final class Hands {
    private final BaseRobot strokes;

    Hands(FxRobot robot) {
        strokes = robot.robotContext().getBaseRobot();
    }

    void type(Scene scene, String text) {
        text.codePoints().mapToObj(Character::toString).forEach(c -> strokes.typeKeyboard(scene, code(c), c));
    }

    private static KeyCode code(String character) {
        return switch (character) {
            case "\n" -> KeyCode.ENTER;
            case "\t" -> KeyCode.TAB;
            default -> KeyCode.UNDEFINED;
        };
    }

    /** All down in their order, and up again the other way round. */
    void press(KeyCode... keys) {
        for (KeyCode key : keys) {
            strokes.pressKeyboard(key);
        }
        for (int i = keys.length - 1; i >= 0; i--) {
            strokes.releaseKeyboard(keys[i]);
        }
    }

    void moveTo(Point2D place) {
        strokes.moveMouse(place);
    }

    void click() {
        strokes.pressMouse(MouseButton.PRIMARY);
        strokes.releaseMouse(MouseButton.PRIMARY);
    }
}
