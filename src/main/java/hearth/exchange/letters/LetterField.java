package hearth.exchange.letters;

import hearth.common.Kind;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** What a letter can hold of a record, by the words that stand for it in a template: {@code «first name»} or {@code {first_name}}. */
public enum LetterField {
    DATE("Date of the letter", Kind.DATE),
    OUR_REFERENCE("Our reference, such as ENQ-2026-0147", Kind.TEXT),
    COUNCIL("The council", Kind.TEXT),
    TEAM("The team", Kind.TEXT),
    OFFICER("The officer of the record", Kind.NAME),
    NAMES("Everybody the letter is for, by first and last name", Kind.TEXT),
    GREETING("Their first names, as after Dear", Kind.TEXT),
    FIRST_NAME("First name of the first of them", Kind.NAME),
    LAST_NAME("Last name of the first of them", Kind.NAME),
    ADDRESS("Address with postcode", Kind.LONG_TEXT),
    POSTCODE("Postcode", Kind.TEXT),
    PHONE("Phone", Kind.TEXT),
    EMAIL("E-mail", Kind.TEXT),
    RECEIVED_ON("The day the enquiry came", Kind.DATE),
    VISIT_ON("Day of the visit", Kind.DATE, true),
    VISIT_TIME("Time of the visit", Kind.TEXT, true),
    PANEL_ON("Day of the panel", Kind.DATE, true),
    PANEL_TIME("Time of the panel", Kind.TEXT, true),
    PANEL_PLACE("Place of the panel", Kind.TEXT, true),
    DECIDED_ON("Day of the decision", Kind.DATE, true),
    REASONS("Reasons for the decision", Kind.LONG_TEXT, true),
    ANSWER_BY("Last day of the 28 in which they may answer", Kind.DATE, true),
    APPROVED_ON("Day of the approval", Kind.DATE),
    PLACES("How many children they are approved for", Kind.TEXT),
    TERMS("Terms of approval in words", Kind.LONG_TEXT),
    REVIEW_DUE("The day by which a review is due", Kind.DATE),
    LAST_REVIEW("Day of the last review", Kind.DATE),
    REVIEW_ON("Day of the review", Kind.DATE, true),
    REVIEW_TIME("Time of the review", Kind.TEXT, true),
    REVIEW_PLACE("Place of the review", Kind.TEXT, true);

    private static final JaroWinklerSimilarity LIKE = new JaroWinklerSimilarity();

    private final String label;
    private final Kind kind;
    private final boolean asked;

    LetterField(String label, Kind kind) {
        this(label, kind, false);
    }

    LetterField(String label, Kind kind, boolean asked) {
        this.label = label;
        this.kind = kind;
        this.asked = asked;
    }

    /** What it is, in a few words. */
    public String label() {
        return label;
    }

    public Kind kind() {
        return kind;
    }

    /** Whether it belongs to the letter and not to the record: asked for each time, with what the record has to begin with. */
    public boolean asked() {
        return asked;
    }

    /** Its words in a template, such as "first name". */
    public String words() {
        return words(name());
    }

    /** The field that a template's words mean, in any case of letters, with spaces, hyphens or underscores. */
    public static Optional<LetterField> find(String typed) {
        String wanted = words(typed);
        return Arrays.stream(values()).filter(f -> f.words().equals(wanted)).findFirst();
    }

    /** The one whose words are most like these. */
    public static LetterField nearest(String typed) {
        String wanted = words(typed);
        return Arrays.stream(values())
                .max(Comparator.comparing(f -> LIKE.apply(f.words(), wanted)))
                .orElseThrow();
    }

    private static String words(String typed) {
        return typed.replaceAll("[\\s_\\-\\u00a0]+", " ").strip().toLowerCase(Locale.UK);
    }
}
