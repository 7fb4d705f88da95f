package hearth.matching.rule;

import hearth.common.ChildId;
import hearth.matching.ChildFacts;
import hearth.matching.HouseholdFacts;
import hearth.matching.HouseholdFacts.Resident;
import hearth.matching.Request;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Who is fostered in a home beside those asked for, and whether all of them are brothers and sisters of each other. */
final class Kin {
    private Kin() {}

    /** Children under 18 fostered there on a day, those asked for left out. */
    static List<Resident> fostered(Request request, HouseholdFacts home, LocalDate day) {
        var there = new ArrayList<Resident>();
        for (Resident one : home.residents()) {
            ChildId child = one.child();
            if (one.fostered() && one.on(day) && one.childOn(day) && (child == null || !request.of(child))) {
                there.add(one);
            }
        }
        return there;
    }

    /** Each pair of all of them is linked: half of a pair saying so is enough. */
    static boolean all(Request request, List<Resident> there) {
        if (!request.siblings()) {
            return false;
        }
        for (int i = 0; i < there.size(); i++) {
            for (ChildFacts child : request.children()) {
                if (!linked(child, there.get(i))) {
                    return false;
                }
            }
            for (int j = i + 1; j < there.size(); j++) {
                if (!linked(there.get(i), there.get(j))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean linked(ChildFacts child, Resident other) {
        ChildId id = other.child();
        return id != null && (child.siblings().contains(id) || other.siblings().contains(child.id()));
    }

    private static boolean linked(Resident one, Resident other) {
        ChildId a = one.child();
        ChildId b = other.child();
        return a != null
                && b != null
                && (one.siblings().contains(b) || other.siblings().contains(a));
    }
}
