package hearth.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.access.Right;
import hearth.recruitment.Campaign;
import hearth.recruitment.Campaigns;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Recruitment by period and cohort in the window, and campaigns. */
class RecruitmentPageTest extends FormGround {
    @Test
    void aCampaignIsWrittenDownAndShownWithWhatItCost() {
        open(Place.REPORTS);
        screens.clickOn("Recruitment");
        assertThat(screens.shows("Cohort, 1 November 2025 to 31 October 2026")).isTrue();
        screens.clickOn("New campaign");
        fill("Campaign", "Bus backs");
        choose("Channel", "Radio");
        fill("From", "1/9/2026");
        fill("To", "1/8/2026");
        fill("Cost", "1500");
        fill("Known by", "BUS26");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(screens.shows("The last day must be the same as or after the first."))
                .isTrue();
        screens.picture("campaign-refused");
        fill("To", "30/9/2026");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        List<Campaign> stored = session.read(Right.SEE_RECRUITMENT, Campaigns::all);
        assertThat(stored).extracting(Campaign::name).containsExactly("Bus backs");
        screens.picture("recruitment");
        screens.onFx(() -> {
            ComboBox<?> what = (ComboBox<?>) screens.find("What is shown");
            what.getSelectionModel().select(10);
            return true;
        });
        screens.quiet();
        assertThat(screens.shows("Application to panel")).isTrue();
        assertThat(screens.shows("8 months")).isTrue();
        screens.picture("recruitment-steps");
    }
}
