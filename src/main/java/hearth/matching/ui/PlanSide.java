package hearth.matching.ui;

import hearth.common.ChildId;
import hearth.common.HouseholdId;
import hearth.common.SubjectId;
import hearth.matching.ChildFacts;
import hearth.matching.Line;
import hearth.matching.State;
import hearth.matching.plan.Limits;
import hearth.matching.plan.Pin;
import hearth.matching.waiting.Board;
import hearth.matching.waiting.WhatIf;
import hearth.ui.Buttons;
import hearth.ui.Chip;
import hearth.ui.Go;
import hearth.ui.SidePane;
import hearth.ui.Tone;
import hearth.ui.Words;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One row of the plan board in full: the home, what has to be settled, and what can be tried. */
final class PlanSide {
    private final Go go;
    private final WhatIf tried;
    private final Limits limits;
    private final Consumer<WhatIf> plan;
    private @Nullable Consumer<ChildId> find;

    /**
     * @param limits what the plan keeps to over all homes
     * @param plan makes the plan again with something tried
     */
    PlanSide(Go go, WhatIf tried, Limits limits, Consumer<WhatIf> plan) {
        this.go = go;
        this.tried = tried;
        this.limits = limits;
        this.plan = plan;
    }

    /** Leads from a line to the search in which a person decides; null for those who may not search. */
    PlanSide finding(@Nullable Consumer<ChildId> search) {
        find = search;
        return this;
    }

    SidePane of(PlanRow row, Runnable close) {
        var pane = new SidePane(row.who(), close);
        Board.Proposed line = row.line();
        if (line != null) {
            pane.add(placed(line), tries(row, line), settle(line));
        } else {
            pane.add(left(row));
        }
        pane.add(links(row));
        return pane;
    }

    private Node placed(Board.Proposed line) {
        var parts = new VBox(4, Words.wrapped(Words.strong(Marks.called(line.home()))));
        parts.getChildren().add(Words.wrapped(Words.plain(points(line))));
        parts.getChildren()
                .add(Words.wrapped(Words.small(
                        line.wanted() == 1
                                ? "Nobody else who waits could go there."
                                : line.wanted() + " who wait could go there.")));
        if (line.exempt()) {
            parts.getChildren()
                    .add(Words.wrapped(Words.plain("Open to them by an exemption from the usual fostering limit.")));
        }
        if (!line.gains().isEmpty()) {
            parts.getChildren()
                    .add(Words.wrapped(Words.muted(
                            "Homes with more points for them go to " + String.join(", ", line.gains()) + ".")));
        }
        return parts;
    }

    private static String points(Board.Proposed line) {
        return line.points() == line.ownBest()
                ? line.points() + " points are sure; no home has more for them."
                : line.points() + " points are sure; their highest is " + line.ownBest() + ". "
                        + (line.rank() == 2 ? "1 home has" : line.rank() - 1 + " homes have") + " more.";
    }

    private Node tries(PlanRow row, Board.Proposed line) {
        String home = line.home().reference();
        var keep = line.pinned()
                ? Buttons.plain("Let the plan choose again", () -> plan.accept(tried.unpin(new Pin(line.unit(), home))))
                : Buttons.plain("Keep this home", () -> plan.accept(tried.pin(line.unit(), home)));
        var all = new VBox(
                8,
                keep,
                Buttons.plain("Not this home", () -> plan.accept(tried.forbid(line.unit(), home))),
                Buttons.plain("Take out of the plan", () -> plan.accept(tried.takeOut(row.unit()))));
        if (limits.settling() > 0 && !tried.ticked().contains(home)) {
            all.getChildren()
                    .add(Buttons.plain(
                            "Let this home take another new group soon", () -> plan.accept(tried.tick(home))));
        }
        return all;
    }

    private static Node settle(Board.Proposed line) {
        var parts = new VBox(12, Words.wrapped(Words.strong("To be settled before anybody decides")));
        for (State state : List.of(State.DECISION, State.UNKNOWN)) {
            for (Line rule : line.entry().lines(state)) {
                parts.getChildren().add(rule(rule));
            }
        }
        if (parts.getChildren().size() == 1) {
            parts.getChildren().setAll(Words.wrapped(Words.plain("Passes all rules.")));
        }
        return parts;
    }

    private static Node rule(Line rule) {
        var parts = new VBox(
                2,
                Words.wrapped(Words.plain(rule.rule().title())),
                new Chip(rule.state().label(), rule.state() == State.UNKNOWN ? Tone.NEUTRAL : Tone.WARNING),
                Words.wrapped(Words.small("Home: " + rule.household())),
                Words.wrapped(Words.small("Child: " + rule.child())));
        if (rule.decider() != null) {
            parts.getChildren().add(Words.wrapped(Words.small("Decided by: " + rule.decider())));
        }
        return parts;
    }

    private Node left(PlanRow row) {
        Board.Left left = Objects.requireNonNull(row.left());
        var parts = new VBox(8, Words.wrapped(Words.plain(left.why())));
        if (row.out()) {
            parts.getChildren()
                    .add(Buttons.plain("Put back into the plan", () -> plan.accept(tried.putBack(row.unit()))));
        } else {
            parts.getChildren()
                    .add(Buttons.plain("Take out of the plan", () -> plan.accept(tried.takeOut(row.unit()))));
        }
        return parts;
    }

    private Node links(PlanRow row) {
        var links = new VBox(4);
        ChildFacts first = row.request().children().getFirst();
        Consumer<ChildId> search = find;
        if (search != null && !row.request().hidden()) {
            links.getChildren()
                    .add(Buttons.link("Find a home and decide, " + first.reference(), () -> search.accept(first.id())));
        }
        for (ChildFacts child : row.request().children()) {
            if (!child.hidden()) {
                link(links, "Open " + child.reference(), child.id());
            }
        }
        if (row.line() != null && !row.line().home().hidden()) {
            HouseholdId home = row.line().home().id();
            link(links, "Open " + row.line().home().reference(), home);
        }
        return links;
    }

    private void link(VBox links, String words, SubjectId to) {
        links.getChildren().add(Buttons.link(words, () -> go.to(to)));
    }
}
