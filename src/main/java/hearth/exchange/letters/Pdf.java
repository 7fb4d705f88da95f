package hearth.exchange.letters;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openpdf.text.Document;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;
import org.w3c.dom.Element;

/**
 * A letter as PDF, made here from its Word file and in memory: no other program is needed. Text, its look, lists, tables, headers,
 * footers and notes are all there; pictures and boxes that Word sets beside the text stand above it.
 */
final class Pdf {
    private final WordFile file;
    private final PdfCount count;
    private final PdfSource letter;

    private Pdf(WordFile file, int total) {
        this.file = file;
        this.count = new PdfCount(total);
        this.letter = PdfSource.letter(file, count);
    }

    /**
     * Makes it.
     *
     * @param title what kind of letter it is; the file says that of itself, and nobody's name
     * @throws hearth.common.Mendable where the letter holds what no PDF of ours can show
     */
    static byte[] of(byte[] word, String title) {
        WordFile file = WordFile.open(word);
        var first = new Pdf(file, 1);
        var bytes = new ByteArrayOutputStream();
        int pages = first.write(bytes, title);
        if (pages > 1 && first.count.asked()) {
            bytes.reset();
            new Pdf(file, pages).write(bytes, title);
        }
        return bytes.toByteArray();
    }

    /** What stands in one section of the letter, and what Word says of its pages and of those before, nearest first. */
    private record Section(List<Element> content, List<Element> said) {}

    private List<Section> sections() {
        var sections = new ArrayList<Section>();
        var said = new ArrayList<Element>();
        var content = new ArrayList<Element>();
        Element body = Xml.child(letter.xml().getDocumentElement(), "body").orElseThrow();
        for (Element element : PdfBlocks.flat(body)) {
            boolean closing = Xml.is(element, "sectPr");
            if (!closing) {
                content.add(element);
            }
            (closing ? Optional.of(element) : Xml.child(element, "pPr").flatMap(p -> Xml.child(p, "sectPr")))
                    .ifPresent(section -> {
                        said.addFirst(section);
                        sections.add(new Section(List.copyOf(content), List.copyOf(said)));
                        content.clear();
                    });
        }
        if (!content.isEmpty()) {
            sections.add(new Section(content, said));
        }
        return sections;
    }

    /** Writes it and counts its pages. */
    private int write(ByteArrayOutputStream bytes, String title) {
        List<Section> sections = sections();
        var document = new Document();
        PdfWriter writer = PdfWriter.getInstance(document, bytes);
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString("en-GB"));
        document.addTitle(title);
        var pages = new PdfPages(document, file, letter, sections.getFirst().said());
        pages.begin(1);
        writer.setPageEvent(pages);
        document.open();
        var flow = new PdfFlow(document, writer);
        flow.add(blocks(sections.getFirst().content(), pages));
        for (Section section : sections.subList(1, sections.size())) {
            var next = new PdfPages(document, file, letter, section.said());
            if (!next.goesOn()) {
                pages.before(next);
                flow.newPage();
                pages = next;
                writer.setPageEvent(null); // else both would draw
                writer.setPageEvent(pages);
            }
            flow.add(blocks(section.content(), pages));
        }
        for (Element note : letter.notes()) {
            flow.add(blocks(PdfBlocks.flat(note), pages));
        }
        document.close();
        return writer.getPageNumber() - 1;
    }

    private List<PdfBlocks.Block> blocks(List<Element> content, PdfPages pages) {
        return new PdfBlocks(letter, pages.width()).of(content);
    }
}
