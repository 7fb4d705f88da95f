package hearth.matching.waiting;

import hearth.matching.Entry;
import hearth.matching.HouseholdFacts;
import hearth.matching.Request;
import hearth.matching.RuleId;
import hearth.matching.State;
import hearth.matching.plan.Deadline;
import hearth.matching.plan.Exact;
import hearth.matching.plan.Home;
import hearth.matching.plan.Line;
import hearth.matching.plan.PlanEngine;
import hearth.matching.plan.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What homes are missing: for each need left without one, a household is imagined and the plan made again. */
public final class Gaps {
    private static final int MOST_HOMES = 10;

    private final PlanEngine engine = new Exact();
    private final WaitingList list;
    private final Function<Request, String> area;
    private final LocalDate today;

    /** @param area where a request comes from, in a word */
    public Gaps(WaitingList list, Function<Request, String> area, LocalDate today) {
        this.list = list;
        this.area = area;
        this.today = today;
    }

    /** The gaps, most requests first. */
    public List<Gap> all(Deadline deadline) {
        Problem problem = list.problem();
        Set<String> placed = placed(problem, deadline);
        Map<List<String>, List<Request>> kinds = new TreeMap<>(Comparator.comparing(List<String>::toString));
        problem.groups().stream()
                .filter(g -> !placed.contains(g.id()))
                .map(g -> list.unit(g.id()))
                .forEach(r -> kinds.computeIfAbsent(List.of(Imagined.need(r), area.apply(r)), k -> new ArrayList<>())
                        .add(r));
        List<Gap> gaps = new ArrayList<>();
        kinds.forEach((kind, requests) -> gaps.add(gap(kind, requests, placed.size(), deadline)));
        gaps.sort(Comparator.comparingInt(Gap::requests).reversed());
        return gaps;
    }

    private Gap gap(List<String> kind, List<Request> requests, int placed, Deadline deadline) {
        Map<RuleId, Integer> alone = alone(requests);
        RuleId most = alone.entrySet().stream()
                .max(Map.Entry.<RuleId, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse(null);
        HouseholdFacts imagined = Imagined.home(requests, today);
        Problem problem = list.problem();
        int served = 0;
        int homes = 0;
        for (int n = 1; n <= Math.min(MOST_HOMES, requests.size()) && homes == 0 && !deadline.passed(); n++) {
            HouseholdFacts one = Imagined.again(imagined, n);
            Home beds = Capacity.of(one, today);
            problem = problem.and(beds, list.options(one, beds));
            Set<String> now = placed(problem, deadline);
            served = n == 1 ? Math.max(0, now.size() - placed) : served;
            homes = requests.stream().allMatch(r -> now.contains(WaitingList.name(r))) ? n : 0;
        }
        return new Gap(
                kind.getFirst(),
                kind.getLast(),
                requests.size(),
                most,
                most == null ? 0 : alone.getOrDefault(most, 0),
                served,
                homes);
    }

    private Set<String> placed(Problem problem, Deadline deadline) {
        return engine.solve(problem, deadline).lines().stream().map(Line::group).collect(Collectors.toSet());
    }

    /** For each rule, the homes that it alone bars. */
    private Map<RuleId, Integer> alone(List<Request> requests) {
        Map<RuleId, Integer> alone = new EnumMap<>(RuleId.class);
        for (Request request : requests) {
            for (Entry entry : list.entries(WaitingList.name(request))) {
                var fails = entry.lines(State.FAIL);
                if (fails.size() == 1) {
                    alone.merge(fails.getFirst().rule(), 1, Integer::sum);
                }
            }
        }
        return alone;
    }
}
