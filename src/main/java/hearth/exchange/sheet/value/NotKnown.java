package hearth.exchange.sheet.value;

/** What people type where they do not know: n/a, -, ?, tbc. */
public final class NotKnown {
    private static final int LONGEST = 24;

    private NotKnown() {}

    /** Whether a cell says that its value is not known. */
    public static boolean is(String text) {
        String bare = text.strip();
        boolean letters = false;
        for (int i = 0; i < bare.length(); i++) {
            char c = bare.charAt(i);
            if (Character.isDigit(c)) {
                return false;
            }
            letters |= Character.isLetter(c);
        }
        return !letters || (bare.length() <= LONGEST && ImportWords.exact("not-known", bare) != null);
    }
}
