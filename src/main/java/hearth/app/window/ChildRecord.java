package hearth.app.window;

import hearth.access.Breach;
import hearth.access.Breaches;
import hearth.access.Due;
import hearth.access.Note;
import hearth.access.Query;
import hearth.access.Right;
import hearth.access.Session;
import hearth.children.AboutChild;
import hearth.children.Child;
import hearth.children.ChildDuties;
import hearth.children.ChildFile;
import hearth.children.FamilyTime;
import hearth.children.PeriodOfCare;
import hearth.children.Programme;
import hearth.children.Programmes;
import hearth.children.School;
import hearth.children.ui.ChildActions;
import hearth.children.ui.ChildPanels;
import hearth.children.ui.ProgrammePanel;
import hearth.common.BritishDates;
import hearth.common.ChildId;
import hearth.common.CodeList;
import hearth.common.ReferralId;
import hearth.common.Retention;
import hearth.common.SubjectId;
import hearth.geography.GridReference;
import hearth.matching.Decisions;
import hearth.matching.ui.DecisionPage;
import hearth.matching.ui.FindHomeScreen;
import hearth.placements.ChildLine;
import hearth.placements.Placement;
import hearth.placements.Placements;
import hearth.placements.Referral;
import hearth.placements.Referrals;
import hearth.placements.ssda903.rules.Advice;
import hearth.placements.ssda903.rules.RuleBook;
import hearth.placements.ui.HomeActions;
import hearth.placements.ui.HomeCorrections;
import hearth.placements.ui.PlacementForm;
import hearth.placements.ui.ReferralActions;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * The page of one child: who, in care since when and under what, where now, and every home before. (It is long because it joins what
 * four features say of a child.)
 */
final class ChildRecord {
    private final HearthWindow.Inside in;
    private final Services services;
    private final ChildActions actions;
    private final ChildPanels panels;
    private final HomeActions homes;
    private final HomeCorrections corrections;
    private final ReferralActions requests;
    private final PlacementForm placement;
    private final BreachPanel breaches;

    /** What the page shows. */
    private record Read(
            ChildFile file,
            List<Placement> homes,
            List<Referral> requests,
            List<Decisions.Made> decisions,
            Map<SubjectId, List<Breach>> breaches,
            List<Note> notes,
            List<Programme> programmes,
            List<Due> missing,
            List<RuleBook.Finding> advice,
            Map<String, String> far) {

        @Nullable
        Placement home() {
            return now(homes);
        }
    }

    ChildRecord(HearthWindow.Inside in, Services services) {
        this.in = in;
        this.services = services;
        Desk desk = in.desk();
        Session session = in.session();
        Go go = in.shell();
        actions = new ChildActions(desk, session, in.authorities(), go);
        panels = new ChildPanels(
                desk, session, in.authorities(), actions, go, () -> others(session), () -> Anybody.of(session));
        homes = new HomeActions(desk, session, services.geography(), go);
        corrections = new HomeCorrections(desk, session, services.geography(), go);
        requests = new ReferralActions(desk, session, go);
        placement = services.placementForm(in);
        breaches = new BreachPanel(in);
    }

    /** Every child that can be chosen, by name and reference; none where the user may not see children. */
    static List<Option> others(Session session) {
        if (!session.may(Right.SEE_CHILDREN)) {
            return List.of();
        }
        return session.read(Right.SEE_CHILDREN, h -> ChildLine.LISTING.all(h, Query.on(session.today()))).stream()
                .map(c -> new Option(
                        String.valueOf(c.id().value()),
                        c.name() == null ? c.reference() : c.name() + ", " + c.reference()))
                .toList();
    }

    Parent page(ChildId id, OpenTab tab) {
        var place = new StackPane();
        in.desk()
                .background()
                .read("Opening the child's record", () -> read(id))
                .then(read -> place.getChildren().setAll(page(read).remember(tab)))
                .orElse(e -> place.getChildren().setAll(Words.prose(e.getMessage())));
        return place;
    }

    private Read read(ChildId id) {
        return in.session().open(Right.SEE_CHILDREN, id, h -> {
            List<Placement> lived = Placements.of(h, id);
            var standing = new LinkedHashMap<SubjectId, List<Breach>>();
            standing.put(id, Breaches.on(h, id));
            lived.forEach(home -> standing.put(home.id(), Breaches.on(h, home.id())));
            List<ReferralId> asked = Referrals.of(h, id);
            ChildFile file =
                    ChildFile.of(h, id, in.session().today(), in.session().may(Right.RESTRICT));
            return new Read(
                    file,
                    lived,
                    asked.stream().flatMap(r -> Referrals.find(h, r).stream()).toList(),
                    Decisions.of(h, id),
                    standing,
                    ChildHistory.notes(h, id),
                    Programmes.of(h, id),
                    ChildDuties.missing(h, id, in.session().today()),
                    Advice.of(h, services.geography(), id, in.session().today()),
                    far(lived, file.about()));
        });
    }

    /** How far schools and family time are from where the child lives now, by postcode. */
    private Map<String, String> far(List<Placement> lived, AboutChild about) {
        Placement home = now(lived);
        String there = home == null ? null : home.phases().getLast().postcode();
        GridReference from =
                there == null ? null : services.geography().locate(there).grid();
        var far = new HashMap<String, String>();
        if (from != null) {
            Stream.concat(
                            about.schools().stream().map(School::postcode),
                            about.familyTimes().stream().map(FamilyTime::postcode))
                    .filter(Objects::nonNull)
                    .distinct()
                    .forEach(postcode -> {
                        GridReference to = services.geography().locate(postcode).grid();
                        if (to != null) {
                            far.put(postcode, from.milesTo(to) + " from the present home");
                        }
                    });
        }
        return far;
    }

    private static @Nullable Placement now(List<Placement> lived) {
        return lived.stream().filter(p -> p.endsOn() == null).findFirst().orElse(null);
    }

    private RecordPage page(Read read) {
        Child child = read.file().child();
        RecordPage page = new RecordPage(child.name(), child.reference()).back("Children", in.shell()::back);
        PeriodOfCare care = read.file().now();
        page.status(care == null ? "Not looked after" : "Looked after", care == null ? Tone.NEUTRAL : Tone.ACCENT);
        int age = child.ageOn(in.session().today());
        page.fact("Age", (read.file().yearOnly() ? "About " : "") + age + (age == 1 ? " year" : " years"));
        Placement now = read.home();
        if (now != null) {
            page.fact("Lives in", type(now));
            page.fact("Since", BritishDates.format(now.startsOn()));
        }
        if (in.session().may(Right.EDIT_CHILDREN)) {
            buttons(page, read, care, now);
        }
        return page.tab("Overview", () -> overview(read))
                .tab("Care", () -> care(read))
                .tab("Needs", () -> panels.needs(read.file()))
                .tab(
                        "School and family",
                        () -> panels.life(read.file(), postcode -> read.far().getOrDefault(postcode, "")))
                .tab("Safety", () -> panels.safety(read.file()))
                .tab("Brothers and sisters", () -> panels.family(read.file()))
                .tab("Homes", () -> homes(read))
                .tab("Visits and reviews", () -> panels.events(read.file()))
                .tab(
                        "Programmes",
                        () -> new ProgrammePanel(in.desk(), in.session(), in.shell())
                                .all(child.id(), Right.EDIT_CHILDREN, read.programmes()))
                .tab(
                        "History",
                        () -> new Timeline(ChildHistory.of(
                                read.file(), read.homes(), read.breaches().values(), read.notes())));
    }

    private void buttons(RecordPage page, Read read, @Nullable PeriodOfCare care, @Nullable Placement now) {
        Child child = read.file().child();
        var more = new ArrayList<Buttons.Choice>();
        more.add(new Buttons.Choice("Write a note", () -> actions.note(child.id())));
        more.add(new Buttons.Choice(
                "Change the details", () -> actions.details(child, read.file().yearOnly())));
        more.add(new Buttons.Choice(
                "Request a home", () -> requests.add(child.id(), read.file().names())));
        if (now != null) {
            more.add(new Buttons.Choice("End this placement", () -> homes.end(now)));
            more.add(new Buttons.Choice("Add a home of the past", () -> start(child)));
        }
        if (care != null) {
            more.add(new Buttons.Choice("Change legal status", () -> actions.legalStatus(child.id())));
            more.add(new Buttons.Choice("End of care", () -> homes.endCare(child.id(), child.name())));
        } else if (ours(child)) {
            more.add(new Buttons.Choice("Comes into care", () -> intoCare(child)));
        }
        more.add(new Buttons.Choice("Record a death", () -> actions.died(child)));
        page.also(Buttons.menu("More", more));
        if (FindHomeScreen.open(in.session())) {
            page.also(Buttons.plain("Find a home", () -> Finding.open(in, services, child.id())));
        }
        if (now != null) {
            page.main(
                    "Record a move",
                    () -> in.shell().open(Place.CHILDREN, () -> placement.move(child.id(), child.name())));
        } else if (care != null || !ours(child)) {
            page.main("Start a placement", () -> start(child));
        } else {
            page.main("Comes into care", () -> intoCare(child));
        }
    }

    private boolean ours(Child child) {
        return child.responsibleAuthority().equals(in.session().store().info().ownAuthority());
    }

    private void start(Child child) {
        in.shell().open(Place.CHILDREN, () -> placement.start(child.id(), child.name()));
    }

    private void intoCare(Child child) {
        in.shell().open(Place.CHILDREN, () -> new NewChildPage(in, services.arrivals()).intoCare(child));
    }

    private ButtonBase[] careButtons(Read read) {
        PeriodOfCare now = read.file().now();
        List<PeriodOfCare> all = read.file().periods();
        return Stream.of(
                        now == null || all.isEmpty()
                                ? null
                                : Buttons.plain(
                                        "End of care",
                                        () -> homes.endCare(
                                                read.file().child().id(),
                                                read.file().child().name())),
                        all.isEmpty()
                                ? null
                                : Buttons.plain("Correct the days of care", () -> corrections.careDates(all.getLast())))
                .filter(Objects::nonNull)
                .toArray(ButtonBase[]::new);
    }

    private Node care(Read read) {
        Node care = panels.care(read.file(), careButtons(read));
        if (read.advice().isEmpty()) {
            return care;
        }
        var parts = new VBox(16, care, Words.section("What the rules of the SSDA903 return find"));
        read.advice().forEach(found -> parts.getChildren().add(Words.prose(Advice.words(found))));
        return parts;
    }

    private static String type(Placement home) {
        return CodeList.named("place").label(home.phases().getLast().place());
    }

    private Node overview(Read read) {
        Child child = read.file().child();
        var parts = new VBox(16);
        read.breaches()
                .forEach((about, standing) ->
                        parts.getChildren().addAll(breaches.standing(about, standing, Right.EDIT_CHILDREN)));
        String born = read.file().yearOnly()
                ? child.dateOfBirth().getYear() + ", the day is not known yet"
                : BritishDates.format(child.dateOfBirth());
        var facts = new Facts();
        read.missing().forEach(due -> facts.add("By " + BritishDates.format(due.day()), due.what(), due.basis()));
        facts.add("Date of birth", born);
        Child.FIELDS.stream()
                .filter(f -> List.of(
                                "sex",
                                "known_as",
                                "ethnicity",
                                "ssda903",
                                "social_worker",
                                "reviewing_officer",
                                "permanence_plan",
                                "died_on")
                        .contains(f.name()))
                .filter(f -> !f.shown(child).isEmpty()
                        || !List.of("known_as", "reviewing_officer", "died_on").contains(f.name()))
                .forEach(f -> facts.known(f.label(), f.shown(child)));
        PeriodOfCare care = read.file().now();
        if (care == null && ours(child) && !read.file().yearOnly()) {
            facts.add(
                    "Kept at least until",
                    BritishDates.format(Retention.child(child.dateOfBirth(), child.diedOn())),
                    "The 75th birthday, or 15 years from a death before 18 (CPPCR 2010 reg 50)");
        }
        if (care != null) {
            facts.add("In care", BritishDates.span(care.startsOn(), care.endsOn()))
                    .add("Why", CodeList.named("category-of-need").label(care.categoryOfNeed()))
                    .add(
                            "Legal status",
                            CodeList.named("legal-status")
                                    .label(care.statusOn(in.session().today())));
        }
        var left = new VBox(16, facts.missing());
        if (!ours(child)) {
            left.getChildren()
                    .add(Words.muted(
                            in.authorities().name(child.responsibleAuthority()) + " is responsible for this child."));
        }
        var right = new VBox(16);
        if (!read.requests().isEmpty()) {
            right.getChildren().addAll(Words.section("Requests for a home"), requests(read.requests()));
        }
        if (!read.decisions().isEmpty()) {
            right.getChildren().addAll(Words.section("Decisions on homes"), decisions(read));
        }
        right.getChildren().addAll(Words.section("Homes"), homes(read));
        parts.getChildren().add(new TwoColumns(left, right));
        return parts;
    }

    private Node decisions(Read read) {
        Child child = read.file().child();
        var list = new VBox(8);
        for (Decisions.Made made : read.decisions()) {
            String words = made.household() + ", decided by " + made.decidedBy() + " on "
                    + BritishDates.format(made.decidedOn());
            var one = new VBox(
                    Buttons.name(
                            words,
                            () -> in.shell()
                                    .open(
                                            Place.CHILDREN,
                                            () -> new DecisionPage(in.desk(), in.session(), in.shell())
                                                    .page(child.id(), made.id()))),
                    Words.wrapped(Words.muted((made.state().label() + ". " + made.reason()).strip())));
            if (!made.hidden()
                    && made.state() == Decisions.Standing.MADE
                    && in.session().may(Right.EDIT_CHILDREN)) {
                boolean moves = read.homes().stream().anyMatch(p -> p.endsOn() == null);
                one.getChildren()
                        .add(Buttons.plain(
                                "Record the move to " + made.household(),
                                () -> in.shell()
                                        .open(
                                                Place.CHILDREN,
                                                () -> placement
                                                        .with(made.home())
                                                        .page(child.id(), child.name(), moves))));
            }
            list.getChildren().add(one);
        }
        return list;
    }

    private Node requests(List<Referral> all) {
        var list = new VBox(4);
        for (Referral request : all) {
            String state = CodeList.named("referral-state")
                    .label(request.states().getLast().state().name());
            list.getChildren()
                    .add(new VBox(
                            Buttons.name(
                                    request.reference() + ", " + state,
                                    () -> in.shell().to(request.id())),
                            Words.muted("Received " + BritishDates.format(request.receivedOn()))));
        }
        return list;
    }

    private Node homes(Read read) {
        var list = new VBox(4);
        for (Placement home : read.homes().reversed()) {
            Placement.Phase phase = home.phases().getLast();
            String where = switch (phase.location()) {
                case IN -> "in the borough";
                case OUT -> "out of the borough";
                case UNKNOWN -> "not known whether in the borough";
            };
            String miles = phase.milesTenths().known() ? ", " + phase.milesTenths() : "";
            list.getChildren()
                    .add(new VBox(
                            Buttons.name(type(home), () -> in.shell().to(home.id())),
                            Words.wrapped(Words.muted(
                                    BritishDates.span(home.startsOn(), home.endsOn()) + ", " + where + miles))));
        }
        return read.homes().isEmpty() ? Words.muted("No home is recorded") : list;
    }
}
