package hearth.app.cli;

import hearth.common.Broken;
import hearth.common.Fault;
import hearth.store.Copies;
import hearth.store.Finding;
import hearth.store.Store;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says whether a store, or a copy of one, holds together. */
@Command(
        name = "verify",
        header = "Check that a store, or a copy of one, holds together.",
        description = {
            "",
            "Looks at every page of the file, at what records point to each other, at the trail's chain of signatures"
                    + " and at the rules that rows must keep. Exit status 3 where anything was found.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  hearth verify /srv/hearth/wigan",
            "  hearth verify /mnt/backup/wigan-2026-10-31 --json"
        })
final class VerifyCommand implements Callable<Integer> {
    private static final int FINDINGS = 3;

    private final Terminal terminal;

    @Mixin
    private final AsUser signIn;

    @Parameters(paramLabel = "STORE", description = "The folder of the store or the copy.")
    private Path store;

    @Option(names = "--json", description = "One JSON object.")
    private boolean json;

    @Option(
            names = "--as-it-is",
            description =
                    "Open the store although its file is older than or differs from what this machine last saw, and go"
                            + " on from there; the trail says so.")
    private boolean asItIs;

    VerifyCommand(Terminal terminal) {
        this.terminal = terminal;
        signIn = new AsUser(terminal);
    }

    @Override
    public Integer call() {
        List<Finding> found = Files.exists(store.resolve("manifest.json")) ? copy() : store();
        if (json) {
            var object = Output.object();
            object.put("holds", found.isEmpty());
            object.put("findings", found.stream().map(VerifyCommand::plain).toList());
            Output.json(terminal.out(), object);
        } else if (found.isEmpty()) {
            terminal.out().println("Everything holds together.");
        } else {
            found.forEach(f -> terminal.out()
                    .println(f.rule() + (f.record() == null ? "" : " " + f.record()) + ": " + f.message()));
        }
        return found.isEmpty() ? 0 : FINDINGS;
    }

    private List<Finding> copy() {
        String user = signIn.user != null ? signIn.user : SignIn.onlyUser(Store.users(store));
        return Copies.check(store, user, signIn.password(user), terminal.clock());
    }

    /** A file too damaged to be opened is a finding too. */
    private List<Finding> store() {
        try {
            return opened();
        } catch (Broken e) {
            if (e.fault() == Fault.STORE_DAMAGED) {
                return List.of(new Finding("FILE", null, e.fault().sentence()));
            }
            throw e;
        }
    }

    private List<Finding> opened() {
        return signIn.at(
                store,
                (user, password) -> asItIs
                        ? Store.openAsItIs(store, user, password, terminal.clock())
                        : Store.open(store, user, password, terminal.clock()),
                session -> {
                    try (var meter = new Meter(terminal, "Checking")) {
                        return session.store().verify(meter::say);
                    }
                });
    }

    private static Map<String, @Nullable Object> plain(Finding finding) {
        var plain = new LinkedHashMap<String, @Nullable Object>();
        plain.put("rule", finding.rule());
        plain.put("record", finding.record());
        plain.put("message", finding.message());
        return plain;
    }
}
