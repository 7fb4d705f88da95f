package hearth.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.ui.Keys;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Every place and every main button has a letter of its own, pressed with Alt. */
class AccessKeysTest extends WindowGround {
    @Test
    void onEveryPageEachHasItsOwnAndThePlacesKeepTheirs() {
        Map<String, Character> rail = Keys.of(screens, "rail-button");
        assertThat(rail).containsEntry("Home", 'H').containsEntry("Carers", 'C').containsEntry("Children", 'I');
        var main = new ArrayList<String>();
        for (Place place : Place.values()) {
            open(place);
            Map<String, Character> all = Keys.of(screens, "button");
            assertThat(all).as(place.label()).containsAllEntriesOf(rail);
            assertThat(all.keySet()).as(place.label()).containsAll(filled());
            main.addAll(filled());
        }
        assertThat(main).contains("New enquiry", "New household", "New child", "New placement");
    }

    private static KeyCode key(Map<String, Character> keys, String words) {
        return KeyCode.valueOf(String.valueOf(keys.get(words)));
    }

    private static Bounds bounds(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    private List<String> filled() {
        return screens.robot().lookup(".button.accent").queryAll().stream()
                .filter(Node::isVisible)
                .map(b -> ((ButtonBase) b).getText())
                .toList();
    }

    @Test
    void altAndTheLetterPressesAndAltAloneShowsThem() {
        screens.press(KeyCode.ALT, KeyCode.E);
        assertThat(screens.shows("New enquiry")).isTrue();
        Map<String, Character> keys = Keys.of(screens, "button");
        screens.press(KeyCode.ALT, key(keys, "New enquiry"));
        Map<String, Character> form = Keys.of(screens, "button");
        assertThat(form).containsKeys("Save enquiry", "Cancel");
        screens.robot().press(KeyCode.ALT);
        screens.quiet();
        assertThat(screens.robot().lookup(".access-key").queryAll()).hasSizeGreaterThan(10);
        Set<Node> words = screens.robot().lookup(".button .text").queryAll();
        for (Node letter : screens.robot().lookup(".access-key").queryAll()) {
            Bounds at = bounds(letter);
            assertThat(words)
                    .as("words that it covers")
                    .noneMatch(w -> bounds(w).intersects(at));
        }
        screens.picture("access-keys");
        screens.robot().release(KeyCode.ALT);
        screens.quiet();
        assertThat(screens.robot().lookup(".access-key").queryAll()).isEmpty();
        screens.press(KeyCode.ALT, key(form, "Cancel"));
        assertThat(screens.shows("Save enquiry")).isFalse();
    }
}
