package hearth.app.window;

import hearth.access.Accounts;
import hearth.common.HearthException;
import hearth.common.Mendable;
import hearth.geography.Authorities;
import hearth.geography.Authority;
import hearth.store.Founding;
import hearth.store.KeyCost;
import hearth.store.PasswordRules;
import hearth.store.Store;
import hearth.ui.Buttons;
import hearth.ui.Desk;
import hearth.ui.Focus;
import hearth.ui.Words;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import org.controlsfx.control.textfield.TextFields;

/** Making a store: whose council, which team, who manages it, and where it lies. */
final class FirstRunPage {
    /** What is typed into the form, read off the controls before the work begins. */
    private record Typed(Path folder, Authority council, String team, String user) {}

    private final Desk desk;
    private final Authorities authorities;
    private final BiConsumer<Store.Created, String> made;
    private final Runnable openOne;
    private final Entry<TextField> council;
    private final Entry<TextField> team =
            new Entry<>("Team", "As it stands in reports, such as Fostering", new TextField());
    private final Entry<TextField> user =
            new Entry<>("Your name", "You will manage the team and its users", new TextField());
    private final Entry<PasswordField> password = new Entry<>(
            "Password",
            "12 characters or more. Three or four words that do not belong together are easy to keep in mind.",
            new PasswordField());
    private final Entry<PasswordField> again = new Entry<>("The same password again", null, new PasswordField());
    private final Entry<TextField> place;

    /**
     * An empty form.
     *
     * @param suggested the folder proposed for the store
     * @param made told the new store, with its recovery key, and who is its first user
     * @param openOne leads to opening a store that is there already
     */
    FirstRunPage(
            Desk desk,
            Authorities authorities,
            Path suggested,
            BiConsumer<Store.Created, String> made,
            Runnable openOne) {
        this.desk = desk;
        this.authorities = authorities;
        this.made = made;
        this.openOne = openOne;
        council = new Entry<>("Council", "Begin to type its name, such as Wigan", new TextField());
        List<String> names = authorities.all().stream()
                .filter(Authority::english)
                .map(Authority::name)
                .sorted()
                .toList();
        var proposals = TextFields.bindAutoCompletion(council.control(), names).getAutoCompletionPopup();
        // They come a moment after the last letter, when the box may have been left: then they would lie over the boxes
        // below
        proposals.setOnShown(e -> {
            if (!council.control().isFocused()) {
                Platform.runLater(proposals::hide);
            }
        });
        place = new Entry<>(
                "Folder for the store",
                "On this computer's own disk: not a network drive, a stick or a folder that is synchronised.",
                new TextField(suggested.toString()));
    }

    Parent page() {
        Button make = Buttons.main("Make the store", this::make);
        make.setMaxWidth(Double.MAX_VALUE);
        make.setDefaultButton(true);
        var page = new Card(
                "Set up Hearth for your team",
                Words.prose(
                        "Hearth keeps a team's enquiries, carers, children and placements in one encrypted file on this"
                                + " computer. Nothing leaves it."),
                council,
                team,
                user,
                password,
                again,
                place,
                make,
                Buttons.link("Open a store that is there already", openOne));
        Focus.whenShown(council.control());
        return page;
    }

    private void make() {
        List.of(council, team, user, password, again, place).forEach(e -> e.wrong(null));
        char[] secret = password.control().getText().toCharArray();
        check().ifPresent(typed -> desk.background()
                .write("Making the store", () -> create(typed, secret))
                .then(created -> made.accept(created, typed.user()))
                .orElse(this::refused));
    }

    private Store.Created create(Typed typed, char[] secret) {
        var founding = new Founding(typed.council().code(), typed.team(), typed.user(), false, KeyCost.NORMAL);
        return Accounts.found(typed.folder(), founding, secret, desk.clock(), tx -> {});
    }

    /** What was typed, where all of it will do; otherwise each entry says what is wrong with it, and the first has the focus. */
    private Optional<Typed> check() {
        Optional<Authority> found = authorities.read(text(council)).filter(Authority::english);
        boolean folderWill = true;
        Path folder = Path.of("");
        try {
            folder = Path.of(text(place));
            folderWill = folder.isAbsolute();
        } catch (InvalidPathException e) {
            folderWill = false;
        }
        if (!folderWill) {
            place.wrong("Enter the whole path of a new folder");
        }
        String typed = password.control().getText();
        if (!typed.equals(again.control().getText())) {
            again.wrong("The two passwords are not the same");
        }
        Optional<String> weak =
                PasswordRules.check(typed.toCharArray(), List.of(text(user), text(team), text(council)));
        weak.ifPresent(password::wrong);
        if (text(user).isEmpty()) {
            user.wrong("Enter your name");
        }
        if (text(team).isEmpty()) {
            team.wrong("Enter the name of the team");
        }
        if (found.isEmpty()) {
            council.wrong("Enter a council in England, such as Wigan");
        }
        boolean all = folderWill
                && typed.equals(again.control().getText())
                && weak.isEmpty()
                && !text(user).isEmpty()
                && !text(team).isEmpty();
        Path chosen = folder;
        return all ? found.map(c -> new Typed(chosen, c, text(team), text(user))) : Optional.empty();
    }

    private static String text(Entry<TextField> entry) {
        return entry.control().getText().strip();
    }

    private void refused(HearthException e) {
        if (e instanceof Mendable) {
            place.wrong(e.getMessage());
        } else {
            desk.dialogs().show("The store could not be made", Words.prose(e.getMessage()));
        }
    }
}
