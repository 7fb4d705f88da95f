package hearth.carers;

import hearth.common.ChildId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Terms of approval (FSR 2011 reg 27(5)): for how many children, of which ages, for what.
 *
 * @param places how many children altogether
 * @param mainType the one type the household is counted under, a code of the list "fostering-type"
 * @param siblingsOnly whether more than one child may be placed only if they are brothers and sisters
 * @param wording what the letter says, word for word
 * @param reason why they were changed
 * @param named children for whom alone the approval is; none for any child
 */
public record Terms(
        int places,
        @Nullable String mainType,
        boolean siblingsOnly,
        @Nullable String wording,
        @Nullable String reason,
        List<TermsLine> lines,
        Set<ChildId> named) {
    public Terms {
        lines = List.copyOf(lines);
        named = Set.copyOf(named);
    }

    public static Terms of(int places, List<TermsLine> lines) {
        String main = lines.isEmpty() ? null : lines.getFirst().type();
        return new Terms(places, main, false, null, null, lines, Set.of());
    }
}
