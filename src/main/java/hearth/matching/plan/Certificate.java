package hearth.matching.plan;

/** How good a plan is known to be.
 *
 * @param value children placed
 * @param bound no plan places more children than this
 * @param proved whether both are the same
 * @param sentence the same in words
 */
public record Certificate(int value, int bound, boolean proved, String sentence) {
    /** @param limits what every plan thought of keeps to */
    static Certificate of(int value, int bound, Limits limits) {
        int more = bound - value;
        return new Certificate(value, bound, more == 0, sentence(more, limits.words()));
    }

    /** Before anybody has proved anything: unless that is plain already, the proof follows. */
    static Certificate toCome(int value, int bound, Limits limits) {
        return bound <= value ? of(value, value, limits) : new Certificate(value, bound, false, "Proof to come.");
    }

    private static String sentence(int more, String limits) {
        return switch (more) {
            case 0 -> "No plan" + (limits.isEmpty() ? "" : " that " + limits) + " places more children: proved.";
            case 1 -> "At most 1 more child possible" + in(limits);
            default -> "At most " + more + " more children possible" + in(limits);
        };
    }

    private static String in(String limits) {
        return limits.isEmpty() ? "." : " in a plan that " + limits + ".";
    }
}
