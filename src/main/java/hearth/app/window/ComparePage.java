package hearth.app.window;

import hearth.access.Search;
import hearth.access.Session;
import hearth.access.Setting;
import hearth.access.Settings;
import hearth.access.Workers;
import hearth.common.ChildId;
import hearth.common.FinancialYear;
import hearth.exchange.returns.Difference;
import hearth.exchange.returns.ReturnComparison;
import hearth.exchange.returns.ReturnFolder;
import hearth.exchange.returns.Settling;
import hearth.geography.Geography;
import hearth.ui.Buttons;
import hearth.ui.Empty;
import hearth.ui.Filters;
import hearth.ui.ListTable;
import hearth.ui.Option;
import hearth.ui.Page;
import hearth.ui.PageSource;
import hearth.ui.Tone;
import hearth.ui.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * The council's return beside Hearth's: one key takes theirs, keeps ours or makes a task of each difference. After each the next one is
 * chosen, and what is searched for stays.
 */
final class ComparePage {
    /** Narrower than this the buttons stand in one menu, so that there is room for the list. */
    private static final double ROOM_FOR_BUTTONS = 720;

    private static final int YEARS_BACK = 8;

    private final HearthWindow.Inside in;
    private final Geography geography;
    private final List<Path> files;
    private final StackPane place = new StackPane();
    private volatile ReturnComparison found = new ReturnComparison(List.of(), 0, 0, List.of(), List.of());
    private volatile List<Compared> rows = List.of();

    /** What is compared, and who there is to do something about it. */
    private record Read(ReturnFolder theirs, FinancialYear year, boolean master, List<Option> workers) {}

    ComparePage(HearthWindow.Inside in, Geography geography, List<Path> files) {
        this.in = in;
        this.geography = geography;
        this.files = files;
    }

    Parent page() {
        read(null);
        return place;
    }

    private Page head(Button... main) {
        return new Page("Comparison")
                .also(main)
                .also(Buttons.plain("Back to import", () -> in.shell().open(Place.IMPORT)));
    }

    /** Compares; the year is the one that the files tell of, unless somebody says another. */
    private void read(@Nullable FinancialYear asked) {
        Page page = head();
        page.loading("Comparing");
        place.getChildren().setAll(page);
        in.desk()
                .background()
                .run("Comparing", progress -> work(asked))
                .then(this::show)
                .orElse(e -> page.failed(e, () -> read(asked)));
    }

    private Read work(@Nullable FinancialYear asked) {
        Session session = in.session();
        ReturnFolder theirs = ReturnFolder.read(files, session.today());
        FinancialYear year = asked != null
                ? asked
                : theirs.year().orElseGet(() -> FinancialYear.of(session.today().minusYears(1)));
        found = ReturnComparison.of(session, year, theirs);
        rows = rows(found);
        return session.store().read(h -> {
            boolean master = Settings.number(h, Setting.HEARTH_IS_MASTER, session.today()) == 1;
            List<Option> workers = Workers.active(h).stream()
                    .map(w -> new Option(w.name(), w.name()))
                    .toList();
            return new Read(theirs, year, master, workers);
        });
    }

    private List<Compared> rows(ReturnComparison found) {
        List<Long> ids = found.all().stream()
                .map(Difference::id)
                .filter(Objects::nonNull)
                .map(ChildId::value)
                .distinct()
                .toList();
        Map<Long, Search.Hit> names = in.session().store().read(h -> Search.named(h, ids)).stream()
                .collect(Collectors.toMap(Search.Hit::id, Function.identity()));
        return found.all().stream().map(d -> Compared.of(d, names)).toList();
    }

    private void show(Read read) {
        Button all = Buttons.main(read.master() ? "Keep all of ours" : "Take all of theirs", () -> {});
        all.managedProperty().bind(all.visibleProperty());
        all.setVisible(!open(d -> true).isEmpty());
        Page page = head(all);
        var table = new ListTable<>(
                        "differences", Compared.FIELDS, PageSource.of(() -> rows, Compared.FIELDS), in.desk())
                .first("state", "name", "child", "what", "row", "hearth", "theirs")
                .tone("state", c -> c.of().open() ? Tone.WARNING : Tone.SUCCESS)
                .identifiedBy(c -> c.of().key())
                .onOpen(c -> Optional.ofNullable(c.of().id())
                        .ifPresentOrElse(
                                in.shell()::to, () -> in.desk().toasts().say("Hearth does not have this child yet")));
        var does = new CompareActions(
                in.desk(),
                in.shell(),
                new Settling(in.session(), geography, read.year(), read.theirs()),
                read.year(),
                in.session().today(),
                read.workers(),
                (words, changed) -> again(words, changed, read, table, all));
        all.setOnAction(e -> {
            if (read.master()) {
                does.keepAll(open(d -> true));
            } else {
                does.takeAll(open(d -> true));
            }
        });
        page.under(about(
                page,
                read,
                choice("Take theirs", KeyCode.T, table, c -> does.take(List.of(c.of()))),
                choice("Keep ours", KeyCode.K, table, c -> does.keep(List.of(c.of()))),
                choice("Make a task", KeyCode.M, table, does::task),
                choice("All of theirs for the child", KeyCode.A, table, c -> takeAll(does, c.of().child()))));
        var filters = new Filters("Search child, value or field")
                .choice(
                        "state",
                        "State",
                        List.of(
                                new Option(Compared.OPEN, Compared.OPEN),
                                new Option(Compared.DECIDED, Compared.DECIDED)));
        if (all.isVisible()) {
            filters.set("state", Compared.OPEN);
        }
        page.list(filters, table, nothing(read));
        place.getChildren().setAll(page);
        table.startAtFirst();
    }

    private void takeAll(CompareActions does, String child) {
        List<Difference> these = open(d -> d.child().equals(child));
        if (these.isEmpty()) {
            in.desk().toasts().say("Nothing of this child is open");
        } else {
            does.take(these);
        }
    }

    private List<Difference> open(Predicate<Difference> which) {
        return rows.stream()
                .map(Compared::of)
                .filter(d -> d.open() && which.test(d))
                .toList();
    }

    /** Something to do with the row chosen, by a key and by a button. */
    private Buttons.Choice choice(String verb, KeyCode key, ListTable<Compared> table, Consumer<Compared> action) {
        table.does(verb, key, action);
        return new Buttons.Choice(
                verb + " (" + key.getName() + ")",
                () -> table.selected()
                        .ifPresentOrElse(action, () -> in.desk().toasts().say("Choose a row of the list first")));
    }

    private Empty nothing(Read read) {
        String children = "%,d children are in both returns of %d"
                .formatted(found.children(), read.year().begins() + 1);
        return new Empty(
                found.whole() ? "Both say the same" : "Nothing differs in what could be read",
                found.whole()
                        ? children + ", and nothing differs."
                        : children + ". Not compared, because it could not be read: "
                                + String.join(", ", found.unread()) + ".",
                "Back to import",
                () -> in.shell().open(Place.IMPORT));
    }

    /** Of which year, what can be done, who is master, and what was left out. */
    private Parent about(Page page, Read read, Buttons.Choice... choices) {
        var years = new ComboBox<FinancialYear>();
        int now = FinancialYear.of(in.session().today()).begins();
        IntStream.rangeClosed(0, YEARS_BACK)
                .mapToObj(back -> new FinancialYear(now - back))
                .forEach(years.getItems()::add);
        if (!years.getItems().contains(read.year())) {
            years.getItems().add(read.year());
        }
        years.setValue(read.year());
        years.setAccessibleText("Collection year");
        years.valueProperty().subscribe((old, year) -> read(year));
        var row = new FlowPane(8, 8);
        row.setAlignment(Pos.CENTER_LEFT);
        page.widthProperty().subscribe(width -> {
            row.getChildren().setAll(Words.plain("Collection year"), years);
            if (width.doubleValue() < ROOM_FOR_BUTTONS) {
                row.getChildren().add(Buttons.menu("Decide", List.of(choices)));
            } else {
                Stream.of(choices)
                        .map(c -> Buttons.plain(c.words(), c.action()))
                        .forEach(row.getChildren()::add);
            }
        });
        String master = read.master()
                ? "Hearth is the master: ours is kept unless you say otherwise."
                : "Hearth is a working copy: theirs is taken unless you say otherwise.";
        String more = (found.restricted() == 0
                        ? ""
                        : " %,d restricted children were not compared.".formatted(found.restricted()))
                + found.notes().stream().map(n -> " " + n).collect(Collectors.joining());
        return new VBox(8, row, Words.wrapped(Words.muted(master + more)));
    }

    /** Something was done: the same list once more, at the same place; held side by side anew only where records were changed. */
    private void again(String words, boolean changed, Read read, ListTable<Compared> table, Button all) {
        in.shell().saved(words);
        Session session = in.session();
        in.desk()
                .background()
                .read("Comparing", () -> {
                    found = changed
                            ? ReturnComparison.of(session, read.year(), read.theirs())
                            : found.decided(session, read.year());
                    return rows(found);
                })
                .then(now -> {
                    rows = now;
                    all.setVisible(!open(d -> true).isEmpty());
                    table.refresh();
                });
    }
}
