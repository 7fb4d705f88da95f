package hearth.matching.waiting;

import hearth.matching.Entry;
import hearth.matching.Request;
import hearth.matching.RuleId;
import hearth.matching.State;
import hearth.matching.plan.Arrival;
import hearth.matching.plan.Clash;
import hearth.matching.plan.Deadline;
import hearth.matching.plan.Exact;
import hearth.matching.plan.FewestFirst;
import hearth.matching.plan.Group;
import hearth.matching.plan.Line;
import hearth.matching.plan.Option;
import hearth.matching.plan.Pin;
import hearth.matching.plan.Plan;
import hearth.matching.plan.PlanChecker;
import hearth.matching.plan.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ObjIntConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Plans for all who wait, and says what the plan means for each of them. */
public final class Planning {
    private static final int ROUNDS = 50;

    private final Exact engine = new Exact();
    private final WaitingList list;

    public Planning(WaitingList list) {
        this.list = list;
    }

    /** The board for what somebody tries. */
    public Board board(WhatIf tried, Deadline deadline) {
        return board(tried, deadline, (doing, percent) -> {});
    }

    /**
     * The same for somebody who watches.
     *
     * @param progress told what is being done and how much of it is done, in per cent
     */
    public Board board(WhatIf tried, Deadline deadline, ObjIntConsumer<String> progress) {
        Settled settled = settle(tried.on(list.problem()), deadline, progress);
        Problem problem = settled.problem();
        Plan joint = settled.plan();
        int placed = joint.worth().children();
        int without = problem.limits().none() ? placed : Math.max(placed, placed(problem.free(), deadline));
        return new Board(
                problem,
                problem.children(),
                new Arrival().solve(problem, deadline),
                new FewestFirst().solve(problem, deadline),
                joint,
                lines(problem, joint, tried),
                left(problem, joint, tried),
                without,
                notes(problem, joint, without, tried));
    }

    /** A plan in which nobody meets whom they must not, and the problem with what was shut for that. */
    private record Settled(Problem problem, Plan plan) {}

    /** How many children the plan places. */
    int placed(Deadline deadline) {
        return placed(list.problem(), deadline);
    }

    private int placed(Problem problem, Deadline deadline) {
        return settle(problem, deadline, (doing, percent) -> {}).plan().worth().children();
    }

    private Settled settle(Problem first, Deadline deadline, ObjIntConsumer<String> progress) {
        Problem problem = first;
        Plan plan = engine.solve(problem, deadline, progress);
        for (int round = 0; round < ROUNDS; round++) {
            Collection<Clash> clashes = new Together(list, plan.lines()).clashes();
            if (clashes.isEmpty()) {
                break;
            }
            problem = problem.apart(clashes);
            plan = engine.solve(problem, deadline);
        }
        return new Settled(problem, plan);
    }

    /** Other plans that are nearly as good, and different enough to be thought about. */
    public List<Plan> others(Board board, WhatIf tried, Deadline deadline) {
        return new Others(engine, list, board).found(tried, deadline);
    }

    private List<Board.Proposed> lines(Problem problem, Plan plan, WhatIf tried) {
        var together = new Together(list, plan.lines());
        List<Board.Proposed> lines = new ArrayList<>();
        for (Line line : plan.lines()) {
            List<Option> better = problem.options().stream()
                    .filter(o -> o.unit().equals(line.unit()) && o.points() > line.points())
                    .toList();
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
                    tried.pins().contains(new Pin(line.unit(), line.home())),
                    problem.options().stream()
                            .anyMatch(o -> o.exempt()
                                    && o.unit().equals(line.unit())
                                    && o.home().equals(line.home()))));
        }
        return lines;
    }

    private List<Board.Left> left(Problem problem, Plan plan, WhatIf tried) {
        Set<String> placed = plan.lines().stream().map(Line::group).collect(Collectors.toSet());
        return list.problem().groups().stream()
                .filter(g -> !placed.contains(g.id()))
                .map(g -> {
                    Request request = list.unit(g.id());
                    boolean out = tried.out().contains(g.id());
                    return new Board.Left(request, out ? "Taken out of the plan." : why(problem, plan, g));
                })
                .toList();
    }

    private String why(Problem problem, Plan plan, Group group) {
        String unit = group.id();
        if (keptBack(problem, plan, group)) {
            return "There is a home with room for them, but the plan "
                    + problem.limits().words() + ".";
        }
        long open =
                problem.options().stream().filter(o -> o.unit().equals(unit)).count();
        if (open > 0) {
            return open == 1
                    ? "The one home that no rule bars is used for others."
                    : "The " + open + " homes that no rule bars are used for others, or too small beside them.";
        }
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
                + (most == null ? "." : ". Most are barred by: " + most.title().toLowerCase(Locale.UK) + ".");
    }

    /** Whether the group could be added to the plan as it is, if nothing were kept back over all homes. */
    private static boolean keptBack(Problem problem, Plan plan, Group group) {
        if (problem.limits().none()) {
            return false;
        }
        var checker = new PlanChecker(problem.free());
        return problem.options().stream()
                .filter(o -> o.unit().equals(group.id()))
                .map(o -> new Line(group.id(), o.unit(), o.home(), group.size(), o.points()))
                .anyMatch(line -> checker.faults(Stream.concat(plan.lines().stream(), Stream.of(line))
                                .toList())
                        .isEmpty());
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

    private List<String> notes(Problem problem, Plan plan, int without, WhatIf tried) {
        List<String> notes = new ArrayList<>();
        int more = without - plan.worth().children();
        if (!problem.limits().none()) {
            notes.add("By this service's policy the plan " + problem.limits().words() + "; without that it would place "
                    + (more == 0 ? "no more children." : more == 1 ? "1 more child." : more + " more children."));
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
}
