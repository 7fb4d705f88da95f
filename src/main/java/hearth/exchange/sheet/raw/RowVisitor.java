package hearth.exchange.sheet.raw;

/** Receives the rows of a sheet from the top. */
@FunctionalInterface
public interface RowVisitor {
    /** Takes one row; false ends the reading. */
    boolean row(RawRow row);
}
