package hearth.carers.ui;

import hearth.access.Right;
import hearth.access.Session;
import hearth.carers.CasePapers;
import hearth.carers.CaseRecord;
import hearth.common.HouseholdId;
import hearth.common.Kind;
import hearth.ui.Ask;
import hearth.ui.Buttons;
import hearth.ui.Chip;
import hearth.ui.Desk;
import hearth.ui.Go;
import hearth.ui.Tone;
import hearth.ui.Words;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** The case record of a household: everything it must contain, where each stands, and what is missing. */
public final class CasePanel {
    private final Desk desk;
    private final Session session;
    private final Go go;

    public CasePanel(Desk desk, Session session, Go go) {
        this.desk = desk;
        this.session = session;
        this.go = go;
    }

    /** All of it. */
    public Node node(HouseholdId household, List<CaseRecord.Item> items) {
        long lacking = items.stream().filter(item -> !item.missing().isEmpty()).count();
        var parts = new VBox(
                12,
                Words.prose("What the case record of carers must contain (FSR 2011 reg 30). "
                        + (lacking == 0
                                ? "Nothing is missing."
                                : lacking + " of " + items.size() + " are not complete. Hearth says where the papers"
                                        + " are; it does not hold them.")));
        items.forEach(item -> parts.getChildren().add(row(household, item)));
        return parts;
    }

    private Node row(HouseholdId household, CaseRecord.Item item) {
        boolean whole = item.missing().isEmpty();
        var head = new FlowPane(
                8,
                4,
                new Chip(whole ? "Complete" : "Incomplete", whole ? Tone.NEUTRAL : Tone.WARNING),
                Words.strong(item.what()));
        head.setAlignment(Pos.CENTER_LEFT);
        boolean paper = item.kind() != CaseRecord.Kind.PLACEMENT;
        if (paper && session.may(Right.EDIT_CARERS)) {
            head.getChildren()
                    .add(Buttons.link(
                            item.kept() == null ? "Say where it is kept" : "Kept elsewhere",
                            () -> keep(household, item)));
        }
        var box = new VBox(2, head);
        if (!item.stands().isEmpty()) {
            box.getChildren().add(Words.wrapped(Words.plain(item.stands())));
        }
        if (item.kept() != null) {
            box.getChildren().add(Words.wrapped(Words.plain("Kept: " + item.kept())));
        }
        if (!whole) {
            box.getChildren().add(Words.wrapped(Words.muted("Missing: " + String.join(", ", item.missing()))));
        }
        return box;
    }

    private void keep(HouseholdId household, CaseRecord.Item item) {
        var ask = new Ask(desk, item.what()).about(item.kind() + " " + item.about());
        ask.show(ask.form(
                        "Save",
                        "Saved",
                        go,
                        values -> CasePapers.keep(session, household, item.kind(), item.about(), values.text("kept")))
                .add("kept", "Where the paper is kept", Kind.TEXT)
                .hint("A drawer, a folder of the document system, its number there")
                .set("kept", item.kept()));
    }
}
