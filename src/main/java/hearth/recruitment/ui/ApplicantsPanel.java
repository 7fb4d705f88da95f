package hearth.recruitment.ui;

import hearth.access.Right;
import hearth.access.Session;
import hearth.carers.NewPerson;
import hearth.carers.Person;
import hearth.common.BritishDates;
import hearth.common.EnquiryId;
import hearth.common.Kind;
import hearth.common.PersonId;
import hearth.recruitment.EnquiryPage;
import hearth.recruitment.Recruitment;
import hearth.ui.Ask;
import hearth.ui.Buttons;
import hearth.ui.Desk;
import hearth.ui.Facts;
import hearth.ui.Go;
import hearth.ui.Words;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** Who enquires and which other adults live with them. */
final class ApplicantsPanel {
    private final Desk desk;
    private final Session session;
    private final Recruitment recruitment;
    private final Details details;
    private final Go go;

    /** Changes somebody's own details. */
    interface Details {
        void change(EnquiryId enquiry, PersonId person);
    }

    ApplicantsPanel(Desk desk, Session session, Recruitment recruitment, Details details, Go go) {
        this.desk = desk;
        this.session = session;
        this.recruitment = recruitment;
        this.details = details;
        this.go = go;
    }

    Node node(EnquiryPage page) {
        EnquiryId id = page.enquiry().id();
        boolean may = session.may(Right.EDIT_RECRUITMENT);
        var facts = new Facts();
        page.applicants()
                .forEach(person -> facts.with(
                        "Applicant",
                        words(person),
                        may ? new Hyperlink[] {open(person), details(id, person)} : new Hyperlink[] {open(person)}));
        page.adults().forEach(person -> {
            Hyperlink[] does = may
                    ? new Hyperlink[] {
                        open(person),
                        details(id, person),
                        named("Lives there no more", person, () -> left(id, person.id()))
                    }
                    : new Hyperlink[] {open(person)};
            facts.with("Other adult", words(person), does);
        });
        var parts = new VBox(16, facts);
        if (page.adults().isEmpty()) {
            parts.getChildren()
                    .add(Words.prose("No other adults are recorded. Everybody of 18 or over in the household is"
                            + " checked as the applicants are."));
        }
        if (may) {
            parts.getChildren().add(new FlowPane(8, 8, Buttons.plain("Add another adult", () -> add(id))));
        }
        return parts;
    }

    private static String words(Person person) {
        return person.name()
                + (person.dateOfBirth() == null ? "" : ", born " + BritishDates.format(person.dateOfBirth()));
    }

    private Hyperlink open(Person person) {
        return named("Open", person, () -> go.to(person.id()));
    }

    private Hyperlink details(EnquiryId id, Person person) {
        return named("Details", person, () -> details.change(id, person.id()));
    }

    private static Hyperlink named(String verb, Person person, Runnable action) {
        Hyperlink link = Buttons.link(verb, action);
        link.setAccessibleText(verb + ": " + person.name());
        return link;
    }

    private void add(EnquiryId id) {
        var ask = new Ask(desk, "Another adult of the household");
        ask.show(ask.form(
                        "Save adult",
                        "Adult saved",
                        go,
                        values -> recruitment.addAdult(
                                session,
                                id,
                                new NewPerson(
                                        values.words("first_name").orElse(null),
                                        values.text("last_name").strip(),
                                        values.date("date_of_birth").orElse(null),
                                        null,
                                        null,
                                        null)))
                .add("first_name", "First name", Kind.NAME)
                .optional()
                .add("last_name", "Last name", Kind.NAME)
                .add("date_of_birth", "Date of birth", Kind.DATE)
                .optional());
    }

    private void left(EnquiryId id, PersonId adult) {
        var ask = new Ask(desk, "Lives there no more").about(adult);
        ask.day("Save", "Saved", "Since", go, session.today(), on -> recruitment.adultLeft(session, id, adult, on));
    }
}
