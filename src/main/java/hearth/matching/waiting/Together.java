package hearth.matching.waiting;

import hearth.matching.Calendar.Span;
import hearth.matching.ChildFacts;
import hearth.matching.Entry;
import hearth.matching.HouseholdFacts;
import hearth.matching.HouseholdFacts.Resident;
import hearth.matching.Request;
import hearth.matching.plan.Clash;
import hearth.matching.plan.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Holds the lines of a plan against the rules once more, each with those who would come to the same home. */
final class Together {
    private final WaitingList list;
    private final List<Line> lines;

    Together(WaitingList list, List<Line> lines) {
        this.list = list;
        this.lines = lines;
    }

    /** What the rules say of a line when the others have come. */
    Entry entry(Line line) {
        return entry(line, others(line));
    }

    /** Lines that a rule bars when the others have come. */
    List<Line> barred() {
        return lines.stream()
                .filter(line -> !others(line).isEmpty() && !entry(line).possible())
                .toList();
    }

    /** Pairs that the rules let into a home one by one but not together. */
    List<Clash> pairs(List<Line> barred) {
        List<Clash> found = new ArrayList<>();
        for (Line line : barred) {
            for (Line other : others(line)) {
                if (!entry(line, List.of(other)).possible()) {
                    found.add(new Clash(line.unit(), other.unit(), line.home()));
                }
            }
        }
        return found;
    }

    /**
     * One pair of each home in which only three or more are too many: fewer may go there than the rules would let, so nothing is proved
     * of a plan that keeps to it.
     */
    List<Clash> crowds(List<Line> barred) {
        Map<String, Clash> found = new TreeMap<>();
        barred.forEach(line -> found.putIfAbsent(
                line.home(), new Clash(line.unit(), others(line).getFirst().unit(), line.home())));
        return List.copyOf(found.values());
    }

    private List<Line> others(Line line) {
        return lines.stream()
                .filter(l -> l.home().equals(line.home()) && !l.unit().equals(line.unit()))
                .toList();
    }

    private Entry entry(Line line, List<Line> with) {
        HouseholdFacts home = list.home(line.home(), list.unit(line.unit()));
        for (Line other : with) {
            home = joined(home, list.unit(other.unit()));
        }
        return list.ledgers().entry(list.unit(line.unit()), home);
    }

    private static HouseholdFacts joined(HouseholdFacts home, Request others) {
        return home.but(d -> {
            List<Resident> all = new ArrayList<>(home.residents());
            for (ChildFacts child : others.children()) {
                all.add(new Resident(
                        child.id(),
                        null,
                        child.born(),
                        child.sex(),
                        true,
                        false,
                        others.from(),
                        others.until(),
                        child.siblings(),
                        child.answers(),
                        child.apart().stream()
                                .map(ChildFacts.Apart::child)
                                .filter(Objects::nonNull)
                                .collect(Collectors.toSet()),
                        false));
                d.calendar = d.calendar.and(new Span(others.from(), others.until(), 0, 1, 0, false, child.id()));
            }
            d.residents = all;
        });
    }
}
