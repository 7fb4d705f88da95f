package hearth.exchange.sheet.value;

import hearth.common.Code;
import hearth.common.CodeList;
import hearth.common.Codes;
import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.jspecify.annotations.Nullable;

/** The words teams use for codes, by list: those of {@code import-words.csv}, and of an official list its codes and labels. */
public final class ImportWords {
    private static final Set<String> OFFICIAL = Set.of(
            "legal-status",
            "place-provider",
            "category-of-need",
            "source",
            "enquiry-stage",
            "enquiry-closed",
            "household-status",
            "ending",
            "ethnicity",
            "fostering-type",
            "place-change",
            "episode-ceased",
            "cost-kind",
            "contact-method",
            "out-of-borough-reason",
            "place");
    /** Abbreviations so well known that they count among other words too. */
    private static final Set<String> SHORT = Set.of(
            "ico", "fco", "epo", "ifa", "res", "yoi", "sgo", "pwp", "ffa", "kin", "adm", "irm", "iv", "oob", "ooa",
            "yro", "fb", "fee");

    private static final Pattern CODED =
            Pattern.compile("\\s*([A-Z]{1,6}\\d{0,3}[A-Z]?)\\s*[-\u2013:]\\s*\\p{L}.*", Pattern.DOTALL);

    private static final Map<String, Map<String, String>> LISTS = load();

    private ImportWords() {}

    /**
     * What a text means in a list.
     *
     * @param code the code
     * @param sure false where it was read with some good will, so that it ought to be said
     */
    public record Found(String code, boolean sure) {}

    private static Map<String, Map<String, String>> load() {
        var lists = new HashMap<String, Map<String, String>>();
        for (String list : OFFICIAL) {
            var words = lists.computeIfAbsent(list, any -> new HashMap<>());
            for (Code code : CodeList.named(list).all()) {
                words.put(plain(code.code()), code.code());
                words.putIfAbsent(plain(code.label()), code.code());
                words.putIfAbsent(plain(code.code() + " " + code.label()), code.code());
            }
        }
        for (var row : Codes.rows("import-words")) {
            lists.computeIfAbsent(row.getField("list"), any -> new HashMap<>())
                    .put(plain(row.getField("word")), row.getField("code"));
        }
        return lists;
    }

    /** Letters, figures and single spaces alone, so that "Sec. 20 " and "sec 20" are one word. */
    public static String plain(String text) {
        boolean ascii = text.chars().allMatch(c -> c < 128);
        String bare = (ascii ? text : Normalizer.normalize(text, Normalizer.Form.NFKD)).toLowerCase(Locale.UK);
        if (bare.indexOf('&') >= 0) {
            bare = bare.replace("&", " and ");
        }
        var out = new StringBuilder(bare.length());
        for (int i = 0; i < bare.length(); i++) {
            char c = bare.charAt(i);
            if (Character.isLetterOrDigit(c) || c == '+') {
                out.append(c);
            } else if (c != '\''
                    && c != '\u2019'
                    && Character.getType(c) != Character.NON_SPACING_MARK
                    && !out.isEmpty()
                    && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        }
        return out.toString().strip();
    }

    /** Whether a text says that nobody lives in a place: "vacant", "empty bed". */
    public static boolean isVacantPlace(String text) {
        return text.length() <= 40 && exact("vacant-place", text) != null;
    }

    static Map<String, String> words(String list) {
        return LISTS.getOrDefault(list, Map.of());
    }

    /** Words that each mean what they say. */
    static Map<String, String> own(Collection<String> codes) {
        var words = new HashMap<String, String>();
        codes.forEach(code -> words.put(plain(code), code));
        return words;
    }

    /** The first of several lists of words that has a text, exactly before nearly; null where none has anything like it. */
    static @Nullable Found find(Collection<Map<String, String>> lists, String text) {
        String said = plain(text);
        return lists.stream()
                .filter(words -> words.containsKey(said))
                .findFirst()
                .map(words -> find(words, text))
                .orElseGet(() -> lists.stream()
                        .map(words -> find(words, text))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null));
    }

    /** The code of a word exactly as the list has it, or null. */
    static @Nullable String exact(String list, String text) {
        return words(list).get(plain(text));
    }

    /** Whether a text is a word of the list and nothing more. */
    public static boolean isWord(String list, String text) {
        return exact(list, text) != null;
    }

    /** The code of a word, a word with more around it, or a word misspelt; null where the list has nothing like it. */
    public static @Nullable Found find(String list, String text) {
        return find(words(list), text);
    }

    /** The same among words and their codes. */
    static @Nullable Found find(Map<String, String> words, String text) {
        String said = plain(text);
        String code = words.get(said);
        if (code == null) {
            code = head(words, text);
        }
        if (code == null) {
            code = words.get(plain(text.replaceAll("\\([^)]*\\)?", " ")));
        }
        if (code == null && text.matches("(?:\\p{L}\\.\\s?){2,6}\\p{L}?")) {
            code = words.get(plain(text.replaceAll("[.\\s]", "")));
        }
        if (code != null) {
            return found(code, true);
        }
        String longest = inside(words, said);
        if (longest != null) {
            return found(words.getOrDefault(longest, ""), true);
        }
        return misspelt(words, said);
    }

    /** A code before its label, as case systems print it: "LAREQ - Area authority asked for it". */
    private static @Nullable String head(Map<String, String> words, String text) {
        Matcher coded = CODED.matcher(text);
        String code = coded.matches() ? coded.group(1) : null;
        return code != null && code.equals(words.get(plain(code))) ? code : null;
    }

    private static Found found(String code, boolean sure) {
        return code.startsWith("?") ? new Found(code.substring(1), false) : new Found(code, sure);
    }

    /**
     * The longest word of the list that stands in a text as whole words; null for none, for several as long that differ, or where "not"
     * or "no" stands before it. Words of less than four letters count only with a figure in them (s20) or as a code.
     */
    static @Nullable String inside(Map<String, String> words, String said) {
        String padded = " " + said + " ";
        if (padded.contains(" or ") && !words.containsKey(said)) {
            return null;
        }
        String longest = null;
        boolean doubtful = false;
        for (Map.Entry<String, String> word : words.entrySet()) {
            String key = word.getKey();
            boolean telling = key.length() >= 4 || key.chars().anyMatch(Character::isDigit) || SHORT.contains(key);
            if (!telling
                    || !padded.contains(" " + key + " ")
                    || padded.contains(" not " + key + " ")
                    || padded.contains(" no " + key + " ")) {
                continue;
            }
            if (longest == null || key.length() > longest.length()) {
                longest = key;
                doubtful = false;
            } else if (key.length() == longest.length()) {
                doubtful |= !word.getValue().equals(words.get(longest));
            }
        }
        return doubtful ? null : longest;
    }

    private static @Nullable Found misspelt(Map<String, String> words, String said) {
        if (said.length() < 5) {
            return null;
        }
        var similarity = new JaroWinklerSimilarity();
        double best = 0.93;
        String code = null;
        for (Map.Entry<String, String> word : words.entrySet()) {
            if (word.getKey().length() >= 5 && Math.abs(word.getKey().length() - said.length()) <= 3) {
                double alike = similarity.apply(word.getKey(), said);
                if (alike > best) {
                    best = alike;
                    code = word.getValue();
                }
            }
        }
        return code == null ? null : found(code, false);
    }
}
