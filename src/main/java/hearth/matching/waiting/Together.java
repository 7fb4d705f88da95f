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
import java.util.Objects;
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
        return entry(line, lines);
    }

    /** Units that the rules let into a home one by one but not together. */
    List<Clash> clashes() {
        List<Clash> found = new ArrayList<>();
        for (Line line : lines) {
            if (!entry(line).possible()) {
                int before = found.size();
                List<Line> others = lines.stream()
                        .filter(l -> l.home().equals(line.home()) && !l.equals(line))
                        .toList();
                for (Line other : others) {
                    if (!entry(line, List.of(other)).possible()) {
                        found.add(new Clash(line.unit(), other.unit(), line.home()));
                    }
                }
                if (found.size() == before) {
                    others.forEach(other -> found.add(new Clash(line.unit(), other.unit(), line.home())));
                }
            }
        }
        return found;
    }

    private Entry entry(Line line, List<Line> with) {
        HouseholdFacts home = list.home(line.home(), list.unit(line.unit()));
        for (Line other : with) {
            if (other.home().equals(line.home()) && !other.unit().equals(line.unit())) {
                home = joined(home, list.unit(other.unit()));
            }
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
