package hearth.common;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A full British postcode, written as the Post Office does: upper case, one space before the last three characters. */
public record Postcode(String text) implements Comparable<Postcode> {
    private static final Pattern SHAPE = Pattern.compile("([A-Z]{1,2}[0-9][A-Z0-9]?) ([0-9][A-Z]{2})");

    public Postcode {
        if (!SHAPE.matcher(text).matches()) {
            throw new IllegalArgumentException("Not a full postcode");
        }
    }

    /** What people type, in any case and with any spaces, stops or hyphens; empty where it is no full postcode. */
    public static Optional<Postcode> parse(String typed) {
        String bare = typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        if (bare.length() < 5 || bare.length() > 7) {
            return Optional.empty();
        }
        String spaced = bare.substring(0, bare.length() - 3) + " " + bare.substring(bare.length() - 3);
        return SHAPE.matcher(spaced).matches() ? Optional.of(new Postcode(spaced)) : Optional.empty();
    }

    /** The part before the space, such as WN5. */
    public String outcode() {
        return text.substring(0, text.indexOf(' '));
    }

    /** The outcode and the next figure, such as WN5 9. */
    public String sector() {
        return text.substring(0, text.indexOf(' ') + 2);
    }

    @Override
    public int compareTo(Postcode other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
