package hearth.exchange.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openpdf.text.Paragraph;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.w3c.dom.Element;

/** A table of Word as a PDF has it: its widths, merged cells, borders, and head rows that stand again on each page. */
final class PdfTable {
    private static final float TWIPS = 20;
    private static final float EIGHTHS = 8;
    private static final float FIFTIETHS = 5000;
    private static final float USUAL_SIDE = 5.4f;
    private static final float LEAST = 2.5f; // above and below, so that no letter touches a line

    private final PdfSource source;
    private final Element table;
    private final WordLook look;
    private final List<Element> rows;
    private final List<Float> widths;

    PdfTable(PdfSource source, Element table, float available) {
        this.source = source;
        this.table = table;
        this.look = source.styles().table(table);
        this.rows = PdfBlocks.flat(table).stream().filter(e -> Xml.is(e, "tr")).toList();
        this.widths = widths(available);
    }

    private List<Float> widths(float available) {
        int columns = rows.stream().mapToInt(PdfTable::columns).max().orElse(1);
        var grid = new ArrayList<Float>();
        Xml.child(table, "tblGrid")
                .ifPresent(g ->
                        Xml.children(g, "gridCol").forEach(c -> grid.add(Xml.number(Xml.attribute(c, "w")) / TWIPS)));
        if (grid.size() != columns || grid.stream().anyMatch(w -> w <= 0)) {
            grid.clear();
            for (int i = 0; i < columns; i++) {
                grid.add(available / columns);
            }
        }
        float sum = (float) grid.stream().mapToDouble(Float::doubleValue).sum();
        float wanted = Math.min(available, said(available).orElse(sum));
        return grid.stream().map(w -> w * wanted / sum).toList();
    }

    private Optional<Float> said(float available) {
        float width = Xml.number(look.attribute("tblW", "w").orElse("0"));
        return width <= 0
                ? Optional.empty()
                : switch (look.attribute("tblW", "type").orElse("")) {
                    case "pct" -> Optional.of(available * width / FIFTIETHS);
                    case "dxa" -> Optional.of(width / TWIPS);
                    default -> Optional.empty();
                };
    }

    private static int number(Element in, String properties, String name, int otherwise) {
        return Xml.child(in, properties)
                .flatMap(p -> Xml.child(p, name))
                .map(e -> (int) Xml.number(Xml.attribute(e, "val")))
                .orElse(otherwise);
    }

    private static List<Element> cells(Element row) {
        return PdfBlocks.flat(row).stream().filter(e -> Xml.is(e, "tc")).toList();
    }

    private static int span(Element cell) {
        return Math.max(1, number(cell, "tcPr", "gridSpan", 1));
    }

    private static int columns(Element row) {
        return number(row, "trPr", "gridBefore", 0)
                + cells(row).stream().mapToInt(PdfTable::span).sum()
                + number(row, "trPr", "gridAfter", 0);
    }

    /** The cell that begins at a column of a row. */
    private static Optional<Element> at(Element row, int column) {
        int at = number(row, "trPr", "gridBefore", 0);
        for (Element cell : cells(row)) {
            if (at == column) {
                return Optional.of(cell);
            }
            at += span(cell);
        }
        return Optional.empty();
    }

    private static boolean goesOn(Element cell) {
        return Xml.child(cell, "tcPr")
                .flatMap(p -> Xml.child(p, "vMerge"))
                .filter(m -> !Xml.attribute(m, "val").equals("restart"))
                .isPresent();
    }

    /** The table; nothing where it has no cell. */
    Optional<PdfPTable> made() {
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        var made = new PdfPTable(widths.size());
        float[] each = new float[widths.size()];
        float sum = 0;
        for (int i = 0; i < each.length; i++) {
            each[i] = widths.get(i);
            sum += each[i];
        }
        made.setTotalWidth(each);
        made.setLockedWidth(sum > 0);
        made.setSplitLate(false);
        made.setHorizontalAlignment(
                switch (look.value("jc").orElse("")) {
                    case "right", "end" -> org.openpdf.text.Element.ALIGN_RIGHT;
                    case "center" -> org.openpdf.text.Element.ALIGN_CENTER;
                    default -> org.openpdf.text.Element.ALIGN_LEFT;
                });
        int heads = 0;
        while (heads < rows.size() && header(rows.get(heads))) {
            heads++;
        }
        for (int row = 0; row < rows.size(); row++) {
            row(made, row);
        }
        if (heads < rows.size()) {
            made.setHeaderRows(heads);
        }
        return Optional.of(made);
    }

    private static boolean header(Element row) {
        return Xml.child(row, "trPr")
                .filter(p -> new WordLook(List.of(p)).on("tblHeader"))
                .isPresent();
    }

    private void row(PdfPTable made, int row) {
        Element tr = rows.get(row);
        int column = number(tr, "trPr", "gridBefore", 0);
        empty(made, column);
        for (Element cell : cells(tr)) {
            if (!goesOn(cell) || row == 0) {
                made.addCell(cell(cell, row, column));
            }
            column += span(cell);
        }
        empty(made, widths.size() - column);
    }

    private static void empty(PdfPTable made, int columns) {
        if (columns > 0) {
            var none = new PdfPCell();
            none.setBorder(0);
            none.setColspan(columns);
            made.addCell(none);
        }
    }

    private PdfPCell cell(Element cell, int row, int column) {
        var made = new PdfPCell();
        int span = Math.min(span(cell), widths.size() - column);
        int down = 1;
        while (row + down < rows.size()
                && at(rows.get(row + down), column).filter(PdfTable::goesOn).isPresent()) {
            down++;
        }
        made.setColspan(Math.max(1, span));
        made.setRowspan(down);
        made.setUseAscender(true);
        made.setUseDescender(true);
        made.setPaddingTop(Math.max(LEAST, side("top", 0)));
        made.setPaddingBottom(Math.max(LEAST, side("bottom", 0)));
        made.setPaddingLeft(side("left", USUAL_SIDE));
        made.setPaddingRight(side("right", USUAL_SIDE));
        made.setBorder(0);
        made.setBorderWidthTop(border(cell, "top", row == 0 ? "top" : ""));
        made.setBorderWidthBottom(border(cell, "bottom", row + down == rows.size() ? "bottom" : "insideH"));
        made.setBorderWidthLeft(border(cell, "left", column == 0 ? "left" : ""));
        made.setBorderWidthRight(border(cell, "right", column + span >= widths.size() ? "right" : "insideV"));
        float width = 0;
        for (int i = column; i < column + span; i++) {
            width += widths.get(i);
        }
        new PdfBlocks(source, width - made.getPaddingLeft() - made.getPaddingRight())
                .of(PdfBlocks.flat(cell))
                .forEach(block -> {
                    List<org.openpdf.text.Element> elements = block.make().get();
                    if (elements.getFirst() instanceof Paragraph first
                            && elements.getLast() instanceof Paragraph last) {
                        first.setSpacingBefore(block.before());
                        last.setSpacingAfter(block.after());
                    }
                    elements.forEach(made::addElement);
                });
        return made;
    }

    private float side(String name, float otherwise) {
        return look.all("tblCellMar")
                .flatMap(m -> Xml.children(m, name).stream())
                .map(m -> Xml.number(Xml.attribute(m, "w")) / TWIPS)
                .findFirst()
                .orElse(otherwise);
    }

    /** How thick a side is, by the cell or else by the table; of the line between two cells one of them alone says it. */
    private float border(Element cell, String own, String ofTable) {
        Optional<Element> said =
                Xml.child(cell, "tcPr").flatMap(p -> Xml.child(p, "tcBorders")).flatMap(b -> Xml.child(b, own));
        return said.or(() -> look.all("tblBorders")
                        .flatMap(b -> Xml.children(b, ofTable).stream())
                        .findFirst())
                .filter(border -> !none(border))
                .map(PdfTable::thick)
                .orElse(0f);
    }

    static boolean none(Element border) {
        String kind = Xml.attribute(border, "val");
        return kind.equals("nil") || kind.equals("none");
    }

    /** A line across all that there is room for. */
    static PdfPTable line(Element border) {
        var line = new PdfPTable(1);
        line.setWidthPercentage(100);
        var cell = new PdfPCell();
        cell.setBorder(0);
        cell.setFixedHeight(2);
        cell.setBorderWidthBottom(thick(border));
        line.addCell(cell);
        return line;
    }

    /** How thick a border is, in points. */
    static float thick(Element border) {
        return Math.max(0.25f, Xml.number(Xml.attribute(border, "sz")) / EIGHTHS);
    }
}
