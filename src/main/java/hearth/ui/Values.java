package hearth.ui;

import hearth.common.Answer;
import hearth.common.Miles;
import hearth.common.Money;
import hearth.common.Postcode;
import hearth.common.Refusal;
import hearth.common.RuleRefused;
import hearth.common.WeeklyRate;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;

/** What a form was filled in with, as values, by field name; it does not change, so work in the background may read it. */
public final class Values {
    private final Map<String, Object> given;

    /** Of what the fields were read as, each text, a code, a day, a sum or the like. */
    public Values(Map<String, Object> given) {
        this.given = Map.copyOf(given);
    }

    /** What was typed; empty where nothing was. */
    public String text(String field) {
        return find(field, String.class).orElse("");
    }

    /** What was typed, if anything was. */
    public Optional<String> words(String field) {
        return find(field, String.class).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** The code chosen. */
    public Optional<String> code(String field) {
        return find(field, String.class);
    }

    public Optional<LocalDate> date(String field) {
        return find(field, LocalDate.class);
    }

    public Optional<Integer> number(String field) {
        return find(field, Integer.class);
    }

    public Optional<Money> money(String field) {
        return find(field, Money.class);
    }

    public Optional<WeeklyRate> rate(String field) {
        return find(field, WeeklyRate.class);
    }

    public Optional<Miles> miles(String field) {
        return find(field, Miles.class);
    }

    public Optional<Postcode> postcode(String field) {
        return find(field, Postcode.class);
    }

    public Optional<Answer> answer(String field) {
        return find(field, Answer.class);
    }

    /**
     * A time of day typed as text, such as 16:10.
     *
     * @throws RuleRefused beside the field where it is none
     */
    public LocalTime time(String field) {
        String[] parts = text(field).strip().split("[:. ]+", -1);
        try {
            return LocalTime.of(Integer.parseInt(parts[0]), parts.length > 1 ? Integer.parseInt(parts[1]) : 0);
        } catch (NumberFormatException | DateTimeException e) {
            throw new RuleRefused(Refusal.at(field, "Enter the time as hours and minutes, such as 16:10."));
        }
    }

    /** Whether the box is ticked. */
    public boolean flag(String field) {
        return find(field, Boolean.class).orElse(false);
    }

    private <T> Optional<T> find(String field, Class<T> type) {
        return Optional.ofNullable(given.get(field)).map(type::cast);
    }
}
