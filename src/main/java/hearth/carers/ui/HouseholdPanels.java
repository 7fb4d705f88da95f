package hearth.carers.ui;

import hearth.access.Due;
import hearth.access.Right;
import hearth.access.Session;
import hearth.carers.Approvals;
import hearth.carers.Checks;
import hearth.carers.DutyDone;
import hearth.carers.Household;
import hearth.carers.HouseholdIntake;
import hearth.carers.HouseholdPage;
import hearth.carers.Households;
import hearth.carers.proposals.Proposal;
import hearth.common.BritishDates;
import hearth.common.CodeList;
import hearth.geography.Authorities;
import hearth.ui.Allowed;
import hearth.ui.Buttons;
import hearth.ui.Desk;
import hearth.ui.Facts;
import hearth.ui.Go;
import hearth.ui.Option;
import hearth.ui.Words;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** The parts of a household's page that are about its carers, and what can be done from every one of them. */
public final class HouseholdPanels {
    private final Desk desk;
    private final Go go;
    private final Session session;
    private final Authorities authorities;
    private final ApprovalActions approval;
    private final PlacesActions places;
    private final PeopleActions people;
    private final DutyActions duties;
    private final CheckPanel checks;
    private final AboutHomeActions home;
    private final LimitActions limits;
    private final Allowed allowed;

    /**
     * Parts for one page.
     *
     * @param children reads which children can be named, off the JavaFX thread; none where the user may not see them
     */
    public HouseholdPanels(
            Desk desk,
            Session session,
            Authorities authorities,
            Households households,
            HouseholdIntake intake,
            Checks asked,
            Go go,
            Supplier<List<Option>> children) {
        this.desk = desk;
        this.go = go;
        this.session = session;
        this.authorities = authorities;
        this.approval = new ApprovalActions(desk, session, new Approvals(), intake, go, children);
        this.places = new PlacesActions(desk, session, authorities, go, children);
        this.people = new PeopleActions(desk, session, households, go);
        this.duties = new DutyActions(desk, session, go);
        this.checks = new CheckPanel(desk, session, asked, go);
        this.home = new AboutHomeActions(desk, session, go);
        this.limits = new LimitActions(desk, session, go);
        this.allowed = new Allowed(session.may(Right.EDIT_CARERS));
    }

    /** What can be done from every tab of the page. */
    public List<Buttons.Choice> more(HouseholdPage page) {
        Household h = page.household();
        return List.of(
                new Buttons.Choice("How they are reached", () -> people.reach(h)),
                new Buttons.Choice("Ask about the home", () -> home.ask(h.id(), page.about())),
                new Buttons.Choice("They have moved house", () -> people.move(h)),
                new Buttons.Choice("Places not available", () -> places.unavailable(h.id(), null)),
                new Buttons.Choice("Ask for a check", () -> checks.request(adults(page), null, h.id())),
                new Buttons.Choice("On hold or active again", () -> approval.status(h)),
                new Buttons.Choice("They give up fostering", () -> approval.resign(h)),
                new Buttons.Choice("Exit interview", () -> approval.exitInterview(page)));
    }

    /** A visit, the most common thing to record. */
    public void visit(Household household) {
        duties.done(household.id(), "SUPERVISION");
    }

    /** Who lives there, where, and where they lived before. */
    public Node people(HouseholdPage page) {
        return new PeoplePanel(session, authorities, people).node(page);
    }

    /** What is known of the home itself, and what is missing. */
    public Node home(HouseholdPage page) {
        return new AboutHomePanel(session, home, limits).node(page.household().id(), page.about());
    }

    /** The same in a few lines. */
    public Node homeInShort(HouseholdPage page) {
        return AboutHomePanel.summary(page.about());
    }

    /** Approvals with their terms and status, the newest first. */
    public Node approval(HouseholdPage page) {
        return new ApprovalPanel(session, approval).node(page);
    }

    /** Proposals about the approval, and what a final decision changes. */
    public Node proposals(HouseholdPage page, List<Proposal> all) {
        return new ProposalPanel(desk, session, go, approval).node(page, all);
    }

    /** What keeps places from being used, what else takes a bed, exemptions. */
    public Node places(HouseholdPage page) {
        return new PlacesPanel(session, authorities, places).node(page);
    }

    /** What is due, then reviews, visits and training, the latest first. */
    public Node duties(HouseholdPage page, List<Due> due) {
        Household h = page.household();
        var facts = new Facts();
        for (DutyDone done : page.duties()) {
            String decided = done.decidedOn() == null ? "" : ", decided " + BritishDates.format(done.decidedOn());
            String more = Stream.of(done.title(), done.worker(), done.note())
                    .filter(Objects::nonNull)
                    .map(text -> ", " + text)
                    .collect(Collectors.joining());
            facts.with(
                    CodeList.named("duty").label(done.kind()),
                    BritishDates.format(done.doneOn()) + decided + more,
                    allowed.these(Buttons.link("Correct", () -> duties.correct(h.id(), done))));
        }
        return new VBox(
                16,
                allowed.row(
                        Buttons.plain("Record a visit", () -> visit(h)),
                        Buttons.plain("Record a review", () -> duties.done(h.id(), "REVIEW")),
                        Buttons.plain("Record training", () -> duties.done(h.id(), "TRAINING")),
                        Buttons.plain("Ask for a review", () -> duties.askForReview(h.id()))),
                Words.section("Due"),
                DuePanel.node(due, page.members(), session.today()),
                Words.section("Done"),
                page.duties().isEmpty() ? Words.muted("Nothing is recorded yet") : facts);
    }

    /** Checks on those who live there. */
    public Node checks(HouseholdPage page) {
        return checks.node(page.checks(), adults(page), null, page.household().id());
    }

    private List<Option> adults(HouseholdPage page) {
        return page.members().stream()
                .filter(m -> m.adult(session.today()))
                .map(m -> new Option(String.valueOf(m.person().value()), m.name()))
                .toList();
    }
}
