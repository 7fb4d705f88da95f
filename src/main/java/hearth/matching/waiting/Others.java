package hearth.matching.waiting;

import hearth.matching.plan.Deadline;
import hearth.matching.plan.Line;
import hearth.matching.plan.Pin;
import hearth.matching.plan.Plan;
import hearth.matching.plan.PlanEngine;
import hearth.matching.plan.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * Up to three other plans: as many children placed, at most 5 points a child fewer, and at least three children elsewhere than in the
 * plan and in each other. Found by shutting a few lines of the plan at a time and planning again.
 */
final class Others {
    private static final int MOST = 3;
    private static final int TRIES = 12;
    private static final int POINTS_A_CHILD = 5;
    private static final int CHILDREN_ELSEWHERE = 3;

    private final PlanEngine engine;
    private final WaitingList list;
    private final Board board;

    Others(PlanEngine engine, WaitingList list, Board board) {
        this.engine = engine;
        this.list = list;
        this.board = board;
    }

    List<Plan> found(WhatIf tried, Deadline deadline) {
        List<Line> free = board.joint().lines().stream()
                .filter(l -> !tried.pins().contains(new Pin(l.unit(), l.home())))
                .toList();
        List<Plan> found = new ArrayList<>();
        for (int at = 0; at < Math.min(TRIES, free.size()) && found.size() < MOST && !deadline.passed(); at++) {
            Plan other = engine.solve(without(free, at), deadline);
            boolean sound = new Together(list, other.lines()).barred().isEmpty();
            if (sound
                    && nearlyAsGood(other)
                    && elsewhere(other, board.joint()) >= CHILDREN_ELSEWHERE
                    && found.stream().allMatch(f -> elsewhere(other, f) >= CHILDREN_ELSEWHERE)) {
                found.add(other);
            }
        }
        return found;
    }

    /** Shuts as many lines from one on as make three children. */
    private Problem without(List<Line> free, int at) {
        Problem problem = board.problem();
        int children = 0;
        for (int i = at; i < free.size() && children < CHILDREN_ELSEWHERE; i++) {
            problem = problem.forbid(free.get(i).unit(), free.get(i).home());
            children += free.get(i).size();
        }
        return problem;
    }

    private boolean nearlyAsGood(Plan other) {
        var best = board.joint().worth();
        var its = other.worth();
        return its.children() == best.children()
                && its.splits() <= best.splits()
                && its.points() >= best.points() - (long) POINTS_A_CHILD * best.children();
    }

    /** Children whom the one plan has in another home than the other, or in none. */
    static int elsewhere(Plan one, Plan other) {
        return changed(one, other).stream().mapToInt(Line::size).sum();
    }

    /** The lines of the one plan that the other does not have. */
    static List<Line> changed(Plan one, Plan other) {
        return one.lines().stream().filter(l -> !other.lines().contains(l)).toList();
    }
}
