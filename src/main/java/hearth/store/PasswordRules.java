package hearth.store;

import hearth.common.Broken;
import hearth.common.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whether a password is good enough: 12 characters or more, any characters, and not one of those tried first. Nothing forces a
 * capital, a figure or a change (Cyber Essentials: length and a deny list instead of complexity and expiry).
 */
public final class PasswordRules {
    public static final int LEAST = 12;
    public static final int MOST = 1_000;

    /** Letters that must be left when all that is guessed first is taken out. */
    private static final int OWN_LETTERS = 6;

    private static final int DIFFERENT = 5;
    private static final String DENIED = "/keys/denied-words.txt";
    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final List<String> WORDS = words();

    private PasswordRules() {}

    /**
     * What is wrong with a password, in a sentence that may be shown beside it; empty where nothing is.
     *
     * @param ownWords what a colleague would try first: the council's, the team's and the user's name
     */
    public static Optional<String> check(char[] password, List<String> ownWords) {
        String normal = Normalizer.normalize(CharBuffer.wrap(password), Normalizer.Form.NFKC);
        long length = normal.codePoints().count();
        if (length < LEAST) {
            return Optional.of("A password needs " + LEAST
                    + " characters or more. Four words that do not belong together are good.");
        }
        if (length > MOST) {
            return Optional.of("A password may have up to " + MOST + " characters.");
        }
        String plain = plain(normal);
        if (plain.codePoints().distinct().count() < DIFFERENT) {
            return Optional.of(
                    "This password repeats the same few characters. Use four words that do not belong together.");
        }
        if (ownPart(plain, ownWords) < OWN_LETTERS) {
            return Optional.of(
                    "This password is made of words and figures that are tried first, such as the council's or team's"
                            + " name. Use four words that do not belong together.");
        }
        return Optional.empty();
    }

    /** How many letters and figures are left when every word that is tried first, and every run of figures, is taken out. */
    private static long ownPart(String plain, List<String> ownWords) {
        var denied = new ArrayList<>(WORDS);
        for (String name : ownWords) {
            NOT_A_WORD
                    .splitAsStream(name)
                    .filter(w -> w.length() >= 3)
                    .map(PasswordRules::plain)
                    .forEach(denied::add);
        }
        denied.sort(Comparator.comparingInt(String::length).reversed());
        String rest = plain;
        for (String word : denied) {
            rest = rest.replace(word, " ");
        }
        return rest.codePoints().filter(Character::isLetter).count();
    }

    /** Small letters, and figures that stand for letters inside words read as them: P4ssw0rd is password. */
    private static String plain(String text) {
        String low = text.toLowerCase(Locale.UK);
        var plain = new StringBuilder();
        for (int i = 0; i < low.length(); i++) {
            char c = low.charAt(i);
            boolean insideWord = i > 0 && i + 1 < low.length() && (letter(low, i - 1) || letter(low, i + 1));
            plain.append(insideWord ? asLetter(c) : c);
        }
        return plain.toString();
    }

    private static boolean letter(String text, int index) {
        return Character.isLetter(text.charAt(index));
    }

    private static char asLetter(char c) {
        return switch (c) {
            case '0' -> 'o';
            case '1', '!' -> 'i';
            case '3' -> 'e';
            case '4', '@' -> 'a';
            case '5', '$' -> 's';
            case '7' -> 't';
            default -> c;
        };
    }

    private static List<String> words() {
        try (InputStream in = PasswordRules.class.getResourceAsStream(DENIED)) {
            if (in == null) {
                throw new Broken(Fault.CODES);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .flatMap(NOT_A_WORD::splitAsStream)
                    .toList();
        } catch (IOException e) {
            throw new Broken(Fault.CODES, e);
        }
    }
}
