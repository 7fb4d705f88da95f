package hearth.placements.ui;

import hearth.access.Session;
import hearth.common.HouseholdId;
import hearth.common.Kind;
import hearth.placements.OutOfBorough;
import hearth.placements.Placement;
import hearth.placements.ReturnPlan;
import hearth.ui.Ask;
import hearth.ui.Desk;
import hearth.ui.Form;
import hearth.ui.Go;
import hearth.ui.Option;
import hearth.ui.Values;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What would bring a child back into the borough: the plan, its next step and what came of it. */
public final class ReturnActions {
    private final Desk desk;
    private final Session session;
    private final Go go;

    public ReturnActions(Desk desk, Session session, Go go) {
        this.desk = desk;
        this.session = session;
        this.go = go;
    }

    /** What would bring the child back, or why the child stays. */
    public void plan(Placement home) {
        Predicate<Map<String, String>> settled = typed -> "SETTLED".equals(typed.get("kind"));
        Predicate<Map<String, String>> returning =
                typed -> List.of("RETURN", "STEP_DOWN").contains(typed.getOrDefault("kind", ""));
        desk.background()
                .read("Reading the homes", () -> HomeChoices.carers(session))
                .then(carers -> {
                    var ask = new Ask(desk, "Plan of return").about(home.id());
                    Form form = ask.form("Save plan", "Plan saved", go, values -> plan(home, values))
                            .pick(
                                    "kind",
                                    "What is planned",
                                    Option.of(ReturnPlan.Kind.values(), ReturnPlan.Kind::label))
                            .part(
                                    returning,
                                    part -> steps(
                                            part.pick(
                                                    "gate",
                                                    "Why a return is thought of",
                                                    Option.of(ReturnPlan.Gate.values(), ReturnPlan.Gate::label)),
                                            carers))
                            .add("settled_why", "Why the child stays", Kind.LONG_TEXT)
                            .onlyIf(settled);
                    ask.show(form);
                });
    }

    private void plan(Placement home, Values values) {
        OutOfBorough.plan(
                session,
                home,
                told(
                        ReturnPlan.Kind.valueOf(values.text("kind")),
                        values.code("gate").map(ReturnPlan.Gate::valueOf).orElse(null),
                        values));
    }

    private static ReturnPlan.Told told(ReturnPlan.Kind kind, ReturnPlan.@Nullable Gate gate, Values values) {
        return new ReturnPlan.Told(
                kind,
                gate,
                values.date("target").orElse(null),
                values.code("household")
                        .map(id -> new HouseholdId(Long.parseLong(id)))
                        .orElse(null),
                values.words("home_named").orElse(null),
                values.words("next_step").orElse(null),
                values.words("blocker").orElse(null),
                values.words("settled_why").orElse(null));
    }

    private static Form steps(Form form, List<Option> carers) {
        return form.add("target", "Back by", Kind.DATE)
                .optional()
                .choose("household", "Home: our carers", carers)
                .hint("Type a part of the name")
                .optional()
                .add("home_named", "Or another home, in words", Kind.TEXT)
                .optional()
                .add("next_step", "Next step", Kind.TEXT)
                .optional()
                .add("blocker", "What is in the way", Kind.TEXT)
                .optional();
    }

    /** What happens next in the plan there is. */
    public void next(ReturnPlan plan) {
        desk.background()
                .read("Reading the homes", () -> HomeChoices.carers(session))
                .then(carers -> {
                    var ask = new Ask(desk, "What happens next").about(plan.id());
                    Form form = ask.form(
                            "Save",
                            "Saved",
                            go,
                            values -> OutOfBorough.change(session, plan, told(plan.kind(), plan.gate(), values)));
                    ask.show(steps(form, carers)
                            .set("next_step", plan.nextStep())
                            .set("blocker", plan.blocker())
                            .set(
                                    "household",
                                    plan.householdId() == null
                                            ? null
                                            : String.valueOf(plan.householdId().value()))
                            .set("home_named", plan.homeNamed())
                            .set("target", plan.targetOn()));
                });
    }

    /** What came of the plan. */
    public void close(ReturnPlan plan) {
        var ask = new Ask(desk, "What came of the plan").about(plan.id());
        ask.show(ask.form("Close plan", "Plan closed", go, values -> {
                    LocalDate on = values.date("on").orElse(session.today());
                    OutOfBorough.close(session, plan, on, ReturnPlan.Outcome.valueOf(values.text("outcome")), null);
                })
                .pick("outcome", "Outcome", Option.of(ReturnPlan.Outcome.values(), ReturnPlan.Outcome::label))
                .add("on", "On", Kind.DATE)
                .set("on", session.today()));
    }
}
