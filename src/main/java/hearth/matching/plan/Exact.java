package hearth.matching.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ObjIntConsumer;
import java.util.function.Predicate;

/**
 * The best plan there is, step by step in the order in which things count, with what is proved of it. Never worse than what can be
 * done by hand, because it begins with that. Areas that share no home are settled one by one. What is kept to over all homes is left
 * out first: where the best plan of all keeps to it, no plan that does is better; otherwise all areas are settled as one.
 */
public final class Exact implements PlanEngine {
    @Override
    public Plan solve(Problem problem, Deadline deadline) {
        return solve(problem, deadline, (doing, percent) -> {});
    }

    /**
     * The same for somebody who watches.
     *
     * @param progress told what is being done and how much of it all is done, in per cent
     */
    public Plan solve(Problem problem, Deadline deadline, ObjIntConsumer<String> progress) {
        if (!problem.limits().across()) {
            return areas(problem, new Areas(problem).all(), plan -> true, deadline, progress);
        }
        Problem free = problem.by(problem.limits().within());
        var checker = new PlanChecker(problem);
        boolean large = problem.options().size() > Search.LARGE;
        Plan plan = areas(
                free,
                new Areas(free).all(),
                placed -> !large
                        || checker.faults(together(free, plans(placed)).lines()).isEmpty(),
                deadline,
                (doing, percent) -> progress.accept(doing, percent / 2));
        int bound = plan.certificate().bound();
        if (!checker.faults(plan.lines()).isEmpty()) {
            plan = areas(
                    problem,
                    List.of(problem),
                    placed -> true,
                    deadline,
                    (doing, percent) -> progress.accept(doing, (100 + percent) / 2));
            bound = Math.min(bound, plan.certificate().bound());
        }
        return new Plan(plan.lines(), plan.worth(), Certificate.of(plan.worth().children(), bound, problem.limits()));
    }

    /** @param worthIt asked once all are placed that can be: whether to go on to points */
    private static Plan areas(
            Problem problem,
            List<Problem> problems,
            Predicate<List<Stages>> worthIt,
            Deadline deadline,
            ObjIntConsumer<String> progress) {
        List<Stages> areas = new ArrayList<>();
        int steps = 3 * problems.size();
        int done = 0;
        for (Problem area : problems) {
            progress.accept("placing children", 100 * done++ / steps);
            var stages = new Stages(area, deadline);
            stages.place();
            areas.add(stages);
        }
        if (!worthIt.test(areas)) {
            return together(problem, plans(areas));
        }
        int worst = Integer.MAX_VALUE;
        for (Stages area : areas) {
            progress.accept("raising the fewest points", 100 * done++ / steps);
            worst = Math.min(worst, area.raise());
        }
        for (Stages area : areas) {
            progress.accept("looking for more points", 100 * done++ / steps);
            area.points(worst);
        }
        return together(problem, plans(areas));
    }

    private static List<Plan> plans(List<Stages> areas) {
        return areas.stream().map(Stages::plan).toList();
    }

    static Plan together(Problem problem, List<Plan> plans) {
        Map<String, Integer> order = new HashMap<>();
        problem.groups().forEach(g -> order.put(g.id(), order.size()));
        List<Line> lines = plans.stream()
                .flatMap(p -> p.lines().stream())
                .sorted(Comparator.comparingInt(l -> order.getOrDefault(l.group(), 0)))
                .toList();
        Worth worth = plans.stream().map(Plan::worth).reduce(Worth.NOTHING, Worth::and);
        int bound = plans.stream().mapToInt(p -> p.certificate().bound()).sum();
        return new Plan(lines, worth, Certificate.of(worth.children(), bound, problem.limits()));
    }
}
