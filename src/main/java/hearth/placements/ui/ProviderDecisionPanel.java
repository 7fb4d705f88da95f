package hearth.placements.ui;

import hearth.access.Right;
import hearth.access.Session;
import hearth.common.BritishDates;
import hearth.placements.Placement;
import hearth.placements.ProviderDecision;
import hearth.ui.Ask;
import hearth.ui.Buttons;
import hearth.ui.Chip;
import hearth.ui.Desk;
import hearth.ui.Facts;
import hearth.ui.Go;
import hearth.ui.Tone;
import hearth.ui.Words;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** On a placement in a provider's home: the decision as it was signed, or that nobody has signed one yet. */
public final class ProviderDecisionPanel {
    private final Desk desk;
    private final Session session;
    private final Go go;

    public ProviderDecisionPanel(Desk desk, Session session, Go go) {
        this.desk = desk;
        this.session = session;
        this.go = go;
    }

    /** Who decided, and why. */
    public Node signed(ProviderDecision decision) {
        var facts = new Facts()
                .add("Decided by", decision.decidedBy() + ", " + BritishDates.format(decision.decidedOn()))
                .add("Why this home", decision.reason())
                .add("What the child wishes", decision.wish())
                .add("Consulted", decision.consulted())
                .add("Homes not chosen", Objects.requireNonNullElse(decision.declined(), ""));
        return new VBox(8, Words.section("The decision on this home"), facts);
    }

    /** Nobody has signed yet. */
    public Node awaited(Placement home) {
        var box = new VBox(
                4,
                new Chip("Decision not signed", Tone.WARNING),
                Words.prose("Nobody has signed yet why this home was chosen: after an emergency within the first"
                        + " working day."));
        if (session.may(Right.EDIT_CHILDREN)) {
            box.getChildren().add(Buttons.plain("Sign the decision", () -> sign(home)));
        }
        return box;
    }

    private void sign(Placement home) {
        var ask = new Ask(desk, "The decision on this home").about(home.id());
        ask.show(DecisionFields.now(ask.form(
                "Sign the decision",
                "Decision signed and kept",
                go,
                values -> ProviderDecision.sign(
                        session,
                        home,
                        Objects.requireNonNullElse(
                                DecisionFields.read(values, session.today()), ProviderDecision.Told.NOTHING)))));
    }
}
