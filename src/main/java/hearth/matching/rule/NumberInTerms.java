package hearth.matching.rule;

import hearth.common.ChildId;
import hearth.matching.HouseholdFacts;
import hearth.matching.HouseholdFacts.Resident;
import hearth.matching.Line;
import hearth.matching.Request;
import hearth.matching.Rule;
import hearth.matching.RuleId;
import hearth.matching.State;
import hearth.matching.TermsFacts;
import hearth.matching.WayRound;
import java.util.ArrayList;
import java.util.List;

/**
 * H04: the terms are for as many children at all, and for children who are no brothers and sisters where others live there. Who
 * fills the places on which day is the calendar's question (H08).
 */
final class NumberInTerms implements Rule {
    @Override
    public RuleId id() {
        return RuleId.H04;
    }

    @Override
    public Line judge(Request request, HouseholdFacts home) {
        TermsFacts terms = home.terms();
        if (terms == null) {
            return Line.of(id(), State.UNKNOWN, () -> "no terms recorded", () -> Said.children(request.size()))
                    .round(WayRound.ASK, () -> "record the number of the terms of approval");
        }
        boolean tooMany = request.size() > room(request, terms);
        boolean strangers = terms.siblingsOnly() && !siblings(request, home);
        Line line = Line.of(
                id(),
                tooMany || strangers ? State.FAIL : State.PASS,
                () -> Said.places(room(request, terms)) + (terms.siblingsOnly() ? ", brothers and sisters only" : ""),
                () -> Said.children(request.size()) + (strangers ? ", not all brothers and sisters" : ""));
        return line.state() == State.PASS
                ? line
                : line.decidedBy(Said.DECISION_MAKER)
                        .round(WayRound.TERMS, () -> "change of terms for the number; " + Said.reg23());
    }

    /** Places by the terms altogether, or of the type asked for where its lines say fewer. */
    private static int room(Request request, TermsFacts terms) {
        if (request.type() == null) {
            return terms.places();
        }
        int most = 0;
        for (var line : terms.linesOf(request.type())) {
            Integer places = line.places();
            most = Math.max(most, places == null ? terms.places() : Math.min(places, terms.places()));
        }
        return terms.lines().isEmpty() ? terms.places() : most;
    }

    private static boolean siblings(Request request, HouseholdFacts home) {
        return Kin.all(request, there(request, home));
    }

    private static List<Resident> there(Request request, HouseholdFacts home) {
        var there = new ArrayList<Resident>();
        for (Resident one : home.residents()) {
            ChildId child = one.child();
            if (one.fostered() && child != null && !request.of(child) && one.during(request)) {
                there.add(one);
            }
        }
        return there;
    }
}
