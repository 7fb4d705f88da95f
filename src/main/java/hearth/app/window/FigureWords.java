package hearth.app.window;

import hearth.common.Money;
import hearth.reports.Figure;
import hearth.reports.Measure;
import org.jspecify.annotations.Nullable;

/** A figure in words: its number as people read it, and what it is to be measured by. */
final class FigureWords {
    private FigureWords() {}

    static String number(Figure figure, @Nullable Long number) {
        if (number == null) {
            return "Not known";
        }
        if (figure.measure().unit() == Measure.Unit.MONEY) {
            return "£%,d".formatted(Math.round(new Money(number).pounds().doubleValue()));
        }
        return figure.measure().unit() == Measure.Unit.RATE
                ? String.valueOf(figure.decimal(number))
                : "%,d".formatted(number);
    }

    /** "8 of 9 wanted by now this year", or last month's number; of a number that stands somewhere both. */
    static String sentence(Figure figure) {
        if (figure.measure().flow() && figure.targetToDate() != null) {
            return number(figure, figure.yearToDate()) + " of " + number(figure, figure.targetToDate())
                    + " wanted by now this year";
        }
        String lastMonth = "Last month " + number(figure, figure.lastMonth());
        return figure.targetToDate() == null
                ? lastMonth
                : number(figure, figure.targetToDate()) + " wanted by now. " + lastMonth;
    }
}
