package hearth.app.window;

import hearth.access.Accounts;
import hearth.access.Session;
import hearth.common.HearthException;
import hearth.store.Store;
import hearth.ui.Buttons;
import hearth.ui.Desk;
import hearth.ui.Focus;
import hearth.ui.Words;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Signing in to a store: name and password, or another way in. */
final class SignInPage {
    private static final String LAST_USER = "last-user";

    private final Desk desk;
    private final Path folder;
    private final @Nullable String why;
    private final Consumer<Session> signedIn;
    private final Runnable elsewhere;
    private final Entry<ComboBox<String>> name;
    private final Entry<PasswordField> password = new Entry<>("Password", null, new PasswordField());
    private final Button enter = Buttons.main("Sign in", this::signIn);

    /**
     * For one store.
     *
     * @param why it has to be done again; null where nobody was in it before
     * @param users those who have a password for it
     * @param elsewhere leads to another store or a new one
     */
    SignInPage(
            Desk desk,
            Path folder,
            @Nullable String why,
            List<String> users,
            Consumer<Session> signedIn,
            Runnable elsewhere) {
        this.desk = desk;
        this.folder = folder;
        this.why = why;
        this.signedIn = signedIn;
        this.elsewhere = elsewhere;
        var names = new ComboBox<String>();
        names.getItems().setAll(users);
        String last = desk.memory().get(LAST_USER).orElse("");
        names.setValue(users.contains(last) ? last : users.isEmpty() ? "" : users.getFirst());
        name = new Entry<>("Name", null, names);
    }

    Parent page() {
        enter.setDefaultButton(true);
        enter.setMaxWidth(Double.MAX_VALUE);
        var others = new VBox(
                4,
                Buttons.link(
                        "Use the recovery key instead", () -> desk.surface().setContent(recovery())),
                Buttons.link("Open another store or make a new one", elsewhere));
        var parts = new ArrayList<Node>(List.of(name, password, enter, others));
        if (why != null) {
            parts.addFirst(Words.prose(why));
        }
        var page = new Card("Sign in to " + folder.getFileName(), parts.toArray(new Node[0]));
        Focus.whenShown(password.control());
        return page;
    }

    private Parent recovery() {
        var key = new Entry<>(
                "Recovery key",
                "The 14 groups of letters and figures that were shown when the store was made. Capital letters and"
                        + " dashes do not matter.",
                new TextArea());
        key.control().setWrapText(true);
        key.control().setPrefRowCount(3);
        Button open = Buttons.main("Open with this key", () -> open(key));
        open.setMaxWidth(Double.MAX_VALUE);
        return new Card(
                "Open " + folder.getFileName() + " without a password",
                name,
                key,
                open,
                Buttons.link("Back to the password", () -> desk.surface().setContent(page())));
    }

    private String user() {
        String chosen = name.control().getValue();
        return chosen == null ? "" : chosen.strip();
    }

    private void signIn() {
        char[] typed = password.control().getText().toCharArray();
        String user = user();
        if (typed.length == 0) {
            password.wrong("Enter your password");
            return;
        }
        enter.setDisable(true);
        desk.background()
                .write("Opening the store", () -> entered(Store.open(folder, user, typed, desk.clock()), user))
                .then(this::welcome)
                .orElse(e -> refused(password, e));
    }

    private void open(Entry<TextArea> key) {
        String typed = key.control().getText().toUpperCase(Locale.ROOT);
        String user = user();
        desk.background()
                .write("Opening the store", () -> entered(Store.openWithRecoveryKey(folder, typed, desk.clock()), user))
                .then(session -> {
                    desk.toasts().say("Opened with the recovery key. Now give yourself a new password under Settings.");
                    welcome(session);
                })
                .orElse(e -> refused(key, e));
    }

    private Session entered(Store store, String user) {
        try {
            return Accounts.signIn(store, user, desk.today());
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    private void welcome(Session session) {
        desk.memory().put(LAST_USER, session.account().name());
        signedIn.accept(session);
    }

    private void refused(Entry<?> entry, HearthException e) {
        enter.setDisable(false);
        entry.wrong(e.getMessage());
        password.control().clear();
    }
}
