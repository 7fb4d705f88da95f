package hearth.common;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of days from the first day on, up to but not including {@code end}; an open one has no end yet. A move on 10 May ends
 * one period and starts the next on 10 May, and is counted once on every day.
 */
public record Period(LocalDate start, @Nullable LocalDate end) {
    /** Checks the order of the days.
     *
     * @throws IllegalArgumentException where it would end on or before the day it starts
     */
    public Period {
        if (end != null && !end.isAfter(start)) {
            throw new IllegalArgumentException("A period ends after it starts");
        }
    }

    public static Period of(YearMonth month) {
        return new Period(month.atDay(1), month.plusMonths(1).atDay(1));
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(start) && (end == null || day.isBefore(end));
    }

    public boolean isOpen() {
        return end == null;
    }

    public boolean overlaps(Period other) {
        return (end == null || other.start.isBefore(end)) && (other.end == null || start.isBefore(other.end));
    }

    /** The days the two have in common, if any. */
    public Optional<Period> shared(Period other) {
        if (!overlaps(other)) {
            return Optional.empty();
        }
        LocalDate from = start.isAfter(other.start) ? start : other.start;
        LocalDate until = end == null ? other.end : other.end == null || end.isBefore(other.end) ? end : other.end;
        return Optional.of(new Period(from, until));
    }

    /** Nights between start and end; an open period is counted up to {@code openEnd}. */
    public long nightsUntil(LocalDate openEnd) {
        LocalDate last = end == null ? openEnd : end;
        return Math.max(0, ChronoUnit.DAYS.between(start, last));
    }
}
