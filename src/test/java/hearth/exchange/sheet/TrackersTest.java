package hearth.exchange.sheet;

import static hearth.exchange.sheet.Sheets.day;
import static hearth.exchange.sheet.Sheets.fill;
import static hearth.exchange.sheet.Sheets.read;
import static hearth.exchange.sheet.Sheets.row;
import static hearth.exchange.sheet.Sheets.sheet;
import static org.assertj.core.api.Assertions.assertThat;

import hearth.common.WeeklyRate;
import hearth.exchange.sheet.value.PersonName;
import java.nio.file.Path;
import java.util.Map;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks as fostering teams keep them, one mess each. */
class TrackersTest {
    @TempDir
    Path dir;

    @Test
    void aCarersListWithHeadingsOverTwoRows() {
        Path file = Sheets.xlsx(dir.resolve("carers.xlsx"), book -> {
            var sheet = book.createSheet("Approved carers");
            fill(
                    sheet,
                    row("APPROVED FOSTER CARERS - as at 1 Nov 2026"),
                    row(),
                    row("FC", "Carer", "Date of", "Max", "Age", "Type of", "Rev.", "Home", "SSW"),
                    row("no.", "name(s)", "approval", "ch.", "range", "approval", "due", "postcode", null),
                    row(
                            "F101",
                            "Zoe & Tom Ashworth",
                            day(2019, 5, 14),
                            3,
                            "0-18",
                            "ST/LT",
                            day(2026, 12, 1),
                            "WN5 9XX",
                            "Kim"),
                    row("F102", "Bea Oakes", "2/3/21", 1, "5 to 11", "respite", "Jan 27", "WN1 1AA", "Lou"),
                    row(null, "Total", null, 4));
        });
        var whole = read(file);
        assertThat(whole.sheet().kind()).isEqualTo(SheetKind.HOUSEHOLDS);
        assertThat(whole.sheet().headerRow()).isEqualTo(4);
        assertThat(whole.fields())
                .isEqualTo(Map.of(
                        "A",
                        "reference",
                        "B",
                        "name",
                        "C",
                        "approved_on",
                        "D",
                        "places",
                        "E",
                        "age_from",
                        "F",
                        "types",
                        "G",
                        "review_due",
                        "H",
                        "postcode",
                        "I",
                        "officer"));
        var first = whole.row(5);
        assertThat(first.whole("places")).isEqualTo(3);
        assertThat(first.whole("age_from")).isZero();
        assertThat(first.whole("age_to")).isEqualTo(18);
        assertThat(first.codes("types")).containsExactly("SHORT_TERM", "LONG_TERM");
        assertThat(whole.result().skips()).isEqualTo(Map.of(RowSort.TOTAL, 1));
    }

    @Test
    void groupsOfHeadingsWithTheSameWordTwice() {
        Path file = Sheets.xlsx(dir.resolve("placements.xlsx"), book -> {
            var sheet = book.createSheet("Current placements");
            fill(
                    sheet,
                    row("Child", null, null, "Carer", null, "Placement"),
                    row("Name", "DOB", "Legal status", "Name", "Postcode", "Start", "Type"),
                    row("Pike, Lee", day(2015, 3, 2), "ICO", "Zoe Ashworth", "WN5 9XX", day(2026, 1, 5), "our carers"),
                    row(
                            "Pike, Mo",
                            day(2017, 3, 2),
                            "Sec 20",
                            "Bea Oakes",
                            "WN1 1AA",
                            day(2026, 2, 5),
                            "agency (Larkfield)"));
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 2));
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 3, 4));
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 5, 6));
        });
        var whole = read(file);
        assertThat(whole.sheet().kind()).isEqualTo(SheetKind.PLACEMENTS);
        assertThat(whole.fields())
                .isEqualTo(Map.of(
                        "A",
                        "name",
                        "B",
                        "date_of_birth",
                        "C",
                        "legal_status",
                        "D",
                        "household",
                        "E",
                        "postcode",
                        "F",
                        "start",
                        "G",
                        "type"));
        var second = whole.row(4);
        assertThat(second.text("type")).isEqualTo("U6");
        assertThat(second.text("provider")).isEqualTo("PR4");
        assertThat(second.text("provider_name")).isEqualTo("Larkfield");
        assertThat(second.text("legal_status")).isEqualTo("V2");
        assertThat(second.person("name")).isEqualTo(new PersonName("Mo", "Pike"));
    }

    @Test
    void aCarerMergedOverThreeChildren() {
        Path file = Sheets.xlsx(dir.resolve("board.xlsx"), book -> {
            var sheet = book.createSheet("Placements");
            fill(
                    sheet,
                    row("Carer name", "Child", "DOB", "Plcmt start", "Plcmt type", "Weekly £"),
                    row("Ashworth", "Lee Pike", "02/03/15", "5.1.26", "IH", "£410.50"),
                    row(null, "Mo Pike", "02/03/17", "5.1.26", "IH", "410.5"),
                    row(null, "Jo Pike", "02/03/19", "5.1.26", "IH", "410.50 pw"));
            sheet.addMergedRegion(new CellRangeAddress(1, 3, 0, 0));
        });
        var whole = read(file);
        assertThat(whole.sheet().kind()).isEqualTo(SheetKind.PLACEMENTS);
        assertThat(whole.rows()).allSatisfy(r -> {
            assertThat(r.who("household")).isNotNull();
            assertThat(r.weekly("weekly_cost")).isEqualTo(new WeeklyRate(41050));
            assertThat(r.problems()).isEmpty();
        });
        assertThat(whole.said()).contains("The cells A2:A4 are merged. Their value was read for each of the rows.");
    }

    @Test
    void hiddenRowsColumnsAndSheetsAreReadAndSaid() {
        Path file = Sheets.xlsx(dir.resolve("hidden.xlsx"), book -> {
            var sheet = book.createSheet("Enquiries");
            fill(
                    sheet,
                    row("Date of enquiry", "Name", "Source", "Notes"),
                    row("1/4/26", "A Thorn", "radio"),
                    row("2/4/26", "B Thorn", "radio"),
                    row("3/4/26", "C Thorn", "radio"),
                    row("4/4/26", "D Thorn", "radio"));
            sheet.getRow(2).setZeroHeight(true);
            sheet.getRow(3).setZeroHeight(true);
            sheet.setColumnHidden(2, true);
            fill(book.createSheet("Old enquiries"), row("Date of enquiry", "Name"), row("1/4/20", "E Thorn"));
            book.setSheetHidden(1, true);
        });
        var both = read(file, Wish.NONE);
        assertThat(both.getFirst().rows()).hasSize(4);
        assertThat(both.getFirst().said())
                .contains(
                        "This column is hidden in the file. It was read like all others.",
                        "Rows 3 to 4 are hidden in the file. They were read like all others.");
        assertThat(both.get(1).rows()).hasSize(1);
        assertThat(both.get(1).said())
                .contains("The sheet Old enquiries is hidden in the file. It was read like all others.");
    }

    @Test
    void aSheetNumberedInAdvanceEndsWhereItsDataEnd() {
        var whole = read(sheet(
                dir.resolve("numbered.xlsx"),
                "Tracker",
                row("No", "Enquiry date", "Applicant(s)", "How heard", "Current stage"),
                row(1, "1/4/26", "A Thorn", "radio", "new"),
                row(2, "2/4/26", "B Thorn", "poster", "IV"),
                row(3),
                row(4),
                row(5, null, null, null, "-")));
        assertThat(whole.rows()).hasSize(2);
        assertThat(whole.result().rows()).isEqualTo(2);
    }

    @Test
    void monthsBetweenTheRowsAndTotalsBelow() {
        var whole = read(sheet(
                dir.resolve("months.xlsx"),
                "Enquiries",
                row("Date received", "Name", "Source", "Initial visit"),
                row("April 2026"),
                row("1/4/26", "A Thorn", "radio", "9/4/26"),
                row("TOTAL", 1, null, 1),
                row(),
                row("May 2026"),
                row("1/5/26", "B Thorn", "radio", null),
                row("Total for May:", 1),
                row(),
                row("Grand total", 2),
                row("Conversion from enquiry to visit is 50%")));
        assertThat(whole.rows()).extracting(ReadRow::number).containsExactly(3, 7);
        assertThat(whole.result().skips())
                .isEqualTo(Map.of(RowSort.BANNER, 2, RowSort.TOTAL, 3, RowSort.BLANK, 2, RowSort.NOTE, 1));
        assertThat(whole.said()).anyMatch(w -> w.startsWith("Was taken for a note"));
    }

    @Test
    void childrenWithCodesAndCosts() {
        var whole = read(sheet(
                dir.resolve("lac.xlsx"),
                "LAC list",
                row(
                        "LCS ID",
                        "Young person",
                        "D.O.B.",
                        "M/F",
                        "Ethnicity",
                        "LS",
                        "CIN",
                        "Placement",
                        "Agency",
                        "Start of placement",
                        "OOB?",
                        "£ pw",
                        "Religion"),
                row(
                        44121,
                        "Pike, Lee",
                        day(2010, 3, 2),
                        "M",
                        "White British",
                        "full CO",
                        "Abuse/neglect",
                        "IFA",
                        "Larkfield",
                        "1/9/24",
                        "Y",
                        "£895.00",
                        "CofE"),
                row(
                        44122,
                        "Moss, Ida",
                        "2.3.12",
                        "F",
                        "mixed",
                        "S20",
                        "N5",
                        "kids home (Elm House)",
                        null,
                        "Sept 24",
                        "N",
                        4100,
                        "none"),
                row(
                        44123,
                        "Reed, Sam",
                        "29/02/2013",
                        "m",
                        "?",
                        "PO",
                        "N1",
                        "kinship",
                        null,
                        "1/9/24",
                        "n",
                        "tbc",
                        null)));
        assertThat(whole.sheet().kind()).isEqualTo(SheetKind.CHILDREN);
        assertThat(whole.fields())
                .containsEntry("M", "null")
                .containsEntry("J", "since")
                .containsEntry("H", "placement_type");
        var first = whole.row(2);
        assertThat(first.text("reference")).isEqualTo("44121");
        assertThat(first.text("legal_status")).isEqualTo("C2");
        assertThat(first.text("provider")).isEqualTo("PR4");
        assertThat(first.text("provider_name")).isEqualTo("Larkfield");
        assertThat(first.flag("out_of_borough")).isTrue();
        assertThat(whole.row(3).text("provider_name")).isEqualTo("Elm House");
        assertThat(whole.row(4).problems())
                .singleElement()
                .satisfies(p -> assertThat(p.column()).isEqualTo("C"));
    }
}
