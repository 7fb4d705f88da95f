package hearth.exchange.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Paragraphs and tables of Word, one under the other, as a PDF has them. */
final class PdfBlocks {
    private static final Set<String> AROUND = Set.of("sdt", "sdtContent", "customXml", "smartTag");

    private final PdfSource source;
    private final float width;

    /**
     * One of them. It is made afresh each time it is asked for: what was measured cannot be written.
     *
     * @param before how far it stands from what is above it, in points
     * @param keepNext whether it stays on the page of what follows
     * @param newPage whether a page begins with it
     */
    record Block(
            Supplier<List<org.openpdf.text.Element>> make,
            float before,
            float after,
            boolean keepNext,
            boolean newPage) {}

    PdfBlocks(PdfSource source, float width) {
        this.source = source;
        this.width = width;
    }

    /** What stands in an element, without what only stands around it. */
    static List<Element> flat(Element in) {
        var flat = new ArrayList<Element>();
        for (Element child : Xml.elements(in)) {
            if (AROUND.contains(child.getLocalName())) {
                flat.addAll(flat(child));
            } else {
                flat.add(child);
            }
        }
        return flat;
    }

    List<Block> of(List<Element> elements) {
        var blocks = new ArrayList<Block>();
        float after = 0;
        @Nullable Element before = null;
        boolean newPage = false;
        for (Element element : elements) {
            if (Xml.is(element, "tbl")) {
                blocks.add(new Block(() -> table(element), 0, 0, false, newPage));
                newPage = false;
                after = 0;
                before = null;
            } else if (Xml.is(element, "p")) {
                for (Element box : Xml.within(element, "txbxContent")) {
                    if (!spare(box, element)) {
                        blocks.addAll(of(flat(box)));
                    }
                }
                var paragraph = new PdfParagraph(source, element, width);
                boolean close =
                        before != null && paragraph.look().on("contextualSpacing") && WordStyles.alike(before, element);
                newPage = paragraph(blocks, paragraph, close ? 0 : Math.max(0, paragraph.before() - after), newPage);
                after = paragraph.after();
                before = element;
            }
        }
        return blocks;
    }

    private List<org.openpdf.text.Element> table(Element table) {
        return new PdfTable(source, table, width)
                .made()
                .<List<org.openpdf.text.Element>>map(List::of)
                .orElse(List.of());
    }

    /** Word writes a text box twice, the second time for old programs; one inside another comes with that one. */
    private static boolean spare(Element box, Element paragraph) {
        for (var node = box.getParentNode(); node != null && !paragraph.isSameNode(node); node = node.getParentNode()) {
            if ("Fallback".equals(node.getLocalName()) || "txbxContent".equals(node.getLocalName())) {
                return true;
            }
        }
        return false;
    }

    /** Adds a paragraph, in as many blocks as it has pages; gives back whether a page ends with it. */
    private static boolean paragraph(List<Block> blocks, PdfParagraph of, float before, boolean newPage) {
        int parts = of.parts().size();
        for (int i = 0; i < parts; i++) {
            int part = i;
            boolean last = i == parts - 1;
            if (last && i > 0 && of.parts().get(i).isEmpty()) {
                return true;
            }
            blocks.add(new Block(
                    () -> part(of, part),
                    part == 0 ? before : 0,
                    last ? of.after() : 0,
                    last && of.look().on("keepNext"),
                    i > 0 || newPage || of.look().on("pageBreakBefore")));
        }
        return false;
    }

    private static List<org.openpdf.text.Element> part(PdfParagraph of, int part) {
        List<PdfRuns.Piece> pieces = of.parts().get(part);
        var made = new ArrayList<org.openpdf.text.Element>();
        pieces.stream().filter(p -> p.kind() == PdfRuns.Kind.FLOATING).forEach(p -> made.add(of.floating(p)));
        of.border("top").ifPresent(made::add);
        made.add(of.of(pieces, part == 0));
        of.border("bottom").ifPresent(made::add);
        return made;
    }
}
