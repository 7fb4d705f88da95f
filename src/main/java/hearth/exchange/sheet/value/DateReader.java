package hearth.exchange.sheet.value;

import hearth.common.BritishDates;
import hearth.exchange.sheet.raw.RawCell;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Reads a date from a cell: Excel's own, or text in any form people in Britain write, against today. */
public final class DateReader {
    /** How a problem says that month and day are the wrong way round. */
    public static final String AMERICAN = "the American way";

    private static final LocalDate EXCELS_ZERO = LocalDate.of(1899, 12, 30);
    /** A day and month alone are taken for the last such day, unless the next is at most this many days ahead. */
    private static final int SOON = 90;

    private static final LocalDate EARLIEST = LocalDate.of(1950, 1, 1);

    private final LocalDate today;

    public DateReader(LocalDate today) {
        this.today = today;
    }

    /**
     * A {@link ReadDate}, or why there is none.
     *
     * @param birth whether it is a birth, which is never in the future
     */
    public Reading read(RawCell cell, boolean birth) {
        return switch (cell.kind()) {
            case BLANK -> Reading.NOT_KNOWN;
            case DATE -> {
                LocalDate day = cell.day();
                yield day == null
                        ? Reading.NOT_KNOWN
                        : checked(
                                cell.text(),
                                new ReadDate(day, cell.monthOnly() ? Precision.MONTH : Precision.DAY),
                                birth,
                                null);
            }
            case ERROR -> Reading.problem(cell.text() + " is not a date.");
            default -> text(cell.text(), birth);
        };
    }

    /** The same from text alone. */
    public Reading text(String typed, boolean birth) {
        String text = typed.strip()
                .toLowerCase(Locale.UK)
                .replaceAll("\\s+", " ")
                .replace('\u2013', '-')
                .replace('\u2019', '\'');
        if (NotKnown.is(text)) {
            return Reading.NOT_KNOWN;
        }
        Matcher usual = DateForms.NUMBERS.matcher(text);
        if (usual.matches()) {
            Found found = numbers(usual, birth);
            return found.problem == null
                    ? checked(typed.strip(), found.date(), birth, null)
                    : Reading.problem(typed.strip() + found.problem);
        }
        String warning = null;
        String bare = DateForms.CLOCK.matcher(text).replaceFirst("");
        Matcher week = DateForms.WEEK.matcher(bare);
        boolean begins = week.find();
        if (begins) {
            bare = bare.substring(week.end());
        }
        String exact = DateForms.ABOUT.matcher(bare).replaceAll("").strip();
        boolean about = !exact.equals(bare);
        bare = DateForms.WEEKDAY.matcher(exact).replaceFirst("").strip();
        Found found = whole(bare, birth);
        if (found == null) {
            return inside(typed, text, birth);
        }
        if (found.problem != null) {
            return Reading.problem(typed.strip() + found.problem);
        }
        ReadDate date = found.date();
        if (begins) {
            warning = "Read as " + BritishDates.format(date.day()) + ", the day the week begins.";
        } else if (about || found.guessedYear) {
            warning = "Read as " + shown(date) + ".";
        }
        return checked(typed.strip(), date, birth, warning);
    }

    /** What a whole text says. */
    private record Found(@Nullable ReadDate read, @Nullable String problem, boolean guessedYear) {
        static Found of(LocalDate day, Precision precision) {
            return new Found(new ReadDate(day, precision), null, false);
        }

        static Found bad(String problem) {
            return new Found(null, problem, false);
        }

        ReadDate date() {
            if (read == null) {
                throw new IllegalStateException("No date was found");
            }
            return read;
        }
    }

    private @Nullable Found whole(String text, boolean birth) {
        Matcher m = DateForms.ISO.matcher(text);
        if (m.matches()) {
            return day(number(m, 3), number(m, 2), number(m, 1));
        }
        m = DateForms.NUMBERS.matcher(text);
        if (m.matches()) {
            return numbers(m, birth);
        }
        m = DateForms.WORDS.matcher(text);
        if (m.matches() && Months.number(m.group(2)) > 0) {
            return day(
                    number(m, 1),
                    Months.number(m.group(2)),
                    year(m.group(3), number(m, 1), Months.number(m.group(2)), birth));
        }
        m = DateForms.MONTH_FIRST.matcher(text);
        if (m.matches() && Months.number(m.group(1)) > 0) {
            return day(number(m, 2), Months.number(m.group(1)), number(m, 3));
        }
        m = DateForms.MONTH.matcher(text);
        if (m.matches() && Months.number(m.group(1)) > 0) {
            int month = Months.number(m.group(1));
            return Found.of(LocalDate.of(year(m.group(2), 1, month, birth), month, 1), Precision.MONTH);
        }
        m = DateForms.YEAR_MONTH.matcher(text);
        if (m.matches() && number(m, 2) >= 1 && number(m, 2) <= 12) {
            return Found.of(LocalDate.of(number(m, 1), number(m, 2), 1), Precision.MONTH);
        }
        m = DateForms.MONTH_NUMBER.matcher(text);
        if (m.matches() && number(m, 1) >= 1 && number(m, 1) <= 12) {
            return Found.of(LocalDate.of(number(m, 2), number(m, 1), 1), Precision.MONTH);
        }
        return lessUsual(text, birth);
    }

    private @Nullable Found lessUsual(String text, boolean birth) {
        if (DateForms.DIGITS.matcher(text).matches()) {
            int first = Integer.parseInt(text.substring(0, 4));
            return first >= 1900 && first <= 2100
                    ? day(Integer.parseInt(text.substring(6)), Integer.parseInt(text.substring(4, 6)), first)
                    : day(
                            Integer.parseInt(text.substring(0, 2)),
                            Integer.parseInt(text.substring(2, 4)),
                            Integer.parseInt(text.substring(4)));
        }
        if (DateForms.SERIAL.matcher(text).matches()) {
            return Found.of(EXCELS_ZERO.plusDays((long) Double.parseDouble(text)), Precision.DAY);
        }
        if (DateForms.YEAR.matcher(text).matches()) {
            return new Found(new ReadDate(LocalDate.of(Integer.parseInt(text), 1, 1), Precision.YEAR), null, true);
        }
        Matcher m = DateForms.NO_YEAR.matcher(text);
        boolean words = m.matches() && Months.number(m.group(2)) > 0;
        Matcher n = DateForms.NO_YEAR_NUMBER.matcher(text);
        if (!words && !n.matches()) {
            return null;
        }
        int day = words ? number(m, 1) : number(n, 1);
        int month = words ? Months.number(m.group(2)) : number(n, 2);
        if (!words && month > 12 && day >= 1 && day <= 12) {
            LocalDate first = LocalDate.of(year(n.group(2), 1, day, birth), day, 1);
            return new Found(new ReadDate(first, Precision.MONTH), null, true);
        }
        Found thisYear = day(day, month, today.getYear());
        if (birth || thisYear.problem != null) {
            return Found.bad(
                    birth
                            ? " has no year. Write the whole date of birth."
                            : " is not a whole date. Write day, month and year.");
        }
        LocalDate likely = thisYear.date().day().withYear(today.getYear() + 1);
        while (likely.isAfter(today.plusDays(SOON))) {
            likely = likely.minusYears(1);
        }
        return new Found(ReadDate.of(likely), null, true);
    }

    private Found numbers(Matcher m, boolean birth) {
        int day = number(m, 1);
        int month = number(m, 2);
        String year = m.group(3);
        if (year.length() == 1 || year.length() == 3) {
            return Found.bad(" has no real year. Write it with four figures.");
        }
        if (month > 12 && day >= 1 && day <= 12 && month <= 31) {
            return Found.bad(" has no month " + month + ". If it was written " + AMERICAN + ", write " + month + " "
                    + Months.name(day) + " " + (year.length() == 4 ? year : "20" + year) + ".");
        }
        return day(day, month, year(year, day, month, birth));
    }

    private static Found day(int day, int month, int year) {
        if (month < 1 || month > 12) {
            return Found.bad(" is not a real date: there is no month " + month + ".");
        }
        int last = YearMonth.of(year, month).lengthOfMonth();
        if (day < 1 || day > last) {
            return Found.bad(" is not a real date: " + Months.name(month) + " " + year + " has " + last + " days.");
        }
        return Found.of(LocalDate.of(year, month, day), Precision.DAY);
    }

    /** The century of a two-digit year: a birth is not in the future, anything else at most 19 years ahead. */
    private int year(String typed, int day, int month, boolean birth) {
        int year = Integer.parseInt(typed);
        if (typed.length() > 2) {
            return year;
        }
        year += today.getYear() / 100 * 100;
        if (birth) {
            boolean ahead = year > today.getYear()
                    || (year == today.getYear()
                            && (month > today.getMonthValue()
                                    || (month == today.getMonthValue() && day > today.getDayOfMonth())));
            return ahead ? year - 100 : year;
        }
        return year > today.getYear() + 19 ? year - 100 : year;
    }

    /** A date among other words, where there is only one. */
    private Reading inside(String typed, String text, boolean birth) {
        List<ReadDate> dates = new ArrayList<>();
        Matcher m = DateForms.ANYWHERE.matcher(text);
        while (m.find()) {
            Found found = whole(m.group(), birth);
            if (found == null || found.problem != null) {
                return Reading.problem(typed.strip() + " holds no date that can be read. Write it like 4 June 2026.");
            }
            dates.add(found.date());
        }
        if (dates.size() == 1 && typed.length() <= 60) {
            return checked(
                    typed.strip(),
                    dates.getFirst(),
                    birth,
                    "Read as " + shown(dates.getFirst()) + "; the other words were left out.");
        }
        return Reading.problem(
                dates.size() > 1
                        ? typed.strip() + " holds more than one date. Leave the one that is meant."
                        : typed.strip() + " is not a date. Write it like 4 June 2026.");
    }

    private Reading checked(String typed, ReadDate date, boolean birth, @Nullable String warning) {
        LocalDate day = date.day();
        if (birth && day.isAfter(today)) {
            return Reading.problem(typed + " is in the future, so it cannot be a date of birth. Check the year.");
        }
        if (birth ? day.isBefore(today.minusYears(110)) : day.isBefore(EARLIEST)) {
            return Reading.problem(typed + " is too long ago (" + BritishDates.format(day) + "). Check the year.");
        }
        if (day.isAfter(today.plusYears(30))) {
            return Reading.problem(typed + " is too far ahead (" + BritishDates.format(day) + "). Check the year.");
        }
        return new Reading(date, null, warning);
    }

    private static String shown(ReadDate date) {
        return switch (date.precision()) {
            case DAY -> BritishDates.format(date.day());
            case MONTH -> BritishDates.format(YearMonth.from(date.day()));
            case YEAR -> "some day in " + date.day().getYear();
        };
    }

    private static int number(Matcher m, int group) {
        return Integer.parseInt(m.group(group));
    }
}
