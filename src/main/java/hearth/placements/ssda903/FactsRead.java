package hearth.placements.ssda903;

import hearth.common.ChildId;
import hearth.common.PlacementId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Puts together each child's facts from the four reads. */
final class FactsRead {
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2999, 1, 1);

    private FactsRead() {}

    /** A child's facts, with where each phase lies by its first day. */
    record Located(Facts facts, TreeMap<LocalDate, String> authorities) {
        /** Where the placement of an episode lies, null where not known. */
        @Nullable
        String authority(LocalDate decom) {
            var at = authorities.floorEntry(decom);
            return at == null || at.getValue().isEmpty() ? null : at.getValue();
        }
    }

    static Facts of(Handle h, ChildId child) {
        Located found = read(h, child, FIRST, LAST).get(child);
        return found == null ? new Facts(List.of()) : found.facts();
    }

    /**
     * Facts of our children with a period of care that touches the days from {@code from} until before {@code until}; of one child
     * or, with null, of all.
     */
    static Map<ChildId, Located> all(Handle h, @Nullable ChildId only, LocalDate from, LocalDate until) {
        return read(h, only, from, until);
    }

    private static Map<ChildId, Located> read(Handle h, @Nullable ChildId child, LocalDate from, LocalDate until) {
        Map<Long, List<Facts.Status>> statuses = new HashMap<>();
        for (var s : FactsStore.statuses(h, child, from, until)) {
            statuses.computeIfAbsent(s.periodId(), k -> new ArrayList<>())
                    .add(new Facts.Status(s.startsOn(), s.code()));
        }
        Map<PlacementId, List<Facts.Stay>> stays = new HashMap<>();
        for (var s : FactsStore.stays(h, child, from, until)) {
            stays.computeIfAbsent(s.placementId(), k -> new ArrayList<>())
                    .add(new Facts.Stay(s.code(), s.startsOn(), s.endsOn(), s.postcode()));
        }
        Map<Long, Map<PlacementId, List<FactsStore.Phase>>> phases = new HashMap<>();
        for (var p : FactsStore.phases(h, child, from, until)) {
            phases.computeIfAbsent(p.periodId(), k -> new LinkedHashMap<>())
                    .computeIfAbsent(p.placementId(), k -> new ArrayList<>())
                    .add(p);
        }
        Map<ChildId, List<Facts.Period>> periods = new LinkedHashMap<>();
        Map<ChildId, TreeMap<LocalDate, String>> authorities = new HashMap<>();
        for (var p : FactsStore.periods(h, child, from, until)) {
            var homes = new ArrayList<Facts.Home>();
            var where = authorities.computeIfAbsent(p.childId(), k -> new TreeMap<>());
            phases.getOrDefault(p.id(), Map.of()).forEach((placement, list) -> {
                homes.add(home(list, stays.getOrDefault(placement, List.of())));
                list.forEach(f -> where.put(f.startsOn(), f.authorityCode() == null ? "" : f.authorityCode()));
            });
            periods.computeIfAbsent(p.childId(), k -> new ArrayList<>())
                    .add(new Facts.Period(
                            p.startsOn(),
                            p.endsOn(),
                            p.startKnown(),
                            p.entryRne(),
                            p.categoryOfNeed(),
                            p.homePostcode(),
                            p.rec(),
                            statuses.getOrDefault(p.id(), List.of()),
                            homes));
        }
        Map<ChildId, Located> all = new LinkedHashMap<>();
        periods.forEach(
                (id, list) -> all.put(id, new Located(new Facts(list), authorities.getOrDefault(id, new TreeMap<>()))));
        return all;
    }

    private static Facts.Home home(List<FactsStore.Phase> phases, List<Facts.Stay> stays) {
        FactsStore.Phase first = phases.getFirst();
        return new Facts.Home(
                first.placementStart(),
                first.placementEnd(),
                first.endReason(),
                phases.stream()
                        .map(f -> new Facts.Phase(
                                f.startsOn(),
                                f.place(),
                                f.providerCode(),
                                f.urn(),
                                f.postcode(),
                                f.changeReason(),
                                f.authorityCode()))
                        .toList(),
                stays);
    }
}
