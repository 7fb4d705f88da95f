package hearth.exchange.sheet.value;

import java.util.Set;

/** Words for what somebody is to a child, such as "mat. gran" or "nan and grandad", which are no names. */
public final class Relatives {
    private static final Set<String> BESIDE = Set.of(
            "mat",
            "maternal",
            "pat",
            "paternal",
            "and",
            "with",
            "the",
            "great",
            "step",
            "half",
            "his",
            "her",
            "own",
            "birth",
            "of",
            "a",
            "in",
            "law");

    private Relatives() {}

    /** Whether a text holds such words and nothing else. */
    public static boolean alone(String text) {
        boolean found = false;
        for (String word : ImportWords.plain(text).split(" ", -1)) {
            boolean relative = ImportWords.words("relative").containsKey(word);
            if (!relative && !BESIDE.contains(word)) {
                return false;
            }
            found |= relative;
        }
        return found;
    }
}
