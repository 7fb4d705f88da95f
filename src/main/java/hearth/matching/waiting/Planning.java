package hearth.matching.waiting;

import hearth.matching.plan.Anew;
import hearth.matching.plan.Arrival;
import hearth.matching.plan.Clash;
import hearth.matching.plan.Deadline;
import hearth.matching.plan.Exact;
import hearth.matching.plan.FewestFirst;
import hearth.matching.plan.Line;
import hearth.matching.plan.Plan;
import hearth.matching.plan.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.ObjIntConsumer;

/**
 * Plans for all who wait. What is tried on a plan is shown at once, made from the plan that stands; the proof follows, and with it a
 * better plan where there is one.
 */
public final class Planning {
    /** After so many rounds of keeping people apart, who is barred all the same is kept out of that home. */
    private static final int ROUNDS = 50;

    private final Exact engine = new Exact();
    private final WaitingList list;
    private final Meaning meaning;

    public Planning(WaitingList list) {
        this.list = list;
        meaning = new Meaning(list);
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
        return board(settle(tried.on(list.problem()), deadline, progress), tried, deadline);
    }

    /** A plan that stands, ready to be made again with something tried. */
    public static final class Standing {
        private final Board board;
        private final Anew again;

        private Standing(Board board) {
            this.board = board;
            again = new Anew(board.problem(), board.joint());
        }

        /** As it stands. */
        public Board board() {
            return board;
        }
    }

    /** The plan as it comes, on which things are tried. */
    public Standing standing(Deadline deadline, ObjIntConsumer<String> progress) {
        return new Standing(board(WhatIf.NOTHING, deadline, progress));
    }

    /** The board for what somebody tries, at once: never worse than what is done by hand, and not proved. */
    public Board again(Standing standing, WhatIf tried) {
        if (tried.nothing()) {
            return standing.board();
        }
        // What is tried takes something away, but for a home that may take more groups than its policy lets it, and for
        // a request that takes its first night along, on which places were kept free.
        boolean less = tried.ticked().isEmpty()
                && (tried.out().isEmpty() || standing.board().problem().limits().reserve() == 0);
        int most = less ? standing.board().joint().certificate().bound() : Integer.MAX_VALUE;
        var made = new ArrayList<Anew.Made>();
        Problem problem = apart(tried.on(standing.board().problem()), p -> {
                    made.add(standing.again.plan(p, most));
                    return made.getLast().joint();
                })
                .problem();
        return meaning.board(problem, made.getLast(), OptionalInt.empty(), tried, true);
    }

    /** The same with its proof, or a better plan where there is one. */
    public Board proved(Board shown, WhatIf tried, Deadline deadline, ObjIntConsumer<String> progress) {
        Settled found = settle(tried.on(list.problem()), deadline, progress);
        Plan plan = found.plan();
        boolean better = plan.worth().compareTo(shown.joint().worth()) > 0;
        Settled settled = better
                ? found
                : new Settled(
                        shown.problem(),
                        shown.joint()
                                .knowing(
                                        plan.certificate().bound(),
                                        shown.problem().limits()),
                        found.bound());
        return board(settled, tried, deadline);
    }

    private Board board(Settled settled, WhatIf tried, Deadline deadline) {
        Problem problem = settled.problem();
        Plan joint = settled.plan();
        int placed = joint.worth().children();
        int without = problem.limits().none() ? placed : Math.max(placed, placed(problem.free(), deadline));
        var plans = new Anew.Made(
                joint, new Arrival().solve(problem, deadline), new FewestFirst().solve(problem, deadline));
        return meaning.board(problem, plans, OptionalInt.of(without), tried, false);
    }

    /**
     * A plan in which nobody meets whom they must not, and the problem with what was shut for that.
     *
     * @param bound no plan that keeps to the rules places more children
     */
    private record Settled(Problem problem, Plan plan, int bound) {}

    /** How many children the plan places. */
    int placed(Deadline deadline) {
        return placed(list.problem(), deadline);
    }

    private int placed(Problem problem, Deadline deadline) {
        return settle(problem, deadline, (doing, percent) -> {}).plan().worth().children();
    }

    private Settled settle(Problem first, Deadline deadline, ObjIntConsumer<String> progress) {
        Settled settled = apart(first, problem -> engine.solve(problem, deadline, progress));
        return new Settled(settled.problem(), settled.plan().knowing(settled.bound(), first.limits()), settled.bound());
    }

    /** Plans again with those kept apart whom a rule bars together, until none is barred. */
    private Settled apart(Problem first, Function<Problem, Plan> engine) {
        Problem problem = first;
        Plan plan = engine.apply(problem);
        int bound = plan.certificate().bound();
        boolean exact = true;
        for (int round = 0; ; round++) {
            var together = new Together(list, plan.lines());
            List<Line> barred = together.barred();
            if (barred.isEmpty()) {
                return new Settled(problem, plan, bound);
            }
            List<Clash> pairs = together.pairs(barred);
            exact &= !pairs.isEmpty() && round < ROUNDS;
            problem = round < ROUNDS
                    ? problem.apart(pairs.isEmpty() ? together.crowds(barred) : pairs)
                    : without(problem, barred);
            plan = engine.apply(problem);
            bound = exact ? Math.min(bound, plan.certificate().bound()) : bound;
        }
    }

    private static Problem without(Problem problem, List<Line> barred) {
        Problem left = problem;
        for (Line line : barred) {
            left = left.forbid(line.unit(), line.home());
        }
        return left;
    }

    /** Other plans that are nearly as good, and different enough to be thought about. */
    public List<Plan> others(Board board, WhatIf tried, Deadline deadline) {
        return new Others(engine, list, board).found(tried, deadline);
    }
}
