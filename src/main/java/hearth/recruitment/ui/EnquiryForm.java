package hearth.recruitment.ui;

import hearth.access.Session;
import hearth.carers.NewPerson;
import hearth.common.Answer;
import hearth.common.EnquiryId;
import hearth.common.Kind;
import hearth.recruitment.Home;
import hearth.recruitment.NewEnquiry;
import hearth.recruitment.NextStep;
import hearth.recruitment.Origin;
import hearth.recruitment.Recruitment;
import hearth.ui.Desk;
import hearth.ui.Form;
import hearth.ui.Go;
import hearth.ui.Page;
import hearth.ui.Values;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;

/** Logging a call: what can be asked in half a minute comes first, everything else may come later. */
public final class EnquiryForm {
    private final Desk desk;
    private final Session session;
    private final Recruitment recruitment;
    private final Go go;

    public EnquiryForm(Desk desk, Session session, Recruitment recruitment, Go go) {
        this.desk = desk;
        this.session = session;
        this.recruitment = recruitment;
        this.go = go;
    }

    /** An empty form, as a page of its own. */
    public Parent page() {
        Form form = new Form("Save enquiry", desk, this::save)
                .add("received", "Received", Kind.DATE)
                .ask("Enter the day they got in touch")
                .add("first_name", "First name", Kind.NAME)
                .optional()
                .add("last_name", "Last name", Kind.NAME)
                .ask("Enter a last name, or what they are called")
                .add("phone", "Phone", Kind.PHONE)
                .optional()
                .add("email", "E-mail", Kind.EMAIL)
                .optional()
                .choose("source", "How they heard of us", "source")
                .optional()
                .add("postcode", "Postcode", Kind.POSTCODE)
                .optional()
                .group("If there is time")
                .add("second_first_name", "Partner's first name", Kind.NAME)
                .optional()
                .add("second_last_name", "Partner's last name", Kind.NAME)
                .optional()
                .hint("Where two people apply together")
                .add("address", "Address", Kind.LONG_TEXT)
                .optional()
                .add("spare_bedroom", "Spare bedroom", Kind.ANSWER)
                .optional()
                .add("next_step", "Next step", Kind.TEXT)
                .optional()
                .add("next_step_on", "On", Kind.DATE)
                .optional()
                .add("notes", "Notes", Kind.LONG_TEXT)
                .optional();
        form.set("received", session.today()).startAt("first_name").onLeave(go::back);
        return new Page("New enquiry").body(form);
    }

    private hearth.ui.Job<EnquiryId> save(Values values) {
        NewEnquiry enquiry = enquiry(values);
        return desk.background()
                .write("Saving the enquiry", () -> recruitment.log(session, enquiry))
                .then(id -> {
                    go.back();
                    go.to(id);
                    go.saved("Enquiry saved");
                });
    }

    /** What was typed, as an enquiry. */
    private NewEnquiry enquiry(Values values) {
        LocalDate received = values.date("received").orElse(session.today());
        var people = new ArrayList<NewPerson>();
        people.add(NewPerson.of(text(values, "first_name"), values.text("last_name"))
                .reachedBy(text(values, "phone"), text(values, "email")));
        String second = text(values, "second_last_name");
        String secondFirst = text(values, "second_first_name");
        if (second != null || secondFirst != null) {
            people.add(NewPerson.of(secondFirst, second == null ? values.text("last_name") : second));
        }
        String postcode = values.postcode("postcode").map(Object::toString).orElse(null);
        var home = new Home(
                text(values, "address"),
                postcode,
                values.answer("spare_bedroom").orElse(Answer.NOT_ASKED),
                null);
        String step = text(values, "next_step");
        return NewEnquiry.of(
                        received,
                        List.copyOf(people),
                        Origin.of(values.code("source").orElse(null)),
                        home)
                .next(
                        step == null
                                ? null
                                : new NextStep(
                                        step, null, values.date("next_step_on").orElse(null)))
                .notes(text(values, "notes"));
    }

    private static @Nullable String text(Values values, String field) {
        return values.words(field).orElse(null);
    }
}
