package hearth.placements.outside;

import hearth.common.ChildId;
import hearth.common.PlacementId;
import hearth.placements.ReturnPlan;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Who is to return on each of several days, from one reading for all of them. */
final class ToReturn {
    private final Predicate<OutsideChild.Zone> touches;
    private final Map<Long, List<ToReturnStore.ShortBreak>> shortBreaks;
    private final Map<PlacementId, List<Grounds.Why>> reasons;
    private final Map<PlacementId, List<ReturnPlan>> plans;
    private final Map<ChildId, List<Grounds.Review>> reviews;
    private final Map<ChildId, List<OutsideChild.Reassessment>> risks;
    private final Map<ChildId, List<ToReturnStore.Forbidden>> zones;

    private ToReturn(Handle h, Predicate<OutsideChild.Zone> touches, LocalDate first, LocalDate last) {
        this.touches = touches;
        shortBreaks = by(ToReturnStore.shortBreaks(h, first, last), ToReturnStore.ShortBreak::periodId);
        reasons = by(ToReturnStore.reasons(h, last), Grounds.Why::placementId);
        plans = by(ToReturnStore.plans(h, first, last), ReturnPlan::placementId);
        reviews = by(ToReturnStore.reviews(h, last), Grounds.Review::childId);
        risks = by(ToReturnStore.reassessments(h, last), OutsideChild.Reassessment::childId);
        zones = by(ToReturnStore.zones(h, first, last), ToReturnStore.Forbidden::childId);
    }

    static Map<LocalDate, List<ChildId>> on(Handle h, Predicate<OutsideChild.Zone> touches, List<LocalDate> days) {
        LocalDate first = Collections.min(days);
        LocalDate last = Collections.max(days);
        var facts = new ToReturn(h, touches, first, last);
        List<ToReturnStore.Outside> all = ToReturnStore.outside(h, first, last);
        var found = new LinkedHashMap<LocalDate, List<ChildId>>();
        for (LocalDate day : days) {
            found.put(
                    day,
                    all.stream()
                            .filter(home -> home.on(day) && facts.counts(home, day))
                            .map(ToReturnStore.Outside::stay)
                            .filter(stay -> facts.toReturn(stay, day))
                            .map(Grounds.Stay::childId)
                            .toList());
        }
        return found;
    }

    private boolean counts(ToReturnStore.Outside home, LocalDate day) {
        return shortBreaks.getOrDefault(home.periodId(), List.of()).stream().noneMatch(s -> s.on(day));
    }

    private boolean toReturn(Grounds.Stay stay, LocalDate day) {
        List<OutsideChild.Zone> forbidden = zones.getOrDefault(stay.childId(), List.of()).stream()
                .filter(zone -> zone.on(day))
                .map(ToReturnStore.Forbidden::zone)
                .toList();
        var grounds = new Grounds(
                stay,
                last(reasons.get(stay.placementId()), why -> !why.startsOn().isAfter(day)),
                last(plans.get(stay.placementId()), plan -> plan.openOn(day)),
                last(reviews.get(stay.childId()), review -> review.heldBy(day)),
                last(risks.get(stay.childId()), risk -> !risk.assessedOn().isAfter(day)),
                forbidden);
        List<OutsideChild.Zone> touching = forbidden.stream().filter(touches).toList();
        return WayBack.of(grounds, touching, day).standing() == WayBack.Standing.TO_RETURN;
    }

    private static <T> @Nullable T last(@Nullable List<T> ordered, Predicate<T> which) {
        return ordered == null
                ? null
                : ordered.reversed().stream().filter(which).findFirst().orElse(null);
    }

    private static <K, V> Map<K, List<V>> by(List<V> all, Function<V, K> key) {
        return all.stream().collect(Collectors.groupingBy(key));
    }
}
