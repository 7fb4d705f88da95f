package hearth.matching;

import java.util.List;
import java.util.function.Supplier;

/**
 * What a home is worth to a request, of 100 points, as the service weighs it: a range where facts are missing. No prediction, no risk.
 *
 * @param criteria each with its part
 */
public record Points(List<Part> criteria) {
    /** Copies what could be changed from outside. */
    public Points {
        criteria = List.copyOf(criteria);
    }

    /**
     * The part of one criterion.
     *
     * @param least share of the most points, 0 to 1, if every missing fact is against it
     * @param most the same if every missing fact is for it
     * @param max the most points
     * @param facts on what it rests, in words
     */
    public record Part(Criterion criterion, double least, double most, double max, Supplier<String> facts) {
        public int low() {
            return (int) Math.round(least * max);
        }

        public int high() {
            return (int) Math.round(most * max);
        }

        /** The middle of the share, for comparing under changed weights. */
        double middle() {
            return (least + most) / 2;
        }
    }

    public int low() {
        return criteria.stream().mapToInt(Part::low).sum();
    }

    public int high() {
        return criteria.stream().mapToInt(Part::high).sum();
    }

    /** Such as "62" or "58 to 66". */
    public String words() {
        return low() == high() ? String.valueOf(low()) : low() + " to " + high();
    }
}
