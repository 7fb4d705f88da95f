package hearth.exchange.returns;

import hearth.common.ChildId;
import hearth.common.Sha256;
import hearth.placements.ssda903.ReturnFile;
import org.jspecify.annotations.Nullable;

/**
 * One thing in which Hearth's return and another system's differ: a child or a row that only one side has, or a field.
 *
 * @param child the number in the return
 * @param id the child, null where Hearth does not have it
 * @param file null where it is the child as a whole
 * @param row by what the row is known, such as the day it begins; null where a child has one row
 * @param field null where only one side has the row, or the child
 * @param hearth as Hearth has it, null for nothing
 * @param theirs as the other system has it, null for nothing
 * @param decision what somebody decided of exactly this before, or null
 */
public record Difference(
        String child,
        @Nullable ChildId id,
        @Nullable ReturnFile file,
        @Nullable String row,
        @Nullable String field,
        @Nullable String hearth,
        @Nullable String theirs,
        @Nullable Decision decision) {
    /** What a difference is known by from one comparison to the next. */
    public record Key(String child, String file, String row, String field) {}

    /** A child that only one side has. */
    static Difference whole(String child, @Nullable ChildId id, boolean inHearth) {
        return new Difference(child, id, null, null, null, inHearth ? "yes" : null, inHearth ? null : "yes", null);
    }

    public Key key() {
        return new Key(child, file == null ? "" : file.name(), row == null ? "" : row, field == null ? "" : field);
    }

    /** What both sides say, as it is known again: where one of them says something else, it is another. */
    public String seen() {
        return Sha256.of(hearth + "\u0000" + theirs);
    }

    public boolean wholeChild() {
        return file == null;
    }

    /** Whether nobody has decided of it yet. */
    public boolean open() {
        return decision == null;
    }

    Difference of(@Nullable ChildId known) {
        return new Difference(child, known, file, row, field, hearth, theirs, decision);
    }

    Difference decided(@Nullable Decision by) {
        return new Difference(child, id, file, row, field, hearth, theirs, by);
    }
}
