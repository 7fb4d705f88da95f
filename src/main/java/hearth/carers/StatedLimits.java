package hearth.carers;

import hearth.access.Right;
import hearth.access.Session;
import hearth.common.CodeList;
import hearth.common.HouseholdId;
import hearth.common.Refusal;
import hearth.common.RuleRefused;
import hearth.store.Row;
import hearth.store.Tx;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What carers say they could not do: asked, asked again, withdrawn; never a term of approval. */
public final class StatedLimits {
    private static final Pattern AGES = Pattern.compile("(\\d{1,2})\\D+(\\d{1,2})");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");
    private static final int MOST_YEARS = 25;

    private StatedLimits() {}

    /**
     * Writes down what they said. What they said before is put right where they were asked on the same day, and stands until that day
     * where they were asked again.
     *
     * @param before the one they were asked about again; null for a new one
     * @throws RuleRefused for a day that has not come, or what is no range, number or need
     */
    public static void state(Session session, HouseholdId household, @Nullable StatedLimit before, StatedLimit said) {
        var refusals = new ArrayList<>(Days.past("asked_on", said.askedOn(), session.today()));
        refusals.addAll(wrong(said));
        RuleRefused.unlessEmpty(refusals);
        session.write(Right.EDIT_CARERS, "what carers say they could not do", tx -> {
            state(tx, household, before, said);
            return said;
        });
    }

    /** The same inside a larger transaction. */
    public static void state(Tx tx, HouseholdId household, @Nullable StatedLimit before, StatedLimit said) {
        if (before != null && before.askedOn().equals(said.askedOn())) {
            tx.update(household, "stated_limit", before.id(), before.version(), row(said));
            return;
        }
        if (before != null) {
            withdraw(tx, household, before, said.askedOn());
        } else if (said.kind().single()) {
            AboutHomeStore.limits(tx.sql(), household, said.askedOn()).stream()
                    .filter(l -> l.kind() == said.kind())
                    .forEach(l -> withdraw(tx, household, l, said.askedOn()));
        }
        tx.insert(household, "stated_limit", row(said).and("household_id", household));
    }

    /**
     * They no longer say so, from a day on.
     *
     * @throws RuleRefused for a day that has not come, or one before they said it
     */
    public static void withdraw(Session session, HouseholdId household, StatedLimit limit, LocalDate on) {
        var refusals = new ArrayList<>(Days.past("on", on, session.today()));
        refusals.addAll(Days.after("on", on, limit.askedOn(), "when they said it"));
        RuleRefused.unlessEmpty(refusals);
        session.write(Right.EDIT_CARERS, "what carers say they could not do", tx -> {
            withdraw(tx, household, limit, on);
            return limit;
        });
    }

    private static void withdraw(Tx tx, HouseholdId household, StatedLimit limit, LocalDate on) {
        tx.update(household, "stated_limit", limit.id(), limit.version(), Row.of("withdrawn_on", on));
    }

    private static Row row(StatedLimit said) {
        return Row.of("kind", said.kind())
                .and("value", said.value().strip())
                .and("protected_characteristic", said.protectedCharacteristic())
                .and("asked_on", said.askedOn())
                .and("words", said.words());
    }

    private static List<Refusal> wrong(StatedLimit said) {
        String value = said.value().strip();
        return switch (said.kind()) {
            case AGE -> {
                Matcher ages = AGES.matcher(value);
                boolean fits = ages.matches()
                        && Integer.parseInt(ages.group(1)) <= Integer.parseInt(ages.group(2))
                        && Integer.parseInt(ages.group(2)) <= MOST_YEARS;
                yield fits
                        ? List.of()
                        : List.of(Refusal.at("age_to", "Enter two ages, the lower one first, like 5 and 11."));
            }
            case NUMBER, DISTANCE, SCHOOL_RUN ->
                NUMBER.matcher(value).matches() && !value.equals("0")
                        ? List.of()
                        : List.of(Refusal.at("number", "Enter a number from 1 to 999."));
            case NEED ->
                CodeList.named("need-domain").find(value).isPresent()
                        ? List.of()
                        : List.of(Refusal.at("need", "Choose the need from the list."));
            case SEX ->
                value.equals("F") || value.equals("M")
                        ? List.of()
                        : List.of(Refusal.at("sex", "Choose girls or boys."));
            case SHARING, OTHER -> value.isEmpty() ? List.of(Refusal.at("text", "Write what they said.")) : List.of();
        };
    }
}
