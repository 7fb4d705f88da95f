package hearth.carers.ui;

import hearth.access.Session;
import hearth.carers.DutyDone;
import hearth.carers.HouseholdDuties;
import hearth.carers.ReviewsAsked;
import hearth.common.HouseholdId;
import hearth.common.Kind;
import hearth.ui.Ask;
import hearth.ui.Desk;
import hearth.ui.Go;
import hearth.ui.Option;
import hearth.ui.Values;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Reviews, visits and training done, in one household or several. */
public final class DutyActions {
    private final Desk desk;
    private final Session session;
    private final Go go;

    public DutyActions(Desk desk, Session session, Go go) {
        this.desk = desk;
        this.session = session;
        this.go = go;
    }

    /** Something that must be done again and again was done. */
    void done(HouseholdId household, String kind) {
        ask(List.of(household), DutyDone.of(kind, session.today()));
    }

    /** The same was done in several households, such as a training day. */
    public void several(List<HouseholdId> households) {
        ask(households, DutyDone.of("SUPERVISION", session.today()));
    }

    /** Puts right what was written down of it. */
    void correct(HouseholdId household, DutyDone done) {
        ask(List.of(household), done);
    }

    /** Somebody wants the approval reviewed before its year is out. */
    void askForReview(HouseholdId household) {
        var ask = new Ask(desk, "Ask for a review of the approval");
        ask.show(ask.form(
                        "Save",
                        "Review asked for",
                        go,
                        values -> ReviewsAsked.ask(
                                session, household, values.date("due_on").orElse(session.today())))
                .add("due_on", "To be decided by", Kind.DATE)
                .hint("Whenever necessary (FSR 2011 reg 28); it stands under what is due until a review is decided")
                .set("due_on", session.today().plusWeeks(6)));
    }

    private void ask(List<HouseholdId> households, DutyDone before) {
        Predicate<Map<String, String>> review = typed -> "REVIEW".equals(typed.get("kind"));
        desk.background()
                .read("Reading who works here", () -> HouseholdForm.workers(session))
                .then(workers -> {
                    var ask = new Ask(
                                    desk,
                                    households.size() == 1
                                            ? "What was done"
                                            : "What was done in " + households.size() + " households")
                            .about(before.id() == 0 ? households : "done " + before.id());
                    ask.show(ask.form("Save", "Saved", go, values -> save(households, before, values))
                            .choose("kind", "What", "duty")
                            .add("done_on", "Done on", Kind.DATE)
                            .part(
                                    review,
                                    part -> part.add("decided_on", "Decided on", Kind.DATE)
                                            .hint("The next review is counted from the decision")
                                            .optional()
                                            .pick(
                                                    "outcome",
                                                    "Outcome",
                                                    List.of(
                                                            new Option("CONTINUE_SAME_TERMS", "Goes on, same terms"),
                                                            new Option("CHANGE_TERMS", "Terms to change"),
                                                            new Option("NOT_SUITABLE", "No longer suitable"),
                                                            new Option("RESIGNATION", "They give up")))
                                            .optional()
                                            .add("panel_on", "Report to the panel on", Kind.DATE)
                                            .hint("That of the first review goes there (FSR 2011 reg 28), later ones"
                                                    + " where you wish it")
                                            .optional()
                                            .add("carers_views", "Carers' views sought on", Kind.DATE)
                                            .optional()
                                            .add("children_views", "Views of the children placed sought on", Kind.DATE)
                                            .optional()
                                            .add("authorities_views", "Views of their councils sought on", Kind.DATE)
                                            .hint("Every council that had a child here in the year before")
                                            .optional())
                            .add("title", "Which course, or what it was", Kind.TEXT)
                            .optional()
                            .onlyIf(typed -> "TRAINING".equals(typed.get("kind")) || "OTHER".equals(typed.get("kind")))
                            .chooseOrType("worker", "By", workers)
                            .optional()
                            .add("note", "Note", Kind.LONG_TEXT)
                            .optional()
                            .add("next_due", "Due again on", Kind.DATE)
                            .hint("Left empty: as the rules say. A course or anything else is due again on the day"
                                    + " set here")
                            .optional()
                            .set("kind", before.kind())
                            .set("done_on", before.doneOn())
                            .set("decided_on", before.decidedOn())
                            .set("outcome", before.outcome())
                            .set("panel_on", before.panelOn())
                            .set("carers_views", before.carersViewsOn())
                            .set("children_views", before.childrenViewsOn())
                            .set("authorities_views", before.authoritiesViewsOn())
                            .set("title", before.title())
                            .set("worker", before.worker())
                            .set("note", before.note())
                            .set("next_due", before.nextDueOn()));
                });
    }

    private void save(List<HouseholdId> households, DutyDone before, Values values) {
        var told = new DutyDone(
                before.id(),
                values.text("kind"),
                values.date("done_on").orElse(session.today()),
                values.date("decided_on").orElse(null),
                values.code("outcome").orElse(null),
                values.date("panel_on").orElse(null),
                values.date("carers_views").orElse(null),
                values.date("children_views").orElse(null),
                values.date("authorities_views").orElse(null),
                values.words("title").orElse(null),
                values.date("next_due").orElse(null),
                values.words("worker").orElse(null),
                values.words("note").orElse(null),
                before.version());
        if (before.id() == 0) {
            new HouseholdDuties().done(session, households, told);
        } else {
            new HouseholdDuties().correct(session, households.getFirst(), told);
        }
    }
}
