package hearth.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.access.Right;
import hearth.children.Children;
import hearth.children.NewChild;
import hearth.children.StartOfCare;
import hearth.common.FinancialYear;
import hearth.finance.Targets;
import hearth.placements.Home;
import hearth.placements.NewPlacement;
import hearth.placements.Placement;
import hearth.placements.Placements;
import hearth.reports.PublishedValues;
import java.time.LocalDate;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Reports that look further than a month: published figures of past years, and children as they come and leave. */
class YearsPageTest extends FormGround {
    @Test
    void aPublishedFigureIsEnteredAndStandsMarkedInItsTrend() {
        screens.press(KeyCode.CONTROL, KeyCode.DIGIT8);
        screens.clickOn("Over the years");
        screens.clickOn("Enter a published figure");
        choose("Year", "2024");
        fill("As published", "470");
        fill("Where it was published", "DfE, children looked after in England, 2024");
        screens.picture("published-figure");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(session.read(Right.SEE_FIGURES, PublishedValues::all))
                .singleElement()
                .satisfies(v -> assertThat(v.value()).isEqualTo(470));
        assertThat(screens.shows("2024: 470, published")).isTrue();
        screens.picture("over-the-years");
    }

    @Test
    void childrenLookedAfterStandBesideTheirTarget() {
        new Placements(geography)
                .admit(
                        session,
                        StartOfCare.on(LocalDate.of(2026, 5, 1), "V2", "N1", "WN1 1AA"),
                        NewPlacement.of(
                                Children.add(
                                        session,
                                        NewChild.of("Zoe", "Sands", LocalDate.of(2016, 1, 1), "F", "E08000010")),
                                Home.at("U6", "PR4", "BL1 1CC"),
                                LocalDate.of(2026, 5, 1),
                                Placement.Basis.DECISION));
        Targets.setFrom(session, "children_looked_after", new FinancialYear(2026), 2, 6);
        screens.press(KeyCode.CONTROL, KeyCode.DIGIT8);
        screens.clickOn("Children looked after");
        assertThat(screens.shows("0 this month, 1 since 1 April")).isTrue();
        screens.picture("children-looked-after");
    }
}
