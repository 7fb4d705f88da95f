package hearth.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.access.Right;
import hearth.access.Workers;
import hearth.carers.NewPerson;
import hearth.recruitment.EnquiryIntake;
import hearth.recruitment.Home;
import hearth.recruitment.NewEnquiry;
import hearth.recruitment.NextStep;
import hearth.recruitment.Origin;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The diary by day, week and month, of one officer or of all. */
class DiaryPageTest extends FormGround {
    private void log(String last, String officer, LocalDate next) {
        session.write(
                Right.EDIT_RECRUITMENT,
                "an enquiry",
                tx -> new EnquiryIntake(geography)
                        .add(
                                tx,
                                NewEnquiry.of(
                                                TODAY.minusDays(40),
                                                List.of(NewPerson.of("Ada", last)),
                                                Origin.of("WEBSITE"),
                                                Home.at("WN1 1AA"))
                                        .officer(Workers.named(tx, officer))
                                        .next(new NextStep("Call " + last, null, next))));
    }

    @Test
    void dayWeekAndMonthOfMineAndTheTeam() {
        log("Late", "Kate Tarn", TODAY.minusDays(4));
        log("Today", "Kate Tarn", TODAY);
        log("Monday", "Lee Ash", TODAY.plusDays(2));
        open(Place.HOME);
        screens.clickOn("Diary");
        assertThat(screens.shows("Call Today: Ada Today, ENQ-2026-0002 (Kate Tarn)"))
                .isTrue();
        assertThat(screens.shows("Overdue by 4 days")).isTrue();
        assertThat(screens.shows("Call Monday: Ada Monday, ENQ-2026-0003 (Lee Ash)"))
                .as("31 October is a Saturday: Monday is next week")
                .isFalse();
        screens.picture("diary-week");
        screens.clickOn("Later");
        assertThat(screens.shows("Call Monday: Ada Monday, ENQ-2026-0003 (Lee Ash)"))
                .isTrue();
        assertThat(screens.shows("Call Today: Ada Today, ENQ-2026-0002 (Kate Tarn)"))
                .isFalse();
        screens.onFx(() -> {
            javafx.scene.control.ComboBox<?> whose =
                    (javafx.scene.control.ComboBox<?>) screens.desk().surface().lookupAll(".combo-box").stream()
                            .filter(n -> "Whose".equals(n.getAccessibleText()))
                            .findFirst()
                            .orElseThrow();
            whose.getSelectionModel().selectLast();
            return true;
        });
        screens.quiet();
        assertThat(screens.shows("Nothing falls due")).isTrue();
    }

    @Test
    void whatIsSavedForACalendarStandsInTheTrail() {
        log("Today", "Kate Tarn", TODAY);
        Path file = folder.resolve("diary.ics");
        DiaryPage diary = screens.onFx(() -> {
            var page = new DiaryPage(inside());
            page.page();
            return page;
        });
        screens.quiet();
        screens.onFx(() -> {
            diary.write(file);
            return true;
        });
        screens.quiet();
        assertThat(file).content().startsWith("BEGIN:VCALENDAR");
        List<String> taken = session.store()
                .read(h -> h.createQuery(
                                "select reason from audit join audit_payload using (seq) where action = 'EXPORT'")
                        .mapTo(String.class)
                        .list());
        assertThat(taken).containsExactly("what falls due, up to 2026-11-01");
    }

    @Test
    void saysHowManyHaveEachDutyInTime() {
        carers("Ola", "Stranger", 2);
        open(Place.HOME);
        screens.clickOn("Diary");
        assertThat(screens.shows("In time on 31 October 2026")).isTrue();
        assertThat(screens.shows("0 of 1, 0%"))
                .as("approved in 2024, and never reviewed")
                .isTrue();
        screens.picture("diary-in-time");
    }
}
