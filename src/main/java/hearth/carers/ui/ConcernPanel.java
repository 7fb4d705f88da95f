package hearth.carers.ui;

import hearth.access.Right;
import hearth.access.Session;
import hearth.carers.concerns.Concern;
import hearth.carers.concerns.ConcernKind;
import hearth.common.BritishDates;
import hearth.common.CodeList;
import hearth.common.HouseholdId;
import hearth.ui.Buttons;
import hearth.ui.Chip;
import hearth.ui.Desk;
import hearth.ui.Go;
import hearth.ui.Option;
import hearth.ui.Tone;
import hearth.ui.Words;
import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The concerns about one household, on its page; made only for those who may see them. */
public final class ConcernPanel {
    private final Session session;
    private final Go go;
    private final ConcernForm form;

    /**
     * The panel of one page.
     *
     * @param children reads which children can be named, off the JavaFX thread
     */
    public ConcernPanel(Desk desk, Session session, Go go, Supplier<List<Option>> children) {
        this.session = session;
        this.go = go;
        form = new ConcernForm(desk, session, go, children);
    }

    /**
     * All of them, the latest first.
     *
     * @param people those who live there: ids and names
     */
    public Node node(HouseholdId household, List<Concern> concerns, List<Option> people) {
        var parts = new VBox(16);
        if (session.may(Right.EDIT_CONCERNS)) {
            var buttons = new FlowPane(8, 8);
            for (ConcernKind kind : ConcernKind.values()) {
                buttons.getChildren()
                        .add(Buttons.plain(
                                "Record: " + kind.label().toLowerCase(java.util.Locale.UK),
                                () -> form.add(household, kind, people)));
            }
            parts.getChildren().add(buttons);
        }
        parts.getChildren()
                .add(Words.prose("Only those with the role Allegations see this. Everybody else sees the state of the"
                        + " household and the word Review."));
        for (Concern concern : concerns) {
            parts.getChildren().add(row(concern));
        }
        if (concerns.isEmpty()) {
            parts.getChildren().add(Words.muted("None is recorded"));
        }
        return parts;
    }

    private Node row(Concern c) {
        var head = new HBox(
                8,
                new Chip(c.state(), c.closed() ? Tone.NEUTRAL : Tone.WARNING),
                Buttons.name(c.kind().label() + ", " + c.reference(), () -> go.to(c.id())));
        head.setAlignment(Pos.CENTER_LEFT);
        String outcome = c.outcome() == null
                ? ""
                : ". " + CodeList.named("concern-outcome").label(c.outcome());
        return new VBox(
                2, head, Words.wrapped(Words.muted("Received on " + BritishDates.format(c.received()) + outcome)));
    }
}
