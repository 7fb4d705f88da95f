package hearth.finance;

import hearth.access.Right;
import hearth.access.Session;
import hearth.common.BritishDates;
import hearth.common.Refusal;
import hearth.common.RuleRefused;
import hearth.store.Row;
import hearth.store.Tx;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** What a team wants to gain: setting it, changing it, giving it up; several may run at once. */
public final class RecruitmentTargets {
    /** Years that a target may run: longer ones are mistyped dates. */
    private static final int MOST_YEARS = 10;

    private RecruitmentTargets() {}

    /** Those not given up, the one that ends first at the top. */
    public static List<RecruitmentTarget> all(Handle h) {
        return RecruitmentTargetStore.all(h);
    }

    /**
     * Sets a new one, or changes the one with its id.
     *
     * @throws RuleRefused for what cannot be, beside its field
     */
    public static long save(Session session, RecruitmentTarget target) {
        RuleRefused.unlessEmpty(wrong(target));
        return session.write(Right.SET_TARGETS, "set a recruitment target", tx -> put(tx, target));
    }

    /** Writes one inside a transaction, as the demonstration does. */
    public static long put(Tx tx, RecruitmentTarget target) {
        long id = target.id();
        if (id == 0) {
            id = tx.insert(null, "recruitment_target", row(target));
        } else {
            tx.update(null, "recruitment_target", id, target.version(), row(target));
            RecruitmentTargetStore.stepRows(tx.sql(), id)
                    .forEach(row -> tx.delete(null, "recruitment_target_step", row));
        }
        for (Map.Entry<LocalDate, Long> step : target.steps().entrySet()) {
            tx.insert(
                    null,
                    "recruitment_target_step",
                    Row.of("target_id", id).and("by_day", step.getKey()).and("reached", step.getValue()));
        }
        return id;
    }

    /** Gives one up: it is shown no more, and the trail keeps it. */
    public static void giveUp(Session session, RecruitmentTarget target) {
        session.write(
                Right.SET_TARGETS,
                "give up a recruitment target",
                tx -> tx.update(
                        null,
                        "recruitment_target",
                        target.id(),
                        target.version(),
                        Row.of("given_up_on", session.today())));
    }

    private static Row row(RecruitmentTarget target) {
        return Row.of("name", target.name().strip())
                .and("unit", target.unit())
                .and("mainstream", target.counts().contains(Gain.Way.MAINSTREAM))
                .and("connected", target.counts().contains(Gain.Way.CONNECTED))
                .and("transfers", target.counts().contains(Gain.Way.TRANSFER))
                .and("joining", target.counts().contains(Gain.Way.JOINING))
                .and("focus", target.focus())
                .and("net", target.net())
                .and("value", target.value())
                .and("baseline", target.baseline())
                .and("baseline_on", target.baselineOn())
                .and("starts_on", target.period().start())
                .and("ends_on", target.end());
    }

    private static List<Refusal> wrong(RecruitmentTarget target) {
        var refusals = new ArrayList<Refusal>();
        if (target.name().isBlank()) {
            refusals.add(Refusal.at("name", "Say what this target is called."));
        }
        if (target.value() < 1) {
            refusals.add(Refusal.at("value", "Enter how many are to be gained, 1 or more."));
        }
        if (target.baseline() < 0) {
            refusals.add(Refusal.at("baseline", "Enter how many there were, 0 or more."));
        }
        if (target.end().isAfter(target.period().start().plusYears(MOST_YEARS))) {
            refusals.add(Refusal.at("last", "A target runs for %d years at the most.".formatted(MOST_YEARS)));
        }
        if (target.counts().isEmpty()) {
            refusals.add(Refusal.at("mainstream", "Choose at least one way of coming that counts."));
        } else if (target.unit() != RecruitmentTarget.Unit.CARERS
                && target.counts().equals(java.util.Set.of(Gain.Way.JOINING))) {
            refusals.add(
                    Refusal.at("unit", "A carer who joins a household is a carer more, not a household or a place."));
        }
        long before = 0;
        for (Map.Entry<LocalDate, Long> step : target.steps().entrySet()) {
            if (!target.period().contains(step.getKey())) {
                refusals.add(Refusal.at(
                        "steps", BritishDates.format(step.getKey()) + " is not between the first day and the last."));
            } else if (step.getValue() < before || step.getValue() > target.value()) {
                refusals.add(Refusal.at(
                        "steps",
                        "Each step says what should have been reached by then: %d cannot stand between %d and %d."
                                .formatted(step.getValue(), before, target.value())));
            }
            before = Math.max(before, step.getValue());
        }
        return refusals;
    }
}
