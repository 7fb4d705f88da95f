package hearth.carers;

import hearth.common.BritishDates;
import hearth.common.Refusal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Days that nobody means: refused beside their field, where what was typed stays. A day that is not told is not wrong. */
public final class Days {
    private Days() {}

    /** What has happened has its day behind it. */
    public static List<Refusal> past(String field, @Nullable LocalDate day, LocalDate today) {
        return day != null && day.isAfter(today)
                ? List.of(Refusal.at(field, BritishDates.format(day) + " has not come yet."))
                : List.of();
    }

    /** What is planned lies no more years ahead than anybody plans: else most likely the year was typed wrong. */
    public static List<Refusal> planned(String field, @Nullable LocalDate day, LocalDate today, int years) {
        return day != null && day.isAfter(today.plusYears(years))
                ? List.of(Refusal.at(
                        field,
                        "%s is more than %s away. Check the year."
                                .formatted(BritishDates.format(day), years == 1 ? "a year" : years + " years")))
                : List.of();
    }

    /**
     * What comes after something else has no earlier day.
     *
     * @param when what happened on the first day, such as "when it was asked for"
     */
    public static List<Refusal> after(String field, @Nullable LocalDate day, @Nullable LocalDate first, String when) {
        return day != null && first != null && day.isBefore(first)
                ? List.of(Refusal.at(
                        field,
                        "The day must be the same as or after " + BritishDates.format(first) + ", " + when + "."))
                : List.of();
    }
}
