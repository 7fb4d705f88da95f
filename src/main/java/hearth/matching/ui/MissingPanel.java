package hearth.matching.ui;

import hearth.matching.waiting.Gap;
import hearth.ui.Buttons;
import hearth.ui.Desk;
import hearth.ui.Words;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What homes are missing for those whom the joint plan leaves without one; each can be made a recruitment target. */
final class MissingPanel {
    private final Desk desk;
    private final PlanModel model;
    private final @Nullable Consumer<Gap> target;

    /** @param target null for those who may not set a target */
    MissingPanel(Desk desk, PlanModel model, @Nullable Consumer<Gap> target) {
        this.desk = desk;
        this.model = model;
        this.target = target;
    }

    Node panel() {
        var parts = new VBox(16, Words.muted("Imagining one more home after the other"));
        desk.background()
                .run("Working out what is missing", progress -> model.gaps(progress::cancelled))
                .then(gaps ->
                        parts.getChildren().setAll(gaps.stream().map(this::gap).toList()))
                .then(gaps -> {
                    if (gaps.isEmpty()) {
                        parts.getChildren()
                                .setAll(Words.prose(
                                        "Everybody who waits has a home in the joint plan: no home is missing"
                                                + " for them."));
                    }
                });
        return parts;
    }

    private Node gap(Gap gap) {
        var box = new VBox(4, Words.prose(PlanModel.sentence(gap)));
        String barred = PlanModel.barred(gap);
        if (barred != null) {
            box.getChildren().add(Words.wrapped(Words.muted(barred)));
        }
        if (target != null) {
            box.getChildren().add(Buttons.plain("Make it a target", () -> target.accept(gap)));
        }
        return box;
    }
}
