package hearth.app.cli;

import hearth.access.Right;
import hearth.store.Copies;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Copies a store. */
@Command(
        name = "backup",
        header = "Make a copy of a store, and check it.",
        description = {
            "",
            "The copy is a folder shaped like a store with a manifest. It is encrypted, so it may lie on a shared"
                    + " drive; whoever has it still needs a password or the recovery key. The copy is opened and checked"
                    + " before it counts.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  hearth backup /srv/hearth/wigan /mnt/backup/wigan-2026-10-31",
            "  hearth backup /srv/hearth/wigan /mnt/backup --dated --user kim --password-file /srv/keys/kim.txt"
        })
final class BackupCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final AsUser signIn;

    @Parameters(paramLabel = "STORE", description = "The store's folder.")
    private Path store;

    @Parameters(paramLabel = "DIR", description = "The copy's folder, new or empty.")
    private Path directory;

    @Option(
            names = "--dated",
            description =
                    "Make the copy in a new folder under DIR, named by date and time, and take away older ones that are"
                            + " superfluous: 7 days, 5 weeks and 12 months stay.")
    private boolean dated;

    BackupCommand(Terminal terminal) {
        this.terminal = terminal;
        signIn = new AsUser(terminal);
    }

    @Override
    public Integer call() {
        return signIn.at(store, session -> {
            session.require(Right.COPY);
            if (dated) {
                Copies.Made made = Copies.makeDated(session.store(), session.actor(), directory);
                show(made.copy());
                made.takenAway().forEach(old -> terminal.err().println("Taken away: " + old));
            } else {
                show(Copies.make(session.store(), session.actor(), directory));
            }
            return 0;
        });
    }

    private void show(Copies.Copy copy) {
        terminal.out().println(copy.folder());
        terminal.err().println("A copy of %,d rows, checked.".formatted(copy.rows()));
        terminal.err()
                .println(
                        "The postcode directory is not in it: it is public, and is taken in again with hearth postcodes"
                                + " import.");
    }
}
