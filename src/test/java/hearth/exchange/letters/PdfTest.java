package hearth.exchange.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearth.common.Mendable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/**
 * Letters as PDF, read back by other code: nothing that a letter says is lost. It is long because each thing a letter may hold has
 * its case.
 */
class PdfTest {
    private static final float A4_WIDE = 595;

    /** All text of a PDF, with single spaces. */
    static String read(byte[] pdf) {
        return String.join(" ", pages(pdf));
    }

    private static List<String> pages(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var pages = new ArrayList<String>();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                var stripper = new PDFTextStripper();
                stripper.setSortByPosition(true);
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(spaced(stripper.getText(document)));
            }
            return pages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String spaced(String text) {
        return text.replace('\u00a0', ' ').replaceAll("\\s+", " ").strip();
    }

    /** Where each text begins, and in which font: across, down, font. */
    private static Map<String, String> fonts(byte[] pdf) {
        var fonts = new HashMap<String, String>();
        positions(pdf)
                .forEach(p ->
                        fonts.merge(p.getFont().getName().replaceFirst(".*\\+", ""), p.getUnicode(), String::concat));
        return fonts;
    }

    private static List<TextPosition> positions(byte[] pdf) {
        var found = new ArrayList<TextPosition>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var stripper = new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition text) {
                    found.add(text);
                    super.processTextPosition(text);
                }
            };
            stripper.getText(document);
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the first of some letters stands, from the left of the page. */
    private static float left(byte[] pdf, String word) {
        List<TextPosition> all = positions(pdf);
        String text = all.stream().map(TextPosition::getUnicode).collect(Collectors.joining());
        assertThat(text).contains(word);
        return all.get(text.indexOf(word)).getXDirAdj();
    }

    private static byte[] pdf(byte[] word) {
        return Pdf.of(word, "A letter");
    }

    private static XWPFParagraph say(XWPFDocument word, String text) {
        XWPFParagraph paragraph = word.createParagraph();
        paragraph.setSpacingAfter(60);
        paragraph.createRun().setText(text);
        return paragraph;
    }

    @ParameterizedTest
    @EnumSource
    void everyLetterOfHearthSaysInPdfWhatItSaysInWord(BuiltIn letter) {
        Map<LetterField, String> facts = Words.everything();
        facts.put(LetterField.NAMES, "Žofia Łękawska-O’Brien and Ọláolúwa Nguyễn");
        facts.put(LetterField.ADDRESS, "Flat 2\n2 Mill Lane\nLeigh\nWN7 1AA");
        byte[] word = Filling.word(letter.word(), letter.label(), facts);
        byte[] pdf = Pdf.of(word, letter.label());
        String read = read(pdf);
        for (String line :
                Filling.text(word, facts).lines().filter(l -> !l.isBlank()).toList()) {
            for (String said : spaced(line).split(" ", -1)) {
                assertThat(read).contains(said);
            }
        }
        String all = spaced(Words.text(word)).replace("•", " ");
        assertThat(letters(read.replace("•", " "))).isEqualTo(letters(all));
        assertThat(read).startsWith("the COUNCIL").endsWith("the OUR REFERENCE, page 1");
    }

    /** Every letter, however the lines stand. */
    private static Map<Integer, Long> letters(String text) {
        return text.codePoints()
                .filter(c -> !Character.isWhitespace(c))
                .boxed()
                .collect(Collectors.groupingBy(c -> c, Collectors.counting()));
    }

    @Test
    void theFileSaysNobodysNameAndBringsItsFonts() throws IOException {
        byte[] pdf = pdf(Filling.word(BuiltIn.VISIT.word(), "Initial visit", Words.everything()));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("A letter");
            assertThat(document.getDocumentInformation().getAuthor()).isNull();
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
            for (COSName name : document.getPage(0).getResources().getFontNames()) {
                assertThat(document.getPage(0).getResources().getFont(name).isEmbedded())
                        .isTrue();
            }
        }
        assertThat(fonts(pdf)).containsOnlyKeys("LiberationSans", "LiberationSans-Bold");
    }

    @Test
    void aLongLetterGoesOnOverPagesAndCountsThem() {
        byte[] word = Words.file(w -> {
            var foot = w.createFooter(org.apache.poi.wp.usermodel.HeaderFooterType.DEFAULT)
                    .createParagraph();
            foot.createRun().setText("Page ");
            foot.getCTP().addNewFldSimple().setInstr("PAGE");
            foot.createRun().setText(" of ");
            foot.getCTP().addNewFldSimple().setInstr(" NUMPAGES  \\* MERGEFORMAT ");
            for (int i = 1; i <= 60; i++) {
                say(w, "Paragraph number " + i + " of a letter that does not end on its first page.");
            }
            XWPFParagraph heading = say(w, "A heading");
            heading.setKeepNext(true);
            say(w, "what stands under it");
            XWPFParagraph last = say(w, "before the break");
            last.createRun().addBreak(BreakType.PAGE);
            last.createRun().setText("after the break");
            say(w, "on a page of its own").setPageBreak(true);
        });
        List<String> pages = pages(pdf(word));
        assertThat(pages).hasSizeGreaterThanOrEqualTo(4);
        String all = String.join(" ", pages);
        IntStream.rangeClosed(1, 60).forEach(i -> assertThat(all).contains("Paragraph number " + i + " of"));
        for (int page = 1; page <= pages.size(); page++) {
            assertThat(pages.get(page - 1)).endsWith("Page " + page + " of " + pages.size());
        }
        assertThat(pages.get(pages.size() - 2)).startsWith("after the break");
        assertThat(pages.getLast()).startsWith("on a page of its own");
    }

    @Test
    void aHeadingDoesNotStayAloneAtTheFootOfAPage() {
        for (int lines = 36; lines < 52; lines++) {
            int many = lines;
            List<String> pages = pages(pdf(Words.file(w -> {
                IntStream.range(0, many).forEach(i -> say(w, "line " + i));
                say(w, "A heading").setKeepNext(true);
                say(w, "what stands under it");
            })));
            assertThat(pages)
                    .allSatisfy(page ->
                            assertThat(page.contains("A heading")).isEqualTo(page.contains("what stands under it")));
        }
    }

    @Test
    void tablesKeepTheirCellsAndStandSideBySide() {
        byte[] word = Words.file(w -> {
            XWPFTable table = w.createTable(3, 3);
            for (int row = 0; row < 3; row++) {
                for (int column = 0; column < 3; column++) {
                    table.getRow(row).getCell(column).setText("r" + row + "c" + column);
                }
            }
            table.getRow(0).getCell(0).getCTTc().addNewTcPr().addNewGridSpan().setVal(java.math.BigInteger.TWO);
            table.getRow(0).removeCell(2);
            table.getRow(1).getCell(0).getCTTc().addNewTcPr().addNewVMerge().setVal(STMerge.RESTART);
            table.getRow(2).getCell(0).getCTTc().addNewTcPr().addNewVMerge();
            say(w, "after it");
        });
        byte[] pdf = pdf(word);
        assertThat(read(pdf)).isEqualTo("r0c0 r0c1 r1c0 r1c1 r1c2 r2c1 r2c2 after it");
        assertThat(left(pdf, "r1c1")).isEqualTo(left(pdf, "r2c1")).isGreaterThan(left(pdf, "r1c0") + 50);
        assertThat(left(pdf, "r0c1")).isEqualTo(left(pdf, "r1c2"));
    }

    @Test
    void aTableGoesOnOverPagesWithItsHead() {
        byte[] word = Words.file(w -> {
            XWPFTable table = w.createTable(120, 2);
            table.getRow(0).setRepeatHeader(true);
            table.getRow(0).getCell(0).setText("Head");
            for (int row = 1; row < 120; row++) {
                table.getRow(row).getCell(0).setText("row" + row + "end");
            }
        });
        List<String> pages = pages(pdf(word));
        assertThat(pages).hasSizeGreaterThan(1).allMatch(page -> page.startsWith("Head"));
        IntStream.range(1, 120)
                .forEach(row -> assertThat(String.join(" ", pages)).contains("row" + row + "end"));
    }

    @Test
    void textKeepsItsLookAndItsPlace() {
        byte[] word = Words.file(w -> {
            XWPFParagraph paragraph = w.createParagraph();
            paragraph.createRun().setText("plain ");
            var bold = paragraph.createRun();
            bold.setBold(true);
            bold.setFontFamily("Times New Roman");
            bold.setText("bold");
            var slanted = paragraph.createRun();
            slanted.setItalic(true);
            slanted.setText("slanted");
            var fixed = paragraph.createRun();
            fixed.setFontFamily("Courier New");
            fixed.setText("fixed");
            var hidden = paragraph.createRun();
            hidden.setVanish(true);
            hidden.setText("hidden");
            say(w, "atright").setAlignment(ParagraphAlignment.RIGHT);
            say(w, "indented").setIndentationLeft(1440);
            XWPFParagraph tabbed = w.createParagraph();
            tabbed.getCTP().addNewPPr().addNewTabs().addNewTab().setPos(java.math.BigInteger.valueOf(4000));
            tabbed.createRun().setText("before");
            tabbed.createRun().addTab();
            tabbed.createRun().setText("behind");
        });
        byte[] pdf = pdf(word);
        assertThat(fonts(pdf))
                .containsEntry("LiberationSerif-Bold", "bold")
                .containsEntry("LiberationSans-Italic", "slanted")
                .containsEntry("LiberationMono", "fixed");
        assertThat(read(pdf)).doesNotContain("hidden");
        assertThat(left(pdf, "plain")).isEqualTo(72);
        assertThat(left(pdf, "indented")).isEqualTo(144);
        assertThat(left(pdf, "behind")).isBetween(271f, 273f);
        assertThat(left(pdf, "atright")).isGreaterThan(A4_WIDE - 72 - 60);
    }

    @Test
    void listsAreCountedAndNotesStandAtTheEnd() {
        byte[] word = Words.file(w -> {
            var numbering = w.createNumbering();
            var list = org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum.Factory.newInstance();
            list.setAbstractNumId(java.math.BigInteger.ZERO);
            var level = list.addNewLvl();
            level.setIlvl(java.math.BigInteger.ZERO);
            level.addNewNumFmt()
                    .setVal(org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat.LOWER_LETTER);
            level.addNewLvlText().setVal("(%1)");
            level.addNewStart().setVal(java.math.BigInteger.ONE);
            var id =
                    numbering.addNum(numbering.addAbstractNum(new org.apache.poi.xwpf.usermodel.XWPFAbstractNum(list)));
            for (String item : List.of("first", "second")) {
                say(w, item).setNumID(id);
            }
            var note = w.createFootnote();
            note.createParagraph().createRun().setText("a note");
            say(w, "noted").addFootnoteReference(note);
            say(w, "the end");
        });
        assertThat(read(pdf(word)))
                .startsWith("(a) first (b) second")
                .contains("noted")
                .endsWith("a note");
    }

    @Test
    void aTextBoxAndAPictureAreThereOnce() throws Exception {
        String box = "<w:p><w:r><w:t>before</w:t></w:r><w:r><mc:AlternateContent"
                + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><mc:Choice"
                + " Requires=\"wps\"><w:drawing><w:txbxContent><w:p><w:r><w:t>inabox</w:t></w:r></w:p>"
                + "</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent><w:p><w:r>"
                + "<w:t>inabox</w:t></w:r></w:p></w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>";
        assertThat(read(pdf(Words.withBody(box)))).isEqualTo("inabox before");
        var png = new java.io.ByteArrayOutputStream();
        javax.imageio.ImageIO.write(
                new java.awt.image.BufferedImage(40, 40, java.awt.image.BufferedImage.TYPE_INT_RGB), "png", png);
        byte[] word = Words.file(w -> {
            try {
                w.createParagraph()
                        .createRun()
                        .addPicture(
                                new java.io.ByteArrayInputStream(png.toByteArray()),
                                PictureType.PNG,
                                "logo.png",
                                Units.toEMU(40),
                                Units.toEMU(40));
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        try (PDDocument document = Loader.loadPDF(pdf(word))) {
            assertThat(document.getPage(0).getResources().getXObjectNames()).hasSize(1);
        }
        byte[] drawn = Words.change(word, "word/media/image1.png", was -> "EMF");
        assertThatThrownBy(() -> pdf(drawn)).isInstanceOf(Mendable.class).hasMessageContaining("as PNG or JPEG");
    }

    @Test
    void anotherSectionHasItsOwnPaperAndTheFirstPageItsOwnHead() {
        String body = "<w:p><w:r><w:t>upright</w:t></w:r></w:p>"
                + "<w:p><w:pPr><w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr></w:pPr></w:p>"
                + "<w:p><w:r><w:t>lying</w:t></w:r></w:p>"
                + "<w:sectPr><w:pgSz w:w=\"16838\" w:h=\"11906\"/><w:pgMar w:left=\"720\" w:right=\"720\""
                + " w:top=\"720\" w:bottom=\"720\" w:header=\"300\" w:footer=\"300\"/></w:sectPr>";
        byte[] pdf = pdf(Words.withBody(body));
        assertThat(pages(pdf)).containsExactly("upright", "lying");
        assertThat(left(pdf, "lying")).isEqualTo(36);
    }

    @Test
    void aTallHeadPushesTheLetterDownAndStandsOnTheFirstPageAlone() {
        byte[] word = Words.file(w -> {
            w.getDocument().getBody().addNewSectPr().addNewTitlePg();
            var policy = w.createHeaderFooterPolicy();
            var head = policy.createHeader(org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy.FIRST);
            head.createParagraph().setBorderBottom(org.apache.poi.xwpf.usermodel.Borders.SINGLE);
            for (int line = 0; line < 12; line++) {
                head.createParagraph().createRun().setText("head" + line);
            }
            IntStream.range(0, 80).forEach(line -> say(w, "line" + line + "end"));
        });
        byte[] pdf = pdf(word);
        List<String> pages = pages(pdf);
        assertThat(pages.getFirst()).startsWith("head0 head1").contains("head11 line0end");
        assertThat(pages.subList(1, pages.size())).isNotEmpty().allMatch(page -> !page.contains("head"));
    }

    @Test
    void whatCannotBeShownIsRefusedAndSaid() {
        assertThatThrownBy(() -> pdf(Words.saying("Dear \u0628\u0646")))
                .isInstanceOf(Mendable.class)
                .hasMessageContaining("\u0628")
                .hasMessageContaining("Make a Word file instead");
        assertThatThrownBy(() -> pdf(Words.saying("thank you \ud83d\ude42"))).isInstanceOf(Mendable.class);
        assertThat(read(pdf(Words.saying("e\u0301 \u200bÿ £ € – “ ” ’ … ½ Ð ß ı ŵ Ŷ ș ọ"))))
                .isEqualTo("é ÿ £ € – “ ” ’ … ½ Ð ß ı ŵ Ŷ ș ọ");
    }
}
