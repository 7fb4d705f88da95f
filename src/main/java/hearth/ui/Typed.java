package hearth.ui;

import hearth.common.BritishDates;
import hearth.common.Kind;
import hearth.common.Miles;
import hearth.common.Money;
import hearth.common.Postcode;
import hearth.common.WeeklyRate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What somebody typed, read as the value of a field: a value, nothing, or what is wrong with it in words that say how to mend it. */
record Typed(@Nullable Object value, @Nullable String wrong) {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_LINE = 1_000;
    private static final int LONGEST_TEXT = 50_000;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;

    static final Typed NOTHING = new Typed(null, null);

    private static Typed of(Object value) {
        return new Typed(value, null);
    }

    static Typed wrong(String how) {
        return new Typed(null, how);
    }

    /** Words of one's own in the place of one of a list, such as somebody's name. */
    static Typed words(String label, String text) {
        return read(Kind.NAME, label, text, LocalDate.EPOCH);
    }

    static Typed read(Kind kind, String label, String text, LocalDate today) {
        String typed = text.strip();
        if (typed.isEmpty()) {
            return NOTHING;
        }
        int most = most(kind);
        if (typed.length() > most) {
            return wrong("%s must be %,d characters or fewer".formatted(label, most));
        }
        if (typed.chars().anyMatch(c -> Character.isISOControl(c) && !Character.isWhitespace(c))) {
            return wrong(label + " has characters that cannot be read. Type it again");
        }
        return switch (kind) {
            case DATE -> date(label, typed, today);
            case POSTCODE -> found(Postcode.parse(typed), label + " must be a full postcode, like SW1A 1AA");
            case EMAIL ->
                typed.matches("[^\\s@]+@[^\\s@]+\\.[^\\s@.]+")
                        ? of(typed)
                        : wrong(label + " must be an e-mail address, like name@example.org");
            case PHONE -> phone(label, typed);
            case NUMBER -> number(typed, label + " must be a whole number, like 3", Typed::whole);
            case MONEY -> number(typed, label + " must be an amount, like 1,234.50", n -> Money.ofPounds(pence(n)));
            case WEEKLY_RATE ->
                number(typed, label + " must be an amount for a week, like 450.00", n -> WeeklyRate.ofPounds(pence(n)));
            case MILES ->
                number(
                        typed,
                        label + " must be a number of miles, like 4.6",
                        n -> Miles.ofTenths(n.movePointRight(1).intValueExact()));
            default -> of(typed);
        };
    }

    private static int most(Kind kind) {
        return switch (kind) {
            case LONG_TEXT -> LONGEST_TEXT;
            case TEXT -> LONGEST_LINE;
            default -> LONGEST_NAME;
        };
    }

    private static Typed date(String label, String typed, LocalDate today) {
        Optional<LocalDate> day = BritishDates.parse(typed, today);
        return day.filter(d -> d.getYear() < FIRST_YEAR || d.getYear() > LAST_YEAR)
                        .isPresent()
                ? wrong("%s must have a year from %d to %d".formatted(label, FIRST_YEAR, LAST_YEAR))
                : found(
                        day,
                        BritishDates.parseMonth(typed)
                                .map(month -> label + " must include a day. If only the month is known, type "
                                        + BritishDates.format(month.atDay(1))
                                        + " and say in a note that it is approximate")
                                .orElse(label + " must be a real date, like 27 3 2026 or next Tuesday"));
    }

    private static Typed found(Optional<?> value, String wrong) {
        return value.isPresent() ? of(value.get()) : wrong(wrong);
    }

    private static Typed phone(String label, String typed) {
        long figures = typed.chars().filter(Character::isDigit).count();
        return figures >= 6 && figures <= 18 ? of(typed) : wrong(label + " must be a phone number, like 01632 960 001");
    }

    /** Nothing that is counted is fewer than none. */
    private static int whole(BigDecimal number) {
        if (number.signum() < 0) {
            throw new ArithmeticException("negative");
        }
        return number.intValueExact();
    }

    private static BigDecimal pence(BigDecimal pounds) {
        return pounds.setScale(2);
    }

    /** Numbers as people type them: with pounds, commas, spaces or a unit after them. */
    private static Typed number(String typed, String wrong, Function<BigDecimal, Object> make) {
        String bare = typed.toLowerCase(Locale.UK).replaceAll("[£,\\s]|miles?$|(a|per) ?week$", "");
        try {
            return of(make.apply(new BigDecimal(bare)));
        } catch (ArithmeticException | IllegalArgumentException e) {
            return wrong(wrong);
        }
    }

    /** The text that stands for a value when the form is opened. */
    static String text(Kind kind, @Nullable Object value) {
        return switch (value) {
            case null -> "";
            case LocalDate day -> BritishDates.format(day);
            case Money money -> money.toString().replace("£", "");
            case WeeklyRate rate -> rate.asMoney().toString().replace("£", "");
            case Miles miles -> miles.known() ? miles.toString().replace(" miles", "") : "";
            default -> value.toString();
        };
    }
}
