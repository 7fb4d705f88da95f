package hearth.app.cli;

import hearth.access.Accounts;
import hearth.access.Session;
import hearth.common.Denied;
import hearth.common.WrongUsage;
import hearth.store.Store;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Who is at work, and which day it is for them. Each command that opens a store has it; see {@link AsUser} for the user's name. */
class SignIn {
    /** The manager of a demonstration, and the password it has unless it was given another. */
    static final String DEMO = "demo";

    static final String DEMO_PASSWORD = "demonstration";

    private final Terminal terminal;
    private final Secrets secrets;

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description =
                    "The file whose first line is the password. Without it the variable HEARTH_PASSWORD is read, or else you are asked.")
    @Nullable
    Path passwordFile;

    @Option(
            names = "--today",
            paramLabel = "DATE",
            scope = ScopeType.INHERIT,
            description =
                    "The day that stands for today, for a late month-end. It is written in the trail. Without it the variable HEARTH_TODAY is read, or else the clock.")
    @Nullable
    String today;

    SignIn(Terminal terminal) {
        this.terminal = terminal;
        this.secrets = new Secrets(terminal);
    }

    Terminal terminal() {
        return terminal;
    }

    Secrets secrets() {
        return secrets;
    }

    LocalDate today() {
        return terminal.today(today);
    }

    /** Signs in as whoever was named, else as the store's only user, else as a demonstration's manager; does the work; closes. */
    <T extends @Nullable Object> T as(@Nullable String named, Path folder, Function<Session, T> work) {
        LocalDate day = today();
        List<String> users = Store.users(folder);
        String user = named != null ? named : onlyUser(users);
        try (Store store = open(folder, user)) {
            if (named == null && users.size() > 1 && !store.info().invented()) {
                throw several();
            }
            return work.apply(Accounts.signIn(store, user, day));
        }
    }

    private static String onlyUser(List<String> users) {
        if (users.size() == 1) {
            return users.getFirst();
        }
        if (users.contains(DEMO)) {
            return DEMO;
        }
        throw several();
    }

    private static WrongUsage several() {
        return new WrongUsage("Say who you are with --user NAME: this store has several users.");
    }

    private Store open(Path folder, String user) {
        var given = secrets.given(passwordFile);
        if (given.isPresent()) {
            return Store.open(folder, user, given.get(), terminal.clock());
        }
        if (user.equals(DEMO)) {
            try {
                return Store.open(folder, user, DEMO_PASSWORD.toCharArray(), terminal.clock());
            } catch (Denied e) {
                // A password of its own, or in use: asking tells which.
                if (!secrets.asks()) {
                    throw e;
                }
            }
        }
        return Store.open(folder, user, secrets.ask(user), terminal.clock());
    }
}
