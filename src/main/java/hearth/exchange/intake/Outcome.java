package hearth.exchange.intake;

/** What becomes of a data row. */
public enum Outcome {
    CREATE,
    UPDATE,
    SAME,
    REJECT
}
