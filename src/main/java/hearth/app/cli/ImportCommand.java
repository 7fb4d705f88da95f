package hearth.app.cli;

import hearth.access.Session;
import hearth.common.Mendable;
import hearth.common.WrongUsage;
import hearth.exchange.intake.Import;
import hearth.exchange.intake.ImportJson;
import hearth.exchange.intake.ImportOptions;
import hearth.exchange.intake.Outcome;
import hearth.exchange.intake.Preview;
import hearth.exchange.intake.SheetPreview;
import hearth.exchange.intake.Watch;
import hearth.exchange.sheet.Finding;
import hearth.exchange.sheet.MappingFile;
import hearth.exchange.sheet.SheetKind;
import hearth.geography.Authorities;
import hearth.geography.Geography;
import hearth.geography.PostcodeDirectory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes over a team's own files, or takes an import back. */
@Command(
        name = "import",
        header = "Take over a team's spreadsheets and last SSDA903 return, or undo an import.",
        description = {
            "",
            "Guesses for every sheet what it holds and which column is what, unless told. Rows known already are"
                    + " recognised, and what was changed in Hearth is never overwritten. One rejected row means that"
                    + " nothing is written, unless --accept-partial is given.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  hearth import /srv/hearth/wigan tracker.xlsx --dry-run",
            "  hearth import /srv/hearth/wigan tracker.xlsx carers.csv --accept-partial --rejects rejected.xlsx",
            "  hearth import /srv/hearth/wigan --undo IMP-0007"
        })
final class ImportCommand implements Callable<Integer> {
    private static final int IN_PART = 3;
    private static final int SHOWN = 20;

    private final Terminal terminal;

    @Mixin
    private final AsUser signIn;

    @Parameters(index = "0", paramLabel = "STORE", description = "The store's folder.")
    private Path store;

    @Parameters(index = "1..*", paramLabel = "FILE", arity = "0..*", description = "The files: .xlsx, .xls or .csv.")
    private List<Path> files = List.of();

    @Option(names = "--sheet", paramLabel = "NAME", description = "The only sheet to read.")
    private @Nullable String sheet;

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description = "What the sheets hold: enquiries, households, children, placements, costs, ssda903-header,"
                    + " ssda903-episodes and so on.")
    private @Nullable String kind;

    @Option(
            names = "--mapping",
            paramLabel = "FILE.json",
            description = "Which column is what, as --save-mapping gave it.")
    private @Nullable Path mapping;

    @Option(names = "--save-mapping", paramLabel = "FILE.json", description = "Keep how the columns were read.")
    private @Nullable Path saveMapping;

    @Option(
            names = "--year",
            paramLabel = "YEAR",
            description = "The collection year of an SSDA903 return, such as 2026 for the year that ends in March 2026;"
                    + " without it the year of its last day.")
    private @Nullable String year;

    @Option(names = "--dry-run", description = "Say what would happen and change nothing.")
    private boolean dryRun;

    @Option(names = "--accept-partial", description = "Write the other rows where some are rejected.")
    private boolean acceptPartial;

    @Option(names = "--rejects", paramLabel = "FILE.xlsx", description = "Give the rejected rows back, with reasons.")
    private @Nullable Path rejects;

    @Option(names = "--json", description = "One JSON object.")
    private boolean json;

    @Option(names = "--undo", paramLabel = "BATCH", description = "Take a whole import back, such as IMP-0007.")
    private @Nullable String undo;

    ImportCommand(Terminal terminal) {
        this.terminal = terminal;
        signIn = new AsUser(terminal);
    }

    @Override
    public Integer call() {
        String batch = undo;
        if (batch != null) {
            return undo(batch);
        }
        if (files.isEmpty()) {
            throw new WrongUsage("hearth import needs FILE: name the files to take over.");
        }
        var options = new ImportOptions(
                sheet,
                kind(),
                mapping == null ? null : MappingFile.read(mapping),
                year == null ? null : Terminal.collectionYear(year));
        return signIn.at(store, session -> {
            try (var directory = new PostcodeDirectory(store)) {
                return run(session, new Import(new Geography(new Authorities(), directory)), options);
            }
        });
    }

    private int undo(String batch) {
        if (!files.isEmpty()) {
            throw new WrongUsage("--undo takes back an import: name no files with it.");
        }
        return signIn.at(store, session -> {
            try (var directory = new PostcodeDirectory(store)) {
                new Import(new Geography(new Authorities(), directory)).undo(session, batch);
                terminal.err().println(batch + " is undone.");
                return 0;
            }
        });
    }

    private @Nullable SheetKind kind() {
        if (kind == null) {
            return null;
        }
        return SheetKind.of(kind)
                .filter(k -> k != SheetKind.UNKNOWN)
                .orElseThrow(() -> new WrongUsage("--kind takes one of "
                        + Arrays.stream(SheetKind.values())
                                .filter(k -> k != SheetKind.UNKNOWN)
                                .map(SheetKind::code)
                                .collect(Collectors.joining(", "))
                        + "; " + kind + " is none."));
    }

    private int run(Session session, Import imports, ImportOptions options) {
        Preview preview;
        Import.Result result;
        try (var meter = new Meter(terminal, "Importing")) {
            var watch = new Watch(meter::at, terminal.stop());
            preview = imports.prepare(session, files, options, watch);
            // Before anything is taken over: where these cannot be written, nothing is
            if (saveMapping != null) {
                preview.mapping().write(saveMapping);
            }
            if (rejects != null) {
                preview.writeRejects(rejects);
            }
            result = dryRun ? Import.Result.NOTHING : imports.apply(session, preview, acceptPartial, watch);
        }
        if (json) {
            var object = Output.object();
            object.putAll(ImportJson.of(preview, result));
            Output.json(terminal.out(), object);
        } else {
            show(preview, result);
        }
        if (preview.count(Outcome.REJECT) > 0) {
            return IN_PART;
        }
        if (preview.rows() == 0) {
            boolean known = preview.files().stream()
                    .flatMap(file -> file.sheets().stream())
                    .anyMatch(one -> one.kind() != SheetKind.UNKNOWN);
            throw new Mendable(
                    known
                            ? "There are headings in these files and no row under them: there is nothing to take over."
                                    + " Check that they are the files that are meant."
                            : "Hearth found no rows to take over in these files. Say what they hold with --kind, or"
                                    + " which column is what with --mapping.");
        }
        return 0;
    }

    private void show(Preview preview, Import.Result result) {
        var out = terminal.out();
        for (Preview.FilePreview file : preview.files()) {
            file.warnings().forEach(out::println);
            for (SheetPreview one : file.sheets()) {
                out.println(file.file() + ", " + one.name() + ": " + one.kind().code() + ", "
                        + rows(one.rows()) + ": "
                        + one.count(Outcome.CREATE) + " new, " + one.count(Outcome.UPDATE) + " updated, "
                        + one.count(Outcome.SAME) + " same, " + one.count(Outcome.REJECT) + " rejected; " + one.skip()
                        + (one.skip() == 1 ? " row is no data" : " rows are no data"));
                leftOut(one);
                say("Rejected", one.rejects());
                say("Note", one.warnings());
            }
        }
        out.println(
                result.written()
                        ? "Written as " + result.batch() + ". Undo it with --undo " + result.batch() + "."
                        : "Nothing was written.");
    }

    /** Columns under a heading that were not read, so that nobody has to look for what is missing. */
    private void leftOut(SheetPreview sheet) {
        String columns = sheet.columns().stream()
                .filter(c -> c.field() == null && !c.heading().isEmpty())
                .map(c -> c.letter() + " (" + c.heading() + ")")
                .collect(Collectors.joining(", "));
        if (sheet.kind() != SheetKind.UNKNOWN && !columns.isEmpty()) {
            terminal.out().println("  Columns left out: " + columns);
        }
    }

    private static String rows(long count) {
        return count == 1 ? "1 row" : "%,d rows".formatted(count);
    }

    private void say(String what, List<Finding> findings) {
        findings.stream()
                .limit(SHOWN)
                .forEach(f -> terminal.out()
                        .println("  " + what + (f.row() == 0 ? "" : ", row " + f.row())
                                + (f.column() == null ? "" : ", column " + f.column()) + ": " + f.message()));
        if (findings.size() > SHOWN) {
            terminal.out().println("  and " + (findings.size() - SHOWN) + " more; --json lists them");
        }
    }
}
