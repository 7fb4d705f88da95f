package hearth.exchange.letters;

import hearth.common.Mendable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openpdf.text.Image;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** One part of a Word file (the letter, a header, a footer) and what is behind it: styles, lists, pictures, notes. */
final class PdfSource {
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final float EMU = 12_700;
    private static final Pattern SIDE = Pattern.compile("(width|height):([0-9.]+)(pt|in|cm|px)?");

    private final WordFile file;
    private final String part;
    private final Document xml;
    private final WordStyles styles;
    private final PdfFonts fonts;
    private final PdfCount count;
    private final Map<Element, String> labels = new HashMap<>();
    private final Map<String, Integer> notes = new HashMap<>();

    private PdfSource(WordFile file, String part, PdfCount count, WordStyles styles, PdfFonts fonts) {
        this.file = file;
        this.part = part;
        this.xml = file.xml(part);
        this.count = count;
        this.styles = styles;
        this.fonts = fonts;
        for (Element paragraph : Xml.all(xml, "p")) {
            WordLook look = styles.paragraph(paragraph);
            if (styles.numbers().level(look).isPresent()) {
                labels.put(paragraph, styles.numbers().next(look));
            }
        }
        for (Element reference : Xml.anywhere(xml, "*")) {
            if (Xml.is(reference, "footnoteReference") || Xml.is(reference, "endnoteReference")) {
                notes.putIfAbsent(key(reference.getLocalName(), Xml.attribute(reference, "id")), notes.size() + 1);
            }
        }
    }

    /** The letter itself. */
    static PdfSource letter(WordFile file, PdfCount count) {
        var styles = new WordStyles(file);
        return new PdfSource(file, file.main(), count, styles, new PdfFonts(styles));
    }

    /** A header or footer of it, which has the same fonts. */
    PdfSource beside(String other) {
        return new PdfSource(file, other, count, styles, fonts);
    }

    Document xml() {
        return xml;
    }

    WordStyles styles() {
        return styles;
    }

    PdfFonts fonts() {
        return fonts;
    }

    PdfCount count() {
        return count;
    }

    /** The bullet or number before a paragraph; none where it stands in no list. */
    Optional<String> label(Element paragraph) {
        return Optional.ofNullable(labels.get(paragraph));
    }

    private static String key(String reference, String id) {
        return (reference.startsWith("foot") ? "footnote " : "endnote ") + id;
    }

    /** The number of a note where the text refers to it. */
    String note(String reference, String id) {
        return String.valueOf(notes.getOrDefault(key(reference, id), 0));
    }

    /** The number of the note that an element stands in. */
    String noteHere(Element element) {
        for (Node node = element; node != null; node = node.getParentNode()) {
            if (Xml.is(node, "footnote") || Xml.is(node, "endnote")) {
                return note(node.getLocalName(), Xml.attribute((Element) node, "id"));
            }
        }
        return "";
    }

    /** The notes that the letter refers to, in its order; they stand at its end. */
    List<Element> notes() {
        var found = new ArrayList<Element>();
        for (String kind : List.of("footnote", "endnote")) {
            file.only(kind + "s+xml")
                    .ifPresent(all -> Xml.all(all, kind).stream()
                            .filter(n -> notes.containsKey(key(kind, Xml.attribute(n, "id"))))
                            .forEach(found::add));
        }
        found.sort((a, b) -> Integer.compare(
                notes.getOrDefault(key(a.getLocalName(), Xml.attribute(a, "id")), 0),
                notes.getOrDefault(key(b.getLocalName(), Xml.attribute(b, "id")), 0)));
        return found;
    }

    /**
     * A picture of the file, as large as Word shows it.
     *
     * @param picture what points at it
     * @param drawing what says how large it is
     * @throws Mendable where it is of a kind that a PDF cannot hold
     */
    Optional<Image> picture(Element picture, Element drawing) {
        String embedded = picture.getAttributeNS(RELATIONS, "embed");
        String id = embedded.isEmpty() ? picture.getAttributeNS(RELATIONS, "id") : embedded;
        return file.pointed(part, id).map(name -> {
            try {
                Image image = Image.getInstance(file.raw(name));
                size(image, drawing);
                return image;
            } catch (IOException | RuntimeException e) {
                throw new Mendable(
                        "The letter holds a picture of a kind that a PDF of Hearth cannot show. Put it into the"
                                + " letter as PNG or JPEG, or make a Word file instead.");
            }
        });
    }

    private static void size(Image image, Element drawing) {
        Optional<Element> extent = Xml.within(drawing, "extent").stream().findFirst();
        if (extent.isPresent()) {
            image.scaleAbsolute(
                    Xml.number(extent.get().getAttribute("cx")) / EMU,
                    Xml.number(extent.get().getAttribute("cy")) / EMU);
            return;
        }
        float wide = 0;
        float high = 0;
        for (Element shape : Xml.within(drawing, "*")) {
            Matcher side = SIDE.matcher(shape.getAttribute("style"));
            while (side.find()) {
                float points = Xml.number(side.group(2)) * unit(side.group(3));
                wide = side.group(1).equals("width") ? points : wide;
                high = side.group(1).equals("height") ? points : high;
            }
        }
        if (wide > 0 && high > 0) {
            image.scaleAbsolute(wide, high);
        }
    }

    private static float unit(String name) {
        return switch (name == null ? "pt" : name) {
            case "in" -> 72;
            case "cm" -> 28.35f;
            case "px" -> 0.75f;
            default -> 1;
        };
    }
}
