package hearth.exchange.sheet.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What kind of home a word stands for: "agency (Larkfield)" is U6 from PR4, called Larkfield.
 *
 * @param place a code of the SSDA903 list PLACE, or null where only the provider is known
 * @param provider a code of PLACE_PROVIDER, or null where it does not follow from the word
 * @param name the agency, home or carers named beside it, or null
 */
public record PlaceWord(
        @Nullable String place,
        @Nullable String provider,
        @Nullable String name) {
    private static final Pattern BRACKET = Pattern.compile("^(.*?)[(\\[]([^)\\]]*)[)\\]]?\\s*$");
    private static final Pattern PARTED = Pattern.compile("^(.+?)\\s*(?:\\s[-\u2013\u2014]\\s?|:|/|,|\\s-)\\s*(.+)$");
    private static final Set<String> FILLING = Set.of(
            "placement",
            "placed",
            "with",
            "the",
            "at",
            "in",
            "foster",
            "fostering",
            "care",
            "carer",
            "carers",
            "home",
            "long",
            "short",
            "term",
            "lt",
            "st",
            "permanent",
            "perm",
            "emergency",
            "bridging",
            "match",
            "matched",
            "and",
            "a",
            "of");
    private static final Pattern LONG_TERM = Pattern.compile("\\b(?:long term|lt|perm|permanent|permanence)\\b");

    /** Reads a kind of home; {@code list} is "place" or, for a provider column, "place-provider". */
    public static Reading read(String list, String typed) {
        String text = typed.strip();
        if (NotKnown.is(text)) {
            return Reading.NOT_KNOWN;
        }
        String code = ImportWords.exact(list, text);
        if (code != null) {
            return reading(code, text, null);
        }
        for (Pattern pattern : List.of(BRACKET, PARTED)) {
            Matcher m = pattern.matcher(text);
            if (m.matches()) {
                String head = ImportWords.exact(list, m.group(1));
                if (head != null) {
                    boolean more = ImportWords.exact(list, m.group(2)) != null || isFilling(m.group(2));
                    return reading(head, text, more ? null : m.group(2).strip());
                }
                String tail = ImportWords.exact(list, m.group(2));
                if (tail != null) {
                    return reading(tail, text, m.group(1).strip());
                }
            }
        }
        String inside = ImportWords.inside(ImportWords.words(list), ImportWords.plain(text));
        if (inside != null) {
            return reading(ImportWords.words(list).getOrDefault(inside, ""), text, rest(text, inside));
        }
        ImportWords.Found near = ImportWords.find(list, text);
        if (near != null) {
            return reading("?" + near.code(), text, null);
        }
        return Reading.problem(
                text + " is no kind of home that Hearth knows. Write a word such as in-house, agency, kinship or"
                        + " residential, or a code such as U6.");
    }

    private static Reading reading(String codes, String text, @Nullable String name) {
        PlaceWord word = of(codes, text, name);
        return codes.startsWith("?")
                ? Reading.said(word, text + " was read as " + codes.substring(1) + ". Write its code if that is wrong.")
                : Reading.of(word);
    }

    private static PlaceWord of(String codes, String text, @Nullable String name) {
        String place = null;
        String provider = null;
        for (String code : codes.replace("?", "").split(" ", -1)) {
            if (code.matches("PR\\d")) {
                provider = code;
            } else if (!code.isEmpty()) {
                place = code;
            }
        }
        if (LONG_TERM.matcher(ImportWords.plain(text)).find()) {
            place = "U6".equals(place) ? "U4" : "U3".equals(place) ? "U1" : place;
        }
        String named = name == null || name.isBlank() ? null : name;
        String kind = named == null ? null : ImportWords.exact("place-provider", named);
        return kind == null ? new PlaceWord(place, provider, named) : new PlaceWord(place, kind, null);
    }

    private static boolean isFilling(String words) {
        for (String word : ImportWords.plain(words).split(" ", -1)) {
            if (!FILLING.contains(word) && !word.matches("\\d+")) {
                return false;
            }
        }
        return true;
    }

    /** What stands beside the word that was known, in the writer's own spelling. */
    private static @Nullable String rest(String text, String known) {
        Set<String> used = Set.of(known.split(" +", -1));
        var rest = new ArrayList<String>();
        for (String word : text.split("[\\s(),:/\\[\\]]+", -1)) {
            String plain = ImportWords.plain(word);
            if (plain.chars().anyMatch(Character::isLetter) && !used.contains(plain) && !known.contains(plain)) {
                rest.add(word);
            }
        }
        String name = String.join(" ", rest).replaceAll("^[-\u2013 ]+|[-\u2013 ]+$", "");
        return name.isEmpty() || isFilling(name.toLowerCase(Locale.UK)) ? null : name;
    }
}
