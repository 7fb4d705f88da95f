package hearth.carers;

import hearth.access.Right;
import hearth.access.Session;
import hearth.access.Setting;
import hearth.access.Settings;
import hearth.common.HouseholdId;
import hearth.common.Refusal;
import hearth.common.RuleRefused;
import hearth.store.Row;
import hearth.store.Tx;
import java.time.LocalDate;

/** Reviews of an approval before the year is out, whenever necessary (FSR 2011 reg 28); settled by the next decision. */
public final class ReviewsAsked {
    private ReviewsAsked() {}

    /**
     * Somebody wants the approval reviewed.
     *
     * @throws RuleRefused for a day that has passed, or one after the year in which a review is due in any case
     */
    public static void ask(Session session, HouseholdId household, LocalDate dueOn) {
        if (dueOn.isBefore(session.today())) {
            throw new RuleRefused(Refusal.at("due_on", "Choose today or a later day."));
        }
        RuleRefused.unlessEmpty(Days.planned("due_on", dueOn, session.today(), 1));
        session.write(
                Right.EDIT_CARERS,
                "ask for a review",
                tx -> tx.insert(household, "review_asked", row(household, session.today(), dueOn)));
    }

    /** The same inside a larger transaction, by the day that practice gives. */
    public static long ask(Tx tx, HouseholdId household, LocalDate on) {
        int weeks = Settings.number(tx.sql(), Setting.REVIEW_WHEN_NEEDED_WEEKS, on);
        return tx.insert(household, "review_asked", row(household, on, on.plusWeeks(weeks)));
    }

    private static Row row(HouseholdId household, LocalDate on, LocalDate dueOn) {
        return Row.of("household_id", household).and("asked_on", on).and("due_on", dueOn);
    }
}
