package hearth.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ScreensTest {
    @RegisterExtension
    final Screens screens = new Screens();

    @Test
    void aTextTooPaleForItsGroundIsNamedWithItsRatio() {
        screens.show(() -> {
            var pale = new Label("Pale words");
            pale.setStyle("-fx-text-fill: #999999; -fx-background-color: white");
            return new VBox(pale, new Label("Plain words"));
        });
        assertThat(screens.onFx(() -> Contrast.measure(screens.scene())))
                .singleElement()
                .satisfies(p -> {
                    assertThat(p.text()).isEqualTo("Pale words");
                    assertThat(p.ratio()).isBetween(2.8, 2.9);
                });
        assertThatThrownBy(() -> screens.picture("too-pale"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("\"Pale words\" has 2.85 of 4.5");
    }

    @Test
    void blackOnWhiteHasTwentyOne() {
        assertThat(Contrast.ratio(Color.BLACK, Color.WHITE)).isEqualTo(21.0);
    }

    @Test
    void wordsThatAreCutOffAreNamed() {
        screens.show(() -> {
            var narrow = new Label("Words too long for their place");
            narrow.setMaxWidth(80);
            return new VBox(narrow, new Label("Words with room"));
        });
        assertThat(screens.onFx(() -> CutOff.find(screens.scene().getRoot())))
                .containsExactly("Words too long for their place");
    }

    @Test
    void aPictureIsWrittenForBothThemesAndSizes() {
        screens.show(400, 300, desk -> new StackPane(new Label("Hello")));
        screens.picture("hello");
        for (String name : new String[] {"light-100", "dark-100", "light-200", "dark-200"}) {
            assertThat(Path.of("target/screens/hello-" + name + ".png"))
                    .satisfies(p -> assertThat(Files.size(p)).isGreaterThan(300));
        }
    }

    @Test
    void controlPlusMinusAndNoughtZoom() {
        screens.show(() -> new StackPane(new Label("Hello")));
        screens.press(KeyCode.CONTROL, KeyCode.EQUALS);
        screens.press(KeyCode.CONTROL, KeyCode.EQUALS);
        assertThat(screens.theme().zoom().get()).isEqualTo(125);
        screens.press(KeyCode.CONTROL, KeyCode.MINUS);
        assertThat(screens.theme().zoom().get()).isEqualTo(110);
        screens.press(KeyCode.CONTROL, KeyCode.DIGIT0);
        assertThat(screens.theme().zoom().get()).isEqualTo(100);
        screens.onFx(() -> {
            screens.theme().setZoom(500);
            return null;
        });
        assertThat(screens.theme().zoom().get()).isEqualTo(200);
    }
}
