package hearth.matching.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Problems whose best plan is known beforehand: a plan for all is hidden, every child and every bed has a price, and no pair is worth
 * more than its two prices together. So no plan can come to more than the prices, which is what the hidden one comes to; one group
 * has a single home, with the fewest points of all, so that the worst line is known too.
 */
final class Planted {
    private static final int WORST = 20;

    private final Random chance;
    private final List<Group> waiting = new ArrayList<>();
    private final List<Home> homes = new ArrayList<>();
    private final List<Option> options = new ArrayList<>();
    private final List<Line> hidden = new ArrayList<>();

    private Planted(long seed) {
        chance = new Random(seed);
    }

    /** What is asked and what is known of the answer. */
    record Riddle(Problem problem, Worth worth, List<Line> hidden) {}

    static Riddle of(long seed, int households) {
        return new Planted(seed).make(households);
    }

    /**
     * The same with a price besides on every place that is kept free and on every exemption: the hidden plan leaves as many places
     * free as are kept, uses as many exemptions as a plan may, and no pair is worth more than its prices. Others wait too who could
     * use those places, or more exemptions, but bring fewer points than the worst line.
     */
    static Riddle limited(long seed, int households) {
        return new Planted(seed).limit(households);
    }

    private Riddle limit(int households) {
        Riddle free = make(households);
        int reserve = 1 + chance.nextInt(3);
        int exemptions = 1 + chance.nextInt(2);
        int place = chance.nextInt(9);
        int exemption = 1 + chance.nextInt(9);
        Set<Pin> named = new HashSet<>();
        List<Line> hidden = new ArrayList<>();
        long points = 0;
        for (Line line : free.hidden()) {
            boolean poorest = line.points() == WORST;
            boolean byName = !poorest && named.size() < exemptions;
            if (byName) {
                named.add(new Pin(line.unit(), line.home()));
            }
            int now = poorest ? WORST : line.points() + place + (byName ? exemption / line.size() : 0);
            hidden.add(new Line(line.group(), line.unit(), line.home(), line.size(), now));
            points += (long) now * line.size();
        }
        List<Option> all = new ArrayList<>();
        for (Option o : free.problem().options()) {
            int now = hidden.stream()
                    .filter(l -> l.unit().equals(o.unit()) && l.home().equals(o.home()))
                    .mapToInt(Line::points)
                    .findFirst()
                    .orElse(o.points() + place);
            all.add(new Option(o.unit(), o.home(), now, false, 0, named.contains(new Pin(o.unit(), o.home())), false));
        }
        for (int i = 0; i < reserve; i++) {
            homes.add(Home.with("spare-%d".formatted(i), 1));
            waiting.add(Group.whole("late-%d".formatted(i), 1, 60, 0));
            all.add(new Option("late-" + i, "spare-" + i, 1 + chance.nextInt(WORST - 1), false, 0, i % 2 == 0, false));
        }
        Problem problem = new Problem(waiting, homes, all, List.of(), List.of(), new Limits(reserve, exemptions, 0));
        return new Riddle(problem, new Worth(free.worth().children(), 0, 0, WORST, points), hidden);
    }

    private Riddle make(int households) {
        List<Integer> bedPrices = new ArrayList<>();
        List<Integer> childPrices = new ArrayList<>();
        List<Integer> at = new ArrayList<>();
        for (int h = 0; h < households; h++) {
            int beds = 1 + chance.nextInt(3);
            homes.add(Home.with("FC-%03d".formatted(h), beds));
            bedPrices.add(chance.nextInt(25));
            for (int left = beds; left > 0; ) {
                int size = 1 + chance.nextInt(left);
                waiting.add(Group.whole("G%03d".formatted(waiting.size()), size, chance.nextInt(50), 0));
                childPrices.add(WORST + 1 + chance.nextInt(50));
                at.add(h);
                left -= size;
            }
        }
        int poorest = chance.nextInt(waiting.size());
        for (int g = 0; g < waiting.size(); g++) {
            for (int h = 0; h < households; h++) {
                int tight = childPrices.get(g) + bedPrices.get(h);
                if (h == at.get(g)) {
                    hide(waiting.get(g), homes.get(h), g == poorest ? WORST : tight);
                } else if (g != poorest && chance.nextInt(3) == 0) {
                    options.add(option(waiting.get(g), homes.get(h), Math.max(WORST + 1, tight - chance.nextInt(15))));
                }
            }
        }
        Collections.shuffle(options, chance);
        long points =
                hidden.stream().mapToLong(l -> (long) l.size() * l.points()).sum();
        int children = hidden.stream().mapToInt(Line::size).sum();
        return new Riddle(
                new Problem(waiting, homes, options, List.of(), List.of()),
                new Worth(children, 0, 0, WORST, points),
                List.copyOf(hidden));
    }

    private void hide(Group group, Home home, int points) {
        options.add(option(group, home, points));
        hidden.add(new Line(group.id(), group.id(), home.id(), group.size(), points));
    }

    private static Option option(Group group, Home home, int points) {
        return new Option(group.id(), home.id(), points, false);
    }
}
