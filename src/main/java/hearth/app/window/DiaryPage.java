package hearth.app.window;

import hearth.access.Due;
import hearth.access.Right;
import hearth.access.Session;
import hearth.common.BritishDates;
import hearth.diary.Calendar;
import hearth.diary.Diary;
import hearth.exchange.workbook.WholeFile;
import hearth.reports.CarerDetails;
import hearth.ui.Buttons;
import hearth.ui.Chip;
import hearth.ui.Facts;
import hearth.ui.OpenRow;
import hearth.ui.Page;
import hearth.ui.Tone;
import hearth.ui.Words;
import java.io.File;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

/** What falls due on a day, in a week or a month, of one officer or of everybody; what is overdue stands first while today is shown. */
final class DiaryPage {
    private static final String EVERYBODY = "Everybody";
    private static final String NOBODY = "Nobody named";
    private static final String WHOSE = "diary.whose";
    private static final String HOW_LONG = "diary.length";

    /** Rows wider than this lose their ends from their beginnings. */
    private static final double WIDEST = 760;

    private final HearthWindow.Inside in;
    private final Session session;
    private final Page page = new Page("Diary");
    private final ComboBox<Length> length = new ComboBox<>();
    private final ComboBox<String> whose = new ComboBox<>();
    private LocalDate day;
    private List<Due> read = List.of();
    private DueNames names = new DueNames(Map.of());
    private List<CarerDetails.OnTime> onTime = List.of();
    private long notShown;

    private record Found(Diary.Page page, DueNames names, List<CarerDetails.OnTime> onTime) {}

    /** How much is shown at once. */
    enum Length {
        DAY("Day"),
        WEEK("Week"),
        MONTH("Month");

        private final String label;

        Length(String label) {
            this.label = label;
        }

        LocalDate first(LocalDate day) {
            return switch (this) {
                case DAY -> day;
                case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                case MONTH -> day.withDayOfMonth(1);
            };
        }

        /** The first day after it. */
        LocalDate next(LocalDate day) {
            LocalDate first = first(day);
            return switch (this) {
                case DAY -> first.plusDays(1);
                case WEEK -> first.plusWeeks(1);
                case MONTH -> first.plusMonths(1);
            };
        }

        @Override
        public String toString() {
            return label;
        }
    }

    DiaryPage(HearthWindow.Inside in) {
        this.in = in;
        this.session = in.session();
        this.day = session.today();
        length.getItems().setAll(Length.values());
        length.setValue(in.desk().memory().get(HOW_LONG).map(Length::valueOf).orElse(Length.WEEK));
        length.setAccessibleText("How much is shown");
        whose.setAccessibleText("Whose");
        whose.getItems().setAll(EVERYBODY);
        whose.setValue(EVERYBODY);
    }

    Parent page() {
        var back =
                Buttons.plain("Earlier", () -> go(length.getValue().first(day).minusDays(1)));
        var today = Buttons.plain("Today", () -> go(session.today()));
        var on = Buttons.plain("Later", () -> go(length.getValue().next(day)));
        page.under(new FlowPane(8, 8, length, whose, back, today, on));
        page.back(in.shell()::back);
        if (session.may(Right.EXPORT_RECORDS)) {
            page.main("Save for a calendar", this::save);
        }
        length.valueProperty().subscribe((before, now) -> {
            in.desk().memory().put(HOW_LONG, now.name());
            read();
        });
        whose.valueProperty().subscribe((before, now) -> {
            if (now != null) {
                in.desk().memory().put(WHOSE, now);
                show();
            }
        });
        read();
        return page;
    }

    private void go(LocalDate to) {
        day = to;
        read();
    }

    private void read() {
        page.loading("Reading what falls due");
        LocalDate last = length.getValue().next(day).minusDays(1);
        in.desk()
                .background()
                .read("Reading what falls due", () -> found(last))
                .then(found -> {
                    read = found.page().due();
                    names = found.names();
                    notShown = found.page().notShown();
                    onTime = found.onTime();
                    people();
                    show();
                })
                .orElse(e -> page.failed(e, this::read));
    }

    private Found found(LocalDate last) {
        var due = Diary.due(session, session.today(), last);
        return new Found(due, DueNames.of(session, due.due()), onTime());
    }

    private List<CarerDetails.OnTime> onTime() {
        return session.may(Right.SEE_FIGURES)
                ? session.read(Right.SEE_FIGURES, h -> CarerDetails.onTime(h, session.today()))
                : List.of();
    }

    /** The officers who have something due; the one chosen last time, or whoever is signed in, comes first. */
    private void people() {
        var names = new TreeSet<String>();
        read.stream().map(Due::owner).filter(Objects::nonNull).forEach(names::add);
        String own = session.account().officer().orElse(EVERYBODY);
        names.add(own);
        names.remove(EVERYBODY);
        String before = in.desk().memory().get(WHOSE).orElse(own);
        var all = new ArrayList<>(List.of(EVERYBODY));
        all.addAll(names);
        all.add(NOBODY);
        if (!all.contains(before)) {
            all.add(before);
        }
        whose.getItems().setAll(all);
        whose.setValue(before);
    }

    private List<Due> mine() {
        String chosen = whose.getValue();
        return read.stream()
                .filter(due -> chosen == null
                        || chosen.equals(EVERYBODY)
                        || (chosen.equals(NOBODY) ? due.owner() == null : chosen.equals(due.owner())))
                .toList();
    }

    private void show() {
        LocalDate first = length.getValue().first(day);
        LocalDate after = length.getValue().next(day);
        LocalDate today = session.today();
        boolean now = !today.isBefore(first) && today.isBefore(after);
        var late = new ArrayList<Due>();
        Map<LocalDate, List<Due>> days = new TreeMap<>();
        for (Due due : mine()) {
            if (due.day().isBefore(today) && now) {
                late.add(due);
            } else if (!due.day().isBefore(first) && due.day().isBefore(after)) {
                days.computeIfAbsent(due.day(), d -> new ArrayList<>()).add(due);
            }
        }
        var body = new VBox(16);
        body.getStyleClass().add("home");
        if (!late.isEmpty()) {
            body.getChildren().add(part("Overdue", late));
        }
        days.forEach((on, due) -> body.getChildren()
                .add(part(BritishDates.formatWithWeekday(on) + (on.equals(today) ? ", today" : ""), due)));
        if (body.getChildren().isEmpty()) {
            body.getChildren().add(Words.muted("Nothing falls due"));
        }
        if (notShown > 0) {
            body.getChildren().add(Words.small("%,d more on records that are restricted for you".formatted(notShown)));
        }
        if (onTime.stream().anyMatch(line -> line.of() > 0)) {
            body.getChildren().add(inTime());
        }
        page.setCount(
                length.getValue() == Length.DAY
                        ? BritishDates.formatWithWeekday(first)
                        : BritishDates.format(first) + " to " + BritishDates.format(after.minusDays(1)));
        page.scrolling(body);
    }

    private Node inTime() {
        var facts = new Facts();
        onTime.forEach(line -> facts.add(line.duty(), line.words()));
        return new VBox(
                4,
                Words.section("In time on " + BritishDates.format(session.today())),
                Words.small("Of households fully approved by us; a check counts for the person it is on"),
                facts);
    }

    private Node part(String heading, List<Due> those) {
        VBox rows = OpenRow.frame();
        for (Due due : those) {
            String owner = due.owner() == null ? "" : " (" + due.owner() + ")";
            boolean late = due.overdueDays(session.today()) > 0;
            rows.getChildren()
                    .add(new OpenRow(
                            due.what(),
                            names.whom(due) + owner,
                            names.words(due) + owner,
                            late ? new Chip(HomePage.when(due, session.today()), Tone.DANGER) : null,
                            () -> DueOpening.open(in, due)));
        }
        rows.setMaxWidth(WIDEST);
        return new VBox(8, Words.section("%s (%,d)".formatted(heading, those.size())), rows);
    }

    private void save() {
        var chooser = new FileChooser();
        chooser.setTitle("Save for a calendar");
        chooser.setInitialFileName("hearth-diary.ics");
        File file = chooser.showSaveDialog(in.desk().surface().getScene().getWindow());
        if (file != null) {
            write(file.toPath());
        }
    }

    /** Writes what is shown as a calendar file. */
    void write(Path file) {
        LocalDate first = length.getValue().first(day);
        List<Due> due = mine().stream().filter(d -> !d.day().isBefore(first)).toList();
        LocalDate last = length.getValue().next(day).minusDays(1);
        in.desk()
                .background()
                .write("Saving the calendar", () -> {
                    byte[] calendar = Calendar.export(session, due, last);
                    WholeFile.write(file, out -> out.write(calendar));
                    return due.size();
                })
                .then(saved -> in.desk()
                        .toasts()
                        .say("%,d entries were saved: references alone, without names".formatted(saved)));
    }
}
