package hearth.children;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a child wishes and hopes for, in the child's own words, or why they could not be had (Children Act 1989 s22(4)).
 *
 * @param id 0 while it is not stored
 * @param takenBy who asked
 * @param raisesCriterion what matters most to the child, a code of "child-priority"
 * @param raisesPoints by how many points, up to 10
 */
public record Wish(
        long id,
        LocalDate takenOn,
        String takenBy,
        @Nullable String words,
        @Nullable String notObtainedWhy,
        @Nullable String raisesCriterion,
        @Nullable Integer raisesPoints,
        int version) {
    /** A new one. */
    public static Wish said(LocalDate on, String by, String words) {
        return new Wish(0, on, by, words, null, null, null, 0);
    }

    /** That it could not be had. */
    public static Wish notHad(LocalDate on, String by, String why) {
        return new Wish(0, on, by, null, why, null, null, 0);
    }

    /** Whether it is one of the two: the child's words, or why they could not be had. */
    public boolean whole() {
        return (words == null) != (notObtainedWhy == null);
    }

    /** With what matters most to the child. */
    public Wish raising(String criterion, int points) {
        return new Wish(id, takenOn, takenBy, words, notObtainedWhy, criterion, points, version);
    }
}
