package hearth.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.access.Listing;
import hearth.access.Query;
import hearth.access.Right;
import hearth.access.TestSession;
import hearth.carers.Ground;
import hearth.carers.HouseholdIntake;
import hearth.carers.NewAddress;
import hearth.carers.NewHousehold;
import hearth.carers.NewPerson;
import hearth.carers.Terms;
import hearth.carers.TermsLine;
import hearth.common.HouseholdId;
import hearth.geography.Authorities;
import hearth.geography.Geography;
import hearth.geography.TestDirectory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;

/** What tests of forms stand on: a council that is new to Hearth, with postcodes around it. */
abstract class FormGround extends WindowGround {
    static final LocalDate TODAY = TestSession.TODAY;

    @Override
    Geography around(Path store) {
        return new Geography(new Authorities(), TestDirectory.around(store));
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
                                        Ground.full(
                                                LocalDate.of(2024, 1, 1),
                                                Terms.of(places, List.of(TermsLine.of("SHORT_TERM", 0, 17)))))));
    }
}
