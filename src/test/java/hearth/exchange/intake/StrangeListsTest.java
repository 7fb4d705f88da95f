package hearth.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.exchange.sheet.Finding;
import hearth.exchange.sheet.MappingFile;
import hearth.exchange.sheet.SheetMapping;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lists of other teams, as a stranger finds them. */
class StrangeListsTest extends TeamGround {
    private List<String> said(Preview preview) {
        return preview.sheets().getFirst().warnings().stream()
                .map(Finding::message)
                .toList();
    }

    @Test
    void aRowForEachCarerOfAHousehold() {
        Path list = team.csv(
                "register.csv",
                "Ref,Carer,DOA,Approved for,AR due",
                "F101,Zoe Ashworth,17/6/2014,2 x 0-11,1/12/26",
                "F101,Liam Ashworth,17/6/2014,2 x 0-11,1/12/26",
                "F102,Ann Bright,4/5/2016,0yrs - 11yrs,1/2/27");
        team.take(list);
        assertThat(team.text("select group_concat(name, ', ') from (select name from household order by id)"))
                .isEqualTo("Zoe and Liam Ashworth, Ann Bright");
        assertThat(team.text("select min(starts_on) from approval")).isEqualTo("2014-06-17");
        assertThat(Team.counts(team.look(list))).containsExactly(0, 0, 3, 0);
    }

    @Test
    void whatGoesOnHasNoEndAndACodeStandsBeforeItsLabel() {
        Preview preview = team.look(team.csv(
                "placements.csv",
                "Child name,DOB,Placement type,Start date,End date,Reason for end",
                "Ada Pike,14/8/2015,IFA,4/6/2025,ongoing,",
                "Bo Quill,1/2/2012,IFA,10/7/2025,12/8/2026,\"LAREQ - Responsible or area authority, not the carer,"
                        + " asked for it\"",
                "Cy Rook,3/3/2018,IFA,1/10/2025,Current,"));
        assertThat(Team.counts(preview)).containsExactly(3, 0, 0, 0);
        team.write(preview);
        assertThat(team.text("select group_concat(coalesce(ends_on, 'open') || ' ' || coalesce(end_reason, '-'), ', ')"
                        + " from (select * from placement order by id)"))
                .isEqualTo("open -, 2026-08-12 LAREQ, open -");
    }

    @Test
    void aMonthAloneIsSaidAndRemarksAreNoNames() {
        Preview preview = team.look(team.csv(
                "enquiries.csv",
                "Applicants,Date of enquiry,Source",
                "\"SMITH, John & Sarah - DO NOT CALL\",1/4/26,web",
                "Ann Bright and partner,April 2026,web",
                "Mary-Jo Lee - Hunt,3/4/26,web"));
        assertThat(said(preview))
                .containsExactly(
                        "Only the name was read; the words behind it were left out.",
                        "Names no day. 1 April 2026 was taken.");
        team.write(preview);
        assertThat(team.text(
                        "select group_concat(name, ', ') from (select name from enquiry order by received_on, id)"))
                .startsWith("John and Sarah Smith, Ann Bright, Mary-Jo Lee");
    }

    @Test
    void tablesBesideEachOtherAreReadOneByOneAndEachRowSaysFromWhichItCame() {
        Preview preview = team.look(team.csv(
                "months.csv",
                "April,,,,May,,",
                "Name,Date,Source,,Name,Date,Source",
                "Ada Pike,2/4/26,Radio,,Eve Rudd,1/5/26,Radio",
                "Bo Quill,9/4/26,Radio,,Fay Salt,soon,Radio",
                "Cy Rook,20/4/26,Radio,,Gus Teal,3/5/26,Radio",
                ",,,,Hal Uden,4/5/26,Radio"));
        assertThat(preview.sheets())
                .extracting(SheetPreview::name)
                .containsExactly("months.csv, April", "months.csv, May");
        assertThat(Team.counts(preview)).containsExactly(6, 0, 0, 1);
        assertThat(preview.sheets().getLast().rejects())
                .extracting(no -> no.column() + no.row())
                .containsExactly("F4");
        assertThat(said(preview)).isEmpty();
        team.imports.apply(team.kim, preview, true, Watch.NOBODY);
        assertThat(team.text("select group_concat(s.sheet || ' ' || r.row_no, '; ') from import_row r"
                        + " join import_sheet s on s.id = r.sheet_id where r.outcome = 'CREATE'"))
                .contains("months.csv, April 3", "months.csv, May 3", "months.csv, May 6");
    }

    @Test
    void whatIsCorrectedForOneOfTheTablesHoldsForAll() {
        String[] file = {
            "April,,,,May,,",
            "Name,Date,Colour,,Name,Date,Colour",
            "Ada Pike,2/4/26,red,,Eve Rudd,1/5/26,blue",
            "Bo Quill,9/4/26,red,,Fay Salt,2/5/26,blue",
            "Cy Rook,20/4/26,red,,Gus Teal,3/5/26,blue"
        };
        Preview guess = team.look(team.csv("months.csv", file));
        SheetMapping as = guess.sheets().getFirst().mapping();
        SheetMapping corrected = new SheetMapping(
                as.sheet(),
                as.signature(),
                as.kind(),
                as.headerRow(),
                as.columns().stream()
                        .map(c -> "Colour".equals(c.heading())
                                ? new SheetMapping.Column(c.column(), c.heading(), "notes")
                                : c)
                        .toList());
        var options = new ImportOptions(null, null, new MappingFile(List.of(corrected)), null);
        Preview next = team.imports.prepare(team.kim, List.of(team.csv("months.csv", file)), options, Watch.NOBODY);
        assertThat(next.sheets())
                .extracting(s -> s.columns().getLast().fieldName())
                .containsExactly("notes", "notes");
    }
}
