package hearth.matching.waiting;

import hearth.matching.Calendar;
import hearth.matching.ChildFacts;
import hearth.matching.HouseholdFacts;
import hearth.matching.HouseholdFacts.Resident;
import hearth.matching.Request;
import hearth.matching.plan.Beds;
import hearth.matching.plan.Home;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The beds of a household by day, as the plan counts them. */
final class Capacity {
    private Capacity() {}

    static int day(LocalDate day) {
        return Math.toIntExact(day.toEpochDay());
    }

    /** Beds free from a day on: for one group what the calendar has, for several no more than the usual limit leaves. */
    static Home of(HouseholdFacts home, LocalDate first) {
        var days = new TreeSet<LocalDate>(home.calendar().edges(first));
        for (Resident one : home.residents()) {
            if (one.fostered() && one.startsOn().isAfter(first)) {
                days.add(one.startsOn());
            }
            LocalDate end = one.endsOn();
            if (one.fostered() && end != null && end.isAfter(first)) {
                days.add(end);
            }
        }
        List<Beds> beds = new ArrayList<>();
        for (LocalDate day : days) {
            int free = Math.max(0, home.calendar().on(day, Set.of()).vacant());
            long fostered = home.residents().stream()
                    .filter(r -> r.fostered() && r.on(day))
                    .count();
            var now = new Beds(day(day), free, Math.clamp(home.limit() - fostered, 0, free));
            Beds last = beds.isEmpty() ? null : beds.getLast();
            if (last == null || last.free() != now.free() || last.shared() != now.shared()) {
                beds.add(now);
            }
        }
        LocalDate since = home.freeSince();
        return new Home(home.reference(), since == null ? Integer.MAX_VALUE : day(since), beds);
    }

    /** Beds kept at a home for the children of a request already. */
    static int held(Request request, HouseholdFacts home) {
        Calendar calendar = home.calendar();
        var asked = request.children().stream().map(ChildFacts::id).collect(Collectors.toSet());
        boolean any = calendar.spans().stream().anyMatch(s -> s.child() != null && asked.contains(s.child()));
        int held = any ? request.size() : 0;
        for (LocalDate day : any ? calendar.edges(request.from()) : Set.<LocalDate>of()) {
            if (request.covers(day)) {
                int kept = calendar.on(day, asked).vacant()
                        - calendar.on(day, Set.of()).vacant();
                held = Math.min(held, Math.max(0, kept));
            }
        }
        return held;
    }

    /** Whether somebody who is no brother or sister comes to be fostered there within so many days of the first night. */
    static boolean soon(Request request, HouseholdFacts home, int days) {
        return home.residents().stream()
                .filter(r -> r.fostered() && Math.abs((long) day(r.startsOn()) - day(request.from())) < days)
                .map(Resident::child)
                .anyMatch(c -> c == null
                        || (!request.of(c)
                                && request.children().stream()
                                        .noneMatch(child -> child.siblings().contains(c))));
    }

    /** The fewest beds that a request could share with others while it stays. */
    static int shared(Request request, Home home) {
        int fewest = home.shared(day(request.from()));
        for (Beds b : home.beds()) {
            if (b.from() > day(request.from()) && (request.until() == null || b.from() < day(request.until()))) {
                fewest = Math.min(fewest, home.shared(b.from()));
            }
        }
        return fewest;
    }
}
