package hearth.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The head of a page with more buttons than fit beside its name. */
class BarTest {
    @RegisterExtension
    final Screens screens = new Screens();

    private Bounds at(String words) {
        Node node = screens.find(words);
        return screens.onFx(() -> node.localToScene(node.getBoundsInLocal()));
    }

    private void show(double width) {
        screens.show(width, 400, desk -> {
            FlowPane buttons = Buttons.row();
            buttons.getChildren()
                    .addAll(
                            Buttons.plain("Change the details", () -> {}),
                            Buttons.plain("Change where it stands", () -> {}),
                            Buttons.main("Record who was asked", () -> {}));
            return new VBox(new Bar(Words.title("Request"), buttons), Words.plain("Below"));
        });
    }

    @Test
    void whatFitsStandsBesideTheName() {
        show(1000);
        assertThat(at("Change the details").getMinX())
                .isGreaterThan(at("Request").getMaxX());
        assertThat(at("Change the details").getMinY()).isLessThan(at("Request").getMaxY());
        assertThat(at("Record who was asked").getMinY())
                .isEqualTo(at("Change the details").getMinY());
        assertThat(at("Below").getMinY())
                .isLessThanOrEqualTo(at("Record who was asked").getMaxY() + 1);
    }

    @Test
    void whatDoesNotFitStandsBelowAndRunsOverLines() {
        show(300);
        assertThat(at("Change the details").getMinX()).isBetween(0.0, 20.0);
        assertThat(at("Change the details").getMinY())
                .isGreaterThanOrEqualTo(at("Request").getMaxY());
        assertThat(at("Record who was asked").getMaxX()).isLessThanOrEqualTo(300);
        assertThat(at("Record who was asked").getMinY())
                .isGreaterThan(at("Change the details").getMinY());
    }
}
