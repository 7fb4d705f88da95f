package hearth.matching;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What one rule says of one home for one request: the state, the value on both sides, who may decide, and the way round. Words are
 * made when somebody reads them, because a ledger has many thousand lines and few are read.
 */
public final class Line {
    /** Instead of words that the reader may not see. */
    public static final String COVERED = "a reason you may not see; ask the manager";

    private final RuleId rule;
    private final State state;
    private final Supplier<String> household;
    private final Supplier<String> child;
    private final @Nullable String decider;
    private final @Nullable String also;
    private final WayRound way;
    private final Supplier<String> wayWords;
    private final boolean sensitive;
    private final boolean covered;

    private Line(
            RuleId rule,
            State state,
            Supplier<String> household,
            Supplier<String> child,
            @Nullable String decider,
            @Nullable String also,
            WayRound way,
            Supplier<String> wayWords,
            boolean sensitive,
            boolean covered) {
        this.rule = rule;
        this.state = state;
        this.household = household;
        this.child = child;
        this.decider = decider;
        this.also = also;
        this.way = way;
        this.wayWords = wayWords;
        this.sensitive = sensitive;
        this.covered = covered;
    }

    public static Line of(RuleId rule, State state, Supplier<String> household, Supplier<String> child) {
        return new Line(rule, state, household, child, null, null, WayRound.NONE, String::new, false, false);
    }

    /** Who may decide otherwise, by title. */
    public Line decidedBy(@Nullable String who) {
        return new Line(rule, state, household, child, who, null, way, wayWords, sensitive, covered);
    }

    /** Who has to decide besides, about something else: one name does not stand for both. */
    public Line alsoBy(String other) {
        return new Line(rule, state, household, child, decider, other, way, wayWords, sensitive, covered);
    }

    public Line round(WayRound how, Supplier<String> words) {
        return new Line(rule, state, household, child, decider, also, how, words, sensitive, covered);
    }

    /** The same, its words covered where the reader may not see what it rests on. */
    public Line covered(boolean cover) {
        return cover == covered
                ? this
                : new Line(rule, state, household, child, decider, also, way, wayWords, sensitive, cover);
    }

    /** Marks words that rest on a reason which is restricted by its nature: a forbidden place, somebody not to live with. */
    public Line sensitive(boolean mark) {
        return mark == sensitive
                ? this
                : new Line(rule, state, household, child, decider, also, way, wayWords, mark, covered);
    }

    public RuleId rule() {
        return rule;
    }

    public State state() {
        return state;
    }

    /** What the home brings. */
    public String household() {
        return covered ? COVERED : household.get();
    }

    /** What the child brings, or every child of a group. */
    public String child() {
        return covered ? COVERED : child.get();
    }

    /** The law, standard or policy behind it. */
    public String basis() {
        return rule.basis();
    }

    /** Who may decide otherwise; null where nobody can or nobody need. */
    public @Nullable String decider() {
        return decider;
    }

    /** Who has to decide besides; null where one decision is enough. */
    public @Nullable String also() {
        return also;
    }

    /** Who decides or, of what is not known, who finds it out; "nobody" where no decision leads past it, null where it passes. */
    public @Nullable String who() {
        return switch (state) {
            case PASS -> null;
            case UNKNOWN -> decider == null ? rule.foundOutBy() : decider;
            case DECISION, FAIL -> decider == null ? "nobody" : also == null ? decider : decider + ", and " + also;
        };
    }

    public WayRound way() {
        return way;
    }

    /** The way round in words; null where there is none. */
    public @Nullable String wayRound() {
        String words = way == WayRound.NONE ? "" : covered ? COVERED : wayWords.get();
        return words.isEmpty() ? null : words;
    }

    public boolean sensitive() {
        return sensitive;
    }

    public boolean covered() {
        return covered;
    }

    @Override
    public String toString() {
        return rule + " " + state + ": " + household() + " | " + child();
    }
}
