package hearth.app.window;

import hearth.access.Breach;
import hearth.access.Breaches;
import hearth.access.Right;
import hearth.access.Session;
import hearth.common.BritishDates;
import hearth.common.Kind;
import hearth.common.SubjectId;
import hearth.ui.Ask;
import hearth.ui.Buttons;
import hearth.ui.Chip;
import hearth.ui.Desk;
import hearth.ui.Go;
import hearth.ui.Tone;
import hearth.ui.Words;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** Rules that were not kept, on the record they stand on: what, who must act by when, and how somebody says that it is dealt with. */
final class BreachPanel {
    private final Desk desk;
    private final Session session;
    private final Go go;

    BreachPanel(HearthWindow.Inside in) {
        desk = in.desk();
        session = in.session();
        go = in.shell();
    }

    /** Those that still stand on a record. */
    List<Node> standing(SubjectId about, List<Breach> breaches, Right right) {
        return breaches.stream()
                .filter(b -> b.resolvedOn() == null)
                .map(b -> node(about, b, right))
                .toList();
    }

    private Node node(SubjectId about, Breach breach, Right right) {
        boolean late = breach.state(session.today()).equals("Overdue");
        var box = new VBox(
                4,
                new Chip("Rule not kept", late ? Tone.DANGER : Tone.WARNING),
                Words.prose(breach.message()),
                Words.wrapped(Words.small(when(breach))));
        if (session.may(right)) {
            box.getChildren().add(Buttons.link("Say how it was dealt with", () -> resolve(about, breach, right)));
        }
        return box;
    }

    private String when(Breach breach) {
        String since = "Since " + BritishDates.format(breach.since());
        String who = breach.who() == null ? "" : ", to be dealt with by " + breach.who();
        return since + who + (breach.due() == null ? "" : ", due " + BritishDates.format(breach.due()));
    }

    private void resolve(SubjectId about, Breach breach, Right right) {
        var ask = new Ask(desk, "How it was dealt with").about(breach.id());
        ask.show(ask.form(
                        "Save",
                        "Dealt with",
                        go,
                        values -> Breaches.resolve(
                                session,
                                right,
                                about,
                                breach.id(),
                                breach.version(),
                                values.date("on").orElse(session.today()),
                                values.text("who") + ": " + values.text("how")))
                .node(Words.prose(breach.message()))
                .add("who", "Who dealt with it", Kind.NAME)
                .add("how", "How", Kind.LONG_TEXT)
                .add("on", "On", Kind.DATE)
                .set("who", session.account().name())
                .set("on", session.today()));
    }
}
