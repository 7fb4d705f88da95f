package hearth.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.access.Session;
import hearth.access.TestSession;
import hearth.exchange.letters.SomeEnquiry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What leaves the store, and the trail that says so. */
class ExportCommandTest {
    @TempDir
    Path folder;

    private Path store;

    @BeforeEach
    void found() {
        TestSession.open(folder).store().close();
        store = folder.resolve("store");
    }

    @Test
    void everythingIsWrittenAndTheTrailSaysSo() throws IOException {
        Path all = folder.resolve("all");
        Ran refused = Ran.hearth("export", store, "all", "--out", all);
        assertThat(refused.status()).isEqualTo(4);
        assertThat(refused.err()).contains("It takes the role allegations");
        assertThat(all).doesNotExist();
        Ran.hearth("users", store, "role", "kim", "manager,administrator,allegations");
        Ran ran = Ran.hearth("export", store, "all", "--out", all);
        assertThat(ran.status()).as(ran.err()).isZero();
        assertThat(ran.out()).isEqualTo(all + "\n");
        assertThat(Files.readString(all.resolve("app_user.csv"))).contains("kim");
        assertThat(all.resolve("manifest.json")).exists();
        assertThat(Ran.hearth("export", store, "all", "--out", all).status()).isEqualTo(1);
        Ran trail = Ran.hearth("audit", store, "--csv");
        assertThat(trail.out()).startsWith("seq,at,user,action,subject,table,row,version,count,reason\r\n");
        assertThat(trail.out().lines().filter(line -> line.contains(",kim,EXPORT,")))
                .hasSize(1);
        assertThat(Ran.hearth("audit", store, "--csv").out().lines().filter(line -> line.endsWith(",the trail")))
                .hasSize(1);
    }

    @Test
    void theWorkbookOfAMonthIsWrittenWhole() {
        Path file = folder.resolve("october.xlsx");
        Ran ran = Ran.hearth("export", store, "monthly", "--month", "2026-10", "--out", file);
        assertThat(ran.status()).as(ran.err()).isZero();
        assertThat(file).isNotEmptyFile();
        assertThat(ran.err()).isEmpty();
        Path next = folder.resolve("november.xlsx");
        assertThat(Ran.hearth("export", store, "monthly", "--month", "2026-11", "--out", next)
                        .err())
                .startsWith("November 2026 is not over");
        Path committee = folder.resolve("committee.xlsx");
        assertThat(Ran.hearth("export", store, "monthly", "--month", "2026-10", "--out", committee, "--committee")
                        .status())
                .isZero();
        assertThat(Ran.hearth("export", store, "monthly", "--month", "2026-13", "--out", committee)
                        .status())
                .isEqualTo(2);
        assertThat(Ran.hearth("export", store, "monthly", "--month", "2026-10").err())
                .startsWith("hearth export monthly needs --out FILE.xlsx.");
        Path nowhere = folder.resolve("none/october.xlsx");
        assertThat(Ran.hearth("export", store, "monthly", "--month", "2026-10", "--out", nowhere)
                        .status())
                .isEqualTo(1);
    }

    @Test
    void theTrailIsAskedByRecordUserAndDay() throws IOException {
        assertThat(Ran.hearth("audit", store, "--subject", "CH-0001").err()).startsWith("There is no record CH-0001.");
        assertThat(Ran.hearth("audit", store, "--user", "nobody").status()).isEqualTo(1);
        assertThat(Ran.hearth("audit", store, "--from", "2026-11-01", "--json")
                        .out()
                        .strip())
                .isEqualTo("[ ]");
        assertThat(Ran.hearth("audit", store, "--user", "kim", "--json").out()).contains("\"action\" : \"LOGIN\"");
        assertThat(Ran.hearth("audit", store, "--csv").out()).doesNotContain("\"\"name\"\":");
        assertThat(Ran.hearth("audit", store, "--csv", "--values").out()).contains("\"\"name\"\":\"\"kim\"\"");
    }

    @Test
    void anOfficerReadsNoTrail() throws IOException {
        Path secret = Files.writeString(folder.resolve("lee.txt"), "orchard-kettle-drum");
        Ran.hearth("users", store, "add", "lee", "--role", "officer", "--new-password-file", secret);
        assertThat(Ran.hearth("audit", store, "--as", "lee", "--password-file", secret)
                        .status())
                .isEqualTo(4);
        assertThat(Ran.hearth("audit", store, "--user", "kim").status()).isZero();
        assertThat(Ran.hearth("audit", store).status()).isEqualTo(2);
        assertThat(Ran.hearth(
                                "export",
                                store,
                                "all",
                                "--out",
                                folder.resolve("x"),
                                "--user",
                                "lee",
                                "--password-file",
                                secret)
                        .status())
                .isEqualTo(4);
    }

    @Test
    void theReturnIsSixFilesAndSaysWhatItIsNot() throws IOException {
        Path out = folder.resolve("return");
        Ran ran = Ran.hearth("export", store, "ssda903", "--year", "2026", "--out", out);
        assertThat(ran.status()).as(ran.err()).isZero();
        assertThat(ran.out().lines()).hasSize(6);
        assertThat(ran.err()).contains("Not made: OC2, OC3, AD1", "for checking");
        assertThat(Files.readString(out.resolve("uasc.csv"))).isEqualTo("CHILD,SEX,DOB,DUC\r\n");
        try (var files = Files.list(out)) {
            assertThat(files).hasSize(6);
        }
        assertThat(Ran.hearth("export", store, "ssda903", "--year", "26", "--out", out)
                        .status())
                .isEqualTo(2);
        Path taken = Files.createFile(folder.resolve("file"));
        assertThat(Ran.hearth("export", store, "ssda903", "--year", "2026", "--out", taken)
                        .status())
                .isEqualTo(1);
    }

    @Test
    void aCalendarSaysWhatIsNotInIt() {
        Path other = folder.resolve("restricted");
        Session kim = TestSession.open(other);
        TestSession.without(kim, SomeEnquiry.log(kim, other, "Ada Thorn", null));
        kim.store().close();
        Ran ran = Ran.hearth("export", other.resolve("store"), "calendar", "--out", folder.resolve("due.ics"));
        assertThat(ran.status()).as(ran.err()).isZero();
        assertThat(ran.err()).contains("0 entries", " more stand on restricted records and are not in it.\n");
    }

    @Test
    void aCalendarHasReferencesAloneAndAnInspectionFileOfNobodyIsNone() throws IOException {
        Path file = folder.resolve("due.ics");
        Ran ran = Ran.hearth("export", store, "calendar", "--out", file, "--to", "31 December 2026");
        assertThat(ran.status()).as(ran.err()).isZero();
        assertThat(file).content().startsWith("BEGIN:VCALENDAR");
        assertThat(Ran.hearth("export", store, "calendar", "--out", file, "--to", "soon")
                        .status())
                .isEqualTo(2);
        assertThat(Ran.hearth("audit", store, "--csv").out()).contains(",\"what falls due, up to 2026-12-31\"");
        Ran nobody =
                Ran.hearth("export", store, "inspection", "--household", "FC-0001", "--out", folder.resolve("x.docx"));
        assertThat(nobody.status()).isEqualTo(1);
        assertThat(nobody.err()).startsWith("There is no household FC-0001 in this store.");
    }
}
