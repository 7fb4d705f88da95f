package hearth.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.demo.Demonstration;
import hearth.demo.TestDemonstration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Papers made without the window: letters, and the inspection file. */
class LettersCommandTest {
    private static final Map<String, String> ENV =
            Map.of("HEARTH_TODAY", "2026-09-30", "HEARTH_PASSWORD", Demonstration.PASSWORD);

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
        return Ran.with(ENV, null, words);
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

    private int made() {
        return Objects.requireNonNull(out.toFile().list()).length;
    }

    @Test
    void ofMoreThanAHandfulAllAreMadeOrNone() {
        List<String> enquiries = hearth("list", store, "enquiries", "--csv")
                .out()
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1)[0])
                .toList();
        var words = new ArrayList<Object>(List.of("letters", store, "acknowledgement"));
        words.addAll(enquiries);
        words.addAll(List.of("--out", out, "--with", "address=1 High Street"));
        Ran ran = Ran.stopped(ENV, () -> made() > 20, words.toArray());
        assertThat(ran.status()).as(ran.err()).isEqualTo(3);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("Stopped: no letter was made.\n");
        assertThat(out).isEmptyDirectory();
        String first = enquiries.getFirst();
        Ran twice = hearth(
                "letters", store, "acknowledgement", first, first, "--out", out, "--with", "address=1 High Street");
        assertThat(twice.out().lines()).hasSize(1);
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
