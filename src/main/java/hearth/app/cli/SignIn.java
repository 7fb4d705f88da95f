package hearth.app.cli;

import hearth.access.Accounts;
import hearth.access.Session;
import hearth.common.Denied;
import hearth.common.WrongUsage;
import hearth.demo.Demonstration;
import hearth.placements.AsDaysPass;
import hearth.store.Store;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Who is at work, and which day it is for them. Each command that opens a store has it; see {@link AsUser} for the user's name. */
class SignIn {
    private final Terminal terminal;
    private final Secrets secrets;

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description =
                    "The file whose first line is the password. Without it the variable HEARTH_PASSWORD is read, or"
                            + " else you are asked.")
    @Nullable
    Path passwordFile;

    @Option(
            names = "--today",
            paramLabel = "DATE",
            scope = ScopeType.INHERIT,
            description =
                    "The day that stands for today, for a late month-end. It is written in the trail. Without it the"
                            + " variable HEARTH_TODAY is read, or else the clock.")
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
        return as(named, folder, work, (user, password) -> Store.open(folder, user, password, terminal.clock()));
    }

    /** Opens a store, or the copy of one. */
    interface Opening {
        Store open(String user, char[] password);
    }

    /** The same where the store is opened in another way; {@code folder} says who its users are. */
    <T extends @Nullable Object> T as(@Nullable String named, Path folder, Function<Session, T> work, Opening opening) {
        LocalDate day = today();
        List<String> users = Store.users(folder);
        String user = named != null ? named : onlyUser(users);
        try (Store store = open(user, opening)) {
            if (named == null && users.size() > 1 && !store.info().invented()) {
                throw several();
            }
            terminal.room().apply(store.folder()).warning().ifPresent(terminal.err()::println);
            Session session = Accounts.signIn(store, user, day);
            AsDaysPass.of(session);
            return work.apply(session);
        }
    }

    static String onlyUser(List<String> users) {
        if (users.size() == 1) {
            return users.getFirst();
        }
        if (users.contains(Demonstration.USER)) {
            return Demonstration.USER;
        }
        throw several();
    }

    private static WrongUsage several() {
        return new WrongUsage("Say who you are with --user NAME: this store has several users.");
    }

    private Store open(String user, Opening opening) {
        Optional<char[]> given = secrets.given(passwordFile);
        if (given.isPresent()) {
            return opening.open(user, given.get());
        }
        if (user.equals(Demonstration.USER)) {
            try {
                return opening.open(user, Demonstration.PASSWORD.toCharArray());
            } catch (Denied e) {
                // A password of its own, or in use: asking tells which.
                if (!secrets.asks()) {
                    throw e;
                }
            }
        }
        return opening.open(user, secrets.ask(user));
    }

    /** The password of a user for what is only looked at: given, or asked for. */
    char[] password(String user) {
        return secrets.given(passwordFile)
                .orElseGet(() -> user.equals(Demonstration.USER) && !secrets.asks()
                        ? Demonstration.PASSWORD.toCharArray()
                        : secrets.ask(user));
    }
}
