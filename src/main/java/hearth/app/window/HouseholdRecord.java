package hearth.app.window;

import hearth.access.Due;
import hearth.access.Query;
import hearth.access.Right;
import hearth.access.Session;
import hearth.access.Subjects;
import hearth.carers.BedUse;
import hearth.carers.CasePapers;
import hearth.carers.CaseRecord;
import hearth.carers.Household;
import hearth.carers.HouseholdDuties;
import hearth.carers.HouseholdPage;
import hearth.carers.Households;
import hearth.carers.Member;
import hearth.carers.concerns.Concern;
import hearth.carers.concerns.Concerns;
import hearth.carers.concerns.NotifiableEvent;
import hearth.carers.concerns.NotifiableEvents;
import hearth.carers.proposals.Proposal;
import hearth.carers.proposals.Proposals;
import hearth.carers.transfers.Transfer;
import hearth.carers.transfers.Transfers;
import hearth.carers.ui.CasePanel;
import hearth.carers.ui.ConcernPanel;
import hearth.carers.ui.EventPanel;
import hearth.carers.ui.HouseholdPanels;
import hearth.carers.ui.Living;
import hearth.carers.ui.ProposalPanel;
import hearth.carers.ui.TransferPanel;
import hearth.carers.ui.VisitPanel;
import hearth.carers.visits.VisitNote;
import hearth.carers.visits.VisitNotes;
import hearth.children.Programme;
import hearth.children.Programmes;
import hearth.children.ui.ProgrammePanel;
import hearth.common.BritishDates;
import hearth.common.CodeList;
import hearth.common.HouseholdId;
import hearth.common.Retention;
import hearth.exchange.letters.Letter;
import hearth.exchange.letters.Letters;
import hearth.exchange.ui.LettersPanel;
import hearth.placements.CaseStays;
import hearth.placements.PlacementLine;
import hearth.ui.Buttons;
import hearth.ui.Facts;
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
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * The page of one household: who they are, what they are approved for, which places are free and why, who lives there. It is long
 * because it joins what four features say of a household.
 */
final class HouseholdRecord {
    private final HearthWindow.Inside in;
    private final HouseholdPanels panels;
    private final BreachPanel breaches;
    private final EventPanel events;
    private final VisitPanel visits;
    private final CasePanel caseRecord;
    private final ConcernPanel concerns;
    private final TransferPanel transfers;
    private final LettersPanel letters;

    /** What the page shows: the household, and the children in it now and before. */
    private record Read(
            HouseholdPage page,
            List<PlacementLine> placements,
            List<Programme> programmes,
            List<Due> due,
            List<NotifiableEvent> events,
            List<VisitNote> visits,
            List<CaseRecord.Item> caseRecord,
            @Nullable List<Concern> concerns,
            List<Transfer> transfers,
            List<Proposal> proposals,
            List<Letter> letters) {}

    HouseholdRecord(HearthWindow.Inside in, Services services) {
        this.in = in;
        panels = new HouseholdPanels(
                in.desk(),
                in.session(),
                in.authorities(),
                services.carers(),
                services.carersIntake(),
                services.checks(),
                in.shell(),
                () -> ChildRecord.others(in.session()));
        breaches = new BreachPanel(in);
        letters = services.letters(in);
        caseRecord = new CasePanel(in.desk(), in.session(), in.shell());
        visits = new VisitPanel(in.desk(), in.session(), in.shell(), this::others);
        events = new EventPanel(in.desk(), in.session(), in.shell(), () -> ChildRecord.others(in.session()));
        transfers = new TransferPanel(in.desk(), in.session(), in.shell());
        concerns = new ConcernPanel(in.desk(), in.session(), in.shell(), () -> ChildRecord.others(in.session()));
    }

    Parent page(HouseholdId id, OpenTab tab) {
        var place = new StackPane();
        in.desk()
                .background()
                .read("Opening the household", () -> read(id))
                .then(read -> place.getChildren().setAll(page(read).remember(tab)))
                .orElse(e -> place.getChildren().setAll(Words.prose(e.getMessage())));
        return place;
    }

    private Read read(HouseholdId id) {
        Session session = in.session();
        HouseholdPage page = Households.open(session, id);
        List<PlacementLine> placements = placements(page.household().reference());
        List<Programme> programmes = in.session().read(Right.SEE_CARERS, h -> Programmes.of(h, id));
        LocalDate today = session.today();
        return new Read(
                page,
                placements,
                programmes,
                session.read(
                        Right.SEE_CARERS,
                        h -> Stream.of(
                                        HouseholdDuties.due(h, id, today, today.plusMonths(3)),
                                        Transfers.due(h, id, today, today.plusMonths(3)),
                                        Proposals.due(h, id, today, today.plusMonths(3)))
                                .flatMap(List::stream)
                                .sorted(Comparator.comparing(Due::day))
                                .toList()),
                session.read(Right.SEE_CARERS, h -> NotifiableEvents.of(h, id)),
                session.read(Right.SEE_CARERS, h -> VisitNotes.of(h, id)),
                session.read(
                        Right.SEE_CARERS,
                        h -> CaseRecord.of(
                                page,
                                CasePapers.of(h, id),
                                session.may(Right.SEE_CHILDREN) ? CaseStays.of(h, id) : List.of())),
                session.may(Right.SEE_CONCERNS) ? Concerns.of(session, id) : null,
                session.read(Right.SEE_CARERS, h -> Transfers.of(h, id)),
                session.read(Right.SEE_CARERS, h -> Proposals.of(h, id)),
                session.read(Right.SEE_CARERS, h -> Letters.of(h, id)));
    }

    /** What people of other families are called. */
    private Set<String> others(HouseholdId id) {
        Session session = in.session();
        String reference = session.read(Right.SEE_CARERS, h -> Subjects.reference(h, id));
        return OtherFamilies.names(
                session,
                id,
                placements(reference).stream().map(PlacementLine::childId).toList());
    }

    /** Children in it now and before, the latest first; none for whoever may not see children. */
    private List<PlacementLine> placements(String reference) {
        Session session = in.session();
        return session.may(Right.SEE_CHILDREN)
                ? session.read(
                        Right.SEE_CHILDREN,
                        h -> PlacementLine.LISTING.all(
                                h, Query.on(session.today()).where("household", reference)))
                : List.of();
    }

    private RecordPage page(Read read) {
        Household h = read.page().household();
        RecordPage page = new RecordPage(h.name(), h.reference()).back("Carers", in.shell()::back);
        String status = h.status() == null
                ? "Not approved"
                : CodeList.named("household-status").label(h.status());
        page.status(status, "ACTIVE".equals(h.status()) ? Tone.SUCCESS : Tone.NEUTRAL);
        LocalDate lapsed = h.expiresOn();
        if (lapsed != null
                && h.endedOn() == null
                && !lapsed.isAfter(in.session().today())) {
            page.status("Lapsed on " + BritishDates.format(lapsed) + ": nobody is approved here", Tone.DANGER);
        }
        LocalDate review = h.reviewDue();
        if (review != null && review.isBefore(in.session().today())) {
            page.status("Review overdue since " + BritishDates.format(review), Tone.DANGER);
        }
        read.transfers().stream()
                .filter(t -> !t.comingOver() && t.open(in.session().today()))
                .forEach(t -> page.status(TransferPanel.words(t), Tone.WARNING));
        read.proposals().stream()
                .filter(Proposal::open)
                .forEach(p -> page.status(ProposalPanel.words(p), Tone.WARNING));
        page.fact("Vacant", String.valueOf(h.vacant()));
        page.fact("Filled", h.filled() + " of " + h.places());
        page.fact("Phone", h.phone() == null ? "Not recorded" : h.phone());
        if (in.session().may(Right.EDIT_CARERS)) {
            var more = new ArrayList<Buttons.Choice>();
            more.add(new Buttons.Choice("Write a note", () -> visits.write(h.id(), living(read))));
            more.addAll(panels.more(read.page()));
            if (in.session().may(Right.EXPORT_RECORDS)) {
                more.add(new Buttons.Choice("Make the inspection file", () -> InspectionAsk.show(in, h)));
            }
            page.also(Buttons.menu("More", more));
            page.main("Record a visit", () -> panels.visit(h));
        }
        page.tab("Overview", () -> overview(read))
                .tab("People", () -> panels.people(read.page()))
                .tab("The home", () -> panels.home(read.page()))
                .tab(
                        "Approval",
                        () -> new VBox(
                                24,
                                panels.approval(read.page()),
                                Words.section("Proposals to end it or change its terms"),
                                panels.proposals(read.page(), read.proposals()),
                                Words.section("From or to another service"),
                                transfers.leaving(h.id(), read.transfers(), h.filled() > 0)))
                .tab("Places", () -> panels.places(read.page()))
                .tab("Duties", () -> panels.duties(read.page(), read.due()))
                .tab("Checks", () -> panels.checks(read.page()))
                .tab(
                        "Placements",
                        () -> new VBox(
                                24,
                                placements(read.placements(), false),
                                Words.section("Programmes"),
                                new ProgrammePanel(in.desk(), in.session(), in.shell())
                                        .all(h.id(), Right.EDIT_CARERS, read.programmes())))
                .tab(
                        "Notes",
                        () -> visits.node(
                                h.id(),
                                h.reference(),
                                read.visits(),
                                read.page().notes(),
                                living(read)));
        List<Concern> concerns = read.concerns();
        if (concerns != null) {
            page.tab("Concerns", () -> this.concerns.node(h.id(), concerns, people(read.page())));
        }
        page.tab(
                "Case record",
                () -> new VBox(
                        24,
                        caseRecord.node(h.id(), read.caseRecord()),
                        Words.section("Events others must be told of"),
                        events.node(h.id(), null, read.events())));
        return page.tab("Letters", () -> letters.node(h.id(), h.reference(), read.letters()))
                .tab("History", () -> Timeline.of(history(read)));
    }

    private static List<Living> living(Read read) {
        return read.placements().stream()
                .map(line -> new Living(
                        line.childId(),
                        Objects.requireNonNullElse(line.childName(), line.child()),
                        line.start(),
                        line.end()))
                .toList();
    }

    private static List<Option> people(HouseholdPage page) {
        return page.members().stream()
                .map(m -> new Option(String.valueOf(m.person().value()), m.name()))
                .toList();
    }

    private Node overview(Read read) {
        Household h = read.page().household();
        var parts = new VBox(16);
        parts.getChildren().addAll(breaches.standing(h.id(), read.page().breaches(), Right.EDIT_CARERS));
        String people = read.page().members().stream()
                .filter(m -> m.endsOn() == null)
                .map(Member::name)
                .collect(Collectors.joining(", "));
        Facts facts = new Facts().add("Carers", people);
        reached(facts, h);
        read.transfers().stream()
                .filter(Transfer::comingOver)
                .forEach(t -> facts.add("Came over", TransferPanel.words(t)));
        facts.add("Vacancies", "Vacant " + h.vacant() + held(read), why(h) + held(read));
        approved(facts, h);
        if (h.endedOn() != null) {
            facts.add(
                    "Kept at least until",
                    BritishDates.format(Retention.carer(h.endedOn())),
                    "Ten years from the end of the approval (FSR 2011 reg 32(1))");
        }
        parts.getChildren()
                .add(new TwoColumns(
                        new VBox(16, facts.missing()),
                        new VBox(
                                16,
                                Words.section("Living there now"),
                                placements(read.placements(), true),
                                Words.section("The home in short"),
                                panels.homeInShort(read.page()))));
        return parts;
    }

    /** Beds kept for a child: neither filled nor free. */
    private String held(Read read) {
        LocalDate today = in.session().today();
        long held = read.page().bedUses().stream()
                .filter(use -> use.kind() == BedUse.Kind.HELD && use.blocksPlace())
                .filter(use -> !use.startsOn().isAfter(today)
                        && (use.endsOn() == null || use.endsOn().isAfter(today)))
                .count();
        return held == 0 ? "" : ", " + held + (held == 1 ? " bed held for a child" : " beds held for children");
    }

    /** What a telephone call asks for first. */
    private static void reached(Facts facts, Household h) {
        for (String name : List.of("phone", "email", "address", "postcode", "authority", "officer")) {
            shown(facts, h, name);
        }
    }

    private static void approved(Facts facts, Household h) {
        shown(facts, h, "types");
        if (h.ageFrom() != null && h.ageTo() != null) {
            facts.add("Ages", h.ageFrom() + " to " + h.ageTo());
        }
        shown(facts, h, "approved_on");
        shown(facts, h, "review_due");
    }

    private static void shown(Facts facts, Household h, String name) {
        Household.FIELDS.stream()
                .filter(f -> f.name().equals(name))
                .forEach(f -> facts.known(name.equals("types") ? "Approved for" : f.label(), f.shown(h)));
    }

    private static String why(Household h) {
        String reason = h.notAvailableReason() == null
                ? ""
                : " (" + CodeList.named("not-available").label(h.notAvailableReason()) + ")";
        String over = h.over() > 0 ? " + over " + h.over() : "";
        return "Vacant " + h.vacant() + " = approved " + h.places() + " - filled " + h.filled() + over
                + " - not available " + h.notAvailable() + reason;
    }

    private Node placements(List<PlacementLine> lines, boolean open) {
        var list = new VBox(4);
        for (PlacementLine line : lines) {
            if (!open || line.end() == null) {
                String name = line.childName() == null ? line.child() : line.childName() + ", " + line.child();
                list.getChildren()
                        .add(new VBox(
                                Buttons.name(name, () -> in.shell().to(line.id())),
                                Words.wrapped(Words.muted(BritishDates.span(line.start(), line.end())))));
            }
        }
        return list.getChildren().isEmpty() ? Words.muted("Nobody") : list;
    }

    private static List<Timeline.Dated> history(Read read) {
        var all = new ArrayList<Timeline.Dated>(LettersPanel.happened(read.letters()));
        all.addAll(HouseholdHistory.of(read.page(), read.placements(), read.visits()));
        read.transfers().forEach(t -> HouseholdHistory.add(all, t));
        read.proposals().forEach(p -> HouseholdHistory.add(all, p));
        return all;
    }
}
