package hearth.finance.ui;

import hearth.access.Right;
import hearth.access.Session;
import hearth.common.BritishDates;
import hearth.finance.RecruitmentTarget;
import hearth.finance.RecruitmentTargets;
import hearth.finance.Standing;
import hearth.ui.Buttons;
import hearth.ui.Chart;
import hearth.ui.Desk;
import hearth.ui.Empty;
import hearth.ui.Go;
import hearth.ui.Page;
import hearth.ui.Words;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** All recruitment targets: how each stands, where it is likely to end, and what it still takes. */
public final class TargetsScreen {
    private static final int MOST_POINTS = 14;

    private final Desk desk;
    private final Session session;
    private final Go go;
    private final Page page = new Page("Recruitment targets");

    /** What the page shows. */
    private record Read(Standing.Rows rows, List<Standing> standings) {}

    public TargetsScreen(Desk desk, Session session, Go go) {
        this.desk = desk;
        this.session = session;
        this.go = go;
    }

    public Parent page() {
        page.back(go::back);
        if (session.may(Right.SET_TARGETS)) {
            page.main("Add a target", () -> edit(null));
        }
        read();
        return page;
    }

    private void read() {
        page.loading("Working out the forecast");
        desk.background()
                .run("Working out the forecast", progress -> {
                    LocalDate today = session.today();
                    List<RecruitmentTarget> targets = session.read(Right.SEE_FIGURES, RecruitmentTargets::all);
                    Standing.Rows rows = session.read(Right.SEE_FIGURES, h -> Standing.Rows.read(h, today));
                    var standings = new ArrayList<Standing>();
                    for (RecruitmentTarget target : targets) {
                        standings.add(Standing.of(
                                rows,
                                target,
                                today,
                                part -> progress.say(
                                        "Playing through: " + target.name(),
                                        (standings.size() + part) / targets.size()),
                                progress::cancelled));
                        progress.stopIfCancelled();
                    }
                    return new Read(rows, standings);
                })
                .then(this::show)
                .orElse(e -> page.failed(e, this::read));
    }

    private void show(Read read) {
        if (read.standings().isEmpty()) {
            String what = "A target says how many carers, households or places are to be gained by a day. Hearth then"
                    + " shows how it stands, where it is likely to end and how many enquiries it still takes.";
            page.body(
                    session.may(Right.SET_TARGETS)
                            ? new Empty("No recruitment target is set", what, "Set the first target", () -> edit(null))
                            : Words.prose("No recruitment target is set. " + what));
            return;
        }
        var all = new VBox(32);
        for (Standing standing : read.standings()) {
            all.getChildren().add(one(standing, read.rows()));
        }
        all.getStyleClass().add("home");
        page.scrolling(all);
    }

    private Node one(Standing standing, Standing.Rows rows) {
        RecruitmentTarget target = standing.target();
        var words = new StandingWords(standing);
        var parts = new VBox(12, Words.wrapped(Words.section(target.name())), words.head(), chart(standing, rows));
        parts.getChildren().add(words.facts());
        if (session.may(Right.SET_TARGETS)) {
            var change = Buttons.plain("Change", () -> edit(target));
            change.setAccessibleText("Change: " + target.name());
            var giveUp = Buttons.plain("Give up", () -> giveUp(target));
            giveUp.setAccessibleText("Give up: " + target.name());
            parts.getChildren().add(new FlowPane(8, 8, change, giveUp));
        }
        return parts;
    }

    private void edit(@Nullable RecruitmentTarget target) {
        new TargetForm(desk, session, go).show(target);
    }

    private void giveUp(RecruitmentTarget target) {
        desk.dialogs()
                .confirm(
                        "Give up this target?",
                        target.name() + " is shown no more. What was reached stays in the records and in the trail.",
                        "Give up",
                        () -> desk.background()
                                .write("Giving up the target", () -> RecruitmentTargets.giveUp(session, target))
                                .then(x -> {
                                    go.saved("Target given up");
                                    go.refresh();
                                }));
    }

    /** What was reached and what was wanted, by month; by quarters or longer steps where it runs for more than a year. */
    private static Node chart(Standing standing, Standing.Rows rows) {
        RecruitmentTarget target = standing.target();
        YearMonth first = YearMonth.from(target.period().start());
        YearMonth last = YearMonth.from(target.end().minusDays(1));
        long months = ChronoUnit.MONTHS.between(first, last) + 1;
        int step = (int) ((months + MOST_POINTS - 1) / MOST_POINTS);
        var labels = new ArrayList<String>();
        var reached = new ArrayList<Double>();
        var wanted = new ArrayList<Double>();
        for (YearMonth month = last.minusMonths((months - 1) / step * step);
                !month.isAfter(last);
                month = month.plusMonths(step)) {
            LocalDate end = month.atEndOfMonth();
            labels.add(BritishDates.format(month).substring(0, 3) + " " + "%02d".formatted(month.getYear() % 100));
            wanted.add(target.wantedBy(end));
            if (!month.isAfter(YearMonth.from(standing.today()))) {
                reached.add((double)
                        Standing.counted(rows.gains(), target, end.isAfter(standing.today()) ? standing.today() : end));
            }
        }
        return Chart.lines(
                target.unit().label() + " gained, " + BritishDates.format(first) + " to " + BritishDates.format(last),
                target.unit().label() + (target.net() ? ", less those who left" : ""),
                labels,
                List.of(new Chart.Series("Reached", reached), new Chart.Series("Wanted", wanted, true)),
                Chart::number);
    }
}
