package hearth.placements.ui;

import hearth.access.Right;
import hearth.access.Session;
import hearth.common.BritishDates;
import hearth.common.Kind;
import hearth.placements.Disruption;
import hearth.placements.Placement;
import hearth.ui.Ask;
import hearth.ui.Buttons;
import hearth.ui.Desk;
import hearth.ui.Facts;
import hearth.ui.Go;
import hearth.ui.Words;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** After a home that ended unplanned: the meeting about it, and what was learned. */
public final class DisruptionPanel {
    private final Desk desk;
    private final Session session;
    private final Go go;

    public DisruptionPanel(Desk desk, Session session, Go go) {
        this.desk = desk;
        this.session = session;
        this.go = go;
    }

    /** The meeting, or that none is recorded yet. */
    public Node of(Placement home, @Nullable Disruption meeting) {
        var parts = new VBox(16);
        if (session.may(Right.EDIT_CHILDREN)) {
            parts.getChildren()
                    .add(new FlowPane(Buttons.plain(
                            meeting == null ? "Record the disruption meeting" : "Correct what is recorded",
                            () -> held(home, meeting))));
        }
        parts.getChildren()
                .add(
                        meeting == null
                                ? Words.prose(
                                        "The home ended unplanned. Nothing is recorded of a disruption meeting, or"
                                                + " of what was learned.")
                                : new Facts()
                                        .add("Held on", BritishDates.format(meeting.heldOn()))
                                        .add("Led by", meeting.ledBy())
                                        .add("What was learned", meeting.learned()));
        return parts;
    }

    private void held(Placement home, @Nullable Disruption meeting) {
        var ask = new Ask(desk, "Disruption meeting").about(home.id());
        ask.show(ask.form(
                        "Save",
                        "Saved",
                        go,
                        values -> Disruption.held(
                                session,
                                home,
                                values.date("on").orElse(session.today()),
                                values.text("led_by"),
                                values.text("learned")))
                .add("on", "Held on", Kind.DATE)
                .add("led_by", "Led by", Kind.NAME)
                .add("learned", "What was learned", Kind.LONG_TEXT)
                .set("on", meeting == null ? session.today() : meeting.heldOn())
                .set("led_by", meeting == null ? null : meeting.ledBy())
                .set("learned", meeting == null ? null : meeting.learned()));
    }
}
