package hearth.app.cli;

import hearth.common.BritishDates;
import hearth.common.FinancialYear;
import hearth.common.WrongUsage;
import hearth.store.Room;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a command has around it.
 *
 * @param out for results, UTF-8
 * @param err for everything else
 * @param env the environment's variables
 * @param prompt asks without echo, or null where nobody is there to answer
 * @param live whether progress may be shown on {@code err}
 * @param stop whether the user has asked to stop
 * @param room how much room a store has
 */
public record Terminal(
        PrintStream out,
        PrintStream err,
        Map<String, String> env,
        Clock clock,
        @Nullable Prompt prompt,
        boolean live,
        BooleanSupplier stop,
        Function<Path, Room> room) {
    /** Asks for something secret. */
    @FunctionalInterface
    public interface Prompt {
        /** What was typed; null where the input ended instead. */
        char @Nullable [] ask(String what);
    }

    Optional<String> variable(String name) {
        return Optional.ofNullable(env.get(name)).filter(v -> !v.isEmpty());
    }

    /**
     * The day that stands for today: as given, or as HEARTH_TODAY says, or the clock's.
     *
     * @throws WrongUsage where what was given is no real day
     */
    LocalDate today(@Nullable String given) {
        LocalDate now = LocalDate.ofInstant(clock.instant(), clock.getZone());
        String said = given != null ? given : variable("HEARTH_TODAY").orElse(null);
        return said == null ? now : day(given != null ? "--today" : "HEARTH_TODAY", said, now);
    }

    /**
     * A day as somebody gave it to an option.
     *
     * @throws WrongUsage where it is no real day
     */
    static LocalDate day(String option, String given, LocalDate today) {
        return BritishDates.parse(given, today)
                .orElseThrow(() -> new WrongUsage(
                        option + " takes a day, such as 2026-10-31 or \"31 October 2026\"; " + given + " is none."));
    }

    /** Says of a month that goes on, or has not begun, that its figures are not the last word. */
    void sayIfNotOver(YearMonth month, LocalDate today) {
        if (month.atEndOfMonth().isAfter(today)) {
            err.println(BritishDates.format(month) + " is not over: its figures are as far as they are known.");
        }
    }

    /**
     * A month as somebody gave it to an option.
     *
     * @throws WrongUsage where there is no such month
     */
    static YearMonth month(String option, String given) {
        try {
            return YearMonth.parse(given.strip());
        } catch (DateTimeParseException e) {
            throw new WrongUsage(option + " takes a month, such as 2026-10; " + given + " is none.");
        }
    }

    /**
     * A collection year as somebody gave it to an option: 2026 is the one that ends on 31 March 2026.
     *
     * @throws WrongUsage where it is none
     */
    static FinancialYear collectionYear(String given) {
        if (!given.strip().matches("(19|20)\\d\\d")) {
            throw new WrongUsage(
                    "--year takes the year in which the collection year ends, such as 2026; " + given + " is none.");
        }
        return FinancialYear.endingIn(Integer.parseInt(given.strip()));
    }
}
