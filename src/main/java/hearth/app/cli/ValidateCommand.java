package hearth.app.cli;

import hearth.common.FinancialYear;
import hearth.exchange.returns.Validation;
import hearth.geography.Authorities;
import hearth.geography.Geography;
import hearth.geography.PostcodeDirectory;
import hearth.placements.ssda903.rules.RuleBook;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks what is stored by the rules of the return and by our own. */
@Command(
        name = "validate",
        header = "Check the SSDA903 return and the records by their rules.",
        description = {
            "",
            "The rules of the 2025-26 set about Header, Episodes, UASC, Reviews, Missing and PrevPerm that need no"
                    + " outside list, standing breaches, and data to fix. Rules that cannot be checked here are named."
                    + " Exit status 3 where anything was found.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  hearth validate /srv/hearth/wigan --year 2026",
            "  hearth validate /srv/hearth/wigan --json"
        })
final class ValidateCommand implements Callable<Integer> {
    private static final int FINDINGS = 3;

    private final Terminal terminal;

    @Mixin
    private final AsUser signIn;

    @Parameters(paramLabel = "STORE", description = "The store's folder.")
    private Path store;

    @Option(
            names = "--year",
            paramLabel = "YEAR",
            description = "The year in which the collection year ends, such as 2026; without it the one that lasts.")
    private @Nullable String year;

    @Option(names = "--json", description = "One JSON array.")
    private boolean json;

    ValidateCommand(Terminal terminal) {
        this.terminal = terminal;
        signIn = new AsUser(terminal);
    }

    @Override
    public Integer call() {
        FinancialYear of = year == null ? FinancialYear.of(signIn.today()) : Terminal.collectionYear(year);
        Validation found = signIn.at(store, session -> {
            try (var directory = new PostcodeDirectory(store)) {
                return Validation.of(session, new Geography(new Authorities(), directory), of);
            }
        });
        List<String> names = List.of("rule", "record", "field", "message");
        var rows = new ArrayList<List<@Nullable String>>();
        for (Validation.Finding one : found.all()) {
            var row = new ArrayList<@Nullable String>();
            row.add(one.rule());
            row.add(one.record());
            row.add(one.field());
            row.add(one.message());
            rows.add(row);
        }
        if (json) {
            Output.jsonRows(terminal.out(), names, rows.stream());
        } else {
            rows.forEach(row -> terminal.out()
                    .println(row.get(0) + " " + row.get(1) + (row.get(2) == null ? "" : " " + row.get(2)) + ": "
                            + row.get(3)));
            var err = terminal.err();
            err.println(found.ofReturn().size() + " findings by " + RuleBook.checked(of, found.postcodes())
                    + " rules of the return, " + found.own().size() + " by our own checks.");
            RuleBook.notChecked(found.lastYear(), found.postcodes())
                    .forEach(n -> err.println("Not checked: " + n.rules() + ": " + n.why() + "."));
        }
        if (found.restricted() > 0) {
            terminal.err().println(found.restricted() + " restricted children were not checked.");
        }
        return rows.isEmpty() ? 0 : FINDINGS;
    }
}
