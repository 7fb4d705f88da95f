package hearth.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.access.Right;
import hearth.common.Money;
import hearth.finance.BudgetReport;
import java.time.YearMonth;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** A budget is set for a year, looked at beside what is spent, and changed. */
class BudgetPageTest extends WindowGround {
    private BudgetReport agency() {
        return session.read(Right.SEE_COSTS, h -> BudgetReport.of(h, YearMonth.of(2026, 10))).stream()
                .filter(r -> r.line().equals("agency"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aLineIsSetForTheYearAndRevised() {
        open(Place.REPORTS);
        screens.clickOn("Budget");
        screens.clickOn("Set a budget");
        screens.fill("Line", "Agency foster care");
        screens.press(KeyCode.ENTER);
        screens.fill("Budget of the whole year", "£1,000,000.10");
        screens.fill("Weeks of care it pays for", "1040");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(agency().budget()).isEqualTo(new Money(100_000_010));
        assertThat(agency().budgetDays()).isEqualTo(7_280);
        assertThat(screens.shows("£1,000,000.10")).isTrue();
        screens.picture("budget");
        screens.clickOn("Agency foster care");
        screens.press(KeyCode.ENTER);
        screens.fill("Budget of the whole year", "900000");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(agency().budget()).isEqualTo(new Money(90_000_000));
        screens.clickOn("Payments");
        assertThat(screens.shows("The ledger has nothing of this month")).isTrue();
        screens.clickOn("Back");
        screens.clickOn("Savings");
        assertThat(screens.shows("Nothing saved yet this year")).isTrue();
    }
}
