package hearth.matching.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Invented councils: children wait, a tenth of the households have beds, rules shut most pairs. The same seed gives the same council. */
final class Councils {
    private final SplittableRandom chance;
    private final int groups;
    private final int households;
    private final List<Group> waiting = new ArrayList<>();
    private final List<Home> homes = new ArrayList<>();
    private final List<Option> options = new ArrayList<>();
    private final List<Clash> clashes = new ArrayList<>();

    private Councils(long seed, int groups, int households) {
        chance = new SplittableRandom(seed);
        this.groups = groups;
        this.households = households;
    }

    /** About so many children on a list beside so many households, of which one in ten has a bed. */
    static Problem of(long seed, int children, int households) {
        return new Councils(seed, children, households).make();
    }

    /** The same council, in which one option in five is open by an exemption alone. */
    static Problem exempting(long seed, int children, int households) {
        Problem p = of(seed, children, households);
        var chance = new SplittableRandom(seed);
        return new Problem(
                p.groups(),
                p.homes(),
                p.options().stream()
                        .map(o ->
                                new Option(o.unit(), o.home(), o.points(), o.alone(), 0, chance.nextInt(5) == 0, false))
                        .toList(),
                p.clashes(),
                List.of());
    }

    private Problem make() {
        List<int[]> facts = new ArrayList<>();
        for (int h = 0; h < households; h++) {
            if (chance.nextInt(10) == 0) {
                homes.add(home(h));
                int low = 2 * chance.nextInt(6);
                facts.add(new int[] {
                    low, low + 4 + chance.nextInt(13), chance.nextInt(100), chance.nextInt(100), chance.nextInt(8)
                });
            }
        }
        int children = 0;
        for (int g = 0; children < groups; g++) {
            Group group = group(g, groups - children);
            waiting.add(group);
            children += group.size();
            int age = chance.nextInt(18);
            int x = chance.nextInt(100);
            int y = chance.nextInt(100);
            int needs = chance.nextInt(8);
            boolean only = chance.nextInt(12) == 0;
            for (int h = 0; h < homes.size(); h++) {
                for (Way way : group.ways()) {
                    for (Unit unit : way.units()) {
                        offer(unit, homes.get(h), facts.get(h), age, x, y, needs, only);
                    }
                }
            }
        }
        for (int k = 0; k < groups / 8; k++) {
            Unit one = any().ways().getFirst().units().getFirst();
            Unit other = any().ways().getFirst().units().getFirst();
            if (!one.equals(other)) {
                clashes.add(new Clash(one.id(), other.id()));
            }
        }
        return new Problem(waiting, homes, options, clashes, List.of());
    }

    private Group any() {
        return waiting.get(chance.nextInt(waiting.size()));
    }

    private Home home(int h) {
        int beds = 1 + chance.nextInt(3);
        List<Beds> free = new ArrayList<>(List.of(new Beds(0, beds)));
        if (chance.nextInt(4) == 0) {
            free.add(new Beds(20 + chance.nextInt(60), chance.nextInt(beds + 1)));
        }
        return new Home("FC-%04d".formatted(h), chance.nextInt(400), free);
    }

    private Group group(int g, int most) {
        String id = "G%03d".formatted(g);
        int dice = chance.nextInt(20);
        int size = Math.min(most, dice < 14 ? 1 : dice < 18 ? 2 : 3);
        List<Way> ways = new ArrayList<>(List.of(new Way(List.of(new Unit(id, size)), 0)));
        if (size == 3 && chance.nextBoolean()) {
            ways.add(new Way(List.of(new Unit(id + "/1", 2), new Unit(id + "/2", 1)), 1));
        } else if (size == 2 && chance.nextInt(4) == 0) {
            ways.add(new Way(List.of(new Unit(id + "/1", 1), new Unit(id + "/2", 1)), 1));
        }
        int from = chance.nextInt(5) == 0 ? 10 + chance.nextInt(30) : 0;
        int until = chance.nextInt(3) == 0 ? from + 15 + chance.nextInt(80) : Group.OPEN;
        return new Group(id, chance.nextInt(300) - 300, chance.nextInt(6) == 0, from, until, ways);
    }

    private void offer(Unit unit, Home home, int[] fact, int age, int x, int y, int needs, boolean only) {
        boolean terms = age >= fact[0] && age <= fact[1];
        if (!terms || chance.nextInt(10) < 3) {
            return;
        }
        double far = Math.hypot(x - fact[2], y - fact[3]);
        int met = Integer.bitCount(needs & fact[4]) + 3 - Integer.bitCount(needs);
        int points = Math.clamp(Math.round(60 - far * 0.5 + met * 12.0), 5, 100);
        options.add(new Option(unit.id(), home.id(), points, only));
    }
}
