package hearth.app.cli;

import hearth.access.Right;
import hearth.geography.Authorities;
import hearth.geography.Geography;
import hearth.geography.PostcodeDirectory;
import hearth.matching.Matching;
import hearth.matching.RuleId;
import hearth.matching.State;
import hearth.matching.plan.Deadline;
import hearth.matching.plan.Limits;
import hearth.matching.plan.Plan;
import hearth.matching.waiting.AllWaiting;
import hearth.matching.waiting.Board;
import hearth.matching.waiting.PlanCost;
import hearth.matching.waiting.Planning;
import hearth.matching.waiting.WhatIf;
import hearth.placements.HomePrices;
import hearth.store.Action;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints the joint plan for all who wait. */
@Command(
        name = "plan",
        header = "Print a joint plan for all who wait, beside what can be done by hand.",
        description = {
            "",
            "A plan is a proposal: it writes nothing down, and every placement stays a person's decision. It places as"
                    + " many children as it can in homes that no rule bars, parts as few brothers and sisters as it can,"
                    + " then thinks of those who need a home today, of the child with the fewest points, and of all"
                    + " points. Nobody who is placed already is moved, and money is no part of it.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  hearth plan /srv/hearth/wigan",
            "  hearth plan /srv/hearth/wigan --json > plan.json"
        })
final class PlanCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final AsUser signIn;

    @Parameters(paramLabel = "STORE", description = "The store's folder.")
    private Path store;

    @Option(names = "--json", description = "One JSON object.")
    private boolean json;

    PlanCommand(Terminal terminal) {
        this.terminal = terminal;
        signIn = new AsUser(terminal);
    }

    @Override
    public Integer call() {
        Made result = signIn.at(store, session -> {
            try (var directory = new PostcodeDirectory(store)) {
                var waiting = new AllWaiting(new Matching(new Geography(new Authorities(), directory)));
                AllWaiting.Read read = waiting.read(session);
                var list = waiting.list(session, read);
                var planning = new Planning(list);
                Board made = planning.board(WhatIf.NOTHING, Deadline.none());
                List<Plan> others = json ? planning.others(made, WhatIf.NOTHING, Deadline.none()) : List.of();
                session.write(Right.SEE_CHILDREN, "a joint plan", tx -> {
                    tx.record(Action.LIST, null, (long) made.lines().size(), "plan");
                    return made;
                });
                return new Made(made, others, session.may(Right.SEE_COSTS) ? PlanCost.of(made, read.prices()) : null);
            }
        });
        if (json) {
            var object = object(result.board());
            object.put(
                    "others", result.others().stream().map(PlanCommand::other).toList());
            PlanCost cost = result.cost();
            object.put("cost", cost == null ? null : cost(cost));
            Output.json(terminal.out(), object);
        } else {
            text(result.board(), result.cost());
        }
        return 0;
    }

    /**
     * The plan, and others that are nearly as good and different enough to be thought about.
     *
     * @param cost told beside it; null for those who may not see costs
     */
    private record Made(
            Board board, List<Plan> others, @Nullable PlanCost cost) {}

    private static Map<String, Object> cost(PlanCost cost) {
        var object = new LinkedHashMap<String, Object>();
        object.put("weeklyInHouse", cost.weekly(true).asMoney().pounds());
        object.put("weeklyOthers", cost.weekly(false).asMoney().pounds());
        object.put("childrenNotKnown", cost.notKnown());
        object.put(
                "lines",
                cost.lines().stream()
                        .filter(l -> l.weekly().isPresent())
                        .map(PlanCommand::costing)
                        .toList());
        return object;
    }

    private static Map<String, Object> costing(PlanCost.Line line) {
        var object = at(line.of(), line.home());
        object.put("weekly", HomePrices.total(line.prices()).asMoney().pounds());
        object.put("source", HomePrices.sources(line.prices()));
        return object;
    }

    private static Map<String, Object> other(Plan plan) {
        var object = counts(plan);
        object.put(
                "lines",
                plan.lines().stream()
                        .map(l -> {
                            var line = at(l.unit(), l.home());
                            line.put("points", l.points());
                            return line;
                        })
                        .toList());
        return object;
    }

    private static Map<String, Object> at(String unit, String household) {
        var object = new LinkedHashMap<String, Object>();
        object.put("unit", unit);
        object.put("household", household);
        return object;
    }

    private static Map<String, @Nullable Object> object(Board board) {
        var object = Output.object();
        object.put("waiting", board.waiting());
        var plans = new LinkedHashMap<String, Object>();
        plans.put("arrival", counts(board.arrival()));
        plans.put("fewest", counts(board.fewest()));
        var joint = counts(board.joint());
        joint.put("lines", board.lines().stream().map(PlanCommand::line).toList());
        plans.put("joint", joint);
        object.put("plans", plans);
        object.put("left", board.left().stream().map(PlanCommand::left).toList());
        var certificate = new LinkedHashMap<String, Object>();
        certificate.put("bound", board.joint().certificate().bound());
        certificate.put("proved", board.joint().certificate().proved());
        certificate.put("sentence", board.joint().certificate().sentence());
        object.put("certificate", certificate);
        object.put("limits", limits(board));
        object.put("notes", board.notes());
        return object;
    }

    private static Map<String, @Nullable Object> limits(Board board) {
        Limits limits = board.problem().limits();
        var object = new LinkedHashMap<String, @Nullable Object>();
        object.put("reserve", limits.reserve());
        object.put("exemptions", limits.exemptions() == Limits.ANY ? null : limits.exemptions());
        object.put("settlingDays", limits.settling());
        object.put("floor", limits.floor());
        object.put(
                "placedWithout", board.without().isPresent() ? board.without().getAsInt() : null);
        return object;
    }

    private static Map<String, Object> counts(Plan plan) {
        var counts = new LinkedHashMap<String, Object>();
        counts.put("placed", plan.worth().children());
        counts.put("splits", plan.worth().splits());
        counts.put("today", plan.worth().today());
        counts.put("worst", plan.worth().worst());
        counts.put("points", plan.worth().points());
        return counts;
    }

    private static Map<String, Object> line(Board.Proposed line) {
        var object = new LinkedHashMap<String, Object>();
        object.put("children", line.request().references());
        object.put("household", line.home().reference());
        object.put("points", line.points());
        object.put("ownBest", line.ownBest());
        object.put("rank", line.rank());
        object.put("gains", line.gains());
        object.put("wanted", line.wanted());
        object.put("exemption", line.exempt());
        object.put("state", line.entry().state().code());
        object.put("decisions", rules(line, State.DECISION));
        object.put("unknown", rules(line, State.UNKNOWN));
        return object;
    }

    private static List<String> rules(Board.Proposed line, State state) {
        return line.entry().lines(state).stream().map(l -> l.rule().name()).toList();
    }

    private static Map<String, Object> left(Board.Left left) {
        var object = new LinkedHashMap<String, Object>();
        object.put("children", left.request().references());
        object.put("why", left.why());
        return object;
    }

    private void text(Board board, @Nullable PlanCost cost) {
        var out = terminal.out();
        out.println(board.waiting() + (board.waiting() == 1 ? " child waits." : " children wait."));
        out.println("Longest waiting first places " + board.arrival().worth().children() + ", fewest homes first "
                + board.fewest().worth().children() + ", the joint plan "
                + board.joint().worth().children() + ". "
                + board.joint().certificate().sentence());
        if (!board.lines().isEmpty()) {
            out.println();
            Output.text(
                    out,
                    List.of("Children", "Household", "Points", "Own best", "To be decided", "Not known"),
                    board.lines().stream().map(PlanCommand::cells).toList());
            legend(board);
        }
        if (!board.left().isEmpty()) {
            out.println();
            Output.text(
                    out,
                    List.of("Children", "Why there is no home in the plan"),
                    board.left().stream()
                            .map(l -> List.of(String.join(", ", l.request().references()), l.why()))
                            .toList());
        }
        if (cost != null && !cost.lines().isEmpty()) {
            out.println();
            out.println(cost.words());
        }
        board.notes().forEach(terminal.err()::println);
    }

    private static List<String> cells(Board.Proposed line) {
        return List.of(
                String.join(", ", line.request().references()),
                line.home().reference(),
                String.valueOf(line.points()),
                String.valueOf(line.ownBest()),
                String.join(" ", rules(line, State.DECISION)),
                String.join(" ", rules(line, State.UNKNOWN)));
    }

    /** What the short names of the rules in the table stand for. */
    private void legend(Board board) {
        var out = terminal.out();
        out.println();
        Stream.of(RuleId.values())
                .filter(rule -> board.lines().stream()
                        .anyMatch(l -> rules(l, State.DECISION).contains(rule.name())
                                || rules(l, State.UNKNOWN).contains(rule.name())))
                .forEach(rule -> out.println(rule.name() + "  " + rule.title()));
    }
}
