package hearth.placements.ui;

import hearth.access.Session;
import hearth.common.Answer;
import hearth.common.ChildId;
import hearth.common.Kind;
import hearth.placements.AuthorityDecision;
import hearth.placements.OutOfArea;
import hearth.placements.OutOfBorough;
import hearth.placements.OutsideApproval;
import hearth.placements.Placement;
import hearth.placements.outside.OutsideBoard;
import hearth.placements.outside.OutsideChild;
import hearth.ui.Ask;
import hearth.ui.Desk;
import hearth.ui.Go;
import hearth.ui.Option;
import hearth.ui.Values;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a home out of the borough needs: why, who approved it, whether the council there was told, and when it is looked at again. */
public final class OutActions {
    private static final String PHONE = "PHONE";

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
        var ask = new Ask(desk, "Why out of the borough").about(home.id());
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

    /** Who approved it, in which role and when; what was said by telephone must follow in writing. */
    public void decided(Placement home, boolean distant) {
        var ask = new Ask(desk, "Who approved it").about(home.id());
        var usual = distant ? AuthorityDecision.Kind.AT_A_DISTANCE : AuthorityDecision.Kind.OUT_OF_AREA;
        List<Option> kinds =
                List.of(option(AuthorityDecision.Kind.OUT_OF_AREA), option(AuthorityDecision.Kind.AT_A_DISTANCE));
        Predicate<Map<String, String>> rung = typed -> PHONE.equals(typed.get("how"));
        ask.show(ask.form("Save decision", "Decision saved", go, values -> decided(home, values))
                .pick("kind", "What was asked", kinds)
                .pick("how", "How", List.of(new Option("WRITING", "In writing"), new Option(PHONE, "By telephone")))
                .pick("outcome", "The answer", List.of(new Option("YES", "Yes"), new Option("NO", "No")))
                .onlyIf(rung.negate())
                .add("name", "Who decided", Kind.NAME)
                .chooseOrType(
                        "role",
                        "In which role",
                        List.of(
                                new Option(OutsideApproval.NOMINATED, OutsideApproval.NOMINATED),
                                new Option(OutsideApproval.DIRECTOR, OutsideApproval.DIRECTOR)))
                .add("on", "Decided on", Kind.DATE)
                .add("at", "At what time", Kind.TEXT)
                .hint("Such as 16:10")
                .onlyIf(rung)
                .add("proof_due", "Written proof due", Kind.DATE)
                .onlyIf(rung)
                .add("text", "In words", Kind.LONG_TEXT)
                .optional()
                .onlyIf(rung.negate())
                .set("kind", usual)
                .set("how", "WRITING")
                .set("outcome", "YES")
                .set("role", distant ? OutsideApproval.DIRECTOR : OutsideApproval.NOMINATED)
                .set("on", session.today())
                .set("proof_due", OutsideApproval.proofDue(session.today())));
    }

    private void decided(Placement home, Values values) {
        AuthorityDecision.Kind kind = AuthorityDecision.Kind.valueOf(values.text("kind"));
        LocalDate on = values.date("on").orElse(session.today());
        if (values.text("how").equals(PHONE)) {
            OutOfBorough.toldByTelephone(
                    session,
                    kind,
                    home,
                    values.text("role"),
                    values.text("name"),
                    on,
                    values.time("at"),
                    values.date("proof_due").orElse(on));
            return;
        }
        OutOfBorough.decided(
                session,
                kind,
                home.childId(),
                home.id(),
                values.text("role"),
                values.text("name"),
                on,
                Answer.valueOf(values.text("outcome")),
                values.words("text").orElse(null));
    }

    /** What was said by telephone is there in writing. */
    public void proof(AuthorityDecision decision) {
        var ask = new Ask(desk, "The written proof is there").about(decision.id());
        ask.day("Save", "Saved", "Since", go, session.today(), on -> OutOfBorough.proofCame(session, decision, on));
    }

    /** The risk that keeps a child away was looked at again. */
    public void risk(ChildId child) {
        var ask = new Ask(desk, "The risk was looked at again").about(child);
        ask.show(ask.form(
                        "Save",
                        "Saved",
                        go,
                        values -> OutsideBoard.reassessed(
                                session,
                                child,
                                values.date("on").orElse(session.today()),
                                values.text("by"),
                                OutsideChild.Reassessment.Outcome.valueOf(values.text("outcome")),
                                values.words("note").orElse(null)))
                .add("by", "By whom", Kind.NAME)
                .add("on", "On", Kind.DATE)
                .pick(
                        "outcome",
                        "Outcome",
                        Option.of(OutsideChild.Reassessment.Outcome.values(), OutsideChild.Reassessment.Outcome::label))
                .add("note", "In words", Kind.LONG_TEXT)
                .optional()
                .set("on", session.today()));
    }

    private static Option option(AuthorityDecision.Kind kind) {
        return new Option(kind.name(), kind.label());
    }

    /** The council there was consulted, which a home at a distance asks for. */
    public void consulted(Placement home) {
        var ask = new Ask(desk, "The council there was consulted").about(home.id());
        ask.day("Save", "Saved", "Consulted on", go, session.today(), on -> OutOfBorough.consulted(session, home, on));
    }

    /** The council there was told. */
    public void told(Placement home) {
        var ask = new Ask(desk, "The council there was told").about(home.id());
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
        var ask = new Ask(desk, "Look at it again").about(home.id());
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

    /** A nominated officer has approved, or not, that a move changes the school in Key Stage 4 (CPPCR 2010 reg 10). */
    public void keyStage4(Placement home) {
        var kind = AuthorityDecision.Kind.KS4_MOVE;
        var ask = new Ask(desk, kind.label()).about(home.id());
        ask.show(ask.form(
                        "Save decision",
                        "Decision saved",
                        go,
                        values -> OutOfBorough.decided(
                                session,
                                kind,
                                home.childId(),
                                home.id(),
                                OutsideApproval.NOMINATED,
                                values.text("name"),
                                values.date("on").orElse(session.today()),
                                Answer.valueOf(values.text("outcome")),
                                values.words("text").orElse(null)))
                .pick("outcome", "The answer", List.of(new Option("YES", "Yes"), new Option("NO", "No")))
                .add("name", "Which nominated officer", Kind.NAME)
                .add("on", "Decided on", Kind.DATE)
                .add("text", "Who was asked", Kind.LONG_TEXT)
                .hint("The child, the designated teacher, the reviewing officer; and how it fits the education plan")
                .optional()
                .set("outcome", "YES")
                .set("on", session.today()));
    }
}
