package hearth.exchange.letters;

import hearth.common.Mendable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Document;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfWriter;

/**
 * Sets blocks one under the other: in a header or footer, or page after page. What stands between them is left white; set as an empty
 * line it would be read out as one. Lengths in points, from the foot of the page.
 */
final class PdfFlow {
    private static final float ENDLESS = 100_000;

    private final Document document;
    private final PdfWriter writer;
    private float y;
    private boolean fresh = true;

    PdfFlow(Document document, PdfWriter writer) {
        this.document = document;
        this.writer = writer;
        this.y = document.top();
    }

    /** How high blocks are together. */
    static float high(List<PdfBlocks.Block> blocks, float width) {
        return -place(null, blocks, 0, width, 0);
    }

    /** Sets blocks where there is room for all of them; gives back where they end. */
    static float place(@Nullable PdfContentByte on, List<PdfBlocks.Block> blocks, float left, float right, float top) {
        float y = top;
        for (PdfBlocks.Block block : blocks) {
            var column = new ColumnText(on);
            column.setSimpleColumn(left, -ENDLESS, right, y - block.before());
            block.make().get().forEach(column::addElement);
            column.go(on == null);
            y = column.getYLine() - block.after();
        }
        return y;
    }

    /** Ends the page; what follows begins the next. */
    void newPage() {
        writer.setPageEmpty(false);
        document.newPage();
        y = document.top();
        fresh = true;
    }

    /**
     * Sets blocks over as many pages as they need.
     *
     * @throws Mendable where one of them is higher than a page and cannot be divided
     */
    void add(List<PdfBlocks.Block> blocks) {
        for (int i = 0; i < blocks.size(); i++) {
            PdfBlocks.Block block = blocks.get(i);
            if ((block.newPage() && !fresh) || (block.keepNext() && tooHigh(blocks.subList(i, blocks.size())))) {
                newPage();
            }
            add(block);
        }
    }

    private void add(PdfBlocks.Block block) {
        var column = new ColumnText(writer.getDirectContent());
        block.make().get().forEach(column::addElement);
        y -= fresh ? 0 : block.before();
        column.setSimpleColumn(document.left(), document.bottom(), document.right(), y);
        while (ColumnText.hasMoreText(column.go())) {
            if (fresh && column.getYLine() >= document.top()) {
                throw new Mendable("The letter holds something that is higher than a page. Make a Word file instead.");
            }
            newPage();
            column.setSimpleColumn(document.left(), document.bottom(), document.right(), y);
        }
        writer.setPageEmpty(false);
        y = column.getYLine() - block.after();
        fresh = false;
    }

    /** Whether what is to stay together, and the beginning of what follows, has no room on this page. */
    private boolean tooHigh(List<PdfBlocks.Block> blocks) {
        int together = 0;
        while (together < blocks.size() - 1 && blocks.get(together).keepNext()) {
            together++;
        }
        float high = high(blocks.subList(0, together + 1), document.right() - document.left());
        return high > y - document.bottom() && high <= document.top() - document.bottom();
    }
}
