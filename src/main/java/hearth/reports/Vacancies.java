package hearth.reports;

import hearth.carers.Places;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Mainstream households with a place that can be used now, one by one, by reference; restricted ones are counted and not listed. */
public final class Vacancies {
    /**
     * One household.
     *
     * @param area the part of the area it lies in, never an address
     * @param since the first day of the present run of days with a vacancy
     * @param matchedTo references of children who are to come, and of those for whom a place is kept
     * @param reviewDue when the approval is next to be reviewed
     */
    public record Line(
            String household,
            @Nullable String area,
            int places,
            String ages,
            String types,
            boolean siblingsOnly,
            LocalDate since,
            @Nullable String matchedTo,
            @Nullable LocalDate reviewDue) {}

    private Vacancies() {}

    static List<Line> of(Handle h, List<PlaceFigureStore.HouseholdDay> households, LocalDate day, int reviewMonths) {
        Map<Long, Integer> vacant = new HashMap<>();
        for (var household : households) {
            if (!household.connected() && household.places().vacant() > 0) {
                vacant.put(household.householdId(), household.places().vacant());
            }
        }
        Map<Long, List<VacancyStore.Span>> spans = new HashMap<>();
        for (var span : VacancyStore.spans(h, day)) {
            if (vacant.containsKey(span.householdId())) {
                spans.computeIfAbsent(span.householdId(), id -> new ArrayList<>())
                        .add(span);
            }
        }
        var lines = new ArrayList<Line>();
        for (var detail : VacancyStore.details(h, day, reviewMonths)) {
            Integer places = vacant.get(detail.householdId());
            if (places != null && !detail.restricted()) {
                lines.add(new Line(
                        detail.reference(),
                        detail.area(),
                        places,
                        detail.ageFrom() == null ? "" : detail.ageFrom() + " to " + detail.ageTo(),
                        detail.types() == null ? "" : detail.types(),
                        detail.siblingsOnly(),
                        since(spans.getOrDefault(detail.householdId(), List.of()), day),
                        detail.matchedTo(),
                        detail.reviewDue()));
            }
        }
        return lines;
    }

    /** Back from the day over every day on which something changed, as long as there was a vacancy. */
    static LocalDate since(List<VacancyStore.Span> spans, LocalDate day) {
        List<LocalDate> changes = spans.stream()
                .flatMap(s -> java.util.stream.Stream.of(s.startsOn(), s.endsOn() == null ? s.startsOn() : s.endsOn()))
                .filter(d -> !d.isAfter(day))
                .distinct()
                .sorted(java.util.Comparator.reverseOrder())
                .toList();
        LocalDate since = day;
        for (LocalDate change : changes) {
            if (vacant(spans, change) <= 0) {
                return since;
            }
            since = change;
        }
        return since;
    }

    private static int vacant(List<VacancyStore.Span> spans, LocalDate day) {
        int approved = 0;
        int filled = 0;
        int blocked = 0;
        boolean active = true;
        for (var span : spans) {
            if (!span.startsOn().isAfter(day)
                    && (span.endsOn() == null || span.endsOn().isAfter(day))) {
                approved += span.approved();
                filled += span.filled();
                blocked += span.blocked();
                active &= !span.idle();
            }
        }
        return Places.of(approved, filled, blocked, !active).vacant();
    }
}
