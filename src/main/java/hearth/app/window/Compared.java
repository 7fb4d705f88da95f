package hearth.app.window;

import hearth.access.Search;
import hearth.common.BritishDates;
import hearth.common.ChildId;
import hearth.common.CodeList;
import hearth.common.Field;
import hearth.common.Kind;
import hearth.exchange.returns.Decision;
import hearth.exchange.returns.Difference;
import hearth.placements.ssda903.ReturnFile;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One difference as a row of the comparison.
 *
 * @param name what the child is called in Hearth, null where Hearth does not have it
 */
record Compared(Difference of, @Nullable String name) {
    static final String OPEN = "To decide";
    static final String DECIDED = "Decided";

    static final List<Field<Compared>> FIELDS = List.of(
            Field.of("state", "State", Kind.TEXT, Compared::state),
            Field.of("child", "Child", Kind.TEXT, c -> c.of().child()),
            Field.of("name", "Name in Hearth", Kind.NAME, Compared::name),
            Field.of("what", "What differs", Kind.LONG_TEXT, Compared::what),
            Field.of("row", "Of", Kind.LONG_TEXT, Compared::row),
            Field.of("hearth", "Hearth has", Kind.LONG_TEXT, c -> value(c.of(), c.of().hearth())),
            Field.of("theirs", "They have", Kind.LONG_TEXT, c -> value(c.of(), c.of().theirs())),
            Field.of("decided", "Decided", Kind.TEXT, Compared::decided),
            Field.of("file", "File", Kind.TEXT, Compared::file));

    private static final Map<String, String> COLUMNS = Map.ofEntries(
            Map.entry("SEX", "Sex"),
            Map.entry("DOB", "Date of birth"),
            Map.entry("ETHNIC", "Ethnicity"),
            Map.entry("UPN", "Pupil number"),
            Map.entry("MOTHER", "Is a mother"),
            Map.entry("MC_DOB", "Birth of her child"),
            Map.entry("RNE", "Why the episode began"),
            Map.entry("LS", "Legal status"),
            Map.entry("CIN", "Category of need"),
            Map.entry("PLACE", "Placement type"),
            Map.entry("PLACE_PROVIDER", "Provider"),
            Map.entry("DEC", "Episode ended"),
            Map.entry("REC", "Why the episode ended"),
            Map.entry("REASON_PLACE_CHANGE", "Why the home changed"),
            Map.entry("HOME_POST", "Home postcode"),
            Map.entry("PL_POST", "Placement postcode"),
            Map.entry("URN", "Ofsted number"),
            Map.entry("REVIEW_CODE", "Part in the review"),
            Map.entry("DUC", "Unaccompanied until"),
            Map.entry("MISSING", "Missing or away"),
            Map.entry("MIS_END", "Found"),
            Map.entry("PREV_PERM", "Permanence before"),
            Map.entry("LA_PERM", "Council of it"),
            Map.entry("DATE_PERM", "Day of its order"));

    static Compared of(Difference one, Map<Long, Search.Hit> names) {
        ChildId id = one.id();
        Search.Hit hit = id == null ? null : names.get(id.value());
        return new Compared(one, hit == null ? null : hit.name());
    }

    String state() {
        return of.open() ? OPEN : DECIDED;
    }

    String what() {
        ReturnFile file = of.file();
        String field = of.field();
        if (file == null) {
            return of.hearth() != null ? "Child only in Hearth" : "Child only in theirs";
        }
        if (field == null) {
            return thing(file) + (of.hearth() != null ? " only in Hearth" : " only in theirs");
        }
        return COLUMNS.getOrDefault(field, field) + " (" + field + ")";
    }

    private static String thing(ReturnFile file) {
        return switch (file) {
            case HEADER -> "Child";
            case EPISODES -> "Episode";
            case REVIEWS -> "Review";
            case UASC -> "Unaccompanied child";
            case MISSING -> "Time missing";
            case PREV_PERM -> "Permanence before";
        };
    }

    /** "Episode from 4 June 2026", or nothing where a child has one row. */
    private @Nullable String row() {
        ReturnFile file = of.file();
        String row = of.row();
        return file == null || row == null ? null : thing(file) + " of " + day(row);
    }

    private @Nullable String file() {
        ReturnFile file = of.file();
        return file == null ? null : file.fileName();
    }

    private static String value(Difference of, @Nullable String text) {
        if (of.wholeChild()) {
            return text == null ? "nothing" : "the child";
        }
        return text == null ? "nothing" : words(String.valueOf(of.field()), text);
    }

    /** A code in words, with the code as the files have it; a day as people write it. */
    private static String words(String column, String text) {
        Optional<CodeList> codes = ReturnFile.codes(column);
        if (codes.isPresent()) {
            return codes.get()
                    .find(text)
                    .map(c -> c.label() + " (" + c.code() + ")")
                    .orElse(text);
        }
        return column.equals("MOTHER") && text.matches("[01]") ? (text.equals("1") ? "Yes" : "No") : day(text);
    }

    private static String day(String text) {
        boolean iso = text.matches("\\d{4}-\\d\\d-\\d\\d.*");
        return iso ? BritishDates.format(LocalDate.parse(text.substring(0, 10))) + text.substring(10) : text;
    }

    private @Nullable String decided() {
        Decision decision = of.decision();
        return decision == null
                ? null
                : decision.choice().label() + ", " + BritishDates.format(decision.on()) + ", by " + decision.by();
    }
}
