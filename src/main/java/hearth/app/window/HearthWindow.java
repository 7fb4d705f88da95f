package hearth.app.window;

import hearth.access.Accounts;
import hearth.access.Session;
import hearth.access.TakingBack;
import hearth.common.SubjectId;
import hearth.geography.Authorities;
import hearth.placements.AsDaysPass;
import hearth.store.Copies;
import hearth.store.Store;
import hearth.ui.Desk;
import hearth.ui.Memory;
import hearth.ui.Theme;
import hearth.ui.Words;
import java.io.File;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.layout.Region;
import javafx.stage.DirectoryChooser;
import org.jspecify.annotations.Nullable;

/** What the window shows: set-up, signing in, or the shell over an open store. */
public final class HearthWindow implements AutoCloseable {
    private static final String LAST_STORE = "last-store";

    private final Desk desk;
    private final Theme theme;
    private final Path home;
    private final Function<Inside, Pages> pages;
    private final Authorities authorities = new Authorities();
    private @Nullable Session session;
    private @Nullable Pages shown;
    private @Nullable Shell shell;
    private @Nullable Idle idle;
    private @Nullable Left left;
    private boolean locking;
    private volatile @Nullable Path store;

    /** Where somebody was when the window locked. */
    private record Left(Path folder, String user, @Nullable SubjectId record) {}

    /** What pages are made of: the desk, who is signed in, and the shell that leads between them. */
    public record Inside(Desk desk, Theme theme, Session session, Shell shell, Authorities authorities) {}

    /**
     * A window that shows nothing yet.
     *
     * @param home the user's own folder, in which a new store is proposed
     * @param pages makes the pages for somebody who has signed in
     */
    public HearthWindow(Desk desk, Theme theme, Path home, Function<Inside, Pages> pages) {
        this.desk = desk;
        this.theme = theme;
        this.home = home;
        this.pages = pages;
    }

    /** The store used last, as a window remembers it. */
    public static Optional<Path> last(Memory memory) {
        return memory.get(LAST_STORE).map(Path::of);
    }

    /** The store shown now or last; asked from any thread. */
    public Optional<Path> store() {
        return Optional.ofNullable(store);
    }

    /** Shows signing in to the store used last, or set-up where there is none. */
    public void start() {
        last(desk.memory()).ifPresentOrElse(this::signIn, this::firstRun);
    }

    /** Shows signing in to a store. */
    public void signIn(Path folder) {
        signIn(folder, null);
    }

    private void signIn(Path folder, @Nullable String why) {
        // No read, though nothing is changed: it could be cancelled, and there is no page yet to go back to.
        desk.background()
                .write("Looking for the store", () -> Store.users(folder))
                .then(users -> desk.surface()
                        .setContent(new SignInPage(desk, folder, why, users, this::enter, this::firstRun).page()))
                .orElse(e -> {
                    firstRun();
                    desk.dialogs().show("The store was not found", Words.prose(e.getMessage()));
                });
    }

    private void firstRun() {
        Path suggested = home.resolve("Hearth");
        desk.surface().setContent(new FirstRunPage(desk, authorities, suggested, this::made, this::chooseStore).page());
    }

    private void made(Store.Created created, String user) {
        desk.surface().setContent(new RecoveryKeyPage(desk, created, () -> enterFirst(created.store(), user)).page());
    }

    private void enterFirst(Store store, String user) {
        desk.background()
                .write("Opening the store", () -> Accounts.signIn(store, user, desk.today()))
                .then(this::enter);
    }

    private void chooseStore() {
        var chooser = new DirectoryChooser();
        chooser.setTitle("Open a store");
        File chosen = chooser.showDialog(desk.surface().getScene().getWindow());
        if (chosen != null) {
            signIn(chosen.toPath());
        }
    }

    /** Shows the shell to somebody who has signed in. */
    public void enter(Session entered) {
        session = entered;
        locking = false;
        store = entered.store().folder();
        Memory memory = desk.memory();
        memory.put(LAST_STORE, entered.store().folder().toString());
        Shell[] made = new Shell[1];
        Runnable find = () -> palette(entered, made[0]).open();
        boolean invented = entered.store().info().invented();
        String about = entered.store().info().team() + (invented ? " · Everything in this store is invented" : "");
        var shell = new Shell(Places.of(entered), entered.account().name(), about, desk.clock(), find, this::lock);
        made[0] = shell.onHelp(place -> HelpPanel.show(desk, place))
                .onOpen(new Recent(memory, entered)::opened)
                .onUndo(write -> TakingBack.after(entered, write))
                .onPrint(new PagePrint(desk, entered, shell::saved)::print)
                .onDraft((place, record) -> new StoreDrafts(desk, entered, place, record));
        this.shell = shell;
        desk.surface().setContent(shell);
        Pages of = pages.apply(new Inside(desk, theme, entered, shell, authorities));
        shown = of;
        idle = new Idle(
                desk,
                () -> desk.background().read("Bringing the store to rest", () -> {
                    entered.store().settle();
                    return true;
                }),
                this::away,
                () -> lapse(entered));
        lapse(entered);
        Left back = left;
        left = null;
        shell.start(of, back != null && back.equals(left(entered, back.record())) ? back.record() : null);
        desk.background()
                .read("Looking for the last copy", () -> Copies.last(entered.store()))
                .then(last -> shell.copied(LastCopy.words(last, desk.clock())));
    }

    /** What comes about by itself has come about, whoever looks. */
    private void lapse(Session entered) {
        desk.background()
                .write("Letting go what has run out", () -> AsDaysPass.of(entered))
                .orElse(e -> desk.toasts().say("What has run out was not let go. " + e.getMessage()));
    }

    private Palette palette(Session entered, Shell shell) {
        List<Palette.Choice> places = new ArrayList<>(Places.of(entered).stream()
                .map(place -> new Palette.Choice(place.label(), "Page, " + place.keys(), () -> shell.open(place)))
                .toList());
        if (shown != null) {
            places.addAll(shown.commands());
        }
        places.add(new Palette.Choice("Help and keys", "F1", () -> HelpPanel.show(desk, null)));
        places.add(new Palette.Choice("Print the keys", "On one page", () -> HelpPanel.print(desk)));
        places.add(new Palette.Choice("Lock", "Ask for the password", this::lock));
        return new Palette(
                desk,
                entered,
                places,
                new Recent(desk.memory(), entered),
                hit -> Places.record(entered, hit)
                        .map(id -> new Palette.Choice(hit.name(), Places.says(hit), () -> shell.to(id), id.value()))
                        .orElse(null));
    }

    /** It may have to rest or be locked, by what the clock and the count of waking time say. */
    void look(Instant now, long awake) {
        if (idle != null) {
            idle.look(now, awake);
        }
    }

    /** Locks where that was chosen. */
    public void minimised() {
        if (Idle.whenMinimised(desk)) {
            away();
        }
    }

    /** Locks, because nobody is there. */
    public void away() {
        lock("Locked, as nobody was there. What you typed and did not save is kept.");
    }

    /** Locks, because somebody said so. */
    public void lock() {
        lock(null);
    }

    /** Hides everything at once; the store closes when what is running has ended, and the password is asked for again. */
    private void lock(@Nullable String why) {
        Session leaving = session;
        if (leaving == null || locking) {
            return;
        }
        locking = true;
        if (idle != null) {
            idle.stop();
        }
        Runnable uncover = desk.surface()
                .cover(new Card("Locked", Words.prose("Hearth ends what it is doing, then it asks for the password.")));
        desk.background().whenDone(() -> {
            uncover.run();
            if (session == leaving) {
                close(leaving, why);
            }
        });
    }

    private void close(Session leaving, @Nullable String why) {
        Path folder = leaving.store().folder();
        left = left(leaving, shell == null ? null : shell.record());
        session = null;
        leavePages();
        desk.background()
                .write("Closing the store", () -> leaving.store().close())
                .lastly(() -> signIn(folder, why));
    }

    private static Left left(Session who, @Nullable SubjectId record) {
        return new Left(who.store().folder(), who.account().name(), record);
    }

    /** Takes the page away, so that what was typed half is kept before the store is closed. */
    private void leavePages() {
        desk.surface().setContent(new Region());
        desk.toasts().clear();
        closePages();
    }

    private void closePages() {
        if (idle != null) {
            idle.stop();
            idle = null;
        }
        if (shown != null) {
            shown.close();
            shown = null;
            shell = null;
        }
    }

    @Override
    public void close() {
        leavePages();
        if (session != null) {
            Session leaving = session;
            session = null;
            desk.background().write("Closing the store", () -> leaving.store().close());
        }
        desk.background().close();
    }
}
