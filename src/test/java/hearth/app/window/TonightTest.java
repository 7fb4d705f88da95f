package hearth.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.access.Query;
import hearth.access.Right;
import hearth.carers.Vacancies;
import hearth.carers.Vacancy;
import hearth.placements.ReferralLine;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Friday, 16:10: from nothing to a call list, and one key for each call. */
class TonightTest extends FormGround {
    private void twoChildren() {
        open(Place.CHILDREN);
        screens.clickOn("A home tonight");
        screens.type("Jo");
        fill("Age", "7");
        screens.clickOn("Sex: Female");
        fill("And child 2", "Max");
        fill("Age of child 2", "4");
        screens.clickOn("Sex of child 2: Male");
        screens.clickOn("They are brothers and sisters");
    }

    private List<Vacancy> free() {
        return session.read(Right.SEE_CARERS, h -> Vacancies.LISTING.all(h, Query.on(TODAY))).stream()
                .filter(v -> !v.freeFrom().isAfter(TODAY))
                .toList();
    }

    @Test
    void fromNothingToABedThatIsHeld() {
        carers("Anna", "Ashworth", 3);
        carers("Bo", "Bell", 1);
        twoChildren();
        screens.picture("tonight");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(screens.shows("Anna Ashworth")).isTrue();
        ReferralLine request = only(ReferralLine.LISTING);
        assertThat(request.children()).isEqualTo(2);
        assertThat(request.emergency()).isTrue();
        screens.clickOn("Bo Bell");
        screens.press(KeyCode.DIGIT4);
        screens.press(KeyCode.DIGIT5);
        fill("When to ring back", "at six");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(screens.shows("Bo Bell. Ring back at six")).isTrue();
        screens.press(KeyCode.DIGIT2);
        screens.press(KeyCode.DIGIT5);
        choose("Why not", "away");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(screens.shows("Bo Bell. No: Away or busy")).isTrue();
        screens.clickOn("Anna Ashworth");
        screens.press(KeyCode.DIGIT3);
        assertThat(screens.shows("Hold places with Anna Ashworth?")).isTrue();
        screens.picture("hold");
        screens.clickOn("Hold it");
        assertThat(only(ReferralLine.LISTING).state()).isEqualTo("OFFERED");
        assertThat(screens.shows("Offered")).isTrue();
        assertThat(screens.shows("Anna Ashworth. Held until 1 Nov, 12:00pm, kim"))
                .isTrue();
        assertThat(screens.shows("Last picked up")).isTrue();
        screens.picture("call-list");
        assertThat(free())
                .extracting(Vacancy::name, Vacancy::places)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("Anna Ashworth", 1),
                        org.assertj.core.groups.Tuple.tuple("Bo Bell", 1));
        screens.clickOn("Let the bed go");
        assertThat(free()).extracting(Vacancy::places).containsExactlyInAnyOrder(3, 1);
        open(Place.MATCHING);
        assertThat(screens.shows("Jo, Max")).isTrue();
        screens.picture("requests");
    }

    @Test
    void aWrongAgeIsSaidBesideItsField() {
        open(Place.CHILDREN);
        screens.clickOn("A home tonight");
        screens.type("Jo");
        fill("Age", "19");
        screens.clickOn("Sex: Female");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(screens.shows("Enter an age from 0 to 17")).isTrue();
    }
}
