package hearth.placements;

import hearth.common.Answer;
import hearth.common.ChildId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the rules must know of a fostering household on the day a child comes to it.
 *
 * @param approved whether an approval is in force that day; UNKNOWN where none was ever recorded, as for most agencies' carers
 * @param places in the terms of that day, null where no terms are recorded
 * @param lines of the terms; empty where they do not say
 * @param named children for whom alone the approval is; empty for any child
 * @param others children placed there already
 * @param limit the usual fostering limit
 * @param allSiblings whether all of them, the new child too, are brothers and sisters of each other
 * @param exemptions children named by each exemption in force given by the council where the carers live
 */
record CarersThere(
        Answer approved,
        @Nullable Integer places,
        boolean siblingsOnly,
        List<HomeStore.Line> lines,
        Set<ChildId> named,
        List<HomeStore.Occupant> others,
        int limit,
        boolean allSiblings,
        List<Set<ChildId>> exemptions) {

    /** Children there under 18, the new one left out: somebody staying put is no child for the limit. */
    long children(LocalDate day) {
        return others.stream()
                .filter(o -> o.dateOfBirth().plusYears(18).isAfter(day))
                .count();
    }
}
