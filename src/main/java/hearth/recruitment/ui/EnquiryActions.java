package hearth.recruitment.ui;

import hearth.access.Notes;
import hearth.access.Right;
import hearth.access.Session;
import hearth.common.CodeList;
import hearth.common.EnquiryId;
import hearth.common.Kind;
import hearth.recruitment.Closing;
import hearth.recruitment.Contact;
import hearth.recruitment.Enquiry;
import hearth.recruitment.NextStep;
import hearth.recruitment.Outcomes;
import hearth.recruitment.Progress;
import hearth.recruitment.Recruitment;
import hearth.recruitment.Stage;
import hearth.ui.Ask;
import hearth.ui.Desk;
import hearth.ui.Form;
import hearth.ui.Go;
import hearth.ui.Option;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** What can be done to an enquiry from its page, each in a small form over it. */
final class EnquiryActions {
    private final Desk desk;
    private final Session session;
    private final Recruitment recruitment;
    private final Progress progress;
    private final Outcomes outcomes;
    private final Go go;

    EnquiryActions(Desk desk, Session session, Recruitment recruitment, Progress progress, Outcomes outcomes, Go go) {
        this.desk = desk;
        this.session = session;
        this.recruitment = recruitment;
        this.progress = progress;
        this.outcomes = outcomes;
        this.go = go;
    }

    /** One more attempt without an answer: one key, no form. */
    void attempt(EnquiryId id) {
        desk.background()
                .write("Saving the attempt", () -> recruitment.attempt(session, id, "TELEPHONE"))
                .then(x -> after("Attempt saved"));
    }

    void contact(EnquiryId id) {
        var ask = new Ask(desk, "Record a contact");
        ask.show(new Form("Save contact", desk, values -> {
                    String method = values.code("method").orElse("OTHER");
                    String said = values.text("summary");
                    return desk.background()
                            .write(
                                    "Saving the contact",
                                    () -> recruitment.contact(
                                            session,
                                            id,
                                            Contact.reply(
                                                    session.store().clock().instant(), method, said)))
                            .then(x -> {
                                ask.done();
                                after("Contact saved");
                            });
                })
                .choose("method", "How", "contact-method")
                .add("summary", "What was said", Kind.LONG_TEXT)
                .optional());
    }

    void nextStep(Enquiry enquiry) {
        var ask = new Ask(desk, "Next step");
        ask.show(new Form("Save next step", desk, values -> {
                    var next = new NextStep(
                            values.text("next_step"),
                            null,
                            values.date("next_step_on").orElse(null));
                    return desk.background()
                            .write(
                                    "Saving the next step",
                                    () -> recruitment.next(session, enquiry.id(), enquiry.version(), next))
                            .then(x -> {
                                ask.done();
                                after("Next step saved");
                            });
                })
                .add("next_step", "What is to be done", Kind.TEXT)
                .add("next_step_on", "On", Kind.DATE)
                .set("next_step", enquiry.nextStep())
                .set("next_step_on", enquiry.nextStepOn()));
    }

    /** Records that a stage has begun: never refused for a rule, which then stands as broken. */
    void reached(Enquiry enquiry) {
        var ask = new Ask(desk, "Record the stage that has begun");
        List<Option> stages = Arrays.stream(Stage.values())
                .filter(s -> s != Stage.ENQUIRY && s != Stage.APPROVED)
                .map(s -> new Option(s.name(), s.label()))
                .toList();
        ask.show(new Form("Save stage", desk, values -> {
                    Stage stage = Stage.valueOf(values.text("stage"));
                    LocalDate on = values.date("on").orElse(session.today());
                    return desk.background()
                            .write("Saving the stage", () -> {
                                progress.record(session, enquiry.id(), stage, on);
                                return stage;
                            })
                            .then(x -> {
                                ask.done();
                                after("Stage saved");
                            });
                })
                .choose("stage", "Stage", stages)
                .add("on", "Began on", Kind.DATE)
                .hint("The day it really began, also where that was late")
                .set("on", session.today()));
    }

    /** Plans the next stage: refused where a rule forbids it, in the rule's words. */
    void plan(Enquiry enquiry) {
        var ask = new Ask(desk, "Plan the next stage");
        List<Option> stages = Arrays.stream(Stage.values())
                .filter(s -> s.after(enquiry.stage()) && s != Stage.APPROVED)
                .map(s -> new Option(s.name(), s.label()))
                .toList();
        ask.show(new Form("Save plan", desk, values -> {
                    Stage stage = Stage.valueOf(values.text("stage"));
                    LocalDate on = values.date("on").orElse(session.today());
                    return desk.background()
                            .write("Saving the plan", () -> {
                                progress.plan(session, enquiry.id(), enquiry.version(), stage, on);
                                return stage;
                            })
                            .then(x -> {
                                ask.done();
                                after("Plan saved");
                            });
                })
                .choose("stage", "Stage", stages)
                .add("on", "To begin on", Kind.DATE));
    }

    void close(Enquiry enquiry) {
        var ask = new Ask(desk, "Close this enquiry");
        List<Option> reasons = CodeList.named("enquiry-closed").all().stream()
                .filter(c -> !c.code().equals("APPROVED"))
                .map(c -> new Option(c.code(), c.label()))
                .toList();
        List<Option> who = Arrays.stream(Closing.By.values())
                .map(by -> new Option(by.name(), by.label()))
                .toList();
        ask.show(new Form("Close enquiry", desk, values -> {
                    var closing = new Closing(
                            values.date("closed_on").orElse(session.today()),
                            values.text("closed_reason"),
                            Closing.By.valueOf(values.text("closed_by")));
                    return desk.background()
                            .write("Closing the enquiry", () -> {
                                outcomes.close(session, enquiry.id(), enquiry.version(), closing);
                                return closing;
                            })
                            .then(x -> {
                                ask.done();
                                after("Enquiry closed");
                            });
                })
                .choose("closed_reason", "Why", reasons)
                .choose("closed_by", "Who ended it", who)
                .add("closed_on", "On", Kind.DATE)
                .set("closed_on", session.today()));
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

    void note(EnquiryId id) {
        var ask = new Ask(desk, "Write a note");
        ask.show(new Form(
                        "Save note",
                        desk,
                        values -> desk.background()
                                .write(
                                        "Saving the note",
                                        () -> Notes.add(
                                                session,
                                                Right.EDIT_RECRUITMENT,
                                                id,
                                                session.today(),
                                                "NOTE",
                                                values.text("text")))
                                .then(x -> {
                                    ask.done();
                                    after("Note saved");
                                }))
                .add("text", "Note", Kind.LONG_TEXT));
    }

    private void after(String saved) {
        go.saved(saved);
        go.refresh();
    }
}
