package hearth.exchange.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Letters filled in Word files, opened again by other code and looked at as XML. */
class FillingTest {
    private static final Map<LetterField, String> ANNA = Map.of(
            LetterField.FIRST_NAME, "Anna",
            LetterField.LAST_NAME, "O'Neil & <Sons>",
            LetterField.ADDRESS, "1 Mill Lane\nLeigh\nWN7 1AA",
            LetterField.OUR_REFERENCE, "ENQ-2026-0147");

    private static String run(String text, String look) {
        return "<w:r><w:rPr>" + look + "</w:rPr><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    @ParameterizedTest
    @EnumSource
    void everyLetterOfHearthIsFilledToItsLastField(BuiltIn built) {
        byte[] template = TemplateCheck.of(built.word()).word().get();
        String letter = Words.text(Filling.word(template, built.label(), Words.everything()));
        assertThat(letter).doesNotContain("«", "»", "{", "}").contains("the COUNCIL", "the OUR REFERENCE", "the NAMES");
        for (LetterField field : TemplateCheck.fields(template)) {
            assertThat(letter).contains("the " + field.words().toUpperCase(java.util.Locale.UK));
        }
    }

    @Test
    void everyFieldIsFilledInEitherWayOfWriting() {
        String text = Arrays.stream(LetterField.values())
                .map(f -> "«" + f.words() + "» {" + f.name().toLowerCase(java.util.Locale.UK) + "}")
                .collect(Collectors.joining("; "));
        byte[] template = TemplateCheck.of(Words.saying(text)).word().get();
        String letter = Words.text(Filling.word(template, "All", Words.everything()));
        for (LetterField field : LetterField.values()) {
            String value = "the " + field.words().toUpperCase(java.util.Locale.UK);
            assertThat(letter).contains(value + " " + value);
        }
    }

    @Test
    void aFieldThatWordHasSplitKeepsItsLookAndLeavesTheRestAlone() {
        byte[] template = Words.withBody("<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr>"
                + run("Dear «fir", "<w:b/>")
                + "<w:proofErr w:type=\"spellStart\"/>"
                + run("st", "<w:i/>")
                + run(" na", "")
                + run("me» {last", "<w:u w:val=\"single\"/>")
                + run("_name}, welcome", "<w:color w:val=\"FF0000\"/>")
                + "</w:p>");
        byte[] letter = Filling.word(TemplateCheck.of(template).word().get(), "A letter", ANNA);
        XWPFParagraph line = Words.open(letter).getParagraphs().getFirst();
        assertThat(line.getText()).isEqualTo("Dear Anna O'Neil & <Sons>, welcome");
        List<XWPFRun> runs = line.getRuns();
        assertThat(runs.getFirst().text()).isEqualTo("Dear Anna");
        assertThat(runs.getFirst().isBold()).isTrue();
        assertThat(runs.get(3).text()).isEqualTo(" O'Neil & <Sons>");
        assertThat(runs.get(4).text()).isEqualTo(", welcome");
        assertThat(runs.get(4).getColor()).isEqualTo("FF0000");
        assertThat(Words.parts(letter).get("word/document.xml"))
                .contains("w:jc w:val=\"center\"", "spellStart", "O'Neil &amp; &lt;Sons&gt;");
    }

    @Test
    void linesOfAnAddressAreLinesInWord() {
        byte[] letter = Filling.word(Words.saying("To: «address»."), "A letter", ANNA);
        assertThat(Words.text(letter)).contains("To: 1 Mill Lane\nLeigh\nWN7 1AA.");
        assertThat(Words.parts(letter).get("word/document.xml")).contains("<w:br/>");
    }

    @Test
    void tablesHeadersAndFootersAreFilledToo() {
        byte[] template = Words.file(w -> {
            w.createTable(1, 2).getRow(0).getCell(1).setText("{first_name}");
            w.createHeader(HeaderFooterType.DEFAULT)
                    .createParagraph()
                    .createRun()
                    .setText("«our reference»");
            w.createHeader(HeaderFooterType.FIRST).createParagraph().createRun().setText("First: «our reference»");
            w.createFooter(HeaderFooterType.DEFAULT)
                    .createParagraph()
                    .createRun()
                    .setText("Foot «last name»");
        });
        XWPFDocument letter = Words.open(Filling.word(template, "A letter", ANNA));
        assertThat(letter.getTables().getFirst().getRow(0).getCell(1).getText()).isEqualTo("Anna");
        assertThat(letter.getHeaderList())
                .extracting(h -> h.getText().strip())
                .containsExactlyInAnyOrder("ENQ-2026-0147", "First: ENQ-2026-0147");
        assertThat(letter.getFooterList().getFirst().getText()).contains("Foot O'Neil & <Sons>");
    }

    @Test
    void aTextBoxIsFilledOnceAndTheParagraphAroundItToo() {
        String box = "<w:p>" + run("in «first name»", "") + "</w:p>";
        byte[] template = Words.withBody("<w:p>" + run("out «first name»", "")
                + "<w:r><w:pict><v:shape xmlns:v=\"urn:schemas-microsoft-com:vml\"><v:textbox><w:txbxContent>" + box
                + "</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>");
        String xml = Words.parts(Filling.word(template, "A letter", ANNA)).get("word/document.xml");
        assertThat(xml).contains("out Anna", "in Anna").doesNotContain("«");
        assertThat(Filling.text(template, ANNA)).isEqualTo("out Anna\n\nin Anna");
    }

    @Test
    void mailMergeFieldsOfWordBecomeFieldsOfHearth() {
        String complex = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
                + "<w:r><w:instrText xml:space=\"preserve\"> MERGEFIELD </w:instrText></w:r>"
                + "<w:r><w:instrText xml:space=\"preserve\">Last_Name \\* MERGEFORMAT </w:instrText></w:r>"
                + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + run("«Last_", "<w:b/>") + run("Name»", "")
                + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
        String simple =
                "<w:fldSimple w:instr=\" MERGEFIELD &quot;First Name&quot; \">" + run("John", "") + "</w:fldSimple>";
        String page = "<w:fldSimple w:instr=\" PAGE \">" + run("1", "") + "</w:fldSimple>";
        byte[] template = TemplateCheck.of(
                        Words.withBody("<w:p>" + simple + run(" ", "") + complex + run(" p. ", "") + page + "</w:p>"))
                .word()
                .get();
        byte[] letter = Filling.word(template, "A letter", ANNA);
        String xml = Words.parts(letter).get("word/document.xml");
        assertThat(xml).doesNotContain("MERGEFIELD", "fldChar", "John").contains("PAGE");
        assertThat(Filling.text(template, ANNA)).isEqualTo("Anna O'Neil & <Sons> p. 1");
    }

    @Test
    void whatIsMissingIsSeenInThePreviewAndNeverInALetter() {
        byte[] template = Words.saying("At «visit time», {first_name}");
        assertThat(Filling.text(template, ANNA)).isEqualTo("At [visit time], Anna");
        assertThatThrownBy(() -> Filling.word(template, "A letter", ANNA)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aLetterSaysNobodysNameOfItself() {
        byte[] template = Words.file(w -> {
            w.createParagraph().createRun().setText("Hello");
            w.getProperties().getCoreProperties().setCreator("Kim Parr");
            w.getProperties().getCoreProperties().setTitle("Draft by Kim");
        });
        var core = Words.open(Filling.word(template, "Review of approval", ANNA))
                .getProperties()
                .getCoreProperties();
        assertThat(core.getCreator()).isNullOrEmpty();
        assertThat(core.getTitle()).isEqualTo("Review of approval");
    }

    @Test
    void theSameLetterIsTheSameFile() {
        byte[] template = BuiltIn.REVIEW.word();
        assertThat(Filling.word(template, "Review", Words.everything()))
                .isEqualTo(Filling.word(template, "Review", Words.everything()));
    }
}
