package hearth.exchange.sheet.raw;

/** One sheet of a file; a text file is one sheet. Its rows can be streamed as often as wanted while the file is open. */
public interface RawSheet {
    String name();

    boolean hidden();

    /** Hidden columns and merged cells. */
    Layout layout();

    /**
     * Streams the rows that hold anything, from the top.
     *
     * @throws hearth.common.Mendable where the file is broken or refused
     */
    void rows(RowVisitor visitor);
}
