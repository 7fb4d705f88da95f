package hearth.app.window;

import hearth.access.Breaches;
import hearth.access.Changes;
import hearth.access.Due;
import hearth.access.Query;
import hearth.access.Right;
import hearth.access.Search;
import hearth.access.Session;
import hearth.common.BritishDates;
import hearth.diary.Diary;
import hearth.geography.Geography;
import hearth.reports.Behind;
import hearth.reports.Figures;
import hearth.reports.Measure;
import hearth.store.Room;
import hearth.ui.Buttons;
import hearth.ui.Chip;
import hearth.ui.Figure;
import hearth.ui.Icon;
import hearth.ui.OpenRow;
import hearth.ui.Page;
import hearth.ui.Tone;
import hearth.ui.TwoColumns;
import hearth.ui.Words;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * The first page: this month against its targets, what needs somebody now, and what others have changed. It is long because every
 * feature has its part on it.
 */
final class HomePage {
    private static final List<String> SHOWN = List.of(
            "enquiries", "approvals", "places_vacant", "children_out_of_borough", "waiting", "cost_out_of_borough");
    private static final int MOST_LINES = 12;
    private static final int DAYS_AHEAD = 7;
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final HearthWindow.Inside in;
    private final Geography geography;
    private final Function<Path, Room> room;
    private final Page page;
    private final VBox body = new VBox(24);

    /** What the page shows, read in one go. */
    private record Read(
            @Nullable Figures figures,
            List<TargetLine> targets,
            List<Due> due,
            DueNames names,
            Standing standing,
            Optional<Changes.Since> changes,
            Map<Long, String> changed,
            List<HalfTyped> typed,
            Optional<String> tight) {}

    /** Rules that were not kept: the first of them, on which records, and how many there are. */
    private record Standing(List<Breaches.Standing> first, Map<Long, Search.Hit> about, long all) {
        static final Standing NONE = new Standing(List.of(), Map.of(), 0);
    }

    /**
     * For whoever is signed in.
     *
     * @param room how much room a store has
     */
    HomePage(HearthWindow.Inside in, Geography geography, Function<Path, Room> room) {
        this.in = in;
        this.geography = geography;
        this.room = room;
        page = new Page("Home");
        page.setCount(BritishDates.format(month()));
        page.also(Buttons.plain("Diary", () -> in.shell().open(Place.HOME, () -> new DiaryPage(in).page())));
        body.getStyleClass().add("home");
        page.scrolling(body);
    }

    /** What a figure is called where it does not stand among its like. */
    static String name(Measure measure) {
        return switch (measure.key()) {
            case "children_out_of_borough" -> "Children out of borough";
            case "cost_out_of_borough" -> "Cost out of borough";
            default -> measure.label();
        };
    }

    private YearMonth month() {
        return YearMonth.from(in.session().today());
    }

    Parent page() {
        in.desk().background().read("Reading the month", this::read).then(this::show);
        return page;
    }

    private Read read() {
        Session session = in.session();
        Figures figures = session.may(Right.SEE_FIGURES) ? Figures.of(session.store(), geography, month()) : null;
        List<Due> due = Diary.due(session, session.today(), session.today().plusDays(DAYS_AHEAD))
                .due();
        List<TargetLine> targets = figures == null ? List.of() : TargetLine.read(session);
        Optional<Changes.Since> changes = Changes.forUser(session, MOST_LINES);
        return new Read(
                figures,
                targets,
                due,
                DueNames.of(session, due),
                standing(session),
                changes,
                called(session, changes),
                HalfTyped.of(session),
                room.apply(session.store().folder()).warning());
    }

    private static Map<Long, String> called(Session session, Optional<Changes.Since> changes) {
        List<Long> ids = changes.stream()
                .flatMap(since -> since.changes().stream())
                .map(Changes.Change::id)
                .distinct()
                .toList();
        return session.store().read(h -> Called.of(h, ids));
    }

    private static Standing standing(Session session) {
        if (!session.may(Breaches.LISTING.right())) {
            return Standing.NONE;
        }
        Query today = Query.on(session.today());
        return session.read(Breaches.LISTING.right(), h -> {
            List<Breaches.Standing> first = Breaches.LISTING.rows(h, today, 0, MOST_LINES);
            Map<Long, Search.Hit> about = Search.named(
                            h, first.stream().map(Breaches.Standing::id).toList())
                    .stream()
                    .collect(Collectors.toMap(Search.Hit::id, Function.identity()));
            return new Standing(first, about, Breaches.LISTING.count(h, today));
        });
    }

    private void show(Read read) {
        body.getChildren().clear();
        read.tight().ifPresent(words -> {
            var warning = new VBox(Words.wrapped(Words.plain(words)));
            warning.getStyleClass().add("notice");
            body.getChildren().add(warning);
        });
        if (read.figures() != null) {
            body.getChildren().add(figures(read.figures()));
        }
        var left = new VBox(24, needsYou(read.due(), read.names()));
        if (read.standing().all() > 0) {
            left.getChildren().add(breaches(read.standing()));
        }
        var right = new VBox(24);
        if (!read.targets().isEmpty()) {
            right.getChildren().add(targets(read.targets()));
        }
        if (!read.typed().isEmpty()) {
            right.getChildren().add(halfTyped(read.typed()));
        }
        right.getChildren().add(changes(read.changes(), read.changed()));
        body.getChildren().add(new TwoColumns(left, right));
    }

    private Node targets(List<TargetLine> targets) {
        VBox rows = OpenRow.frame();
        for (TargetLine target : targets) {
            rows.getChildren()
                    .add(new OpenRow(
                            target.name(),
                            target.words(),
                            target.name() + ": " + target.words(),
                            target.chip(),
                            () -> in.shell().open(Place.HOME, () -> ReportsPage.targets(in))));
        }
        return column("Targets", rows);
    }

    private Node figures(Figures figures) {
        var tiles = new ArrayList<Figure>();
        for (String key : SHOWN) {
            hearth.reports.Figure figure = figures.get(key);
            List<Double> months = figure.trend().stream()
                    .map(n -> n == null
                            ? 0.0
                            : n / Math.pow(10, figure.measure().unit().scale()))
                    .toList();
            var tile = new Figure(
                    name(figure.measure()),
                    FigureWords.number(figure, figure.value()),
                    sentence(figures, figure),
                    months,
                    () -> behind(key));
            tiles.add(tile);
        }
        return Figure.across(tiles);
    }

    /** Beside all who are out of borough, for how many a way back is thought of. */
    private static String sentence(Figures figures, hearth.reports.Figure figure) {
        return figure.key().equals("children_out_of_borough")
                ? figures.value("children_out_of_borough_to_return") + " to return. " + FigureWords.sentence(figure)
                : FigureWords.sentence(figure);
    }

    /** The records behind a figure; all figures for those who may not see the records. */
    private void behind(String key) {
        if (in.session().may(Behind.right(key))) {
            in.shell().open(Place.HOME, () -> new BehindPage(in, geography, month(), key).page());
        } else {
            in.shell().open(Place.REPORTS);
        }
    }

    private Node needsYou(List<Due> due, DueNames names) {
        String own = in.session().account().officer().orElse(null);
        Node all =
                Buttons.link("Show all that is due", () -> in.shell().open(Place.HOME, () -> new DuePage(in).page()));
        if (own == null) {
            VBox list = first("Needs you", due, names, MOST_LINES);
            list.getChildren().add(all);
            return list;
        }
        VBox others = first(
                "Needs the team",
                due.stream().filter(one -> !own.equals(one.owner())).toList(),
                names,
                MOST_LINES / 2);
        others.getChildren().add(all);
        List<Due> mine = due.stream().filter(one -> own.equals(one.owner())).toList();
        return new VBox(24, first("Needs you", mine, names, MOST_LINES / 2), others);
    }

    /** The first of what is due, overdue first, under how much of it there is. */
    private VBox first(String title, List<Due> due, DueNames names, int most) {
        if (due.isEmpty()) {
            return column(title, Words.muted("Nothing is overdue or due in the next seven days"));
        }
        LocalDate today = in.session().today();
        long late = due.stream().filter(one -> one.overdueDays(today) > 0).count();
        VBox rows = OpenRow.frame();
        due.stream().limit(most).forEach(one -> rows.getChildren().add(line(one, names)));
        VBox list = column(title, rows);
        list.getChildren()
                .add(1, Words.muted("%,d overdue, %,d due in the next seven days".formatted(late, due.size() - late)));
        more(list, due.size() - most);
        return list;
    }

    private static VBox column(String title, Node... parts) {
        var column = new VBox(8, Words.section(title));
        column.getChildren().addAll(parts);
        return column;
    }

    private static void more(VBox list, long more) {
        if (more > 0) {
            list.getChildren().add(Words.muted("and %,d more".formatted(more)));
        }
    }

    /** "Overdue by 3 days", "Due today", "Due 4 June 2026". */
    static String when(Due due, LocalDate today) {
        long late = due.overdueDays(today);
        if (late > 0) {
            return "Overdue by " + (late == 1 ? "1 day" : late + " days");
        }
        return due.day().equals(today) ? "Due today" : "Due " + BritishDates.format(due.day());
    }

    private Node line(Due due, DueNames names) {
        LocalDate today = in.session().today();
        return new OpenRow(
                due.what(),
                names.whom(due),
                names.words(due),
                new Chip(when(due, today), due.overdueDays(today) > 0 ? Tone.DANGER : Tone.NEUTRAL),
                () -> DueOpening.open(in, due));
    }

    private Node changes(Optional<Changes.Since> changes, Map<Long, String> called) {
        String title = "What changed since you were here";
        if (changes.isEmpty()) {
            return column(title, Words.wrapped(Words.muted("What others change while you are away will stand here")));
        }
        Changes.Since since = changes.get();
        String day = BritishDates.format(since.since().atZone(LONDON).toLocalDate());
        if (since.changes().isEmpty()) {
            return column(title, Words.wrapped(Words.muted("Nobody else has changed anything since " + day)));
        }
        VBox rows = OpenRow.frame();
        for (Changes.Change change : since.changes()) {
            String known = called.get(change.id());
            String name = known == null ? change.reference() : known + ", " + change.reference();
            String kind = Places.name(change.kind());
            String who = change.by() == null ? "" : ", by " + change.by();
            rows.getChildren()
                    .add(new OpenRow(
                            name,
                            kind + who,
                            kind + ": " + name + who,
                            new Chip(change.made() ? "New" : "Changed", change.made() ? Tone.ACCENT : Tone.NEUTRAL),
                            () -> Places.record(in.session(), change.kind(), change.id())
                                    .ifPresent(in.shell()::to)));
        }
        VBox list = column(title, rows);
        more(list, since.more());
        return list;
    }

    /** What the user has typed and not saved, with the way back to where it was typed. */
    private Node halfTyped(List<HalfTyped> typed) {
        VBox rows = OpenRow.frame();
        for (HalfTyped one : typed.stream().limit(MOST_LINES).toList()) {
            String day = BritishDates.format(one.at().atZone(LONDON).toLocalDate());
            rows.getChildren()
                    .add(new OpenRow(one.words(), "", one.words(), new Chip(day, Tone.NEUTRAL), () -> {
                                if (one.record() == null) {
                                    in.shell().open(one.place());
                                } else {
                                    in.shell().to(one.record());
                                }
                            })
                            .also(Buttons.icon(Icon.CLOSE, "Give up: " + one.words(), () -> giveUp(one))));
        }
        VBox list = column("Typed and not saved", rows);
        more(list, typed.size() - MOST_LINES);
        return list;
    }

    private void giveUp(HalfTyped one) {
        in.desk()
                .background()
                .write("Giving up what was typed", () -> one.giveUp(in.session()))
                .then(x -> in.shell().refresh());
    }

    private Node breaches(Standing standing) {
        VBox rows = OpenRow.frame();
        for (Breaches.Standing breach : standing.first()) {
            Search.Hit about = standing.about().get(breach.id());
            String name = about == null
                    ? breach.about()
                    : about.name().equals(about.reference())
                            ? about.reference()
                            : about.name() + ", " + about.reference();
            rows.getChildren()
                    .add(new OpenRow(name, breach.message(), name, new Chip(breach.state(), Tone.WARNING), () -> {
                        if (about != null) {
                            Places.record(in.session(), about.kind(), about.id())
                                    .ifPresent(in.shell()::to);
                        }
                    }));
        }
        VBox list = column("Rules not kept, until somebody has dealt with it", rows);
        more(list, standing.all() - standing.first().size());
        return list;
    }
}
