package hearth.children.ui;

import hearth.access.Session;
import hearth.children.ChildEvents;
import hearth.children.PeriodOfCare;
import hearth.common.Answer;
import hearth.common.BritishDates;
import hearth.common.ChildId;
import hearth.common.Kind;
import hearth.ui.Ask;
import hearth.ui.Desk;
import hearth.ui.Go;
import hearth.ui.Option;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reviews, visits, times missing: recorded from the child's page, and put right. */
final class ChildEventActions {
    private final Desk desk;
    private final Session session;
    private final Go go;

    ChildEventActions(Desk desk, Session session, Go go) {
        this.desk = desk;
        this.session = session;
        this.go = go;
    }

    /** A review; one that is recorded is put right, its day included. */
    void review(ChildId child, ChildEvents.@Nullable Review before) {
        var ask = new Ask(desk, "Review of the care plan").about(before == null ? null : before.id());
        ask.show(ask.form(
                        "Save review",
                        "Review saved",
                        go,
                        values -> ChildEvents.review(
                                session,
                                child,
                                before,
                                values.date("held_on").orElse(session.today()),
                                values.code("participation").orElse(null),
                                values.answer("says_return").orElse(Answer.UNKNOWN),
                                values.code("held_as")
                                        .map(ChildEvents.HeldAs::valueOf)
                                        .orElse(null)))
                .add("held_on", "Held on", Kind.DATE)
                .choose("participation", "How the child took part", "review-code")
                .optional()
                .add("says_return", "Says that the child should come back", Kind.ANSWER)
                .hint("To the borough, or to the family")
                .optional()
                .pick("held_as", "How it was held", Option.of(ChildEvents.HeldAs.values(), ChildEvents.HeldAs::label))
                .hint("Without a meeting only in a long-term home of a year or more, and one meeting a year")
                .optional()
                .set("held_as", before == null ? null : before.heldAs())
                .set("held_on", before == null ? session.today() : before.heldOn())
                .set("participation", before == null ? null : before.participation())
                .set("says_return", before == null ? null : before.saysReturn()));
    }

    /** A visit; one that is recorded is put right. */
    void visit(ChildId child, ChildEvents.@Nullable Visit before) {
        var ask = new Ask(desk, "Visit to the child").about(before == null ? null : before.id());
        ask.show(ask.form(
                        "Save visit",
                        "Visit saved",
                        go,
                        values -> ChildEvents.visit(
                                session,
                                child,
                                before,
                                values.date("visited_on").orElse(session.today()),
                                values.words("worker").orElse(null),
                                values.answer("seen_alone").orElse(Answer.UNKNOWN)))
                .add("visited_on", "Visited on", Kind.DATE)
                .add("worker", "By", Kind.NAME)
                .optional()
                .add("seen_alone", "Seen alone", Kind.ANSWER)
                .optional()
                .set("visited_on", before == null ? session.today() : before.visitedOn())
                .set("worker", before == null ? null : before.worker())
                .set("seen_alone", before == null ? null : before.seenAlone()));
    }

    /** Missing, or back; one that is recorded is put right. */
    void missing(ChildId child, ChildEvents.@Nullable Missing before) {
        var ask = new Ask(desk, before == null ? "The child is or was missing" : "Missing, and back")
                .about(before == null ? null : before.id());
        ask.show(ask.form(
                        "Save",
                        "Saved",
                        go,
                        values -> ChildEvents.missing(
                                session,
                                child,
                                before,
                                values.code("kind").orElse("M"),
                                values.date("started_on").orElse(session.today()),
                                values.date("ended_on").orElse(null),
                                new ChildEvents.Interview(
                                        values.answer("interview_offered").orElse(Answer.UNKNOWN),
                                        values.answer("interview_accepted").orElse(Answer.UNKNOWN))))
                .pick(
                        "kind",
                        "What it was",
                        List.of(new Option("M", "Missing"), new Option("A", "Away without authorisation")))
                .add("started_on", "From", Kind.DATE)
                .add("ended_on", "Back on", Kind.DATE)
                .hint("Leave empty while the child is not back")
                .optional()
                .add("interview_offered", "Return interview offered", Kind.ANSWER)
                .hint("By somebody independent, within 72 hours of coming back")
                .optional()
                .add("interview_accepted", "The child talked to them", Kind.ANSWER)
                .optional()
                .set("interview_offered", before == null ? null : before.interviewOffered())
                .set("interview_accepted", before == null ? null : before.interviewAccepted())
                .set("kind", before == null ? "M" : before.kind())
                .set("started_on", before == null ? session.today() : before.startedOn())
                .set("ended_on", before == null ? null : before.endedOn()));
    }

    /** What permanence there was before care began. */
    void permanence(PeriodOfCare period, ChildEvents.@Nullable Permanence before) {
        var ask = new Ask(desk, "Permanence before care from " + BritishDates.format(period.startsOn()))
                .about(period.id());
        ask.show(ask.form(
                        "Save",
                        "Saved",
                        go,
                        values -> ChildEvents.permanence(
                                session,
                                period,
                                values.text("code"),
                                values.code("authority").orElse(null),
                                values.words("order_date").orElse(null)))
                .choose("code", "What there was before", "previous-permanence")
                .choose("authority", "Council of that order", Option.all("permanence-authority"))
                .optional()
                .onlyIf(ChildEventActions::ordered)
                .add("order_date", "Day of that order", Kind.TEXT)
                .hint("Such as 12/05/2019, with zz for what is not known: zz/05/2019")
                .optional()
                .onlyIf(ChildEventActions::ordered)
                .set("code", before == null ? null : before.code())
                .set("authority", before == null ? null : before.authority())
                .set("order_date", before == null ? null : before.orderDateText()));
    }

    private static boolean ordered(Map<String, String> typed) {
        return !List.of("", "Z1").contains(typed.getOrDefault("code", ""));
    }

    /** Unaccompanied and seeking asylum. */
    void unaccompanied(ChildId child, ChildEvents.@Nullable Unaccompanied before) {
        var ask = new Ask(desk, "Came unaccompanied, seeking asylum");
        ask.show(ask.form(
                        "Save",
                        "Saved",
                        go,
                        values -> ChildEvents.unaccompanied(
                                session,
                                child,
                                values.date("from").orElse(null),
                                values.date("ceased_on").orElse(null)))
                .add("from", "From", Kind.DATE)
                .optional()
                .add("ceased_on", "Ceased to count on", Kind.DATE)
                .hint("Left empty, the 18th birthday: so the yearly return has it")
                .optional()
                .set("from", before == null ? null : before.startsOn())
                .set("ceased_on", before == null ? null : before.ceasedOn()));
    }
}
