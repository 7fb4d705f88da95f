package hearth.matching;

import hearth.carers.TermsLine;
import hearth.common.ChildId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Terms of approval on the first night (FSR 2011 reg 27(5)).
 *
 * @param temporary a temporary approval of a connected person (CPPCR 2010 reg 24): for named children alone
 * @param named children for whom alone it is; none for any child
 */
public record TermsFacts(
        int places, boolean temporary, boolean siblingsOnly, List<TermsLine> lines, Set<ChildId> named) {
    /** Copies what could be changed from outside. */
    public TermsFacts {
        lines = List.copyOf(lines);
        named = Set.copyOf(named);
    }

    public static TermsFacts of(int places, TermsLine... lines) {
        return new TermsFacts(places, false, false, List.of(lines), Set.of());
    }

    /** The lines of a type; all of them where no type is asked for or the terms do not have it. */
    public List<TermsLine> linesOf(@Nullable String type) {
        if (type == null) {
            return lines;
        }
        List<TermsLine> found =
                lines.stream().filter(l -> l.type().equals(type)).toList();
        return found.isEmpty() ? lines : found;
    }

    /** Such as "0 to 10 or 16 to 18". */
    public static String ages(List<TermsLine> lines) {
        return lines.stream()
                .map(l -> l.ageFrom() + " to " + l.ageTo())
                .distinct()
                .collect(Collectors.joining(" or "));
    }
}
