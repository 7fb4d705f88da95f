package hearth.app.window;

import hearth.ui.Words;
import java.time.Clock;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The line at the foot: what was saved and when, when the last copy was made, and what kind of store this is. */
final class StatusLine extends HBox {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.UK);

    /** Narrower than this there is no room for when the last copy was made. */
    private static final double ROOM = 760;

    private final Label saved = Words.small("");
    private final Label copied = Words.small("");
    private final Clock clock;

    StatusLine(Clock clock, String about) {
        super(16);
        this.clock = clock;
        getStyleClass().add("status-line");
        setAlignment(Pos.CENTER_LEFT);
        var gap = new Region();
        setHgrow(gap, Priority.ALWAYS);
        saved.setAccessibleRole(AccessibleRole.TEXT);
        copied.visibleProperty().bind(widthProperty().greaterThan(ROOM));
        copied.managedProperty().bind(copied.visibleProperty());
        getChildren().setAll(saved, gap, copied, Words.small(about));
    }

    /** Says when the last copy of the store was made. */
    void copied(String words) {
        copied.setText(words);
    }

    void saved(String what) {
        saved.setText(what + " " + TIME.format(LocalTime.now(clock)));
    }
}
