package hearth.exchange.letters;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The styles of a Word file: what stands behind the look of each paragraph, run and table. */
final class WordStyles {
    private final Map<String, Element> styles = new HashMap<>();
    private final Map<String, String> usual = new HashMap<>();
    private final List<Element> defaults;
    private final Optional<Document> theme;
    private final WordNumbers numbers;

    WordStyles(WordFile file) {
        Optional<Document> said = file.only("styles+xml");
        said.ifPresent(s -> Xml.all(s, "style").forEach(this::add));
        defaults = said.map(s -> Xml.all(s, "docDefaults")).orElse(List.of());
        theme = file.only("theme+xml");
        numbers = new WordNumbers(file);
    }

    WordNumbers numbers() {
        return numbers;
    }

    private void add(Element style) {
        String id = Xml.attribute(style, "styleId");
        styles.put(id, style);
        if (Xml.attribute(style, "default").equals("1")) {
            usual.put(Xml.attribute(style, "type"), id);
        }
    }

    /** A style and those that it is based on, nearest first. */
    private List<Element> chain(Optional<String> named, String type) {
        var chain = new LinkedHashSet<Element>();
        Optional<String> id = named.filter(styles::containsKey).or(() -> Optional.ofNullable(usual.get(type)));
        for (Element style = id.map(styles::get).orElse(null); style != null && chain.add(style); ) {
            style = Xml.child(style, "basedOn")
                    .map(based -> styles.get(Xml.attribute(based, "val")))
                    .orElse(null);
        }
        return List.copyOf(chain);
    }

    private static List<Element> inside(List<Element> of, String... path) {
        Stream<Element> found = of.stream();
        for (String name : path) {
            found = found.flatMap(e -> Xml.children(e, name).stream());
        }
        return found.toList();
    }

    private static Optional<String> named(Optional<Element> properties, String name) {
        return properties.flatMap(p -> Xml.child(p, name)).map(s -> Xml.attribute(s, "val"));
    }

    /** How a paragraph looks, with what its place in a list says. */
    WordLook paragraph(Element paragraph) {
        Optional<Element> own = Xml.child(paragraph, "pPr");
        List<Element> styled = inside(chain(named(own, "pStyle"), "paragraph"), "pPr");
        var said = new ArrayList<Element>();
        own.ifPresent(said::add);
        var look = new ArrayList<>(said);
        look.addAll(styled);
        numbers.level(new WordLook(look))
                .flatMap(level -> Xml.child(level, "pPr"))
                .ifPresent(said::add);
        said.addAll(styled);
        said.addAll(inTable(paragraph, "pPr"));
        said.addAll(inside(defaults, "pPrDefault", "pPr"));
        return new WordLook(said);
    }

    /** How a run of a paragraph looks; for the paragraph's own mark, give its properties. */
    WordLook run(Optional<Element> own, Element paragraph) {
        var said = new ArrayList<Element>();
        own.ifPresent(said::add);
        named(own, "rStyle").ifPresent(id -> said.addAll(inside(chain(Optional.of(id), "character"), "rPr")));
        said.addAll(inside(chain(named(Xml.child(paragraph, "pPr"), "pStyle"), "paragraph"), "rPr"));
        said.addAll(inTable(paragraph, "rPr"));
        said.addAll(inside(defaults, "rPrDefault", "rPr"));
        return new WordLook(said);
    }

    private List<Element> inTable(Element paragraph, String properties) {
        for (Node node = paragraph.getParentNode(); node != null; node = node.getParentNode()) {
            if (Xml.is(node, "tbl")) {
                return inside(chain(named(Xml.child((Element) node, "tblPr"), "tblStyle"), "table"), properties);
            }
        }
        return List.of();
    }

    WordLook table(Element table) {
        Optional<Element> own = Xml.child(table, "tblPr");
        var said = new ArrayList<Element>();
        own.ifPresent(said::add);
        said.addAll(inside(chain(named(own, "tblStyle"), "table"), "tblPr"));
        return new WordLook(said);
    }

    /** The name of the font a look asks for: said outright, or by the file's theme. */
    String font(WordLook look) {
        Function<Element, Optional<String>> said = fonts -> Stream.of("ascii", "hAnsi")
                .map(a -> Xml.attribute(fonts, a))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .or(() -> Optional.of(Xml.attribute(fonts, "asciiTheme"))
                        .filter(name -> !name.isEmpty())
                        .flatMap(name -> themed(name.startsWith("major") ? "majorFont" : "minorFont")));
        return look.all("rFonts")
                .map(said)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse("");
    }

    private Optional<String> themed(String which) {
        return theme.flatMap(t -> Xml.anywhere(t, which).stream().findFirst())
                .flatMap(fonts -> Xml.elements(fonts).stream()
                        .filter(e -> "latin".equals(e.getLocalName()))
                        .map(e -> e.getAttribute("typeface"))
                        .findFirst());
    }

    /** Whether a paragraph has the same style as another, so that a list is not pulled apart. */
    static boolean alike(Element one, Element other) {
        return named(Xml.child(one, "pPr"), "pStyle").equals(named(Xml.child(other, "pPr"), "pStyle"));
    }
}
