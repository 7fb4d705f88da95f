package hearth.children.ui;

import hearth.access.Right;
import hearth.access.Session;
import hearth.children.Programme;
import hearth.children.Programmes;
import hearth.common.BritishDates;
import hearth.common.CodeList;
import hearth.common.Kind;
import hearth.common.SubjectId;
import hearth.ui.Ask;
import hearth.ui.Buttons;
import hearth.ui.Desk;
import hearth.ui.Facts;
import hearth.ui.Go;
import hearth.ui.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** Programmes on a child or a household: when they began and ended, and what came of them. */
public final class ProgrammePanel {
    private final Desk desk;
    private final Session session;
    private final Go go;

    public ProgrammePanel(Desk desk, Session session, Go go) {
        this.desk = desk;
        this.session = session;
        this.go = go;
    }

    /** All of them, with what can be done about each. */
    public Node all(SubjectId of, Right edit, List<Programme> programmes) {
        var parts = new VBox(16);
        boolean may = session.may(edit);
        if (may) {
            parts.getChildren().add(new FlowPane(Buttons.plain("Start a programme", () -> start(of))));
        }
        var facts = new Facts();
        for (Programme p : programmes) {
            LocalDate end = p.endsOn();
            String outcome = p.outcome() == null ? "" : ". " + p.outcome();
            facts.with(
                    CodeList.named("programme").label(p.kind()),
                    "from " + BritishDates.format(p.startsOn()) + (end == null ? "" : " to " + BritishDates.format(end))
                            + outcome,
                    end == null && may
                            ? new ButtonBase[] {Buttons.link("End it", () -> end(of, p))}
                            : new ButtonBase[0]);
            if (p.note() != null) {
                facts.add("", Objects.requireNonNull(p.note()));
            }
        }
        parts.getChildren().add(programmes.isEmpty() ? Words.muted("In no programme up to now") : facts);
        return parts;
    }

    private void start(SubjectId of) {
        var ask = new Ask(desk, "Start a programme");
        ask.show(ask.form(
                        "Save",
                        "Programme saved",
                        go,
                        values -> Programmes.start(
                                session,
                                of,
                                values.text("kind"),
                                values.date("on").orElse(session.today()),
                                values.words("note").orElse(null)))
                .choose("kind", "Programme", "programme")
                .add("on", "From", Kind.DATE)
                .add("note", "What for", Kind.LONG_TEXT)
                .optional()
                .set("on", session.today()));
    }

    private void end(SubjectId of, Programme programme) {
        var ask = new Ask(desk, "The programme ends").about(programme.id());
        ask.show(ask.form(
                        "Save",
                        "Programme ended",
                        go,
                        values -> Programmes.end(
                                session,
                                of,
                                programme,
                                values.date("on").orElse(session.today()),
                                values.text("outcome")))
                .add("outcome", "What came of it", Kind.TEXT)
                .add("on", "Last day", Kind.DATE)
                .set("on", session.today()));
    }
}
