package hearth.ui;

import hearth.common.BritishDates;
import java.time.YearMonth;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** The choice of the month that figures are of: this one, and three years back. */
public final class MonthChoice extends ComboBox<YearMonth> {
    private static final int MONTHS_BACK = 36;

    /**
     * Begins with the month that was chosen on the page before, or the present one.
     *
     * @param before what stands before each month, such as "As at the end of "; empty for nothing
     */
    public MonthChoice(YearMonth now, String before, OpenMonth open) {
        for (int back = 0; back < MONTHS_BACK; back++) {
            getItems().add(now.minusMonths(back));
        }
        setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable YearMonth shown) {
                return shown == null ? "" : before + BritishDates.format(shown);
            }

            @Override
            public YearMonth fromString(String text) {
                return getValue();
            }
        });
        setAccessibleText("Month");
        setValue(open.or(now));
        valueProperty().subscribe((was, chosen) -> open.now(chosen));
    }

    /** Told of every other month that is chosen. */
    public MonthChoice onChoice(Runnable chosen) {
        valueProperty().subscribe((before, now) -> chosen.run());
        return this;
    }
}
