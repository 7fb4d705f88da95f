package hearth.ui;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What happened, newest first: when, what, who, and the detail. Older entries come when asked for. */
public final class Timeline extends VBox {
    private static final int AT_ONCE = 30;

    /**
     * One thing that happened.
     *
     * @param when as people read it, such as "4 June 2026, 9:32am"
     * @param who who did it; empty where nobody is named
     * @param detail a sentence or two; may be empty
     */
    public record Entry(String when, String title, String who, String detail) {}

    /** The same with its day, to be put in order with others. */
    public record Dated(LocalDate on, Entry entry) {}

    private final List<Entry> entries;
    private int shown;

    /** Entries that are sorted already, newest first. */
    public Timeline(List<Entry> newestFirst) {
        entries = List.copyOf(newestFirst);
        getStyleClass().add("timeline");
        if (entries.isEmpty()) {
            getChildren().add(Words.muted("Nothing has happened yet"));
        }
        more();
    }

    /** What happened on days, from wherever it is known, the newest first. */
    public static Timeline of(Collection<Dated> all) {
        return new Timeline(all.stream()
                .sorted(Comparator.comparing(Dated::on).reversed())
                .map(Dated::entry)
                .toList());
    }

    /** The few that happened last. */
    public static Timeline lately(Collection<Dated> all, int most) {
        return new Timeline(all.stream()
                .sorted(Comparator.comparing(Dated::on).reversed())
                .limit(most)
                .map(Dated::entry)
                .toList());
    }

    private void more() {
        getChildren().removeIf(Button.class::isInstance);
        int until = Math.min(entries.size(), shown + AT_ONCE);
        entries.subList(shown, until).forEach(e -> getChildren().add(node(e)));
        shown = until;
        if (shown < entries.size()) {
            getChildren().add(Buttons.plain("Show older (" + (entries.size() - shown) + " more)", this::more));
        }
    }

    private static VBox node(Entry entry) {
        Label when = Words.small(entry.who().isEmpty() ? entry.when() : entry.when() + " · " + entry.who());
        var box = new VBox(2, Words.wrapped(Words.strong(entry.title())), Words.wrapped(when));
        if (!entry.detail().isEmpty()) {
            box.getChildren().add(Words.prose(entry.detail()));
        }
        box.getStyleClass().add("timeline-entry");
        box.setAccessibleText(entry.when() + ". " + entry.title() + ". " + entry.detail());
        return box;
    }
}
