package hearth.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.access.Right;
import hearth.common.Money;
import hearth.finance.CameOver;
import hearth.finance.Ledger;
import java.time.LocalDate;
import java.time.YearMonth;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** What is missing beside a budget and its savings is said, with the way to mend it. */
class SavingsPageTest extends WindowGround {
    @Override
    void prepare() {
        CameOver.make(session, geography, LocalDate.of(2026, 5, 1), LocalDate.of(2026, 9, 1));
        session.write(
                Right.IMPORT,
                "pay",
                tx -> Ledger.add(
                        tx,
                        new Ledger.Entry(
                                "1",
                                null,
                                "Sundries",
                                YearMonth.of(2026, 9),
                                new Money(12_00),
                                null,
                                null,
                                null,
                                null,
                                null)));
    }

    @Test
    void aFullCostIsEmptyUntilTheCouncilHasSaidWhatItsOwnCareCosts() {
        open(Place.REPORTS);
        screens.clickOn("Budget");
        assertThat(screens.shows("The ledger has also paid £12.00 that belongs to none of these lines: Payments has"
                        + " it, month by month."))
                .isTrue();
        screens.picture("budget-with-more");
        screens.clickOn("Savings");
        assertThat(screens.shows("£11,205.71")).isTrue();
        assertThat(screens.shows("Carers came over to us")).isTrue();
        screens.picture("savings-without-full-cost");
        screens.clickOn("Say what it costs");
        screens.fill("How many pounds", "200");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(screens.shows("£5,148.57")).isTrue();
        assertThat(screens.shows("Say what it costs")).isFalse();
    }
}
