package hearth.matching.plan;

/** Two units who must not live in one home at the same time. */
public record Clash(String unit, String other) {
    /** The same said from the other side. */
    Clash turned() {
        return new Clash(/* unit= */ other, /* other= */ unit);
    }
}
