package hearth.carers.ui;

import hearth.access.Right;
import hearth.access.Session;
import hearth.carers.concerns.ConcernChoices;
import hearth.common.Kind;
import hearth.ui.Ask;
import hearth.ui.Buttons;
import hearth.ui.Desk;
import hearth.ui.Form;
import hearth.ui.Go;
import hearth.ui.Words;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/** What can come of an allegation, a concern or a complaint: everybody reads the lists, who sets the practice changes them. */
public final class ConcernChoicesPanel {
    private static final int MOST = 12;

    private final Desk desk;
    private final Session session;
    private final Go go;

    public ConcernChoicesPanel(Desk desk, Session session, Go go) {
        this.desk = desk;
        this.session = session;
        this.go = go;
    }

    /** What is offered now; no record is read for it, so that an administrator can see to it. */
    public static Map<ConcernChoices.Of, List<ConcernChoices.Choice>> read(Session session) {
        return session.store().read(h -> {
            var all = new EnumMap<ConcernChoices.Of, List<ConcernChoices.Choice>>(ConcernChoices.Of.class);
            for (ConcernChoices.Of list : ConcernChoices.Of.values()) {
                all.put(list, ConcernChoices.of(h, list));
            }
            return all;
        });
    }

    /** The lists, each with what is in it. */
    public Node node(Map<ConcernChoices.Of, List<ConcernChoices.Choice>> all) {
        var parts = new VBox(
                16,
                Words.section("Allegations, standards of care and complaints"),
                Words.prose(
                        "What can come of one. Hearth's own lists are general knowledge of statutory guidance: check"
                                + " them against your procedures. What was decided before a change keeps what it says."));
        all.forEach((list, choices) -> parts.getChildren().add(row(list, choices)));
        return parts;
    }

    private Node row(ConcernChoices.Of list, List<ConcernChoices.Choice> choices) {
        String words = choices.stream().map(ConcernChoices.Choice::label).collect(Collectors.joining("; "));
        var row = new VBox(4, Words.wrapped(Words.strong(list.label())), Words.prose(words));
        if (session.may(Right.SET_PRACTICE)) {
            Button change = Buttons.plain("Change", () -> change(list, choices));
            change.setAccessibleText("Change: " + list.label());
            row.getChildren().add(change);
        }
        row.getStyleClass().add("setting-row");
        return row;
    }

    private void change(ConcernChoices.Of list, List<ConcernChoices.Choice> now) {
        var ask = new Ask(desk, list.label());
        int boxes = Math.max(MOST, now.size() + 1);
        Form form = ask.form("Save", "List saved", go, values -> {
            var told = new ArrayList<String>();
            for (int i = 1; i <= boxes; i++) {
                values.words("choice" + i).ifPresent(told::add);
            }
            ConcernChoices.set(session, list, told);
        });
        for (int i = 1; i <= boxes; i++) {
            form.add("choice" + i, i == 1 ? "In words" : "And " + i, Kind.TEXT)
                    .optional()
                    .onlyIf(Offered.oneMore("choice", i));
        }
        for (int i = 0; i < now.size(); i++) {
            form.set("choice" + (i + 1), now.get(i).label());
        }
        ask.show(form);
    }
}
