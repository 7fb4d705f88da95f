package hearth.app.window;

import hearth.common.SubjectId;
import hearth.ui.Buttons;
import hearth.ui.Drafts;
import hearth.ui.Go;
import hearth.ui.Icon;
import hearth.ui.OpenMonth;
import hearth.ui.OpenTab;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * What stays around every page: the rail, the bar with search, who is signed in and Lock, and the status line.
 *
 * <p>It is long because all of it is one frame.
 */
public final class Shell extends BorderPane implements Go {
    /** Narrower than this the rail shows icons alone. */
    private static final double NARROW = 1100;

    /** Narrower than this the bar keeps only the icons of who is signed in and Lock. */
    private static final double TIGHT = 620;

    private static final String FIND = "Search or do anything   Ctrl+K";

    private final Rail rail;
    private final HBox bar;
    private final StatusLine status;
    private final Deque<Visit> visits = new ArrayDeque<>();
    private final Runnable find;
    private final Button before = Buttons.icon(Icon.UP, "The one before in the list (Alt+Up)", () -> step(-1));
    private final Button after = Buttons.icon(Icon.DOWN, "The next in the list (Alt+Down)", () -> step(1));
    private final HBox steps = new HBox(4, before, after);
    private @Nullable Pages pages;
    private Consumer<@Nullable Place> help = place -> {};
    private Consumer<SubjectId> opened = record -> {};
    private Print print = (page, place, record) -> {};
    private Function<Runnable, Optional<Runnable>> undoing = Go.super::undoing;
    private BiFunction<@Nullable Place, @Nullable SubjectId, Drafts> drafts = (place, record) -> Drafts.NONE;

    /** A page that was opened: how to make it again, which place it belongs to, and whose record it is. */
    private record Visit(
            Supplier<Parent> make,
            @Nullable Place place,
            @Nullable SubjectId record,
            @Nullable Among among) {
        Visit(Supplier<Parent> make, @Nullable Place place) {
            this(make, place, null, null);
        }
    }

    /** The rows of a list, each by its place, and at which of them one is. */
    private record Among(IntFunction<@Nullable SubjectId> rows, int at) {}

    /**
     * A shell without a page yet: {@link #start} gives it its pages, which lead back to it.
     *
     * @param places those the signed-in user may open
     * @param user who is signed in, as shown
     * @param about what kind of store this is, for the status line
     * @param find opens the search
     * @param lock locks the window
     */
    public Shell(Set<Place> places, String user, String about, Clock clock, Runnable find, Runnable lock) {
        this.find = find;
        rail = new Rail(places, this::open);
        status = new StatusLine(clock, about);
        getStyleClass().add("shell");
        setLeft(rail);
        setBottom(status);
        bar = bar(user, lock);
        setMinSize(0, 0);
        widthProperty().subscribe(w -> rail.fold(w.doubleValue() > 0 && w.doubleValue() < NARROW));
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    }

    private HBox bar(String user, Runnable lock) {
        Button search = Buttons.plain(Icon.SEARCH, FIND, find);
        search.getStyleClass().add("search-button");
        search.setPrefWidth(420);
        search.setMinWidth(160);
        search.setAlignment(Pos.CENTER_LEFT);
        search.setAccessibleText("Search or do anything");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button who = Buttons.plain(Icon.PERSON, user, () -> open(Place.SETTINGS));
        who.getStyleClass().add("flat");
        Button away = Buttons.plain(Icon.LOCK, "Lock", lock);
        away.getStyleClass().add("flat");
        Button asked = Buttons.icon(Icon.HELP, "Help and keys (F1)", this::help);
        steps.setVisible(false);
        steps.managedProperty().bind(steps.visibleProperty());
        var made = new HBox(8, search, steps, gap, asked, who, away);
        made.widthProperty().subscribe(w -> {
            boolean tight = w.doubleValue() > 0 && w.doubleValue() < TIGHT;
            search.setText(tight ? "Search   Ctrl+K" : FIND);
            who.setText(tight ? "" : user);
            away.setText(tight ? "" : "Lock");
        });
        who.setAccessibleText(user);
        who.setTooltip(new Tooltip("Signed in as " + user));
        away.setAccessibleText("Lock");
        away.setTooltip(new Tooltip("Lock Hearth until the password is typed"));
        made.getStyleClass().add("top-bar");
        made.setAlignment(Pos.CENTER_LEFT);
        return made;
    }

    /** What F1 and Help show; told which place one is at. */
    public Shell onHelp(Consumer<@Nullable Place> show) {
        help = show;
        return this;
    }

    /** Told each record that is opened. */
    public Shell onOpen(Consumer<SubjectId> tell) {
        opened = tell;
        return this;
    }

    /** What Ctrl+P does with the page shown: the place it belongs to, and whose record it is, if it is one. */
    public interface Print {
        void print(Parent page, @Nullable Place place, @Nullable SubjectId record);
    }

    /** What Ctrl+P does. */
    public Shell onPrint(Print does) {
        print = does;
        return this;
    }

    /** Where forms that are half typed over a page are kept: of the place it belongs to, or of the record it is the page of. */
    public Shell onDraft(BiFunction<@Nullable Place, @Nullable SubjectId, Drafts> of) {
        drafts = of;
        return this;
    }

    /** How something is done so that it can be taken back. */
    Shell onUndo(Function<Runnable, Optional<Runnable>> how) {
        undoing = how;
        return this;
    }

    @Override
    public Optional<Runnable> undoing(Runnable write) {
        return undoing.apply(write);
    }

    @Override
    public Drafts drafts() {
        Visit now = visits.peek();
        return now == null ? Drafts.NONE : drafts.apply(now.record() == null ? now.place() : null, now.record());
    }

    /** The record whose page is shown, if it is one. */
    @Nullable
    SubjectId record() {
        Visit now = visits.peek();
        return now == null ? null : now.record();
    }

    private void print() {
        Visit now = visits.peek();
        if (now != null && getCenter() instanceof BorderPane inner && inner.getCenter() instanceof Parent page) {
            print.print(page, now.place(), now.record());
        }
    }

    private void help() {
        Visit now = visits.peek();
        help.accept(now == null ? null : now.place());
    }

    /** Shows a record, with Home behind it that is not made before somebody goes back to it; Home where there is no record. */
    void start(Pages pages, @Nullable SubjectId record) {
        this.pages = pages;
        if (record == null) {
            open(Place.HOME);
        } else {
            visits.push(at(pages, Place.HOME));
            to(record);
        }
    }

    /** Opens a place; what was visited before stays behind Back. */
    public void open(Place place) {
        Pages from = pages;
        if (from != null && from.open().contains(place)) {
            visit(at(from, place));
        }
    }

    private static Visit at(Pages from, Place place) {
        var month = new OpenMonth();
        return new Visit(() -> from.page(place, month), place);
    }

    /** Opens any page, such as a place with a filter set. */
    public void open(Place place, Supplier<Parent> page) {
        visit(new Visit(page, place));
    }

    @Override
    public void to(SubjectId record) {
        to(record, new OpenTab(null), null);
    }

    /** Opens the record at a place of a list, with the way on to those before and after it. */
    void among(IntFunction<@Nullable SubjectId> rows, int at) {
        SubjectId record = rows.apply(at);
        if (record != null) {
            to(record, new OpenTab(null), new Among(rows, at));
        }
    }

    /** To the next record of the list one came from, or to the one before; nowhere at its ends. */
    private void step(int by) {
        Visit now = visits.peek();
        Among among = now == null ? null : now.among();
        if (among != null && among.rows().apply(among.at() + by) != null) {
            visits.pop();
            among(among.rows(), among.at() + by);
        }
    }

    @Override
    public void to(SubjectId record, @Nullable String tab) {
        to(record, new OpenTab(tab), null);
    }

    /** Opens a record where it is to begin. */
    void to(SubjectId record, OpenTab open) {
        to(record, open, null);
    }

    private void to(SubjectId record, OpenTab open, @Nullable Among among) {
        Pages from = pages;
        if (from != null) {
            opened.accept(record);
            visit(new Visit(() -> from.record(record, open), Places.of(record), record, among));
        }
    }

    @Override
    public void back() {
        if (visits.size() > 1) {
            visits.pop();
            refresh();
        }
    }

    @Override
    public void refresh() {
        Visit now = visits.peek();
        if (now != null) {
            // What has the focus is about to go; the new page then keeps the focus it asks for.
            requestFocus();
            var inner = new BorderPane(now.make().get());
            inner.setMinSize(0, 0);
            inner.setTop(bar);
            setCenter(inner);
            rail.here(now.place());
            Among among = now.among();
            steps.setVisible(among != null);
            if (among != null) {
                before.setDisable(among.rows().apply(among.at() - 1) == null);
                after.setDisable(among.rows().apply(among.at() + 1) == null);
            }
        }
    }

    /** Says at the foot when the last copy of the store was made. */
    public void copied(String words) {
        status.copied(words);
    }

    @Override
    public void saved(String what) {
        status.saved(what);
    }

    private void visit(Visit visit) {
        visits.push(visit);
        while (visits.size() > 50) {
            visits.removeLast();
        }
        refresh();
    }

    private void onKey(KeyEvent e) {
        if ((e.isShortcutDown() && e.getCode() == KeyCode.K) || e.getCode() == KeyCode.F3) {
            find.run();
        } else if (e.isAltDown() && e.getCode() == KeyCode.LEFT) {
            back();
        } else if (steps.isVisible() && e.isAltDown() && e.getCode() == KeyCode.UP) {
            step(-1);
        } else if (steps.isVisible() && e.isAltDown() && e.getCode() == KeyCode.DOWN) {
            step(1);
        } else if (e.isShortcutDown() && e.getCode() == KeyCode.P) {
            print();
        } else if (e.getCode() == KeyCode.F1) {
            help();
        } else if (e.getCode() == KeyCode.F5) {
            refresh();
        } else if (e.isShortcutDown() && !e.isAltDown() && place(e.getCode()).isPresent()) {
            place(e.getCode()).ifPresent(this::open);
        } else {
            return;
        }
        e.consume();
    }

    private static Optional<Place> place(KeyCode key) {
        return Arrays.stream(Place.values()).filter(p -> p.opensWith(key)).findFirst();
    }
}
