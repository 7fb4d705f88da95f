package hearth.app.window;

import hearth.access.Right;
import hearth.access.Session;
import hearth.carers.Beds;
import hearth.carers.Check;
import hearth.carers.Checks;
import hearth.carers.NewApproval;
import hearth.carers.Person;
import hearth.carers.transfers.Transfer;
import hearth.carers.ui.CheckPanel;
import hearth.carers.ui.PersonForm;
import hearth.carers.ui.TermsFields;
import hearth.carers.ui.TransferPanel;
import hearth.common.CodeList;
import hearth.common.EnquiryId;
import hearth.common.HouseholdId;
import hearth.common.Kind;
import hearth.common.PersonId;
import hearth.exchange.letters.Letter;
import hearth.exchange.letters.Letters;
import hearth.exchange.ui.LettersPanel;
import hearth.placements.ui.HomeChoices;
import hearth.recruitment.Approved;
import hearth.recruitment.Enquiry;
import hearth.recruitment.EnquiryPage;
import hearth.recruitment.TransfersIn;
import hearth.recruitment.ui.EnquiryScreen;
import hearth.ui.Ask;
import hearth.ui.Facts;
import hearth.ui.Form;
import hearth.ui.Job;
import hearth.ui.OpenTab;
import hearth.ui.Option;
import hearth.ui.Timeline;
import hearth.ui.Values;
import hearth.ui.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The page of one enquiry, with what other features add to it: checks, and the approval that makes a household. */
final class EnquiryRecord implements EnquiryScreen.Beside {
    private final HearthWindow.Inside in;
    private final Services services;
    private final Session session;

    /** What an approval is chosen from. */
    private record Choices(List<Option> children, List<Option> households, Map<HouseholdId, Beds> beds) {}

    EnquiryRecord(HearthWindow.Inside in, Services services) {
        this.in = in;
        this.services = services;
        this.session = in.session();
    }

    Parent page(EnquiryId id, OpenTab tab) {
        return new EnquiryScreen(
                        in.desk(),
                        session,
                        services.recruitment(),
                        services.progress(),
                        services.outcomes(),
                        services.enquiryForm(in),
                        this,
                        in.shell())
                .page(id, tab);
    }

    @Override
    public List<Node> standing(EnquiryPage page) {
        return new BreachPanel(in).standing(page.enquiry().id(), page.breaches(), Right.EDIT_RECRUITMENT);
    }

    @Override
    public List<Timeline.Dated> happened(EnquiryId id) {
        return LettersPanel.happened(letters(id));
    }

    private List<Letter> letters(EnquiryId id) {
        return session.read(Right.SEE_RECRUITMENT, h -> Letters.of(h, id));
    }

    @Override
    public Node letters(Enquiry enquiry) {
        var place = new StackPane();
        in.desk()
                .background()
                .read("Reading the letters", () -> letters(enquiry.id()))
                .then(made ->
                        place.getChildren().setAll(services.letters(in).node(enquiry.id(), enquiry.reference(), made)));
        return place;
    }

    @Override
    public Node checks(EnquiryPage page) {
        EnquiryId id = page.enquiry().id();
        if (!session.may(Right.SEE_CARERS)) {
            return Words.muted("Checks are shown to those who see carers");
        }
        var place = new StackPane();
        List<Option> people = Stream.concat(page.applicants().stream(), page.adults().stream())
                .map(p -> new Option(String.valueOf(p.id().value()), p.name()))
                .toList();
        in.desk()
                .background()
                .read(
                        "Reading the checks",
                        () -> session.read(Right.SEE_CARERS, h -> Checks.of(h, id, session.today())))
                .then(checks -> place.getChildren()
                        .setAll(new VBox(
                                16,
                                lacking(page, checks),
                                new CheckPanel(in.desk(), session, services.checks(), in.shell())
                                        .node(checks, people, id, null))));
        return place;
    }

    @Override
    public void person(EnquiryId enquiry, PersonId person) {
        PersonForm.show(
                in.desk(),
                session,
                in.shell(),
                person,
                (before, told) -> services.recruitment().person(session, enquiry, person, before.version(), told));
    }

    @Override
    public Node comingOver(Transfer transfer, EnquiryPage page) {
        EnquiryId id = page.enquiry().id();
        return new TransferPanel(in.desk(), session, in.shell())
                .coming(
                        transfer,
                        page.enquiry().application(),
                        changed -> TransfersIn.steps(session, id, changed),
                        () -> in.desk()
                                .background()
                                .write("Asking their service", () -> {
                                    TransfersIn.askForReference(session, id);
                                    return id;
                                })
                                .then(x -> {
                                    in.shell().saved("Asked for");
                                    in.shell().refresh();
                                }));
    }

    /** What is missing of each applicant for Stage 1 to end. */
    private Node lacking(EnquiryPage page, List<Check> checks) {
        boolean ownArea =
                session.store().info().ownAuthority().equals(page.enquiry().authority());
        boolean former = page.formerServiceMustBeAsked(session.today());
        var facts = new Facts();
        for (Person applicant : page.applicants()) {
            facts.add(
                    applicant.name(),
                    words(
                            Checks.missing(of(checks, applicant), ownArea, former),
                            Checks.notInterviewed(of(checks, applicant))),
                    "FSR 2011 reg 26(1A) and Schedule 3 Part 1"
                            + (ownArea ? "; the home council is our own and need not be asked" : "")
                            + (former
                                    ? "; their fostering service must be asked: they fostered within 12 months"
                                    : ""));
        }
        for (Person adult : page.adults()) {
            facts.add(
                    adult.name() + ", other adult",
                    words(Checks.missingOfAdult(of(checks, adult)), List.of()),
                    "FSR 2011 reg 26(1A) and Schedule 3 Part 1: everybody in the household aged 18 or over");
        }
        return new VBox(8, Words.section("For Stage 1 to end"), facts);
    }

    private static List<Check> of(List<Check> checks, Person person) {
        return checks.stream().filter(c -> c.id().equals(person.id())).toList();
    }

    private static String words(List<String> missing, List<String> notInterviewed) {
        String words = Stream.concat(
                        missing.stream().map(EnquiryRecord::label),
                        notInterviewed.stream().map(kind -> "interview for " + label(kind)))
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? "Nothing is missing" : "Missing: " + words;
    }

    private static String label(String kind) {
        return CodeList.named("check-kind").label(kind);
    }

    @Override
    public void approve(Enquiry enquiry) {
        in.desk()
                .background()
                .read(
                        "Reading what can be chosen",
                        () -> new Choices(
                                ChildRecord.others(session),
                                HomeChoices.carers(session),
                                session.read(Right.SEE_CARERS, h -> Beds.all(h, session.today()))))
                .then(choices -> approve(enquiry, choices));
    }

    private void approve(Enquiry enquiry, Choices choices) {
        var ask = new Ask(in.desk(), "Approval of " + enquiry.name()).kept(in.shell());
        Form form = new Form("Save approval", in.desk(), values -> save(ask, enquiry, values))
                .node(Words.prose("A household is made of it, with its carers, address and terms from that day."))
                .add("approved_on", "Decided on", Kind.DATE)
                .pick(
                        "kind",
                        "Approved",
                        List.of(
                                new Option("FULL", "In full"),
                                new Option("TEMPORARY", "For the time being (connected persons)")))
                .add("connected", "For children of their own family or friends", Kind.FLAG);
        TermsFields.bedsToo(
                TermsFields.add(form, choices.children()),
                typed ->
                        existing(typed.get("existing")).map(choices.beds()::get).orElse(null));
        TermsFields.decided(form, false)
                .add("reference", "What the papers call it", Kind.TEXT)
                .optional();
        if (!choices.households().isEmpty()) {
            form.choose("existing", "They are this household already", choices.households())
                    .hint("Only where carers come over from another service, or their approval for the time being ends")
                    .optional();
        }
        ask.show(form.set("approved_on", session.today()).set("kind", "FULL"));
    }

    private static Optional<HouseholdId> existing(@Nullable String id) {
        return id == null || id.isBlank() ? Optional.empty() : Optional.of(new HouseholdId(Long.parseLong(id)));
    }

    private Job<HouseholdId> save(Ask ask, Enquiry enquiry, Values values) {
        return in.desk()
                .background()
                .write("Saving the approval", () -> {
                    var approval = new NewApproval(
                            null,
                            NewApproval.Kind.valueOf(values.text("kind")),
                            values.flag("connected"),
                            values.date("approved_on").orElse(session.today()),
                            values.words("reference").orElse(null),
                            TermsFields.read(values, null));
                    HouseholdId existing =
                            existing(values.code("existing").orElse(null)).orElse(null);
                    return services.outcomes()
                            .approve(session, enquiry.id(), enquiry.version(), new Approved(approval, existing));
                })
                .then(id -> {
                    ask.done();
                    in.shell().to(id);
                    in.shell().saved("Approval saved");
                });
    }
}
