package hearth.common;

/** What sort of value a field holds: how it is typed, shown, exported and compared follows from it. */
public enum Kind {
    TEXT,
    LONG_TEXT,
    NAME,
    PHONE,
    EMAIL,
    POSTCODE,
    DATE,
    NUMBER,
    MONEY,
    WEEKLY_RATE,
    MILES,
    FLAG,
    ANSWER,
    CODE,
    REFERENCE
}
