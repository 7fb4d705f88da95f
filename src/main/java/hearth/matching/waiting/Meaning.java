package hearth.matching.waiting;

import hearth.matching.Entry;
import hearth.matching.Request;
import hearth.matching.RuleId;
import hearth.matching.State;
import hearth.matching.plan.Anew;
import hearth.matching.plan.Group;
import hearth.matching.plan.Line;
import hearth.matching.plan.Option;
import hearth.matching.plan.Pin;
import hearth.matching.plan.Plan;
import hearth.matching.plan.PlanChecker;
import hearth.matching.plan.Problem;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says what a plan means for each of those who wait. What the rules alone say of somebody is worked out once, and kept for several
 * threads: a proof goes on in its own while the next thing is tried.
 */
final class Meaning {
    private final WaitingList list;
    private final Map<String, String> barred = new ConcurrentHashMap<>();

    Meaning(WaitingList list) {
        this.list = list;
    }

    /** @param without children who would be placed if nothing were kept back; empty while that is worked out */
    Board board(Problem problem, Anew.Made plans, OptionalInt without, WhatIf tried, boolean following) {
        Plan joint = plans.joint();
        return new Board(
                problem,
                problem.children(),
                plans.arrival(),
                plans.fewest(),
                joint,
                lines(problem, joint, tried),
                left(problem, joint, tried),
                without,
                notes(problem, joint, without, tried),
                following);
    }

    private List<Board.Proposed> lines(Problem problem, Plan plan, WhatIf tried) {
        var together = new Together(list, plan.lines());
        Map<String, List<Option>> options = problem.options().stream().collect(Collectors.groupingBy(Option::unit));
        Map<String, Integer> wanted = wanted(problem, options);
        List<Board.Proposed> lines = new ArrayList<>();
        for (Line line : plan.lines()) {
            List<Option> its = options.getOrDefault(line.unit(), List.of());
            List<Option> better =
                    its.stream().filter(o -> o.points() > line.points()).toList();
            Set<String> homes = better.stream().map(Option::home).collect(Collectors.toSet());
            lines.add(new Board.Proposed(
                    line.unit(),
                    list.unit(line.unit()),
                    list.home(line.home(), list.unit(line.unit())),
                    together.entry(line),
                    line.points(),
                    better.stream().mapToInt(Option::points).max().orElse(line.points()),
                    better.size() + 1,
                    plan.lines().stream()
                            .filter(l -> homes.contains(l.home()))
                            .map(Line::unit)
                            .toList(),
                    wanted.getOrDefault(line.home(), 0),
                    tried.pins().contains(new Pin(line.unit(), line.home())),
                    its.stream().anyMatch(o -> o.exempt() && o.home().equals(line.home()))));
        }
        return lines;
    }

    /** Home: how many groups could go there, whole or in part. */
    private static Map<String, Integer> wanted(Problem problem, Map<String, List<Option>> options) {
        Map<String, Integer> wanted = new HashMap<>();
        for (Group group : problem.groups()) {
            group.ways().stream()
                    .flatMap(way -> way.units().stream())
                    .flatMap(unit -> options.getOrDefault(unit.id(), List.of()).stream())
                    .map(Option::home)
                    .distinct()
                    .forEach(home -> wanted.merge(home, 1, Integer::sum));
        }
        return wanted;
    }

    private List<Board.Left> left(Problem problem, Plan plan, WhatIf tried) {
        Set<String> placed = plan.lines().stream().map(Line::group).collect(Collectors.toSet());
        List<Group> left = list.problem().groups().stream()
                .filter(g -> !placed.contains(g.id()))
                .toList();
        var room = problem.limits().none() || left.isEmpty() ? null : new Room(problem.free(), plan);
        return left.stream()
                .map(g -> {
                    boolean out = tried.out().contains(g.id());
                    return new Board.Left(list.unit(g.id()), out ? "Taken out of the plan." : why(problem, room, g));
                })
                .toList();
    }

    private String why(Problem problem, @Nullable Room room, Group group) {
        String unit = group.id();
        if (room != null && room.has(group)) {
            return "There is a home with room for them, but the plan "
                    + problem.limits().words() + ".";
        }
        List<Option> homes =
                problem.options().stream().filter(o -> o.unit().equals(unit)).toList();
        int open = homes.size();
        if (open > 0 && homes.stream().allMatch(o -> unrecorded(o.home(), unit))) {
            return open == 1
                    ? "No rule bars one home, of which no places are recorded: ask whoever approved it."
                    : "No rule bars " + open + " homes, of which no places are recorded: ask whoever approved them.";
        }
        if (open > 0) {
            return open == 1
                    ? "The one home that no rule bars is used for others."
                    : "The " + open + " homes that no rule bars are used for others, or too small beside them.";
        }
        return list.entries(unit).stream().anyMatch(Entry::possible)
                ? "Every home that no rule bars is shut to them by what is tried, or for others who would come there."
                : barred.computeIfAbsent(unit, this::barred);
    }

    private boolean unrecorded(String home, String unit) {
        return list.home(home, list.unit(unit)).calendar().spans().isEmpty();
    }

    /** Why no home is open to them, by the rules alone. */
    private String barred(String unit) {
        List<Entry> all = list.entries(unit);
        if (all.isEmpty()) {
            return "There is no household to be asked.";
        }
        long near = all.stream().filter(Entry::nearMiss).count();
        RuleId most = mostBarring(all);
        return "No home passes every rule"
                + (near == 0
                        ? ""
                        : near == 1 ? "; 1 is barred by one rule alone" : "; " + near + " are barred by one rule alone")
                + (most == null ? "." : ". Most are barred by: " + most.title().toLowerCase(Locale.UK) + ".")
                + whole(list.unit(unit));
    }

    private static String whole(Request request) {
        return Splitting.tooMany(request)
                ? " They should stay together, and so many are planned in one home only, never in parts."
                : "";
    }

    /** Who could be added to the plan as it is, if nothing were kept back over all homes. */
    private static final class Room {
        private final Problem free;
        private final Plan plan;
        private final PlanChecker checker;

        Room(Problem free, Plan plan) {
            this.free = free;
            this.plan = plan;
            checker = new PlanChecker(free);
        }

        boolean has(Group group) {
            return free.options().stream()
                    .filter(o -> o.unit().equals(group.id()))
                    .map(o -> new Line(group.id(), o.unit(), o.home(), group.size(), o.points()))
                    .anyMatch(line -> checker.faults(
                                    Stream.concat(there(line), Stream.of(line)).toList())
                            .isEmpty());
        }

        /** The lines of everybody who comes to the same home, those of a parted group in other homes too. */
        private Stream<Line> there(Line line) {
            Set<String> groups = plan.lines().stream()
                    .filter(l -> l.home().equals(line.home()))
                    .map(Line::group)
                    .collect(Collectors.toSet());
            return plan.lines().stream().filter(l -> groups.contains(l.group()));
        }
    }

    /** The rule that bars most homes, the first of several; null where none does. */
    private static @Nullable RuleId mostBarring(List<Entry> all) {
        Map<RuleId, Integer> times = new EnumMap<>(RuleId.class);
        for (Entry entry : all) {
            for (hearth.matching.Line line : entry.lines()) {
                if (line.state() == State.FAIL) {
                    times.merge(line.rule(), 1, Integer::sum);
                }
            }
        }
        int most = times.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return times.entrySet().stream()
                .filter(e -> e.getValue() == most)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private List<String> notes(Problem problem, Plan plan, OptionalInt without, WhatIf tried) {
        List<String> notes = new ArrayList<>();
        if (!problem.limits().none()) {
            notes.add("By this service's policy the plan " + problem.limits().words() + "; "
                    + withoutLimits(without, plan.worth().children()));
        }
        for (String child : new HashSet<>(list.twice()).stream().sorted().toList()) {
            notes.add(child + " is asked for in two open requests; the earlier one is planned.");
        }
        for (Pin pin : tried.pins()) {
            boolean kept = plan.lines().stream()
                    .anyMatch(l -> l.unit().equals(pin.unit()) && l.home().equals(pin.home()));
            if (!kept) {
                notes.add(pin.unit() + " cannot be kept at " + pin.home()
                        + (problem.limits().none()
                                ? ": it does not go together with what else is settled."
                                : ": it does not go together with what else is settled, or with what the plan keeps"
                                        + " to."));
            }
        }
        return notes;
    }

    private static String withoutLimits(OptionalInt without, int placed) {
        if (without.isEmpty()) {
            return "what it would place without that is being worked out.";
        }
        int more = without.getAsInt() - placed;
        return "without that it would place "
                + (more == 0 ? "no more children." : more == 1 ? "1 more child." : more + " more children.");
    }
}
