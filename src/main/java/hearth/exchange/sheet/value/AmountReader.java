package hearth.exchange.sheet.value;

import hearth.common.Miles;
import hearth.common.Money;
import hearth.common.WeeklyRate;
import hearth.exchange.sheet.raw.CellKind;
import hearth.exchange.sheet.raw.RawCell;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads money, weekly prices, miles and whole numbers, as Excel's numbers or as British text. */
public final class AmountReader {
    private static final Pattern SHAPE =
            Pattern.compile("([(-]?)\\s*£?\\s*([(-]?)(\\d[\\d,. ]*?|\\.\\d+)(e\\+?\\d{1,2})?\\s*(k?)\\s*([)-]?|cr)");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?");
    private static final Pattern SPACED = Pattern.compile("\\d{1,3}(?: \\d{3})+(?:\\.\\d+)?");
    private static final Pattern PLAIN = Pattern.compile("\\d+(?:\\.\\d*)?|\\.\\d+");
    private static final Pattern CONTINENTAL = Pattern.compile("\\d{1,3}(?:\\.\\d{3})*,\\d{1,2}");
    private static final Pattern WEEK =
            Pattern.compile("\\s*(?:p\\.?/?w\\.?|(?:per|a|/|each)\\s*(?:week|wk)|/\\s*w|weekly|wkly|wk|week)\\.?$");
    private static final Pattern NIGHT =
            Pattern.compile("\\s*(?:p\\.?/?n\\.?|p\\.?/?d\\.?|(?:per|a|/|each)\\s*(?:night|day)|nightly|daily)\\.?$");
    private static final Pattern LONGER =
            Pattern.compile("\\s*(?:pcm|p\\.?/?m\\.?|p\\.?/?a\\.?|(?:per|a|/|each)\\s*(?:calendar"
                    + " )?(?:month|mth|year|yr|annum)|monthly|yearly|annually|annual)\\.?$");
    private static final Map<String, Integer> NUMBERS = Map.of(
            "one", 1, "two", 2, "three", 3, "four", 4, "five", 5, "six", 6, "seven", 7, "eight", 8, "nine", 9, "ten",
            10);
    private static final Pattern COUNT =
            Pattern.compile("(?:up to|max\\.?|maximum|x)?\\s*(\\d{1,4})(?:\\.0+)?\\s*(?:x|children|child|ch|yp|young"
                    + " people|places?|placements?|beds?|bedrooms?|yrs?|years?|rooms?|nights?|weeks?|wks?)?\\.?");

    /** Pounds and pence, negative in brackets or with a minus. */
    public Reading money(RawCell cell) {
        return amount(cell, pounds -> Money.ofPounds(pounds));
    }

    /** A price for a week; one for a night is taken seven times and said. */
    public Reading weekly(RawCell cell) {
        String text = cell.text().toLowerCase(Locale.UK).strip();
        if (cell.kind() != CellKind.TEXT) {
            return amount(cell, WeeklyRate::ofPounds);
        }
        if (LONGER.matcher(text).find()) {
            return Reading.problem(cell.text() + " is not a price for a week. Write what a week costs.");
        }
        Matcher night = NIGHT.matcher(text);
        if (night.find()) {
            Reading one = amount(RawCell.text(cell.column(), text.substring(0, night.start())), pounds -> pounds);
            if (one.value() instanceof BigDecimal pounds) {
                WeeklyRate week = WeeklyRate.ofPounds(pounds.multiply(BigDecimal.valueOf(7)));
                return Reading.said(week, "Read as " + week + ": seven times the price of a night.");
            }
            return one;
        }
        return amount(RawCell.text(cell.column(), WEEK.matcher(text).replaceFirst("")), WeeklyRate::ofPounds);
    }

    /** Miles in a straight line. */
    public Reading miles(RawCell cell) {
        String bare = cell.text().toLowerCase(Locale.UK).replaceAll("\\s*(?:miles?|mls?|mi|m)\\.?$", "");
        RawCell number = cell.kind() == CellKind.TEXT ? RawCell.text(cell.column(), bare) : cell;
        Reading read = amount(number, miles -> miles);
        if (read.value() instanceof BigDecimal miles) {
            if (miles.compareTo(new BigDecimal("999.9")) == 0) {
                return Reading.NOT_KNOWN;
            }
            return miles.signum() < 0 || miles.compareTo(BigDecimal.valueOf(900)) > 0
                    ? Reading.problem(cell.text() + " is no distance in England. Check it.")
                    : Reading.of(Miles.ofTenths(miles.movePointRight(1)
                            .setScale(0, RoundingMode.HALF_UP)
                            .intValueExact()));
        }
        return read;
    }

    /** A whole number such as a number of places or an age. */
    public Reading whole(RawCell cell) {
        String text = cell.text().toLowerCase(Locale.UK).strip();
        if (cell.isBlank() || NotKnown.is(text)) {
            return Reading.NOT_KNOWN;
        }
        Integer word = NUMBERS.get(text);
        if (word != null) {
            return Reading.of(word);
        }
        Matcher count = COUNT.matcher(text);
        if (cell.kind() == CellKind.DATE || cell.kind() == CellKind.ERROR || !count.matches()) {
            return Reading.problem(cell.text() + " is not a whole number.");
        }
        return Reading.of(Integer.parseInt(count.group(1)));
    }

    private static Reading amount(RawCell cell, Function<BigDecimal, Object> make) {
        if (cell.isBlank()) {
            return Reading.NOT_KNOWN;
        }
        BigDecimal number = cell.number();
        if (number == null) {
            String text = cell.text()
                    .toLowerCase(Locale.UK)
                    .strip()
                    .replace('\u2212', '-')
                    .replace('\u2013', '-')
                    .replace("gbp", "£");
            if (cell.kind() == CellKind.TEXT && NotKnown.is(text)) {
                return Reading.NOT_KNOWN;
            }
            if (cell.kind() != CellKind.TEXT) {
                return Reading.problem(cell.text() + " is not an amount.");
            }
            if (CONTINENTAL.matcher(text.replaceAll("[£\\s]", "")).matches()) {
                return Reading.problem(
                        cell.text() + " has a comma before the pence. Write it the British way, like 1,234.50.");
            }
            number = parse(text);
            if (number == null) {
                return Reading.problem(cell.text() + " is not an amount. Write it like 1,234.50.");
            }
        }
        if (number.abs().compareTo(BigDecimal.valueOf(1_000_000_000)) > 0) {
            return Reading.problem(cell.text() + " is too large. Check it.");
        }
        return Reading.of(make.apply(number));
    }

    private static @Nullable BigDecimal parse(String text) {
        Matcher m = SHAPE.matcher(text);
        if (!m.matches()) {
            return null;
        }
        String opening = m.group(1) + m.group(2);
        String closing = m.group(6);
        boolean bracket = opening.equals("(");
        if (bracket != closing.equals(")") || opening.length() > 1) {
            return null;
        }
        String digits = m.group(3).strip();
        if (!GROUPED.matcher(digits).matches()
                && !SPACED.matcher(digits).matches()
                && !PLAIN.matcher(digits).matches()) {
            return null;
        }
        String power = m.group(4) == null ? "" : m.group(4);
        var number = new BigDecimal(digits.replaceAll("[, ]", "") + power);
        if (!m.group(5).isEmpty()) {
            number = number.multiply(BigDecimal.valueOf(1000));
        }
        return bracket || opening.equals("-") || closing.equals("-") || closing.equals("cr") ? number.negate() : number;
    }
}
