package hearth.app.cli;

import hearth.access.TrailPage;
import hearth.store.Store;
import hearth.store.TrailReader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints the trail. */
@Command(
        name = "audit",
        header = "Print the trail: who did what, and when.",
        description = {
            "",
            "Here --user chooses whose lines are printed. Who you are is said with --as; without it you are the"
                    + " store's only user, the manager of a demonstration, or else whom --user names.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  hearth audit /srv/hearth/wigan --from 2026-10-01 --csv > trail.csv",
            "  hearth audit /srv/hearth/wigan --subject CH-0012 --as kim --csv"
        })
final class AuditCommand implements Callable<Integer> {
    private static final List<String> NAMES =
            List.of("seq", "at", "user", "action", "subject", "table", "row", "version", "count", "reason");

    private final Terminal terminal;

    @Mixin
    private final SignIn signIn;

    @Mixin
    private final FormatOptions format = new FormatOptions();

    @Parameters(paramLabel = "STORE", description = "The store's folder.")
    private Path store;

    @Option(
            names = "--subject",
            paramLabel = "REF",
            description = "Only what was done to this record, such as CH-0012.")
    private @Nullable String subject;

    @Option(names = "--user", paramLabel = "NAME", description = "Only what this user did.")
    private @Nullable String user;

    @Option(names = "--from", paramLabel = "DATE", description = "Only from this day on.")
    private @Nullable String from;

    @Option(names = "--as", paramLabel = "NAME", description = "Who you are.")
    private @Nullable String as;

    @Option(
            names = "--values",
            description = "With every row as it was before and after, as JSON; this takes the right to export records.")
    private boolean values;

    AuditCommand(Terminal terminal) {
        this.terminal = terminal;
        signIn = new SignIn(terminal);
    }

    @Override
    public Integer call() {
        format.check();
        LocalDate first = from == null ? null : Terminal.day("--from", from, signIn.today());
        var wish = new TrailPage.Wish(subject, user, first, values);
        var rows = new ArrayList<List<@Nullable Object>>();
        signIn.as(who(), store, session -> {
            TrailPage.read(session, wish, (line, words) -> rows.add(row(line, words)));
            return 0;
        });
        var names = new ArrayList<>(NAMES);
        if (values) {
            names.addAll(List.of("before", "after"));
        }
        if (format.json) {
            Output.jsonRows(terminal.out(), names, rows.stream());
        } else if (format.csv) {
            Output.csv(terminal.out(), names, rows.stream());
        } else {
            Output.text(
                    terminal.out(),
                    names,
                    rows.stream()
                            .map(row -> row.stream()
                                    .map(cell -> cell == null ? "" : cell.toString())
                                    .toList())
                            .toList());
        }
        return 0;
    }

    private @Nullable String who() {
        boolean plain = as != null || Store.users(store).size() == 1;
        return plain ? as : user;
    }

    private List<@Nullable Object> row(TrailReader.Line line, TrailReader.Words words) {
        List<@Nullable Object> row = new ArrayList<>(Arrays.<@Nullable Object>asList(
                line.seq(),
                line.at().toString(),
                line.userName(),
                line.action().name(),
                line.reference(),
                line.tableName(),
                line.rowId(),
                line.rowVersion(),
                line.rowCount(),
                words.reason()));
        if (values) {
            row.add(words.beforeJson());
            row.add(words.afterJson());
        }
        return row;
    }
}
