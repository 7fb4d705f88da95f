package hearth.app.window;

import hearth.access.Breach;
import hearth.access.Breaches;
import hearth.access.Due;
import hearth.access.Right;
import hearth.access.Session;
import hearth.common.BritishDates;
import hearth.diary.Diary;
import hearth.reports.Figures;
import hearth.ui.Buttons;
import hearth.ui.Chip;
import hearth.ui.Figure;
import hearth.ui.Page;
import hearth.ui.Tone;
import hearth.ui.Words;
import java.time.YearMonth;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The first page: this month against its targets, and what needs somebody now. */
final class HomePage {
    private static final List<String> SHOWN = List.of(
            "enquiries", "approvals", "places_vacant", "children_out_of_borough", "waiting", "cost_out_of_borough");
    private static final int MOST_LINES = 12;
    private static final double TILE = 176;

    private final HearthWindow.Inside in;
    private final Page page;
    private final VBox body = new VBox(24);

    /** What the page shows, read in one go. */
    private record Read(@Nullable Figures figures, List<Due> due, List<Breach> breaches) {}

    HomePage(HearthWindow.Inside in) {
        this.in = in;
        YearMonth month = YearMonth.from(in.session().today());
        page = new Page("Home");
        page.setCount(BritishDates.format(month));
        body.getStyleClass().add("home");
        page.scrolling(body);
    }

    Parent page() {
        in.desk().background().read("Reading the month", this::read).then(this::show);
        return page;
    }

    private Read read() {
        Session session = in.session();
        Figures figures =
                session.may(Right.SEE_FIGURES) ? Figures.of(session.store(), YearMonth.from(session.today())) : null;
        List<Breach> breaches = session.may(Right.SEE_CHILDREN)
                ? session.read(Right.SEE_CHILDREN, h -> Breaches.standing(h, session.today()))
                : List.of();
        List<Due> due = session.may(Right.SEE_CARERS) && session.may(Right.SEE_RECRUITMENT)
                ? session.read(
                        Right.SEE_CARERS,
                        h -> Diary.due(h, session.today(), session.today().plusDays(7))
                                .due())
                : List.of();
        return new Read(figures, due, breaches);
    }

    private void show(Read read) {
        body.getChildren().clear();
        if (read.figures() != null) {
            body.getChildren().add(figures(read.figures()));
        }
        body.getChildren().add(needsYou(read));
        if (!read.breaches().isEmpty()) {
            body.getChildren().add(breaches(read.breaches()));
        }
    }

    private Node figures(Figures figures) {
        var row = new FlowPane(16, 16);
        for (String key : SHOWN) {
            hearth.reports.Figure figure = figures.get(key);
            List<Double> months = figure.trend().stream()
                    .map(n -> n == null
                            ? 0.0
                            : n / Math.pow(10, figure.measure().unit().scale()))
                    .toList();
            var tile = new Figure(
                    figure.measure().label(),
                    FigureWords.number(figure, figure.value()),
                    FigureWords.sentence(figure),
                    months,
                    () -> in.shell().open(place(key)));
            tile.setMinHeight(TILE);
            tile.setMaxHeight(TILE);
            row.getChildren().add(tile);
        }
        return row;
    }

    private static Place place(String key) {
        return switch (key) {
            case "enquiries", "approvals" -> Place.ENQUIRIES;
            case "places_vacant" -> Place.CARERS;
            case "children_out_of_borough", "cost_out_of_borough" -> Place.OUT_OF_BOROUGH;
            default -> Place.REPORTS;
        };
    }

    private Node needsYou(Read read) {
        var list = new VBox(4, Words.section("Needs you"));
        List<Due> due = read.due();
        if (due.isEmpty()) {
            list.getChildren().add(Words.muted("Nothing is overdue or due in the next seven days"));
        }
        for (Due one : due.subList(0, Math.min(MOST_LINES, due.size()))) {
            list.getChildren().add(line(one));
        }
        if (due.size() > MOST_LINES) {
            list.getChildren().add(Words.muted("and " + (due.size() - MOST_LINES) + " more"));
        }
        return list;
    }

    private Node line(Due due) {
        long late = due.overdueDays(in.session().today());
        String when = late > 0
                ? "Overdue by " + (late == 1 ? "1 day" : late + " days")
                : due.day().equals(in.session().today()) ? "Due today" : "Due " + BritishDates.format(due.day());
        var link = Buttons.link(
                due.what() + ", " + due.reference(), () -> in.shell().to(due.about()));
        link.setWrapText(true);
        link.setMinHeight(Region.USE_PREF_SIZE);
        var row = new HBox(12, new Chip(when, late > 0 ? Tone.DANGER : Tone.NEUTRAL), link);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Node breaches(List<Breach> breaches) {
        var list = new VBox(8, Words.section("Rules not kept, until somebody has dealt with it"));
        for (Breach breach : breaches.subList(0, Math.min(MOST_LINES, breaches.size()))) {
            list.getChildren()
                    .add(new VBox(
                            2,
                            new HBox(
                                    8,
                                    new Chip(breach.state(in.session().today()), Tone.WARNING),
                                    Words.strong(breach.about())),
                            Words.prose(breach.message())));
        }
        if (breaches.size() > MOST_LINES) {
            list.getChildren().add(Words.muted("and " + (breaches.size() - MOST_LINES) + " more"));
        }
        return list;
    }
}
