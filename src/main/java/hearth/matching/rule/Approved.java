package hearth.matching.rule;

import hearth.matching.ChildFacts;
import hearth.matching.HouseholdFacts;
import hearth.matching.HouseholdFacts.Standing;
import hearth.matching.Line;
import hearth.matching.NamedDecision;
import hearth.matching.Request;
import hearth.matching.Rule;
import hearth.matching.RuleId;
import hearth.matching.State;
import hearth.matching.TermsFacts;
import hearth.matching.WayRound;
import java.time.LocalDate;

/** H01: approved on the first night, for these children, not on hold, suspended or leaving; and for as long as the child needs it. */
final class Approved implements Rule {
    @Override
    public RuleId id() {
        return RuleId.H01;
    }

    @Override
    public Line judge(Request request, HouseholdFacts home) {
        Standing standing = home.standing();
        State approved = state(request, home);
        State agreed = agreed(request, home);
        Line line = Line.of(id(), approved.worse(agreed), () -> words(home, agreed), () -> asked(request));
        if (agreed == State.FAIL && approved != State.FAIL) {
            return line.decidedBy(NamedDecision.SERVICE)
                    .round(WayRound.DECISION, () -> "that service agrees after all");
        }
        if (agreed == State.DECISION && approved.worse(agreed) == agreed) {
            Line open = line.decidedBy(NamedDecision.SERVICE);
            return (approved == State.DECISION ? open.alsoBy(Said.DECISION_MAKER) : open)
                    .round(
                            WayRound.DECISION,
                            () -> "that service agrees, and every other council with a child there (CPPCR 2010 reg 22)"
                                    + (approved == State.DECISION
                                            ? "; and a review before the approval ends on "
                                                    + Said.day(standing.endsOn(), "that day")
                                            : ""));
        }
        return switch (approved) {
            case FAIL -> barred(line, request, home);
            case DECISION ->
                line.decidedBy(Said.DECISION_MAKER)
                        .round(
                                WayRound.REVIEW,
                                () -> "a review before the approval ends on "
                                        + Said.day(standing.endsOn(), "that day"));
            case UNKNOWN -> line.round(WayRound.ASK, () -> "record the approval, or ask the agency for it");
            case PASS -> line;
        };
    }

    /**
     * Carers whom another service approved: it agrees to each child (CPPCR 2010 reg 22), its refusal bars the home until it agrees after
     * all, and a child who lives there has its word.
     */
    private static State agreed(Request request, HouseholdFacts home) {
        State state = State.PASS;
        if (!home.own()) {
            for (ChildFacts child : request.children()) {
                var said = child.decision(NamedDecision.CONSENT, home.id());
                boolean there = home.id().equals(child.livesWith());
                state = state.worse(
                        there || (said != null && said.yes())
                                ? State.PASS
                                : said == null ? State.DECISION : State.FAIL);
            }
        }
        return state;
    }

    private static State state(Request request, HouseholdFacts home) {
        Standing standing = home.standing();
        LocalDate end = standing.endsOn();
        return switch (standing.kind()) {
            case NEVER_RECORDED -> State.UNKNOWN;
            case ON_HOLD, SUSPENDED, NOTICE_GIVEN, NOT_APPROVED -> State.FAIL;
            case ACTIVE ->
                others(request, home)
                        ? State.FAIL
                        : end == null
                                        || (request.until() != null
                                                && !request.until().isAfter(end))
                                ? State.PASS
                                : end.isAfter(request.from()) ? State.DECISION : State.FAIL;
        };
    }

    /** The approval is for named children, and not for each of these. */
    private static boolean others(Request request, HouseholdFacts home) {
        TermsFacts terms = home.terms();
        return terms != null
                && (terms.temporary() || !terms.named().isEmpty())
                && !request.children().stream().map(ChildFacts::id).allMatch(terms.named()::contains);
    }

    private static Line barred(Line line, Request request, HouseholdFacts home) {
        Standing standing = home.standing();
        return switch (standing.kind()) {
            case ON_HOLD, SUSPENDED ->
                line.decidedBy(Said.DECISION_MAKER)
                        .round(
                                WayRound.REVIEW,
                                () -> standing.reviewOn() == null
                                        ? "once it is reviewed; no day is set"
                                        : "once it is reviewed on " + Said.day(standing.reviewOn()));
            case ACTIVE ->
                others(request, home)
                        ? line.decidedBy(Said.DECISION_MAKER)
                                .round(WayRound.TERMS, () -> "a change of terms that names the child")
                        : line;
            case NOTICE_GIVEN, NOT_APPROVED, NEVER_RECORDED -> line;
        };
    }

    private static String words(HouseholdFacts home, State agreed) {
        Standing standing = home.standing();
        TermsFacts terms = home.terms();
        String named = terms != null && terms.temporary()
                ? ", temporarily and for named children only"
                : terms != null && !terms.named().isEmpty() ? ", for named children only" : "";
        String by = home.own()
                ? ""
                : ", by another service"
                        + (agreed == State.PASS
                                ? ", which has agreed"
                                : agreed == State.FAIL ? ", which has refused" : "");
        return standing.kind().words()
                + (standing.since() == null ? "" : " since " + Said.day(standing.since()))
                + by
                + named
                + (standing.endsOn() == null ? "" : ", until " + Said.day(standing.endsOn()));
    }

    private static String asked(Request request) {
        return "from " + Said.day(request.from())
                + (request.until() == null ? ", end not known" : " until " + Said.day(request.until()));
    }
}
