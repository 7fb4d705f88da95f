package hearth.matching;

import hearth.carers.Places;
import hearth.common.ChildId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The places of one household, day by day. */
public record Calendar(List<Span> spans) {
    public static final Calendar NOTHING = new Calendar(List.of());

    /** Copies what could be changed from outside. */
    public Calendar {
        spans = List.copyOf(spans);
    }

    /**
     * What holds for a stretch of days.
     *
     * @param approved places the terms add
     * @param filled places children or others fill
     * @param blocked places kept out of use
     * @param idle nothing may be filled at all
     * @param child who fills it; null for nobody in particular
     */
    public record Span(
            LocalDate startsOn,
            @Nullable LocalDate endsOn,
            int approved,
            int filled,
            int blocked,
            boolean idle,
            @Nullable ChildId child) {
        boolean on(LocalDate day) {
            return !day.isBefore(startsOn) && (endsOn == null || day.isBefore(endsOn));
        }
    }

    /** So many places from a day on, all of them free. */
    public static Calendar free(int places, LocalDate from) {
        return new Calendar(List.of(new Span(from, null, places, 0, 0, false, null)));
    }

    /** The same with one more span. */
    public Calendar and(Span span) {
        var all = new ArrayList<>(spans);
        all.add(span);
        return new Calendar(all);
    }

    /** Places on a day, those asked for left out of what is filled. */
    public Places on(LocalDate day, Set<ChildId> but) {
        int approved = 0;
        int filled = 0;
        int blocked = 0;
        boolean idle = false;
        for (Span span : spans) {
            if (span.on(day) && (span.child() == null || !but.contains(span.child()))) {
                approved += span.approved();
                filled += span.filled();
                blocked += span.blocked();
                idle |= span.idle();
            }
        }
        return Places.of(approved, filled, blocked, idle);
    }

    /** The fewest places free on any night of a request, for those who do not live there already. */
    public int fewestFree(Request request) {
        if (spans.isEmpty()) {
            return 0;
        }
        Set<ChildId> asked = asked(request);
        int fewest = on(request.from(), asked).vacant();
        for (Span span : spans) {
            fewest = Math.min(fewest, atEdge(span.startsOn(), request, asked, fewest));
            fewest = Math.min(fewest, atEdge(span.endsOn(), request, asked, fewest));
        }
        return fewest;
    }

    private int atEdge(@Nullable LocalDate edge, Request request, Set<ChildId> asked, int otherwise) {
        return edge != null && edge.isAfter(request.from()) && request.covers(edge)
                ? on(edge, asked).vacant()
                : otherwise;
    }

    /** The first day from which so many places stay free as far as anybody knows; null where no such day is known. */
    public @Nullable LocalDate freeFrom(int places, LocalDate from, Set<ChildId> but) {
        var days = edges(from);
        LocalDate found = null;
        for (LocalDate day : days) {
            if (on(day, but).vacant() >= places) {
                found = found == null ? day : found;
            } else {
                found = null;
            }
        }
        return found;
    }

    /** The first day after one on which fewer places are free; null where no such day is known. */
    public @Nullable LocalDate freeUntil(int places, LocalDate from, Set<ChildId> but) {
        return edges(from).stream()
                .filter(day -> day.isAfter(from) && on(day, but).vacant() < places)
                .findFirst()
                .orElse(null);
    }

    /** The days from one on, itself first, on which anything changes. */
    public Set<LocalDate> edges(LocalDate from) {
        var days = new TreeSet<LocalDate>();
        days.add(from);
        for (Span span : spans) {
            if (span.startsOn().isAfter(from)) {
                days.add(span.startsOn());
            }
            LocalDate end = span.endsOn();
            if (end != null && end.isAfter(from)) {
                days.add(end);
            }
        }
        return days;
    }

    static Set<ChildId> asked(Request request) {
        return request.children().stream().map(ChildFacts::id).collect(Collectors.toSet());
    }
}
