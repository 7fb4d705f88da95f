package hearth.exchange.sheet.value;

/** What people type where they do not know: n/a, -, ?, tbc. */
public final class NotKnown {
    private NotKnown() {}

    /** Whether a cell says that its value is not known. */
    public static boolean is(String text) {
        String bare = text.strip();
        return bare.isEmpty()
                || bare.chars().noneMatch(Character::isLetterOrDigit)
                || ImportWords.exact("not-known", bare) != null;
    }
}
