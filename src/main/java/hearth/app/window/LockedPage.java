package hearth.app.window;

import hearth.common.HearthException;
import hearth.ui.Buttons;
import hearth.ui.Desk;
import hearth.ui.Focus;
import hearth.ui.Words;
import java.util.function.Predicate;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;

/** What covers the window after nobody has used it for a while: the password brings back everything as it was. */
final class LockedPage {
    private final Desk desk;
    private final String user;
    private final Predicate<char[]> opens;
    private final Runnable open;
    private final Runnable leave;
    private final Entry<PasswordField> password = new Entry<>("Password", null, new PasswordField());
    private final Button enter = Buttons.main("Go on", this::enter);

    /**
     * For whoever is signed in.
     *
     * @param opens whether a password is theirs
     * @param open takes this page away
     * @param leave closes the store, so that somebody else can sign in
     */
    LockedPage(Desk desk, String user, Predicate<char[]> opens, Runnable open, Runnable leave) {
        this.desk = desk;
        this.user = user;
        this.opens = opens;
        this.open = open;
        this.leave = leave;
    }

    Parent page() {
        enter.setDefaultButton(true);
        enter.setMaxWidth(Double.MAX_VALUE);
        var page = new Card(
                "Locked",
                Words.prose("Nobody has used Hearth for a while. Your page and what you typed are still there, " + user
                        + "."),
                password,
                enter,
                Buttons.link("Close the store and sign in as somebody else", leave));
        Focus.whenShown(password.control());
        return page;
    }

    private void enter() {
        char[] typed = password.control().getText().toCharArray();
        if (typed.length == 0) {
            password.wrong("Enter your password");
            return;
        }
        enter.setDisable(true);
        desk.background()
                .read("Looking at the password", () -> opens.test(typed))
                .then(right -> {
                    if (right) {
                        open.run();
                    } else {
                        refused("That is not the password of " + user + ".");
                    }
                })
                .orElse(this::refused);
    }

    private void refused(HearthException e) {
        refused(e.getMessage());
    }

    private void refused(String why) {
        enter.setDisable(false);
        password.control().clear();
        password.wrong(why);
    }
}
