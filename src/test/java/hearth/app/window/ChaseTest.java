package hearth.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.access.Query;
import hearth.access.Right;
import hearth.carers.NewPerson;
import hearth.common.EnquiryId;
import hearth.recruitment.Enquiries;
import hearth.recruitment.Enquiry;
import hearth.recruitment.EnquiryIntake;
import hearth.recruitment.Home;
import hearth.recruitment.NewEnquiry;
import hearth.recruitment.NextStep;
import hearth.recruitment.Origin;
import hearth.recruitment.RecruitmentGround;
import hearth.recruitment.Stage;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whom to chase, from the list and from the board. */
class ChaseTest extends FormGround {
    private EnquiryId log(String first, String last, @Nullable NextStep next) {
        return RecruitmentGround.on(new EnquiryIntake(geography))
                .log(
                        session,
                        NewEnquiry.of(
                                        LocalDate.of(2026, 10, 20),
                                        List.of(NewPerson.of(first, last)),
                                        Origin.of("WEBSITE"),
                                        Home.at("WN1 1AA"))
                                .next(next));
    }

    private Enquiry now(EnquiryId id) {
        return session.read(Right.SEE_RECRUITMENT, h -> Enquiries.get(h, id, TODAY));
    }

    private List<String> toChase() {
        return session.read(
                Right.SEE_RECRUITMENT,
                h -> Enquiries.LISTING.all(h, Query.on(TODAY).where("to_chase", "true")).stream()
                        .map(Enquiry::lastName)
                        .sorted()
                        .toList());
    }

    @Test
    void everyoneWithoutANextStepOrPastItIsChasedByOneKey() {
        log("Ada", "None", null);
        log("Ben", "Undated", new NextStep("Send the pack", null, null));
        EnquiryId past = log("Cai", "Past", new NextStep("Call", null, TODAY.minusDays(1)));
        log("Dee", "Today", new NextStep("Call", null, TODAY));
        assertThat(toChase()).containsExactly("None", "Past", "Undated");
        open(Place.ENQUIRIES);
        screens.clickOn("To chase");
        assertThat(screens.shows("Dee Today")).isFalse();
        screens.picture("chase-list");
        screens.clickOn("Cai Past");
        screens.press(KeyCode.N);
        assertThat(now(past))
                .returns(TODAY, Enquiry::lastContact)
                .returns(LocalDate.of(2026, 11, 3), Enquiry::nextStepOn);
        assertThat(toChase()).containsExactly("None", "Undated");
        assertThat(screens.shows("Cai Past")).as("off the list at once").isFalse();
    }

    @Test
    void theBoardIsMovedOverByKeyboard() {
        log("Ada", "Thorn", new NextStep("Visit", null, TODAY.plusDays(2)));
        EnquiryId late = log("Cai", "Late", new NextStep("Call", null, TODAY.minusDays(3)));
        open(Place.ENQUIRIES);
        screens.clickOn("Board");
        assertThat(screens.shows("Enquiry (2)")).isTrue();
        assertThat(screens.shows("Overdue by 3 days")).isTrue();
        screens.picture("enquiries-board");
        screens.onFx(() -> {
            screens.desk().surface().lookup(".board-card").requestFocus();
            return true;
        });
        screens.press(KeyCode.N);
        assertThat(now(late).nextStepOn()).isEqualTo(LocalDate.of(2026, 11, 3));
        screens.onFx(() -> {
            screens.desk().surface().lookup(".board-card").requestFocus();
            return true;
        });
        screens.press(KeyCode.DOWN);
        screens.press(KeyCode.CONTROL, KeyCode.RIGHT);
        screens.picture("enquiries-board-stage");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(screens.shows("Initial visit (1)")).isTrue();
        assertThat(now(late).stage()).as("the second card of the column").isEqualTo(Stage.INITIAL_VISIT);
        screens.clickOn("Table");
        assertThat(screens.shows("To chase")).isTrue();
    }
}
