package hearth.placements.ui;

import hearth.access.Right;
import hearth.access.Session;
import hearth.common.BritishDates;
import hearth.common.ChildId;
import hearth.common.CodeList;
import hearth.common.ReferralId;
import hearth.geography.Authorities;
import hearth.placements.ChildTold;
import hearth.placements.Referral;
import hearth.placements.ReferralPage;
import hearth.ui.Allowed;
import hearth.ui.Buttons;
import hearth.ui.Chip;
import hearth.ui.Desk;
import hearth.ui.Facts;
import hearth.ui.Go;
import hearth.ui.OpenTab;
import hearth.ui.RecordPage;
import hearth.ui.Tone;
import hearth.ui.Words;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The page of one request for a home: for whom, by when, who was asked and what they said. */
public final class ReferralScreen {
    private final Desk desk;
    private final Session session;
    private final ReferralActions actions;
    private final Authorities authorities;
    private final Go go;
    private @Nullable Consumer<ChildId> finding;

    public ReferralScreen(Desk desk, Session session, Authorities authorities, Go go) {
        this.authorities = authorities;
        this.desk = desk;
        this.session = session;
        this.actions = new ReferralActions(desk, session, go);
        this.go = go;
    }

    /** What finds a home for the children of the request; null where nobody here may. */
    public ReferralScreen finding(@Nullable Consumer<ChildId> find) {
        finding = find;
        return this;
    }

    /** The page, which is empty until the record has been read. */
    public Parent page(ReferralId id, OpenTab tab) {
        var place = new StackPane();
        desk.background()
                .read("Opening the request", () -> ReferralPage.open(session, id, authorities))
                .then(read -> place.getChildren().setAll(page(read).remember(tab)))
                .orElse(e -> place.getChildren().setAll(Words.prose(String.valueOf(e.getMessage()))));
        return place;
    }

    private RecordPage page(ReferralPage read) {
        Referral referral = read.referral();
        Referral.State state = referral.states().getLast().state();
        RecordPage page = new RecordPage("Request for a home", referral.reference()).back("Back", go::back);
        var stands = new Chip(
                CodeList.named("referral-state").label(state.name()), state.waiting() ? Tone.ACCENT : Tone.NEUTRAL);
        page.status(stands);
        LocalDate by = referral.neededBy();
        if (state.waiting() && by != null && by.isBefore(session.today())) {
            page.status("Needed by " + BritishDates.format(by), Tone.DANGER);
        }
        if (referral.emergency()) {
            page.status("Emergency", Tone.WARNING);
        }
        page.fact("Received", BritishDates.format(referral.receivedOn()));
        if (by != null) {
            page.fact("Needed by", day(by));
        }
        Consumer<ChildId> find = finding;
        if (find != null && !state.closed()) {
            page.also(Buttons.plain(
                    "Find a home", () -> find.accept(referral.children().getFirst())));
        }
        if (session.may(Right.EDIT_CHILDREN)) {
            if (referral.authorisedOn() == null) {
                page.also(Buttons.plain("Authorise", () -> actions.authorise(referral)));
            }
            page.also(
                    Buttons.plain("Change the details", () -> actions.correct(referral)),
                    Buttons.plain("Change where it stands", () -> actions.move(referral)));
            page.main("Record who was asked", () -> actions.asked(referral));
        }
        page.tab("Overview", () -> overview(read))
                .tab(referral.children().size() == 1 ? "The child" : "The children", () -> told(read))
                .tab("Who was asked", () -> asked(read));
        if (state.waiting() && session.may(Right.EDIT_CHILDREN) && session.may(Right.SEE_CARERS)) {
            page.fullTab("Call list", new CallListPane(desk, session, referral, go, stands::setText));
            if (referral.emergency()) {
                page.select("Call list");
            }
        }
        return page;
    }

    private Node overview(ReferralPage read) {
        Referral referral = read.referral();
        var steps = new Facts();
        for (Referral.Step step : referral.states().reversed()) {
            steps.add(
                    "From " + BritishDates.format(step.startsOn()),
                    CodeList.named("referral-state").label(step.state().name()));
        }
        return new VBox(
                16,
                asks(read),
                Words.section("What is allowed"),
                allowed(referral),
                Words.section("Where it stood"),
                steps);
    }

    private Facts asks(ReferralPage read) {
        Referral referral = read.referral();
        Referral.Wants wants = referral.wants();
        var facts = new Facts();
        for (ChildId child : referral.children()) {
            facts.with("For", read.name(child), Buttons.link("Open the child", () -> go.to(child)));
        }
        return facts.add("Emergency or planned", referral.emergency() ? "An emergency" : "Planned")
                .add(
                        "Kind of home wanted",
                        referral.typeWanted() == null
                                ? ""
                                : CodeList.named("fostering-type").label(referral.typeWanted()))
                .known("Needed until", day(referral.expectedEndOn()))
                .known("What for", said(referral.purpose()))
                .known("What carers must know", said(referral.details()))
                .known("What it must be like", said(wants.essential()))
                .known("Good to have", said(wants.desirable()))
                .known("Care plan", said(wants.carePlan()))
                .known("Who asks", said(wants.referrer()) + (wants.contact() == null ? "" : ", " + wants.contact()))
                .known("Manager", said(wants.manager()))
                .missing();
    }

    private Facts allowed(Referral referral) {
        var edit = new Allowed(session.may(Right.EDIT_CHILDREN));
        Referral.Permits permits = referral.permits();
        LocalDate on = referral.authorisedOn();
        LocalDate outside = permits.outsideOn();
        var facts = new Facts()
                .with(
                        "To accommodate",
                        on == null
                                ? "Not authorised yet"
                                : "Authorised by " + referral.authorisedBy() + " on " + BritishDates.format(on),
                        on == null
                                ? new ButtonBase[0]
                                : edit.these(Buttons.link("Change", () -> actions.authorise(referral))));
        if (session.may(Right.SEE_COSTS)) {
            facts.add(
                    "What it may cost",
                    permits.budget() == null ? "" : permits.budget().toString());
        }
        LocalDate considered = referral.connectedConsideredOn();
        String note = referral.connectedConsideredNote() == null ? "" : ". " + referral.connectedConsideredNote();
        return facts.with(
                        "Search outside",
                        outside == null || permits.outside() == null
                                ? "Our own homes only"
                                : CodeList.named("external-search").label(permits.outside()) + ", by "
                                        + permits.outsideBy() + " on " + BritishDates.format(outside),
                        edit.these(Buttons.link(
                                outside == null ? "Allow it" : "Change", () -> actions.allowOutside(referral))))
                .with(
                        "Family and friends",
                        considered == null
                                ? "Not considered yet"
                                : "Considered first on " + BritishDates.format(considered) + note,
                        edit.these(Buttons.link(
                                considered == null ? "Record it" : "Change", () -> actions.considered(referral))));
    }

    /** What each child's own record says, as it is told to those who are asked; printed with Ctrl+P. */
    private Node told(ReferralPage read) {
        var all = new VBox(16);
        for (ChildTold child : read.told()) {
            var edit = Buttons.link("Open the child", () -> go.to(child.child()));
            all.getChildren().add(new HBox(12, Words.section(child.title()), edit));
            for (ChildTold.Part part : child.parts()) {
                var facts = new Facts();
                part.lines().stream()
                        .filter(line -> line.words() != null)
                        .forEach(line -> facts.add(line.label(), said(line.words())));
                String missing = String.join("; ", part.missing());
                if (!missing.isEmpty()) {
                    facts.add("Nobody has said yet", Words.wrapped(Words.muted(missing)));
                }
                all.getChildren().addAll(Words.strong(part.heading()), facts);
            }
        }
        return read.told().isEmpty() ? new VBox(Words.muted("You may not see the children's records")) : all;
    }

    private Node asked(ReferralPage read) {
        var facts = new Facts();
        for (Referral.Asked asked : read.referral().asked().reversed()) {
            String name = read.name(asked.whom());
            ButtonBase answer = Buttons.link(
                    asked.answer() == null ? "Record the answer" : "Change the answer",
                    () -> actions.answered(read.referral(), asked, name));
            facts.with(
                            "Asked " + BritishDates.format(asked.askedOn()),
                            name,
                            session.may(Right.EDIT_CHILDREN) ? new ButtonBase[] {answer} : new ButtonBase[0])
                    .add("", said(asked));
        }
        return read.referral().asked().isEmpty() ? new VBox(Words.muted("Nobody has been asked yet")) : facts;
    }

    private String said(Referral.Asked asked) {
        if (asked.answer() == null) {
            return asked.ringBack() == null ? "No answer yet" : "Ring back " + asked.ringBack();
        }
        String on = asked.answeredOn() == null ? "" : " on " + BritishDates.format(asked.answeredOn());
        return Stream.of(
                        ReferralActions.Said.valueOf(asked.answer()).label() + on,
                        asked.why(),
                        asked.weeklyPence() == null || !session.may(Right.SEE_COSTS)
                                ? null
                                : asked.weeklyPence().toString())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(". "));
    }

    private static String said(@Nullable String words) {
        return Objects.requireNonNullElse(words, "");
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : BritishDates.format(day);
    }
}
