package hearth.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.access.Accounts;
import hearth.access.Session;
import hearth.store.Founding;
import hearth.store.KeyCost;
import hearth.store.Store;
import hearth.store.TestStore;
import hearth.ui.Screens;
import hearth.ui.Theme;
import hearth.ui.Words;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import javafx.scene.Parent;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** From an empty computer to the first page, and from a locked window back to it. */
class EntryTest {
    private static final String PASSWORD = "quiet-harbour-lantern-62";
    private static final Clock CLOCK = Clock.fixed(Screens.NOW, ZoneOffset.UTC);

    @RegisterExtension
    final Screens screens = new Screens();

    @TempDir
    Path folder;

    private final AtomicReference<HearthWindow> window = new AtomicReference<>();
    private final AtomicReference<Session> entered = new AtomicReference<>();

    @AfterEach
    void close() {
        screens.onFx(() -> {
            window.get().close();
            return true;
        });
    }

    private void open(Function<HearthWindow, Runnable> first) {
        screens.show(desk -> {
            var made = new HearthWindow(desk, new Theme(Theme.Mode.LIGHT, 100), folder, inside -> {
                entered.set(inside.session());
                return new Blank(inside);
            });
            window.set(made);
            return new StackPane(Words.plain("Before"));
        });
        screens.onFx(() -> {
            first.apply(window.get()).run();
            return true;
        });
        screens.quiet();
    }

    /** Pages with nothing on them. */
    private record Blank(HearthWindow.Inside inside) implements Pages {
        @Override
        public Set<Place> open() {
            return Places.of(inside.session());
        }

        @Override
        public Parent page(Place place) {
            return new StackPane(Words.title("The page " + place.label()));
        }

        @Override
        public Parent record(hearth.common.SubjectId id) {
            return new StackPane(Words.title("The record " + id.value()));
        }
    }

    private void makeStore() {
        Accounts.found(
                        folder.resolve("Hearth"),
                        new Founding(TestStore.WIGAN, "Fostering", "Kate", true, KeyCost.FLOOR),
                        PASSWORD.toCharArray(),
                        CLOCK,
                        tx -> {})
                .store()
                .close();
    }

    /** The button lies below the window's edge, and Enter in the council's box takes the council that is proposed. */
    private void makeTheStore() {
        screens.onFx(() -> {
            screens.robot().lookup("Make the store").queryButton().fire();
            return true;
        });
        screens.quiet();
    }

    @Test
    void aNewTeamSetsItselfUpAndTypesTheRecoveryKeyBack() {
        open(w -> w::start);
        assertThat(screens.shows("Set up Hearth for your team")).isTrue();
        screens.press(KeyCode.ENTER);
        assertThat(screens.shows("Enter a council in England, such as Wigan")).isTrue();
        assertThat(screens.shows("Enter the name of the team")).isTrue();
        screens.picture("first-run-mistakes");
        screens.fill("Council", "Wigan");
        screens.fill("Team", "Fostering");
        screens.fill("Your name", "Kate Unsworth");
        screens.fill("Password", "seven blue otters sleep");
        screens.fill("The same password again", "seven blue otters sleeps");
        makeTheStore();
        assertThat(screens.shows("The two passwords are not the same")).isTrue();
        screens.fill("The same password again", "seven blue otters sleep");
        makeTheStore();
        screens.waitFor(() -> screens.shows("Write this recovery key down"));
        screens.picture("recovery-key");
        String key = screens.onFx(() ->
                screens.robot().lookup(".recovery-key").queryAs(TextArea.class).getText());
        screens.clickOn("I have written it down");
        screens.fill("Type the key you wrote down", "hello");
        screens.clickOn("Finish");
        assertThat(screens.shows("A recovery key has 14 groups of 4 letters and figures. Check what you typed."))
                .isTrue();
        screens.fill("Type the key you wrote down", key.replace("-", " "));
        screens.clickOn("Finish");
        screens.waitFor(() -> screens.shows("The page Home"));
        assertThat(entered.get().account().name()).isEqualTo("Kate Unsworth");
    }

    @Test
    void signsInLocksAndSignsInAgain() {
        makeStore();
        open(w -> () -> w.signIn(folder.resolve("Hearth")));
        screens.picture("sign-in");
        screens.onFx(() -> {
            screens.robot()
                    .lookup(".password-field")
                    .queryAs(PasswordField.class)
                    .setText("not this one at all");
            return true;
        });
        screens.clickOn("Sign in");
        assertThat(screens.shows("That name and password do not open this store."))
                .isTrue();
        screens.fill("Password", PASSWORD);
        screens.clickOn("Sign in");
        assertThat(screens.shows("The page Home")).isTrue();
        assertThat(screens.shows("Fostering · Everything in this store is invented"))
                .isTrue();
        screens.clickOn("Lock");
        screens.waitFor(() -> screens.shows("Sign in to Hearth"));
        screens.fill("Password", PASSWORD);
        screens.clickOn("Sign in");
        assertThat(screens.shows("The page Home")).isTrue();
    }

    @Test
    void findsPagesByName() {
        makeStore();
        Store store = Store.open(folder.resolve("Hearth"), "Kate", PASSWORD.toCharArray(), CLOCK);
        Session kate = Accounts.signIn(store, "Kate", LocalDate.now(CLOCK));
        open(w -> () -> w.enter(kate));
        screens.press(KeyCode.CONTROL, KeyCode.K);
        screens.type("out of");
        assertThat(screens.shows("Page, Ctrl+6")).isTrue();
        screens.picture("palette");
        screens.press(KeyCode.ENTER);
        assertThat(screens.shows("The page Out of borough")).isTrue();
        screens.press(KeyCode.CONTROL, KeyCode.K);
        screens.type("zzzz");
        assertThat(screens.shows(
                        "Nothing found by names, references, phone numbers, e-mails or postcodes that begin like this"))
                .isTrue();
        screens.press(KeyCode.ESCAPE);
        assertThat(screens.shows("The page Out of borough")).isTrue();
    }
}
