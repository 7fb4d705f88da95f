package hearth.recruitment.ui;

import hearth.access.Right;
import hearth.access.Session;
import hearth.common.Answer;
import hearth.common.BritishDates;
import hearth.common.CodeList;
import hearth.common.EnquiryId;
import hearth.common.Kind;
import hearth.recruitment.Contact;
import hearth.recruitment.EnquiryPage;
import hearth.recruitment.Recruitment;
import hearth.ui.Ask;
import hearth.ui.Buttons;
import hearth.ui.Desk;
import hearth.ui.Facts;
import hearth.ui.Form;
import hearth.ui.Go;
import hearth.ui.Option;
import hearth.ui.Values;
import hearth.ui.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Every time somebody was reached, tried, or turned to us: written down, put right, taken away. */
final class ContactsPanel {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Desk desk;
    private final Session session;
    private final Recruitment recruitment;
    private final Go go;

    /** Who turned to whom, and whether they were reached. */
    private enum What {
        REACHED("We reached them"),
        NO_ANSWER("No answer, or a message left"),
        FROM_THEM("They turned to us");

        private final String label;

        What(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }

        static What of(Contact contact) {
            return contact.direction() == Contact.Direction.IN
                    ? FROM_THEM
                    : contact.reached() == Answer.NO ? NO_ANSWER : REACHED;
        }

        Contact contact(Instant at, String method, @Nullable String summary) {
            return switch (this) {
                case REACHED -> Contact.reply(at, method, summary);
                case NO_ANSWER -> Contact.attempt(at, method, summary);
                case FROM_THEM -> Contact.fromThem(at, method, summary);
            };
        }
    }

    ContactsPanel(Desk desk, Session session, Recruitment recruitment, Go go) {
        this.desk = desk;
        this.session = session;
        this.recruitment = recruitment;
        this.go = go;
    }

    /** All of an enquiry, the latest first. */
    Node node(EnquiryPage page) {
        EnquiryId id = page.enquiry().id();
        boolean may = session.may(Right.EDIT_RECRUITMENT);
        var facts = new Facts();
        for (Contact contact : page.contacts()) {
            Hyperlink[] does = may
                    ? new Hyperlink[] {
                        link("Correct", contact, () -> correct(id, contact)),
                        link("It never was", contact, () -> never(id, contact))
                    }
                    : new Hyperlink[0];
            facts.with(BritishDates.format(contact.day()), words(contact), does);
        }
        return page.contacts().isEmpty() ? Words.muted("Nobody has tried to reach them yet") : new VBox(16, facts);
    }

    private static Hyperlink link(String words, Contact contact, Runnable action) {
        Hyperlink link = Buttons.link(words, action);
        link.setAccessibleText(words + ": " + BritishDates.format(contact.day()));
        return link;
    }

    private static String words(Contact contact) {
        return What.of(contact).label()
                + ", "
                + CodeList.named("contact-method").label(contact.method()).toLowerCase(Locale.UK)
                + (contact.worker() == null ? "" : ", " + contact.worker())
                + (contact.summary() == null ? "" : ": " + contact.summary());
    }

    /** A new one; today unless another day is typed. */
    void add(EnquiryId id) {
        var ask = new Ask(desk, "Record a contact").about(id);
        show(
                ask,
                "Save contact",
                "Contact saved",
                values -> recruitment.contact(session, id, typed(values, null)),
                null);
    }

    private void correct(EnquiryId id, Contact before) {
        var ask = new Ask(desk, "Contact of " + BritishDates.format(before.day())).about(before.id());
        show(
                ask,
                "Save contact",
                "Contact corrected",
                values -> recruitment.correct(session, id, before.corrected(typed(values, before))),
                before);
    }

    private void show(Ask ask, String verb, String saved, Consumer<Values> write, @Nullable Contact before) {
        Form form = ask.form(verb, saved, go, write)
                .choose("method", "How", "contact-method")
                .add("summary", "What was said", Kind.LONG_TEXT)
                .optional()
                .add("on", "On", Kind.DATE)
                .pick("what", "What happened", Option.of(What.values(), What::label))
                .hint("Only where we reached them is it a reply")
                .set("on", before == null ? session.today() : before.day())
                .set("what", before == null ? What.REACHED : What.of(before));
        if (before != null) {
            form.set("method", before.method()).set("summary", before.summary());
        }
        ask.show(form);
    }

    private Contact typed(Values values, @Nullable Contact before) {
        LocalDate on = values.date("on").orElse(session.today());
        String method = values.code("method").orElse("OTHER");
        return What.valueOf(values.text("what"))
                .contact(at(on, before), method, values.words("summary").orElse(null));
    }

    /** The hour is known of today's, and of a stored one whose day stays; noon stands for any other. */
    private Instant at(LocalDate on, @Nullable Contact before) {
        if (before != null && before.day().equals(on)) {
            return before.at();
        }
        return on.equals(session.today())
                ? session.store().clock().instant()
                : on.atTime(LocalTime.NOON).atZone(LONDON).toInstant();
    }

    private void never(EnquiryId id, Contact contact) {
        desk.dialogs()
                .confirmWithReason(
                        "Take this contact away?",
                        "It is taken away, and the first reply follows. What was written down stays in the trail.",
                        "Take it away",
                        why -> desk.background()
                                .write("Taking it away", () -> {
                                    recruitment.never(session, id, contact, why);
                                    return why;
                                })
                                .then(x -> {
                                    go.saved("Contact taken away");
                                    go.refresh();
                                }));
    }
}
