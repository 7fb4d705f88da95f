package hearth.app.cli;

import hearth.common.BritishDates;
import hearth.common.FinancialYear;
import hearth.exchange.returns.Decision;
import hearth.exchange.returns.Difference;
import hearth.exchange.returns.ReturnComparison;
import hearth.exchange.returns.ReturnFolder;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Holds the council's own return against Hearth's. */
@Command(
        name = "compare",
        header = "Hold another system's SSDA903 files against the store.",
        description = {
            "",
            "Says which children are missing on which side, and which field differs. Files that are not in the folder"
                    + " are not compared. Nothing is changed. Exit status 3 where anything differs. What was decided of a"
                    + " difference in the window (ours kept, a task made) stands beside it.",
            ""
        },
        footer = {"", "Example:", "  hearth compare /srv/hearth/wigan ./council-return --year 2026 --json"})
final class CompareCommand implements Callable<Integer> {
    private static final int FINDINGS = 3;

    private final Terminal terminal;

    @Mixin
    private final AsUser signIn;

    @Parameters(index = "0", paramLabel = "STORE", description = "The store's folder.")
    private Path store;

    @Parameters(index = "1", paramLabel = "DIR", description = "The folder with the other system's CSV files.")
    private Path folder;

    @Option(
            names = "--year",
            paramLabel = "YEAR",
            required = true,
            description = "The year in which the collection year ends, such as 2026.")
    private String year;

    @Option(names = "--json", description = "One JSON object.")
    private boolean json;

    CompareCommand(Terminal terminal) {
        this.terminal = terminal;
        signIn = new AsUser(terminal);
    }

    @Override
    public Integer call() {
        FinancialYear of = Terminal.collectionYear(year);
        ReturnComparison found = signIn.at(
                store, session -> ReturnComparison.of(session, of, ReturnFolder.read(folder, session.today())));
        if (json) {
            Map<String, @Nullable Object> object = Output.object();
            object.put("year", of.begins() + 1);
            object.put("same", found.same());
            object.put("children", found.children());
            object.put("onlyInHearth", found.onlyInHearth());
            object.put("onlyInTheirs", found.onlyInTheirs());
            object.put(
                    "differences",
                    found.differences().stream().map(CompareCommand::plain).toList());
            object.put("decided", found.all().size() - found.open());
            object.put("restricted", found.restricted());
            object.put("notes", found.notes());
            Output.json(terminal.out(), object);
        } else {
            show(found);
        }
        return found.same() && found.whole() ? 0 : FINDINGS;
    }

    private static Map<String, @Nullable Object> plain(Difference one) {
        var plain = new LinkedHashMap<String, @Nullable Object>();
        var file = one.file();
        Decision decision = one.decision();
        plain.put("file", file == null ? null : file.name().toLowerCase(Locale.ROOT));
        plain.put("child", one.child());
        plain.put("row", one.row());
        plain.put("field", one.field());
        plain.put("hearth", one.hearth());
        plain.put("theirs", one.theirs());
        plain.put("decision", decision == null ? null : decision.choice().name().toLowerCase(Locale.ROOT));
        plain.put("decidedOn", decision == null ? null : decision.on());
        return plain;
    }

    private void show(ReturnComparison found) {
        var out = terminal.out();
        found.notes().forEach(terminal.err()::println);
        for (Difference one : found.all()) {
            if (one.wholeChild()) {
                out.println(
                        (one.hearth() != null ? "Only in Hearth: " : "Only in theirs: ") + one.child() + decided(one));
            }
        }
        found.differences().forEach(one -> out.println(words(one) + decided(one)));
        if (found.same()) {
            out.println((found.whole() ? "Both say the same of " : "Nothing differs in what could be read of ")
                    + found.children() + " children.");
        }
        if (found.restricted() > 0) {
            terminal.err().println(found.restricted() + " restricted children were not compared.");
        }
    }

    private static String words(Difference one) {
        var file = Objects.requireNonNull(one.file());
        String where = one.child() + ", " + file.fileName() + (one.row() == null ? "" : ", " + one.row());
        return one.field() == null
                ? where + ": only in " + (one.theirs() == null ? "Hearth: " + one.hearth() : "theirs: " + one.theirs())
                : where + ", " + one.field() + ": Hearth has " + shown(one.hearth()) + ", they have "
                        + shown(one.theirs());
    }

    /** What was decided of it, in brackets behind it. */
    private static String decided(Difference one) {
        Decision decision = one.decision();
        return decision == null
                ? ""
                : " (" + decision.choice().label().toLowerCase(Locale.ROOT) + ", " + BritishDates.format(decision.on())
                        + ", " + decision.by() + ")";
    }

    private static String shown(@Nullable String text) {
        return text == null ? "nothing" : text;
    }
}
