package hearth.matching.waiting;

import hearth.matching.Entry;
import hearth.matching.HouseholdFacts;
import hearth.matching.Request;
import hearth.matching.plan.Plan;
import hearth.matching.plan.Problem;
import java.util.List;
import java.util.OptionalInt;

/**
 * The joint plan beside what can be done by hand, with its lines in words. A proposal: nothing of it is a decision.
 *
 * @param problem what was planned, with what is tried and who must not meet
 * @param waiting children who wait
 * @param arrival the plan if whoever waits longest goes first
 * @param fewest the plan if whoever has fewest homes goes first
 * @param joint the joint plan
 * @param lines its lines, the longest waiting first
 * @param left those for whom it has no home
 * @param without children who would be placed if nothing were kept back over all homes; empty while that is worked out
 * @param notes what in the data stood in the way of planning
 * @param following whether it was made at once for somebody who waits, so that the proof, or a better plan, is still to come
 */
public record Board(
        Problem problem,
        int waiting,
        Plan arrival,
        Plan fewest,
        Plan joint,
        List<Proposed> lines,
        List<Left> left,
        OptionalInt without,
        List<String> notes,
        boolean following) {
    public Board {
        lines = List.copyOf(lines);
        left = List.copyOf(left);
        notes = List.copyOf(notes);
    }

    /**
     * One line of the plan.
     *
     * @param unit how the plan calls them
     * @param request who goes there
     * @param entry what the rules say, with those who come to the same home
     * @param points for each child
     * @param ownBest the points of the home that fits them best
     * @param rank the place of this home among theirs, by points
     * @param gains who has a home that would have fitted them better
     * @param wanted how many who wait could go to this home
     * @param pinned whether somebody settled it
     * @param exempt whether the home is open to them only by an exemption from the usual fostering limit
     */
    public record Proposed(
            String unit,
            Request request,
            HouseholdFacts home,
            Entry entry,
            int points,
            int ownBest,
            int rank,
            List<String> gains,
            int wanted,
            boolean pinned,
            boolean exempt) {
        public Proposed {
            gains = List.copyOf(gains);
        }
    }

    /**
     * Somebody without a home in the plan.
     *
     * @param why in words
     */
    public record Left(Request request, String why) {}
}
