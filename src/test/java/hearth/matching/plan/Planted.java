package hearth.matching.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

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
