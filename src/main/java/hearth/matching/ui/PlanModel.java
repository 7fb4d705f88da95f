package hearth.matching.ui;

import hearth.access.Session;
import hearth.matching.plan.Deadline;
import hearth.matching.plan.Line;
import hearth.matching.plan.Pin;
import hearth.matching.plan.Plan;
import hearth.matching.waiting.AllWaiting;
import hearth.matching.waiting.Board;
import hearth.matching.waiting.Gap;
import hearth.matching.waiting.Planning;
import hearth.matching.waiting.WaitingList;
import hearth.matching.waiting.WhatIf;
import hearth.ui.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the plan board knows: who waits and all homes as they were read, what is tried, and the board made of both. */
final class PlanModel {
    private final AllWaiting waiting;
    private final AllWaiting.Read read;
    private final WaitingList list;
    private final Planning planning;

    /** A change that was tried, in words, and the same without it. */
    record Tried(String words, WhatIf without) {}

    /** Reads the store; may take a moment. */
    static PlanModel read(AllWaiting waiting, Session session) {
        AllWaiting.Read read = waiting.read(session);
        return new PlanModel(waiting, read, waiting.list(session, read));
    }

    private PlanModel(AllWaiting waiting, AllWaiting.Read read, WaitingList list) {
        this.waiting = waiting;
        this.read = read;
        this.list = list;
        planning = new Planning(list);
    }

    Board board(WhatIf tried, Progress progress) {
        return planning.board(
                tried,
                progress::cancelled,
                (doing, percent) -> progress.say("Making the plan: " + doing, percent / 100.0));
    }

    List<Plan> others(Board board, WhatIf tried, Deadline deadline) {
        return planning.others(board, tried, deadline);
    }

    /** What is different in another plan, in sentences. */
    static List<String> differences(Board board, Plan other) {
        return other.lines().stream()
                .filter(l -> !board.joint().lines().contains(l))
                .map(l -> l.unit() + " at " + l.home()
                        + board.joint().lines().stream()
                                .filter(mine -> mine.unit().equals(l.unit()))
                                .map(mine -> ", not at " + mine.home())
                                .findFirst()
                                .orElse(""))
                .toList();
    }

    /** The same plan with the lines of another settled where they differ. */
    static WhatIf like(Board board, WhatIf tried, Plan other) {
        WhatIf like = tried;
        for (Line line : other.lines()) {
            like = board.joint().lines().contains(line) ? like : like.pin(line.unit(), line.home());
        }
        return like;
    }

    /** How good another plan is beside this one. */
    static String beside(Board board, Plan other) {
        long fewer = board.joint().worth().points() - other.worth().points();
        String points = fewer == 0
                ? "as many points"
                : fewer > 0
                        ? fewer + (fewer == 1 ? " point fewer" : " points fewer") + " in all"
                        : -fewer + " points more in all";
        int worst = other.worth().worst();
        return "Places as many children, with " + points + "; its worst line has "
                + (worst == board.joint().worth().worst() ? "as many" : String.valueOf(worst)) + ".";
    }

    List<Gap> gaps(Deadline deadline) {
        return waiting.gaps(read, list).all(deadline);
    }

    /** The rows of the board: who has a home in the plan, then who has none. */
    static List<PlanRow> rows(Board board, WhatIf tried) {
        List<PlanRow> rows = new ArrayList<>();
        board.lines().forEach(line -> rows.add(new PlanRow(line, null, false)));
        board.left()
                .forEach(left ->
                        rows.add(new PlanRow(null, left, tried.out().contains(WaitingList.name(left.request())))));
        return rows;
    }

    /** Everything that is tried, each with the way to undo it. */
    static List<Tried> tried(WhatIf tried) {
        List<Tried> all = new ArrayList<>();
        for (Pin pin : tried.pins()) {
            all.add(new Tried(pin.unit() + " stays at " + pin.home(), tried.unpin(pin)));
        }
        for (Pin shut : tried.shut()) {
            all.add(new Tried(shut.unit() + " not at " + shut.home(), tried.allow(shut)));
        }
        for (String home : tried.ticked()) {
            all.add(new Tried(home + " may take several new groups", tried.untick(home)));
        }
        for (String out : tried.out()) {
            all.add(new Tried(out + " taken out", tried.putBack(out)));
        }
        return all;
    }

    /** What one more household would do, in a sentence. */
    static String sentence(Gap gap) {
        String whom = gap.need() + (gap.area().equals("not known") ? ", area not known" : " from " + gap.area());
        String left = gap.requests() == 1 ? "1 request" : gap.requests() + " requests";
        String one = gap.wouldServe() == 0
                ? "One more such home would not be enough for any of them."
                : "One more such home would serve "
                        + (gap.wouldServe() == 1 ? "1 more request." : gap.wouldServe() + " more requests.");
        String all = gap.homes() > 1 ? " " + gap.homes() + " such homes would serve all of them." : "";
        return left + " without a home: " + whom + ". " + one + all;
    }

    /** Which rule stands alone in the way; null where none does. */
    static @Nullable String barred(Gap gap) {
        return gap.removedBy() == null
                ? null
                : "Alone in the way of most homes: " + gap.removedBy().title().toLowerCase(Locale.UK) + ", "
                        + (gap.homesBarred() == 1 ? "1 home." : gap.homesBarred() + " homes.");
    }
}
