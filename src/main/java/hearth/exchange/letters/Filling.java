package hearth.exchange.letters;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A checked template filled with facts: as a Word file, or as plain text to look at or to mail. */
final class Filling {
    private static final String CORE = "docProps/core.xml";

    private Filling() {}

    /** The letter as a Word file; every field of it must be among the facts. */
    static byte[] word(byte[] template, String title, Map<LetterField, String> facts) {
        WordFile file = WordFile.open(template);
        for (String part : file.texts()) {
            Document document = file.xml(part);
            fill(document, name -> {
                String value = LetterField.find(name).map(facts::get).orElse(null);
                if (value == null || value.isBlank()) {
                    throw new IllegalStateException("A letter with an empty field");
                }
                return value;
            });
            file.put(part, document);
        }
        if (file.names().contains(CORE)) {
            file.put(CORE, signed(file.xml(CORE), title));
        }
        return file.bytes();
    }

    /** The text of the letter itself, without header and footer; what is missing stands in square brackets. */
    static String text(byte[] template, Map<LetterField, String> facts) {
        WordFile file = WordFile.open(template);
        Document document = file.xml(file.main());
        fill(
                document,
                name -> LetterField.find(name)
                        .map(f -> facts.getOrDefault(f, "[" + f.words() + "]"))
                        .orElse("[" + name + "]"));
        return plain(Xml.all(document, "p").stream()
                .filter(p -> !spare(p))
                .map(p -> new Paragraph(p).text().stripTrailing())
                .toList());
    }

    /** Paragraphs as plain text: an empty line between them, unless the letter has empty ones itself; none in a list. */
    private static String plain(List<String> paragraphs) {
        boolean spaced = paragraphs.stream().noneMatch(String::isEmpty);
        var text = new StringBuilder();
        for (String paragraph : paragraphs) {
            boolean listed = paragraph.startsWith("•");
            text.append(spaced && !listed ? "\n\n" : "\n").append(listed ? paragraph.replace('\t', ' ') : paragraph);
        }
        return text.toString().replaceAll("\n{3,}", "\n\n").strip();
    }

    private static void fill(Document document, Function<String, String> value) {
        for (Element paragraph : Xml.all(document, "p")) {
            new Paragraph(paragraph).fill(value);
        }
    }

    /** Word writes a text box twice, the second time for old programs. */
    private static boolean spare(Element paragraph) {
        for (Node node = paragraph; node != null; node = node.getParentNode()) {
            if ("Fallback".equals(node.getLocalName())) {
                return true;
            }
        }
        return false;
    }

    /** What the file says of itself: what it is, and nobody's name. */
    private static Document signed(Document core, String title) {
        for (Node node = core.getDocumentElement().getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                switch (element.getLocalName()) {
                    case "title" -> element.setTextContent(title);
                    case "creator", "lastModifiedBy", "subject", "description", "keywords" ->
                        element.setTextContent("");
                    default -> {}
                }
            }
        }
        return core;
    }
}
