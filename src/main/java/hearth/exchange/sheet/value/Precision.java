package hearth.exchange.sheet.value;

/** How exactly a date is known. */
public enum Precision {
    DAY,
    MONTH,
    YEAR
}
