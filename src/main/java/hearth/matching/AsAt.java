package hearth.matching;

import hearth.matching.HouseholdFacts.Resident;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A household as it stood on a day of the past: without whoever came, beds that were kept and terms that were given later, and without
 * ends not known then. The end of a temporary approval was known from its start (CPPCR 2010 reg 24).
 */
final class AsAt {
    private AsAt() {}

    static HouseholdFacts of(HouseholdFacts home, LocalDate day) {
        TermsFacts terms = home.terms();
        boolean temporary = terms != null && terms.temporary();
        List<Calendar.Span> spans = home.calendar().spans().stream()
                .filter(s -> !s.startsOn().isAfter(day))
                .map(s -> s.filled() > 0 || (s.approved() > 0 && !temporary)
                        ? new Calendar.Span(
                                s.startsOn(),
                                then(s.endsOn(), day),
                                s.approved(),
                                s.filled(),
                                s.blocked(),
                                s.idle(),
                                s.child())
                        : s)
                .toList();
        List<Resident> residents = home.residents().stream()
                .filter(r -> !r.startsOn().isAfter(day))
                .map(r -> staying(r, day))
                .toList();
        return home.but(d -> {
            d.calendar = new Calendar(spans);
            d.residents = residents;
        });
    }

    private static @Nullable LocalDate then(@Nullable LocalDate end, LocalDate day) {
        return end != null && end.isAfter(day) ? null : end;
    }

    private static Resident staying(Resident r, LocalDate day) {
        return new Resident(
                r.child(),
                r.person(),
                r.born(),
                r.sex(),
                r.fostered(),
                r.adult(),
                r.startsOn(),
                then(r.endsOn(), day),
                r.siblings(),
                r.rules(),
                r.apart(),
                r.hidden());
    }
}
