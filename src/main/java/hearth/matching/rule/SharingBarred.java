package hearth.matching.rule;

import hearth.children.ChildQuestion;
import hearth.matching.ChildFacts;
import hearth.matching.Fact;
import hearth.matching.HouseholdFacts;
import hearth.matching.HouseholdFacts.Resident;
import hearth.matching.Line;
import hearth.matching.Policy;
import hearth.matching.Request;
import hearth.matching.Rule;
import hearth.matching.RuleId;
import hearth.matching.State;
import hearth.matching.WayRound;
import java.util.List;

/** H10: where a room would be shared, no child's history bars it; a worker says so, never the program. */
final class SharingBarred implements Rule {
    private final int ownRoomAge;

    SharingBarred(Policy policy) {
        this.ownRoomAge = policy.ownRoomAge();
    }

    @Override
    public RuleId id() {
        return RuleId.H10;
    }

    @Override
    public Line judge(Request request, HouseholdFacts home) {
        Rooms rooms = Rooms.of(request, home, ownRoomAge);
        boolean barred = false;
        boolean open = false;
        for (ChildFacts child : request.children()) {
            Fact fact = child.answer(ChildQuestion.BARS_SHARING);
            barred |= fact.yes();
            open |= fact.open();
        }
        List<Resident> there = Kin.fostered(request, home, request.from());
        boolean hidden = false;
        for (Resident one : there) {
            Fact fact = one.rules().getOrDefault(ChildQuestion.BARS_SHARING, Fact.NOT_RECORDED);
            barred |= fact.yes();
            open |= fact.open();
            hidden |= one.hidden();
        }
        State state = rooms.enough() || (!barred && !open)
                ? State.PASS
                : barred && rooms.tooFew() ? State.FAIL : State.UNKNOWN;
        boolean isBarred = barred;
        boolean isOpen = open;
        Line line = Line.of(
                        id(),
                        state,
                        () -> rooms.enough()
                                ? "no room would be shared"
                                : rooms.known() ? "a room would be shared" : "bedrooms not recorded",
                        () -> isBarred
                                ? "a history that bars sharing"
                                : isOpen ? "history of sharing not recorded" : "nothing in the history bars it")
                .covered(request.hidden() || (hidden && state != State.PASS));
        return state == State.UNKNOWN
                ? line.round(
                        WayRound.ASK,
                        () -> rooms.known()
                                ? "ask the social workers whether anything bars sharing"
                                : "record the bedrooms of the home")
                : line;
    }
}
