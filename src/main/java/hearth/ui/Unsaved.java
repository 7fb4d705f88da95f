package hearth.ui;

import java.time.Clock;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.util.Duration;

/** What is typed into a form and not saved: known after every edit, kept as a draft a second after typing stops. */
final class Unsaved {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
    private static final Duration PAUSE = Duration.seconds(1);

    private final Supplier<Map<String, String>> typed;
    private final Clock clock;
    private final Label kept = Words.small("");
    private final PauseTransition pause = new PauseTransition(PAUSE);
    private final ReadOnlyBooleanWrapper dirty = new ReadOnlyBooleanWrapper();
    private Map<String, String> clean = Map.of();
    private Consumer<Map<String, String>> onDraft = draft -> {};
    private Consumer<Map<String, String>> onPause = now -> {};
    private boolean keepsDrafts;

    /**
     * Nothing typed yet.
     *
     * @param typed what is typed now, by field name
     */
    Unsaved(Supplier<Map<String, String>> typed, Clock clock) {
        this.typed = typed;
        this.clock = clock;
        pause.setOnFinished(e -> {
            keep();
            onPause.accept(typed.get());
        });
    }

    /** Says when the draft was kept. */
    Label words() {
        return kept;
    }

    ReadOnlyBooleanProperty dirty() {
        return dirty.getReadOnlyProperty();
    }

    void onDraft(Consumer<Map<String, String>> draft) {
        onDraft = draft;
        keepsDrafts = true;
    }

    void onPause(Consumer<Map<String, String>> now) {
        onPause = now;
    }

    /** Something was typed or chosen. */
    void edited() {
        dirty.set(!typed.get().equals(clean));
        pause.playFromStart();
    }

    /** What is typed now is what the form begins with. */
    void cleaned() {
        clean = typed.get();
        pause.stop();
        dirty.set(false);
    }

    /** It is being saved. */
    void rest() {
        pause.stop();
    }

    /** Keeps the draft, if anything is typed and somebody keeps drafts. */
    void keep() {
        pause.stop();
        if (dirty.get() && keepsDrafts) {
            onDraft.accept(typed.get());
            kept.setText("Draft kept " + CLOCK.format(LocalTime.now(clock)));
        }
    }

    /** It is saved or given up: nothing need be kept. */
    void forget() {
        cleaned();
        onDraft.accept(Map.of());
    }

    boolean differs(Map<String, String> draft) {
        return !draft.isEmpty() && !draft.equals(clean);
    }

    /** What the form began with. */
    Map<String, String> clean() {
        return clean;
    }

    /** The words over a form that something was put back into. */
    static HBox restored(Runnable startAfresh) {
        var bar = new HBox(
                8,
                Words.wrapped(Words.plain("You typed this earlier and did not save it.")),
                Buttons.link("Start afresh", startAfresh));
        bar.getStyleClass().add("restored");
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }
}
