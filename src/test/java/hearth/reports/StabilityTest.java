package hearth.reports;

import static hearth.placements.Council.day;
import static org.assertj.core.api.Assertions.assertThat;

import hearth.children.ChildDuties;
import hearth.children.ChildEvents;
import hearth.children.Wish;
import hearth.common.Answer;
import hearth.common.ChildId;
import hearth.placements.Council;
import hearth.placements.Ending;
import hearth.placements.Home;
import hearth.placements.NewPlacement;
import hearth.placements.Placement;
import hearth.placements.PlacementDuties;
import hearth.placements.ProviderDecision;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StabilityTest {
    private static final LocalDate DAY = day("2026-10-31");

    @TempDir
    Path folder;

    private Council wigan;

    @BeforeEach
    void open() {
        wigan = new Council(folder);
    }

    @AfterEach
    void close() {
        wigan.close();
    }

    /** A child in care who moved on each of these days. */
    private ChildId child(String born, String from, String... moves) {
        ChildId child = wigan.child("Ada", born);
        wigan.admitted(child, from, Home.at("U6", "PR4", "LS1 1DD"));
        for (String on : moves) {
            move(child, on, "U6");
        }
        return child;
    }

    private void move(ChildId child, String on, String place) {
        wigan.placements.move(
                wigan.kim,
                Ending.of(day(on), "CARPL"),
                NewPlacement.of(child, Home.at(place, "PR4", "BL1 1CC"), day(on), Placement.Basis.DECISION));
    }

    private Stability stability(LocalDate on) {
        return wigan.kim.store().read(h -> Stability.of(h, ChildAtHomeStore.onDay(h, on), on));
    }

    @Test
    void threeHomesAreCountedInTheTwelveMonthsUpToTheDay() {
        child("2016-01-01", "2026-01-05", "2026-03-01", "2026-10-31");
        child("2016-01-01", "2025-01-05", "2025-10-31", "2026-06-01"); // the first ended a year and a day ago
        child("2016-01-01", "2025-01-05", "2025-11-02", "2026-06-01");
        assertThat(stability(DAY)).returns(3L, Stability::children).returns(2L, Stability::threeHomes);
    }

    @Test
    void howSuddenlyChildrenMovedIsCountedOfTheUnplannedEndingsOfWhichItIsRecorded() {
        for (Answer withinDay : List.of(Answer.YES, Answer.NO, Answer.UNKNOWN)) {
            wigan.placements.move(
                    wigan.kim,
                    new Ending(day("2026-05-01"), "CREQB", Answer.UNKNOWN, null, null, withinDay),
                    NewPlacement.of(
                            child("2016-01-01", "2026-01-05"),
                            Home.at("U6", "PR4", "BL1 1CC"),
                            day("2026-05-01"),
                            Placement.Basis.DECISION));
        }
        assertThat(stability(DAY).endings())
                .singleElement()
                .returns(3L, Stability.Ending::yearToDate)
                .returns(1L, Stability.Ending::withinDay)
                .returns(2L, Stability.Ending::told);
    }

    @Test
    void threeHomesInTwoYearsAreAskedOfThoseInCareForTwoYears() {
        child("2016-01-01", "2024-10-31", "2025-06-01", "2026-06-01"); // two years to the day
        child("2016-01-01", "2024-11-01", "2025-06-01", "2026-06-01"); // a day less
        child("2016-01-01", "2023-01-05", "2024-10-31", "2026-06-01"); // the first ended two years and a day ago
        assertThat(stability(DAY)).returns(2L, Stability::twoYears).returns(1L, Stability::threeInTwo);
    }

    @Test
    void visitsAndReviewsAreInTimeUntilTheirDayIsPast() {
        ChildId ada = child("2016-01-01", "2026-09-01"); // visit by 8 September, review by 29 September
        assertThat(stability(day("2026-09-08")).visits()).isEqualTo(new PlacementDuties.Visits(1, 1));
        assertThat(stability(day("2026-09-09")).visits()).isEqualTo(new PlacementDuties.Visits(1, 0));
        assertThat(stability(day("2026-09-29")).reviews()).isEqualTo(new ChildDuties.Reviews(1, 1));
        assertThat(stability(day("2026-09-30")).reviews()).isEqualTo(new ChildDuties.Reviews(1, 0));
        ChildEvents.visit(wigan.kim, ada, day("2026-10-20"), "Jo Field", Answer.YES);
        ChildEvents.review(wigan.kim, ada, day("2026-10-20"), "PN1", Answer.NO);
        assertThat(stability(DAY).visits()).isEqualTo(new PlacementDuties.Visits(1, 1));
        assertThat(stability(DAY).reviews()).isEqualTo(new ChildDuties.Reviews(1, 1));
        ChildEvents.missing(wigan.kim, ada, "M", day("2026-10-01"), day("2026-10-02"));
        ChildEvents.missing(wigan.kim, ada, "A", day("2026-10-05"), null);
        assertThat(stability(DAY).missing()).isEqualTo(new Stability.Missing(1, 2));
    }

    @Test
    void theSameCarersForTwoYearsAreAskedOfThoseUnder16InCareForTwoAndAHalf() {
        child("2016-01-01", "2024-04-30", "2024-10-31"); // both to the day
        child("2016-01-01", "2024-04-30", "2024-11-01"); // a day less with the carers
        child("2016-01-01", "2024-05-01"); // a day less in care
        child("2010-10-31", "2024-04-30"); // 16 on the day
        ChildId adopted = child("2016-01-01", "2024-01-05", "2024-06-01");
        move(adopted, "2026-08-01", "A3"); // placed for adoption, with the home before for two years
        assertThat(stability(DAY)).returns(3L, Stability::longTerm).returns(2L, Stability::settled);
    }

    @Test
    void aMoveOnTheDayOfTheDecisionOrTheNextIsCounted() {
        LocalDate today = wigan.kim.today();
        signed("Bea", today.plusDays(1));
        signed("Cal", today.plusDays(2));
        signed("Dan", today.minusDays(3));
        child("2012-01-01", "2026-05-01");
        assertThat(stability(today.plusDays(2)).moves())
                .as("the day after, too late, signed afterwards; nobody decided on Ada's")
                .isEqualTo(new Stability.Moves(3, 2));
    }

    private void signed(String first, LocalDate on) {
        ChildId child = wigan.child(first, "2012-01-01");
        wigan.admitted(child, "2026-05-01", Home.at("P1", "PR0", "WN1 1AA"));
        var said = new ProviderDecision.Told(
                "Kate Unsworth",
                "Near her school",
                "The mother",
                Wish.said(wigan.kim.today(), "Nora Field", "Yes"),
                null);
        wigan.placements.move(
                wigan.kim,
                Ending.of(on, "CARPL"),
                new NewPlacement(
                        child,
                        Home.at("U6", "PR4", "WN2 2BB"),
                        on,
                        true,
                        null,
                        Placement.Basis.DECISION,
                        null,
                        null,
                        Answer.UNKNOWN,
                        said,
                        null));
    }
}
