package hearth.placements.ui;

import hearth.access.Session;
import hearth.common.Answer;
import hearth.common.ChildId;
import hearth.common.CodeList;
import hearth.common.Kind;
import hearth.common.Postcode;
import hearth.geography.Geography;
import hearth.placements.Ending;
import hearth.placements.Notice;
import hearth.placements.Placement;
import hearth.placements.Placements;
import hearth.ui.Ask;
import hearth.ui.Desk;
import hearth.ui.Form;
import hearth.ui.Go;
import hearth.ui.Option;
import hearth.ui.Values;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What happens to a placement while it lasts, and how it ends. */
public final class HomeActions {
    private final Desk desk;
    private final Session session;
    private final Placements placements;
    private final Go go;

    public HomeActions(Desk desk, Session session, Geography geography, Go go) {
        this.desk = desk;
        this.session = session;
        this.placements = new Placements(geography);
        this.go = go;
    }

    /** The home ends and it is not said where the child goes: a move says both at once. */
    public void end(Placement home) {
        var ask = new Ask(desk, "End this placement").about(home.id());
        Form form = ask.ending(
                "End placement",
                "Placement ended",
                go,
                values -> placements.end(session, home.id(), ending(values, session.today())));
        form.add("end", "First night elsewhere", Kind.DATE).set("end", session.today());
        why(form);
        ask.show(form.add("note", "What happened", Kind.LONG_TEXT)
                .optional()
                .add("address", "Where the child went", Kind.LONG_TEXT)
                .optional());
    }

    private static Form why(Form form) {
        return suddenly(form.choose("end_reason", "Why it ended", "place-change")
                .add("end_planned", "Was it planned", Kind.ANSWER)
                .hint("Left open, the reason says it")
                .optional());
    }

    /** Of an ending that nobody planned: how suddenly the child moved. */
    static Form suddenly(Form form) {
        return form.add("within_day", "Moved within 24 hours of the decision", Kind.ANSWER)
                .hint("The decision that the child cannot stay, whoever took it")
                .optional()
                .onlyIf(HomeActions::unplanned);
    }

    private static boolean unplanned(Map<String, String> typed) {
        String reason = typed.getOrDefault("end_reason", "");
        String said = typed.getOrDefault("end_planned", "");
        Answer planned = said.isEmpty() ? Answer.UNKNOWN : Answer.valueOf(said);
        return new Ending(LocalDate.EPOCH, reason.isEmpty() ? null : reason, planned, null, null)
                .unplanned(typed.get("rec"));
    }

    private static Ending ending(Values values, LocalDate today) {
        return ending(
                values,
                values.date("end").orElse(today),
                values.words("note").orElse(null),
                values.words("address").orElse(null));
    }

    static Ending ending(Values values, LocalDate on, @Nullable String note, @Nullable String address) {
        return new Ending(
                on,
                values.code("end_reason").orElse(null),
                values.answer("end_planned").orElse(Answer.UNKNOWN),
                note,
                address,
                values.answer("within_day").orElse(Answer.UNKNOWN));
    }

    /** The child is no longer looked after; the home ends with it. */
    public void endCare(ChildId child, String name) {
        var ask = new Ask(desk, "Care of " + name + " ends");
        List<Option> reasons = Option.all("episode-ceased").stream()
                .filter(o -> !o.value().equals("X1"))
                .toList();
        Form form = ask.ending(
                        "End care",
                        "End of care saved",
                        go,
                        values -> placements.endCare(
                                session,
                                child,
                                ending(values, session.today()),
                                values.code("rec").orElse("NK")))
                .add("end", "First day no longer looked after", Kind.DATE)
                .choose("rec", "Why", reasons)
                .hint("Who is 18 and stays with the carers keeps the bed: it is no free place until they leave")
                .add("end_planned", "Was it planned", Kind.ANSWER)
                .optional();
        ask.show(suddenly(form)
                .add("address", "Where the child went", Kind.LONG_TEXT)
                .optional()
                .add("note", "What happened", Kind.LONG_TEXT)
                .optional()
                .set("end", session.today()));
    }

    /** Nights elsewhere while the home is kept, such as in hospital. */
    public void stay(Placement home) {
        var ask = new Ask(desk, "Nights elsewhere, the home is kept").about(home.id());
        List<Option> kinds = Option.all("place").stream()
                .filter(o -> o.value().startsWith("T"))
                .toList();
        ask.show(ask.form(
                        "Save",
                        "Saved",
                        go,
                        values -> placements.stay(
                                session,
                                home.id(),
                                values.text("code"),
                                values.date("from").orElse(session.today()),
                                values.date("until").orElse(null),
                                values.postcode("postcode").map(Postcode::text).orElse(null)))
                .choose("code", "What it is", kinds)
                .add("from", "First night elsewhere", Kind.DATE)
                .add("until", "First night back", Kind.DATE)
                .hint("Leave empty while it lasts")
                .optional()
                .add("postcode", "Postcode there", Kind.POSTCODE)
                .optional()
                .set("from", session.today()));
    }

    /** The child is back. */
    public void back(Placement home, Placement.Stay stay) {
        var ask = new Ask(desk, "Back from " + CodeList.named("place").label(stay.code())).about(stay.id());
        ask.day(
                "Save",
                "Saved",
                "First night back",
                go,
                session.today(),
                on -> placements.back(session, home.id(), stay, on));
    }

    /** Until when it is meant to last, and when the plan was signed. */
    public void plan(Placement home) {
        var ask = new Ask(desk, "Plan of this placement").about(home.id());
        ask.show(ask.form("Save plan", "Plan saved", go, values -> {
                    placements.plan(session, home, values.date("planned_end").orElse(null));
                })
                .add("planned_end", "Meant to last until", Kind.DATE)
                .hint("The first night elsewhere; empty where nobody knows")
                .optional()
                .set("planned_end", home.plannedEndOn()));
    }

    /** The home is given up: by whom, when, and until when it lasts. */
    public void notice(Placement home) {
        var ask = new Ask(desk, "Notice on this home").about(home.id());
        ask.show(ask.form(
                        "Save notice",
                        "Notice saved",
                        go,
                        values -> Notice.give(
                                session,
                                home,
                                Placement.NoticeBy.valueOf(values.text("by")),
                                values.date("on").orElse(session.today()),
                                values.date("until").orElse(null)))
                .pick("by", "Who gave notice", Option.of(Placement.NoticeBy.values(), Placement.NoticeBy::label))
                .add("on", "Given on", Kind.DATE)
                .add("until", "First night elsewhere", Kind.DATE)
                .hint("Left empty, the provider's days of notice count, or 28")
                .optional()
                .set("on", session.today()));
    }

    /** The home goes on after all. */
    public void noticeTakenBack(Placement home) {
        desk.background().write("Saving", () -> Notice.takenBack(session, home)).then(x -> {
            go.refresh();
            go.saved("Notice taken back");
        });
    }

    /** The plan was agreed and signed. */
    public void signed(Placement home) {
        var ask = new Ask(desk, "The placement plan is signed").about(home.id());
        ask.day(
                "Save",
                "Saved",
                "Signed on",
                go,
                home.planSignedOn() == null ? session.today() : home.planSignedOn(),
                on -> placements.planSigned(session, home, on));
    }

    /** The assessment of the parents is completed. */
    void parentsAssessed(Placement home) {
        var ask = new Ask(desk, "The parents are assessed");
        ask.day(
                "Save",
                "Saved",
                "Completed on",
                go,
                home.parentsAssessedOn() == null ? session.today() : home.parentsAssessedOn(),
                on -> Placements.parentsAssessed(session, home, on));
    }
}
