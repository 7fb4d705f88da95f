package hearth.matching.rule;

import hearth.matching.ChildFacts;
import hearth.matching.HouseholdFacts;
import hearth.matching.Line;
import hearth.matching.Policy;
import hearth.matching.Request;
import hearth.matching.Rule;
import hearth.matching.RuleId;
import hearth.matching.State;
import hearth.matching.WayRound;

/**
 * H09: a bedroom alone for every fostered child who is old enough. Sharing is no fail: each child's responsible authority may agree to
 * it after an assessment, and what was agreed or refused stands.
 */
final class OwnBedroom implements Rule {
    private final int ownRoomAge;

    OwnBedroom(Policy policy) {
        this.ownRoomAge = policy.ownRoomAge();
    }

    @Override
    public RuleId id() {
        return RuleId.H09;
    }

    @Override
    public Line judge(Request request, HouseholdFacts home) {
        Rooms rooms = Rooms.of(request, home, ownRoomAge);
        State state = rooms.enough() ? State.PASS : rooms.tooFew() ? decided(request, home) : State.UNKNOWN;
        Line line = Line.of(
                id(),
                state,
                rooms::words,
                () -> request.hidden()
                        ? Line.COVERED
                        : rooms.needed() + " needed" + (rooms.unknownAges() > 0 ? ", ages not all known" : "")
                                + (state == State.PASS && rooms.tooFew() ? "; sharing agreed" : ""));
        return switch (state) {
            case DECISION ->
                line.decidedBy("the authority responsible for each child")
                        .round(
                                WayRound.DECISION,
                                () -> "each child's authority agrees to sharing after an assessment of the history and"
                                        + " the children's wishes");
            case UNKNOWN ->
                line.round(
                        WayRound.ASK,
                        () -> rooms.known() ? "find out the children's ages" : "record the bedrooms of the home");
            case FAIL ->
                line.decidedBy("the authority responsible for each child")
                        .round(WayRound.DECISION, () -> "a new assessment of sharing");
            case PASS -> line;
        };
    }

    private static State decided(Request request, HouseholdFacts home) {
        State state = State.PASS;
        for (ChildFacts child : request.children()) {
            var one = child.decision("ROOM_SHARING", home.id());
            state = state.worse(one == null ? State.DECISION : one.yes() ? State.PASS : State.FAIL);
        }
        return state;
    }
}
