package hearth.app.cli;

import hearth.common.Mendable;
import hearth.store.Copies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a store of a copy. */
@Command(
        name = "restore",
        header = "Make a store from a copy.",
        description = {
            "",
            "The copy is checked first; one that does not hold changes nothing. Nothing is ever overwritten: with"
                    + " --replace the store that lies there is kept beside, and today's passwords go on.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  hearth restore /mnt/backup/wigan-2026-10-31 /srv/hearth/wigan",
            "  hearth restore /mnt/backup/wigan-2026-10-31 /srv/hearth/wigan --recovery-key-file key.txt"
        })
final class RestoreCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final AsUser signIn;

    @Parameters(paramLabel = "BACKUP", description = "The copy's folder.")
    private Path backup;

    @Parameters(
            paramLabel = "STORE",
            description = "The folder of the store to be: new or empty, unless --replace is given.")
    private Path store;

    @Option(
            names = "--replace",
            description = "Put the copy in the place of the store that lies in STORE, which is kept beside.")
    private boolean replace;

    @Option(
            names = "--recovery-key-file",
            paramLabel = "FILE",
            description = "The file whose first line is the recovery key, for when no password is known.")
    private @Nullable Path recoveryKeyFile;

    RestoreCommand(Terminal terminal) {
        this.terminal = terminal;
        signIn = new AsUser(terminal);
    }

    @Override
    public Integer call() {
        if (!replace && holdsSomething()) {
            throw new Mendable(
                    store + " is not empty. Name a new folder, or say --replace: what lies there is kept beside.");
        }
        if (!Files.isDirectory(backup)) {
            throw new Mendable("There is no copy in " + backup
                    + ". Give the folder that hearth backup made: it holds manifest.json, the store and its keyring.");
        }
        var clock = terminal.clock();
        if (recoveryKeyFile != null) {
            String key = signIn.secrets().recoveryKey(recoveryKeyFile);
            Copies.restoreWithRecoveryKey(backup, store, key, clock).close();
        } else {
            signIn.at(
                    backup,
                    (user, password) -> Copies.restore(backup, store, user, password, clock),
                    session -> session.user());
        }
        terminal.out().println(store);
        terminal.err().println("Restored, and checked.");
        terminal.err()
                .println("Copies hold no postcode directory. Take it in with hearth postcodes import, so that new"
                        + " addresses find their council.");
        return 0;
    }

    private boolean holdsSomething() {
        if (!Files.isDirectory(store)) {
            return Files.exists(store);
        }
        try (var inside = Files.list(store)) {
            return inside.findAny().isPresent();
        } catch (IOException e) {
            throw new Mendable("The folder " + store + " cannot be looked into. Choose another.");
        }
    }
}
