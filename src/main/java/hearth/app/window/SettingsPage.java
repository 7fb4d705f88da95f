package hearth.app.window;

import hearth.access.Account;
import hearth.access.Accounts;
import hearth.access.Right;
import hearth.access.Session;
import hearth.common.BritishDates;
import hearth.common.Kind;
import hearth.geography.DirectoryImport;
import hearth.geography.DirectoryStatus;
import hearth.store.Copies;
import hearth.ui.Ask;
import hearth.ui.Buttons;
import hearth.ui.Facts;
import hearth.ui.Form;
import hearth.ui.Page;
import hearth.ui.Theme;
import hearth.ui.Words;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;

/** How Hearth looks, one's own password, copies of the store, the postcode directory, and who may sign in. */
final class SettingsPage {
    private final HearthWindow.Inside in;
    private final Services services;
    private final VBox body = new VBox(24);

    /** What has to be read for the page. */
    private record Read(Optional<DirectoryStatus> postcodes, List<Account> users) {}

    SettingsPage(HearthWindow.Inside in, Services services) {
        this.in = in;
        this.services = services;
    }

    Parent page() {
        body.getStyleClass().add("home");
        in.desk().background().read("Reading the settings", this::read).then(this::show);
        return new Page("Settings").scrolling(body);
    }

    private Read read() {
        Session session = in.session();
        List<Account> users = session.may(Right.MANAGE_USERS) ? Accounts.list(session) : List.of();
        return new Read(services.directory().status(), users);
    }

    private void show(Read read) {
        body.getChildren().setAll(look(), password());
        if (in.session().may(Right.COPY)) {
            body.getChildren().add(copies());
        }
        body.getChildren().add(postcodes(read.postcodes()));
        if (!read.users().isEmpty()) {
            body.getChildren().add(users(read.users()));
        }
    }

    private Node look() {
        var modes = new HBox(8);
        for (Theme.Mode mode : Theme.Mode.values()) {
            modes.getChildren()
                    .add(Buttons.plain(mode.label(), () -> in.theme().mode().set(mode)));
        }
        return new VBox(
                8,
                Words.section("How Hearth looks"),
                modes,
                new HBox(
                        8,
                        Buttons.plain("Larger", () -> in.theme().step(1)),
                        Buttons.plain("Smaller", () -> in.theme().step(-1))),
                Words.muted("Ctrl and plus or minus do the same anywhere"));
    }

    private Node password() {
        return new VBox(8, Words.section("Your password"), Buttons.plain("Change my password", this::changePassword));
    }

    private void changePassword() {
        var ask = new Ask(in.desk(), "Change my password");
        ask.show(new Form(
                        "Save password",
                        in.desk(),
                        values -> in.desk()
                                .background()
                                .write("Saving the password", () -> {
                                    String name = in.session().account().name();
                                    Accounts.setPassword(
                                            in.session(),
                                            name,
                                            values.text("password").toCharArray());
                                    return name;
                                })
                                .then(x -> {
                                    ask.done();
                                    in.shell().saved("Password changed");
                                }))
                .add("password", "New password", Kind.TEXT)
                .hint("12 characters or more. Three or four words that do not belong together are easy to"
                        + " keep in mind."));
    }

    private Node copies() {
        return new VBox(
                8,
                Words.section("Copies"),
                Words.prose(
                        "A copy is encrypted like the store itself, so it may lie on a network drive or a stick. Keep"
                                + " one away from this computer."),
                Buttons.plain("Make a copy now", this::copy));
    }

    private void copy() {
        var chooser = new DirectoryChooser();
        chooser.setTitle("Where the copy goes");
        File chosen = chooser.showDialog(in.desk().surface().getScene().getWindow());
        if (chosen != null) {
            Path into = chosen.toPath();
            in.desk()
                    .background()
                    .write(
                            "Making a copy",
                            () -> Copies.makeDated(
                                    in.session().store(), in.session().actor(), into))
                    .then(made -> in.desk().toasts().say("The copy was made and opened again to see that it is whole"));
        }
    }

    private Node postcodes(Optional<DirectoryStatus> status) {
        var facts = new Facts();
        status.ifPresentOrElse(
                s -> facts.add("Edition", s.edition().text())
                        .add("Postcodes", "%,d".formatted(s.postcodes()))
                        .add("Taken in", BritishDates.format(s.imported())),
                () -> facts.add("Edition", "None yet: Hearth cannot tell which council a postcode is in"));
        return new VBox(
                8,
                Words.section("Postcode directory"),
                Words.prose(
                        "Download the ONS Postcode Directory or Code-Point Open on a computer with the internet, and"
                                + " take the zip file in here."),
                facts,
                Buttons.plain("Take in a directory", this::takeIn));
    }

    private void takeIn() {
        var chooser = new FileChooser();
        chooser.setTitle("The postcode directory");
        File chosen = chooser.showOpenDialog(in.desk().surface().getScene().getWindow());
        if (chosen != null) {
            in.desk()
                    .background()
                    .run(
                            "Taking in postcodes",
                            progress -> new DirectoryImport(in.authorities())
                                    .run(
                                            chosen.toPath(),
                                            services.directory(),
                                            in.session().today(),
                                            (bytes, of) -> progress.say(
                                                    "Taking in postcodes", of <= 0 ? -1 : (double) bytes / of),
                                            progress::cancelled))
                    .then(status -> {
                        in.shell().saved("Postcodes taken in");
                        in.shell().refresh();
                    });
        }
    }

    private static Node users(List<Account> users) {
        var facts = new Facts();
        for (Account user : users) {
            facts.add(
                    user.name(),
                    user.roles().stream()
                            .map(r -> r.name().charAt(0) + r.name().substring(1).toLowerCase(Locale.UK))
                            .collect(Collectors.joining(", ")));
        }
        return new VBox(
                8,
                Words.section("Users"),
                facts,
                Words.prose("Users are added and given roles by command: hearth users STORE add NAME --role ROLE."));
    }
}
