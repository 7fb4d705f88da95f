package hearth.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A page in a window that is low or narrow. */
class PageTest {
    @RegisterExtension
    final Screens screens = new Screens();

    @Test
    void whatHasNoRoomUnderButtonsInSeveralRowsIsScrolledTo() {
        screens.show(500, 300, desk -> {
            var page = new Page("Reports").main("Export workbook", () -> {});
            page.also(Buttons.plain("Over the years", () -> {}), Buttons.plain("Recruitment targets", () -> {}));
            return page.body(new BorderPane(new Region(), null, null, Words.plain("What is counted"), null));
        });
        assertThat(bars()).isZero();
        screens.onFx(() -> {
            screens.scene().getWindow().setWidth(300);
            return true;
        });
        screens.quiet();
        assertThat(bars()).isEqualTo(1);
    }

    private long bars() {
        Set<Node> bars = screens.robot().lookup(".scroll-bar").queryAll();
        return bars.stream()
                .filter(bar ->
                        bar.isVisible() && bar instanceof ScrollBar b && b.getOrientation() == Orientation.VERTICAL)
                .count();
    }
}
