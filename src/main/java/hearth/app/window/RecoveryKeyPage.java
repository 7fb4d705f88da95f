package hearth.app.window;

import hearth.store.Store;
import hearth.ui.Buttons;
import hearth.ui.Desk;
import hearth.ui.Words;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;

/** The recovery key, shown once; set-up does not end before it has been typed back and fits. */
final class RecoveryKeyPage {
    private final Desk desk;
    private final Store.Created made;
    private final Runnable done;
    private final Entry<TextArea> typed;

    RecoveryKeyPage(Desk desk, Store.Created made, Runnable done) {
        this.desk = desk;
        this.made = made;
        this.done = done;
        typed = new Entry<>(
                "Type the key you wrote down",
                "It is the only way in when every password is lost, so Hearth makes sure that you have it.",
                new TextArea());
        typed.control().setWrapText(true);
        typed.control().setPrefRowCount(3);
    }

    /** The key to be written down. */
    Parent page() {
        var key = new TextArea(made.recoveryKey());
        key.setEditable(false);
        key.setWrapText(true);
        key.setPrefRowCount(3);
        key.getStyleClass().add("recovery-key");
        key.setAccessibleText("Recovery key");
        Button next =
                Buttons.main("I have written it down", () -> desk.surface().setContent(typeBack()));
        next.setMaxWidth(Double.MAX_VALUE);
        return new Card(
                "Write this recovery key down",
                Words.prose("Write it on paper and keep it where your council keeps its keys, not beside this computer."
                        + " Hearth shows it this once and keeps it nowhere."),
                key,
                next);
    }

    private Parent typeBack() {
        Button check = Buttons.main("Finish", this::check);
        check.setMaxWidth(Double.MAX_VALUE);
        return new Card(
                "Now type the recovery key",
                typed,
                check,
                Buttons.link("Show me the key again", () -> desk.surface().setContent(page())));
    }

    private void check() {
        String text = typed.control().getText();
        desk.background()
                .read("Trying the key", () -> made.store().opensWith(text))
                .then(fits -> {
                    if (fits) {
                        done.run();
                    } else {
                        typed.wrong("This is not the key of this store. Look at what you wrote down.");
                    }
                })
                .orElse(e -> typed.wrong(e.getMessage()));
    }
}
