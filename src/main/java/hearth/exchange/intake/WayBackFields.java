package hearth.exchange.intake;

import hearth.access.Subjects;
import hearth.common.HouseholdId;
import hearth.common.PlacementId;
import hearth.exchange.sheet.ReadRow;
import hearth.geography.Location;
import hearth.placements.OutOfBorough;
import hearth.placements.Placement;
import hearth.placements.ReturnPlan;
import hearth.store.Tx;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What a sheet of placements says about a child's way back: the day, the home that is named, the next step, what is in the way. */
final class WayBackFields {
    static final List<String> ALL = List.of("return_target", "gate", "home_named", "next_step", "blocker", "settled");

    private static final Set<String> NO = Set.of("no", "n", "not settled", "false");
    private static final Set<String> YES = Set.of("yes", "y", "settled", "true");

    private WayBackFields() {}

    static void read(ReadRow row, Told told) {
        String settled = row.text("settled");
        told.put("return_target", row.date("return_target"))
                .put("gate", row.text("gate"))
                .put("home_named", row.text("home_named"))
                .put("next_step", row.text("next_step"))
                .put("blocker", row.text("blocker"));
        if (settled != null && !NO.contains(settled.strip().toLowerCase(Locale.UK))) {
            told.put("settled", YES.contains(settled.strip().toLowerCase(Locale.UK)) ? "As the file says" : settled);
        }
    }

    /** A day to return without a reason is read as the care plan's. */
    static void warn(Told told, Rows.Said said) {
        if (told.has("settled") && (told.has("return_target") || told.has("gate"))) {
            said.warn(
                    "settled",
                    "A child is settled or is to return, not both. The plan to return was left out; correct the file.");
        } else if (told.has("return_target") && !told.has("gate")) {
            said.warn(
                    "return_target",
                    "No reason to return is given. It is read as: the care plan says so. Correct it on the child's"
                            + " placement if that is not so.");
        }
    }

    /** Adds what Hearth holds. */
    static void stored(Handle h, PlacementId id, Told stored) {
        OutOfBorough.open(h, id).ifPresent(plan -> {
            HouseholdId home = plan.householdId();
            stored.put("return_target", plan.targetOn())
                    .put("gate", plan.gate())
                    .put("home_named", home == null ? plan.homeNamed() : Subjects.reference(h, home))
                    .put("next_step", plan.nextStep())
                    .put("blocker", plan.blocker())
                    .put("settled", plan.settledWhy());
        });
    }

    /** Opens a plan, changes the open one, or says that the child is settled. */
    static void write(Tx tx, Placement placement, Told told, Told changes, LocalDate today) {
        if (changes.fields().stream().noneMatch(ALL::contains)) {
            return;
        }
        Optional<ReturnPlan> open = OutOfBorough.open(tx.sql(), placement.id());
        LocalDate from = placement.startsOn().isAfter(today) ? placement.startsOn() : today;
        String settled = told.text("settled");
        if (settled != null) {
            OutOfBorough.plan(tx, placement, from, ReturnPlan.Told.settled(settled));
            return;
        }
        ReturnPlan before =
                open.filter(p -> p.kind() != ReturnPlan.Kind.SETTLED).orElse(null);
        ReturnPlan.Gate gate = gate(told, before);
        if (gate == null) {
            return;
        }
        ReturnPlan.Told wanted = wanted(tx.sql(), placement, changes, before, gate);
        if (before == null || before.gate() != gate) {
            OutOfBorough.plan(tx, placement, from, wanted);
        } else {
            OutOfBorough.change(tx, before, wanted);
        }
    }

    private static ReturnPlan.@Nullable Gate gate(Told told, @Nullable ReturnPlan before) {
        String code = told.text("gate");
        if (code != null) {
            return ReturnPlan.Gate.valueOf(code);
        }
        if (before != null) {
            return before.gate();
        }
        return told.has("return_target") ? ReturnPlan.Gate.PLAN_SAYS_RETURN : null;
    }

    private static ReturnPlan.Told wanted(
            Handle h, Placement placement, Told changes, @Nullable ReturnPlan before, ReturnPlan.Gate gate) {
        var kind = before == null
                ? placement.phases().getLast().location() == Location.IN
                        ? ReturnPlan.Kind.STEP_DOWN
                        : ReturnPlan.Kind.RETURN
                : before.kind();
        String home = changes.text("home_named");
        HouseholdId ours = home == null
                ? before == null ? null : before.householdId()
                : ImportStore.household(h, home).orElse(null);
        String named = home == null ? (before == null ? null : before.homeNamed()) : ours == null ? home : null;
        return new ReturnPlan.Told(
                kind,
                gate,
                changes.has("return_target") ? changes.day("return_target") : before == null ? null : before.targetOn(),
                ours,
                named,
                changes.has("next_step") ? changes.text("next_step") : before == null ? null : before.nextStep(),
                changes.has("blocker") ? changes.text("blocker") : before == null ? null : before.blocker(),
                null);
    }
}
