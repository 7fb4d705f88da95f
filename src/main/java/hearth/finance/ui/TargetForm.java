package hearth.finance.ui;

import hearth.access.Session;
import hearth.common.BritishDates;
import hearth.common.FinancialYear;
import hearth.common.Kind;
import hearth.common.Period;
import hearth.common.Refusal;
import hearth.common.RuleRefused;
import hearth.finance.Gain;
import hearth.finance.RecruitmentTarget;
import hearth.finance.RecruitmentTargets;
import hearth.ui.Ask;
import hearth.ui.Desk;
import hearth.ui.Form;
import hearth.ui.Go;
import hearth.ui.Option;
import hearth.ui.Values;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Setting a recruitment target, or changing one. */
public final class TargetForm {
    private final Desk desk;
    private final Session session;
    private final Go go;

    public TargetForm(Desk desk, Session session, Go go) {
        this.desk = desk;
        this.session = session;
        this.go = go;
    }

    void show(@Nullable RecruitmentTarget before) {
        show(before, form -> {});
    }

    /** Proposes a target for homes that are missing. */
    public void propose(String name, RecruitmentTarget.Focus focus, int homes) {
        show(
                null,
                form -> form.set("name", name)
                        .set("unit", RecruitmentTarget.Unit.HOUSEHOLDS.name())
                        .set("focus", focus.name())
                        .set("value", homes));
    }

    private void show(@Nullable RecruitmentTarget before, Consumer<Form> proposed) {
        var ask = new Ask(desk, before == null ? "Set a recruitment target" : "Change a recruitment target")
                .about(before == null ? null : before.id());
        Form form = ask.form(
                "Save target", "Target saved", go, values -> RecruitmentTargets.save(session, read(values, before)));
        form.add("name", "Name", Kind.TEXT)
                .hint("Such as: 100 extra carers by 2028")
                .pick(
                        "unit",
                        "What is counted",
                        Arrays.stream(RecruitmentTarget.Unit.values())
                                .map(u -> new Option(u.name(), u.label()))
                                .toList())
                .add("value", "How many are to be gained", Kind.NUMBER)
                .add("first", "First day", Kind.DATE)
                .add("last", "Last day", Kind.DATE)
                .group("Who counts");
        for (Gain.Way way : Gain.Way.values()) {
            form.add(name(way), way.label(), Kind.FLAG);
        }
        form.choose(
                        "focus",
                        "Approved for",
                        Arrays.stream(RecruitmentTarget.Focus.values())
                                .map(f -> new Option(f.name(), f.label()))
                                .toList())
                .add("net", "Take off those who leave", Kind.FLAG)
                .group("Where it starts, and its profile")
                .add("baseline", "How many there were", Kind.NUMBER)
                .add("baseline_on", "On", Kind.DATE)
                .add("steps", "Should have been reached", Kind.LONG_TEXT)
                .optional()
                .hint("One line a step, such as 30 September 2026: 10. Without steps it is a straight line.");
        fill(form, before);
        proposed.accept(form);
        ask.show(form);
    }

    private static String name(Gain.Way way) {
        return way.name().toLowerCase(Locale.ROOT);
    }

    private void fill(Form form, @Nullable RecruitmentTarget before) {
        if (before == null) {
            FinancialYear year = FinancialYear.of(session.today());
            form.set("unit", RecruitmentTarget.Unit.CARERS.name())
                    .set("mainstream", true)
                    .set("transfer", true)
                    .set("focus", RecruitmentTarget.Focus.ANY.name())
                    .set("first", year.firstDay())
                    .set("last", year.end().minusDays(1))
                    .set("baseline_on", year.firstDay());
            return;
        }
        form.set("name", before.name())
                .set("unit", before.unit().name())
                .set("value", before.value())
                .set("first", before.period().start())
                .set("last", before.end().minusDays(1))
                .set("focus", before.focus().name())
                .set("net", before.net())
                .set("baseline", before.baseline())
                .set("baseline_on", before.baselineOn())
                .set(
                        "steps",
                        before.steps().entrySet().stream()
                                .map(step -> BritishDates.format(step.getKey()) + ": " + step.getValue())
                                .collect(Collectors.joining("\n")));
        before.counts().forEach(way -> form.set(name(way), true));
    }

    private RecruitmentTarget read(Values values, @Nullable RecruitmentTarget before) {
        LocalDate first = values.date("first").orElse(session.today());
        LocalDate last = values.date("last").orElse(first);
        if (!last.isAfter(first)) {
            throw refused("last", "The last day comes after the first day, " + BritishDates.format(first) + ".");
        }
        Set<Gain.Way> counts = EnumSet.noneOf(Gain.Way.class);
        for (Gain.Way way : Gain.Way.values()) {
            if (values.flag(name(way))) {
                counts.add(way);
            }
        }
        return new RecruitmentTarget(
                before == null ? 0 : before.id(),
                before == null ? 1 : before.version(),
                values.text("name"),
                RecruitmentTarget.Unit.valueOf(values.text("unit")),
                counts,
                RecruitmentTarget.Focus.valueOf(values.text("focus")),
                values.flag("net"),
                values.number("value").orElse(0),
                values.number("baseline").orElse(0),
                values.date("baseline_on").orElse(first),
                new Period(first, last.plusDays(1)),
                steps(values.words("steps").orElse("")));
    }

    private SortedMap<LocalDate, Long> steps(String typed) {
        var steps = new TreeMap<LocalDate, Long>();
        for (String line : typed.lines().filter(l -> !l.isBlank()).toList()) {
            int colon = line.lastIndexOf(':');
            String number = line.substring(colon + 1).strip().replace(",", "");
            LocalDate on = colon < 0
                    ? null
                    : BritishDates.parse(line.substring(0, colon).strip(), session.today())
                            .orElse(null);
            if (on == null || !number.matches("\\d{1,6}")) {
                throw refused("steps", "Write each step as a day, a colon and a number: 30 September 2026: 10.");
            }
            steps.put(on, Long.valueOf(number));
        }
        return steps;
    }

    private static RuleRefused refused(String field, String why) {
        return new RuleRefused(Refusal.at(field, why));
    }
}
