package hearth.exchange.inspection;

import java.util.List;
import java.util.stream.Stream;

/**
 * One part of the document.
 *
 * @param sentences before its table
 * @param headings of the table; none where there is no table
 * @param rows each as long as the headings
 */
record Section(String title, List<String> sentences, List<String> headings, List<List<String>> rows) {
    Section {
        sentences = List.copyOf(sentences);
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
    }

    /** A table, or a sentence that says there is nothing. */
    static Section table(String title, String none, List<String> headings, List<List<String>> rows) {
        return rows.isEmpty()
                ? new Section(title, List.of(none), List.of(), List.of())
                : new Section(title, List.of(), headings, rows);
    }

    /** The same with one more sentence. */
    Section besides(String sentence) {
        return new Section(
                title, Stream.concat(sentences.stream(), Stream.of(sentence)).toList(), headings, rows);
    }

    static Section words(String title, List<String> sentences) {
        return new Section(title, sentences, List.of(), List.of());
    }
}
