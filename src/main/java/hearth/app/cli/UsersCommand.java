package hearth.app.cli;

import hearth.access.Account;
import hearth.access.Accounts;
import hearth.access.Role;
import hearth.access.Session;
import hearth.common.WrongUsage;
import hearth.store.Store;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The people who sign in. */
@Command(
        name = "users",
        header = "List, add and remove the people who sign in, and give them roles and passwords.",
        synopsisSubcommandLabel = "(list | add | role | remove | reset | new-key)",
        description = {
            "",
            "Roles: officer, manager, exporter, finance, panel, allegations, auditor, inspector, administrator."
                    + " Somebody may hold several, separated by commas. Managing users takes the role administrator.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  hearth users /srv/hearth/wigan list --user kim",
            "  hearth users /srv/hearth/wigan add lee --role officer --user kim --new-password-file lee.txt",
            "  hearth users /srv/hearth/wigan reset kim --recovery-key-file key.txt"
        })
final class UsersCommand {
    @Mixin
    private final AsUser signIn;

    @Parameters(paramLabel = "STORE", description = "The store's folder.")
    private Path store;

    UsersCommand(Terminal terminal) {
        signIn = new AsUser(terminal);
    }

    @Command(name = "list", header = "List the users and their roles.")
    int list(@Mixin FormatOptions format) {
        format.check();
        List<Account> accounts = signIn.at(store, Accounts::list);
        List<String> names = List.of("name", "roles");
        var out = signIn.terminal().out();
        if (format.json) {
            Output.jsonRows(out, names, accounts.stream().map(a -> List.of(a.name(), words(a.roles()))));
        } else if (format.csv) {
            Output.csv(out, names, accounts.stream().map(a -> List.of(a.name(), String.join(" ", words(a.roles())))));
        } else {
            Output.text(
                    out,
                    List.of("Name", "Roles"),
                    accounts.stream()
                            .map(a -> List.of(a.name(), String.join(", ", words(a.roles()))))
                            .toList());
        }
        return 0;
    }

    @Command(name = "add", header = "Let somebody new sign in.")
    int add(
            @Parameters(paramLabel = "NAME", description = "The new user's name.") String name,
            @Option(names = "--role", paramLabel = "ROLE[,ROLE]", required = true, description = "What they are.")
                    String roles,
            @Option(
                            names = "--new-password-file",
                            paramLabel = "FILE",
                            description = "The file whose first line is the new user's password; else you are asked.")
                    @Nullable
                    Path newPassword) {
        Set<Role> given = roles(roles);
        char[] password = signIn.secrets().fresh(newPassword, name);
        return done(signIn.at(store, session -> {
            Accounts.add(session, name, given, password);
            return name + " can sign in now, with the roles " + roles + ".";
        }));
    }

    @Command(name = "role", header = "Give somebody other roles than before.")
    int role(
            @Parameters(paramLabel = "NAME", description = "The user's name.") String name,
            @Parameters(paramLabel = "ROLE[,ROLE]", description = "All the roles they hold from now on.")
                    String roles) {
        Set<Role> given = roles(roles);
        return done(signIn.at(store, session -> {
            Accounts.setRoles(session, name, given);
            return name + " has the roles " + roles + " now.";
        }));
    }

    @Command(
            name = "remove",
            header = "Take away somebody's way in; what they did stays in the trail.",
            description = {
                "",
                "The store gets another key, so that nothing they know opens what is written from then on. Copies made"
                        + " before still open with the password they had.",
                ""
            })
    int remove(@Parameters(paramLabel = "NAME", description = "The user's name.") String name) {
        return done(signIn.at(store, session -> {
            Accounts.remove(session, name);
            String keptOut = Accounts.keptOut(session, Accounts.list(session));
            return name + " cannot sign in any more. "
                    + (keptOut.isEmpty()
                            ? "The store has another key; copies made before open with the passwords of their time."
                            : keptOut);
        }));
    }

    @Command(
            name = "new-key",
            header = "Give the store another key, where somebody may know the one it has.",
            description = {
                "",
                "Every password and the recovery key stay as they are. Copies made before still open with the"
                        + " passwords of their time.",
                ""
            })
    int newKey() {
        return done(signIn.at(store, session -> {
            Accounts.changeKey(session);
            return "The store has another key. Make a copy of it now: hearth backup " + store + ".";
        }));
    }

    @Command(
            name = "reset",
            header = "Give somebody a new password; your own you change the same way.",
            description = {
                "",
                "When every password is lost, the recovery key opens the store and NAME gets a new password.",
                ""
            })
    int reset(
            @Parameters(paramLabel = "NAME", description = "The user's name.") String name,
            @Option(
                            names = "--new-password-file",
                            paramLabel = "FILE",
                            description = "The file whose first line is the new password; else you are asked.")
                    @Nullable
                    Path newPassword,
            @Option(
                            names = "--recovery-key-file",
                            paramLabel = "FILE",
                            description = "The file whose first line is the recovery key.")
                    @Nullable
                    Path recoveryKeyFile,
            @Option(names = "--recovery-key", description = "Ask for the recovery key.") boolean askForKey) {
        if (recoveryKeyFile == null && !askForKey) {
            char[] password = signIn.secrets().fresh(newPassword, name);
            return done(signIn.at(store, session -> reset(session, name, password)));
        }
        var today = signIn.today();
        String key = signIn.secrets().recoveryKey(recoveryKeyFile);
        char[] password = signIn.secrets().fresh(newPassword, name);
        try (Store open =
                Store.openWithRecoveryKey(store, key, signIn.terminal().clock())) {
            return done(reset(Accounts.signIn(open, name, today), name, password));
        }
    }

    private static String reset(Session session, String name, char[] password) {
        Accounts.setPassword(session, name, password);
        return name + " has a new password. The old one no longer opens this store.";
    }

    private int done(String words) {
        signIn.terminal().err().println(words);
        return 0;
    }

    private static Set<Role> roles(String typed) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String word : typed.split(",", -1)) {
            roles.add(Stream.of(Role.values())
                    .filter(r -> r.name().equalsIgnoreCase(word.strip()))
                    .findFirst()
                    .orElseThrow(() -> new WrongUsage("There is no role " + word.strip() + ". The roles are "
                            + words(EnumSet.allOf(Role.class)).stream().collect(Collectors.joining(", ")) + ".")));
        }
        return roles;
    }

    private static List<String> words(Set<Role> roles) {
        return roles.stream()
                .sorted()
                .map(r -> r.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
