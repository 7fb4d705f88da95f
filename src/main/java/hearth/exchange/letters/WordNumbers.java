package hearth.exchange.letters;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What stands before each paragraph of a list in Word: a bullet, or its number, counted as the letter is read. */
final class WordNumbers {
    private static final int LEVELS = 9;
    private static final Pattern PLACE = Pattern.compile("%([1-9])");
    private static final int[] ROMAN = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] NUMERALS = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};

    private final Map<String, Element> lists = new HashMap<>();
    private final Map<String, Element> used = new HashMap<>();
    private final Map<String, int[]> counted = new HashMap<>();
    private final Set<String> begun = new HashSet<>();

    WordNumbers(WordFile file) {
        Optional<Document> said = file.only("numbering+xml");
        said.ifPresent(s -> {
            Xml.all(s, "abstractNum").forEach(a -> lists.put(Xml.attribute(a, "abstractNumId"), a));
            Xml.all(s, "num").forEach(n -> used.put(Xml.attribute(n, "numId"), n));
        });
    }

    private static int depth(WordLook paragraph) {
        return paragraph
                .of("numPr")
                .flatMap(n -> Xml.child(n, "ilvl"))
                .map(l -> Math.clamp((int) Xml.number(Xml.attribute(l, "val")), 0, LEVELS - 1))
                .orElse(0);
    }

    private Optional<Element> list(WordLook paragraph) {
        return paragraph.of("numPr").flatMap(n -> Xml.child(n, "numId")).map(id -> used.get(Xml.attribute(id, "val")));
    }

    /** The level of the list that a paragraph stands in; none where it stands in none. */
    Optional<Element> level(WordLook paragraph) {
        return list(paragraph).flatMap(list -> level(list, depth(paragraph)));
    }

    private Optional<Element> level(Element list, int depth) {
        Optional<Element> own =
                Xml.all(list, "lvl").stream().filter(l -> is(l, depth)).findFirst();
        return own.or(() -> Xml.child(list, "abstractNumId")
                .map(a -> lists.get(Xml.attribute(a, "val")))
                .flatMap(a -> Xml.children(a, "lvl").stream()
                        .filter(l -> is(l, depth))
                        .findFirst()));
    }

    private static boolean is(Element level, int depth) {
        return Xml.attribute(level, "ilvl").equals(String.valueOf(depth));
    }

    private static Optional<String> said(Element level, String name) {
        return Xml.child(level, name).map(e -> Xml.attribute(e, "val"));
    }

    /** Counts a paragraph of a list and says what stands before it. */
    String next(WordLook paragraph) {
        Element list = list(paragraph).orElseThrow();
        int depth = depth(paragraph);
        int[] counts = counted.computeIfAbsent(said(list, "abstractNumId").orElse(""), fresh -> new int[LEVELS]);
        restart(list, depth).ifPresent(at -> counts[depth] = at);
        counts[depth]++;
        for (int deeper = depth + 1; deeper < LEVELS; deeper++) {
            counts[deeper] = 0;
        }
        Element level = level(list, depth).orElseThrow();
        String text = said(level, "lvlText").orElse("");
        if (said(level, "numFmt").orElse("").equals("bullet")) {
            return text.isEmpty() || text.codePoints().anyMatch(c -> Character.getType(c) == Character.PRIVATE_USE)
                    ? "•"
                    : text;
        }
        Matcher place = PLACE.matcher(text);
        return place.replaceAll(found -> {
            int at = Integer.parseInt(found.group(1)) - 1;
            Optional<Element> of = level(list, at);
            int from = of.flatMap(l -> said(l, "start"))
                    .map(s -> (int) Xml.number(s))
                    .orElse(1);
            int count = Math.max(1, counts[at]) + from - 1;
            return Matcher.quoteReplacement(
                    written(count, of.flatMap(l -> said(l, "numFmt")).orElse("decimal")));
        });
    }

    /** What a list that begins anew has counted before its first paragraph; nothing where it goes on. */
    private Optional<Integer> restart(Element list, int depth) {
        Optional<Integer> anew = Xml.children(list, "lvlOverride").stream()
                .filter(o -> is(o, depth))
                .flatMap(o -> said(o, "startOverride").stream())
                .map(s -> (int) Xml.number(s))
                .findFirst();
        if (anew.isEmpty() || !begun.add(Xml.attribute(list, "numId") + " " + depth)) {
            return Optional.empty();
        }
        int from = level(list, depth)
                .flatMap(l -> said(l, "start"))
                .map(s -> (int) Xml.number(s))
                .orElse(1);
        return Optional.of(anew.get() - from);
    }

    private static String written(int count, String as) {
        return switch (as) {
            case "lowerLetter" -> letter(count);
            case "upperLetter" -> letter(count).toUpperCase(Locale.UK);
            case "lowerRoman" -> roman(count);
            case "upperRoman" -> roman(count).toUpperCase(Locale.UK);
            case "decimalZero" -> count < 10 ? "0" + count : String.valueOf(count);
            case "none" -> "";
            default -> String.valueOf(count);
        };
    }

    private static String letter(int count) {
        return String.valueOf((char) ('a' + (count - 1) % 26)).repeat((count - 1) / 26 + 1);
    }

    private static String roman(int count) {
        var text = new StringBuilder();
        int left = count;
        for (int i = 0; i < ROMAN.length; i++) {
            while (left >= ROMAN[i]) {
                text.append(NUMERALS[i]);
                left -= ROMAN[i];
            }
        }
        return text.toString();
    }
}
