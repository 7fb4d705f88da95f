package hearth.matching.plan;

/** How good a plan is known to be.
 *
 * @param value children placed
 * @param bound no plan places more children than this
 * @param proved whether both are the same
 * @param sentence the same in words
 */
public record Certificate(int value, int bound, boolean proved, String sentence) {
    static Certificate of(int value, int bound) {
        int more = bound - value;
        return new Certificate(value, bound, more == 0, sentence(more));
    }

    private static String sentence(int more) {
        return switch (more) {
            case 0 -> "No plan places more children: proved.";
            case 1 -> "At most 1 more child possible.";
            default -> "At most " + more + " more children possible.";
        };
    }
}
