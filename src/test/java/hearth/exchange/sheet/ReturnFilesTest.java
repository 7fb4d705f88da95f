package hearth.exchange.sheet;

import static hearth.exchange.sheet.Sheets.read;
import static org.assertj.core.api.Assertions.assertThat;

import hearth.exchange.sheet.value.ReadDate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReturnFilesTest {
    @TempDir
    Path dir;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(dir.resolve(name), text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB|ssda903-header",
                "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN|ssda903-episodes",
                "CHILD,DOB,REVIEW,REVIEW_CODE|ssda903-reviews",
                "CHILD,SEX,DOB,DUC|ssda903-uasc",
                "CHILD,DOB,MISSING,MIS_START,MIS_END|ssda903-missing",
                "CHILD,DOB,PREV_PERM,LA_PERM,DATE_PERM|ssda903-previous-permanence",
                "DOB,MIS_END,CHILD,MIS_START,MISSING|ssda903-missing",
                "child,dob,review,review_code|ssda903-reviews"
            })
    void filesAreKnownByTheirSetOfHeadings(String headings, String kind) throws IOException {
        var whole = read(file("whatever.csv", headings + "\n"));
        assertThat(whole.sheet().kind().code()).isEqualTo(kind);
        assertThat(whole.sheet().columns()).allMatch(c -> c.field() != null && c.how() == How.HEADING);
        assertThat(whole.rows()).isEmpty();
    }

    @Test
    void rowsKeepTheirCodesInCapitalsAndTheirDates() throws IOException {
        var whole = read(file("episodes.csv", """
            CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN
            c1,01/04/2025,s,c2,n1,u6,pr4,,,,WN5 9XX,M1 1AA,SC012345
            C2,2025-04-01,S,C2,N1,U6,PR4,31/02/2026,X1,CARPL,WN5 9XX,M1 1AA,
            """));
        var first = whole.row(2);
        assertThat(first.text("CHILD")).isEqualTo("C1");
        assertThat(first.text("PLACE")).isEqualTo("U6");
        assertThat(first.text("HOME_POST")).isEqualTo("WN5 9XX");
        assertThat(first.date("DECOM")).isEqualTo(ReadDate.of(LocalDate.of(2025, 4, 1)));
        assertThat(first.values()).doesNotContainKeys("DEC", "REC");
        var second = whole.row(3);
        assertThat(second.problems()).isEmpty();
        assertThat(second.texts()).containsEntry("DEC", "31/02/2026");
        assertThat(second.values()).doesNotContainKey("DEC");
        assertThat(second.warnings())
                .extracting(Finding::message)
                .containsExactly(
                        "Is not written as the return wants it, like 04/06/2026.",
                        "31/02/2026 is not a real date: February 2026 has 28 days. It was left out.");
    }

    @Test
    void aFileOfTheReturnThatHearthDoesNotReadIsNamed() throws IOException {
        var whole = read(file("oc3.csv", "CHILD,DOB,IN_TOUCH,ACTIV,ACCOM\n1,01/01/2008,YES,F1,B1\n"));
        assertThat(whole.sheet().kind()).isEqualTo(SheetKind.UNKNOWN);
        assertThat(whole.said())
                .containsExactly("This is the file OC3 of the SSDA903 return. Hearth does not read it.");
    }

    @Test
    void oneHeadingTooManyIsNotTheReturnAndSaysWhichOne() throws IOException {
        var whole = read(file("header.csv", "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MCDOB\n1,1,01/01/2015,WBRI,UN1,,\n"));
        assertThat(whole.sheet().kind()).isEqualTo(SheetKind.UNKNOWN);
        assertThat(whole.said())
                .containsExactly(
                        "This looks like the file HEADER of the SSDA903 return, but its headings are not exactly"
                                + " those: missing MC_DOB; not of the return MCDOB; mend the headings to import it as the"
                                + " return.");
    }
}
