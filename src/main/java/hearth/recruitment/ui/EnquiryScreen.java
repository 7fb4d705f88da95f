package hearth.recruitment.ui;

import hearth.access.Note;
import hearth.access.Right;
import hearth.access.Session;
import hearth.access.Subjects;
import hearth.carers.transfers.Transfer;
import hearth.common.BritishDates;
import hearth.common.EnquiryId;
import hearth.common.PersonId;
import hearth.common.Retention;
import hearth.common.SubjectId;
import hearth.recruitment.Clock;
import hearth.recruitment.Contact;
import hearth.recruitment.Enquiries;
import hearth.recruitment.Enquiry;
import hearth.recruitment.EnquiryPage;
import hearth.recruitment.Lookout;
import hearth.recruitment.Outcomes;
import hearth.recruitment.Progress;
import hearth.recruitment.Recruitment;
import hearth.recruitment.StageRow;
import hearth.recruitment.Warning;
import hearth.ui.Buttons;
import hearth.ui.Desk;
import hearth.ui.Facts;
import hearth.ui.Go;
import hearth.ui.OpenTab;
import hearth.ui.Option;
import hearth.ui.RecordPage;
import hearth.ui.Timeline;
import hearth.ui.Tone;
import hearth.ui.TwoColumns;
import hearth.ui.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * The page of one enquiry: who and how to reach them, what is next and by when, and how it came this far. It is long because all
 * parts of the page stand here.
 */
public final class EnquiryScreen {
    private static final List<String> ON_OVERVIEW = List.of(
            "phone",
            "email",
            "address",
            "postcode",
            "authority",
            "officer",
            "last_contact",
            "source",
            "source_detail",
            "contact_method",
            "spare_bedroom",
            "tenure",
            "previous_service",
            "transfer",
            "fostered_until",
            "household",
            "notes");

    /** So many of the things that happened stand on the overview. */
    private static final int LATELY = 5;

    private final Desk desk;
    private final Session session;
    private final EnquiryActions actions;
    private final ApplicantsPanel people;
    private final ContactsPanel contacts;
    private final StagesPanel stages;
    private final EnquiryForm form;
    private final Beside beside;
    private final Go go;

    /** What other features add to the page of an enquiry. */
    public interface Beside {
        /** Records that they are approved, which makes a household. */
        void approve(Enquiry enquiry);

        /** The checks on those who apply. */
        Node checks(EnquiryPage page);

        /** Changes somebody's own details. */
        void person(EnquiryId enquiry, PersonId person);

        /** The steps of coming over from another service; only asked for those who do. */
        Node comingOver(Transfer transfer, EnquiryPage page);

        /** Rules that were not kept. */
        List<Node> standing(EnquiryPage page);

        /** What else happened, such as letters; called off the JavaFX thread. */
        List<Timeline.Dated> happened(EnquiryId id);

        /** The letters made. */
        Node letters(Enquiry enquiry);
    }

    public EnquiryScreen(
            Desk desk,
            Session session,
            Recruitment recruitment,
            Progress progress,
            Outcomes outcomes,
            EnquiryForm form,
            Beside beside,
            Go go) {
        this.desk = desk;
        this.form = form;
        this.beside = beside;
        this.session = session;
        this.actions = new EnquiryActions(desk, session, recruitment, progress, outcomes, go);
        this.contacts = new ContactsPanel(desk, session, recruitment, go);
        this.people = new ApplicantsPanel(desk, session, recruitment, beside::person, go);
        this.stages = new StagesPanel(desk, session, progress, go);
        this.go = go;
    }

    /**
     * The page, which is empty until the record has been read.
     *
     * @param tab the one that stood open before
     */
    public Parent page(EnquiryId id, OpenTab tab) {
        var place = new StackPane();
        desk.background()
                .read("Opening the enquiry", () -> new Read(Enquiries.open(session, id), beside.happened(id)))
                .then(read -> place.getChildren()
                        .setAll(page(read.page(), read.happened()).remember(tab)))
                .orElse(e -> place.getChildren().setAll(Words.prose(e.getMessage())));
        return place;
    }

    private record Read(EnquiryPage page, List<Timeline.Dated> happened) {}

    private RecordPage page(EnquiryPage read, List<Timeline.Dated> happened) {
        Enquiry e = read.enquiry();
        boolean open = e.closedOn() == null;
        RecordPage page = new RecordPage(e.name(), e.reference()).back("Enquiries", go::back);
        if (read.speakFirst()) {
            page.status(Lookout.WORDS, Tone.DANGER);
        }
        page.status(open ? e.stage().label() : "Closed", open ? Tone.ACCENT : Tone.NEUTRAL);
        read.clocks().stream()
                .filter(Clock::running)
                .min(Comparator.comparing(Clock::due))
                .filter(c -> open)
                .ifPresent(c -> page.status(words(c), tone(c)));
        page.fact("Received", BritishDates.format(e.received()));
        page.fact("Next step", e.nextStep() == null ? "None" : e.nextStep());
        if (e.nextStepOn() != null) {
            page.fact("On", BritishDates.format(e.nextStepOn()) + (e.overdue() ? ", overdue" : ""));
        }
        if (session.may(Right.EDIT_RECRUITMENT)) {
            buttons(page, e, open);
        }
        page.tab("Overview", () -> overview(read, happened))
                .tab("People", () -> people.node(read))
                .tab("Contacts", () -> contacts.node(read))
                .tab("Checks", () -> beside.checks(read));
        Transfer transfer = read.transfer();
        if (transfer != null) {
            page.tab("Transfer", () -> beside.comingOver(transfer, read));
        }
        return page.tab("Stages and panel", () -> stages.node(read))
                .tab("Time limits", () -> clocks(read))
                .tab("Letters", () -> beside.letters(e))
                .tab("History", () -> Timeline.of(history(read, happened)));
    }

    private void buttons(RecordPage page, Enquiry e, boolean open) {
        var more = new ArrayList<Buttons.Choice>();
        more.add(new Buttons.Choice("Write a note", () -> actions.note(e.id())));
        more.add(new Buttons.Choice("Change the details", () -> change(e)));
        if (open) {
            more.add(new Buttons.Choice("Stage has begun", () -> actions.reached(e)));
            more.add(new Buttons.Choice("Plan the next stage", () -> actions.plan(e)));
            if (session.may(Right.EDIT_CARERS)) {
                more.add(new Buttons.Choice("They are approved", () -> beside.approve(e)));
            }
            more.add(new Buttons.Choice("It repeats another enquiry", () -> duplicate(e)));
            more.add(new Buttons.Choice("Close enquiry", () -> actions.close(e)));
            page.main("Record contact", () -> actions.contact(e.id()));
            page.also(
                    Buttons.plain("No answer", () -> actions.attempt(e.id())),
                    Buttons.plain("Next step", () -> actions.nextStep(e)),
                    Buttons.menu("More", more));
        } else {
            page.also(Buttons.plain("Open again", () -> actions.reopen(e)), Buttons.menu("More", more));
        }
    }

    private void change(Enquiry e) {
        desk.background()
                .read(
                        "Opening the details",
                        () -> session.read(Right.SEE_RECRUITMENT, h -> Enquiries.stored(h, e.id())))
                .then(stored -> form.change(e, stored));
    }

    private void duplicate(Enquiry e) {
        desk.background()
                .read("Looking for the others", () -> Enquiries.others(session, e.id()))
                .then(others -> actions.duplicate(
                        e,
                        others.stream()
                                .map(o -> new Option(
                                        String.valueOf(o.id().value()),
                                        o.name() + ", " + o.reference() + ", received "
                                                + BritishDates.format(o.received())))
                                .toList()));
    }

    private Node overview(EnquiryPage read, List<Timeline.Dated> happened) {
        Enquiry e = read.enquiry();
        var facts = new Facts();
        for (String name : ON_OVERVIEW) {
            Enquiry.FIELDS.stream().filter(f -> f.name().equals(name)).forEach(f -> facts.known(f.label(), f.shown(e)));
        }
        facts.missing();
        if (e.closedOn() != null) {
            facts.add("Closed", BritishDates.format(e.closedOn()));
            facts.add(
                    "Why closed",
                    Enquiry.FIELDS.stream()
                            .filter(f -> f.name().equals("closed_reason"))
                            .findFirst()
                            .map(f -> f.shown(e))
                            .orElse(""));
            if (e.approved() == null && e.application() != null) {
                facts.add(
                        "Kept at least until",
                        BritishDates.format(Retention.applicant(e.closedOn())),
                        "Three years from the day they were refused or withdrew (FSR 2011 reg 32(3))");
            }
        }
        var parts = new VBox(16);
        read.warnings().forEach(warning -> parts.getChildren().add(warning(e, warning)));
        parts.getChildren().addAll(beside.standing(read));
        parts.getChildren()
                .add(new TwoColumns(
                        facts,
                        new VBox(
                                12,
                                Words.section("What happened last"),
                                Timeline.lately(history(read, happened), LATELY))));
        return parts;
    }

    /** Why the manager is to be spoken to first, as the manager sees it. */
    private Node warning(Enquiry e, Warning warning) {
        var box = new VBox(
                8,
                Words.strong(warning.foundIn().label()),
                Words.prose(warning.why() + ", found on " + BritishDates.format(warning.foundOn())));
        if (warning.aboutId() != null
                && warning.aboutKind() != null
                && session.may(warning.aboutKind().right())) {
            SubjectId about = Subjects.id(warning.aboutKind(), warning.aboutId());
            box.getChildren().add(Buttons.name(String.valueOf(warning.reference()), () -> go.to(about)));
        }
        box.getChildren().add(Buttons.plain("Dealt with", () -> actions.resolve(e.id(), warning)));
        box.getStyleClass().add("likely");
        return box;
    }

    private Node clocks(EnquiryPage read) {
        var facts = new Facts();
        for (Clock clock : read.clocks()) {
            facts.add(clock.label(), words(clock), clock.basis());
        }
        return read.clocks().isEmpty() ? Words.muted("No time limit runs") : facts;
    }

    private String words(Clock clock) {
        long late = clock.overdueDays(session.today());
        LocalDate met = clock.metOn();
        if (met != null) {
            return "Done " + BritishDates.format(met) + (late > 0 ? ", " + days(late) + " late" : "");
        }
        return late > 0
                ? clock.label() + " overdue by " + days(late)
                : clock.label() + " due " + BritishDates.format(clock.due());
    }

    private static String days(long days) {
        return days == 1 ? "1 day" : days + " days";
    }

    private Tone tone(Clock clock) {
        return clock.overdueDays(session.today()) > 0 ? Tone.DANGER : Tone.NEUTRAL;
    }

    private static List<Timeline.Dated> history(EnquiryPage read, List<Timeline.Dated> happened) {
        var all = new ArrayList<>(happened);
        for (StageRow stage : read.stages()) {
            all.add(new Timeline.Dated(
                    stage.startsOn(), entry(stage.startsOn(), stage.stage().label(), "", "")));
        }
        for (Contact contact : read.contacts()) {
            LocalDate on = contact.day();
            String said = contact.summary() == null ? "" : contact.summary();
            String who = contact.worker() == null ? "" : contact.worker();
            String what = contact.reached() == hearth.common.Answer.NO ? "No answer" : "Contact";
            all.add(new Timeline.Dated(on, entry(on, what, who, said)));
        }
        for (Note note : read.notes()) {
            all.add(new Timeline.Dated(note.onDay(), entry(note.onDay(), "Note", note.author(), note.text())));
        }
        LocalDate closed = read.enquiry().closedOn();
        if (closed != null) {
            all.add(new Timeline.Dated(closed, entry(closed, "Closed", "", "")));
        }
        return all;
    }

    private static Timeline.Entry entry(LocalDate on, String title, String who, String detail) {
        return new Timeline.Entry(BritishDates.format(on), title, who, detail);
    }
}
