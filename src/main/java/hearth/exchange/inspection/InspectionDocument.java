package hearth.exchange.inspection;

import hearth.common.Mendable;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** Lays the sections out as a Word document: a title, a heading for each, tables with a heading row that returns on every page. */
final class InspectionDocument {
    private static final String FONT = "Arial";
    private static final int TITLE = 16;
    private static final int HEADING = 12;
    private static final int BODY = 10;
    private static final int CELL = 9;
    /** Twentieths of a point: A4 on its side, so that tables have room. */
    private static final long LONG_SIDE = 16838;

    private static final long SHORT_SIDE = 11906;
    private static final long MARGIN = 850;

    private InspectionDocument() {}

    /** Hears which section is written. */
    @FunctionalInterface
    interface Progress {
        void section(String title, int done, int of);
    }

    static void write(
            String title,
            String under,
            List<Section> sections,
            OutputStream out,
            Progress progress,
            BooleanSupplier stop)
            throws IOException {
        try (var document = new XWPFDocument()) {
            document.getProperties().getCoreProperties().setTitle(title);
            document.getProperties().getCoreProperties().setCreator("Hearth");
            var page = document.getDocument().getBody().addNewSectPr();
            var size = page.addNewPgSz();
            size.setW(BigInteger.valueOf(LONG_SIDE));
            size.setH(BigInteger.valueOf(SHORT_SIDE));
            var margin = page.addNewPgMar();
            margin.setLeft(BigInteger.valueOf(MARGIN));
            margin.setRight(BigInteger.valueOf(MARGIN));
            margin.setTop(BigInteger.valueOf(MARGIN));
            margin.setBottom(BigInteger.valueOf(MARGIN));
            words(document, title, TITLE, true);
            words(document, under, BODY, false);
            for (int i = 0; i < sections.size(); i++) {
                if (stop.getAsBoolean()) {
                    throw new Mendable("Making the file was stopped. No file was written.");
                }
                progress.section(sections.get(i).title(), i, sections.size());
                section(document, sections.get(i));
            }
            document.write(out);
        }
    }

    private static void section(XWPFDocument document, Section section) {
        words(document, section.title(), HEADING, true).setSpacingBefore(240);
        section.sentences().forEach(sentence -> words(document, sentence, BODY, false));
        if (section.headings().isEmpty()) {
            return;
        }
        XWPFTable table = document.createTable(1, section.headings().size());
        table.setWidth("100%");
        fill(table.getRow(0), section.headings(), true);
        table.getRow(0).setRepeatHeader(true);
        section.rows().forEach(row -> fill(table.createRow(), row, false));
    }

    private static void fill(XWPFTableRow row, List<String> cells, boolean bold) {
        row.setCantSplitRow(true);
        for (int c = 0; c < cells.size(); c++) {
            XWPFParagraph paragraph = row.getCell(c).getParagraphs().getFirst();
            run(paragraph, cells.get(c), CELL, bold);
        }
    }

    private static XWPFParagraph words(XWPFDocument document, String text, int size, boolean bold) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.LEFT);
        paragraph.setSpacingAfter(80);
        run(paragraph, text, size, bold);
        return paragraph;
    }

    private static void run(XWPFParagraph paragraph, String text, int size, boolean bold) {
        XWPFRun run = paragraph.createRun();
        run.setFontFamily(FONT);
        run.setFontSize(size);
        run.setBold(bold);
        run.setText(text);
    }
}
