package hearth.matching.rule;

import hearth.children.ChildQuestion;
import hearth.matching.ChildFacts;
import hearth.matching.ChildFacts.Zone;
import hearth.matching.HouseholdFacts;
import hearth.matching.Line;
import hearth.matching.Request;
import hearth.matching.Rule;
import hearth.matching.RuleId;
import hearth.matching.State;
import hearth.matching.WayRound;
import java.util.Locale;

/** H14: the address lies in no place where the child must not live. Where it does, the words are for those who may see the reason. */
final class ForbiddenPlace implements Rule {
    @Override
    public RuleId id() {
        return RuleId.H14;
    }

    @Override
    public Line judge(Request request, HouseholdFacts home) {
        State state = State.PASS;
        int zones = 0;
        boolean unasked = false;
        for (ChildFacts child : request.children()) {
            unasked |= child.zones().isEmpty()
                    && child.answer(ChildQuestion.FORBIDDEN).open();
            zones += child.zones().size();
            for (Zone zone : child.zones()) {
                state = state.worse(in(zone, home));
            }
        }
        boolean look = state == State.UNKNOWN;
        state = state.worse(unasked ? State.UNKNOWN : State.PASS);
        State said = state;
        int number = zones;
        Line line = Line.of(
                        id(),
                        state,
                        () -> switch (said) {
                            case FAIL -> "in a place where the child must not live";
                            case UNKNOWN -> look ? "where the home lies is not known well enough" : "any address";
                            case DECISION, PASS -> number == 0 ? "any address" : "outside every such place";
                        },
                        () -> number == 0
                                ? said == State.UNKNOWN ? "forbidden places not asked yet" : "no forbidden place"
                                : number == 1 ? "1 forbidden place" : number + " forbidden places")
                .sensitive(state == State.FAIL)
                .covered(request.hidden());
        return state == State.UNKNOWN
                ? line.round(
                        WayRound.ASK,
                        () -> look
                                ? "record the postcode of the home, or look at the map"
                                : "ask the social worker where the child must not live")
                : line;
    }

    private static State in(Zone zone, HouseholdFacts home) {
        String postcode = home.postcode();
        return switch (zone.kind()) {
            case "AUTHORITY" ->
                home.authority() == null
                        ? State.UNKNOWN
                        : inside(home.authority().equals(zone.value()));
            case "POSTCODE" ->
                postcode == null ? State.UNKNOWN : inside(bare(postcode).equals(bare(zone.value())));
            case "SECTOR" ->
                postcode == null ? State.UNKNOWN : inside(sector(postcode).equals(bare(zone.value())));
            default ->
                home.at() == null || zone.centre() == null
                        ? State.UNKNOWN
                        : inside(home.at().milesTo(zone.centre()).tenths().orElse(Integer.MAX_VALUE)
                                <= zone.radiusTenths());
        };
    }

    private static State inside(boolean in) {
        return in ? State.FAIL : State.PASS;
    }

    /** All but the last two letters: BL1 1AA lies in BL1 1, and not in BL11. */
    private static String sector(String postcode) {
        String bare = bare(postcode);
        return bare.substring(0, Math.max(0, bare.length() - 2));
    }

    private static String bare(String postcode) {
        return postcode.replace(" ", "").toUpperCase(Locale.ROOT);
    }
}
