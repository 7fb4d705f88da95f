package hearth.app.window;

import hearth.access.Account;
import hearth.access.Accounts;
import hearth.access.OwnRecords;
import hearth.access.Right;
import hearth.access.Session;
import hearth.access.Setting;
import hearth.access.Settings;
import hearth.access.Worker;
import hearth.app.Notices;
import hearth.app.Program;
import hearth.carers.concerns.ConcernChoices;
import hearth.carers.ui.ConcernChoicesPanel;
import hearth.common.BritishDates;
import hearth.exchange.letters.LetterTemplate;
import hearth.exchange.ui.TemplatesPanel;
import hearth.geography.DirectoryImport;
import hearth.geography.DirectoryStatus;
import hearth.placements.Allowances;
import hearth.placements.ui.AllowancesPanel;
import hearth.recruitment.Lookout;
import hearth.recruitment.WatchedPerson;
import hearth.store.Copies;
import hearth.ui.Buttons;
import hearth.ui.Facts;
import hearth.ui.Page;
import hearth.ui.Scroll;
import hearth.ui.Theme;
import hearth.ui.Words;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;

/**
 * How Hearth looks, one's own password, when it locks, targets, practice, staff,
 * allowances, copies of the store, the postcode directory, and who may sign in.
 *
 * <p>It is long because every tab of it stands here.
 */
final class SettingsPage {
    private static final String LAST = "settings";
    private static final List<Integer> LOCK_AFTER = List.of(5, 10, 15, 30, 60);

    private final HearthWindow.Inside in;
    private final Services services;
    private final TeamPanel team;
    private final StaffPanel staff;
    private final TemplatesPanel letters;
    private final BoundaryPanel boundaries;
    private final AllowancesPanel allowances;
    private final TabPane tabs = new TabPane();

    /** What has to be read for the page. */
    private record Read(
            Optional<DirectoryStatus> postcodes,
            BoundaryPanel.Read boundaries,
            List<Account> users,
            List<OwnRecords.Declared> own,
            TeamPanel.@Nullable Read team,
            @Nullable List<WatchedPerson> watched,
            @Nullable List<Worker> staff,
            Map<Setting, List<Settings.Value>> practice,
            List<String> reasons,
            Map<ConcernChoices.Of, List<ConcernChoices.Choice>> outcomes,
            @Nullable List<Allowances.Rates> allowances,
            List<LetterTemplate> letters,
            Map<String, String> parts) {}

    SettingsPage(HearthWindow.Inside in, Services services) {
        this.in = in;
        this.services = services;
        this.team = new TeamPanel(in);
        this.staff = new StaffPanel(in);
        this.letters = new TemplatesPanel(in.desk(), in.session(), in.shell());
        this.boundaries = new BoundaryPanel(in);
        this.allowances = new AllowancesPanel(in.desk(), in.session(), in.shell());
    }

    Parent page() {
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.setTabMinHeight(32);
        in.desk().background().read("Reading the settings", this::read).then(this::show);
        return new Page("Settings").body(tabs);
    }

    private Read read() {
        Session session = in.session();
        List<Account> users = session.may(Right.MANAGE_USERS) ? Accounts.list(session) : List.of();
        return new Read(
                services.directory().status(),
                boundaries.read(),
                users,
                session.may(Right.MANAGE_USERS) ? OwnRecords.all(session) : List.of(),
                session.may(Right.SET_TARGETS) ? team.read() : null,
                session.may(Right.SEE_WARNINGS) ? Lookout.watched(session) : null,
                session.may(Right.SET_PRACTICE) ? staff.read() : null,
                PracticePanel.read(session),
                PracticePanel.reasons(session),
                ConcernChoicesPanel.read(session),
                session.may(Right.SEE_COSTS) ? allowances.read() : null,
                session.may(Right.SET_TARGETS) ? letters.read() : List.of(),
                Program.parts());
    }

    private void show(Read read) {
        String last = in.desk().memory().get(LAST).orElse("");
        tab("You", look(), password(), lockAfter());
        if (read.team() != null) {
            tab("Targets", team.node(read.team()));
        }
        tab(
                "Practice",
                new PracticePanel(in).node(read.practice(), read.reasons()),
                new ConcernChoicesPanel(in.desk(), in.session(), in.shell()).node(read.outcomes()));
        if (read.staff() != null) {
            tab("Staff", staff.node(read.staff()));
        }
        if (read.allowances() != null) {
            tab("Allowances", allowances.node(read.allowances()));
        }
        if (read.watched() != null) {
            tab("No contact and staff", new WatchedPanel(in).node(read.watched()));
        }
        if (!read.letters().isEmpty()) {
            tab("Letters", letters.node(read.letters()));
        }
        if (!read.users().isEmpty()) {
            tab("Users", new UsersPanel(in).node(read.users()), new OwnRecordsPanel(in).node(read.users(), read.own()));
        }
        if (in.session().may(Right.COPY)) {
            tab("Copies and postcodes", copies(), postcodes(read.postcodes()), boundaries.node(read.boundaries()));
        } else {
            tab("Postcodes", postcodes(read.postcodes()), boundaries.node(read.boundaries()));
        }
        tab("About", about(read.parts()));
        tabs.getTabs().stream()
                .filter(t -> t.getText().equals(last))
                .findFirst()
                .ifPresent(tabs.getSelectionModel()::select);
        tabs.getSelectionModel()
                .selectedItemProperty()
                .subscribe(now -> in.desk().memory().put(LAST, now.getText()));
    }

    private void tab(String title, Node... parts) {
        var body = new VBox(24, parts);
        body.getStyleClass().add("tab-body");
        tabs.getTabs().add(new Tab(title, Scroll.down(body)));
    }

    private static Node about(Map<String, String> made) {
        var parts = new Facts();
        made.forEach(parts::add);
        var libraries = new Facts();
        Notices.all().forEach(part -> libraries.add(part.name(), part.licence()));
        return new VBox(
                8,
                Words.section("Hearth"),
                Words.prose("Free software under the Apache License 2.0."),
                parts,
                Words.section("Made with"),
                libraries);
    }

    private Node look() {
        var modes = new FlowPane(16, 8);
        var group = new ToggleGroup();
        for (Theme.Mode mode : Theme.Mode.values()) {
            var choice = new RadioButton(mode.label());
            choice.setToggleGroup(group);
            choice.setSelected(in.theme().mode().get() == mode);
            choice.setOnAction(e -> in.theme().mode().set(mode));
            modes.getChildren().add(choice);
        }
        var size = Words.plain("");
        in.theme().zoom().subscribe(zoom -> size.setText("Size " + zoom + "%"));
        var sizes = new FlowPane(
                8,
                8,
                Buttons.plain("Larger", () -> in.theme().step(1)),
                Buttons.plain("Smaller", () -> in.theme().step(-1)),
                size);
        sizes.setAlignment(Pos.CENTER_LEFT);
        return new VBox(
                8,
                Words.section("How Hearth looks"),
                modes,
                sizes,
                Words.muted("Ctrl and plus or minus do the same anywhere, Ctrl and 0 goes back to 100%"));
    }

    private Node password() {
        return new VBox(8, Words.section("Your password"), Buttons.plain("Change my password", this::changePassword));
    }

    private void changePassword() {
        NewPassword.ask(in, "Change my password", in.session().account().name(), "Password changed");
    }

    private Node lockAfter() {
        var choices = new FlowPane(8, 8);
        var group = new ToggleGroup();
        for (int minutes : LOCK_AFTER) {
            var choice = new RadioButton(minutes + " minutes");
            choice.setToggleGroup(group);
            choice.setSelected(minutes == Idle.minutes(in.desk()));
            choice.setOnAction(e -> Idle.setMinutes(in.desk(), minutes));
            choices.getChildren().add(choice);
        }
        var minimised = new CheckBox("Lock when the window is minimised");
        minimised.setSelected(Idle.whenMinimised(in.desk()));
        minimised.setOnAction(e -> Idle.setWhenMinimised(in.desk(), minimised.isSelected()));
        return new VBox(
                8,
                Words.section("Lock when nobody is there"),
                Words.prose(
                        "After this time without a key or the mouse Hearth closes the store and asks for the password"
                                + " again; also when the computer has slept, and, on Windows and macOS, when the computer"
                                + " is locked or somebody else's turn begins. Nothing you have typed is lost."),
                choices,
                minimised);
    }

    private Node copies() {
        return new VBox(
                8,
                Words.section("Copies"),
                Words.prose(
                        "A copy is encrypted like the store itself, so it may lie on a network drive or a stick. Keep"
                                + " one away from this computer. The postcode directory is not in it: it is public, and is"
                                + " taken in again."),
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
                    .then(made -> {
                        in.shell()
                                .copied(LastCopy.words(
                                        Optional.of(made.copy().at()), in.desk().clock()));
                        in.desk().toasts().say("The copy was made and opened again to see that it is whole");
                    });
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
}
