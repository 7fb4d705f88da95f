package hearth.carers.ui;

import hearth.access.Right;
import hearth.access.Session;
import hearth.access.Workers;
import hearth.carers.Beds;
import hearth.carers.Households;
import hearth.carers.NewAddress;
import hearth.carers.NewApproval;
import hearth.carers.NewHousehold;
import hearth.carers.NewPerson;
import hearth.common.HouseholdId;
import hearth.common.Kind;
import hearth.common.Postcode;
import hearth.ui.Desk;
import hearth.ui.Drafts;
import hearth.ui.Form;
import hearth.ui.Go;
import hearth.ui.Job;
import hearth.ui.Option;
import hearth.ui.Page;
import hearth.ui.Values;
import hearth.ui.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;

/** Carers who were approved before Hearth, or came in another way than by an enquiry. */
public final class HouseholdForm {
    private final Desk desk;
    private final Session session;
    private final Households households;
    private final Drafts drafts;
    private final Go go;
    private final Supplier<List<Option>> children;

    /** What the form is chosen from. */
    private record Choices(List<Option> workers, List<Option> children) {}

    /**
     * A form that is shown by {@link #page}.
     *
     * @param children reads whom an approval may name, off the JavaFX thread
     */
    public HouseholdForm(
            Desk desk, Session session, Households households, Drafts drafts, Go go, Supplier<List<Option>> children) {
        this.desk = desk;
        this.session = session;
        this.households = households;
        this.drafts = drafts;
        this.go = go;
        this.children = children;
    }

    /** Those who work with carers, by name and with their qualification. */
    static List<Option> workers(Session session) {
        return session.read(Right.SEE_CARERS, Workers::active).stream()
                .map(w -> new Option(w.name(), w.called()))
                .toList();
    }

    /** An empty form, as a page of its own. */
    public Parent page() {
        Page page = new Page("New household");
        desk.background()
                .read("Reading what can be chosen", () -> new Choices(workers(session), children.get()))
                .then(choices -> page.body(form(choices)))
                .orElse(e -> page.body(Words.prose(String.valueOf(e.getMessage()))));
        return page;
    }

    private Form form(Choices choices) {
        Predicate<Map<String, String>> second =
                typed -> !typed.getOrDefault("second_first_name", "").isBlank()
                        || !typed.getOrDefault("second_last_name", "").isBlank();
        Form form = new Form("Save household", desk, this::save)
                .add("first_name", "First name", Kind.NAME)
                .add("last_name", "Last name", Kind.NAME)
                .add("born", "Date of birth", Kind.DATE)
                .optional()
                .add("phone", "Phone", Kind.PHONE)
                .optional()
                .add("email", "E-mail", Kind.EMAIL)
                .optional()
                .add("second_first_name", "Second carer's first name", Kind.NAME)
                .hint("Where two people are approved together")
                .optional()
                .add("second_last_name", "Second carer's last name", Kind.NAME)
                .hint("Left empty: the same last name")
                .optional()
                .onlyIf(second)
                .add("second_born", "Second carer's date of birth", Kind.DATE)
                .optional()
                .onlyIf(second)
                .group("Where they live")
                .add("postcode", "Postcode", Kind.POSTCODE)
                .optional()
                .add("address", "Address", Kind.LONG_TEXT)
                .optional()
                .add("locality", "Area", Kind.TEXT)
                .hint("The town or part of town by which a vacancy is named")
                .optional()
                .add("confidential", "Keep the address from birth families and files", Kind.FLAG)
                .group("Approval")
                .pick(
                        "approval",
                        "Approved",
                        List.of(
                                new Option("FULL", "In full"),
                                new Option("TEMPORARY", "For the time being (connected persons)")))
                .add("approved_on", "Decided on", Kind.DATE)
                .add("connected", "For children of their own family or friends", Kind.FLAG);
        TermsFields.bedsToo(TermsFields.add(form, choices.children()), HouseholdForm::bedrooms);
        TermsFields.decided(form, false)
                .add("approval_reference", "What the papers call it", Kind.TEXT)
                .optional()
                .group("If there is time")
                .add("bedrooms", "Bedrooms", Kind.NUMBER)
                .optional()
                .add("last_review", "Last review decided on", Kind.DATE)
                .optional()
                .chooseOrType("supervisor", "Supervising social worker", choices.workers())
                .optional()
                .chooseOrType("officer", "Officer", choices.workers())
                .optional()
                .add("team_reference", "The team's own reference", Kind.TEXT)
                .optional();
        return form.set("approval", "FULL")
                .startAt("first_name")
                .onLeave(go::back)
                .keptIn(drafts, "household");
    }

    /** What is typed of the home's bedrooms, if it is a number. */
    private static @Nullable Beds bedrooms(Map<String, String> typed) {
        String number = typed.getOrDefault("bedrooms", "").strip();
        return number.matches("\\d{1,2}")
                ? Beds.bedrooms(Integer.valueOf(number)).orElse(null)
                : null;
    }

    private Job<HouseholdId> save(Values values) {
        return desk.background()
                .write(
                        "Saving the household",
                        () -> households.add(
                                session,
                                household(values),
                                values.words("officer").orElse(null),
                                values.words("supervisor").orElse(null)))
                .then(id -> {
                    go.back();
                    go.to(id);
                    go.saved("Household saved");
                });
    }

    private static NewHousehold household(Values values) {
        var carers = new ArrayList<NewPerson>();
        String last = values.text("last_name").strip();
        carers.add(new NewPerson(
                text(values, "first_name"),
                last,
                values.date("born").orElse(null),
                null,
                text(values, "phone"),
                text(values, "email")));
        String secondFirst = text(values, "second_first_name");
        String secondLast = text(values, "second_last_name");
        if (secondFirst != null || secondLast != null) {
            carers.add(new NewPerson(
                    secondFirst,
                    secondLast == null ? last : secondLast,
                    values.date("second_born").orElse(null),
                    null,
                    null,
                    null));
        }
        var address = new NewAddress(
                text(values, "address"),
                text(values, "locality"),
                values.postcode("postcode").map(Postcode::text).orElse(null),
                values.flag("confidential"));
        boolean temporary = "TEMPORARY".equals(values.text("approval"));
        var approval = new NewApproval(
                null,
                temporary ? NewApproval.Kind.TEMPORARY : NewApproval.Kind.FULL,
                temporary || values.flag("connected"),
                values.date("approved_on").orElseThrow(),
                text(values, "approval_reference"),
                TermsFields.read(values, null));
        return NewHousehold.approved(carers, address, approval)
                .reachedBy(text(values, "phone"), text(values, "email"))
                .bedrooms(values.number("bedrooms").orElse(null))
                .reviewed(values.date("last_review").orElse(null))
                .calledByTeam(text(values, "team_reference"));
    }

    private static @Nullable String text(Values values, String field) {
        return values.words(field).orElse(null);
    }
}
