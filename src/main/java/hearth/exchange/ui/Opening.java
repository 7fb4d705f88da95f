package hearth.exchange.ui;

import hearth.ui.Buttons;
import hearth.ui.Desk;
import hearth.ui.Words;
import java.nio.file.Path;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;

/** The way on from a file that was made: a button that opens it, or words where this computer opens none. */
final class Opening {
    private Opening() {}

    static Parent of(Desk desk, Programs programs, Path what, String words) {
        return new StackPane(
                programs.open()
                        ? Buttons.plain(words, () -> desk.background().write("Opening it", () -> programs.open(what)))
                        : Words.prose("This computer has no desktop that Hearth can open it on: open it from there."));
    }
}
