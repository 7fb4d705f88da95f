package hearth.geography;

import hearth.common.Codes;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds an authority by what people call it: with or without council, borough and the like, shortened, or by an old district. */
final class AuthorityNames {
    private static final Set<String> LEFT_OUT = Set.of(
            ("the of council borough metropolitan met city county district unitary authority royal london corporation"
                            + " childrens social services mbc mdc mb cbc bc dc cc ua lb lbc rb")
                    .split(" ", -1));
    private static final int SHORTEST_BEGINNING = 4;
    /** The one name of which nothing is left. */
    private static final String CITY = "city of london";

    private final Map<String, String> codes = new HashMap<>();
    private final Map<String, Set<String>> beginnings = new HashMap<>();

    /** An authority under its full name. */
    void add(String name, String code) {
        String plain = plain(name);
        codes.put(plain, code);
        for (int at = plain.indexOf(' '); at > 0; at = plain.indexOf(' ', at + 1)) {
            if (at >= SHORTEST_BEGINNING) {
                beginnings
                        .computeIfAbsent(plain.substring(0, at), any -> new HashSet<>())
                        .add(code);
            }
        }
    }

    /** A further name, unless an authority is called so itself. */
    void addUnlessTaken(String name, String code) {
        codes.putIfAbsent(plain(name), code);
    }

    /** The names that cannot be worked out: abbreviations and towns that stand for their authority. */
    void addShortNames() {
        Codes.rows("authority-short-names")
                .forEach(row -> codes.put(plain(row.getField("name")), row.getField("code")));
    }

    Optional<String> find(String typed) {
        String plain = plain(typed);
        String code = codes.get(plain);
        if (code == null) {
            Set<String> begun = beginnings.getOrDefault(plain, Set.of());
            code = begun.size() == 1 ? begun.iterator().next() : null;
        }
        return Optional.ofNullable(code);
    }

    /** Lower case, no accents, stops or commas, "&" spelt out, and without the words that every council bears. */
    private static String plain(String name) {
        String bare = Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replace("&", " and ")
                .replaceAll("['’.\\p{M}]", "")
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
        var kept = new StringBuilder();
        for (String word : bare.split(" ", -1)) {
            if (!LEFT_OUT.contains(word)) {
                kept.append(kept.isEmpty() ? "" : " ").append(word.equals("saint") ? "st" : word);
            }
        }
        return kept.isEmpty() && bare.contains("city") && bare.contains("london") ? CITY : kept.toString();
    }
}
