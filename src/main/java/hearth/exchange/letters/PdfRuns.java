package hearth.exchange.letters;

import hearth.common.Mendable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Font;
import org.openpdf.text.Image;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What one paragraph of Word holds, in its order: text in its look, tabs, ends of lines and of pages, pictures. */
final class PdfRuns {
    /** What a piece is. */
    enum Kind {
        TEXT,
        TAB,
        LINE,
        PAGE,
        PICTURE,
        FLOATING
    }

    /** One piece, with the font that stands at it; of a picture beside the text, its text says to which side it goes. */
    record Piece(
            Kind kind,
            String text,
            Font font,
            float rise,
            @Nullable Image picture) {}

    private static final float RISE = 0.35f;
    private static final float DROP = -0.15f;

    /** So far from the left, 7 cm in Word's units, a picture stands on the right. */
    private static final float FAR_RIGHT = 2_520_000;

    private final PdfSource source;
    private final Element paragraph;
    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder instruction = new StringBuilder();
    private int fields;
    private boolean shows = true;

    PdfRuns(PdfSource source, Element paragraph) {
        this.source = source;
        this.paragraph = paragraph;
        for (Element child : Xml.elements(paragraph)) {
            collect(child, source.styles().run(Optional.empty(), paragraph));
        }
    }

    List<Piece> pieces() {
        return pieces;
    }

    /** Text boxes and the spare copies of them are no part of the line. */
    private void collect(Element element, WordLook look) {
        switch (Xml.is(element, element.getLocalName()) ? element.getLocalName() : "") {
            case "p", "pPr", "rPr", "sdtPr", "delText" -> {}
            case "r" -> each(element, source.styles().run(Xml.child(element, "rPr"), paragraph));
            case "fldSimple" -> simple(element, look);
            case "fldChar" -> {
                field(Xml.attribute(element, "fldCharType"), look);
                Xml.within(element, "checkBox").forEach(box -> text(ticked(box) ? "√" : "□", look));
            }
            case "instrText" -> instruction.append(element.getTextContent());
            case "t" -> text(element.getTextContent(), look);
            case "tab", "ptab" -> add(Kind.TAB, "", look);
            case "cr" -> add(Kind.LINE, "", look);
            case "br" -> add(Xml.attribute(element, "type").equals("page") ? Kind.PAGE : Kind.LINE, "", look);
            case "noBreakHyphen" -> text("-", look);
            case "sym" -> text(symbol(Xml.attribute(element, "char")), look);
            case "footnoteReference", "endnoteReference" ->
                text(source.note(element.getLocalName(), Xml.attribute(element, "id")), look);
            case "footnoteRef", "endnoteRef" -> text(source.noteHere(element), look);
            case "drawing", "pict", "object" -> picture(element, look);
            default -> {
                if ("oMath".equals(element.getLocalName())) {
                    throw new Mendable("The letter holds a formula, which a PDF of Hearth cannot show. Make a Word file"
                            + " instead, and print it or save it as PDF in Word.");
                }
                if (!"Fallback".equals(element.getLocalName())) {
                    each(element, look);
                }
            }
        }
    }

    private void each(Element element, WordLook look) {
        Xml.elements(element).forEach(child -> collect(child, look));
    }

    /** Whether a box of a form is ticked: by whoever filled it in, or else from the beginning. */
    private static boolean ticked(Element box) {
        var said = new WordLook(List.of(box));
        return said.of("checked").isPresent() ? said.on("checked") : said.on("default");
    }

    private void simple(Element element, WordLook look) {
        String said = Xml.attribute(element, "instr");
        if (PdfCount.counts(said)) {
            WordLook within = Xml.children(element, "r").stream()
                    .findFirst()
                    .map(r -> source.styles().run(Xml.child(r, "rPr"), paragraph))
                    .orElse(look);
            text(source.count().said(said), within);
        } else {
            each(element, look);
        }
    }

    /** A field over several runs: what it is stands first, then what it showed when Word last looked. */
    private void field(String mark, WordLook look) {
        switch (mark) {
            case "begin" -> {
                fields++;
                instruction.setLength(0);
            }
            case "separate", "end" -> {
                if (shows && fields == 1 && PdfCount.counts(instruction.toString())) {
                    text(source.count().said(instruction.toString()), look);
                    shows = false;
                }
                instruction.setLength(0);
                if (mark.equals("end")) {
                    fields = Math.max(0, fields - 1);
                    shows |= fields == 0;
                }
            }
            default -> {}
        }
    }

    private void text(String text, WordLook look) {
        if (!shows || look.on("vanish") || text.isEmpty()) {
            return;
        }
        String written = text.replaceAll("[\\r\\n]", " ").replace('\t', ' ');
        add(Kind.TEXT, look.on("caps") || look.on("smallCaps") ? written.toUpperCase(Locale.UK) : written, look);
    }

    /** A sign of a font for signs: a tick, a box or else a bullet. */
    private static String symbol(String code) {
        return switch (code.toUpperCase(Locale.ROOT)) {
            case "F0FC", "F0FE" -> "√";
            case "F0A8", "F06F", "F071", "F0A3" -> "□";
            case "F0E0", "F0E8" -> "→";
            default -> "•";
        };
    }

    private void add(Kind kind, String text, WordLook look) {
        Font font = source.fonts().font(look);
        String raised = look.value("vertAlign").orElse("");
        float rise = raised.equals("superscript") ? RISE : raised.equals("subscript") ? DROP : 0;
        pieces.add(new Piece(
                kind, kind == Kind.TEXT ? PdfFonts.shown(text, font) : text, font, rise * font.getSize(), null));
    }

    private void picture(Element drawing, WordLook look) {
        List<Element> pictures = Xml.within(drawing, "blip");
        pictures.addAll(Xml.within(drawing, "imagedata"));
        pictures.removeIf(PdfRuns::spare);
        for (Element picture : pictures) {
            source.picture(picture, drawing)
                    .ifPresent(image ->
                            pieces.add(piece(image, drawing, source.fonts().font(look))));
        }
        if (pictures.isEmpty()
                && !(Xml.within(drawing, "chart").isEmpty()
                        && Xml.within(drawing, "relIds").isEmpty())) {
            throw new Mendable(
                    "The letter holds a chart or a diagram, which a PDF of Hearth cannot show. Make a Word file"
                            + " instead, and print it or save it as PDF in Word.");
        }
    }

    private static Piece piece(Image image, Element drawing, Font font) {
        if (Xml.within(drawing, "anchor").isEmpty()) {
            return new Piece(Kind.PICTURE, "", font, 0, image);
        }
        String side = Xml.within(drawing, "positionH").stream()
                .flatMap(across -> Xml.elements(across).stream())
                .map(Element::getTextContent)
                .map(where -> Xml.number(where) > FAR_RIGHT ? "right" : where)
                .findFirst()
                .orElse("left");
        return new Piece(Kind.FLOATING, side, font, 0, image);
    }

    private static boolean spare(Element element) {
        for (Node node = element; node != null; node = node.getParentNode()) {
            if ("Fallback".equals(node.getLocalName()) || "txbxContent".equals(node.getLocalName())) {
                return true;
            }
        }
        return false;
    }
}
