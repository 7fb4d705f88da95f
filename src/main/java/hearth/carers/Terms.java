package hearth.carers;

import hearth.common.ChildId;
import java.time.LocalDate;
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
 * @param moreThanBeds whether somebody has said that more children than beds are meant
 */
public record Terms(
        int places,
        @Nullable String mainType,
        boolean siblingsOnly,
        @Nullable String wording,
        @Nullable String reason,
        List<TermsLine> lines,
        Set<ChildId> named,
        Decided decided,
        boolean moreThanBeds) {
    public Terms {
        lines = List.copyOf(lines);
        named = Set.copyOf(named);
    }

    /**
     * How they came to be.
     *
     * @param panelOn the day on which the panel recommended them
     * @param on the day on which the decision maker decided
     * @param by the decision maker
     */
    public record Decided(
            @Nullable LocalDate panelOn,
            @Nullable LocalDate on,
            @Nullable String by) {
        public static final Decided NOT_RECORDED = new Decided(null, null, null);
    }

    /** Terms of which nobody has said how they came to be. */
    public Terms(
            int places,
            @Nullable String mainType,
            boolean siblingsOnly,
            @Nullable String wording,
            @Nullable String reason,
            List<TermsLine> lines,
            Set<ChildId> named) {
        this(places, mainType, siblingsOnly, wording, reason, lines, named, Decided.NOT_RECORDED, false);
    }

    public static Terms of(int places, List<TermsLine> lines) {
        String main = lines.isEmpty() ? null : lines.getFirst().type();
        return new Terms(places, main, false, null, null, lines, Set.of());
    }

    /**
     * Other places and lines under what else was said: brothers and sisters only, named children. How they came to be and the letter's
     * words were those of the terms before. The same terms where nothing differs.
     */
    public Terms but(int others, List<TermsLine> otherLines) {
        if (others == places && otherLines.equals(lines)) {
            return this;
        }
        boolean kept = otherLines.stream().anyMatch(line -> line.type().equals(mainType));
        return new Terms(
                others,
                kept || otherLines.isEmpty() ? mainType : otherLines.getFirst().type(),
                siblingsOnly,
                null,
                null,
                otherLines,
                named);
    }

    /** The same with how they came to be, and whether more children than beds are meant. */
    public Terms as(Decided how, boolean meant) {
        return new Terms(places, mainType, siblingsOnly, wording, reason, lines, named, how, meant);
    }
}
