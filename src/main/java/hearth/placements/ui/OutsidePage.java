package hearth.placements.ui;

import hearth.access.Right;
import hearth.access.Session;
import hearth.common.BritishDates;
import hearth.common.FinancialYear;
import hearth.geography.Geography;
import hearth.placements.outside.OutsideBoard;
import hearth.placements.outside.OutsideLine;
import hearth.placements.outside.Returned;
import hearth.placements.outside.WayBack;
import hearth.ui.Buttons;
import hearth.ui.Desk;
import hearth.ui.Empty;
import hearth.ui.Figure;
import hearth.ui.Filters;
import hearth.ui.Go;
import hearth.ui.ListTable;
import hearth.ui.Option;
import hearth.ui.Page;
import hearth.ui.PageSource;
import hearth.ui.Tone;
import hearth.ui.Words;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The board of children out of the borough: all, to return, planned for this year, and for each the whole story beside the list. */
public final class OutsidePage {
    private final Desk desk;
    private final Session session;
    private final Geography geography;
    private final Go go;
    private final Consumer<Supplier<Parent>> open;
    private final Page page = new Page("Out of borough");
    private BiFunction<Filters, ListTable<?>, Node> views = (filters, table) -> new Region();

    /** What the page shows, read in one go. */
    private record Read(OutsideBoard board, List<Returned> back) {}

    /**
     * A page that is empty until it is read.
     *
     * @param open opens a page below this one
     */
    public OutsidePage(Desk desk, Session session, Geography geography, Go go, Consumer<Supplier<Parent>> open) {
        this.desk = desk;
        this.session = session;
        this.geography = geography;
        this.go = go;
        this.open = open;
    }

    /** What leads to homes that could bring children back; null where nobody here may search. */
    public OutsidePage waysBack(@Nullable Runnable open) {
        if (open != null) {
            page.also(Buttons.plain("Homes to come back to", open));
        }
        return this;
    }

    /** What stands beside the filters for the views that are kept of the board. */
    public OutsidePage views(BiFunction<Filters, ListTable<?>, Node> button) {
        views = button;
        return this;
    }

    public Parent page() {
        page.also(
                Buttons.plain("Map", () -> open.accept(() -> new MapPage(desk, session, geography, go).page())),
                Buttons.plain(
                        "Work out anew",
                        () -> open.accept(() -> new RecalculationPage(desk, session, geography, go).page())),
                Buttons.plain("Came back", () -> open.accept(() -> new ReturnedPage(desk, session, go).page())));
        read();
        return page;
    }

    private void read() {
        page.loading("Reading where the children live");
        desk.background()
                .read("Reading where the children live", this::readAll)
                .then(this::show)
                .orElse(e -> page.failed(e, this::read));
    }

    private Read readAll() {
        LocalDate today = session.today();
        return session.read(
                Right.SEE_CHILDREN,
                h -> new Read(
                        OutsideBoard.of(h, geography, today),
                        Returned.between(h, FinancialYear.of(today).firstDay(), today.plusDays(1))));
    }

    private void show(Read read) {
        OutsideBoard board = read.board();
        var filters = new Filters("Name, reference or home");
        filters.choice(
                "standing",
                "Stands",
                Arrays.stream(WayBack.Standing.values())
                        .map(s -> new Option(s.label(), s.label()))
                        .toList());
        filters.choice("reason", "Why there", Option.all("out-of-borough-reason"));
        filters.flag("at_a_distance", "At a distance");
        filters.flag("out", "Out of borough");
        filters.flag("residential", "Residential");
        List<OutsideLine> lines = board.lines();
        var fields = OutsideLine.fields(session.may(Right.SEE_COSTS));
        var table = new ListTable<>("out-of-borough-board", fields, PageSource.of(lines, fields), desk);
        table.first("name", "standing", "authority", "miles", "reason", "first_due")
                .identifiedBy(l -> l.of().home().childId())
                .tone("first_due", l -> late(l) ? Tone.DANGER : null)
                .tone("standing", l -> tone(l.way().standing()))
                .onOpen(l -> go.to(l.of().home().childId()))
                .onSelect(line -> beside(table, line));
        page.under(figures(read, filters));
        page.list(
                filters,
                table,
                new Empty(
                        "Nobody is out of the borough",
                        "Children who live outside the council's own area, or in residential homes, stand here: why,"
                                + " how far, who decided and what would bring them back.",
                        "Read again",
                        go::refresh),
                views.apply(filters, table));
    }

    private void beside(ListTable<OutsideLine> table, @Nullable OutsideLine line) {
        page.side(
                line == null
                        ? null
                        : new OutsidePane(desk, session, geography.authorities(), go)
                                .pane(line, () -> beside(table, null)));
    }

    private boolean late(OutsideLine line) {
        LocalDate due = line.firstDue();
        return due != null && due.isBefore(session.today());
    }

    private static @Nullable Tone tone(WayBack.Standing standing) {
        return switch (standing) {
            case TO_RETURN, TO_STEP_DOWN -> Tone.ACCENT;
            case HELD -> Tone.WARNING;
            case SETTLED, POSITIVE, OWN_CARERS -> null;
        };
    }

    private static void out(Filters filters, WayBack.Standing standing) {
        filters.set("standing", standing.label());
        filters.set("out", Filters.ON);
    }

    /** Both figures stand first, all and to return; each leads to the rows it counts. */
    private VBox figures(Read read, Filters filters) {
        OutsideBoard.Count count = read.board().count();
        long back = read.back().stream().filter(Returned::back).count();
        long undone =
                read.back().stream().filter(r -> r.back() && r.didNotHold()).count();
        Runnable toReturn = () -> out(filters, WayBack.Standing.TO_RETURN);
        LocalDate yearEnd = FinancialYear.of(session.today()).end().minusDays(1);
        var figures = new VBox(
                8,
                Figure.close(List.of(
                        figure("Out of borough", count.all(), "All who live there", () -> {
                            filters.clear();
                            filters.set("out", Filters.ON);
                        }),
                        figure("To return", count.toReturn(), count.open() + " without a day or a home", toReturn),
                        figure("Planned this year", count.forecast(), "By " + BritishDates.format(yearEnd), toReturn),
                        figure(
                                "Back this year",
                                back,
                                undone + " did not hold",
                                () -> open.accept(() -> new ReturnedPage(desk, session, go).page())),
                        figure(
                                "Held by a risk",
                                count.held(),
                                "Nobody is looked for",
                                () -> out(filters, WayBack.Standing.HELD)),
                        figure(
                                "With our carers",
                                count.ownCarers(),
                                "Our own, outside",
                                () -> out(filters, WayBack.Standing.OWN_CARERS)),
                        figure(
                                "Residential",
                                count.residential(),
                                count.stepDown() + " to step down, " + count.forecastDown() + " planned",
                                () -> filters.set("residential", Filters.ON)))));
        if (read.board().notShown() > 0) {
            figures.getChildren().add(Words.muted(read.board().notShown() + " restricted, counted but not listed"));
        }
        return figures;
    }

    private static Figure figure(String name, long number, String more, Runnable open) {
        return new Figure(name, "%,d".formatted(number), more, List.of(), open);
    }
}
