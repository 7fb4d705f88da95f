package hearth.exchange.sheet;

/** Text as a cell of a workbook can hold it, so that it is read back as it was written. */
public final class CellText {
    /** Excel takes 32,767 characters. */
    private static final int LONGEST = 32_000;

    private CellText() {}

    /** Longer than Excel takes it is cut with a mark, and what looks like one of Excel's own escapes is escaped itself. */
    public static String of(String value) {
        String escaped = value.replaceAll("_(?=x[0-9A-Fa-f]{4}_)", "_x005F_");
        if (escaped.length() <= LONGEST) {
            return escaped;
        }
        int end = Character.isHighSurrogate(escaped.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return escaped.substring(0, end) + " \u2026 (cut off here)";
    }
}
