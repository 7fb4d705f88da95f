package hearth.carers.visits;

import hearth.common.Answer;
import hearth.common.BritishDates;
import hearth.common.ChildId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A note for the carers: what is for the file alone, and children who did not live there, left out. As headings and words, or as a small
 * page of HTML.
 *
 * @param lines what stands on top: the day, who was seen, how each child was seen
 */
public record VisitPrint(String title, List<String> lines, List<Section> sections) {
    private static final List<String> PLURALS = List.of("", "s", "es", "S", "ES");
    private static final Pattern CURLY = Pattern.compile("[‘’ʼ`´]");
    private static final Pattern OWNED = Pattern.compile("'[sS](?![\\p{L}\\p{N}])");
    private static final Pattern OUTSIDE_WORDS = Pattern.compile("(?<![\\p{L}\\p{N}])['-]+|['-]+(?![\\p{L}\\p{N}])");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}'-]+");

    public VisitPrint {
        lines = List.copyOf(lines);
        sections = List.copyOf(sections);
    }

    /**
     * What stands under one heading.
     *
     * @param listed whether each line is a thing of its own
     */
    public record Section(String heading, List<String> lines, boolean listed) {}

    /** What a child who lived in the household on the day is called there; empty for any other. */
    @FunctionalInterface
    public interface Names {
        Optional<String> of(ChildId child);
    }

    /** The parts of a note that may go to the carers, each of which somebody can leave out. */
    public sealed interface Piece {
        /** What it is, in a few words. */
        String called();

        /** All that it says. */
        String says();

        /** Who was seen. */
        record Seen(String says) implements Piece {
            @Override
            public String called() {
                return "Who was seen";
            }
        }

        /** What stands under a heading. */
        record Under(String called, String says, boolean forCarer) implements Piece {}

        /** Something agreed. */
        record Agreed(String called, String says) implements Piece {}
    }

    /** All parts of a note, in their order; those for the file alone too, which say so. */
    public static List<Piece> pieces(VisitNote note) {
        var pieces = new ArrayList<Piece>();
        if (note.seen() != null) {
            pieces.add(new Piece.Seen(note.seen()));
        }
        note.parts().forEach(part -> pieces.add(new Piece.Under(part.heading(), part.text(), part.forCarer())));
        note.actions().forEach(action -> pieces.add(new Piece.Agreed("Agreed: " + action.what(), words(action))));
        return pieces;
    }

    /**
     * Whether a part goes along unless somebody says otherwise: none that is for the file alone or names another family.
     *
     * @param named names of other families that stand in it
     */
    public static boolean goesAlong(Piece piece, Collection<String> named) {
        boolean file = piece instanceof Piece.Under part && !part.forCarer();
        return !file && named.isEmpty();
    }

    /** Which of these names stand in a text, as whole words; of a family in the plural too, and in capitals. */
    public static List<String> named(String text, Collection<String> names) {
        String words = " " + bare(text) + " ";
        return names.stream()
                .filter(name -> stands(words, bare(name)))
                .distinct()
                .sorted()
                .toList();
    }

    private static boolean stands(String words, String name) {
        return !name.isEmpty()
                && Stream.of(name, name.toUpperCase(Locale.UK))
                        .flatMap(one -> PLURALS.stream().map(plural -> " " + one + plural + " "))
                        .anyMatch(words::contains);
    }

    /** The words alone, without quotes and the mark of who owns what; as they are written: with a small letter it is no name. */
    private static String bare(String text) {
        String straight = CURLY.matcher(text).replaceAll("'");
        String names = OWNED.matcher(straight).replaceAll(" ");
        return BETWEEN.matcher(OUTSIDE_WORDS.matcher(names).replaceAll(" "))
                .replaceAll(" ")
                .strip();
    }

    /**
     * What goes to the carers.
     *
     * @param goes whether a part of the note goes along
     */
    public static VisitPrint of(VisitNote note, Names names, Predicate<Piece> goes) {
        var lines = new ArrayList<String>();
        String how = note.kind() != VisitNote.Kind.VISIT
                ? ""
                : note.announced() == Answer.NO ? ", unannounced" : ", announced";
        lines.add(BritishDates.format(note.onDay()) + ", by " + note.author() + how);
        List<Piece> pieces = pieces(note).stream().filter(goes).toList();
        pieces.stream().filter(Piece.Seen.class::isInstance).forEach(seen -> lines.add("Seen: " + seen.says()));
        for (VisitNote.SeenChild child : note.children()) {
            names.of(child.child())
                    .ifPresent(
                            name -> lines.add(name + ": " + child.seen().label().toLowerCase(Locale.UK)));
        }
        var sections = new ArrayList<Section>();
        pieces.stream()
                .filter(Piece.Under.class::isInstance)
                .forEach(part -> sections.add(
                        new Section(part.called(), part.says().lines().toList(), false)));
        List<String> agreed = pieces.stream()
                .filter(Piece.Agreed.class::isInstance)
                .map(Piece::says)
                .toList();
        if (!agreed.isEmpty()) {
            sections.add(new Section("Agreed", agreed, true));
        }
        return new VisitPrint(note.title(), lines, sections);
    }

    private static String words(VisitNote.Action action) {
        return action.what()
                + told(", ", action.owner())
                + told(", by ", action.dueOn() == null ? null : BritishDates.format(action.dueOn()));
    }

    private static String told(String before, @Nullable String words) {
        return words == null ? "" : before + words;
    }

    /** As a page that any browser opens and prints. */
    public String html() {
        var page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head><meta charset=\"utf-8\"><title>")
                .append(escape(title))
                .append("</title><style>body{font-family:sans-serif;max-width:42em;margin:2em auto;line-height:1.4}"
                        + "h2{font-size:1.1em}</style></head>\n<body>\n<h1>")
                .append(escape(title))
                .append("</h1>\n");
        lines.forEach(line -> page.append("<p>").append(escape(line)).append("</p>\n"));
        for (Section section : sections) {
            page.append("<h2>").append(escape(section.heading())).append("</h2>\n");
            page.append(
                    section.listed()
                            ? section.lines().stream()
                                    .map(line -> "<li>" + escape(line) + "</li>\n")
                                    .collect(Collectors.joining("", "<ul>\n", "</ul>\n"))
                            : section.lines().stream()
                                    .map(VisitPrint::escape)
                                    .collect(Collectors.joining("<br>", "<p>", "</p>\n")));
        }
        return page.append("</body>\n</html>\n").toString();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
