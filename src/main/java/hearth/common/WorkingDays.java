package hearth.common;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Counts working days: not Saturdays, Sundays, Christmas Day, Good Friday or bank holidays in England (Fostering Services
 * (England) Regulations 2011, regulation 2). The day that starts a clock is day 0 and is not counted.
 */
public final class WorkingDays {
    private static final NavigableSet<LocalDate> HOLIDAYS = load();

    private WorkingDays() {}

    private static NavigableSet<LocalDate> load() {
        var days = new TreeSet<LocalDate>();
        Codes.rows("bank-holidays").forEach(row -> days.add(LocalDate.parse(row.getField("day"))));
        return days;
    }

    public static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !HOLIDAYS.contains(day);
    }

    /** The day on which so many working days have passed since {@code start}; 0 gives the start itself. */
    public static LocalDate after(LocalDate start, int workingDays) {
        LocalDate day = start;
        for (int left = workingDays; left > 0; ) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    /** The day so many working days before {@code end}. */
    public static LocalDate before(LocalDate end, int workingDays) {
        LocalDate day = end;
        for (int left = workingDays; left > 0; ) {
            day = day.minusDays(1);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    /** Working days that have passed after {@code start}, up to and with {@code end}; 0 where it is not after. */
    public static int between(LocalDate start, LocalDate end) {
        int days = 0;
        for (LocalDate day = start.plusDays(1); !day.isAfter(end); day = day.plusDays(1)) {
            if (isWorkingDay(day)) {
                days++;
            }
        }
        return days;
    }
}
