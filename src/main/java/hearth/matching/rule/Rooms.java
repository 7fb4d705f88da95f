package hearth.matching.rule;

import hearth.matching.ChildFacts;
import hearth.matching.HouseholdFacts;
import hearth.matching.HouseholdFacts.Resident;
import hearth.matching.Request;
import java.time.LocalDate;

/**
 * How many bedrooms the children need and how many there are.
 *
 * @param needed one for each fostered child of an age for a room alone, asked for or there already
 * @param there for fostering; -1 where neither the rooms nor enough of the house is known
 * @param unknownAges children whose age nobody knows, and who may need one too
 */
record Rooms(int needed, int there, int unknownAges) {
    /** On the first night. */
    static Rooms of(Request request, HouseholdFacts home, int ownRoomAge) {
        LocalDate day = request.from();
        int needed = 0;
        int unknown = 0;
        for (ChildFacts child : request.children()) {
            unknown += child.born() == null ? 1 : 0;
            needed += child.born() != null && child.ageOn(day) >= ownRoomAge ? 1 : 0;
        }
        for (Resident one : Kin.fostered(request, home, day)) {
            LocalDate born = one.born();
            unknown += born == null ? 1 : 0;
            needed += born != null && !born.plusYears(ownRoomAge).isAfter(day) ? 1 : 0;
        }
        return new Rooms(needed, rooms(home, day), unknown);
    }

    /** Rooms recorded for fostering; else those left when each other person has one and the carers share one. */
    private static int rooms(HouseholdFacts home, LocalDate day) {
        Integer recorded = home.fosterRooms();
        if (recorded != null) {
            return recorded;
        }
        Integer all = home.bedrooms();
        if (all == null) {
            return -1;
        }
        int carers = 0;
        int others = 0;
        for (Resident one : home.residents()) {
            if (!one.fostered() && one.on(day)) {
                carers += one.adult() ? 1 : 0;
                others += one.adult() ? 0 : 1;
            }
        }
        return Math.max(0, all - Math.max(1, carers - 1) - others);
    }

    boolean known() {
        return there >= 0;
    }

    /** Enough whatever the unknown ages are. */
    boolean enough() {
        return known() && needed + unknownAges <= there;
    }

    /** Not enough whatever the unknown ages are. */
    boolean tooFew() {
        return known() && needed > there;
    }

    String words() {
        return known() ? (there == 1 ? "1 bedroom" : there + " bedrooms") + " for fostering" : "bedrooms not recorded";
    }
}
