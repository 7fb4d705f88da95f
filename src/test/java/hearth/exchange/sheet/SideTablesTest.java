package hearth.exchange.sheet;

import static hearth.exchange.sheet.Sheets.day;
import static hearth.exchange.sheet.Sheets.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A month beside the other on one sheet, as strangers keep them. */
class SideTablesTest {
    @TempDir
    Path folder;

    private List<Sheets.Whole> csv(String... lines) throws IOException {
        return Sheets.read(Files.writeString(folder.resolve("log.csv"), String.join("\n", lines)), Wish.NONE);
    }

    private static List<String> names(List<Sheets.Whole> tables) {
        return tables.stream().map(t -> t.sheet().name()).toList();
    }

    /** Where each row and its name stand, as Excel shows them. */
    private static List<String> rows(Sheets.Whole table) {
        return table.rows().stream()
                .map(r -> r.columns().get("name") + r.number() + " "
                        + r.people("name").getFirst().last())
                .toList();
    }

    @Test
    void monthsAboveMergedOverTheirColumnsNameThem() {
        Path file = Sheets.xlsx(folder.resolve("2026.xlsx"), book -> {
            var sheet = book.createSheet("Log");
            Sheets.fill(
                    sheet,
                    row("Enquiries 2026"),
                    row(),
                    row(day(2026, 4, 1), null, null, null, day(2026, 5, 1)),
                    row("Name", "Date rec'd", "Source", null, "Name", "Date rec'd", "Source", null, "Remarks"),
                    row("Ada Pike", day(2026, 4, 2), "Radio", null, "Eve Rudd", day(2026, 5, 1), "Web", null, "late"),
                    row(null, null, null, null, "Fay Salt", day(2026, 5, 2), "Web"),
                    row("Bo Quill", day(2026, 4, 9), "Radio"),
                    row("Cy Rook", day(2026, 4, 20), "Radio", null, "Gus Teal", day(2026, 5, 3), "Web"),
                    row("Total", 3, null, null, "Total", 3));
            sheet.addMergedRegion(new CellRangeAddress(2, 2, 0, 2));
            sheet.addMergedRegion(new CellRangeAddress(2, 2, 4, 6));
        });
        List<Sheets.Whole> tables = Sheets.read(file, Wish.NONE);
        assertThat(names(tables)).containsExactly("Log, April 2026", "Log, May 2026");
        assertThat(rows(tables.getFirst())).containsExactly("A5 Pike", "A7 Quill", "A8 Rook");
        assertThat(rows(tables.getLast())).containsExactly("E5 Rudd", "E6 Salt", "E8 Teal");
        assertThat(tables)
                .extracting(t -> t.result().skips().get(RowSort.TOTAL))
                .containsExactly(1, 1);
        assertThat(tables.getFirst().sheet().signature())
                .as("a correction of one month holds for a sheet of that month alone")
                .isEqualTo(Signature.of(List.of("Name", "Date rec'd", "Source")));
    }

    @Test
    void anEmptyColumnBetweenIsEnough() throws IOException {
        List<Sheets.Whole> tables = csv(
                "Name,Date,Source,,Name,Date,Source,,Name,Date,Source",
                "Ada Pike,2/4/26,Radio,,Eve Rudd,1/5/26,Web,,Ike Vane,1/6/26,Web",
                "Bo Quill,9/4/26,Radio,,Fay Salt,2/5/26,Web,,,,");
        assertThat(names(tables))
                .containsExactly("log.csv, columns A to D", "log.csv, columns E to H", "log.csv, from column I");
        assertThat(tables).extracting(t -> t.rows().size()).containsExactly(2, 2, 1);
    }

    @Test
    void quartersSideBySideWithoutAGapAreKnownByWhatStandsAbove() throws IOException {
        List<Sheets.Whole> tables = csv(
                "Q1,,,Q2,,",
                "Name,Date,Source,Name,Date,Source",
                "Ada Pike,2/4/26,Radio,Eve Rudd,1/7/26,Web",
                "Bo Quill,9/4/26,Radio,Fay Salt,2/7/26,Web");
        assertThat(names(tables)).containsExactly("log.csv, Q1", "log.csv, Q2");
        assertThat(rows(tables.getLast())).containsExactly("D3 Rudd", "D4 Salt");
    }

    @Test
    void aSecondPersonOnTheSameRowIsNoTableOfTheirOwn() throws IOException {
        assertThat(csv(
                        "Name,Phone,Name,Phone,Date of enquiry,Source",
                        "Ada Pike,01632 960001,Bo Pike,01632 960002,2/4/26,Radio",
                        "Cy Rook,01632 960003,,,9/4/26,Web"))
                .hasSize(1);
        assertThat(csv("Name,DOB,Name,DOB", "Ada Pike,3/5/1974,Bo Pike,7/8/1975"))
                .hasSize(1);
    }

    @Test
    void couplesWithAllTheirHeadingsTwiceAreOneTableWhereHeadingsOfTheWholeRowFollow() throws IOException {
        assertThat(csv(
                        "First name,Surname,Phone,Email,First name,Surname,Phone,Email,Address,Postcode,Source",
                        "Ada,Pike,01632 960001,ada@example.org,Bo,Pike,,,1 Mill Lane,M1 1AA,Radio",
                        "Cy,Rook,01632 960003,cy@example.org,,,,,2 Mill Lane,M1 1AB,Web"))
                .hasSize(1);
    }

    @Test
    void peopleOfOneRowThatStandAboveTheirHeadingsAreNoTables() throws IOException {
        for (String above : List.of("Applicant 1,,Applicant 2,", "Carer A,,Carer B,", ",,Partner,")) {
            assertThat(csv(above, "Name,DOB,Name,DOB", "Ada Pike,3/5/1974,Bo Pike,7/8/1975"))
                    .as(above)
                    .hasSize(1);
        }
        assertThat(csv(
                        "Main applicant,,,,,Joint applicant,,,",
                        "Name,DOB,Phone,Email,,Name,DOB,Phone,Email",
                        "Ada Pike,3/5/1974,01632 960001,ada@example.org,,Bo Pike,7/8/1975,,"))
                .as("a gap is no proof either")
                .hasSize(1);
    }

    @Test
    void peopleInBracketsAreNoTables() throws IOException {
        assertThat(csv(
                        "Name (applicant 1),Phone (applicant 1),Email (applicant 1),DOB (applicant 1),"
                                + "Name (applicant 2),Phone (applicant 2),Email (applicant 2),DOB (applicant 2)",
                        "Ada Pike,01632 960001,ada@example.org,3/5/1974,Bo Pike,01632 960002,,7/8/1975"))
                .hasSize(1);
        assertThat(csv("Name (April),Date (April),Source (April),,Name (May),Date (May),Source (May)"
                        + "\nAda Pike,2/4/26,Radio,,Eve Rudd,1/5/26,Web"))
                .hasSize(2);
    }

    @Test
    void headingsThatDoNotAllComeAgainAreOneTable() throws IOException {
        assertThat(csv("Name,Date,Source,,Name,Visit,Outcome", "Ada Pike,2/4/26,Radio,,Ada Pike,3/5/26,Good"))
                .hasSize(1);
    }
}
