package hearth.matching;

import hearth.common.HouseholdId;
import hearth.placements.HomeDecisions;
import hearth.placements.Placements;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jdbi.v3.core.Handle;

/** Some of the children of a request live in a home and the others elsewhere: what has happened is signed for those who live there. */
final class LivingApart {
    private LivingApart() {}

    /**
     * Of the homes in which some of the children live, not all, and one of them waits for its decision: the request of those alone.
     * A child whom the reader may not see is not singled out.
     */
    static Map<HouseholdId, Request> waiting(Handle h, Request request, LocalDate today) {
        var waiting = new HashMap<HouseholdId, Request>();
        request.children().stream()
                .map(ChildFacts::livesWith)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(home -> {
                    List<ChildFacts> there = request.children().stream()
                            .filter(c -> home.equals(c.livesWith()))
                            .toList();
                    Request some = request.part(there);
                    if (some.size() < request.size() && !some.hidden() && waits(h, home, some, today)) {
                        waiting.put(home, some);
                    }
                });
        return waiting;
    }

    private static boolean waits(Handle h, HouseholdId home, Request some, LocalDate today) {
        return Placements.in(h, home, today).stream()
                .anyMatch(p -> some.of(p.childId()) && HomeDecisions.awaited(h, p, today));
    }
}
