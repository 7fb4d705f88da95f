package hearth.exchange.letters;

import hearth.exchange.letters.PdfRuns.Kind;
import hearth.exchange.letters.PdfRuns.Piece;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openpdf.text.Chunk;
import org.openpdf.text.Font;
import org.openpdf.text.Image;
import org.openpdf.text.Paragraph;
import org.openpdf.text.pdf.PdfPTable;
import org.w3c.dom.Element;

/** One paragraph as a PDF has it: its indents, its distance to others, its lines with their tabs. Lengths in points. */
final class PdfParagraph {
    /** How much higher a line is than its letters, in the fonts used here. */
    private static final float SINGLE = 1.15f;

    private static final float AUTO = 12; // a line's height as Word counts it: 240 twentieths are one line
    private static final float HIGHEST = 600; // of a picture, so that it has room on a page
    private static final float TAB = 36;
    private static final float LABEL_GAP = 6;
    private static final String NBSP = "\u00a0";

    private final PdfSource source;
    private final Element paragraph;
    private final WordLook look;
    private final float width;
    private final float left;
    private final float first;

    PdfParagraph(PdfSource source, Element paragraph, float width) {
        this.source = source;
        this.paragraph = paragraph;
        this.look = source.styles().paragraph(paragraph);
        this.width = width;
        this.left = indent("left", "start");
        float hanging = look.points("ind", "hanging").orElse(0f);
        this.first = hanging > 0 ? -hanging : look.points("ind", "firstLine").orElse(0f);
    }

    WordLook look() {
        return look;
    }

    private float indent(String side, String newer) {
        return look.points("ind", side).or(() -> look.points("ind", newer)).orElse(0f);
    }

    float before() {
        return look.points("spacing", "before").orElse(0f);
    }

    float after() {
        return look.points("spacing", "after").orElse(0f);
    }

    /** Its pieces page by page; one part where no page ends in it. */
    List<List<Piece>> parts() {
        var parts = new ArrayList<List<Piece>>();
        var part = new ArrayList<Piece>();
        for (Piece piece : new PdfRuns(source, paragraph).pieces()) {
            if (piece.kind() == Kind.PAGE) {
                parts.add(part);
                part = new ArrayList<>();
            } else {
                part.add(piece);
            }
        }
        parts.add(part);
        return parts;
    }

    /** A picture that Word sets beside the text: here it stands above it, on its side. */
    Paragraph floating(Piece piece) {
        var alone = new Paragraph();
        alone.setLeading(0, 1);
        alone.setAlignment(
                switch (piece.text()) {
                    case "right", "outside" -> org.openpdf.text.Element.ALIGN_RIGHT;
                    case "center" -> org.openpdf.text.Element.ALIGN_CENTER;
                    default -> org.openpdf.text.Element.ALIGN_LEFT;
                });
        alone.add(picture(piece));
        return alone;
    }

    private Chunk picture(Piece piece) {
        Image image = Image.getInstance(Objects.requireNonNull(piece.picture()));
        float most = Math.max(1, width - left);
        if (image.getScaledWidth() > most || image.getScaledHeight() > HIGHEST) {
            image.scaleToFit(most, HIGHEST);
        }
        return new Chunk(image, 0, 0, true);
    }

    /**
     * The lines of one part of it.
     *
     * @param begins whether it is the first part, with the label of its list
     */
    Paragraph of(List<Piece> pieces, boolean begins) {
        var made = new Paragraph();
        made.setAlignment(
                switch (look.value("jc").orElse("")) {
                    case "right", "end" -> org.openpdf.text.Element.ALIGN_RIGHT;
                    case "center" -> org.openpdf.text.Element.ALIGN_CENTER;
                    case "both", "distribute" -> org.openpdf.text.Element.ALIGN_JUSTIFIED;
                    default -> org.openpdf.text.Element.ALIGN_LEFT;
                });
        made.setIndentationLeft(left);
        made.setIndentationRight(indent("right", "end"));
        made.setFirstLineIndent(begins ? first : 0);
        made.setKeepTogether(look.on("keepLines"));
        leading(made, pieces);
        float x = left + (begins ? first : 0);
        Optional<String> label = begins ? source.label(paragraph) : Optional.empty();
        if (label.isPresent()) {
            Font font = mark();
            String shown = PdfFonts.shown(label.get(), font);
            made.add(new Chunk(shown, font));
            x += wide(shown, font);
            float gap = left > x ? left - x : LABEL_GAP;
            made.add(gap(gap, font));
            x += gap;
        }
        lines(made, pieces, x);
        if (made.isEmpty()) {
            made.add(new Chunk(NBSP, mark()));
        }
        return made;
    }

    private Font mark() {
        return source.fonts()
                .font(source.styles().run(Xml.child(paragraph, "pPr").flatMap(p -> Xml.child(p, "rPr")), paragraph));
    }

    private void leading(Paragraph made, List<Piece> pieces) {
        float line = look.points("spacing", "line").orElse(AUTO);
        String rule = look.attribute("spacing", "lineRule").orElse("auto");
        float largest = pieces.stream()
                .map(p -> p.font().getSize())
                .max(Comparator.naturalOrder())
                .orElse(mark().getSize());
        switch (rule) {
            case "exact" -> made.setLeading(line, 0);
            case "atLeast" -> made.setLeading(Math.max(line, SINGLE * largest), 0);
            default -> made.setLeading(0, SINGLE * line / AUTO);
        }
    }

    private void lines(Paragraph made, List<Piece> pieces, float from) {
        float x = from;
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            switch (piece.kind()) {
                case TEXT -> {
                    var chunk = new Chunk(piece.text(), piece.font());
                    if (piece.rise() != 0) {
                        chunk.setTextRise(piece.rise());
                    }
                    made.add(chunk);
                    x += wide(piece.text(), piece.font());
                }
                case TAB -> {
                    float gap = toTab(x, pieces.subList(i + 1, pieces.size()));
                    made.add(gap(gap, piece.font()));
                    x += gap;
                }
                case LINE -> {
                    made.add(Chunk.NEWLINE);
                    x = left;
                }
                case PICTURE -> {
                    Chunk picture = picture(piece);
                    made.add(picture);
                    x += Objects.requireNonNull(picture.getImage()).getScaledWidth();
                }
                default -> {}
            }
        }
    }

    /** How far it is to the next tab stop, for text that ends or has its middle there too. */
    private float toTab(float x, List<Piece> next) {
        float text = 0;
        for (Piece piece : next) {
            if (piece.kind() == Kind.TAB || piece.kind() == Kind.LINE) {
                break;
            }
            text += wide(piece.text(), piece.font());
        }
        float furthest = 0;
        for (Element stop : stops()) {
            float at = Xml.number(Xml.attribute(stop, "pos")) / 20;
            furthest = Math.max(furthest, at);
            if (at > x) {
                return Math.max(
                        1,
                        switch (Xml.attribute(stop, "val")) {
                            case "right", "end" -> at - x - text;
                            case "center" -> at - x - text / 2;
                            default -> at - x;
                        });
            }
        }
        if (left > x) {
            return left - x;
        }
        float usual = (float) (Math.floor(x / TAB) + 1) * TAB - x;
        return x + usual < width ? Math.max(1, usual) : LABEL_GAP;
    }

    private List<Element> stops() {
        return look.all("tabs")
                .flatMap(tabs -> Xml.children(tabs, "tab").stream())
                .filter(tab -> !Xml.attribute(tab, "val").equals("clear"))
                .sorted(Comparator.comparingDouble(tab -> Xml.number(Xml.attribute(tab, "pos"))))
                .toList();
    }

    private static float wide(String text, Font font) {
        return text.isEmpty() ? 0 : font.getBaseFont().getWidthPoint(text, font.getSize());
    }

    /** White space of a width: one space set as wide as that. */
    private static Chunk gap(float width, Font font) {
        var gap = new Chunk(NBSP, new Font(font.getBaseFont(), font.getSize()));
        gap.setCharacterSpacing(width - wide(NBSP, font));
        return gap;
    }

    /** The line that Word draws above or below it. */
    Optional<PdfPTable> border(String side) {
        return look.of("pBdr")
                .flatMap(borders -> Xml.child(borders, side))
                .filter(border -> !PdfTable.none(border))
                .map(PdfTable::line);
    }
}
