package hearth.common;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates as people in Britain write and read them: "4 June 2026", and anything from "13/5/26" to "next Tue" and "+7" typed. */
public final class BritishDates {
    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,2})[-/. ]+(\\d{1,2})(?:[-/. ]+(\\d{4}|\\d{2}))?");
    private static final Pattern ISO = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})");
    private static final Pattern WORDS = Pattern.compile(
            "(?:[a-z]{3,9}[, ]+)?(\\d{1,2})(?:st|nd|rd|th)?[-/ ]*(?:of )?([a-z]{3,9})\\.?(?:[-/, ']*(\\d{4}|\\d{2}))?");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("([a-z]{3,9})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})");
    private static final Pattern MONTH_ALONE = Pattern.compile("(?:([a-z]{3,9})\\.?|(\\d{1,2}))[-/, ]+(\\d{4})");
    private static final Pattern RELATIVE = Pattern.compile("([+-])\\s*(\\d{1,4})\\s*([dwm]?)");
    private static final Pattern WEEKDAY = Pattern.compile("(next|last|this)? ?([a-z]{3,9})");

    private BritishDates() {}

    /** 4 June 2026. */
    public static String format(LocalDate day) {
        return LONG.format(day);
    }

    /** Thursday 4 June 2026. */
    public static String formatWithWeekday(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.UK) + " " + format(day);
    }

    /**
     * From 1 May 2026 until 4 June 2026: the last day is the one before the end.
     *
     * @param end the first day no longer meant; null while it lasts
     */
    public static String span(LocalDate from, @Nullable LocalDate end) {
        String since = "from " + format(from);
        return end == null ? since : since + " until " + format(end.minusDays(1));
    }

    /** June 2026. */
    public static String format(YearMonth month) {
        return MONTH.format(month);
    }

    /**
     * What somebody typed, read against today: day, month and year in any British form (two-digit years lie between 80 years back
     * and 19 on), a day and month alone (the nearest such day to today), today, tomorrow, yesterday, +7, -2w, next Tue.
     *
     * @return empty where it is no real date
     */
    public static Optional<LocalDate> parse(String typed, LocalDate today) {
        String text = typed.strip().toLowerCase(Locale.UK).replaceAll("\\s+", " ");
        try {
            return switch (text) {
                case "today", "t" -> Optional.of(today);
                case "tomorrow" -> Optional.of(today.plusDays(1));
                case "yesterday" -> Optional.of(today.minusDays(1));
                default -> parsePattern(text, today);
            };
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** What somebody typed where they know the month alone: December 2017, dec 2017, 12/2017; empty where it is no month. */
    public static Optional<YearMonth> parseMonth(String typed) {
        Matcher m = MONTH_ALONE.matcher(typed.strip().toLowerCase(Locale.UK));
        if (!m.matches()) {
            return Optional.empty();
        }
        int month = m.group(1) == null ? number(m, 2) : month(m.group(1));
        return month < 1 || month > 12 ? Optional.empty() : Optional.of(YearMonth.of(number(m, 3), month));
    }

    private static Optional<LocalDate> parsePattern(String text, LocalDate today) {
        Matcher m = ISO.matcher(text);
        if (m.matches()) {
            return Optional.of(LocalDate.of(number(m, 1), number(m, 2), number(m, 3)));
        }
        m = NUMBERS.matcher(text);
        if (m.matches()) {
            return Optional.of(day(number(m, 1), number(m, 2), m.group(3), today));
        }
        m = MONTH_FIRST.matcher(text);
        if (m.matches()) {
            int month = month(m.group(1));
            return month == 0 ? Optional.empty() : Optional.of(LocalDate.of(number(m, 3), month, number(m, 2)));
        }
        m = WORDS.matcher(text);
        if (m.matches()) {
            int month = month(m.group(2));
            return month == 0 ? Optional.empty() : Optional.of(day(number(m, 1), month, m.group(3), today));
        }
        m = RELATIVE.matcher(text);
        if (m.matches()) {
            int by = number(m, 2) * (m.group(1).equals("-") ? -1 : 1);
            return Optional.of(
                    switch (m.group(3)) {
                        case "w" -> today.plusWeeks(by);
                        case "m" -> today.plusMonths(by);
                        default -> today.plusDays(by);
                    });
        }
        return weekday(text, today);
    }

    private static Optional<LocalDate> weekday(String text, LocalDate today) {
        Matcher m = WEEKDAY.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        }
        String name = m.group(2);
        for (DayOfWeek day : DayOfWeek.values()) {
            String full = day.getDisplayName(TextStyle.FULL, Locale.UK).toLowerCase(Locale.UK);
            if (full.startsWith(name)) {
                return Optional.of(
                        "last".equals(m.group(1))
                                ? today.with(TemporalAdjusters.previous(day))
                                : today.with(TemporalAdjusters.next(day)));
            }
        }
        return Optional.empty();
    }

    private static int number(Matcher m, int group) {
        return Integer.parseInt(m.group(group));
    }

    private static LocalDate day(int day, int month, @Nullable String year, LocalDate today) {
        if (year == null) {
            LocalDate thisYear = LocalDate.of(today.getYear(), month, day);
            LocalDate last = thisYear.minusYears(1);
            LocalDate next = thisYear.plusYears(1);
            long off = Math.abs(thisYear.toEpochDay() - today.toEpochDay());
            if (Math.abs(last.toEpochDay() - today.toEpochDay()) < off) {
                return last;
            }
            return Math.abs(next.toEpochDay() - today.toEpochDay()) < off ? next : thisYear;
        }
        int y = Integer.parseInt(year);
        if (year.length() == 2) {
            y += today.getYear() / 100 * 100;
            if (y > today.getYear() + 19) {
                y -= 100;
            }
        }
        return LocalDate.of(y, month, day);
    }

    private static int month(String name) {
        String[] months = {
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december"
        };
        if (name.equals("sept")) {
            return 9;
        }
        for (int i = 0; i < 12; i++) {
            if (months[i].startsWith(name)) {
                return i + 1;
            }
        }
        return 0;
    }
}
