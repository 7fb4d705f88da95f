package hearth.matching.plan;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A plan made again for somebody who waits for it, from one that stands: areas that a change does not touch keep their lines, the
 * others are mended and filled at the prices on beds that stood. Nothing is proved here. Never worse than what can be done by hand;
 * the same standing plan and the same change give the same plan.
 */
public final class Anew {
    private static final int ROUNDS = 2;
    private static final int BRANCHES = 6;

    private final Set<Pin> lines;
    private final Map<Problem, Settled> stands = new HashMap<>();
    private final Map<String, Long> prices = new HashMap<>();

    /** One area: the plan, and both that can be made by hand. */
    private record Settled(Plan joint, Plan arrival, Plan fewest) {}

    /** All areas together, and what is done by hand beside it. */
    public record Made(Plan joint, Plan arrival, Plan fewest) {}

    /** Takes a plan as it stands, with a price on every bed of it. */
    public Anew(Problem problem, Plan standing) {
        lines = standing.lines().stream().map(l -> new Pin(l.unit(), l.home())).collect(Collectors.toSet());
        for (Problem area : areas(problem)) {
            var model = new Model(area);
            int[] chosen = Filling.of(model, stood(model)).chosen();
            stands.put(area, settled(model, chosen));
            price(model, BedPrices.prices(model, model.open(), chosen));
        }
    }

    /**
     * The plan for a problem that is nearly the one that stands.
     *
     * @param most no plan places more children, as far as is known of the plan that stands
     */
    public Made plan(Problem tried, int most) {
        List<Settled> areas = areas(tried).stream()
                .map(area -> stands.containsKey(area) ? stands.get(area) : settle(area))
                .toList();
        Plan joint = together(tried, areas, Settled::joint);
        int bound = Math.min(most, joint.certificate().bound());
        return new Made(
                new Plan(
                        joint.lines(),
                        joint.worth(),
                        Certificate.toCome(joint.worth().children(), bound, tried.limits())),
                together(tried, areas, Settled::arrival),
                together(tried, areas, Settled::fewest));
    }

    private static List<Problem> areas(Problem problem) {
        return problem.limits().across() ? List.of(problem) : new Areas(problem).all();
    }

    private static Plan together(Problem problem, List<Settled> areas, Function<Settled, Plan> which) {
        return Exact.together(problem, areas.stream().map(which).toList());
    }

    private Settled settle(Problem area) {
        var model = new Model(area);
        boolean[] open = model.open();
        int[] byHand = BedPrices.baseline(model);
        int[] best = model.better(byHand, new Improving(model, open).from(stood(model)));
        var search = new Search(model, BRANCHES, Search.LARGE, Deadline.none());
        best = model.better(best, search.few(Goal.first(model), open, best));
        best = BedPrices.chosen(model, open, best, start(model), ROUNDS);
        boolean sound =
                new PlanChecker(area).faults(model.plan(best, 0).lines()).isEmpty();
        return settled(model, sound ? best : byHand);
    }

    private static Settled settled(Model model, int[] chosen) {
        return new Settled(
                model.plan(chosen, Integer.MAX_VALUE),
                model.plan(Arrival.chosen(model), Integer.MAX_VALUE),
                model.plan(FewestFirst.chosen(model), Integer.MAX_VALUE));
    }

    /** The columns of the lines that stand, ascending. */
    private int[] stood(Model model) {
        return IntStream.range(0, model.columns.length)
                .filter(c -> lines.contains(new Pin(
                        model.columns[c].option().unit(),
                        model.columns[c].option().home())))
                .toArray();
    }

    private void price(Model model, long[] found) {
        String[] names = model.limitNames();
        for (int r = 0; r < names.length; r++) {
            prices.put(names[r], found[r]);
        }
        model.problem.homes().forEach(home -> prices.put(weight(home), found[names.length]));
    }

    /** The prices that stood, as far as the limits are the same; nothing where none is known. */
    private long[] start(Model model) {
        String[] names = model.limitNames();
        long[] start = new long[names.length + 1];
        for (int r = 0; r < names.length; r++) {
            start[r] = prices.getOrDefault(names[r], 0L);
        }
        start[names.length] = model.problem.homes().stream()
                .mapToLong(home -> prices.getOrDefault(weight(home), 0L))
                .max()
                .orElse(0);
        return Arrays.stream(start).allMatch(p -> p == 0) ? new long[0] : start;
    }

    /** What must be kept is weighed once in each area, and found again by its homes. */
    private static String weight(Home home) {
        return "weight " + home.id();
    }
}
