package hearth.matching.rule;

import hearth.carers.Places;
import hearth.common.ChildId;
import hearth.matching.ChildFacts;
import hearth.matching.HouseholdFacts;
import hearth.matching.Line;
import hearth.matching.NamedDecision;
import hearth.matching.Request;
import hearth.matching.Rule;
import hearth.matching.RuleId;
import hearth.matching.State;
import hearth.matching.WayRound;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;

/** H08: as many places as children are free on every night of the request, after placements, holds and what is not available. */
final class PlaceFree implements Rule {
    @Override
    public RuleId id() {
        return RuleId.H08;
    }

    @Override
    public Line judge(Request request, HouseholdFacts home) {
        if (home.calendar().spans().isEmpty() && promised(request, home)) {
            return Line.of(id(), State.PASS, () -> "the service that approved them has agreed", () -> asked(request));
        }
        if (home.calendar().spans().isEmpty()) {
            return Line.of(id(), State.UNKNOWN, () -> "places not recorded", () -> asked(request))
                    .round(WayRound.ASK, () -> "record the approval and its places");
        }
        int free = home.calendar().fewestFree(request);
        boolean fits = free >= request.size();
        Line line =
                Line.of(id(), fits ? State.PASS : State.FAIL, () -> words(request, home, free), () -> asked(request));
        if (fits) {
            return line;
        }
        LocalDate later = home.calendar().freeFrom(request.size(), request.from(), ids(request));
        return later != null && later.isAfter(request.from())
                ? line.round(WayRound.FREE_LATER, () -> "free from " + Said.day(later))
                : line.decidedBy(Said.DECISION_MAKER)
                        .round(
                                WayRound.TERMS,
                                () -> "no day is known from which it is free; a change of terms for more places, or "
                                        + Said.reg23());
    }

    /** Another service keeps the places of its carers itself: when it agrees to a child it has one. */
    private static boolean promised(Request request, HouseholdFacts home) {
        return !home.own()
                && request.children().stream()
                        .map(c -> c.decision(NamedDecision.CONSENT, home.id()))
                        .allMatch(said -> said != null && said.yes());
    }

    private static String words(Request request, HouseholdFacts home, int free) {
        Places first = home.calendar().on(request.from(), ids(request));
        String on = first.vacant() + " of " + first.approved() + " free on " + Said.day(request.from())
                + (first.notAvailable() > 0 ? ", " + first.notAvailable() + " not available" : "");
        return free < first.vacant() ? on + ", later " + free : on;
    }

    private static String asked(Request request) {
        return Said.places(request.size())
                + (request.until() == null
                        ? " from " + Said.day(request.from()) + ", end not known"
                        : " from " + Said.day(request.from()) + " until " + Said.day(request.until()));
    }

    private static Set<ChildId> ids(Request request) {
        return request.children().stream().map(ChildFacts::id).collect(Collectors.toSet());
    }
}
