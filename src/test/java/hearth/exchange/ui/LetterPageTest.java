package hearth.exchange.ui;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.access.Right;
import hearth.access.Session;
import hearth.access.TestSession;
import hearth.common.EnquiryId;
import hearth.common.SubjectId;
import hearth.exchange.letters.Batch;
import hearth.exchange.letters.Letter;
import hearth.exchange.letters.LetterTemplate;
import hearth.exchange.letters.Letters;
import hearth.exchange.letters.SomeEnquiry;
import hearth.exchange.letters.Templates;
import hearth.geography.Authorities;
import hearth.ui.Drafts;
import hearth.ui.Go;
import hearth.ui.Screens;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Letters in the window: one, many, by mail, and a team's templates. */
class LetterPageTest {
    @RegisterExtension
    final Screens screens = new Screens();

    @TempDir
    Path folder;

    private Session kim;
    private Path out;
    private final Letters letters = new Letters(new Authorities());
    private final List<URI> mailed = new ArrayList<>();
    private final List<Path> opened = new ArrayList<>();

    /** A computer with a mail program and Word. */
    private final Programs programs = new Programs() {
        @Override
        public boolean open() {
            return true;
        }

        @Override
        public boolean mail() {
            return true;
        }

        @Override
        public void open(Path file) {
            opened.add(file);
        }

        @Override
        public void mail(URI address) {
            mailed.add(address);
        }
    };

    private final Go nowhere = new Go() {
        @Override
        public void to(SubjectId record) {}

        @Override
        public void back() {}

        @Override
        public void refresh() {}

        @Override
        public void saved(String what) {}
    };

    private final Drafts none = new Drafts() {
        @Override
        public void keep(String form, Map<String, String> typed) {}

        @Override
        public void find(String form, Consumer<Map<String, String>> then) {}
    };

    @BeforeEach
    void open() throws IOException {
        kim = TestSession.open(folder);
        out = Files.createDirectory(folder.resolve("out"));
    }

    @AfterEach
    void close() {
        assertThat(screens.faults()).isEmpty();
        kim.store().close();
    }

    private EnquiryId enquiry(String name, @Nullable String address) {
        return SomeEnquiry.log(kim, folder, name, address);
    }

    private Batch batch(String name, EnquiryId... records) {
        List<LetterTemplate> offered = kim.read(Right.SEE_RECRUITMENT, h -> Letters.offered(h, records[0]));
        LetterTemplate chosen =
                offered.stream().filter(t -> t.name().equals(name)).findFirst().orElseThrow();
        return letters.prepare(kim, chosen, List.of(records));
    }

    private void show(Batch batch) {
        screens.show(desk -> {
            desk.memory().put("letters-folder", out.toString());
            return new LetterPage(desk, kim, letters, programs, none, nowhere).page(batch);
        });
    }

    private void fill(String label, String text) {
        screens.onFx(() -> {
            TextInputControl box = screens.box(label);
            box.requestFocus();
            box.setText(text);
            return true;
        });
        screens.quiet();
    }

    private List<Letter> of(EnquiryId id) {
        return kim.read(Right.SEE_RECRUITMENT, h -> Letters.of(h, id));
    }

    @Test
    void whatIsMissingIsSeenAskedForAndThenTheLetterIsMade() throws Exception {
        EnquiryId ada = enquiry("Ada and Tom Ashworth", "1 High Street, Wigan");
        show(batch("Initial visit", ada));
        assertThat(screens.shows("Still missing: visit on, visit time")).isTrue();
        screens.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(screens.shows("There is a problem")).isTrue();
        assertThat(of(ada)).isEmpty();
        fill("Day of the visit", "4 Nov");
        fill("Time of the visit", "10am");
        screens.waitFor(() -> screens.shows("Nothing is missing"));
        screens.clickOn("A PDF file, to print or attach");
        screens.picture("letter-one");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(screens.shows("ENQ-2026-0001 Initial visit 2026-10-31.pdf")).isTrue();
        screens.picture("letter-made");
        screens.clickOn("Open it, to print");
        assertThat(opened).singleElement().satisfies(file -> assertThat(file).exists());
        assertThat(of(ada)).hasSize(1);
    }

    @Test
    void ofManySomeAreLeftOutAndSaid() throws Exception {
        EnquiryId ada = enquiry("Ada Ashworth", "1 High Street, Wigan");
        EnquiryId ben = enquiry("Ben Shah", null);
        show(batch("Acknowledgement", ada, ben));
        assertThat(screens.shows("Nothing is missing")).isTrue();
        screens.clickOn("Next");
        assertThat(screens.shows("Still missing: address")).isTrue();
        screens.picture("letter-many");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(screens.shows("ENQ-2026-0002: address")).isTrue();
        assertThat(out).isDirectoryContaining("glob:**ENQ-2026-0001 Acknowledgement*.docx");
    }

    @Test
    void aMessageOpensInTheMailProgramAndIsKept() {
        EnquiryId ada = enquiry("Ada Ashworth", "1 High Street, Wigan");
        show(batch("Acknowledgement", ada));
        screens.clickOn("A new message in my mail program, which Hearth does not send");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(screens.shows("The message is in your mail program")).isTrue();
        assertThat(mailed)
                .singleElement()
                .satisfies(uri -> assertThat(uri.toString()).startsWith("mailto:ada@"));
        assertThat(of(ada)).extracting(Letter::way).containsExactly(Letter.Way.MAIL);
    }

    @Test
    void aTemplateIsPutBackOrRefusedWithWhatIsWrong() throws Exception {
        Path bad = Files.writeString(folder.resolve("letter.docx"), "no Word", StandardCharsets.UTF_8);
        var panel = new TemplatesPanel[1];
        List<LetterTemplate> before = kim.read(Right.SET_TARGETS, Templates::inUse);
        screens.show(desk -> {
            panel[0] = new TemplatesPanel(desk, kim, nowhere);
            return hearth.ui.Scroll.down(panel[0].node(before));
        });
        screens.picture("settings-letters");
        LetterTemplate first = before.getFirst();
        screens.onFx(() -> {
            panel[0].putBack(first, bad);
            return true;
        });
        screens.quiet();
        screens.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(screens.shows("Looking at the letter did not work")).isTrue();
        screens.clickOn("Close");
        Path word = folder.resolve("taken.docx");
        screens.onFx(() -> {
            panel[0].takeOut(first, word);
            return true;
        });
        screens.quiet();
        screens.press(KeyCode.ESCAPE);
        screens.onFx(() -> {
            panel[0].putBack(first, word);
            return true;
        });
        screens.quiet();
        fill("What has changed", "our own address");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(kim.read(Right.SET_TARGETS, Templates::inUse).getFirst().note())
                .isEqualTo("our own address");
        List<LetterTemplate> after = panel[0].read();
        screens.onFx(() -> {
            screens.desk().surface().setContent(hearth.ui.Scroll.down(panel[0].node(after)));
            return true;
        });
        screens.quiet();
        screens.clickOn("Versions: Acknowledgement");
        screens.picture("settings-letter-versions");
        screens.press(KeyCode.ESCAPE);
        screens.clickOn("List of fields");
        screens.picture("settings-letter-fields");
    }
}
