package hearth.finance;

import hearth.access.Right;
import hearth.access.Session;
import hearth.common.FinancialYear;
import hearth.common.Period;
import hearth.common.Refusal;
import hearth.common.RuleRefused;
import hearth.store.Row;
import hearth.store.Tx;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** The targets of a team: one a measure and year, with a profile by month where the year is not a straight line. */
public final class Targets {
    private Targets() {}

    /** All in force in a month, by the key of their figure. */
    public static Map<String, Target> in(Handle h, YearMonth month) {
        var profiles = new TreeMap<Long, SortedMap<YearMonth, Long>>();
        for (TargetStore.Month line : TargetStore.months(h, month)) {
            profiles.computeIfAbsent(line.targetId(), id -> new TreeMap<>()).put(line.month(), line.cumulative());
        }
        var targets = new TreeMap<String, Target>();
        for (TargetStore.Line line : TargetStore.lines(h, month)) {
            targets.put(
                    line.measure(),
                    new Target(
                            line.measure(),
                            new Period(line.startsOn(), line.endsOn()),
                            line.value(),
                            line.baseline(),
                            profiles.getOrDefault(line.id(), new TreeMap<>())));
        }
        return targets;
    }

    /** All there ever were, the latest year first; without their profiles by month. */
    public static List<Target> all(Handle h) {
        return TargetStore.all(h).stream()
                .map(line -> new Target(
                        line.measure(),
                        new Period(line.startsOn(), line.endsOn()),
                        line.value(),
                        line.baseline(),
                        new TreeMap<>()))
                .toList();
    }

    /** Sets what a number that stands somewhere is to come to by the end of a financial year, in a straight line from where it stood. */
    public static void setFrom(Session session, String measure, FinancialYear year, long value, long baseline) {
        session.write(Right.SET_TARGETS, "set a target", tx -> {
            put(tx, new Target(measure, year.period(), value, baseline, new TreeMap<>()));
            return 0;
        });
    }

    /** Sets the target of a financial year; what was set before for the same measure and year gives way. */
    public static void set(
            Session session, String measure, FinancialYear year, long value, SortedMap<YearMonth, Long> profile) {
        session.write(Right.SET_TARGETS, "set a target", tx -> {
            put(tx, new Target(measure, year.period(), value, profile));
            return 0;
        });
    }

    /**
     * Writes a target inside a transaction, as an import or the demonstration does.
     *
     * @throws RuleRefused where the profile falls, or does not end at the target
     */
    public static void put(Tx tx, Target target) {
        check(target);
        LocalDate end = Objects.requireNonNull(target.period().end());
        long id = TargetStore.find(tx.sql(), target.measure(), target.period().start())
                .map(old -> {
                    tx.update(
                            null,
                            "target",
                            old.id(),
                            old.version(),
                            Row.of("value", target.value())
                                    .and("baseline", target.baseline())
                                    .and("ends_on", end));
                    TargetStore.profileRows(tx.sql(), old.id()).forEach(row -> tx.delete(null, "target_month", row));
                    return old.id();
                })
                .orElseGet(() -> tx.insert(
                        null,
                        "target",
                        Row.of("measure", target.measure())
                                .and("starts_on", target.period().start())
                                .and("ends_on", end)
                                .and("value", target.value())
                                .and("baseline", target.baseline())));
        target.profile()
                .forEach((month, reached) -> tx.insert(
                        null,
                        "target_month",
                        Row.of("target_id", id).and("month", month).and("cumulative", reached)));
    }

    private static void check(Target target) {
        long before = 0;
        for (long reached : target.profile().values()) {
            if (reached < before) {
                throw new RuleRefused(Refusal.at(
                        "profile",
                        "Each month of a target's profile holds what should have been reached by its end: " + reached
                                + " cannot follow " + before + "."));
            }
            before = reached;
        }
        if (!target.profile().isEmpty() && before != target.value()) {
            throw new RuleRefused(Refusal.at(
                    "profile",
                    "The last month of the profile is " + before + " and the target is " + target.value()
                            + ": make them the same."));
        }
    }
}
