package hearth.exchange.letters;

/** The page that is being made and how many there are, for what Word counts in a header or footer. */
final class PdfCount {
    private final int total;
    private int page = 1;
    private boolean asked;

    PdfCount(int total) {
        this.total = total;
    }

    void page(int now) {
        page = now;
    }

    /** Whether the letter says how many pages it has. */
    boolean asked() {
        return asked;
    }

    /** Whether a field of Word is one of these. */
    static boolean counts(String instruction) {
        return switch (name(instruction)) {
            case "PAGE", "NUMPAGES", "SECTIONPAGES" -> true;
            default -> false;
        };
    }

    /** What such a field says. */
    String said(String instruction) {
        if (name(instruction).equals("PAGE")) {
            return String.valueOf(page);
        }
        asked = true;
        return String.valueOf(total);
    }

    private static String name(String instruction) {
        return instruction.strip().split("\\s+", 2)[0].toUpperCase(java.util.Locale.ROOT);
    }
}
