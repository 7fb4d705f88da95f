package hearth.exchange.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearth.common.Mendable;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Templates that cannot be used, each with what is said of it. */
class TemplateCheckTest {
    private static final String RELS = "word/_rels/document.xml.rels";
    private static final String TYPES = "[Content_Types].xml";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private static byte[] relation(String type, String target) {
        return Words.change(
                Words.saying("Hello"),
                RELS,
                s -> s.replaceFirst(
                        "</Relationships>|/>\\s*$",
                        (s.contains("</Relationships>") ? "" : ">") + "<Relationship Id=\"rX\" Type=\"" + OFFICE + type
                                + "\" Target=\"" + target + "\" TargetMode=\"External\"/></Relationships>"));
    }

    private static byte[] part(String name, String type) {
        byte[] with = Words.change(Words.saying("Hello"), name, s -> "<x/>");
        return Words.change(
                with,
                TYPES,
                s -> s.replace(
                        "</Types>", "<Override PartName=\"/" + name + "\" ContentType=\"" + type + "\"/></Types>"));
    }

    private static byte[] body(String xml) {
        return Words.withBody(xml);
    }

    static Stream<Arguments> bad() {
        String word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
        return Stream.of(
                Arguments.of("text", "Hello".getBytes(StandardCharsets.UTF_8), "not a Word document"),
                Arguments.of("old", new byte[] {(byte) 0xD0, (byte) 0xCF, 1}, "old kind of Word"),
                Arguments.of("large", new byte[5_000_001], "larger than 5 MB"),
                Arguments.of("sheet", part("xl/workbook.xml", "x"), null),
                Arguments.of(
                        "macros",
                        Words.change(
                                Words.saying("Hello"),
                                TYPES,
                                s -> s.replace(
                                        word + "document.main+xml",
                                        "application/vnd.ms-word.document.macroEnabled.main+xml")),
                        "macros"),
                Arguments.of(
                        "macros inside", part("word/vbaProject.bin", "application/vnd.ms-office.vbaProject"), "macros"),
                Arguments.of(
                        "template",
                        Words.change(
                                Words.saying("Hello"), TYPES, s -> s.replace("document.main+xml", "template.main+xml")),
                        "(.dotx) is saved as one too"),
                Arguments.of("linked picture", relation("image", "http://example.org/a.png"), "linked picture or file"),
                Arguments.of("another document", relation("subDocument", "other.docx"), "takes in another document"),
                Arguments.of(
                        "link to a file", relation("hyperlink", "file:///C:/secret.docx"), "link to a file or folder"),
                Arguments.of(
                        "sheet inside",
                        part("word/embeddings/sheet.xlsx", "application/vnd.ms-excel"),
                        "something of another program"),
                Arguments.of(
                        "comments", part("word/comments.xml", word + "comments+xml"), "comments, which would go out"),
                Arguments.of(
                        "tracked",
                        body("<w:p><w:ins w:id=\"1\" w:author=\"Kim\"><w:r><w:t>new</w:t></w:r></w:ins></w:p>"),
                        "tracked changes"),
                Arguments.of(
                        "fetching field",
                        body("<w:p><w:fldSimple w:instr=\" INCLUDETEXT c:\\\\a.docx \"><w:r><w:t>x</w:t></w:r>"
                                + "</w:fldSimple></w:p>"),
                        "fetches something from elsewhere"),
                Arguments.of(
                        "entity",
                        Words.change(
                                Words.saying("Hello"),
                                "word/document.xml",
                                s -> "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"),
                        "damaged"),
                Arguments.of("open field", Words.saying("Dear «first name"), "begins or ends alone"),
                Arguments.of("open brace", Words.saying("Dear first_name}"), "{first_name}"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void bad(String name, byte[] file, String said) {
        if (said == null) {
            assertThat(TemplateCheck.of(file).fields()).isEmpty();
        } else {
            assertThatThrownBy(() -> TemplateCheck.of(file))
                    .isInstanceOf(Mendable.class)
                    .hasMessageContaining(said);
        }
    }

    @Test
    void everyUnknownFieldIsNamedWithItsPlaceAndTheNearestKnown() {
        byte[] file = Words.file(w -> {
            w.createParagraph().createRun().setText("Dear «fist name», thank you for calling on {recieved on}.");
            w.createFooter(HeaderFooterType.DEFAULT)
                    .createParagraph()
                    .createRun()
                    .setText("«our ref»");
        });
        assertThatThrownBy(() -> TemplateCheck.of(file))
                .isInstanceOf(Mendable.class)
                .hasMessageContaining("no field «fist name», in the letter in “Dear «fist name», thank you")
                .hasMessageContaining("nearest is «first name»")
                .hasMessageContaining("nearest is «received on»")
                .hasMessageContaining("«our ref», in the footer")
                .hasMessageContaining("nearest is «our reference»");
    }

    @Test
    void linksThatBringNothingAreCutAndSaid() {
        byte[] file = Words.change(
                relation("attachedTemplate", "file:///C:/council.dotx"),
                RELS,
                s -> s.replace("Id=\"rX\"", "Id=\"rY\""));
        TemplateCheck.Checked checked = TemplateCheck.of(file);
        assertThat(checked.cut()).containsExactly("the link to the template it was made with");
        assertThat(Words.parts(checked.word().get()).get(RELS)).doesNotContain("council.dotx");
        assertThat(Words.text(checked.word().get())).contains("Hello");
    }

    @Test
    void aLinkToAWebPageMayStay() {
        byte[] file = relation("hyperlink", "https://example.org/fostering");
        assertThat(Words.parts(TemplateCheck.of(file).word().get()).get(RELS))
                .contains("https://example.org/fostering");
    }

    @Test
    void aZipThatUnpacksToTooMuchIsNotRead() {
        byte[] file = Words.change(Words.saying("Hello"), "word/media/a.bin", s -> "0".repeat(61_000_000));
        assertThat(file.length).isLessThan(5_000_000);
        assertThatThrownBy(() -> TemplateCheck.of(file)).isInstanceOf(Mendable.class);
    }
}
