package hearth.placements.ui;

import hearth.access.Session;
import hearth.common.Answer;
import hearth.common.Kind;
import hearth.placements.AuthorityDecision;
import hearth.placements.OutOfArea;
import hearth.placements.OutOfBorough;
import hearth.placements.Placement;
import hearth.placements.ReturnPlan;
import hearth.ui.Ask;
import hearth.ui.Desk;
import hearth.ui.Form;
import hearth.ui.Go;
import hearth.ui.Option;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a home out of the borough needs: why, who approved it, whether the council there was told, what would bring the child back. */
public final class OutActions {
    private final Desk desk;
    private final Session session;
    private final Go go;

    public OutActions(Desk desk, Session session, Go go) {
        this.desk = desk;
        this.session = session;
        this.go = go;
    }

    /** Why, from a day on; on the day of a reason that is recorded it corrects that one. */
    public void why(Placement home, @Nullable OutOfArea now) {
        var ask = new Ask(desk, "Why out of the borough");
        ask.show(ask.form(
                        "Save reason",
                        "Reason saved",
                        go,
                        values -> OutOfBorough.why(
                                session,
                                home.id(),
                                values.date("from").orElse(home.startsOn()),
                                values.text("reason"),
                                values.words("alternatives").orElse(null)))
                .choose("reason", "Why", "out-of-borough-reason")
                .add("alternatives", "What else was tried", Kind.LONG_TEXT)
                .optional()
                .add("from", "From", Kind.DATE)
                .hint("Another day than before keeps the reason until then in the history")
                .set("reason", now == null ? null : now.reason())
                .set("alternatives", now == null ? null : now.alternatives())
                .set("from", now == null ? home.startsOn() : now.startsOn()));
    }

    /** Who approved it, in which role and when. */
    public void decided(Placement home, boolean distant) {
        var ask = new Ask(desk, "Who approved it");
        var usual = distant ? AuthorityDecision.Kind.AT_A_DISTANCE : AuthorityDecision.Kind.OUT_OF_AREA;
        List<Option> kinds =
                List.of(option(AuthorityDecision.Kind.OUT_OF_AREA), option(AuthorityDecision.Kind.AT_A_DISTANCE));
        ask.show(ask.form(
                        "Save decision",
                        "Decision saved",
                        go,
                        values -> OutOfBorough.decided(
                                session,
                                AuthorityDecision.Kind.valueOf(values.text("kind")),
                                home.childId(),
                                home.id(),
                                values.text("role"),
                                values.text("name"),
                                values.date("on").orElse(session.today()),
                                Answer.valueOf(values.text("outcome")),
                                values.words("text").orElse(null)))
                .pick("kind", "What was asked", kinds)
                .pick("outcome", "The answer", List.of(new Option("YES", "Yes"), new Option("NO", "No")))
                .add("name", "Who decided", Kind.NAME)
                .chooseOrType(
                        "role",
                        "In which role",
                        List.of(
                                new Option("nominated officer", "nominated officer"),
                                new Option("director of children's services", "director of children's services")))
                .add("on", "Decided on", Kind.DATE)
                .add("text", "In words", Kind.LONG_TEXT)
                .optional()
                .set("kind", usual)
                .set("outcome", "YES")
                .set("role", distant ? "director of children's services" : "nominated officer")
                .set("on", session.today()));
    }

    private static Option option(AuthorityDecision.Kind kind) {
        return new Option(kind.name(), kind.label());
    }

    /** The council there was told. */
    public void told(Placement home) {
        var ask = new Ask(desk, "The council there was told");
        ask.show(ask.form(
                        "Save",
                        "Saved",
                        go,
                        values -> OutOfBorough.hostTold(
                                session,
                                home,
                                values.date("on").orElse(session.today()),
                                values.date("plan_sent").orElse(null)))
                .add("on", "Told in writing on", Kind.DATE)
                .add("plan_sent", "Care plan sent on", Kind.DATE)
                .optional()
                .set("on", session.today()));
    }

    /** When it is to be looked at again. */
    public void review(Placement home, @Nullable OutOfArea now) {
        var ask = new Ask(desk, "Look at it again");
        ask.show(ask.form(
                        "Save",
                        "Saved",
                        go,
                        values -> OutOfBorough.reviewOn(
                                session, home.id(), values.date("on").orElse(null)))
                .add("on", "On", Kind.DATE)
                .hint("Leave empty for no day")
                .optional()
                .set("on", now == null ? null : now.reviewOn()));
    }

    /** What would bring the child back, or why the child stays. */
    public void plan(Placement home) {
        var ask = new Ask(desk, "Plan of return");
        Predicate<Map<String, String>> settled = typed -> "SETTLED".equals(typed.get("kind"));
        Predicate<Map<String, String>> returning =
                typed -> List.of("RETURN", "STEP_DOWN").contains(typed.getOrDefault("kind", ""));
        ask.show(ask.form(
                        "Save plan",
                        "Plan saved",
                        go,
                        values -> OutOfBorough.plan(
                                session,
                                home,
                                ReturnPlan.Kind.valueOf(values.text("kind")),
                                values.code("gate")
                                        .map(ReturnPlan.Gate::valueOf)
                                        .orElse(null),
                                values.date("target").orElse(null),
                                values.words("next_step").orElse(null),
                                values.words("blocker").orElse(null),
                                values.words("settled_why").orElse(null)))
                .pick("kind", "What is planned", Option.of(ReturnPlan.Kind.values(), ReturnPlan.Kind::label))
                .pick("gate", "Why a return is thought of", Option.of(ReturnPlan.Gate.values(), ReturnPlan.Gate::label))
                .onlyIf(returning)
                .add("target", "Back by", Kind.DATE)
                .optional()
                .onlyIf(returning)
                .add("next_step", "Next step", Kind.TEXT)
                .optional()
                .onlyIf(returning)
                .add("blocker", "What is in the way", Kind.TEXT)
                .optional()
                .onlyIf(returning)
                .add("settled_why", "Why the child stays", Kind.LONG_TEXT)
                .onlyIf(settled));
    }

    /** What happens next in the plan there is. */
    public void next(ReturnPlan plan) {
        var ask = new Ask(desk, "What happens next");
        Form form = ask.form(
                "Save",
                "Saved",
                go,
                values -> OutOfBorough.change(
                        session,
                        plan,
                        values.date("target").orElse(null),
                        values.words("next_step").orElse(null),
                        values.words("blocker").orElse(null)));
        ask.show(form.add("next_step", "Next step", Kind.TEXT)
                .optional()
                .add("blocker", "What is in the way", Kind.TEXT)
                .optional()
                .add("target", "Back by", Kind.DATE)
                .optional()
                .set("next_step", plan.nextStep())
                .set("blocker", plan.blocker())
                .set("target", plan.targetOn()));
    }

    /** What came of the plan. */
    public void close(ReturnPlan plan) {
        var ask = new Ask(desk, "What came of the plan");
        ask.show(ask.form("Close plan", "Plan closed", go, values -> {
                    LocalDate on = values.date("on").orElse(session.today());
                    OutOfBorough.close(session, plan, on, ReturnPlan.Outcome.valueOf(values.text("outcome")), null);
                })
                .pick("outcome", "Outcome", Option.of(ReturnPlan.Outcome.values(), ReturnPlan.Outcome::label))
                .add("on", "On", Kind.DATE)
                .set("on", session.today()));
    }
}
