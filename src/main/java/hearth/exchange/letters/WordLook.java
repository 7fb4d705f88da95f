package hearth.exchange.letters;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** How a paragraph or a run looks in Word: what is said at itself stands before what its styles say, and that before the file's own. */
final class WordLook {
    private static final Set<String> OFF = Set.of("0", "false", "off", "none", "nil");
    private static final float TWIPS = 20;

    private final List<Element> said;

    /**
     * A look.
     *
     * @param said the properties, the most particular first
     */
    WordLook(List<Element> said) {
        this.said = List.copyOf(said);
    }

    /** Every property of that name, the most particular first. */
    Stream<Element> all(String name) {
        return said.stream().flatMap(s -> Xml.children(s, name).stream());
    }

    Optional<Element> of(String name) {
        return all(name).findFirst();
    }

    /** What is said of one side of a property, such as the space after; each side may be said elsewhere. */
    Optional<String> attribute(String name, String attribute) {
        return all(name)
                .map(e -> Xml.attribute(e, attribute))
                .filter(v -> !v.isEmpty())
                .findFirst();
    }

    Optional<String> value(String name) {
        return attribute(name, "val");
    }

    /** Whether it is switched on. */
    boolean on(String name) {
        return of(name).filter(e -> !OFF.contains(Xml.attribute(e, "val"))).isPresent();
    }

    /** A length in points, which Word has in twentieths of one. */
    Optional<Float> points(String name, String attribute) {
        return attribute(name, attribute).map(v -> Xml.number(v) / TWIPS);
    }
}
