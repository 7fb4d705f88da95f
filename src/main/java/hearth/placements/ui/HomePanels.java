package hearth.placements.ui;

import hearth.access.Right;
import hearth.access.Session;
import hearth.common.Answer;
import hearth.common.BritishDates;
import hearth.common.CodeList;
import hearth.common.PlacementId;
import hearth.geography.Authorities;
import hearth.geography.Geography;
import hearth.geography.Location;
import hearth.placements.Allowances;
import hearth.placements.AuthorityDecision;
import hearth.placements.Confidential;
import hearth.placements.CostLine;
import hearth.placements.Costs;
import hearth.placements.OutOfArea;
import hearth.placements.Placement;
import hearth.placements.ReturnPlan;
import hearth.placements.outside.OutsideLine;
import hearth.ui.Buttons;
import hearth.ui.Desk;
import hearth.ui.Facts;
import hearth.ui.Go;
import hearth.ui.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a placement's page: the home itself, out of the borough, what it costs. It is long because each part says all there
 * is of it.
 */
public final class HomePanels {
    private final Session session;
    private final Authorities authorities;
    private final Does does;

    /**
     * Everything about one placement that its page shows.
     *
     * @param with the carers or the establishment; null where they are not known
     * @param provider who provides it; null where not known
     * @param doubt what is doubtful about where it lies, empty where nothing is
     * @param out why out of the borough, the first reason first
     * @param plans of return, the latest first
     */
    public record File(
            Placement home,
            @Nullable String with,
            @Nullable String provider,
            Optional<String> doubt,
            List<OutOfArea> out,
            List<AuthorityDecision> decisions,
            List<ReturnPlan> plans,
            Prices costs) {}

    /**
     * What it costs.
     *
     * @param lines as agreed
     * @param steps the same, with what is paid by age in its steps
     * @param schemes the council's rates by age
     */
    public record Prices(List<CostLine> lines, List<CostLine> steps, List<String> schemes) {
        public static final Prices NONE = new Prices(List.of(), List.of(), List.of());

        public static Prices of(Handle h, PlacementId home) {
            return new Prices(Costs.of(h, home), Costs.prices(h, home), Allowances.schemes(h));
        }
    }

    /** What can be done from the page, by what it is about. */
    public record Does(
            HomeActions homes,
            HomeCorrections corrections,
            WhereActions where,
            OutActions outside,
            ReturnActions returns,
            CostActions prices) {
        public static Does of(Desk desk, Session session, Geography geography, Go go) {
            return new Does(
                    new HomeActions(desk, session, geography, go),
                    new HomeCorrections(desk, session, geography, go),
                    new WhereActions(desk, session, geography, go),
                    new OutActions(desk, session, go),
                    new ReturnActions(desk, session, go),
                    new CostActions(desk, session, go));
        }
    }

    public HomePanels(Session session, Authorities authorities, Does does) {
        this.session = session;
        this.authorities = authorities;
        this.does = does;
    }

    private ButtonBase[] may(Right right, ButtonBase... does) {
        return session.may(right) ? does : new ButtonBase[0];
    }

    private ButtonBase[] may(ButtonBase... does) {
        return may(Right.EDIT_CHILDREN, does);
    }

    /** The home with its phases and nights elsewhere. */
    public Node home(File file) {
        Placement p = file.home();
        LocalDate end = p.endsOn();
        var facts = new Facts()
                .with(
                        "Placed",
                        BritishDates.span(p.startsOn(), end),
                        may(Buttons.link(
                                "Correct the days", () -> does.corrections().dates(p))))
                .add("With", text(file.with()))
                .add("Provided by", text(file.provider()))
                .add("On what it was made", p.basis().label())
                .add("Meant to last until", day(p.plannedEndOn()))
                .add("Placement plan signed", day(p.planSignedOn()));
        if (p.noticeOn() != null && p.noticeBy() != null) {
            facts.with(
                    "Notice given",
                    day(p.noticeOn()) + ". " + p.noticeBy().label(),
                    end == null
                            ? may(Buttons.link(
                                    "It was taken back", () -> does.homes().noticeTakenBack(p)))
                            : new ButtonBase[0]);
        }
        if (p.priorAddress() != null) {
            facts.add("Where the child lived before", p.priorAddress());
        }
        if (p.statutoryProvision() != null) {
            facts.add("Placed under", p.statutoryProvision());
        }
        if (p.phases().getLast().place().equals("P1")) {
            LocalDate assessed = p.parentsAssessedOn();
            facts.with(
                    "Parents assessed",
                    assessed == null ? "Not yet: a visit every week until the first review" : day(assessed),
                    may(Buttons.link(
                            assessed == null ? "Record it" : "Change",
                            () -> does.homes().parentsAssessed(p))));
        }
        for (Placement.Phase phase : p.phases().reversed()) {
            String provider = phase.providerCode() == null
                    ? ""
                    : ", " + CodeList.named("place-provider").label(phase.providerCode());
            facts.with(
                            "From " + BritishDates.format(phase.startsOn()),
                            CodeList.named("place").label(phase.place()) + provider,
                            may(Buttons.link("Correct", () -> does.corrections().correct(p, phase))))
                    .with("Postcode", phase.confidential() ? "Confidential" : text(phase.postcode()), kept(p, phase))
                    .with("Council there", council(phase), may(where(p, phase)));
            if (phase.equals(p.phases().getLast())) {
                file.doubt().ifPresent(words -> facts.add("Check where it lies", words));
            }
        }
        for (Placement.Stay stay : p.stays().reversed()) {
            LocalDate back = stay.endsOn();
            String when = "from " + BritishDates.format(stay.startsOn())
                    + (back == null ? ", not back yet" : ", back on " + BritishDates.format(back));
            facts.with(
                    CodeList.named("place").label(stay.code()),
                    when,
                    back == null ? may(Buttons.link("Back", () -> does.homes().back(p, stay))) : new ButtonBase[0]);
        }
        if (end != null) {
            facts.add(
                            "Why it ended",
                            p.endReason() == null
                                    ? ""
                                    : CodeList.named("place-change").label(p.endReason()))
                    .add("Planned", p.endPlanned().label());
            if (p.endPlanned() == Answer.NO) {
                facts.add(
                        "Moved within 24 hours of the decision",
                        p.endWithinDay().label());
            }
            facts.add("What happened", text(p.endNote())).add("Where the child went", text(p.leavingAddress()));
        }
        return facts;
    }

    /** The council, on what it rests, and whether that was enough to decide. */
    private String council(Placement.Phase phase) {
        String name = phase.authorityCode() == null ? "Not known" : authorities.name(phase.authorityCode());
        String basis = WhereActions.basis(phase);
        return name
                + (WhereActions.undecided(phase) ? ", in or out not decided" : "")
                + (basis.isEmpty() ? "" : " (" + basis + ")");
    }

    /** Keeps an address from families and files, or not; one for adoption always is. */
    private ButtonBase[] kept(Placement p, Placement.Phase phase) {
        if (Confidential.always(p) || phase.postcode() == null) {
            return new ButtonBase[0];
        }
        return may(Buttons.link(
                phase.confidential() ? "No longer confidential" : "Keep it confidential",
                () -> does.where().keep(p, phase, !phase.confidential())));
    }

    private ButtonBase[] where(Placement p, Placement.Phase phase) {
        ButtonBase again = Buttons.link("Work out anew", () -> does.where().again(p, phase));
        return WhereActions.undecided(phase)
                ? new ButtonBase[] {
                    Buttons.link("Say which council", () -> does.where().confirm(p, phase)), again
                }
                : new ButtonBase[] {again};
    }

    /** Why out of the borough, who approved it, who was told, what would bring the child back. */
    public Node out(File file) {
        Placement p = file.home();
        OutOfArea now = file.out().isEmpty() ? null : file.out().getLast();
        boolean distant = p.phases().getLast().location() == Location.OUT
                && p.phases().getLast().adjoining() == Answer.NO;
        var facts = new Facts();
        for (OutOfArea out : file.out().reversed()) {
            facts.with(
                            "Why, from " + BritishDates.format(out.startsOn()),
                            CodeList.named("out-of-borough-reason").label(out.reason()),
                            may(Buttons.link("Correct", () -> does.outside().why(p, out))))
                    .add("What else was tried", text(out.alternatives()));
            if (distant || out.hostConsultedOn() != null) {
                facts.add("Council there consulted", day(out.hostConsultedOn()));
            }
            facts.add("Council there told", day(out.hostNotifiedOn()))
                    .add("Care plan sent", day(out.carePlanSentOn()))
                    .add("Look at it again on", day(out.reviewOn()));
        }
        for (AuthorityDecision decision : file.decisions()) {
            facts.with(
                    decision.kind().label(),
                    decision.toldAt() == null
                            ? decision.outcome().label() + ", by " + decision.name() + ", " + decision.role() + ", on "
                                    + BritishDates.format(decision.decidedOn())
                            : text(OutsideLine.approved(decision)),
                    decision.wantsProof()
                            ? may(Buttons.link(
                                    "The written proof is there",
                                    () -> does.outside().proof(decision)))
                            : new ButtonBase[0]);
            if (decision.text() != null) {
                facts.add("In words", decision.text());
            }
        }
        for (ReturnPlan plan : file.plans()) {
            facts.with("Plan of return", words(plan), plan.closedOn() == null ? may(open(plan)) : new ButtonBase[0]);
        }
        var buttons = new FlowPane(
                8,
                8,
                may(
                        Buttons.plain("Record why", () -> does.outside().why(p, now)),
                        Buttons.plain(
                                "Record who approved it", () -> does.outside().decided(p, distant)),
                        Buttons.plain(
                                "The council there was told",
                                () -> does.outside().told(p)),
                        Buttons.plain("Plan a return", () -> does.returns().plan(p)),
                        Buttons.plain(
                                "The risk was looked at again",
                                () -> does.outside().risk(p.childId())),
                        Buttons.plain("Set a review day", () -> does.outside().review(p, now))));
        if (distant) {
            buttons.getChildren()
                    .addAll(may(Buttons.plain(
                            "The council there was consulted",
                            () -> does.outside().consulted(p))));
        }
        return new VBox(16, buttons, facts);
    }

    private ButtonBase[] open(ReturnPlan plan) {
        return new ButtonBase[] {
            Buttons.link("What happens next", () -> does.returns().next(plan)),
            Buttons.link("What came of it", () -> does.returns().close(plan))
        };
    }

    private static String words(ReturnPlan plan) {
        var words = new StringBuilder(plan.kind().label());
        if (plan.gate() != null) {
            words.append(": ").append(plan.gate().label());
        }
        if (plan.targetOn() != null) {
            words.append(", by ").append(BritishDates.format(plan.targetOn()));
        }
        for (String more :
                new @Nullable String[] {plan.homeNamed(), plan.nextStep(), plan.blocker(), plan.settledWhy()}) {
            if (more != null) {
                words.append(". ").append(more);
            }
        }
        if (plan.outcome() != null && plan.closedOn() != null) {
            words.append(". ").append(plan.outcome().label()).append(", ").append(BritishDates.format(plan.closedOn()));
        }
        return words.toString();
    }

    /** The lines as agreed. */
    public Node costs(File file) {
        if (!session.may(Right.SEE_COSTS)) {
            return Words.muted("What it costs is shown to managers and finance");
        }
        Placement p = file.home();
        var facts = new Facts();
        for (CostLine line : file.costs().lines()) {
            boolean runs = line.endsOn() == null && line.basis() == CostLine.Every.WEEKLY;
            ButtonBase correct = Buttons.link(
                    "Correct", () -> does.prices().correct(line, file.costs().schemes()));
            ButtonBase end = Buttons.link("End", () -> does.prices().end(line));
            facts.with(
                    CodeList.named("cost-kind").label(line.kind().name()),
                    (line.byAge()
                                    ? byAge(line, file.costs().steps())
                                    : line.pence() + (line.basis() == CostLine.Every.WEEKLY ? " a week, " : " once, "))
                            + BritishDates.span(line.startsOn(), line.endsOn()),
                    runs ? may(Right.EDIT_COSTS, correct, end) : may(Right.EDIT_COSTS, correct));
        }
        var buttons = new FlowPane(
                8,
                8,
                may(
                        Right.EDIT_COSTS,
                        Buttons.plain(
                                "Add a cost",
                                () -> does.prices()
                                        .add(p.id(), p.startsOn(), file.costs().schemes()))));
        return new VBox(16, buttons, file.costs().lines().isEmpty() ? Words.muted("No cost is recorded") : facts);
    }

    /** What is paid today, and what from the next birthday or the next set of rates on. */
    private String byAge(CostLine line, List<CostLine> steps) {
        LocalDate today = session.today();
        var words = new StringBuilder("By age, " + line.scheme() + ": ");
        String now = "no rate today";
        String next = "";
        for (CostLine step : steps) {
            LocalDate end = step.endsOn();
            if (step.id() != line.id()) {
                continue;
            }
            if (step.startsOn().isAfter(today)) {
                next = next.isEmpty() ? ", " + step.pence() + " from " + BritishDates.format(step.startsOn()) : next;
            } else if (end == null || end.isAfter(today)) {
                now = step.pence() + " a week today";
            }
        }
        return words.append(now).append(next).append("; paid ").toString();
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : BritishDates.format(day);
    }
}
