package hearth.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.access.Listing;
import hearth.access.Query;
import hearth.access.Right;
import hearth.access.Session;
import hearth.access.TestSession;
import hearth.carers.HouseholdIntake;
import hearth.carers.NewAddress;
import hearth.carers.NewApproval;
import hearth.carers.NewHousehold;
import hearth.carers.NewPerson;
import hearth.carers.Terms;
import hearth.carers.TermsLine;
import hearth.common.HouseholdId;
import hearth.common.SubjectId;
import hearth.geography.Authorities;
import hearth.geography.Geography;
import hearth.geography.TestDirectory;
import hearth.ui.Screens;
import hearth.ui.Theme;
import hearth.ui.Words;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What tests of forms stand on: the whole window over a small real store of a council that is new to Hearth. */
abstract class FormGround {
    static final LocalDate TODAY = TestSession.TODAY;

    @RegisterExtension
    final Screens screens = new Screens();

    @TempDir
    Path folder;

    Session session;
    Geography geography;
    private final AtomicReference<HearthWindow.Inside> inside = new AtomicReference<>();
    private final AtomicReference<Pages> pages = new AtomicReference<>();

    @BeforeEach
    void open() {
        session = TestSession.open(folder);
        geography = new Geography(
                new Authorities(), TestDirectory.around(session.store().folder()));
        screens.show(desk -> new StackPane(Words.plain("")));
        screens.onFx(() -> {
            var window = new HearthWindow(screens.desk(), new Theme(Theme.Mode.LIGHT, 100), folder, in -> {
                inside.set(in);
                pages.set(new WindowPages(in));
                return pages.get();
            });
            window.enter(session);
            return true;
        });
        screens.quiet();
    }

    @AfterEach
    void leave() {
        screens.onFx(() -> {
            screens.desk().surface().setContent(Words.plain(""));
            return true;
        });
        screens.quiet();
        pages.get().close();
        assertThat(screens.faults()).isEmpty();
        session.store().close();
    }

    void open(SubjectId id) {
        screens.onFx(() -> {
            inside.get().shell().to(id);
            return true;
        });
        screens.quiet();
    }

    void open(Place place) {
        screens.onFx(() -> {
            inside.get().shell().open(place);
            return true;
        });
        screens.quiet();
    }

    /** Goes to a field and puts text into it, all at once as from the clipboard. */
    void fill(String label, String text) {
        screens.onFx(() -> {
            TextInputControl box = screens.box(label);
            box.requestFocus();
            box.setText(text);
            return true;
        });
        screens.quiet();
    }

    /** Takes what a searchable choice finds for some words. */
    void choose(String label, String words) {
        fill(label, words);
        screens.press(KeyCode.ENTER);
    }

    <R> R only(Listing<R> listing) {
        return session.read(listing.right(), h -> {
            List<R> all = listing.all(h, Query.on(TODAY));
            assertThat(all).hasSize(1);
            return all.getFirst();
        });
    }

    /** Carers approved by us for so many children of 0 to 17. */
    HouseholdId carers(String first, String last, int places) {
        return session.write(
                Right.EDIT_CARERS,
                "a household",
                tx -> new HouseholdIntake(geography)
                        .add(
                                tx,
                                NewHousehold.approved(
                                        List.of(NewPerson.of(first, last)),
                                        NewAddress.at("WN1 1AA"),
                                        NewApproval.full(
                                                LocalDate.of(2024, 1, 1),
                                                Terms.of(places, List.of(TermsLine.of("SHORT_TERM", 0, 17)))))));
    }
}
