package hearth.exchange.sheet;

/** What a row under the heading is. */
public enum RowSort {
    DATA,
    BLANK,
    TOTAL,
    REPEATED_HEADING,
    BANNER,
    NOTE,
    VACANT,
    SECOND_TABLE
}
