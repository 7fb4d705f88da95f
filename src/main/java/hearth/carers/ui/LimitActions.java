package hearth.carers.ui;

import hearth.access.Session;
import hearth.carers.StatedLimit;
import hearth.carers.StatedLimits;
import hearth.common.HouseholdId;
import hearth.common.Kind;
import hearth.ui.Ask;
import hearth.ui.Desk;
import hearth.ui.Form;
import hearth.ui.Go;
import hearth.ui.Option;
import hearth.ui.Values;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What the carers say they could not do: asked, asked again, withdrawn. */
final class LimitActions {
    private static final Set<StatedLimit.Kind> NUMBERS =
            EnumSet.of(StatedLimit.Kind.NUMBER, StatedLimit.Kind.DISTANCE, StatedLimit.Kind.SCHOOL_RUN);
    private static final Set<StatedLimit.Kind> WORDS = EnumSet.of(StatedLimit.Kind.SHARING, StatedLimit.Kind.OTHER);

    private final Desk desk;
    private final Session session;
    private final Go go;

    LimitActions(Desk desk, Session session, Go go) {
        this.desk = desk;
        this.session = session;
        this.go = go;
    }

    /** A limit; of one that is recorded, what they say when asked again. */
    void state(HouseholdId household, @Nullable StatedLimit before) {
        var ask = new Ask(desk, "What they say they could not do").about(before == null ? null : before.id());
        Form form = ask.form(
                "Save", "Saved", go, values -> StatedLimits.state(session, household, before, read(values, before)));
        form.pick("kind", "About what", Option.of(StatedLimit.Kind.values(), StatedLimit.Kind::label))
                .add("number", "At most", Kind.NUMBER)
                .onlyIf(is(NUMBERS))
                .add("age_from", "From age", Kind.NUMBER)
                .onlyIf(is(EnumSet.of(StatedLimit.Kind.AGE)))
                .add("age_to", "To age", Kind.NUMBER)
                .onlyIf(is(EnumSet.of(StatedLimit.Kind.AGE)))
                .pick("sex", "Only", List.of(new Option("F", "Girls"), new Option("M", "Boys")))
                .onlyIf(is(EnumSet.of(StatedLimit.Kind.SEX)))
                .choose("need", "In what", "need-domain")
                .onlyIf(is(EnumSet.of(StatedLimit.Kind.NEED)))
                .add("text", "What they could not do", Kind.LONG_TEXT)
                .onlyIf(is(WORDS))
                .add(
                        "protected",
                        "It turns on race, religion, disability or another protected characteristic",
                        Kind.FLAG)
                .hint("It is then never applied; their supervising social worker looks at it")
                .onlyIf(is(WORDS))
                .add("words", "In their own words", Kind.LONG_TEXT)
                .optional()
                .add("asked_on", "Asked on", Kind.DATE)
                .set("asked_on", session.today());
        ask.show(before == null ? form : fill(form, before));
    }

    private static Form fill(Form form, StatedLimit before) {
        form.set("kind", before.kind()).set("words", before.words());
        List<String> ages = Arrays.stream(before.value().split("\\D+", -1))
                .filter(a -> !a.isEmpty())
                .toList();
        if (before.kind() == StatedLimit.Kind.AGE && ages.size() == 2) {
            form.set("age_from", Integer.valueOf(ages.getFirst())).set("age_to", Integer.valueOf(ages.getLast()));
        } else if (NUMBERS.contains(before.kind()) && !ages.isEmpty()) {
            form.set("number", Integer.valueOf(ages.getFirst()));
        } else if (before.kind() == StatedLimit.Kind.SEX) {
            form.set("sex", before.value());
        } else if (before.kind() == StatedLimit.Kind.NEED) {
            form.set("need", before.value());
        } else if (WORDS.contains(before.kind())) {
            form.set("text", before.value()).set("protected", (Object) before.protectedCharacteristic());
        }
        return form;
    }

    private static Predicate<Map<String, String>> is(Set<StatedLimit.Kind> kinds) {
        return typed -> kinds.stream().anyMatch(k -> k.name().equals(typed.get("kind")));
    }

    private StatedLimit read(Values values, @Nullable StatedLimit before) {
        StatedLimit.Kind kind = StatedLimit.Kind.valueOf(values.text("kind"));
        String value = switch (kind) {
            case AGE ->
                values.number("age_from").orElse(-1) + " to "
                        + values.number("age_to").orElse(-1);
            case NUMBER, DISTANCE, SCHOOL_RUN ->
                String.valueOf(values.number("number").orElse(0));
            case SEX -> values.text("sex");
            case NEED -> values.text("need");
            case SHARING, OTHER -> values.text("text");
        };
        return new StatedLimit(
                before == null ? 0 : before.id(),
                kind,
                value,
                values.flag("protected"),
                values.date("asked_on").orElse(session.today()),
                values.words("words").orElse(null),
                null,
                before == null ? 0 : before.version());
    }

    /** They no longer say so. */
    void withdraw(HouseholdId household, StatedLimit limit) {
        var ask = new Ask(desk, "They no longer say so: " + limit.said()).about(limit.id());
        ask.day(
                "Save",
                "Saved",
                "From",
                go,
                session.today(),
                on -> StatedLimits.withdraw(session, household, limit, on));
    }
}
