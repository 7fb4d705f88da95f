package hearth.app.window;

import hearth.access.Right;
import hearth.common.BritishDates;
import hearth.common.Field;
import hearth.common.Kind;
import hearth.exchange.workbook.Edition;
import hearth.exchange.workbook.MonthlyExport;
import hearth.finance.ui.BudgetScreen;
import hearth.finance.ui.TargetsScreen;
import hearth.geography.Geography;
import hearth.reports.Behind;
import hearth.reports.Figure;
import hearth.reports.Figures;
import hearth.ui.Buttons;
import hearth.ui.ListTable;
import hearth.ui.MonthChoice;
import hearth.ui.OpenMonth;
import hearth.ui.Page;
import hearth.ui.PageSource;
import hearth.ui.Words;
import java.io.File;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;

/** The figures of a month, each with what it is measured by, and the workbook made of them. */
final class ReportsPage {
    private static final List<Field<Line>> FIELDS = List.of(
            Field.of("measure", "Measure", Kind.NAME, Line::measure),
            Field.of("now", "This month", Kind.MONEY, Line::now),
            Field.of("last_month", "Last month", Kind.MONEY, Line::lastMonth),
            Field.of("last_year", "A year ago", Kind.MONEY, Line::lastYear),
            Field.of("to_date", "Since 1 April", Kind.MONEY, Line::toDate),
            Field.of("target", "Wanted by now", Kind.MONEY, Line::target),
            Field.of("rule", "What is counted", Kind.LONG_TEXT, Line::rule));

    private static final String CHOOSE = "Choose a figure to read what it counts. Enter opens the records behind it.";

    private final HearthWindow.Inside in;
    private final Geography geography;
    private final Page page = new Page("Reports");
    private final MonthChoice month;
    private final HBox above = new HBox(8);

    /** One line of the table, in words. */
    private record Line(
            String key,
            String measure,
            String now,
            String lastMonth,
            String lastYear,
            @Nullable String toDate,
            @Nullable String target,
            String rule) {
        static Line of(Figure figure) {
            boolean flow = figure.measure().flow();
            return new Line(
                    figure.key(),
                    figure.measure().label(),
                    FigureWords.number(figure, figure.value()),
                    FigureWords.number(figure, figure.lastMonth()),
                    FigureWords.number(figure, figure.lastYear()),
                    flow ? FigureWords.number(figure, figure.yearToDate()) : null,
                    figure.targetToDate() == null ? null : FigureWords.number(figure, figure.targetToDate()),
                    figure.measure().rule());
        }
    }

    /**
     * For one visit of the page.
     *
     * @param open the month chosen on it
     */
    ReportsPage(HearthWindow.Inside in, Geography geography, OpenMonth open) {
        this.in = in;
        this.geography = geography;
        month = new MonthChoice(YearMonth.from(in.session().today()), "", open).onChoice(this::read);
        above.getChildren().setAll(month);
    }

    Parent page() {
        page.under(above);
        page.also(Buttons.plain(
                "Recruitment", () -> in.shell().open(Place.REPORTS, () -> new RecruitmentPage(in).page())));
        page.also(Buttons.plain("Recruitment targets", () -> in.shell().open(Place.REPORTS, () -> targets(in))));
        page.also(Buttons.plain(
                "Children looked after",
                () -> in.shell().open(Place.REPORTS, () -> new CarePage(in, geography, month.getValue()).page())));
        page.also(Buttons.plain(
                "Over the years", () -> in.shell().open(Place.REPORTS, () -> new YearsPage(in, geography).page())));
        if (in.session().may(Right.SEE_COSTS)) {
            page.also(Buttons.plain("Budget", () -> {
                var open = new OpenMonth();
                in.shell().open(Place.REPORTS, () -> budget(in, open));
            }));
        }
        if (in.session().may(Right.EXPORT_FIGURES)) {
            page.main("Export workbook", this::export);
        }
        read();
        return page;
    }

    /** How the recruitment targets stand. */
    static Parent targets(HearthWindow.Inside in) {
        return new TargetsScreen(in.desk(), in.session(), in.shell()).page();
    }

    /** The year's budget, its savings and payments. */
    private static Parent budget(HearthWindow.Inside in, OpenMonth open) {
        return new BudgetScreen(
                        in.desk(),
                        in.session(),
                        in.shell(),
                        part -> in.shell().open(Place.REPORTS, () -> part.apply(in.shell())),
                        open)
                .page();
    }

    private void read() {
        YearMonth chosen = month.getValue();
        page.loading("Working out the figures of " + BritishDates.format(chosen));
        in.desk()
                .background()
                .read("Working out the figures", () -> {
                    in.session().require(Right.SEE_FIGURES);
                    return Figures.of(in.session().store(), geography, chosen);
                })
                .then(this::show)
                .orElse(e -> page.failed(e, this::read));
    }

    private void show(Figures figures) {
        List<Line> lines = figures.all().stream().map(Line::of).toList();
        Label counted = Words.plain(CHOOSE);
        counted.setWrapText(true);
        // its words have all the lines they need, and where that is too high the page scrolls
        Runnable fit = () -> counted.setMinHeight(counted.prefHeight(counted.getWidth()));
        counted.widthProperty().subscribe(fit);
        counted.textProperty().subscribe(fit);
        var table = new ListTable<>("figures", FIELDS, PageSource.of(lines, FIELDS), in.desk())
                .first("measure", "now", "last_month", "last_year", "to_date", "target")
                .onSelect(line -> counted.setText(line == null ? CHOOSE : line.measure() + ": " + line.rule()))
                .onOpen(line -> behind(line.key()));
        table.show(PageSource.Query.ALL);
        above.getChildren().setAll(month, table.columnsButton());
        var below = new VBox(4, Words.strong("What is counted"), counted);
        below.getStyleClass().add("below-table");
        page.body(new BorderPane(table, null, null, below, null));
    }

    /** The records that were counted, for those who may see them. */
    private void behind(String key) {
        if (in.session().may(Behind.right(key))) {
            in.shell().open(Place.REPORTS, () -> new BehindPage(in, geography, month.getValue(), key).page());
        } else {
            in.desk().toasts().say("The records behind this figure are for others to see");
        }
    }

    private void export() {
        YearMonth chosen = month.getValue();
        var chooser = new FileChooser();
        chooser.setTitle("Save the month's workbook");
        chooser.setInitialFileName("fostering-monthly-summary-" + chosen + ".xlsx");
        File file = chooser.showSaveDialog(in.desk().surface().getScene().getWindow());
        if (file != null) {
            write(chosen, file.toPath());
        }
    }

    /** Makes the workbook, with progress and Cancel. */
    void write(YearMonth chosen, Path file) {
        in.desk()
                .background()
                .run("Making the workbook", progress -> {
                    MonthlyExport.run(
                            in.session(),
                            geography,
                            chosen,
                            Edition.TEAM,
                            file,
                            (tab, done, of) -> progress.say("Making the workbook: " + tab, (double) done / of),
                            progress::cancelled);
                    return file;
                })
                .then(made -> in.desk().toasts().say("The workbook of " + BritishDates.format(chosen) + " was saved"));
    }
}
