package hearth.recruitment.ui;

import hearth.access.Notes;
import hearth.access.Right;
import hearth.access.Session;
import hearth.common.EnquiryId;
import hearth.common.Kind;
import hearth.recruitment.Closing;
import hearth.recruitment.ClosingReasons;
import hearth.recruitment.Enquiry;
import hearth.recruitment.Lookout;
import hearth.recruitment.NextStep;
import hearth.recruitment.Outcomes;
import hearth.recruitment.Progress;
import hearth.recruitment.Recruitment;
import hearth.recruitment.Stage;
import hearth.recruitment.Warning;
import hearth.ui.Ask;
import hearth.ui.Desk;
import hearth.ui.Go;
import hearth.ui.Option;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be done to an enquiry from its page, each in a small form over it. */
record EnquiryActions(
        Desk desk, Session session, Recruitment recruitment, Progress progress, Outcomes outcomes, Go go) {
    /** One more attempt without an answer: one key, no form. */
    void attempt(EnquiryId id) {
        desk.background()
                .write("Saving the attempt", () -> recruitment.attempt(session, id, "TELEPHONE"))
                .then(x -> after("Attempt saved"));
    }

    void contact(EnquiryId id) {
        new ContactsPanel(desk, session, recruitment, go).add(id);
    }

    void nextStep(Enquiry enquiry) {
        var ask = new Ask(desk, "Next step").about(enquiry.id());
        ask.show(ask.form(
                        "Save next step",
                        "Next step saved",
                        go,
                        values -> recruitment.next(
                                session,
                                enquiry.id(),
                                enquiry.version(),
                                new NextStep(
                                        values.text("next_step"),
                                        null,
                                        values.date("next_step_on").orElse(null))))
                .add("next_step", "What is to be done", Kind.TEXT)
                .add("next_step_on", "On", Kind.DATE)
                .set("next_step", enquiry.nextStep())
                .set("next_step_on", enquiry.nextStepOn()));
    }

    /** Records that a stage has begun: never refused for a rule, which then stands as broken. */
    void reached(Enquiry enquiry) {
        reached(enquiry, null);
    }

    /** The same with a stage chosen already, as on the board. */
    void reached(Enquiry enquiry, @Nullable Stage chosen) {
        var ask = new Ask(desk, "Record the stage that has begun").about(enquiry.id());
        List<Option> stages = Arrays.stream(Stage.values())
                .filter(s -> s != Stage.ENQUIRY && s != Stage.APPROVED)
                .map(s -> new Option(s.name(), s.label()))
                .toList();
        ask.show(ask.form(
                        "Save stage",
                        "Stage saved",
                        go,
                        values -> progress.record(
                                session,
                                enquiry.id(),
                                Stage.valueOf(values.text("stage")),
                                values.date("starts_on").orElse(session.today())))
                .choose("stage", "Stage", stages)
                .add("starts_on", "Began on", Kind.DATE)
                .hint("The day it really began, also where that was late")
                .set("starts_on", session.today())
                .set("stage", chosen == null ? null : chosen.name()));
    }

    /** Plans the next stage: refused where a rule forbids it, in the rule's words. */
    void plan(Enquiry enquiry) {
        var ask = new Ask(desk, "Plan the next stage").about(enquiry.id());
        List<Option> stages = Arrays.stream(Stage.values())
                .filter(s -> s.after(enquiry.stage()) && s != Stage.APPROVED)
                .map(s -> new Option(s.name(), s.label()))
                .toList();
        ask.show(ask.form(
                        "Save plan",
                        "Plan saved",
                        go,
                        values -> progress.plan(
                                session,
                                enquiry.id(),
                                enquiry.version(),
                                Stage.valueOf(values.text("stage")),
                                values.date("on").orElse(session.today())))
                .choose("stage", "Stage", stages)
                .add("on", "To begin on", Kind.DATE));
    }

    void close(Enquiry enquiry) {
        var ask = new Ask(desk, "Close this enquiry").about(enquiry.id());
        List<Option> who = Option.of(Closing.By.values(), Closing.By::label);
        desk.background()
                .read("Reading the reasons", () -> session.read(Right.SEE_RECRUITMENT, ClosingReasons::offered))
                .then(reasons -> ask.show(ask.ending(
                                "Close enquiry",
                                "Enquiry closed",
                                go,
                                values -> outcomes.close(
                                        session,
                                        enquiry.id(),
                                        enquiry.version(),
                                        new Closing(
                                                values.date("closed_on").orElse(session.today()),
                                                values.text("closed_reason"),
                                                Closing.By.valueOf(values.text("closed_by")))))
                        .choose(
                                "closed_reason",
                                "Why",
                                reasons.stream()
                                        .map(code -> new Option(code.code(), code.label()))
                                        .toList())
                        .choose("closed_by", "Who ended it", who)
                        .add("closed_on", "On", Kind.DATE)
                        .set("closed_on", session.today())));
    }

    void reopen(Enquiry enquiry) {
        desk.dialogs()
                .confirmWithReason(
                        "Open this enquiry again?",
                        "It goes on where it stopped; the closing stays in its history.",
                        "Open again",
                        why -> desk.background()
                                .write("Opening the enquiry", () -> {
                                    outcomes.reopen(session, enquiry.id(), enquiry.version(), why);
                                    return why;
                                })
                                .then(x -> after("Opened again")));
    }

    /**
     * Says that it repeats another.
     *
     * @param others those it may repeat, the likeliest first
     */
    void duplicate(Enquiry enquiry, List<Option> others) {
        var ask = new Ask(desk, "It repeats another enquiry").about(enquiry.id());
        ask.show(ask.ending(
                        "Close as repeated",
                        "Closed as repeated",
                        go,
                        values -> outcomes.duplicate(
                                session,
                                enquiry.id(),
                                enquiry.version(),
                                new EnquiryId(Long.parseLong(values.text("other")))))
                .choose("other", "Which one", others)
                .hint("It stays in the list, closed, and is left out of every count; the other one goes on"));
    }

    /** The manager has dealt with why they were to be spoken to first. */
    void resolve(EnquiryId id, Warning warning) {
        desk.dialogs()
                .confirmWithReason(
                        "Dealt with?",
                        "Officers no longer see that they are to speak to you first because of this. Say what was"
                                + " decided.",
                        "Dealt with",
                        how -> desk.background()
                                .write("Saving", () -> Lookout.resolve(session, id, warning, how))
                                .then(x -> after("Dealt with")));
    }

    void note(EnquiryId id) {
        Ask.note(desk, go, id, words -> Notes.add(session, Right.EDIT_RECRUITMENT, id, session.today(), "NOTE", words));
    }

    private void after(String saved) {
        go.saved(saved);
        go.refresh();
    }
}
