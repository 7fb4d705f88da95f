package hearth.matching.past;

import hearth.common.Field;
import hearth.common.Kind;
import hearth.matching.RuleId;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One request of the past, looked at again.
 *
 * @param possible homes that no rule barred on the day it came in
 * @param ready those of them about which everything was known, with one decision to be made at the most
 * @param home where the child went, by reference of the carers; null where it was no household of the register, or nowhere yet
 * @param rank its place by points, 1 for the first; null where a rule barred it
 * @param barredBy the rules that barred it
 * @param daysToFirst days until a home was there that no rule barred; null where there was none in twelve weeks
 */
public record Looked(
        String request,
        LocalDate day,
        List<String> children,
        int possible,
        int ready,
        Outcome outcome,
        @Nullable String home,
        @Nullable Integer rank,
        @Nullable String band,
        List<RuleId> barredBy,
        @Nullable Integer daysToFirst) {
    /** The columns of the report. */
    public static final List<Field<Looked>> FIELDS = List.of(
            Field.of("request", "Request", Kind.REFERENCE, Looked::request),
            Field.of("day", "Came in", Kind.DATE, Looked::day),
            Field.of("children", "Children", Kind.TEXT, l -> String.join(", ", l.children())),
            Field.of("possible", "Homes no rule barred", Kind.NUMBER, l -> (long) l.possible()),
            Field.of("ready", "Ready with one decision", Kind.NUMBER, l -> (long) l.ready()),
            Field.of("outcome", "What became of it", Kind.TEXT, l -> l.outcome().label()),
            Field.of("home", "Went to", Kind.REFERENCE, Looked::home),
            Field.of("rank", "Place by points", Kind.NUMBER, l -> l.rank() == null ? null : (long) l.rank()),
            Field.of("band", "Band", Kind.TEXT, Looked::band),
            Field.of("barred", "Barred by", Kind.LONG_TEXT, Looked::barred),
            Field.of(
                    "days",
                    "Days to a first home",
                    Kind.NUMBER,
                    l -> l.daysToFirst() == null ? null : (long) l.daysToFirst()));

    /** Copies what could be changed from outside. */
    public Looked {
        children = List.copyOf(children);
        barredBy = List.copyOf(barredBy);
    }

    /** What became of a request, beside what the rules say of the day it came in. */
    public enum Outcome {
        ON_THE_LIST("Home on the list"),
        BARRED("Barred home"),
        NOT_LISTED("New carers"),
        ELSEWHERE("Elsewhere"),
        NOWHERE("No home yet");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    private @Nullable String barred() {
        return barredBy.isEmpty()
                ? null
                : barredBy.stream().map(r -> r + " " + r.title()).collect(Collectors.joining(", "));
    }
}
