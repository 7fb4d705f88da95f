package hearth.exchange.sheet;

import static hearth.exchange.sheet.Sheets.day;
import static hearth.exchange.sheet.Sheets.fill;
import static hearth.exchange.sheet.Sheets.read;
import static hearth.exchange.sheet.Sheets.row;
import static hearth.exchange.sheet.Sheets.sheet;
import static org.assertj.core.api.Assertions.assertThat;

import hearth.common.WeeklyRate;
import hearth.exchange.sheet.value.PersonName;
import hearth.exchange.sheet.value.ReadDate;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks with headings and tables that mislead, one mess each. It is long because each mess has its case. */
class OddTrackersTest {
    @TempDir
    Path dir;

    @Test
    void costsAndTheLedger() {
        Path file = Sheets.xlsx(dir.resolve("money.xlsx"), book -> {
            fill(
                    book.createSheet("Fees"),
                    row("Child ref", "Payment type", "From", "To", "Amount per week"),
                    row("CH-0012", "allowance", "1/4/26", null, 210.5),
                    row("CH-0012", "ICB contribution", "1/4/26", "31/3/27", "(55.00)"));
            fill(
                    book.createSheet("Oracle actuals"),
                    row("Cost centre", "Period", "Actual", "Budget"),
                    row("Agency fostering", "Apr-26", "£102,300.10", 98000),
                    row("In-house fees", "Apr-26", 40111, 41000));
        });
        var sheets = read(file, Wish.NONE);
        assertThat(sheets.getFirst().sheet().kind()).isEqualTo(SheetKind.COSTS);
        assertThat(sheets.getFirst().row(3).weekly("weekly_cost")).isEqualTo(new WeeklyRate(-5500));
        assertThat(sheets.getFirst().row(3).text("kind")).isEqualTo("CONTRIBUTION");
        assertThat(sheets.get(1).sheet().kind()).isEqualTo(SheetKind.LEDGER);
        assertThat(sheets.get(1).rows()).hasSize(2);
    }

    @Test
    void columnsWithoutTellingHeadingsAreKnownByWhatStandsInThem() {
        var whole = read(sheet(
                dir.resolve("values.xlsx"),
                "Enquiries 2026",
                row("Name", "Column1", "Where do they live", "Column2", "GP postcode"),
                row("Ada Thorn", "01/04/2026", "WN5 9XX", "ada@example.org", "WN1 1AA"),
                row("Bo Thorn", "02/04/2026", "WN5 9XY", "bo@example.org", "WN1 1AA"),
                row("Cy Thorn", "03/04/2026", "WN5 9XZ", "cy@example.org", "WN1 1AA"),
                row("Di Thorn", "04/04/2026", "WN5 9YZ", "di@example.org", "WN1 1AA")));
        assertThat(whole.sheet().kind()).isEqualTo(SheetKind.ENQUIRIES);
        assertThat(whole.fields())
                .isEqualTo(Map.of("A", "name", "B", "received", "C", "postcode", "D", "email", "E", "null"));
        assertThat(whole.sheet().columns())
                .extracting(MappedColumn::how)
                .containsExactly(How.HEADING, How.VALUES, How.VALUES, How.VALUES, null);
    }

    @Test
    void aHeadingThatItsValuesDenyIsNotBelieved() {
        var whole = read(sheet(
                dir.resolve("denied.xlsx"),
                "Enquiries",
                row("Enquiry date", "Name", "Application"),
                row("1/4/26", "Ada Thorn", "sent"),
                row("2/4/26", "Bo Thorn", "not sent"),
                row("3/4/26", "Cy Thorn", "sent")));
        assertThat(whole.fields()).containsEntry("C", "null");
        assertThat(whole.said())
                .contains(
                        "Its heading says application, but hardly a cell below can be read as that. It was left out.");
        assertThat(whole.rows()).allMatch(ReadRow::readable);
    }

    @Test
    void twoColumnsThatCouldBeTheSame() {
        var whole = read(sheet(
                dir.resolve("twice.xlsx"),
                "Enquiries",
                row("Date received", "Name", "Enquiry date", "Source"),
                row("1/4/26", "Ada Thorn", "31/3/26", "radio"),
                row("2/4/26", "Bo Thorn", "1/4/26", "radio")));
        assertThat(whole.fields()).isEqualTo(Map.of("A", "received", "B", "name", "C", "null", "D", "source"));
        assertThat(whole.said()).anyMatch(w -> w.startsWith("Looks like received too"));
    }

    @Test
    void aSecondTableBelowIsSaidAndNotMixedIn() {
        var whole = read(sheet(
                dir.resolve("two.xlsx"),
                "Enquiries",
                row("Date received", "Name", "Source", "Stage"),
                row("1/4/26", "Ada Thorn", "radio", "new"),
                row(),
                row("Carer name", "Approval date", "Review due", "Max children"),
                row("Zoe Ashworth", "1/4/20", "1/4/27", 2)));
        assertThat(whole.rows()).hasSize(1);
        assertThat(whole.result().skips()).containsEntry(RowSort.SECOND_TABLE, 2);
        assertThat(whole.said()).anyMatch(w -> w.startsWith("A second table begins here"));
    }

    @Test
    void notesToTheRightAreSaidAndNotRead() {
        var whole = read(sheet(
                dir.resolve("right.xlsx"),
                "Enquiries",
                row("Date received", "Name", "Source"),
                row("1/4/26", "Ada Thorn", "radio", null, null, "ring again in May"),
                row("2/4/26", "Bo Thorn", "radio")));
        assertThat(whole.rows()).hasSize(2);
        assertThat(whole.result().warnings())
                .contains(new Finding(
                        2, "F", "ring again in May", "Stands in a column without a heading. The column was not read."));
    }

    @Test
    void aGroupOfHeadingsOverSeveralColumnsThatNobodyMerged() {
        var whole = read(sheet(
                dir.resolve("groups.xlsx"),
                "Carers",
                row("Carer ref", "Carer", null, "Appr", "Max ch.", "Age", null, "Type"),
                row(null, "Surname", "First", "date", null, "from", "to", null),
                row("FC-001", "Ashworth", "Zoe & Ken", "14/5/19", 2, 0, 10, "S/T & respite"),
                row("FC-002", "Bright", "Omar", "May 2021", 3, 5, 17, "LT/F2A, baby")));
        assertThat(whole.fields())
                .containsEntry("B", "last_name")
                .containsEntry("C", "first_name")
                .containsEntry("F", "age_from")
                .containsEntry("G", "age_to");
        assertThat(whole.row(3).codes("types")).containsExactly("SHORT_TERM", "SHORT_BREAK");
        assertThat(whole.row(4).codes("types")).containsExactly("LONG_TERM", "FOSTERING_TO_ADOPT");
    }

    @Test
    void aHiddenColumnThatIsNotReadIsSaidToBeLeftOut() {
        Path file = Sheets.xlsx(dir.resolve("hidden.xlsx"), book -> {
            var sheet = book.createSheet("Enquiries");
            fill(sheet, row("Date received", "Name", "DBS"), row("1/4/26", "Ada Thorn", "ok"));
            sheet.setColumnHidden(2, true);
            sheet.getRow(1).setZeroHeight(true);
        });
        assertThat(read(file).said())
                .contains(
                        "This column is hidden in the file. It was left out.",
                        "Row 2 is hidden in the file. It was read like all others.");
    }

    @Test
    void aTrackerOfChildrenOutsideWithWordsOfItsOwn() {
        var whole = read(sheet(
                dir.resolve("oob.xlsx"),
                "OOB",
                row(
                        "Name",
                        "DOB",
                        "Placement",
                        "Provider",
                        "Placed",
                        "Reason",
                        "HoS approval",
                        "Plan to return?",
                        "By when"),
                row("Ben Vale", "5/5/12", "IFA", "Larkfield", "9/9/25", "No local placement", "J Smith", "Y", "1/4/27"),
                row("Cara Vale", "5/5/11", "Resi", "Moss House", "9/2/26", "specialist", null, "N", null),
                row("Dee Moon", "5/5/20", "IFA", "Larkfield", "9/9/26", "family", "J Smith", "n/a", null)));
        assertThat(whole.fields())
                .containsEntry("F", "reason")
                .containsEntry("G", "approved_by")
                .containsEntry("H", "gate")
                .containsEntry("I", "return_target");
        assertThat(whole.row(2).text("gate")).isEqualTo("PLAN_SAYS_RETURN");
        assertThat(whole.row(3).text("gate")).isNull();
        assertThat(whole.row(3).warnings()).isEmpty();
    }

    @Test
    void rowsWithoutHeadingsThatCouldBeEnquiriesAreNotCalledPlacements() throws IOException {
        Path file = Files.writeString(
                dir.resolve("bare.csv"),
                "5/9/26,Hal Reeves,WN6 0AB\n6/9/26,Meg Shaw,WN6 0AC\n8/9/26,Ned Shaw,WN6 0AD\n");
        assertThat(read(file).sheet().kind()).isEqualTo(SheetKind.ENQUIRIES);
    }

    @Test
    void aChildAndItsNumberInEitherOrder() {
        var first = read(sheet(
                dir.resolve("number.xlsx"),
                "Moves",
                row("Child ID", "Child", "DOB", "From", "Placement type"),
                row(9001, "Joe Bell", "1/1/14", "1/4/25", "IFA")));
        assertThat(first.fields()).containsEntry("A", "child").containsEntry("B", "name");
        var last = read(sheet(
                dir.resolve("last.xlsx"),
                "Moves",
                row("Child", "Child ID", "DOB", "From", "Placement type"),
                row("Joe Bell", 9001, "1/1/14", "1/4/25", "IFA")));
        assertThat(last.fields()).containsEntry("A", "name").containsEntry("B", "child");
    }

    @Test
    void theDayBesideAStatusIsTheDayItEnded() {
        var carers = read(sheet(
                dir.resolve("left.xlsx"),
                "Carers",
                row("Carer name", "Date approved", "Max ch.", "Status"),
                row("Gus Fir", "5/5/2010", 2, "De-registered 1/6/2026"),
                row("Hal Yew", "5/5/2010", 2, "On hold since 1/6/2026")));
        assertThat(carers.row(2).date("ended_on")).isEqualTo(ReadDate.of(day(2026, 6, 1)));
        assertThat(carers.row(3).date("ended_on")).isNull();
        var enquiries = read(sheet(
                dir.resolve("closed.xlsx"),
                "Enquiries",
                row("Date received", "Name", "Stage"),
                row("1/9/26", "Ada Thorn", "Closed 12/10/26 - no spare room")));
        assertThat(enquiries.row(2).text("closed_reason")).isEqualTo("NO_SPARE_ROOM");
        assertThat(enquiries.row(2).date("stage_since")).isEqualTo(ReadDate.of(day(2026, 10, 12)));
    }

    @Test
    void twoPeopleInFourColumns() {
        var whole = read(sheet(
                dir.resolve("four.xlsx"),
                "Enquiries",
                row("Enquiry Date", "App 1 First name", "App 1 Surname", "App 2 First name", "App 2 Surname", "Source"),
                row("1/9/26", "Abe", "Lark", "Bea", "Lark-Jones", "radio"),
                row("2/9/26", "Cat", "Dove", "Dan", null, "radio"),
                row("3/9/26", "Eli", "Finch", null, null, "radio")));
        assertThat(whole.row(2).people("name"))
                .containsExactly(new PersonName("Abe", "Lark"), new PersonName("Bea", "Lark-Jones"));
        assertThat(whole.row(3).people("name"))
                .containsExactly(new PersonName("Cat", "Dove"), new PersonName("Dan", "Dove"));
        assertThat(whole.row(4).people("name")).containsExactly(new PersonName("Eli", "Finch"));
        var carers = read(sheet(
                dir.resolve("carers4.xlsx"),
                "Carers",
                row(
                        "Carer 1 First Name",
                        "Carer 1 Last Name",
                        "Carer 2 First Name",
                        "Carer 2 Last Name",
                        "Approval Date",
                        "Places"),
                row("Abe", "Reed", "Bea", "Reed", "1/2/18", 2)));
        assertThat(carers.row(2).people("name"))
                .containsExactly(new PersonName("Abe", "Reed"), new PersonName("Bea", "Reed"));
    }

    @Test
    void theQuestionsOfAWebFormAreHeadingsAndAnEmptyColumnGivesWay() {
        var whole = read(sheet(
                dir.resolve("form.xlsx"),
                "Form1",
                row(
                        "ID",
                        "Start time",
                        "Email",
                        "Name",
                        "What is your full name?",
                        "What is your postcode?",
                        "How did you hear about us?"),
                row(1, day(2026, 9, 1), "anonymous", null, "Ria Kent", "WN1 2AA", "Facebook"),
                row(2, day(2026, 9, 2), "anonymous", null, "Sol Kent", "WN1 2AB", "Google search")));
        assertThat(whole.fields())
                .containsEntry("E", "name")
                .containsEntry("F", "postcode")
                .containsEntry("D", "null");
        assertThat(whole.rows()).allMatch(ReadRow::readable);
    }

    @Test
    void aSheetOfSomethingElseIsUnknown() {
        var whole = read(sheet(
                dir.resolve("rota.xlsx"),
                "Rota",
                row("Week", "Monday", "Tuesday"),
                row("1", "Kim", "Lou"),
                row("2", "Lou", "Kim")));
        assertThat(whole.sheet().kind()).isEqualTo(SheetKind.UNKNOWN);
        assertThat(whole.sheet().columns()).allMatch(c -> c.field() == null);
        assertThat(read(sheet(dir.resolve("empty.xlsx"), "Sheet1")).sheet().kind())
                .isEqualTo(SheetKind.UNKNOWN);
    }

    @Test
    void aCarersListAsCsvInWindowsLetters() throws IOException {
        Path file = Files.write(dir.resolve("carers.csv"), """
            Carer(s);Approved;Max ch.;Ages;Rev. due;Pcode;Tel;App no
            O’Brien, Siân;14/5/19;2;0-11;1/12/26;wn5 9xx;1632960001;A-77
            """.getBytes(Charset.forName("windows-1252")));
        var whole = read(file);
        assertThat(whole.sheet().kind()).isEqualTo(SheetKind.HOUSEHOLDS);
        assertThat(whole.fields())
                .isEqualTo(Map.of(
                        "A",
                        "name",
                        "B",
                        "approved_on",
                        "C",
                        "places",
                        "D",
                        "age_from",
                        "E",
                        "review_due",
                        "F",
                        "postcode",
                        "G",
                        "phone",
                        "H",
                        "approval_reference"));
        var only = whole.rows().getFirst();
        assertThat(only.people("name")).containsExactly(new PersonName("Si\u00E2n", "O'Brien"));
        assertThat(only.date("approved_on")).isEqualTo(ReadDate.of(day(2019, 5, 14)));
        assertThat(only.text("phone")).isEqualTo("01632 960001");
        assertThat(only.text("approval_reference")).isEqualTo("A-77");
    }

    @Test
    void anOldWorkbookIsReadTheSame() {
        Path file = Sheets.xls(
                dir.resolve("old.xls"),
                book -> fill(
                        book.createSheet("Sheet1"),
                        row("Enquiry tracker"),
                        row("Enq no", "Dt of enq", "Surname", "First name", "Via"),
                        row("E1", day(2026, 4, 1), "Thorn", "Ada", "Google")));
        var whole = read(file);
        assertThat(whole.sheet().kind()).isEqualTo(SheetKind.ENQUIRIES);
        var only = whole.rows().getFirst();
        assertThat(only.text("reference")).isEqualTo("E1");
        assertThat(only.date("received")).isEqualTo(ReadDate.of(day(2026, 4, 1)));
        assertThat(only.people("name")).containsExactly(new PersonName("Ada", "Thorn"));
        assertThat(only.text("source")).isEqualTo("SEARCH_ENGINE");
    }

    @Test
    void applicantsInTwoColumnsAddressesInThree() {
        var whole = read(sheet(
                dir.resolve("parts.xlsx"),
                "Enquiries",
                row("Date", "Applicant 1", "Applicant 2", "Address 1", "Town", "Post code", "Comments", "Next steps"),
                row("1/4/26", "Ada Thorn", "Bo Thorn", "1 High St", "Orrell", "WN5 9XX", "keen", "ring in May")));
        var only = whole.rows().getFirst();
        assertThat(only.people("name"))
                .isEqualTo(List.of(new PersonName("Ada", "Thorn"), new PersonName("Bo", "Thorn")));
        assertThat(only.text("address")).isEqualTo("1 High St, Orrell");
        assertThat(only.text("notes")).isEqualTo("keen\nNext steps: ring in May");
    }

    @Test
    void twoTelephonesAndNamesInTwoColumns() {
        var whole = read(sheet(
                dir.resolve("parts2.xlsx"),
                "Enquiries",
                row(
                        "No.",
                        "Enquiry Dt",
                        "Surname",
                        "First name(s)",
                        "Home tel",
                        "Mob",
                        "Src",
                        "IV outcome",
                        "St1 start",
                        "Approved Y/N",
                        "Last contact"),
                row(
                        1,
                        "1/4/26",
                        "BELL",
                        "ANN & Bob",
                        "01632 960001",
                        7700900001d,
                        "Web",
                        "positive",
                        "1/5/26",
                        "N",
                        "3/5/26"),
                row(2, "2/4/26", "Cole", "Cy", null, "07700 900002", "Radio", null, null, "N", "3/5/26"),
                row(3)));
        assertThat(whole.fields())
                .containsEntry("A", "null")
                .containsEntry("G", "source")
                .containsEntry("H", "notes")
                .containsEntry("I", "stage_1")
                .containsEntry("J", "null")
                .containsEntry("K", "null");
        assertThat(whole.row(2).people("name"))
                .containsExactly(new PersonName("Ann", "Bell"), new PersonName("Bob", "Bell"));
        assertThat(whole.row(2).text("phone")).isEqualTo("01632 960001 / 07700 900001");
        assertThat(whole.row(3).text("phone")).isEqualTo("07700 900002");
        assertThat(whole.result().rows()).isEqualTo(2);
    }

    @Test
    void outOfBoroughAsYesAndNoAndHomesThatAreNoCarers() {
        var whole = read(sheet(
                dir.resolve("oob.xlsx"),
                "Placements",
                row(
                        "YP initials",
                        "DOB",
                        "Placed with",
                        "Placement type",
                        "IFA/LA",
                        "Placement start",
                        "OOB Y/N",
                        "Reason OOB"),
                row("AB", "1/2/14", "Elm House", "kids home", "Private", "1/1/24", "Y", "no vacancies"),
                row("CD", "1/2/14", "Zoe Ashworth", "Foster carer (LA)", "LA", "1/1/24", "N", null)));
        assertThat(whole.fields()).containsEntry("G", "location").containsEntry("H", "reason");
        assertThat(whole.row(2).text("reason")).isEqualTo("NO_LOCAL_VACANCY");
        assertThat(whole.row(2).text("location")).isEqualTo("out");
        assertThat(whole.row(2).text("provider_name")).isEqualTo("Elm House");
        assertThat(whole.row(2).text("provider")).isEqualTo("PR4");
        assertThat(whole.row(2).who("household")).isNull();
        assertThat(whole.row(3).text("location")).isEqualTo("in");
        assertThat(whole.row(3).text("provider")).isEqualTo("PR1");
        assertThat(whole.row(3).who("household")).isNotNull();
    }

    @Test
    void oneAmericanDateMakesItsColumnDoubtful() {
        var whole = read(sheet(
                dir.resolve("us.xlsx"),
                "Enquiries",
                row("Enquiry date", "Name", "Source"),
                row("04/25/2026", "Ada Thorn", "radio"),
                row("03/04/2026", "Bo Thorn", "radio"),
                row("04/26/2026", "Cy Thorn", "radio")));
        assertThat(whole.row(2).readable()).isFalse();
        assertThat(whole.row(3).date("received")).isEqualTo(ReadDate.of(day(2026, 4, 3)));
        assertThat(whole.said())
                .filteredOn(w -> w.startsWith("This date can only be American"))
                .hasSize(1);
    }
}
