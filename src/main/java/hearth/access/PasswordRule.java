package hearth.access;

import hearth.common.Mendable;

/** What a new password must be: long. Cyber Essentials asks for 12 characters and no forced mixture or expiry. */
public final class PasswordRule {
    public static final int LEAST = 12;
    public static final int MOST = 1_000;

    private PasswordRule() {}

    /**
     * Lets a password through that may be set.
     *
     * @throws Mendable where it is too short, too long, or one letter over and over
     */
    public static void check(char[] password) {
        long letters = codePoints(password);
        if (letters < LEAST) {
            throw new Mendable("A password has at least " + LEAST + " characters: three or four words do well.");
        }
        if (letters > MOST) {
            throw new Mendable("A password has at most " + MOST + " characters.");
        }
        if (new String(password).codePoints().distinct().count() < 4) {
            throw new Mendable("This password repeats the same few characters. Three or four words do well.");
        }
    }

    private static long codePoints(char[] password) {
        return new String(password).codePoints().count();
    }
}
