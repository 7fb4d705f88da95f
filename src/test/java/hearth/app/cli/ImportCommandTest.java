package hearth.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.access.Session;
import hearth.access.TestSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {
    private static final String HEAD = "Ref,Name,Date received,Source,Postcode";
    private static final String GOOD = "T1,Ada Marsh,04/06/2026,Facebook,WN1 1AA";
    private static final String BAD = "T2,Ben Nolan,31/02/2026,Website,WN2 2BB";

    @TempDir
    Path folder;

    private Path store;

    @BeforeEach
    void found() {
        Session kim = TestSession.open(folder);
        store = kim.store().folder();
        kim.store().close();
    }

    private Path csv(String name, String... rows) throws IOException {
        return Files.write(folder.resolve(name), List.of(rows));
    }

    @Test
    void aRejectedRowWritesNothingUnlessTheOthersAreAccepted() throws IOException {
        Path file = csv("tracker.csv", HEAD, GOOD, BAD);
        Ran whole = Ran.hearth("import", store, file, "--json");
        assertThat(whole.status()).as(whole.err()).isEqualTo(3);
        assertThat(whole.out().replaceAll("\\s", ""))
                .startsWith("{\"format\":1,\"files\":[{\"file\":\"tracker.csv\",\"sheets\":[{\"sheet\":")
                .contains("\"kind\":\"enquiries\",\"headerRow\":1,\"columns\":[{\"column\":\"A\",\"heading\":\"Ref\"")
                .contains("\"rows\":2,\"create\":1,\"update\":0,\"same\":0,\"skip\":0,\"reject\":1")
                .contains("\"row\":3,\"column\":\"C\",\"value\":\"31/02/2026\"")
                .endsWith("\"written\":false,\"batch\":null}");
        Path rejects = folder.resolve("rejects.xlsx");
        Ran part = Ran.hearth("import", store, file, "--json", "--accept-partial", "--rejects", rejects);
        assertThat(part.status()).isEqualTo(3);
        assertThat(part.out().replaceAll("\\s", "")).endsWith("\"written\":true,\"batch\":\"IMP-0001\"}");
        assertThat(rejects).isNotEmptyFile();
        assertThat(Ran.hearth("list", store, "enquiries", "--csv").out())
                .contains("Ada Marsh")
                .doesNotContain("Nolan");
        assertThat(Ran.hearth("import", store, "--undo", "IMP-0001").status()).isZero();
        assertThat(Ran.hearth("list", store, "enquiries", "--csv").out()).doesNotContain("Marsh");
        assertThat(Ran.hearth("import", store, "--undo", "IMP-0001").status()).isEqualTo(1);
    }

    @Test
    void whereTheRejectedRowsCannotBeGivenBackNothingIsWritten() throws IOException {
        Path file = csv("tracker.csv", HEAD, GOOD, BAD);
        Path nowhere = folder.resolve("none/rejects.xlsx");
        Ran ran = Ran.hearth("import", store, file, "--accept-partial", "--rejects", nowhere);
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err()).startsWith("The rejected rows could not be written");
        assertThat(Ran.hearth("list", store, "enquiries", "--csv").out()).doesNotContain("Marsh");
    }

    @Test
    void aFileWithoutARowIsSaidToHaveNone() throws IOException {
        assertThat(Ran.hearth("import", store, csv("heads.csv", HEAD)).err()).startsWith("There are headings");
        Ran one = Ran.hearth("import", store, csv("one.csv", HEAD, GOOD), "--dry-run");
        assertThat(one.out()).contains("enquiries, 1 row: 1 new");
        assertThat(Ran.hearth("import", store, csv("blank.csv", ",,", "")).err())
                .contains("--kind");
    }

    @Test
    void aDryRunChangesNothingAndAMappingCanBeKept() throws IOException {
        Path mapping = folder.resolve("mapping.json");
        Ran dry = Ran.hearth("import", store, csv("tracker.csv", HEAD, GOOD), "--dry-run", "--save-mapping", mapping);
        assertThat(dry.status()).as(dry.err()).isZero();
        assertThat(dry.out()).contains("1 new").contains("Nothing was written.");
        assertThat(mapping).content().contains("\"received\"");
        assertThat(Ran.hearth("import", store, folder.resolve("tracker.csv"), "--mapping", mapping)
                        .out())
                .contains("IMP-0001");
    }

    @Test
    void whatIsTypedWronglyIsSaid() throws IOException {
        assertThat(Ran.hearth("import", store).status()).isEqualTo(2);
        Path file = csv("tracker.csv", HEAD, GOOD);
        assertThat(Ran.hearth("import", store, file, "--kind", "carers").status())
                .isEqualTo(2);
        assertThat(Ran.hearth("import", store, file, "--undo", "IMP-0001").status())
                .isEqualTo(2);
        assertThat(Ran.hearth("import", store, folder.resolve("none.csv")).status())
                .isEqualTo(1);
        assertThat(Ran.hearth("import", store, file, "--sheet", "Nowhere").err())
                .contains("There is no sheet Nowhere");
    }
}
