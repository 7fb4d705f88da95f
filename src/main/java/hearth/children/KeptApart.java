package hearth.children;

import hearth.common.ChildId;
import hearth.common.HouseholdId;
import hearth.common.PersonId;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Somebody a child must not live with: a child, a person, a home, or a kind of person.
 *
 * @param id 0 while it is not stored
 * @param kind MAN, WOMAN, CHILD, HOME where a home is named, or words
 * @param reason for those who may see it
 * @param endsOn the first day it holds no more
 * @param covered whether who and why are left out, because the reader may not see them
 */
public record KeptApart(
        long id,
        @Nullable ChildId otherChild,
        @Nullable PersonId otherPerson,
        @Nullable HouseholdId otherHousehold,
        @Nullable String kind,
        Basis basis,
        @Nullable String reason,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable String source,
        boolean covered,
        int version) {
    /** The same as somebody reads it who may not see who it is and why. */
    KeptApart cover() {
        return new KeptApart(id, null, null, null, null, basis, null, startsOn, endsOn, null, true, version);
    }

    /** The records it names. */
    public LongStream named() {
        return Stream.of(otherChild, otherPerson, otherHousehold)
                .filter(Objects::nonNull)
                .mapToLong(s -> s.value());
    }
}
