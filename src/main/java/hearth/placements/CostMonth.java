package hearth.placements;

import hearth.common.ChildId;
import hearth.common.HouseholdId;
import hearth.common.Money;
import hearth.common.Period;
import hearth.common.PlacementId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What a month came to: a row for each of our children's placements with a night or a sum in it, and for each retainer. */
final class CostMonth {
    private CostMonth() {}

    static List<CostRow> of(Handle h, YearMonth month) {
        Period period = Period.of(month);
        LocalDate end = month.plusMonths(1).atDay(1);
        var byPlacement = new HashMap<PlacementId, List<CostLine>>();
        var byHousehold = new LinkedHashMap<HouseholdId, List<CostLine>>();
        var byChild = new LinkedHashMap<ChildId, List<CostLine>>();
        for (CostLine line : CostStore.touching(h, period.start(), end)) {
            put(byPlacement, line.placementId(), line);
            put(byHousehold, line.householdId(), line);
            put(byChild, line.childId(), line);
        }
        var rows = new ArrayList<CostRow>();
        var spansOfChild = new HashMap<ChildId, List<CostSum.Span>>();
        for (List<CostStore.Phase> phases : byPlacement(CostStore.phases(h, period.start(), end))) {
            CostStore.Phase last = phases.getLast();
            List<CostSum.Span> spans = spans(phases);
            if (byChild.containsKey(last.childId())) {
                spansOfChild
                        .computeIfAbsent(last.childId(), c -> new ArrayList<>())
                        .addAll(spans);
            }
            for (var part : CostSum.of(period, spans, byPlacement.getOrDefault(last.placementId(), List.of()))) {
                rows.add(row(last, part));
            }
        }
        byHousehold.forEach((household, lines) -> {
            var named = CostStore.household(h, household);
            var whole = List.of(new CostSum.Span(LocalDate.MIN, null, CostGroup.IN_HOUSE, false));
            for (var part : CostSum.of(period, whole, lines)) {
                rows.add(row(null, null, null, null, household, named.reference(), null, part, 0));
            }
        });
        byChild.forEach((child, lines) -> CostStore.ourChild(h, child).ifPresent(named -> {
            List<CostSum.Span> spans = covering(spansOfChild.getOrDefault(child, List.of()));
            for (var part : CostSum.of(period, spans, lines)) {
                if (!part.gross().equals(Money.ZERO) || !part.net().equals(Money.ZERO)) {
                    rows.add(row(null, null, child, named.reference(), null, null, null, part, 0));
                }
            }
        }));
        return rows;
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

    private static CostRow row(CostStore.Phase of, CostSum.Part part) {
        return row(
                of.placementId(),
                of.placement(),
                of.childId(),
                of.child(),
                of.householdId(),
                of.household(),
                of.provider(),
                part,
                part.nights());
    }

    private static CostRow row(
            @Nullable PlacementId placementId,
            @Nullable String placement,
            @Nullable ChildId childId,
            @Nullable String child,
            @Nullable HouseholdId householdId,
            @Nullable String household,
            @Nullable String provider,
            CostSum.Part part,
            long nights) {
        return new CostRow(
                placementId,
                placement,
                childId,
                child,
                householdId,
                household,
                provider,
                part.group(),
                part.out(),
                nights,
                part.gross(),
                part.net().minus(part.gross()),
                part.net());
    }
}
