package hearth.exchange.sheet.raw;

/** The letters Excel gives its columns: 0 is A, 25 is Z, 26 is AA. */
public final class Letters {
    /** The last column Excel has, XFD, counted from 0. */
    public static final int LAST = 16_383;

    private Letters() {}

    public static String of(int column) {
        var letters = new StringBuilder();
        for (int left = column; left >= 0; left = left / 26 - 1) {
            letters.insert(0, (char) ('A' + left % 26));
        }
        return letters.toString();
    }

    /** The column of a reference such as C or C12, counted from 0; -1 where it begins with no letter or lies beyond XFD. */
    public static int column(String reference) {
        int column = 0;
        for (int i = 0; i < reference.length() && column <= LAST + 1; i++) {
            char c = Character.toUpperCase(reference.charAt(i));
            if (c < 'A' || c > 'Z') {
                break;
            }
            column = column * 26 + c - 'A' + 1;
        }
        return column > LAST + 1 ? -1 : column - 1;
    }

    /** The row of a reference such as C12, counted from 1; 0 where it names none. */
    public static int row(String reference) {
        int row = 0;
        for (int i = 0; i < reference.length(); i++) {
            char c = reference.charAt(i);
            if (c >= '0' && c <= '9') {
                row = row * 10 + c - '0';
                if (row > 10_000_000) {
                    return 0;
                }
            }
        }
        return row;
    }
}
