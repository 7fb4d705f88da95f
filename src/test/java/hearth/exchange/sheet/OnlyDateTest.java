package hearth.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A column that is called "Date" and no more: what stands in it and beside it says which date it is. */
class OnlyDateTest {
    @TempDir
    Path folder;

    private Understood read(String name, String... lines) throws IOException {
        return Sheets.read(Files.writeString(folder.resolve(name), String.join("\n", lines)))
                .sheet();
    }

    private static String start(Understood sheet) {
        assertThat(sheet.kind()).isEqualTo(SheetKind.PLACEMENTS);
        return sheet.columns().stream()
                .filter(c -> "start".equals(c.fieldName()))
                .map(c -> c.letter() + " " + c.how())
                .findFirst()
                .orElse("none");
    }

    @Test
    void ofAListOfHomesOutOfBoroughItIsTheStartWhateverOtherDatesThereAre() throws IOException {
        assertThat(start(read(
                        "Out of borough.csv",
                        "Name,DOB,Date,Address,Postcode,LA,Reason",
                        "Ada Pike,3/5/2014,2/4/26,1 Mill Lane,M1 1AA,Salford,Family there",
                        "Bo Quill,3/5/2012,9/1/25,2 Mill Lane,M1 1AB,Bolton,No home here",
                        "Cy Rook,7/8/2010,20/2/24,3 Mill Lane,M1 1AC,Bolton,School")))
                .isEqualTo("C VALUES");
        assertThat(start(read(
                        "oob.csv",
                        "Child,DOB,Date,Provider,Type,Distance,LA,Date reviewed",
                        "Ada Pike,3/5/2014,2/4/26,Larkfield,IFA,22,Salford,1/10/26",
                        "Bo Quill,3/5/2012,9/1/25,Larkfield,IFA,30,Bolton,2/10/26")))
                .isEqualTo("C VALUES");
    }

    @Test
    void aDateBesideWhatHappenedThenIsOfThat() throws IOException {
        assertThat(start(read(
                        "Out of borough.csv",
                        "Child,D.O.B.,Next review,Date,Placed with,Date,Authority",
                        "Ada Pike,3/5/2014,2/12/26,1/4/26,Larkfield,2/4/26,Salford",
                        "Bo Quill,3/5/2012,2/12/26,8/1/25,Larkfield,9/1/25,Bolton")))
                .isEqualTo("F VALUES");
    }

    @Test
    void aDateBesideACheckIsOfThatAlsoWhereThereIsNoOther() throws IOException {
        assertThat(start(read(
                        "Out of borough.csv",
                        "Child,D.O.B.,Dental,Date,Placed with,Date,Authority",
                        "Ada Pike,3/5/2014,Yes,1/4/26,Larkfield,2/4/26,Salford",
                        "Bo Quill,3/5/2012,Yes,8/1/25,Larkfield,9/1/25,Bolton")))
                .isEqualTo("F VALUES");
        Understood sheet = read(
                "checked.csv",
                "Child,D.O.B.,Placed with,Type,Health,Date,Authority",
                "Ada Pike,3/5/2014,Larkfield,IFA,Good,2/4/26,Salford",
                "Bo Quill,3/5/2012,Larkfield,IFA,Good,9/1/25,Bolton",
                "Cy Rook,7/8/2010,Larkfield,IFA,Good,20/2/24,Bolton");
        assertThat(sheet.columns().get(5).fieldName()).isNull();
    }

    @Test
    void aDateThatIsToComeIsNoStart() throws IOException {
        Understood sheet = read(
                "Out of borough.csv",
                "Child,DOB,Date,Placed with,Type,Authority,Seen",
                "Ada Pike,3/5/2014,2/4/27,Larkfield,IFA,Salford,1/4/26",
                "Bo Quill,3/5/2012,9/1/27,Larkfield,IFA,Bolton,1/4/26");
        assertThat(sheet.columns().get(2).fieldName()).isNull();
    }

    @Test
    void aHeadingOfThreeLettersIsNotTakenForAnotherOne() throws IOException {
        Understood sheet = read(
                "register.csv",
                "Carer,Max ch.,D.O.B.,Rev. due",
                "Ada Pike,2,3/5/1974,2/12/26",
                "Bo Quill,1,3/5/1972,2/12/26");
        assertThat(sheet.columns().get(2).fieldName()).isNull();
    }
}
