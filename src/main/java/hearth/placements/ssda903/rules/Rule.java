package hearth.placements.ssda903.rules;

import hearth.placements.ssda903.ReturnFile;
import hearth.placements.ssda903.ReturnRow;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One rule of the return.
 *
 * @param number as the rule set has it
 * @param from first collection year in which it holds
 * @param words what is wrong and what to do, in our own words
 * @param breaks where a child's rows break it
 */
record Rule(String number, int from, String words, Function<ChildRows, Stream<Broken>> breaks) {
    private static final int ALWAYS = 2023;

    /** Where a rule is broken. */
    record Broken(ReturnRow row, @Nullable String field) {}

    /** A rule about each of a child's episodes. */
    static Rule line(String number, String field, String words, Predicate<Line> wrong) {
        return lines(number, field, words, (child, line) -> wrong.test(line));
    }

    /** What a rule asks of an episode beside the child's other rows. */
    interface OfLine {
        boolean wrong(ChildRows child, Line line);
    }

    /** A rule about each of a child's episodes beside the other rows. */
    static Rule lines(String number, String field, String words, OfLine wrong) {
        return new Rule(
                number,
                ALWAYS,
                words,
                child -> child.lines.stream()
                        .filter(line -> wrong.wrong(child, line))
                        .map(line -> new Broken(line.row, field)));
    }

    /** A rule about the header. */
    static Rule header(String number, String field, String words, Predicate<ChildRows> wrong) {
        return new Rule(
                number,
                ALWAYS,
                words,
                child -> wrong.test(child)
                        ? child.headers.stream().limit(1).map(row -> new Broken(row, field))
                        : Stream.empty());
    }

    /** What a rule asks of a row of a smaller file. */
    interface OfRow {
        boolean wrong(ChildRows child, ReturnRow row);
    }

    /** A rule about each row of a smaller file. */
    static Rule rows(String number, ReturnFile file, String field, String words, OfRow wrong) {
        return new Rule(
                number,
                ALWAYS,
                words,
                child -> of(child, file).stream()
                        .filter(row -> wrong.wrong(child, row))
                        .map(row -> new Broken(row, field)));
    }

    static List<ReturnRow> of(ChildRows child, ReturnFile file) {
        return switch (file) {
            case HEADER -> child.headers;
            case UASC -> child.uasc;
            case REVIEWS -> child.reviews;
            case MISSING -> child.missing;
            case PREV_PERM -> child.permanence;
            case EPISODES -> child.lines.stream().map(line -> line.row).toList();
        };
    }

    /** The same, holding from a later collection year. */
    Rule since(int collectionYear) {
        return new Rule(number, collectionYear, words, breaks);
    }
}
