package hearth.app.cli;

import hearth.access.Accounts;
import hearth.access.Population;
import hearth.common.WrongUsage;
import hearth.geography.Authorities;
import hearth.geography.Authority;
import hearth.store.Founding;
import hearth.store.KeyCost;
import hearth.store.Store;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes an empty store for one council. */
@Command(
        name = "init",
        header = "Make an empty store for one council.",
        description = {
            "",
            "STORE is a new or empty folder on this machine's own disk. The recovery key is printed once, on standard"
                    + " output: it opens the store when every password is lost, and nothing else does. Print it, and"
                    + " keep it where only two people reach it.",
            ""
        },
        footer = {"", "Example:", "  hearth init /srv/hearth/wigan --authority E08000010 --team Fostering --user kim"})
final class InitCommand implements Callable<Integer> {
    @Mixin
    private final SignIn signIn;

    @Parameters(paramLabel = "STORE", description = "The folder of the new store.")
    private Path store;

    @Option(
            names = "--authority",
            paramLabel = "CODE",
            required = true,
            description = "The council, by its official code or its name: E08000010 is Wigan.")
    private String authority;

    @Option(names = "--team", paramLabel = "NAME", required = true, description = "What the team calls itself.")
    private String team;

    @Option(
            names = "--user",
            paramLabel = "NAME",
            required = true,
            description = "The first user, who manages the team and its users.")
    private String user;

    @Option(
            names = "--new-password-file",
            paramLabel = "FILE",
            description = "The file whose first line is the first user's password, instead of --password-file.")
    private @Nullable Path newPasswordFile;

    @Option(
            names = "--population",
            paramLabel = "N",
            description = "Children aged 0 to 17 who live in the council's area, for the rate per 10,000.")
    private @Nullable Integer population;

    InitCommand(Terminal terminal) {
        signIn = new SignIn(terminal);
    }

    @Override
    public Integer call() {
        Authority council = new Authorities()
                .read(authority)
                .filter(Authority::english)
                .orElseThrow(
                        () -> new WrongUsage("--authority takes the code or name of an English council with children's"
                                + " services, such as E08000010 or Wigan; " + authority + " is none."));
        if (population != null && population <= 0) {
            throw new WrongUsage(
                    "--population takes the number of children, such as 69000; " + population + " is none.");
        }
        if (team.isBlank() || user.isBlank()) {
            throw new WrongUsage("--team and --user each take a name; an empty one is none.");
        }
        var today = signIn.today();
        char[] password = newPasswordFile == null
                ? signIn.secrets()
                        .given(signIn.passwordFile)
                        .orElseGet(() -> signIn.secrets().fresh(null, user))
                : signIn.secrets().fresh(newPasswordFile, user);
        var founding = new Founding(council.code(), team.strip(), user.strip(), false, KeyCost.NORMAL);
        Store.Created made =
                Accounts.found(store, founding, password, signIn.terminal().clock(), tx -> {
                    if (population != null) {
                        Population.note(tx, council.code(), today, population, "given when the store was made");
                    }
                });
        made.store().close();
        signIn.terminal().out().println(made.recoveryKey());
        signIn.terminal()
                .err()
                .println("This is the recovery key of " + store
                        + ". It is not shown again: print it, and keep it where only two people reach it.");
        return 0;
    }
}
