package hearth.recruitment.ui;

import hearth.access.Right;
import hearth.access.Session;
import hearth.access.Workers;
import hearth.carers.NewPerson;
import hearth.common.Answer;
import hearth.common.EnquiryId;
import hearth.common.Kind;
import hearth.common.Postcode;
import hearth.recruitment.Enquiry;
import hearth.recruitment.Home;
import hearth.recruitment.NewEnquiry;
import hearth.recruitment.NextStep;
import hearth.recruitment.Origin;
import hearth.recruitment.Recruitment;
import hearth.ui.Ask;
import hearth.ui.Desk;
import hearth.ui.Drafts;
import hearth.ui.Form;
import hearth.ui.Go;
import hearth.ui.Job;
import hearth.ui.Option;
import hearth.ui.Page;
import hearth.ui.Values;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;

/** Logging a call: what can be asked in half a minute comes first, everything else may come later; and putting right what was logged. */
public final class EnquiryForm {
    /** The field of a postcode of which only a part is known. */
    private static final String PART = "postcode_part";

    private static final List<Option> TYPES = Option.all("fostering-type");

    private static final List<Option> TENURES = Stream.of(
                    "Owns", "Rents from the council or a housing association", "Rents privately", "Lives with family")
            .map(words -> new Option(words, words))
            .toList();

    private final Desk desk;
    private final Session session;
    private final Recruitment recruitment;
    private final Drafts drafts;
    private final Go go;

    public EnquiryForm(Desk desk, Session session, Recruitment recruitment, Drafts drafts, Go go) {
        this.desk = desk;
        this.session = session;
        this.recruitment = recruitment;
        this.drafts = drafts;
        this.go = go;
    }

    /** An empty form, as a page of its own. */
    public Parent page() {
        return new Page("New enquiry").body(form("enquiry").startAt("first_name"));
    }

    /** An empty form that keeps what is typed under a name of its own. */
    Form form(String draft) {
        var likely = new LikelyBox(desk, session, go);
        Form form = who(new Form("Save enquiry", desk, this::save), true);
        form.node(likely).group("If there is time");
        more(form, List.of())
                .add("next_step", "Next step", Kind.TEXT)
                .optional()
                .add("next_step_on", "On", Kind.DATE)
                .optional()
                .set("received", session.today())
                .set("officer", session.account().officer().orElse(null))
                .onLeave(go::back)
                .onPause(likely::look)
                .keptIn(drafts, draft);
        return form;
    }

    /** What was logged, to be put right or filled in. */
    void change(Enquiry enquiry, NewEnquiry stored) {
        desk.background()
                .read("Reading who works here", () -> session.read(Right.SEE_RECRUITMENT, Workers::active))
                .then(workers -> {
                    var ask = new Ask(desk, "Details of " + enquiry.reference());
                    Form form = ask.form(
                            "Save details",
                            "Details saved",
                            go,
                            values -> recruitment.change(
                                    session,
                                    enquiry.id(),
                                    enquiry.version(),
                                    enquiry(values, stored),
                                    values.words("officer").orElse(null)));
                    List<Option> names = workers.stream()
                            .map(w -> new Option(w.name(), w.name()))
                            .toList();
                    String postcode = stored.home().postcode();
                    boolean whole = postcode == null || Postcode.parse(postcode).isPresent();
                    ask.show(fill(more(who(form, whole), names), enquiry, stored)
                            .set(whole ? "postcode" : PART, (Object) postcode));
                });
    }

    private static Form who(Form form, boolean wholePostcode) {
        return form.add("received", "Received", Kind.DATE)
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
                .add(wholePostcode ? "postcode" : PART, "Postcode", wholePostcode ? Kind.POSTCODE : Kind.TEXT)
                .optional();
    }

    private static Form more(Form form, List<Option> workers) {
        origin(form)
                .add("second_first_name", "Partner's first name", Kind.NAME)
                .optional()
                .add("second_last_name", "Partner's last name", Kind.NAME)
                .optional()
                .hint("Where two people apply together")
                .add("address", "Address", Kind.LONG_TEXT)
                .optional()
                .add("spare_bedroom", "Spare bedroom", Kind.ANSWER)
                .optional()
                .chooseOrType("tenure", "Owns or rents", TENURES)
                .optional()
                .choose("contact_method", "How they got in touch", "contact-method")
                .optional()
                .choose("type_1", "What they want to do", TYPES)
                .optional()
                .choose("type_2", "And also", TYPES)
                .optional()
                .onlyIf(typed -> !typed.getOrDefault("type_1", "").isBlank())
                .choose("type_3", "And also", TYPES)
                .optional()
                .onlyIf(typed -> !typed.getOrDefault("type_2", "").isBlank())
                .add("previous_service", "Service they foster for or did", Kind.TEXT)
                .optional()
                .add("transfer", "They foster for it now and would come over to us", Kind.FLAG)
                .onlyIf(typed -> !typed.getOrDefault("previous_service", "").isBlank())
                .add("fostered_until", "They fostered for it until", Kind.DATE)
                .optional()
                .hint("Within the 12 months before they apply, its reference must be asked for (FSR 2011 reg 26)")
                .onlyIf(EnquiryForm::fosteredBefore);
        if (workers.isEmpty()) {
            form.add("officer", "Officer", Kind.NAME).optional();
        } else {
            form.chooseOrType("officer", "Officer", workers).optional();
        }
        return form.add("notes", "Notes", Kind.LONG_TEXT).optional().hint("Such as who lives there, and what was said");
    }

    private static Form origin(Form form) {
        return form.add("source_detail", "Source in detail", Kind.TEXT)
                .optional()
                .hint("Such as who told them, or the code on a leaflet: a campaign knows its replies by it");
    }

    private static Form fill(Form form, Enquiry enquiry, NewEnquiry stored) {
        NewPerson first = stored.applicants().getFirst();
        form.set("received", stored.received())
                .set("first_name", first.firstName())
                .set("last_name", first.lastName())
                .set("phone", first.phone())
                .set("email", first.email())
                .set("source", stored.origin().source())
                .set("source_detail", stored.origin().detail())
                .set("tenure", stored.home().tenure())
                .set("contact_method", stored.origin().method())
                .set("previous_service", stored.origin().previousService())
                .set("transfer", stored.origin().transfer())
                .set("fostered_until", stored.origin().fosteredUntil())
                .set("address", stored.home().address())
                .set("spare_bedroom", stored.home().spareBedroom())
                .set("officer", enquiry.officer())
                .set("notes", stored.notes());
        if (stored.applicants().size() > 1) {
            NewPerson second = stored.applicants().get(1);
            form.set("second_first_name", second.firstName()).set("second_last_name", second.lastName());
        }
        int at = 1;
        for (String type : stored.types().stream().sorted().limit(3).toList()) {
            form.set("type_" + at++, type);
        }
        return form;
    }

    private Job<EnquiryId> save(Values values) {
        NewEnquiry enquiry = enquiry(values, null);
        return desk.background()
                .write(
                        "Saving the enquiry",
                        () -> recruitment.log(
                                session, enquiry, values.words("officer").orElse(null)))
                .then(id -> {
                    go.back();
                    go.to(id);
                    go.saved("Enquiry saved");
                });
    }

    /** What was typed, as an enquiry; what the form does not ask stays as it is stored. */
    private NewEnquiry enquiry(Values values, @Nullable NewEnquiry stored) {
        String postcode = values.postcode("postcode").map(Postcode::text).orElseGet(() -> text(values, PART));
        var home = new Home(
                text(values, "address"),
                postcode,
                values.answer("spare_bedroom").orElse(Answer.NOT_ASKED),
                text(values, "tenure"));
        var origin = new Origin(
                values.code("source").orElse(null),
                text(values, "source_detail"),
                values.code("contact_method").orElse(null),
                text(values, "previous_service"),
                values.flag("transfer"),
                values.date("fostered_until").orElse(null));
        LocalDate received = values.date("received").orElse(session.today());
        List<NewPerson> people = people(values, stored);
        Set<String> types = types(values, stored);
        if (stored != null) {
            return stored.told(received, people, origin, home)
                    .interestedIn(types)
                    .notes(text(values, "notes"));
        }
        String step = text(values, "next_step");
        LocalDate on = values.date("next_step_on").orElse(null);
        return NewEnquiry.of(received, people, origin, home)
                .interestedIn(types)
                .next(step == null ? null : new NextStep(step, null, on))
                .notes(text(values, "notes"));
    }

    private static boolean fosteredBefore(Map<String, String> typed) {
        return !typed.getOrDefault("previous_service", "").isBlank()
                && typed.getOrDefault("transfer", "").isEmpty();
    }

    private static Set<String> types(Values values, @Nullable NewEnquiry stored) {
        var types = new HashSet<String>();
        for (String field : List.of("type_1", "type_2", "type_3")) {
            values.code(field).ifPresent(types::add);
        }
        if (stored != null) {
            stored.types().stream().sorted().skip(3).forEach(types::add);
        }
        return types;
    }

    private static List<NewPerson> people(Values values, @Nullable NewEnquiry stored) {
        var people = new ArrayList<NewPerson>();
        NewPerson first = NewPerson.of(
                text(values, "first_name"), values.text("last_name").strip());
        people.add(like(first, stored, 0).reachedBy(text(values, "phone"), text(values, "email")));
        String second = text(values, "second_last_name");
        String secondFirst = text(values, "second_first_name");
        if (second != null || secondFirst != null) {
            String last = second == null ? values.text("last_name").strip() : second;
            people.add(like(NewPerson.of(secondFirst, last), stored, 1));
        }
        return people;
    }

    /** With what else is stored of the person in that place. */
    private static NewPerson like(NewPerson told, @Nullable NewEnquiry stored, int place) {
        if (stored == null || stored.applicants().size() <= place) {
            return told;
        }
        NewPerson before = stored.applicants().get(place);
        return new NewPerson(
                told.firstName(), told.lastName(), before.dateOfBirth(), before.sex(), before.phone(), before.email());
    }

    private static @Nullable String text(Values values, String field) {
        return values.words(field).orElse(null);
    }
}
