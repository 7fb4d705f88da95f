package hearth.exchange.sheet.raw;

/** What a cell of a file holds, before anything is made of it. */
public enum CellKind {
    TEXT,
    NUMBER,
    DATE,
    BOOLEAN,
    BLANK,
    ERROR
}
