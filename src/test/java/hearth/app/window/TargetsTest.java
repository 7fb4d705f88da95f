package hearth.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.access.Right;
import hearth.finance.RecruitmentTarget;
import hearth.finance.RecruitmentTargets;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Setting a recruitment target and seeing how it stands. */
class TargetsTest extends FormGround {
    @Test
    void aTargetIsSetShownChangedAndGivenUp() {
        carers("Ada", "Thorn", 2);
        open(Place.REPORTS);
        screens.clickOn("Recruitment targets");
        assertThat(screens.shows("No recruitment target is set")).isTrue();
        screens.picture("targets-empty");
        screens.clickOn("Add a target");
        fill("Name", "20 more places by 2027");
        screens.clickOn("Places");
        fill("How many are to be gained", "20");
        fill("First day", "1/1/2024");
        fill("Last day", "31/12/2023");
        fill("How many there were", "140");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(screens.shows("The last day comes after the first day, 1 January 2024."))
                .isTrue();
        screens.picture("target-form-refused");
        fill("Last day", "31/12/2027");
        fill("Should have been reached", "31/12/2025: 8\n31/12/2026: 14");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(screens.shows("2 places of 20 gained; 13 wanted by now")).isTrue();
        assertThat(screens.shows("Not enough history")).isTrue();
        screens.picture("targets");
        open(Place.HOME);
        screens.clickOn("20 more places by 2027: 2 places of 20 gained, 13 wanted by now; runs until 31 December 2027");
        screens.clickOn("Change: 20 more places by 2027");
        fill("How many are to be gained", "25");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(stored()).extracting(RecruitmentTarget::value).containsExactly(25L);
        screens.clickOn("Give up: 20 more places by 2027");
        screens.clickOn("Give up");
        assertThat(stored()).isEmpty();
    }

    private List<RecruitmentTarget> stored() {
        return session.read(Right.SEE_FIGURES, RecruitmentTargets::all);
    }
}
