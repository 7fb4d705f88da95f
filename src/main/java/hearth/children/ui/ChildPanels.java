package hearth.children.ui;

import hearth.access.Right;
import hearth.access.Session;
import hearth.children.ChildEvents;
import hearth.children.ChildFile;
import hearth.children.PeriodOfCare;
import hearth.children.Siblings;
import hearth.common.Answer;
import hearth.common.BritishDates;
import hearth.common.ChildId;
import hearth.common.CodeList;
import hearth.geography.Authorities;
import hearth.ui.Allowed;
import hearth.ui.Buttons;
import hearth.ui.Desk;
import hearth.ui.Facts;
import hearth.ui.Go;
import hearth.ui.Option;
import hearth.ui.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The parts of a child's page that are about the child: care, needs, brothers and sisters, reviews and visits. */
public final class ChildPanels {
    private final Desk desk;
    private final Session session;
    private final ChildActions actions;
    private final ChildEventActions events;
    private final SiblingActions siblings;
    private final Go go;
    private final Authorities authorities;
    private final QuestionActions questions;
    private final Allowed allowed;
    private final Supplier<List<Option>> others;
    private final Supplier<List<Option>> anybody;

    /**
     * Parts for one page.
     *
     * @param others reads which other children can be chosen, off the JavaFX thread
     * @param anybody reads children, people and homes that can be named: the letter C, P or H and the id
     */
    public ChildPanels(
            Desk desk,
            Session session,
            Authorities authorities,
            ChildActions actions,
            Go go,
            Supplier<List<Option>> others,
            Supplier<List<Option>> anybody) {
        this.desk = desk;
        this.session = session;
        this.actions = actions;
        this.events = new ChildEventActions(desk, session, go);
        this.siblings = new SiblingActions(desk, session, go);
        this.go = go;
        this.authorities = authorities;
        this.questions = new QuestionActions(desk, session, go);
        this.allowed = new Allowed(session.may(Right.EDIT_CHILDREN));
        this.others = others;
        this.anybody = anybody;
    }

    /** Every time in care with its legal statuses, the latest first. */
    public Node care(ChildFile file, ButtonBase... more) {
        var parts = new VBox(16);
        ChildId child = file.child().id();
        if (file.now() != null) {
            parts.getChildren()
                    .add(allowed.row(Buttons.plain("Change legal status", () -> actions.legalStatus(child))));
        }
        parts.getChildren().add(allowed.row(more));
        for (PeriodOfCare period : file.periods().reversed()) {
            parts.getChildren().add(period(file, period));
        }
        if (file.periods().isEmpty()) {
            parts.getChildren().add(Words.muted("Not in our care up to now"));
        }
        return parts;
    }

    private static String words(ChildEvents.Permanence before) {
        return Stream.of(
                        CodeList.named("previous-permanence").label(before.code()),
                        before.authority() == null
                                ? null
                                : CodeList.named("permanence-authority").label(before.authority()),
                        before.orderDateText())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    private Node period(ChildFile file, PeriodOfCare period) {
        var facts = new Facts()
                .with(
                        "In care",
                        BritishDates.span(period.startsOn(), period.endsOn()),
                        allowed.these(Buttons.link("Correct", () -> actions.period(period))))
                .add("Category of need", CodeList.named("category-of-need").label(period.categoryOfNeed()))
                .add("Postcode before", Objects.requireNonNullElse(period.homePostcode(), ""))
                .add("Address before", Objects.requireNonNullElse(period.homeAddress(), ""));
        ChildEvents.Permanence before = file.permanence().get(period.id());
        facts.with(
                "Permanence before",
                before == null ? "Not recorded" : words(before),
                allowed.these(Buttons.link(
                        before == null ? "Record it" : "Change", () -> events.permanence(period, before))));
        for (PeriodOfCare.LegalStatus status : period.statuses().reversed()) {
            boolean first = status.equals(period.statuses().getFirst());
            ButtonBase correct = Buttons.link(
                    "Correct", () -> actions.correctStatus(file.child().id(), status));
            ButtonBase away = Buttons.link("Take away", () -> actions.removeStatus(period, status));
            facts.with(
                    "From " + BritishDates.format(status.startsOn()),
                    CodeList.named("legal-status").label(status.code()),
                    first ? allowed.these(correct) : allowed.these(correct, away));
        }
        if (period.rec() != null) {
            facts.add("Why it ended", CodeList.named("episode-ceased").label(period.rec()));
            facts.add("Went to", Objects.requireNonNullElse(period.leftToAddress(), ""));
        }
        return facts;
    }

    /** What the child needs, by domain, and what a home must be like. */
    public Node needs(ChildFile file) {
        return new NeedsPanel(actions, questions, allowed).node(file);
    }

    /**
     * What the child wishes, the school, and time with family.
     *
     * @param far says of a postcode how far it is from the child's present home; empty where nobody knows
     */
    public Node life(ChildFile file, UnaryOperator<String> far) {
        return new LifePanel(new LifeActions(desk, session, go), none(), allowed, far).node(file);
    }

    /** With whom and where the child must not live, and risks. */
    public Node safety(ChildFile file) {
        return new SafetyPanel(new SafetyActions(desk, session, authorities, go, anybody), none(), authorities, allowed)
                .node(file);
    }

    private NoneRow none() {
        return new NoneRow(questions, allowed);
    }

    /** Who the brothers and sisters are and what is planned for them. */
    public Node family(ChildFile file) {
        var facts = new Facts();
        for (Siblings.Link link : file.siblings()) {
            String name = file.names().getOrDefault(link.childId(), "A restricted record");
            ButtonBase open = Buttons.link("Open", () -> go.to(link.childId()));
            ButtonBase away = Buttons.link("Take away", () -> siblings.unlink(file.child(), link.childId(), name));
            facts.with(
                    link.kind().label(), name, allowed.may() ? new ButtonBase[] {open, away} : new ButtonBase[] {open});
        }
        Siblings.Group group = file.group() == null ? new Siblings.Group(0, "", List.of(), List.of()) : file.group();
        for (Siblings.Plan plan : group.plans().reversed()) {
            facts.add("Plan from " + BritishDates.format(plan.startsOn()), plan.words());
        }
        return new VBox(
                16,
                allowed.row(
                        Buttons.plain("Add a brother or sister", () -> link(file)),
                        Buttons.plain(
                                "Plan together or apart", () -> siblings.plan(file.child(), file.siblings(), group))),
                file.siblings().isEmpty() ? Words.muted("No brothers or sisters are recorded") : facts);
    }

    private void link(ChildFile file) {
        desk.background()
                .read("Reading which children there are", others::get)
                .then(all -> siblings.link(
                        file.child(),
                        all.stream()
                                .filter(o -> !o.value()
                                        .equals(String.valueOf(file.child().id().value())))
                                .toList(),
                        file.siblings()));
    }

    private static String interview(ChildEvents.Missing missing) {
        if (missing.interviewAccepted() == Answer.YES) {
            return ". Return interview held";
        }
        return switch (missing.interviewOffered()) {
            case YES -> ". Return interview offered";
            case NO -> ". No return interview offered";
            case UNKNOWN, NOT_ASKED -> "";
        };
    }

    /** Reviews, visits, times missing, the latest first. */
    public Node events(ChildFile file) {
        ChildId child = file.child().id();
        ChildEvents.@Nullable Unaccompanied came =
                file.unaccompanied().isEmpty() ? null : file.unaccompanied().getLast();
        var facts = new Facts();
        for (ChildEvents.Missing missing : file.missing().reversed()) {
            LocalDate back = missing.endedOn();
            facts.with(
                    missing.kind().equals("M") ? "Missing" : "Away",
                    "from " + BritishDates.format(missing.startedOn())
                            + (back == null ? ", not back yet" : ", back on " + BritishDates.format(back))
                            + interview(missing),
                    allowed.these(Buttons.link("Change", () -> events.missing(child, missing))));
        }
        for (ChildEvents.Review review : file.reviews().reversed()) {
            String part = review.participation() == null
                    ? ""
                    : ". " + CodeList.named("review-code").label(review.participation());
            String how = review.heldAs() == null ? "" : ". " + review.heldAs().label();
            String back = review.saysReturn() == Answer.YES ? ". Says that the child should come back" : "";
            facts.with(
                    "Review",
                    BritishDates.format(review.heldOn()) + part + how + back,
                    allowed.these(Buttons.link("Correct", () -> events.review(child, review))));
        }
        for (ChildEvents.Visit visit : file.visits().reversed()) {
            String by = visit.worker() == null ? "" : ", " + visit.worker();
            String alone = visit.seenAlone() == Answer.YES ? ", seen alone" : "";
            facts.with(
                    "Visit",
                    BritishDates.format(visit.visitedOn()) + by + alone,
                    allowed.these(Buttons.link("Correct", () -> events.visit(child, visit))));
        }
        if (came != null) {
            facts.with(
                    "Unaccompanied",
                    came.ceasedOn() == null ? "Yes" : "until " + BritishDates.format(came.ceasedOn()),
                    allowed.these(Buttons.link("Change", () -> events.unaccompanied(child, came))));
        }
        return new VBox(
                16,
                allowed.row(
                        Buttons.plain("Record a visit", () -> events.visit(child, null)),
                        Buttons.plain("Record a review", () -> events.review(child, null)),
                        Buttons.plain("Missing", () -> events.missing(child, null)),
                        Buttons.plain("Unaccompanied", () -> events.unaccompanied(child, came))),
                facts);
    }
}
