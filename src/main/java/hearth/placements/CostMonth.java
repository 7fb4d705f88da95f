package hearth.placements;

import hearth.common.ChildId;
import hearth.common.HouseholdId;
import hearth.common.PlacementId;
import hearth.common.ProviderId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What months came to: a part for each of our children's placements with a night or a sum in the month, for each retainer, and for
 * each child's own lines. Lines and homes are read once for all of the months.
 */
final class CostMonth {
    private static final List<CostSum.Span> RETAINED =
            List.of(new CostSum.Span(LocalDate.MIN, null, CostGroup.IN_HOUSE, false));

    private final Map<PlacementId, List<CostLine>> byPlacement = new HashMap<>();
    private final Map<HouseholdId, List<CostLine>> byHousehold = new LinkedHashMap<>();
    private final Map<ChildId, List<CostLine>> byChild = new LinkedHashMap<>();
    private final Map<ChildId, List<CostSum.Span>> spansOfChild = new HashMap<>();
    private final List<Stay> stays = new ArrayList<>();

    private record Stay(CostStore.Phase last, List<CostSum.Span> spans) {
        boolean touches(LocalDate from, LocalDate until) {
            LocalDate end = last.endsOn();
            return spans.getFirst().from().isBefore(until) && (end == null || end.isAfter(from));
        }
    }

    /** Is given each part of a month and whose it is: a placement's phase, or a household, or a child. */
    interface Take {
        void part(
                CostStore.@Nullable Phase of,
                @Nullable HouseholdId household,
                @Nullable ChildId child,
                CostSum.Part part);
    }

    CostMonth(Handle h, YearMonth first, YearMonth last) {
        LocalDate from = first.atDay(1);
        LocalDate until = last.plusMonths(1).atDay(1);
        for (CostLine line : CostStore.touching(h, from, until)) {
            put(byPlacement, line.placementId(), line);
            put(byHousehold, line.householdId(), line);
            put(byChild, line.childId(), line);
        }
        for (List<CostStore.Phase> phases : byPlacement(CostStore.phases(h, from, until))) {
            CostStore.Phase now = phases.getLast();
            List<CostSum.Span> spans = spans(phases);
            stays.add(new Stay(now, spans));
            if (byChild.containsKey(now.childId())) {
                spansOfChild
                        .computeIfAbsent(now.childId(), c -> new ArrayList<>())
                        .addAll(spans);
            }
        }
        byChild.keySet()
                .forEach(child -> spansOfChild.put(child, covering(spansOfChild.getOrDefault(child, List.of()))));
    }

    /** Every part of a month: of placements in their order, then of households, then of children. */
    void each(YearMonth month, Take take) {
        LocalDate from = month.atDay(1);
        LocalDate until = month.plusMonths(1).atDay(1);
        for (Stay stay : stays) {
            List<CostLine> lines = byPlacement.getOrDefault(stay.last().placementId(), List.of());
            if (stay.touches(from, until) || touch(lines, from, until)) {
                CostSum.of(month, stay.spans(), lines).forEach(part -> take.part(stay.last(), null, null, part));
            }
        }
        byHousehold.forEach((household, lines) -> {
            if (touch(lines, from, until)) {
                CostSum.of(month, RETAINED, lines).forEach(part -> take.part(null, household, null, part));
            }
        });
        byChild.forEach((child, lines) -> {
            if (touch(lines, from, until)) {
                CostSum.of(month, spansOfChild.getOrDefault(child, List.of()), lines).stream()
                        .filter(part -> part.gross().pence() != 0 || part.net().pence() != 0)
                        .forEach(part -> take.part(null, null, child, part));
            }
        });
    }

    /** The rows of each month from the first to the last. */
    static void rows(Handle h, YearMonth first, YearMonth last, BiConsumer<YearMonth, CostRow> take) {
        Map<Long, String> names = CostStore.names(h);
        var costs = new CostMonth(h, first, last);
        for (YearMonth m = first; !m.isAfter(last); m = m.plusMonths(1)) {
            YearMonth month = m;
            costs.each(
                    month,
                    (phase, household, child, part) -> take.accept(
                            month, phase == null ? row(household, child, names, part) : row(phase, names, part)));
        }
    }

    private static boolean touch(List<CostLine> lines, LocalDate from, LocalDate until) {
        for (CostLine line : lines) {
            LocalDate end = line.endsOn();
            boolean runs = line.basis() == CostLine.Every.ONCE
                    ? !line.startsOn().isBefore(from)
                    : end == null || end.isAfter(from);
            if (runs && line.startsOn().isBefore(until)) {
                return true;
            }
        }
        return false;
    }

    private static <K> void put(Map<K, List<CostLine>> lines, @Nullable K key, CostLine line) {
        if (key != null) {
            lines.computeIfAbsent(key, k -> new ArrayList<>()).add(line);
        }
    }

    private static List<List<CostStore.Phase>> byPlacement(List<CostStore.Phase> ordered) {
        var groups = new LinkedHashMap<PlacementId, List<CostStore.Phase>>();
        ordered.forEach(p ->
                groups.computeIfAbsent(p.placementId(), k -> new ArrayList<>()).add(p));
        return List.copyOf(groups.values());
    }

    private static List<CostSum.Span> spans(List<CostStore.Phase> phases) {
        var spans = new ArrayList<CostSum.Span>();
        for (int i = 0; i < phases.size(); i++) {
            var phase = phases.get(i);
            LocalDate until = i + 1 < phases.size() ? phases.get(i + 1).startsOn() : phase.endsOn();
            spans.add(new CostSum.Span(
                    phase.startsOn(),
                    until,
                    CostGroup.of(phase.place(), phase.providerCode()),
                    phase.location().equals("OUT")));
        }
        return spans;
    }

    /** A child's line runs on nights without a home of ours, too: they fall under other. */
    private static List<CostSum.Span> covering(List<CostSum.Span> spans) {
        var sorted =
                spans.stream().sorted(Comparator.comparing(CostSum.Span::from)).toList();
        var all = new ArrayList<CostSum.Span>();
        LocalDate reached = LocalDate.MIN;
        boolean open = false;
        for (CostSum.Span span : sorted) {
            if (span.from().isAfter(reached)) {
                all.add(new CostSum.Span(reached, span.from(), CostGroup.OTHER, false));
            }
            all.add(span);
            LocalDate until = span.until();
            if (until == null) {
                open = true;
            } else {
                reached = until;
            }
        }
        if (!open) {
            all.add(new CostSum.Span(reached, null, CostGroup.OTHER, false));
        }
        return all;
    }

    private static CostRow row(CostStore.Phase of, Map<Long, String> names, CostSum.Part part) {
        HouseholdId household = of.householdId();
        ProviderId provider = of.providerId();
        return new CostRow(
                of.placementId(),
                names.get(of.placementId().value()),
                of.childId(),
                names.get(of.childId().value()),
                household,
                household == null ? null : names.get(household.value()),
                provider == null ? null : names.get(provider.value()),
                part.group(),
                part.out(),
                part.nights(),
                part.gross(),
                part.net().minus(part.gross()),
                part.net());
    }

    /** A household's or a child's own lines: no nights of a placement. */
    private static CostRow row(
            @Nullable HouseholdId household, @Nullable ChildId child, Map<Long, String> names, CostSum.Part part) {
        return new CostRow(
                null,
                null,
                child,
                child == null ? null : names.get(child.value()),
                household,
                household == null ? null : names.get(household.value()),
                null,
                part.group(),
                part.out(),
                0,
                part.gross(),
                part.net().minus(part.gross()),
                part.net());
    }
}
