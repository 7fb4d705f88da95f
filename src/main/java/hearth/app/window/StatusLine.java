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

/** The line at the foot: what was saved and when, and what kind of store this is. */
final class StatusLine extends HBox {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.UK);

    private final Label saved = Words.small("");
    private final Clock clock;

    StatusLine(Clock clock, String about) {
        super(16);
        this.clock = clock;
        getStyleClass().add("status-line");
        setAlignment(Pos.CENTER_LEFT);
        var gap = new Region();
        setHgrow(gap, Priority.ALWAYS);
        saved.setAccessibleRole(AccessibleRole.TEXT);
        getChildren().setAll(saved, gap, Words.small(about));
    }

    void saved(String what) {
        saved.setText(what + " " + TIME.format(LocalTime.now(clock)));
    }
}
