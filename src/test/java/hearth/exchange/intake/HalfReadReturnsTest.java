package hearth.exchange.intake;

import static hearth.exchange.intake.ReturnImportTest.ADA;
import static hearth.exchange.intake.ReturnImportTest.EPISODES;
import static hearth.exchange.intake.ReturnImportTest.FIRST;
import static hearth.exchange.intake.ReturnImportTest.HEADER;
import static hearth.exchange.intake.ReturnImportTest.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import hearth.access.Right;
import hearth.access.Session;
import hearth.access.TestSession;
import hearth.children.Children;
import hearth.children.NewChild;
import hearth.common.ChildId;
import hearth.exchange.returns.ReturnFolder;
import hearth.exchange.sheet.Finding;
import hearth.reports.DataToFix;
import hearth.reports.ToFix;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** A return of which some lines can be read and others not: nothing of it is lost in silence. */
class HalfReadReturnsTest extends TeamGround {
    @Test
    void aLaterHeaderLineWithoutABirthdayDoesNotTakeTheChildAway() {
        team.take(
                team.csv("header.csv", HEADER, ADA, ADA.replace("14/08/2015", "August 2015")),
                team.csv("episodes.csv", EPISODES, FIRST, SECOND));
        assertThat(team.text("select date_of_birth from child")).isEqualTo("2015-08-14");
        assertThat(team.count("placement")).isEqualTo(2);
    }

    @Test
    void anAsylumStatusThatCeasedOnNoDayIsNotStoredAsOneThatLasts() {
        team.take(
                team.csv("header.csv", HEADER, ADA),
                team.csv("episodes.csv", EPISODES, FIRST, SECOND),
                team.csv("uasc.csv", "CHILD,SEX,DOB,DUC", "A001,F,14/08/2015,31/02/2026"));
        assertThat(team.count("child")).isEqualTo(1);
        assertThat(team.count("uasc_status")).isZero();
    }

    @Test
    void everyLineOfAChildSaysThatOneBadDayKeepsThemAllOut() {
        Path header = team.csv("header.csv", HEADER, ADA);
        team.take(header, team.csv("episodes.csv", EPISODES, FIRST, SECOND));
        Preview next = team.look(
                header,
                team.csv(
                        "next.csv",
                        EPISODES,
                        FIRST.replace("CARPL", "LAREQ"),
                        SECOND.replace("PR1,", "PR1,31/02/2026")));
        assertThat(next.count(Outcome.REJECT)).isZero();
        assertThat(next.sheets().stream().flatMap(s -> s.warnings().stream()))
                .filteredOn(w -> w.message()
                        .equals("A line of child A001 has a day that is none, so Hearth keeps the episodes that it has."
                                + " Correct it in the file and import it again. " + ReturnRows.KEPT))
                .extracting(Finding::row)
                .containsExactly(2, 3);
        team.write(next);
        assertThat(team.text("select end_reason from placement where end_reason is not null"))
                .isEqualTo("CARPL");
        assertThat(team.kim.store().verify(t -> {})).isEmpty();
    }

    @Test
    void linesOfAChildWhoIsRecordedLaterAreListedUntilTheirFileIsImportedAgain() {
        Path episodes = team.csv("episodes.csv", EPISODES, FIRST);
        team.take(episodes);
        assertThat(lines(team.kim))
                .containsExactly("A line of the return 2026 is of no child that Hearth has: episodes.csv, row 2");
        ChildId ada = Children.add(
                team.kim,
                NewChild.of("Ada", "Pike", LocalDate.of(2015, 8, 14), "F", "E08000010")
                        .withIdentifiers(null, "A001", null));
        assertThat(lines(team.kim))
                .containsExactly("A line of the return 2026 came before its child was recorded. Import the file again:"
                        + " episodes.csv, row 2");
        team.take(episodes);
        assertThat(lines(team.kim)).isEmpty();
        assertThat(team.count("placement")).isEqualTo(1);
        team.imports.undo(team.kim, "IMP-0002");
        assertThat(lines(team.kim)).hasSize(1);
        TestSession.without(team.kim, ada);
        assertThat(lines(team.kim)).as("a restricted child").isEmpty();
    }

    @Test
    void onlyADayIsComplainedOfAsOne() throws IOException {
        Path header = folder.resolve("header.xlsx");
        try (var book = new XSSFWorkbook();
                var out = Files.newOutputStream(header)) {
            var sheet = book.createSheet("header");
            for (List<String> cells :
                    List.of(List.of(HEADER.split(",", -1)), List.of("A001", "F", "soon", "#REF!", "UN4", "0", ""))) {
                var row = sheet.createRow(sheet.getPhysicalNumberOfRows());
                cells.forEach(text ->
                        row.createCell(Math.max(row.getLastCellNum(), 0)).setCellValue(text));
            }
            sheet.getRow(1).getCell(3).setCellErrorValue(FormulaError.REF.getCode());
            book.write(out);
        }
        assertThat(ReturnFolder.read(List.of(header), team.kim.today()).notes())
                .filteredOn(note -> note.contains("no date"))
                .containsExactly("header.xlsx, row 2: DOB is no date like 04/06/2026.");
    }

    private static List<String> lines(Session session) {
        return session.<List<ToFix>>read(Right.SEE_FIGURES, h -> DataToFix.of(h, session.today())).stream()
                .filter(one -> one.where().equals("Import"))
                .map(ToFix::field)
                .toList();
    }
}
