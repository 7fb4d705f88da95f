package hearth.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.demo.Demonstration;
import hearth.demo.TestDemonstration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Papers made without the window: letters, and the inspection file. */
class LettersCommandTest {
    @TempDir
    Path folder;

    private Path store;
    private Path out;

    @BeforeEach
    void demonstrate() throws IOException {
        store = folder.resolve("store");
        TestDemonstration.put(store);
        out = Files.createDirectories(folder.resolve("out"));
    }

    private static Ran hearth(Object... words) {
        return Ran.with(Map.of("HEARTH_TODAY", "2026-09-30", "HEARTH_PASSWORD", Demonstration.PASSWORD), null, words);
    }

    private String first(String list) {
        return hearth("list", store, list, "--csv")
                .out()
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow()
                .split(",", -1)[0];
    }

    @Test
    void aLetterIsMadeAndKeptWithTheRecord() throws IOException {
        assertThat(hearth("letters", store).out()).contains("Acknowledgement (Enquiries)");
        String enquiry = first("enquiries");
        Ran made = hearth(
                "letters", store, "acknowledgement", enquiry, "--out", out, "--pdf", "--with", "address=1 High Street");
        assertThat(made.status()).as(made.err()).isZero();
        List<Path> files = List.of(Path.of(made.out().strip()));
        assertThat(files).allMatch(file -> file.toString().endsWith(".pdf") && Files.exists(file));
        assertThat(hearth("audit", store, "--subject", enquiry, "--csv").out()).contains(",letter,");
    }

    @Test
    void whatIsTypedWronglyIsSaid() {
        String enquiry = first("enquiries");
        assertThat(hearth("letters", store, "Acknowledgement").status()).isEqualTo(2);
        assertThat(hearth("letters", store, "Love letter", enquiry, "--out", out)
                        .err())
                .startsWith("There is no letter Love letter.");
        assertThat(hearth("letters", store, "Acknowledgement", "ENQ-1", "--out", out)
                        .status())
                .isEqualTo(1);
        assertThat(hearth("letters", store, "Review of approval", enquiry, "--out", out)
                        .err())
                .startsWith("There is no record " + enquiry + " that this letter is for.");
        assertThat(hearth("letters", store, "Acknowledgement", enquiry, "--out", out, "--with", "vist on=4 June 2026")
                        .err())
                .contains("Did you mean visit on?");
    }

    @Test
    void anInspectionFileIsMade() {
        Path file = out.resolve("file.docx");
        Ran ran = hearth("export", store, "inspection", "--household", first("households"), "--out", file);
        assertThat(ran.status()).as(ran.err()).isZero();
        assertThat(file).isNotEmptyFile();
    }
}
