package hearth.matching.ui;

import hearth.access.Session;
import hearth.matching.plan.Deadline;
import hearth.matching.plan.Line;
import hearth.matching.plan.Pin;
import hearth.matching.plan.Plan;
import hearth.matching.waiting.AllWaiting;
import hearth.matching.waiting.Board;
import hearth.matching.waiting.Gap;
import hearth.matching.waiting.PlanCost;
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
    private final Planning.Standing standing;

    /** A change that was tried, in words, and the same without it. */
    record Tried(String words, WhatIf without) {}

    /** Who waits and all homes. */
    record Known(AllWaiting waiting, AllWaiting.Read read, WaitingList list) {
        /** Reads the store; may take a moment. */
        static Known read(AllWaiting waiting, Session session) {
            AllWaiting.Read read = waiting.read(session);
            return new Known(waiting, read, waiting.list(session, read));
        }
    }

    /** Makes the plan as it comes; may take long. */
    PlanModel(Known known, Progress progress) {
        waiting = known.waiting();
        read = known.read();
        list = known.list();
        planning = new Planning(list);
        standing = planning.standing(
                progress::cancelled, (doing, percent) -> progress.say("Making the plan: " + doing, percent / 100.0));
    }

    /** The plan as it comes. */
    Board board() {
        return standing.board();
    }

    /** With something tried, at once. */
    Board again(WhatIf tried) {
        return planning.again(standing, tried);
    }

    /** The same with its proof, or a better plan; may take long. */
    Board proved(Board shown, WhatIf tried, Progress progress) {
        return planning.proved(
                shown,
                tried,
                progress::cancelled,
                (doing, percent) -> progress.say("Proving the plan: " + doing, percent / 100.0));
    }

    /** A board in words, as it is kept with a decision that was made from it. */
    static List<String> words(Board board) {
        List<String> words = new ArrayList<>();
        words.add("Children placed " + board.joint().worth().children() + " of " + board.waiting() + ". "
                + board.joint().certificate().sentence());
        board.lines().forEach(l -> words.add(l.unit() + " at " + l.home().reference() + ", " + l.points() + " points"));
        board.left().forEach(l -> words.add(WaitingList.name(l.request()) + ": " + l.why()));
        return words;
    }

    /** What a board would cost. */
    PlanCost cost(Board board) {
        return PlanCost.of(board, read.prices());
    }

    /** What is different from the plan as it comes, in sentences. */
    List<String> changes(Board now) {
        List<String> changes = new ArrayList<>(differences(board(), now.joint()));
        board().joint().lines().stream()
                .filter(was ->
                        now.joint().lines().stream().noneMatch(l -> l.unit().equals(was.unit())))
                .map(was -> was.unit() + " not at " + was.home() + " any more")
                .forEach(changes::add);
        return changes;
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
