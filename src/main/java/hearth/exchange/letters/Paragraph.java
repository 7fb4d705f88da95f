package hearth.exchange.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * One paragraph with the fields in it, which Word may have split over several runs. A value is put where its field begins, in the
 * look of its first letter; runs, tabs and pictures around it stay as they are.
 */
final class Paragraph {
    private static final Pattern FIELD = Pattern.compile("«([^«»\\n\\t]*)»|\\{([^{}\\n\\t]*)}");
    private static final Pattern LOOSE = Pattern.compile("[«»{}]");
    private static final String NOT_XML = "[^\\t\\n\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]";

    private final List<Piece> pieces = new ArrayList<>();

    /** Some of its text; the element is the one whose text it is, or a tab or break that stands for one character. */
    private record Piece(Element element, String text, int from) {
        boolean words() {
            return Xml.is(element, "t");
        }
    }

    private record Found(int from, int to, String name) {}

    Paragraph(Element paragraph) {
        collect(paragraph);
    }

    /** A text box inside a paragraph has paragraphs of its own. */
    private void collect(Node within) {
        for (Node node = within.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (!(node instanceof Element element) || Xml.is(element, "p") || Xml.is(element, "pPr")) {
                continue;
            }
            if (Xml.is(element, "t")) {
                add(element, element.getTextContent());
            } else if (Xml.is(element, "tab")) {
                add(element, "\t");
            } else if (Xml.is(element, "br") || Xml.is(element, "cr")) {
                add(element, "\n");
            } else {
                collect(element);
            }
        }
    }

    private void add(Element element, String text) {
        pieces.add(new Piece(element, text, length()));
    }

    private int length() {
        return pieces.isEmpty()
                ? 0
                : pieces.getLast().from() + pieces.getLast().text().length();
    }

    String text() {
        var text = new StringBuilder();
        pieces.forEach(p -> text.append(p.text()));
        return text.toString();
    }

    /** The words of its fields, as they are typed. */
    List<String> fields() {
        return found().stream().map(Found::name).toList();
    }

    /** Whether a field begins and does not end, or ends and never began. */
    boolean loose() {
        return LOOSE.matcher(FIELD.matcher(text()).replaceAll("")).find();
    }

    private List<Found> found() {
        var found = new ArrayList<Found>();
        Matcher matcher = FIELD.matcher(text());
        while (matcher.find()) {
            String name = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
            found.add(new Found(matcher.start(), matcher.end(), name));
        }
        return found;
    }

    /** Puts a value in the place of every field. */
    void fill(Function<String, String> value) {
        List<Found> all = found();
        for (Piece piece : pieces) {
            if (piece.words()) {
                String text = filled(piece, all, value);
                if (!text.equals(piece.text())) {
                    put(piece.element(), text);
                }
            }
        }
    }

    /** What a piece says when every field is filled: the whole value where the field begins, nothing of it further on. */
    private static String filled(Piece piece, List<Found> all, Function<String, String> value) {
        int from = piece.from();
        int to = from + piece.text().length();
        var text = new StringBuilder();
        int at = from;
        for (Found field : all) {
            if (field.to() <= from || field.from() >= to) {
                continue;
            }
            if (field.from() >= from) {
                text.append(piece.text(), at - from, field.from() - from);
                text.append(value.apply(field.name()).replaceAll(NOT_XML, ""));
            }
            at = Math.min(to, field.to());
        }
        return text.append(piece.text(), at - from, to - from).toString();
    }

    /** Text with its lines and tabs as Word has them. */
    private static void put(Element place, String text) {
        Node parent = place.getParentNode();
        String prefix = place.getPrefix();
        var document = place.getOwnerDocument();
        boolean first = true;
        for (String line : text.split("\\R", -1)) {
            if (!first) {
                parent.insertBefore(document.createElementNS(Xml.W, name(prefix, "br")), place);
            }
            first = false;
            Element words = document.createElementNS(Xml.W, name(prefix, "t"));
            words.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
            words.setTextContent(line);
            parent.insertBefore(words, place);
        }
        Xml.remove(place);
    }

    private static String name(String prefix, String local) {
        return prefix == null ? local : prefix + ":" + local;
    }
}
