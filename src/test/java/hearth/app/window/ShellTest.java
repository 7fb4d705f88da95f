package hearth.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.common.HouseholdId;
import hearth.common.SubjectId;
import hearth.ui.Screens;
import hearth.ui.Words;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ShellTest {
    @RegisterExtension
    final Screens screens = new Screens();

    private final List<String> done = new ArrayList<>();

    /** Pages that say their names. */
    private static final class Named implements Pages {
        private final Set<Place> places;
        private final List<Place> made = new ArrayList<>();

        Named(Set<Place> places) {
            this.places = places;
        }

        @Override
        public Set<Place> open() {
            return places;
        }

        @Override
        public Parent page(Place place) {
            made.add(place);
            return new StackPane(Words.title("The page " + place.label()));
        }

        @Override
        public Parent record(SubjectId id) {
            return new StackPane(Words.title("The record " + id.value()));
        }
    }

    private Shell show(double width, Set<Place> places) {
        var made = new Shell[1];
        screens.show(width, 800, desk -> {
            made[0] = new Shell(
                    places,
                    "Kate Unsworth",
                    "Invented data",
                    desk.clock(),
                    () -> done.add("find"),
                    () -> done.add("lock"));
            made[0].start(new Named(places), null);
            return made[0];
        });
        return made[0];
    }

    private String here() {
        return screens.robot().lookup(".rail-button:here").queryButton().getText();
    }

    @Test
    void leadsFromPlaceToRecordAndBack() throws Exception {
        Shell shell = show(1280, EnumSet.allOf(Place.class));
        assertThat(screens.shows("The page Home")).isTrue();
        screens.clickOn("Carers");
        assertThat(screens.shows("The page Carers")).isTrue();
        screens.onFx(() -> {
            shell.to(new HouseholdId(31));
            return true;
        });
        assertThat(screens.shows("The record 31")).isTrue();
        screens.press(KeyCode.CONTROL, KeyCode.DIGIT1);
        screens.onFx(() -> {
            shell.to(new HouseholdId(31));
            return true;
        });
        assertThat(here()).as("opened from Home, as from the search").isEqualTo("Carers");
        screens.press(KeyCode.ALT, KeyCode.LEFT);
        assertThat(here()).isEqualTo("Home");
        screens.press(KeyCode.ALT, KeyCode.LEFT);
        screens.press(KeyCode.ALT, KeyCode.LEFT);
        assertThat(screens.shows("The page Carers")).isTrue();
        screens.press(KeyCode.CONTROL, KeyCode.DIGIT5);
        assertThat(screens.shows("The page Placements")).isTrue();
        screens.picture("shell");
    }

    @Test
    void beginsAtARecordWithHomeBehindItThatIsNotMadeBeforeItIsWanted() {
        Shell shell = show(1280, EnumSet.allOf(Place.class));
        var pages = new Named(EnumSet.allOf(Place.class));
        screens.onFx(() -> {
            shell.start(pages, new HouseholdId(31));
            return true;
        });
        assertThat(screens.shows("The record 31")).isTrue();
        assertThat(pages.made).isEmpty();
        screens.press(KeyCode.ALT, KeyCode.LEFT);
        assertThat(pages.made).containsExactly(Place.HOME);
        assertThat(screens.shows("The page Home")).isTrue();
    }

    @Test
    void foldsWhereTheWindowIsNarrow() throws Exception {
        show(1030, EnumSet.allOf(Place.class));
        assertThat(screens.shows("The page Home")).isTrue();
        assertThat(screens.shows("Hearth")).isFalse();
        screens.picture("shell-narrow");
    }

    @Test
    void offersOnlyWhatTheUserMayOpen() {
        show(1280, EnumSet.of(Place.HOME, Place.REPORTS));
        assertThat(screens.shows("Children")).isFalse();
        screens.press(KeyCode.CONTROL, KeyCode.DIGIT4);
        assertThat(screens.shows("The page Home")).isTrue();
    }

    @Test
    void findsPrintsAndLocksByKeyAndButton() {
        Shell shell = show(1280, EnumSet.allOf(Place.class));
        shell.onPrint((page, place, record) -> done.add("print"));
        screens.press(KeyCode.CONTROL, KeyCode.K);
        screens.press(KeyCode.F3);
        screens.press(KeyCode.CONTROL, KeyCode.P);
        screens.clickOn("Lock");
        assertThat(done).containsExactly("find", "find", "print", "lock");
    }
}
