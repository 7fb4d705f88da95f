package hearth.exchange.letters;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.IRunBody;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSimpleField;

/**
 * Plain text laid out as a letter in Word: paragraphs between empty lines, "# " before a heading, "- " before a line of a list; A4,
 * Arial 12, council and team at the head, reference and page at the foot.
 */
final class PlainWord {
    private static final String FONT = "Arial";
    private static final int SIZE = 12;
    private static final int CM = 567;
    private static final int AFTER = 160;
    private static final int SIGNATURE = 900;

    private final XWPFDocument word = new XWPFDocument();

    private PlainWord() {}

    static byte[] of(String text) {
        var letter = new PlainWord();
        letter.page();
        letter.head();
        letter.foot();
        for (String block : text.strip().split("\\R\\s*\\R", -1)) {
            letter.block(block.strip());
        }
        return letter.bytes();
    }

    private void page() {
        CTSectPr section = word.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(11906));
        size.setH(BigInteger.valueOf(16838));
        CTPageMar margins = section.addNewPgMar();
        BigInteger side = BigInteger.valueOf(2 * CM + CM / 2);
        margins.setLeft(side);
        margins.setRight(side);
        margins.setTop(side);
        margins.setBottom(side);
        margins.setHeader(BigInteger.valueOf(CM + CM / 4));
        margins.setFooter(BigInteger.valueOf(CM + CM / 4));
        margins.setGutter(BigInteger.ZERO);
    }

    private void head() {
        XWPFParagraph line = word.createHeader(HeaderFooterType.DEFAULT).createParagraph();
        line.setAlignment(ParagraphAlignment.RIGHT);
        run(line, "«council»", SIZE, true);
        XWPFRun team = run(line, "", SIZE, false);
        team.addBreak(BreakType.TEXT_WRAPPING);
        team.setText("«team»", team.getCTR().sizeOfTArray());
    }

    private void foot() {
        XWPFParagraph line = word.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        line.setAlignment(ParagraphAlignment.RIGHT);
        run(line, "«our reference», page ", SIZE - 2, false);
        CTSimpleField page = line.getCTP().addNewFldSimple();
        page.setInstr("PAGE");
        var number = new XWPFRun(page.addNewR(), (IRunBody) line);
        number.setFontFamily(FONT);
        number.setFontSize(SIZE - 2);
        number.setText("1");
    }

    private void block(String block) {
        if (block.startsWith("# ")) {
            XWPFParagraph heading = paragraph();
            heading.setKeepNext(true);
            heading.setSpacingBefore(AFTER);
            run(heading, block.substring(2), SIZE + 2, true);
        } else if (block.startsWith("- ")) {
            for (String item : block.lines().toList()) {
                XWPFParagraph line = paragraph();
                line.setIndentationLeft(CM);
                line.setIndentationHanging(CM / 2);
                line.setSpacingAfter(AFTER / 2);
                XWPFRun mark = run(line, "•", SIZE, false);
                mark.addTab();
                mark.setText(item.substring(2).strip(), mark.getCTR().sizeOfTArray());
            }
        } else {
            XWPFParagraph paragraph = paragraph();
            if (block.startsWith("Yours ")) {
                paragraph.setSpacingAfter(SIGNATURE);
            }
            boolean first = true;
            for (String line : block.lines().toList()) {
                XWPFRun run = run(paragraph, "", SIZE, false);
                if (!first) {
                    run.addBreak(BreakType.TEXT_WRAPPING);
                }
                run.setText(line.strip(), run.getCTR().sizeOfTArray());
                first = false;
            }
        }
    }

    private XWPFParagraph paragraph() {
        XWPFParagraph paragraph = word.createParagraph();
        paragraph.setSpacingAfter(AFTER);
        return paragraph;
    }

    private static XWPFRun run(XWPFParagraph in, String text, int size, boolean bold) {
        XWPFRun run = in.createRun();
        run.setFontFamily(FONT);
        run.setFontSize(size);
        if (bold) {
            run.setBold(true);
        }
        if (!text.isEmpty()) {
            run.setText(text);
        }
        return run;
    }

    private byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (word) {
            word.getProperties().getCoreProperties().setCreator("");
            word.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
