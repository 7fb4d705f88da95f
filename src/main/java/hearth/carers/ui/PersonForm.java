package hearth.carers.ui;

import hearth.access.Right;
import hearth.access.Session;
import hearth.carers.NewPerson;
import hearth.carers.People;
import hearth.carers.Person;
import hearth.common.Answer;
import hearth.common.Kind;
import hearth.common.PersonId;
import hearth.ui.Ask;
import hearth.ui.Desk;
import hearth.ui.Form;
import hearth.ui.Go;
import hearth.ui.Option;
import hearth.ui.Values;
import java.util.function.BiConsumer;

/** Somebody's own details, of a household or of an enquiry. */
public final class PersonForm {
    private PersonForm() {}

    /**
     * Opens the person and asks for what is to be changed.
     *
     * @param save keeps it; called off the JavaFX thread with the person as read
     */
    public static void show(Desk desk, Session session, Go go, PersonId id, BiConsumer<Person, People.Details> save) {
        desk.background()
                .read("Opening the person", () -> session.open(Right.SEE_CARERS, id, h -> People.get(h, id)))
                .then(person -> {
                    var ask = new Ask(desk, "Details of " + person.name()).about(id.value());
                    Form form = ask.form(
                            "Save details", "Details saved", go, values -> save.accept(person, details(values)));
                    ask.show(fields(form)
                            .add("known_as", "Known as", Kind.NAME)
                            .optional()
                            .add("former_names", "Former names", Kind.NAME)
                            .optional()
                            .add("phone_other", "Other phone", Kind.PHONE)
                            .optional()
                            .add("may_contact", "May be contacted", Kind.ANSWER)
                            .optional()
                            .set(person, Person.FIELDS));
                });
    }

    static Form fields(Form form) {
        return form.add("first_name", "First name", Kind.NAME)
                .optional()
                .add("last_name", "Last name", Kind.NAME)
                .add("date_of_birth", "Date of birth", Kind.DATE)
                .optional()
                .pick("sex", "Sex", Option.all("sex"))
                .optional()
                .add("phone", "Phone", Kind.PHONE)
                .optional()
                .add("email", "E-mail", Kind.EMAIL)
                .optional();
    }

    static NewPerson read(Values values) {
        return new NewPerson(
                values.words("first_name").orElse(null),
                values.text("last_name").strip(),
                values.date("date_of_birth").orElse(null),
                values.code("sex").orElse(null),
                values.words("phone").orElse(null),
                values.words("email").orElse(null));
    }

    private static People.Details details(Values values) {
        return new People.Details(
                read(values),
                values.words("known_as").orElse(null),
                values.words("former_names").orElse(null),
                values.words("phone_other").orElse(null),
                values.answer("may_contact").orElse(Answer.NOT_ASKED));
    }
}
