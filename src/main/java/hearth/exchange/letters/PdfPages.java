package hearth.exchange.letters;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Document;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfWriter;
import org.w3c.dom.Element;

/** The pages of one section of a letter: paper, margins, and the header and footer of each. Lengths in points. */
final class PdfPages extends PdfPageEventHelper {
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final float INCH = 72;
    private static final float HALF_INCH = 36;
    private static final float A4_WIDE = 595.3f;
    private static final float A4_HIGH = 841.9f;

    private final Document document;
    private final PdfCount count;
    private final boolean evenApart;
    private final WordLook look;
    private final Map<String, PdfSource> parts = new HashMap<>();
    private int from = 1;
    private @Nullable PdfPages next;

    /**
     * A section of a letter.
     *
     * @param said what Word says of it and, for headers and footers that it does not say, of those before, nearest first
     */
    PdfPages(Document document, WordFile file, PdfSource letter, List<Element> said) {
        this.document = document;
        this.count = letter.count();
        this.look = new WordLook(said.isEmpty() ? List.of() : said.subList(0, 1));
        this.evenApart = file.only("settings+xml")
                .filter(s -> !Xml.all(s, "evenAndOddHeaders").isEmpty())
                .isPresent();
        for (Element section : said) {
            for (String kind : List.of("headerReference", "footerReference")) {
                for (Element reference : Xml.children(section, kind)) {
                    file.pointed(file.main(), reference.getAttributeNS(RELATIONS, "id"))
                            .ifPresent(part -> parts.computeIfAbsent(
                                    key(kind, Xml.attribute(reference, "type")), fresh -> letter.beside(part)));
                }
            }
        }
    }

    private static String key(String kind, String type) {
        return kind.substring(0, 6) + " " + (type.isEmpty() ? "default" : type);
    }

    private float margin(String side, float otherwise) {
        return Math.abs(look.points("pgMar", side).orElse(otherwise));
    }

    Rectangle paper() {
        return new Rectangle(
                look.points("pgSz", "w").orElse(A4_WIDE),
                look.points("pgSz", "h").orElse(A4_HIGH));
    }

    private float left() {
        return margin("left", INCH) + margin("gutter", 0);
    }

    float width() {
        return Math.max(INCH, paper().getWidth() - left() - margin("right", INCH));
    }

    /** Whether the section goes on in the page of the one before. */
    boolean goesOn() {
        return look.value("type").orElse("").equals("continuous");
    }

    /** Says that another section begins with the next page. */
    void before(PdfPages section) {
        next = section;
    }

    /** Says that the section begins with a page, and sets its paper and margins. */
    void begin(int page) {
        from = page;
        document.setPageSize(paper());
        margins(page);
    }

    private void margins(int page) {
        float top = part("header", page)
                .map(p -> margin("header", HALF_INCH) + high(p))
                .orElse(0f);
        float bottom = part("footer", page)
                .map(p -> margin("footer", HALF_INCH) + high(p))
                .orElse(0f);
        document.setMargins(
                left(),
                margin("right", INCH),
                Math.max(margin("top", INCH), top),
                Math.max(margin("bottom", INCH), bottom));
    }

    private Optional<PdfSource> part(String kind, int page) {
        String type = look.on("titlePg") && page == from ? "first" : evenApart && page % 2 == 0 ? "even" : "default";
        return Optional.ofNullable(parts.get(kind + " " + type));
    }

    private List<PdfBlocks.Block> content(PdfSource part) {
        return new PdfBlocks(part, width()).of(PdfBlocks.flat(part.xml().getDocumentElement()));
    }

    private float high(PdfSource part) {
        return PdfFlow.high(content(part), width());
    }

    @Override
    public void onEndPage(PdfWriter writer, Document written) {
        int page = writer.getPageNumber();
        count.page(page);
        PdfContentByte on = writer.getDirectContent();
        float high = paper().getHeight();
        part("header", page).ifPresent(p -> draw(on, p, high - margin("header", HALF_INCH)));
        part("footer", page).ifPresent(p -> draw(on, p, margin("footer", HALF_INCH) + high(p)));
        if (next == null) {
            margins(page + 1);
        } else {
            next.begin(page + 1);
        }
    }

    private void draw(PdfContentByte on, PdfSource part, float top) {
        PdfFlow.place(on, content(part), left(), left() + width(), top);
    }
}
