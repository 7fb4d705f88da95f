package hearth.app.window;

import hearth.access.Account;
import hearth.access.Accounts;
import hearth.access.Right;
import hearth.access.Role;
import hearth.access.Session;
import hearth.access.Workers;
import hearth.common.Kind;
import hearth.common.Refusal;
import hearth.common.RuleRefused;
import hearth.ui.Ask;
import hearth.ui.Buttons;
import hearth.ui.Form;
import hearth.ui.Option;
import hearth.ui.Values;
import hearth.ui.Words;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Who may sign in and as what; for those who manage users. */
final class UsersPanel {
    private final HearthWindow.Inside in;

    UsersPanel(HearthWindow.Inside in) {
        this.in = in;
    }

    Node node(List<Account> users) {
        var list = new VBox(
                16,
                Words.section("Users"),
                Words.prose("Everybody signs in with a name of their own, so that the trail says who did what."),
                new HBox(
                        8,
                        Buttons.plain("Add a user", this::add),
                        Buttons.plain("Change the store's key", this::changeKey)));
        users.forEach(user -> list.getChildren().add(row(user, users)));
        return list;
    }

    private Node row(Account user, List<Account> users) {
        var buttons = new ArrayList<Button>();
        buttons.add(button("Change roles", user, () -> roles(user)));
        buttons.add(button("Works as", user, () -> worksAs(user)));
        if (!user.id().equals(in.session().user())) {
            buttons.add(button("New password", user, () -> password(user)));
            buttons.add(button("Remove", user, () -> remove(user, users)));
        }
        String roles = user.roles().stream().sorted().map(Role::label).collect(Collectors.joining(", "));
        String as = user.officer()
                .map(officer -> ". Works as " + officer)
                .orElse(". No officer: nothing in the lists is theirs");
        return new SettingRow(user.name(), (roles.isEmpty() ? "No role" : roles) + as, buttons.toArray(Node[]::new));
    }

    private static Button button(String verb, Account user, Runnable action) {
        Button button = Buttons.plain(verb, action);
        button.setAccessibleText(verb + ": " + user.name());
        return button;
    }

    private void add() {
        var ask = new Ask(in.desk(), "Add a user");
        var form = new Form(
                "Add user",
                in.desk(),
                values -> in.desk()
                        .background()
                        .write("Adding the user", () -> {
                            Session session = in.session();
                            String name = values.text("name").strip();
                            Set<Role> roles = roles(values);
                            Accounts.add(session, name, roles, NewPassword.of(values, session, name));
                            return name;
                        })
                        .then(name -> done(ask, name + " can sign in now")));
        form.add("name", "Name", Kind.NAME).hint("What they sign in with, and what the trail calls them.");
        NewPassword.on(form);
        ask.show(roleBoxes(form, Set.of()));
    }

    private void roles(Account user) {
        var ask = new Ask(in.desk(), "Roles of " + user.name());
        var form = new Form(
                "Save roles",
                in.desk(),
                values -> in.desk()
                        .background()
                        .write("Saving the roles", () -> {
                            Accounts.setRoles(in.session(), user.name(), roles(values));
                            return user;
                        })
                        .then(x -> done(ask, "Roles saved, from the next sign-in")));
        ask.show(roleBoxes(form, user.roles()));
    }

    /** Whose work is theirs: the officer under whose name enquiries, carers and what falls due stand. */
    private void worksAs(Account user) {
        in.desk()
                .background()
                .read("Reading who works here", () -> in.session().read(Right.MANAGE_USERS, Workers::active))
                .then(workers -> {
                    var ask = new Ask(in.desk(), "Who " + user.name() + " is");
                    ask.show(ask.form(
                                    "Save",
                                    "Saved, from the next sign-in",
                                    in.shell(),
                                    values -> Accounts.worksAs(
                                            in.session(),
                                            user.name(),
                                            values.words("worker").orElse(null)))
                            .chooseOrType(
                                    "worker",
                                    "Officer",
                                    workers.stream()
                                            .map(w -> new Option(w.name(), w.name()))
                                            .toList())
                            .optional()
                            .hint("Lists and the diary then show what is theirs under \"Mine\"")
                            .set("worker", user.officer().orElse(null)));
                });
    }

    private static Form roleBoxes(Form form, Set<Role> held) {
        form.group("Roles");
        for (Role role : Role.values()) {
            form.add(role.name(), role.label() + ". " + role.words(), Kind.FLAG).set(role.name(), held.contains(role));
        }
        return form;
    }

    private static Set<Role> roles(Values values) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (Role role : Role.values()) {
            if (values.flag(role.name())) {
                roles.add(role);
            }
        }
        if (roles.isEmpty()) {
            throw new RuleRefused(Refusal.at(
                    Role.OFFICER.name(),
                    "Choose one role or more: without any, somebody can sign in and see nothing."));
        }
        return roles;
    }

    private void password(Account user) {
        NewPassword.ask(in, "A new password for " + user.name(), user.name(), user.name() + " has a new password");
    }

    private void remove(Account user, List<Account> users) {
        var others = new ArrayList<>(users);
        others.remove(user);
        in.desk()
                .dialogs()
                .confirm(
                        "Remove " + user.name() + "?",
                        user.name()
                                + " cannot sign in any more, and nobody else can have that name. What they did stays in"
                                + " the trail. Copies made before still open with the password they had. "
                                + key(others),
                        "Remove",
                        () -> in.desk()
                                .background()
                                .write("Removing the user", () -> {
                                    Accounts.remove(in.session(), user.name());
                                    return user;
                                })
                                .then(x -> in.shell().saved("User removed"))
                                .lastly(in.shell()::refresh));
    }

    private String key(List<Account> users) {
        String keptOut = Accounts.keptOut(in.session(), users);
        return keptOut.isEmpty() ? "The store gets another key." : keptOut;
    }

    private void changeKey() {
        in.desk()
                .dialogs()
                .confirm(
                        "Change the store's key?",
                        "For when somebody may know it: a computer or a copy was lost. Where a password was"
                                + " seen, give a new one first. Passwords and the recovery key stay as they are. Copies"
                                + " made before open with the passwords of their time.",
                        "Change the key",
                        () -> in.desk()
                                .background()
                                .write("Changing the store's key", () -> {
                                    Accounts.changeKey(in.session());
                                    return in;
                                })
                                .then(x -> in.shell().saved("The store has another key. Make a copy of it now")));
    }

    private void done(Ask ask, String words) {
        ask.done();
        in.shell().saved(words);
        in.shell().refresh();
    }
}
