package hearth.recruitment.ui;

import hearth.access.Session;
import hearth.access.Subjects;
import hearth.recruitment.Enquiries;
import hearth.recruitment.Likely;
import hearth.ui.Buttons;
import hearth.ui.Desk;
import hearth.ui.Go;
import hearth.ui.Words;
import java.util.List;
import java.util.Map;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.VBox;

/** Says beside a form who may be the same people, as far as they are typed; it stops nobody. */
final class LikelyBox extends VBox {
    private final Desk desk;
    private final Session session;
    private final Go go;
    private Likely.Typed last = new Likely.Typed("", "", "", "", "", "");

    LikelyBox(Desk desk, Session session, Go go) {
        super(4);
        this.desk = desk;
        this.session = session;
        this.go = go;
        getStyleClass().add("likely");
        setAccessibleRole(AccessibleRole.TEXT);
        show(List.of());
    }

    /** Looks again where something that tells people apart has changed. */
    void look(Map<String, String> typed) {
        var now = new Likely.Typed(
                typed.getOrDefault("first_name", ""),
                typed.getOrDefault("last_name", ""),
                typed.getOrDefault("phone", ""),
                typed.getOrDefault("email", ""),
                typed.getOrDefault("postcode", ""),
                typed.getOrDefault("address", ""));
        if (!now.equals(last)) {
            last = now;
            desk.background()
                    .read("Looking for the same people", () -> Enquiries.likely(session, now))
                    .then(this::show);
        }
    }

    private void show(List<Likely.Match> matches) {
        setVisible(!matches.isEmpty());
        setManaged(!matches.isEmpty());
        getChildren().setAll(Words.strong("These may be the same people"));
        for (Likely.Match match : matches) {
            String words = match.record().name() + ", " + match.record().reference() + ": " + match.why();
            var link = Buttons.name(
                    words,
                    () -> go.to(
                            Subjects.id(match.record().kind(), match.record().id())));
            link.setWrapText(true);
            getChildren().add(link);
        }
        getChildren().add(Words.wrapped(Words.small("Open one to look; what you have typed here is kept.")));
        setAccessibleText("These may be the same people: " + matches.size());
    }
}
