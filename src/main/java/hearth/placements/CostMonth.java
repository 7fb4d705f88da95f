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
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What months came to: a row for each of our children's placements with a night or a sum in the month, and for each retainer. Lines
 * and homes are read once for all of the months.
 */
final class CostMonth {
    private record Stay(CostStore.Phase last, List<CostSum.Span> spans) {
        boolean touches(Period month) {
            return new Period(spans.getFirst().from(), last.endsOn()).overlaps(month);
        }
    }

    private final Map<PlacementId, List<CostLine>> byPlacement = new HashMap<>();
    private final Map<HouseholdId, List<CostLine>> byHousehold = new LinkedHashMap<>();
    private final Map<ChildId, List<CostLine>> byChild = new LinkedHashMap<>();
    private final Map<ChildId, List<CostSum.Span>> spansOfChild = new HashMap<>();
    private final Map<Long, String> references = new HashMap<>();
    private final List<Stay> stays = new ArrayList<>();

    private CostMonth(Handle h, LocalDate from, LocalDate until) {
        for (CostLine line : CostStore.touching(h, from, until)) {
            put(byPlacement, line.placementId(), line);
            put(byHousehold, line.householdId(), line);
            put(byChild, line.childId(), line);
        }
        for (List<CostStore.Phase> phases : byPlacement(CostStore.phases(h, from, until))) {
            CostStore.Phase last = phases.getLast();
            List<CostSum.Span> spans = spans(phases);
            stays.add(new Stay(last, spans));
            if (byChild.containsKey(last.childId())) {
                spansOfChild
                        .computeIfAbsent(last.childId(), c -> new ArrayList<>())
                        .addAll(spans);
            }
        }
        byHousehold
                .keySet()
                .forEach(id ->
                        references.put(id.value(), CostStore.household(h, id).reference()));
        byChild.keySet()
                .forEach(id -> CostStore.ourChild(h, id).ifPresent(c -> references.put(id.value(), c.reference())));
    }

    static List<CostRow> of(Handle h, YearMonth month) {
        return new CostMonth(h, month.atDay(1), month.plusMonths(1).atDay(1)).rows(month);
    }

    /** Each month from the first to the last, in order; rows of one month are made when it is asked for. */
    static void each(Handle h, YearMonth first, YearMonth last, BiConsumer<YearMonth, List<CostRow>> take) {
        var all = new CostMonth(h, first.atDay(1), last.plusMonths(1).atDay(1));
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            take.accept(month, all.rows(month));
        }
    }

    private List<CostRow> rows(YearMonth of) {
        Period month = Period.of(of);
        var rows = new ArrayList<CostRow>();
        for (Stay stay : stays) {
            List<CostLine> lines = touching(month, byPlacement.get(stay.last().placementId()));
            if (!lines.isEmpty() || stay.touches(month)) {
                for (var part : CostSum.of(month, stay.spans(), lines)) {
                    rows.add(row(stay.last(), part));
                }
            }
        }
        byHousehold.forEach((household, all) -> {
            List<CostLine> lines = touching(month, all);
            if (!lines.isEmpty()) {
                var whole = List.of(new CostSum.Span(LocalDate.MIN, null, CostGroup.IN_HOUSE, false));
                for (var part : CostSum.of(month, whole, lines)) {
                    rows.add(row(null, null, null, null, household, references.get(household.value()), null, part, 0));
                }
            }
        });
        byChild.forEach((child, all) -> {
            List<CostLine> lines = touching(month, all);
            if (!lines.isEmpty() && references.containsKey(child.value())) {
                List<CostSum.Span> spans = covering(spansOfChild.getOrDefault(child, List.of()));
                for (var part : CostSum.of(month, spans, lines)) {
                    if (!part.gross().equals(Money.ZERO) || !part.net().equals(Money.ZERO)) {
                        rows.add(row(null, null, child, references.get(child.value()), null, null, null, part, 0));
                    }
                }
            }
        });
        return rows;
    }

    private static List<CostLine> touching(Period month, @Nullable List<CostLine> lines) {
        if (lines == null) {
            return List.of();
        }
        return lines.stream()
                .filter(l -> l.basis() == CostLine.Every.ONCE
                        ? month.contains(l.startsOn())
                        : new Period(l.startsOn(), l.endsOn()).overlaps(month))
                .toList();
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
