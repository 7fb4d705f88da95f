package hearth.app.cli;

import hearth.access.Everything;
import hearth.access.Right;
import hearth.access.Subjects;
import hearth.common.FinancialYear;
import hearth.common.HouseholdId;
import hearth.common.Mendable;
import hearth.common.SubjectId;
import hearth.diary.Calendar;
import hearth.diary.Diary;
import hearth.exchange.inspection.InspectionFile;
import hearth.exchange.returns.ReturnExport;
import hearth.exchange.workbook.Edition;
import hearth.exchange.workbook.MonthlyExport;
import hearth.exchange.workbook.WholeFile;
import hearth.geography.Authorities;
import hearth.geography.Geography;
import hearth.geography.PostcodeDirectory;
import hearth.placements.ssda903.ReturnFile;
import hearth.store.Dump;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What leaves the store as files. */
@Command(
        name = "export",
        header =
                "Write the monthly workbook, the SSDA903 return, a calendar, an inspection file, or everything as CSV.",
        synopsisSubcommandLabel = "(monthly | ssda903 | calendar | inspection | all)",
        footer = {
            "",
            "Examples:",
            "  hearth export /srv/hearth/wigan monthly --month 2026-10 --out october.xlsx",
            "  hearth export /srv/hearth/wigan monthly --month 2026-10 --out committee.xlsx --committee",
            "  hearth export /srv/hearth/wigan ssda903 --year 2026 --out ./return-2026",
            "  hearth export /srv/hearth/wigan calendar --out due.ics",
            "  hearth export /srv/hearth/wigan inspection --household FC-0031 --out fc-0031.docx",
            "  hearth export /srv/hearth/wigan all --out ./everything"
        })
final class ExportCommand {
    private final Terminal terminal;

    @Mixin
    private final AsUser signIn;

    @Parameters(paramLabel = "STORE", description = "The store's folder.")
    private Path store;

    ExportCommand(Terminal terminal) {
        this.terminal = terminal;
        signIn = new AsUser(terminal);
    }

    @Command(
            name = "monthly",
            header = "Write the workbook of a month: references, never names.",
            description = {
                "",
                "The file appears when it is complete. Its figures are those of hearth figures, and its Checks tab"
                        + " adds them up a second way.",
                ""
            })
    int monthly(
            @Option(
                            names = "--month",
                            paramLabel = "MONTH",
                            required = true,
                            description = "Which month, such as 2026-10.")
                    String month,
            @Option(names = "--out", paramLabel = "FILE.xlsx", required = true, description = "The workbook's file.")
                    Path out,
            @Option(
                            names = "--committee",
                            description =
                                    "For a committee: no tab with a row for each child or carer, and 1 to 4 shown as"
                                            + " \"under 5\".")
                    boolean committee) {
        YearMonth of = Terminal.month("--month", month);
        LocalDate today = signIn.at(store, session -> {
            try (var directory = new PostcodeDirectory(store);
                    var meter = new Meter(terminal, "Writing the workbook")) {
                MonthlyExport.run(
                        session,
                        new Geography(new Authorities(), directory),
                        of,
                        committee ? Edition.COMMITTEE : Edition.TEAM,
                        out,
                        (tab, done, tabs) -> meter.at(done, tabs),
                        terminal.stop());
            }
            return session.today();
        });
        terminal.out().println(out);
        terminal.sayIfNotOver(of, today);
        return 0;
    }

    @Command(
            name = "ssda903",
            header = "Write the files of a collection year's return on looked-after children.",
            description = {
                "",
                "Six files are made: header, episodes, reviews, uasc, missing, previous_permanence. OC2, OC3, AD1,"
                        + " PlacedAdoption, SWEpisodes and DoLo are not. The files are for checking, unless Hearth is"
                        + " the team's master record. They are not encrypted.",
                ""
            })
    int ssda903(
            @Option(
                            names = "--year",
                            paramLabel = "YEAR",
                            required = true,
                            description = "The year in which the collection year ends, such as 2026.")
                    String year,
            @Option(
                            names = "--out",
                            paramLabel = "DIR",
                            required = true,
                            description = "The folder; files of a return that lie in it are replaced.")
                    Path out) {
        FinancialYear of = Terminal.collectionYear(year);
        ReturnExport.Written written = signIn.at(store, session -> ReturnExport.run(session, of, out));
        written.files().forEach(terminal.out()::println);
        var err = terminal.err();
        err.println(written.children() + " children, " + written.rows() + " rows, 1 April " + of.begins()
                + " to 31 March " + (of.begins() + 1) + ".");
        err.println("Not made: " + String.join(", ", ReturnFile.NOT_MADE) + ". Hearth does not keep what they ask.");
        err.println("These files are for checking, unless Hearth is your master record: then check them with hearth"
                + " validate first. They are not encrypted.");
        if (written.asReceived() > 0) {
            err.println(written.asReceived() + " children's lines go out as the council's return had them, because they"
                    + " break rules. See Data to fix.");
        }
        if (written.restricted() > 0) {
            err.println(written.restricted() + " restricted children are not in these files.");
        }
        return 0;
    }

    @Command(
            name = "calendar",
            header = "Write what falls due as a calendar file: references alone.",
            description = {"", "What is overdue stands in it too.", ""})
    int calendar(
            @Option(names = "--out", paramLabel = "FILE.ics", required = true, description = "The calendar's file.")
                    Path out,
            @Option(
                            names = "--to",
                            paramLabel = "DATE",
                            description = "The last day of it; without it four weeks from today.")
                    @Nullable
                    String to) {
        Diary.Page page = signIn.at(store, session -> {
            session.require(Right.EXPORT_RECORDS);
            LocalDate today = session.today();
            LocalDate last = to == null ? today.plusDays(Diary.DAYS_AHEAD) : Terminal.day("--to", to, today);
            Diary.Page found = Diary.due(session, today, last);
            byte[] calendar = Calendar.export(session, found.due(), last);
            WholeFile.write(out, file -> file.write(calendar));
            return found;
        });
        terminal.out().println(out);
        terminal.err().println(page.due().size() + " entries: references alone, without names.");
        if (page.notShown() > 0) {
            terminal.err().println(page.notShown() + " more stand on restricted records and are not in it.");
        }
        return 0;
    }

    @Command(
            name = "inspection",
            header = "Write the inspection file of a household as one Word document.",
            description = {"", "It is not encrypted, and it names people.", ""})
    int inspection(
            @Option(
                            names = "--household",
                            paramLabel = "REF",
                            required = true,
                            description = "The household's reference, such as FC-0031.")
                    String household,
            @Option(names = "--out", paramLabel = "FILE.docx", required = true, description = "The document's file.")
                    Path out) {
        signIn.at(store, session -> {
            HouseholdId id = session.<Optional<SubjectId>>read(Right.SEE_CARERS, h -> Subjects.find(h, household))
                    .filter(HouseholdId.class::isInstance)
                    .map(HouseholdId.class::cast)
                    .orElseThrow(() -> new Mendable("There is no household " + household
                            + " in this store. hearth list STORE households shows their references."));
            try (var meter = new Meter(terminal, "Making the inspection file")) {
                InspectionFile.write(session, id, out, (part, done, of) -> meter.at(done, of), terminal.stop());
            }
            return id;
        });
        terminal.out().println(out);
        return 0;
    }

    @Command(
            name = "all",
            header = "Write every table as CSV, with a manifest of rows and SHA-256.",
            description = {
                "",
                "The files are not encrypted: they hold everything about everybody. It takes the roles manager and"
                        + " allegations.",
                ""
            })
    int all(
            @Option(names = "--out", paramLabel = "DIR", required = true, description = "The folder, new or empty.")
                    Path out) {
        Dump.Written written = signIn.at(store, session -> Everything.export(session, out));
        terminal.out().println(out);
        long rows = written.rows().values().stream().mapToLong(Long::longValue).sum();
        terminal.err()
                .println(written.rows().size() + " tables, " + rows
                        + " rows. These files are not encrypted: keep them where" + " the store itself could lie.");
        return 0;
    }
}
