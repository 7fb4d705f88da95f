package hearth.app.cli;

import hearth.access.Breaches;
import hearth.carers.Households;
import hearth.common.WrongUsage;
import hearth.placements.ChildLine;
import hearth.placements.PlacementLine;
import hearth.recruitment.Enquiries;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;

/** Every list that {@code hearth list} prints. */
final class Lists {
    private static final List<ListKind<?>> ALL = List.of(
            ListKind.of(Enquiries.LISTING),
            ListKind.of(Households.LISTING),
            ListKind.of(ChildLine.LISTING),
            ListKind.of(PlacementLine.LISTING),
            ListKind.of(Breaches.LISTING));

    private Lists() {}

    /** For the help. */
    static final class Names implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return names().iterator();
        }
    }

    static List<String> names() {
        return ALL.stream().map(ListKind::name).toList();
    }

    static ListKind<?> named(String name) {
        return ALL.stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new WrongUsage("There is no list " + name + "." + Usage.perhaps(name, names())
                        + " The lists are " + names().stream().collect(Collectors.joining(", ")) + "."));
    }
}
