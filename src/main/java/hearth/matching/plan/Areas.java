package hearth.matching.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Splits a problem into problems that have nothing to do with each other: no home in common, and nobody who must not meet. */
final class Areas {
    private final Problem problem;
    private final int[] leader;
    private final Map<String, Integer> groupOf = new HashMap<>();

    Areas(Problem problem) {
        this.problem = problem;
        leader = new int[problem.groups().size()];
        for (int g = 0; g < leader.length; g++) {
            leader[g] = g;
            for (Way way : problem.groups().get(g).ways()) {
                for (Unit unit : way.units()) {
                    groupOf.put(unit.id(), g);
                }
            }
        }
    }

    /** The problems, each with the homes that somebody in it may go to; those who may go nowhere are in none. */
    List<Problem> all() {
        Map<String, Integer> firstAt = new HashMap<>();
        for (Option o : problem.options()) {
            Integer g = groupOf.get(o.unit());
            if (g != null) {
                join(g, firstAt.computeIfAbsent(o.home(), h -> g));
            }
        }
        for (Clash c : problem.clashes()) {
            Integer one = groupOf.get(c.unit());
            Integer other = groupOf.get(c.other());
            if (one != null && other != null) {
                join(one, other);
            }
        }
        Map<Integer, List<Option>> options = new TreeMap<>();
        for (Option o : problem.options()) {
            Integer g = groupOf.get(o.unit());
            if (g != null) {
                options.computeIfAbsent(find(g), x -> new ArrayList<>()).add(o);
            }
        }
        Map<Integer, List<Group>> groups = new HashMap<>();
        for (int g = 0; g < leader.length; g++) {
            groups.computeIfAbsent(find(g), x -> new ArrayList<>())
                    .add(problem.groups().get(g));
        }
        return options.entrySet().stream()
                .map(e -> area(groups.getOrDefault(e.getKey(), List.of()), e.getValue()))
                .toList();
    }

    private Problem area(List<Group> groups, List<Option> options) {
        Set<String> homes = new HashSet<>();
        Set<String> units = new HashSet<>();
        options.forEach(o -> {
            homes.add(o.home());
            units.add(o.unit());
        });
        return new Problem(
                groups,
                problem.homes().stream().filter(h -> homes.contains(h.id())).toList(),
                options,
                problem.clashes().stream()
                        .filter(c -> units.contains(c.unit()) && units.contains(c.other()))
                        .toList(),
                problem.pins().stream().filter(p -> units.contains(p.unit())).toList(),
                problem.limits());
    }

    private void join(int one, int other) {
        int a = find(one);
        int b = find(other);
        leader[Math.max(a, b)] = Math.min(a, b);
    }

    private int find(int g) {
        int at = g;
        while (leader[at] != at) {
            leader[at] = leader[leader[at]];
            at = leader[at];
        }
        return at;
    }
}
