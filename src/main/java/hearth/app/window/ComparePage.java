package hearth.app.window;

import hearth.access.Search;
import hearth.access.Setting;
import hearth.access.Settings;
import hearth.access.Workers;
import hearth.common.ChildId;
import hearth.common.FinancialYear;
import hearth.common.Kind;
import hearth.exchange.returns.Difference;
import hearth.exchange.returns.ReturnComparison;
import hearth.exchange.returns.ReturnFolder;
import hearth.exchange.returns.Settling;
import hearth.geography.Geography;
import hearth.ui.Ask;
import hearth.ui.Buttons;
import hearth.ui.Empty;
import hearth.ui.Filters;
import hearth.ui.Form;
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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The council's return beside Hearth's: one key takes theirs, keeps ours or makes a task of each difference. */
final class ComparePage {
    private final HearthWindow.Inside in;
    private final Geography geography;
    private final List<Path> files;
    private final StackPane place = new StackPane();

    /** What the page shows. */
    private record Read(
            ReturnFolder theirs,
            FinancialYear year,
            ReturnComparison found,
            List<Compared> rows,
            boolean master,
            List<Option> workers) {}

    ComparePage(HearthWindow.Inside in, Geography geography, List<Path> files) {
        this.in = in;
        this.geography = geography;
        this.files = files;
    }

    Parent page() {
        read(null);
        return place;
    }

    private Page head() {
        return new Page("Comparison")
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
        var session = in.session();
        ReturnFolder theirs = ReturnFolder.read(files, session.today());
        FinancialYear year = asked != null
                ? asked
                : theirs.year().orElseGet(() -> FinancialYear.of(session.today().minusYears(1)));
        ReturnComparison found = ReturnComparison.of(session, year, theirs);
        List<Long> ids = found.all().stream()
                .map(Difference::id)
                .filter(Objects::nonNull)
                .map(ChildId::value)
                .distinct()
                .toList();
        return session.store().read(h -> {
            Map<Long, Search.Hit> names =
                    Search.named(h, ids).stream().collect(Collectors.toMap(Search.Hit::id, Function.identity()));
            boolean master = Settings.number(h, Setting.HEARTH_IS_MASTER, session.today()) == 1;
            List<Option> workers = Workers.active(h).stream()
                    .map(w -> new Option(w.name(), w.name()))
                    .toList();
            List<Compared> rows =
                    found.all().stream().map(d -> Compared.of(d, names)).toList();
            return new Read(theirs, year, found, rows, master, workers);
        });
    }

    private void show(Read read) {
        Page page = head();
        var settling = new Settling(in.session(), geography, read.year(), read.theirs());
        Consumer<Compared> take = c -> take(read, settling, List.of(c.of()));
        Consumer<Compared> child = c -> take(
                read,
                settling,
                read.found().all().stream()
                        .filter(d -> d.child().equals(c.of().child()) && d.open())
                        .toList());
        Consumer<Compared> keep = c -> keep(read, settling, List.of(c.of()));
        Consumer<Compared> task = c -> task(read, settling, c);
        var table = new ListTable<>(
                        "differences", Compared.FIELDS, PageSource.of(read.rows(), Compared.FIELDS), in.desk())
                .first("state", "name", "child", "what", "row", "hearth", "theirs")
                .tone("state", c -> c.of().open() ? Tone.WARNING : Tone.SUCCESS)
                .identifiedBy(c -> c.of().key())
                .onOpen(c -> Optional.ofNullable(c.of().id())
                        .ifPresentOrElse(
                                in.shell()::to, () -> in.desk().toasts().say("Hearth does not have this child yet")))
                .does("Take all of theirs for this child", KeyCode.A, child)
                .does("Make a task", KeyCode.M, task)
                .does("Keep ours", KeyCode.K, keep)
                .does("Take theirs", KeyCode.T, take);
        List<Difference> open =
                read.found().all().stream().filter(Difference::open).toList();
        if (!open.isEmpty()) {
            page.main(read.master() ? "Keep all of ours" : "Take all of theirs", () -> all(read, settling, open));
        }
        page.under(about(
                read,
                button("Take theirs (T)", table, take),
                button("Keep ours (K)", table, keep),
                button("Make a task (M)", table, task),
                button("All of theirs for the child (A)", table, child)));
        var filters = new Filters("Search child, value or field")
                .choice(
                        "state",
                        "State",
                        List.of(
                                new Option(Compared.OPEN, Compared.OPEN),
                                new Option(Compared.DECIDED, Compared.DECIDED)));
        if (!open.isEmpty()) {
            filters.set("state", Compared.OPEN);
        }
        page.list(filters, table, nothing(read));
        place.getChildren().setAll(page);
        table.startAtFirst();
    }

    private Button button(String verb, ListTable<Compared> table, Consumer<Compared> action) {
        return Buttons.plain(
                verb,
                () -> table.selected()
                        .ifPresentOrElse(action, () -> in.desk().toasts().say("Choose a row of the list first")));
    }

    private Empty nothing(Read read) {
        return new Empty(
                "Both say the same",
                "%,d children are in both returns of %d, and nothing differs."
                        .formatted(read.found().children(), read.year().begins() + 1),
                "Back to import",
                () -> in.shell().open(Place.IMPORT));
    }

    /** Of which year, who is master, and what was left out. */
    private Parent about(Read read, Button... buttons) {
        var years = new ComboBox<FinancialYear>();
        int now = FinancialYear.of(in.session().today()).begins();
        IntStream.rangeClosed(now - 8, now)
                .mapToObj(back -> new FinancialYear(now - (back - (now - 8))))
                .forEach(years.getItems()::add);
        if (!years.getItems().contains(read.year())) {
            years.getItems().add(read.year());
        }
        years.setValue(read.year());
        years.setAccessibleText("Collection year");
        years.valueProperty().subscribe((old, year) -> read(year));
        String master = read.master()
                ? "Hearth is the master of children's records: ours is kept unless you say otherwise."
                : "Hearth is a working copy of the council's case system: theirs is taken unless you say otherwise.";
        String more = (read.found().restricted() == 0
                        ? ""
                        : " %,d restricted children were not compared."
                                .formatted(read.found().restricted()))
                + read.found().notes().stream().map(n -> " " + n).collect(Collectors.joining());
        var row = new FlowPane(8, 8, Words.plain("Collection year"), years);
        row.getChildren().addAll(buttons);
        row.setAlignment(Pos.CENTER_LEFT);
        return new VBox(8, row, Words.wrapped(Words.muted(master + more)));
    }

    private void take(Read read, Settling settling, List<Difference> these) {
        in.desk()
                .background()
                .write("Taking theirs", () -> settling.takeTheirs(these))
                .then(batch -> done(read, "Theirs taken, " + batch));
    }

    private void keep(Read read, Settling settling, List<Difference> these) {
        in.desk()
                .background()
                .write("Keeping ours", () -> {
                    settling.keepOurs(these);
                    return these;
                })
                .then(x -> done(read, "Ours kept"));
    }

    private void all(Read read, Settling settling, List<Difference> open) {
        if (read.master()) {
            in.desk()
                    .dialogs()
                    .confirm(
                            "Keep all of ours?",
                            "%,d differences are not asked about again until one side changes.".formatted(open.size()),
                            "Keep all",
                            () -> keep(read, settling, open));
            return;
        }
        in.desk()
                .dialogs()
                .confirm(
                        "Take all of theirs?",
                        "%,d differences are looked at child by child; what cannot be taken stays to be decided. It is"
                                        .formatted(open.size())
                                + " one import and can be taken back under Import.",
                        "Take all",
                        () -> in.desk()
                                .background()
                                .run("Taking theirs", progress -> settling.takeWhatCan(open))
                                .then(taken -> done(
                                        read,
                                        taken.batch() == null
                                                ? "None of it can be taken"
                                                : "%,d taken, %s".formatted(taken.count(), taken.batch()))));
    }

    private void task(Read read, Settling settling, Compared one) {
        var ask = new Ask(in.desk(), "Make a task");
        Form form = new Form(
                "Save task",
                in.desk(),
                values -> in.desk()
                        .background()
                        .write("Saving the task", () -> {
                            settling.makeTask(
                                    one.of(),
                                    values.text("title"),
                                    values.date("due").orElseThrow(),
                                    values.text("owner"));
                            return one;
                        })
                        .then(x -> {
                            ask.done();
                            done(read, "Task made");
                        }));
        form.add("title", "What is to be done", Kind.TEXT)
                .add("due", "By", Kind.DATE)
                .chooseOrType("owner", "Who has it to do", read.workers());
        form.set("title", "Case system, return " + (read.year().begins() + 1) + ": " + one.what())
                .set("due", in.session().today().plusWeeks(1));
        ask.show(form);
    }

    private void done(Read read, String words) {
        in.shell().saved(words);
        read(read.year());
    }
}
