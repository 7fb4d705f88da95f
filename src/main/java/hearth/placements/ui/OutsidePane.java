package hearth.placements.ui;

import hearth.access.Right;
import hearth.access.Session;
import hearth.common.BritishDates;
import hearth.common.CodeList;
import hearth.geography.Authorities;
import hearth.placements.OutOfArea;
import hearth.placements.Placement;
import hearth.placements.Placements;
import hearth.placements.ReturnPlan;
import hearth.placements.outside.MissingStep;
import hearth.placements.outside.OutsideChild;
import hearth.placements.outside.OutsideLine;
import hearth.ui.Buttons;
import hearth.ui.Chip;
import hearth.ui.Desk;
import hearth.ui.Go;
import hearth.ui.SidePane;
import hearth.ui.Tone;
import hearth.ui.Words;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One child's story beside the board: why there, who approved, who was told, what would bring the child back, what is missing. */
final class OutsidePane {
    private final Desk desk;
    private final Session session;
    private final Authorities authorities;
    private final OutActions actions;
    private final ReturnActions returns;
    private final Go go;

    OutsidePane(Desk desk, Session session, Authorities authorities, Go go) {
        this.desk = desk;
        this.session = session;
        this.authorities = authorities;
        this.actions = new OutActions(desk, session, go);
        this.returns = new ReturnActions(desk, session, go);
        this.go = go;
    }

    Node pane(OutsideLine line, Runnable onClose) {
        OutsideChild child = line.of();
        OutsideChild.Home home = child.home();
        var pane = new SidePane(Objects.requireNonNullElse(home.name(), home.child()), onClose);
        pane.add(new FlowPane(
                8,
                8,
                new Chip(line.way().standing().label(), Tone.NEUTRAL),
                new Chip(home.out() ? "Out of borough" : "In the borough", home.out() ? Tone.WARNING : Tone.NEUTRAL)));
        pane.add(wrapped(line.way().words()));
        if (session.may(Right.EDIT_CHILDREN)) {
            pane.add(new FlowPane(
                    8,
                    8,
                    Buttons.plain("Plan the way back", () -> with(home, returns::plan)),
                    Buttons.plain("The risk was looked at again", () -> actions.risk(home.childId())),
                    Buttons.link("Open the placement", () -> go.to(home.placementId()))));
        }
        pane.add(part("Missing", missing(line)));
        pane.add(part("Lives", lives(home)));
        pane.add(part("Why there", why(child)));
        pane.add(part("Way back", back(child)));
        pane.add(part("The child's wish", wish(child.heard())));
        return pane;
    }

    private void with(OutsideChild.Home home, Consumer<Placement> action) {
        desk.background()
                .read(
                        "Opening the placement",
                        () -> session.open(
                                Right.SEE_CHILDREN,
                                home.placementId(),
                                h -> Placements.find(h, home.placementId()).orElseThrow()))
                .then(action);
    }

    private static Node part(String heading, String... lines) {
        var part = new VBox(4, Words.strong(heading));
        for (String line : lines) {
            if (!line.isEmpty()) {
                part.getChildren().add(wrapped(line));
            }
        }
        return part;
    }

    private static Node wrapped(String words) {
        return Words.wrapped(Words.plain(words));
    }

    private String[] missing(OutsideLine line) {
        return line.missing().isEmpty()
                ? new String[] {"Nothing"}
                : line.missing().stream().map(this::words).toArray(String[]::new);
    }

    private String words(MissingStep step) {
        LocalDate due = step.due();
        String when = due == null
                ? ""
                : due.isBefore(session.today())
                        ? ", was due " + BritishDates.format(due)
                        : ", due " + BritishDates.format(due);
        return step.what() + when + " (" + step.source() + ")";
    }

    private String[] lives(OutsideChild.Home home) {
        String where = home.authority() == null
                ? "Council there not known"
                : authorities.name(home.authority()) + ", " + miles(home)
                        + (home.atADistance() ? ", at a distance" : "");
        String price = session.may(Right.SEE_COSTS)
                ? home.weekly() == null ? "No price is recorded" : home.weekly().toString()
                : "";
        return new String[] {
            CodeList.named("place").label(home.place()) + (home.home() == null ? "" : ", " + home.home()),
            where,
            "Since " + BritishDates.format(home.startsOn()),
            price
        };
    }

    private static String miles(OutsideChild.Home home) {
        return home.miles().known() ? home.miles().toString() : "distance not known";
    }

    private static String[] why(OutsideChild child) {
        OutOfArea why = child.why();
        String approved = OutsideLine.approved(child);
        return new String[] {
            why == null
                    ? "Not recorded"
                    : CodeList.named("out-of-borough-reason").label(why.reason()),
            why == null || why.alternatives() == null ? "" : "Tried before: " + why.alternatives(),
            approved == null ? "No approval is recorded" : "Approved: " + approved,
            child.home().atADistance()
                    ? "Council there consulted: " + day(why == null ? null : why.hostConsultedOn())
                    : "",
            "Council there told: " + day(why == null ? null : why.hostNotifiedOn()),
            "Care plan sent: " + day(why == null ? null : why.carePlanSentOn()),
            "Look at it again: " + day(why == null ? null : why.reviewOn())
        };
    }

    private static String[] back(OutsideChild child) {
        ReturnPlan plan = child.plan();
        if (plan == null) {
            return new String[] {"No plan"};
        }
        return new String[] {
            plan.kind().label() + (plan.gate() == null ? "" : ": " + plan.gate().label()),
            "Back by: " + day(plan.targetOn()),
            "Home named: " + Objects.requireNonNullElse(child.home().planHome(), "none"),
            "Next step: " + Objects.requireNonNullElse(plan.nextStep(), "none"),
            plan.blocker() == null ? "" : "In the way: " + plan.blocker()
        };
    }

    private static String[] wish(OutsideChild.Heard heard) {
        String year = heard.schoolYear() == null ? "" : "School year " + heard.schoolYear();
        return heard.wish() == null || heard.wishedOn() == null
                ? new String[] {"Not recorded", year}
                : new String[] {heard.wish() + " (" + BritishDates.format(heard.wishedOn()) + ")", year};
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "not recorded" : BritishDates.format(day);
    }
}
