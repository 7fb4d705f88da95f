package hearth.matching.plan;

/** Two units who must not live in one home at the same time.
 *
 * @param home in which home; empty for any
 */
public record Clash(String unit, String other, String home) {
    /** In no home at all. */
    public Clash(String unit, String other) {
        this(unit, other, "");
    }

    /** The same said from the other side. */
    Clash turned() {
        return new Clash(/* unit= */ other, /* other= */ unit, home);
    }
}
