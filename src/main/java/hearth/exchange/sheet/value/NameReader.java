package hearth.exchange.sheet.value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the names of one or two people: "Ashworth, Zoe", "Zoe &amp; Tom Ashworth", "Mr T and Mrs Z Ashworth", "ASHWORTH Zoe". */
public final class NameReader {
    private static final Set<String> TITLES = Set.of(
            "mr", "mrs", "ms", "miss", "mx", "dr", "rev", "revd", "prof", "sir", "lady", "lord", "dame", "cllr", "mstr",
            "master");
    private static final Set<String> PARTICLES = Set.of(
            "van", "von", "der", "den", "de", "da", "dos", "del", "di", "du", "la", "le", "el", "al", "bin", "ibn",
            "ben", "st", "st.", "mac", "o", "ter", "ten");
    private static final Pattern AND =
            Pattern.compile("\\s*(?:&|\\+|/|;|\\n|\\band\\b|\\bwith\\b)\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern FAMILY =
            Pattern.compile("^(?:the )?(.+?)(?:'s)?\\s+(?:family|household)$|^the (.+?)s?$", Pattern.CASE_INSENSITIVE);
    private static final Pattern BRACKET = Pattern.compile("\\s*[(\\[][^)\\]]*[)\\]]?\\s*");

    /** What stands behind a dash and is no second half of a name: "Zoe Ashworth - do not ring". */
    private static final Pattern REMARK = Pattern.compile(
            "\\s+[-\u2013\u2014]+\\s+(?=\\S+\\s+\\S|\\S*\\d|nfa\\b|dnc\\b|withdrawn\\b).*$",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    /** Who somebody is to another, and no name. */
    private static final Set<String> PARTNERS = Set.of(
            "partner",
            "husband",
            "wife",
            "spouse",
            "civil partner",
            "his wife",
            "her husband",
            "her partner",
            "his partner");

    private NameReader() {}

    /** A list of {@link PersonName}, in the order written. */
    public static Reading read(String typed) {
        Matcher remark = REMARK.matcher(typed);
        if (remark.find() && remark.start() > 0) {
            Reading name = read(typed.substring(0, remark.start()));
            return name.failed() || name.value() == null || name.warning() != null
                    ? name
                    : Reading.said(name.value(), "Only the name was read; the words behind it were left out.");
        }
        String text = BRACKET.matcher(typed.replace('\u2019', '\''))
                .replaceAll(" ")
                .replaceAll("[ \\t]+", " ")
                .strip();
        if (NotKnown.is(text)) {
            return Reading.NOT_KNOWN;
        }
        if (text.chars().noneMatch(Character::isLetter)) {
            return Reading.problem(typed.strip() + " is not a name.");
        }
        if (text.length() > 200) {
            return Reading.problem("A name of " + text.length() + " characters is too long. 200 are the most.");
        }
        var family = FAMILY.matcher(text);
        if (family.matches()) {
            String last = family.group(1) == null ? family.group(2) : family.group(1);
            return Reading.of(people(last));
        }
        return isList(text)
                ? Reading.said(
                        people(text), "Was read as the names of two people. Part them with \"and\" if that is right.")
                : Reading.of(people(text));
    }

    /** "Zoe Ashworth, Tom Lee": two whole names, and not a last name of two words before first names. */
    private static boolean isList(String text) {
        String[] parts = text.split(",", -1);
        return parts.length == 2 && isWhole(parts[0]) && isWhole(parts[1]);
    }

    private static boolean isWhole(String part) {
        String[] words = withoutTitle(part.strip()).split(" ", -1);
        return words.length == 2
                && !isCapitals(words[0])
                && !PARTICLES.contains(words[0].toLowerCase(Locale.UK))
                && words[1].length() > 1;
    }

    private static List<PersonName> people(String text) {
        if (text.contains(",")
                && !AND.matcher(text.substring(0, text.indexOf(','))).find()
                && !isList(text)) {
            return afterComma(text);
        }
        String[] parts = Arrays.stream(AND.split(text.replace(",", " and "), -1))
                .filter(part -> !PARTNERS.contains(part.strip().toLowerCase(Locale.UK)))
                .toArray(String[]::new);
        var people = new ArrayList<PersonName>();
        for (String part : parts) {
            if (part.chars().anyMatch(Character::isLetter)) {
                people.add(one(part.strip()));
            }
        }
        return shareLast(people, parts);
    }

    /** "Ashworth, Zoe &amp; Tom": the last name first, for all of them. */
    private static List<PersonName> afterComma(String text) {
        int comma = text.indexOf(',');
        String last = tidy(withoutTitle(text.substring(0, comma).strip()));
        String rest = text.substring(comma + 1)
                .replaceAll("(?i),\\s*(?:mr|mrs|ms|miss|mx|dr)\\.?$", "")
                .strip();
        if (last.isEmpty()) {
            return people(rest);
        }
        var people = new ArrayList<PersonName>();
        for (String part : AND.split(rest, -1)) {
            if (part.contains(",")) {
                people.addAll(people(part));
                continue;
            }
            String first = withoutTitle(part.strip());
            if (PARTNERS.contains(first.toLowerCase(Locale.UK))) {
                continue;
            }
            if (first.isBlank() && !part.isBlank()) {
                people.add(new PersonName(null, last));
            } else if (!first.isBlank()) {
                people.add(new PersonName(tidy(first), last));
            }
        }
        return people.isEmpty() ? List.of(new PersonName(null, last)) : people;
    }

    /** Gives a first name without a last name the last name of whoever follows: Zoe &amp; Tom Ashworth. */
    private static List<PersonName> shareLast(List<PersonName> people, String[] parts) {
        for (int i = people.size() - 2; i >= 0; i--) {
            PersonName person = people.get(i);
            String last = people.get(i + 1).last();
            if (person.first() == null) {
                boolean titleAlone = TITLES.contains(bare(parts[i]));
                people.set(i, new PersonName(titleAlone ? null : person.last(), last));
            } else if (person.last().isEmpty()) {
                people.set(i, new PersonName(person.first(), last));
            }
        }
        return List.copyOf(people);
    }

    /** "Mr T Ashworth", "ASHWORTH Zoe", "Zoe van der Berg"; a lone word is a last name. */
    private static PersonName one(String part) {
        String text = withoutTitle(part);
        if (text.isEmpty()) {
            return new PersonName(null, part);
        }
        List<String> words = Arrays.asList(text.split(" ", -1));
        if (words.size() == 1) {
            boolean titled = !text.equals(part) && text.length() == 1;
            return titled ? new PersonName(text, "") : new PersonName(null, tidy(text));
        }
        if (isCapitals(words.getFirst()) && words.getFirst().length() > 2 && !isCapitals(words.getLast())) {
            return new PersonName(join(words.subList(1, words.size())), tidy(words.getFirst()));
        }
        int last = words.size() - 1;
        while (last > 1 && PARTICLES.contains(words.get(last - 1).toLowerCase(Locale.UK))) {
            last--;
        }
        return new PersonName(join(words.subList(0, last)), join(words.subList(last, words.size())));
    }

    private static String join(List<String> words) {
        return String.join(" ", words.stream().map(NameReader::tidy).toList());
    }

    private static String withoutTitle(String text) {
        String rest = text;
        for (int space = rest.indexOf(' ');
                space > 0 && TITLES.contains(bare(rest.substring(0, space)));
                space = rest.indexOf(' ')) {
            rest = rest.substring(space + 1).strip();
        }
        return TITLES.contains(bare(rest)) ? "" : rest;
    }

    private static String bare(String word) {
        return word.strip().toLowerCase(Locale.UK).replace(".", "");
    }

    private static boolean isCapitals(String word) {
        return word.length() > 1
                && word.equals(word.toUpperCase(Locale.UK))
                && word.chars().anyMatch(Character::isLetter);
    }

    /** A word all in capitals or all in small letters gets one capital, as also after a hyphen or O'. */
    private static String tidy(String word) {
        boolean small = word.equals(word.toLowerCase(Locale.UK)) && !PARTICLES.contains(word);
        if (word.length() < 3 || !(isCapitals(word) || small)) {
            return word.length() == 2 && small ? capital(word) : word;
        }
        var out = new StringBuilder();
        boolean start = true;
        for (char c : word.toLowerCase(Locale.UK).toCharArray()) {
            out.append(start ? Character.toUpperCase(c) : c);
            start = c == '-' || c == '\'' || c == ' ';
        }
        return out.toString();
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    /** The first of several names, or null for none. */
    static @Nullable PersonName first(List<PersonName> people) {
        return people.isEmpty() ? null : people.getFirst();
    }
}
