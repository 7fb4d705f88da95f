package hearth.matching.ui;

import hearth.access.Right;
import hearth.access.Session;
import hearth.common.ChildId;
import hearth.common.HearthException;
import hearth.matching.plan.Plan;
import hearth.matching.plan.Worth;
import hearth.matching.waiting.AllWaiting;
import hearth.matching.waiting.Board;
import hearth.matching.waiting.Gap;
import hearth.matching.waiting.PlanCost;
import hearth.matching.waiting.WhatIf;
import hearth.placements.HomePrices;
import hearth.ui.Buttons;
import hearth.ui.Chip;
import hearth.ui.Desk;
import hearth.ui.Empty;
import hearth.ui.Facts;
import hearth.ui.Go;
import hearth.ui.Job;
import hearth.ui.ListTable;
import hearth.ui.LongPage;
import hearth.ui.PageSource;
import hearth.ui.RecordPage;
import hearth.ui.Tone;
import hearth.ui.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import javafx.application.Platform;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * The joint plan for all who wait: its lines, what is tried on it, what can be done by hand beside it, and what is missing. It is long
 * because what is tried, its proof and what is shown of both are one conversation.
 */
public final class PlanScreen {
    private static final String MAKING = "Making the plan";
    private static final String PROVING = "Proving the plan";
    private static final int CHANGES = 6;
    private static final double LOWEST = 440;
    private static final double HEAD = 48;
    private static final double ROW = 32;

    private final Desk desk;
    private final Session session;
    private final AllWaiting waiting;
    private final Go go;
    private final @Nullable BiConsumer<ChildId, List<String>> find;
    private final @Nullable Consumer<Gap> target;
    private final StackPane place = new StackPane();
    private final VBox notes = new VBox(8);
    private final Chip certificate = new Chip("", Tone.NEUTRAL);
    private final List<Job<?>> following = new ArrayList<>();
    private WhatIf tried = WhatIf.NOTHING;
    private @Nullable Board latest;

    /**
     * For whoever is signed in.
     *
     * @param find opens the search for a child from a plan in words; null for those who may not search
     * @param target makes a recruitment target of homes that are missing; null for those who may not set one
     */
    public PlanScreen(
            Desk desk,
            Session session,
            AllWaiting waiting,
            Go go,
            @Nullable BiConsumer<ChildId, List<String>> find,
            @Nullable Consumer<Gap> target) {
        this.desk = desk;
        this.session = session;
        this.waiting = waiting;
        this.go = go;
        this.find = find;
        this.target = target;
    }

    /** The page, which is empty until the plan has been made. */
    public Parent page() {
        desk.background()
                .read("Reading who waits", () -> PlanModel.Known.read(waiting, session))
                .then(this::plan)
                .orElse(this::failed);
        return place;
    }

    private void failed(HearthException why) {
        place.getChildren().setAll(Words.prose(String.valueOf(why.getMessage())));
    }

    /** The plan as it comes. */
    private void plan(PlanModel.Known known) {
        Job<PlanModel> job = desk.background().run(MAKING, progress -> new PlanModel(known, progress));
        job.then(model -> show(model, model.board())).orElse(this::failed).lastly(() -> {
            if (job.cancelled()) {
                place.getChildren().setAll(LongPage.stopped(MAKING, () -> plan(known)));
            }
        });
    }

    /** With something tried: what changes is there at once, and the proof follows. */
    private void plan(PlanModel model, WhatIf now) {
        desk.background()
                .read(MAKING, () -> model.again(now))
                .then(board -> {
                    // Only now: a change made while this one was worked out has begun its own proof meanwhile.
                    List.copyOf(following).forEach(Job::cancel);
                    following.clear();
                    tried = now;
                    show(model, board);
                    if (board.following()) {
                        prove(model, now, board);
                    }
                })
                .orElse(this::failed);
    }

    private void prove(PlanModel model, WhatIf now, Board shown) {
        Job<Board> job = desk.background().run(PROVING, progress -> model.proved(shown, now, progress));
        following.add(job);
        job.then(board -> {
                    if (board.joint().lines().equals(shown.joint().lines())) {
                        said(board);
                    } else {
                        show(model, board);
                        notes.getChildren().addFirst(Words.prose("A better plan was found while it was proved."));
                    }
                })
                .lastly(() -> {
                    if (job.cancelled() && following.contains(job)) {
                        certificate.say("Not proved: stopped", Tone.NEUTRAL);
                    }
                });
    }

    /** What is known of the plan, which changes while its lines stand. */
    private void said(Board board) {
        latest = board;
        var known = board.joint().certificate();
        certificate.say(
                known.sentence(), known.proved() ? Tone.SUCCESS : board.following() ? Tone.NEUTRAL : Tone.WARNING);
        notes.getChildren().setAll(board.notes().stream().map(Words::prose).toList());
    }

    private void show(PlanModel model, Board board) {
        if (board.waiting() == 0 && tried.nothing()) {
            place.getChildren()
                    .setAll(new Empty(
                            "Nobody waits for a home",
                            "Everybody for whom a request is authorised stands here, with a plan that gives as many as"
                                    + " possible a home.",
                            "Go back",
                            go::back));
            return;
        }
        RecordPage page = new RecordPage("Plan for all who wait", "").back("Back", go::back);
        page.status(certificate);
        said(board);
        page.fact("Children who wait", String.valueOf(board.waiting()));
        page.fact("Placed in this plan", String.valueOf(board.joint().worth().children()));
        page.fact(
                "Longest waiting first", String.valueOf(board.arrival().worth().children()));
        page.fact("Fewest homes first", String.valueOf(board.fewest().worth().children()));
        page.tab("Plan", () -> lines(model, board));
        page.tab("Other plans", () -> others(model, board));
        page.tab("Beside what is done by hand", () -> beside(board));
        page.tab("What is missing", () -> new MissingPanel(desk, model, target).panel());
        if (session.may(Right.SEE_COSTS)) {
            page.tab("Cost beside it", () -> cost(model.cost(board)));
        }
        place.getChildren().setAll(page);
    }

    private Node lines(PlanModel model, Board board) {
        List<PlanRow> rows = PlanModel.rows(board, tried);
        var table = new ListTable<>("plan", PlanRow.FIELDS, PageSource.of(rows, PlanRow.FIELDS), desk)
                .first("children", "home", "points", "settle", "standing");
        var beside = new PlanSideBySide(table, Math.max(LOWEST, HEAD + ROW * rows.size()));
        table.identifiedBy(PlanRow::unit);
        table.onSelect(row -> beside.show(
                row == null
                        ? null
                        : new PlanSide(go, tried, board.problem().limits(), now -> plan(model, now))
                                .finding(find == null ? null : child -> find.accept(child, words(board)))
                                .of(row, () -> beside.show(null))));
        table.show(PageSource.Query.ALL);
        // The keyboard goes on in the table; a tab joins the window a moment after its page.
        table.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                Platform.runLater(table::requestFocus);
            }
        });
        return new VBox(16, above(model, board), beside);
    }

    /** The plan as it is known now: its proof may have come since the lines were shown. */
    private List<String> words(Board shown) {
        return PlanModel.words(Objects.requireNonNullElse(latest, shown));
    }

    /** That it is a proposal, what is tried with the way to undo it, and what stood in the way. */
    private Node above(PlanModel model, Board board) {
        var above = new VBox(8);
        above.getChildren()
                .add(Words.prose(
                        "A proposal: nothing of it is written down, and every placement is a person's decision."
                                + " Choose a row to see what has to be settled and to try something else."));
        if (!tried.nothing()) {
            var undo = new FlowPane(8, 8, Words.strong("You try:"));
            for (PlanModel.Tried each : PlanModel.tried(tried)) {
                undo.getChildren().add(Buttons.plain("Undo: " + each.words(), () -> plan(model, each.without())));
            }
            undo.getChildren().add(Buttons.quiet("Undo all", () -> plan(model, WhatIf.NOTHING)));
            above.getChildren().addAll(undo, changes(model.changes(board)));
        }
        above.getChildren().add(notes);
        return above;
    }

    private static Node changes(List<String> all) {
        var words = new StringJoiner("; ", "Beside the plan as it comes: ", ".");
        all.stream().limit(CHANGES).forEach(words::add);
        if (all.size() > CHANGES) {
            words.add("and " + (all.size() - CHANGES) + " more");
        }
        return Words.prose(all.isEmpty() ? "No line of the plan changes." : words.toString());
    }

    private static Node beside(Board board) {
        var facts = new GridPane(32, 12);
        facts.addRow(0, Words.plain(""), head("Joint plan"), head("Fewest homes first"), head("Longest waiting first"));
        row(facts, "Children with a home", board, Worth::children);
        row(facts, "Brothers and sisters parted who should stay together", board, Worth::splits);
        row(facts, "Emergencies with a home", board, Worth::today);
        row(facts, "Fewest points of any line", board, Worth::worst);
        row(facts, "Points of all children", board, Worth::points);
        return new VBox(
                16,
                Words.prose("Both rules by hand can be followed without a computer. The joint plan never places fewer."
                        + " What stands higher counts more: a line counts only where those above it are equal."),
                facts);
    }

    private static Label head(String words) {
        Label head = Words.wrapped(Words.strong(words));
        GridPane.setHalignment(head, HPos.RIGHT);
        return head;
    }

    private static void row(GridPane table, String name, Board board, ToLongFunction<Worth> number) {
        int row = table.getRowCount();
        table.add(Words.wrapped(Words.plain(name)), 0, row);
        int column = 1;
        for (Worth worth : List.of(
                board.joint().worth(), board.fewest().worth(), board.arrival().worth())) {
            Label said = Words.plain("%,d".formatted(number.applyAsLong(worth)));
            GridPane.setHalignment(said, HPos.RIGHT);
            table.add(said, column++, row);
        }
    }

    private Node others(PlanModel model, Board board) {
        var parts = new VBox(24, Words.muted("Looking for other plans"));
        WhatIf now = tried;
        Job<List<Plan>> job = desk.background()
                .run("Looking for other plans", progress -> model.others(board, now, progress::cancelled));
        following.add(job);
        job.then(found -> parts.getChildren()
                        .setAll(found.stream()
                                .map(other -> other(model, board, now, other))
                                .toList()))
                .then(found -> {
                    if (found.isEmpty()) {
                        parts.getChildren()
                                .setAll(Words.prose(
                                        "No other plan places as many children within 5 points a child and has"
                                                + " three children or more elsewhere."));
                    }
                });
        return parts;
    }

    private Node other(PlanModel model, Board board, WhatIf now, Plan other) {
        var box = new VBox(4, Words.prose(PlanModel.beside(board, other)));
        PlanModel.differences(board, other).forEach(words -> box.getChildren().add(Words.wrapped(Words.muted(words))));
        box.getChildren().add(Buttons.plain("Try this plan", () -> plan(model, PlanModel.like(board, now, other))));
        return box;
    }

    private static Node cost(PlanCost cost) {
        var facts = new Facts();
        for (PlanCost.Line line : cost.lines()) {
            facts.add(
                    line.of() + " at " + line.home(),
                    line.weekly()
                            .map(w -> w + ", " + HomePrices.sources(line.prices()))
                            .orElse("Not known"));
        }
        return new VBox(
                16,
                Words.prose(
                        cost.words() + " No line of the plan was chosen for what it costs, and none stands higher or"
                                + " lower for it."),
                facts);
    }
}
