package hearth.matching.waiting;

import hearth.matching.RuleId;
import org.jspecify.annotations.Nullable;

/**
 * A need that no vacancy meets, and what would meet it.
 *
 * @param need such as "sibling group of 3" or "child aged 11 to 15"
 * @param area where they come from
 * @param requests how many requests of this kind the joint plan leaves without a home
 * @param removedBy the rule that alone bars most homes from them; null where none does alone
 * @param homesBarred how many homes that is, counted once for each request
 * @param wouldServe how many more requests would have a home if there were one more household for such a need
 * @param homes how many such households would serve all of them; 0 where no number does
 */
public record Gap(
        String need,
        String area,
        int requests,
        @Nullable RuleId removedBy,
        int homesBarred,
        int wouldServe,
        int homes) {
    /** Smaller counts are not shown to people outside the team. */
    public static final int SMALLEST_SHOWN = 5;

    /** What a recruitment target for such homes is called. */
    public String homesFor() {
        return "Homes for: " + need + (area.equals("not known") ? "" : " from " + area);
    }

    public boolean siblings() {
        return need.startsWith(Imagined.SIBLINGS);
    }
}
