package hearth.matching.ui;

import hearth.matching.Contrast;
import hearth.matching.Entry;
import hearth.matching.Line;
import hearth.matching.Ranked;
import hearth.ui.Words;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** Two homes side by side: only what differs. */
final class ContrastPanel {
    private final FindHomeModel model;

    ContrastPanel(FindHomeModel model) {
        this.model = model;
    }

    Node node() {
        List<Entry> two = model.compared();
        if (two.size() < 2) {
            return Words.prose("Choose two homes in the list with Space or the button Compare, then come back here.");
        }
        Entry left = two.getFirst();
        Entry right = two.getLast();
        var box = new VBox(16);
        Optional<Ranked> one = model.ranked(left);
        Optional<Ranked> other = model.ranked(right);
        if (one.isPresent() && other.isPresent()) {
            Contrast contrast = Contrast.of(one.get(), other.get());
            box.getChildren().add(Words.prose(contrast.words()));
            contrast.whatWouldChange().ifPresent(w -> box.getChildren().add(Words.prose(w)));
        } else {
            box.getChildren().add(Words.prose("Points are given only to homes that no rule bars."));
        }
        box.getChildren().add(table(left, right, one, other));
        return box;
    }

    private static GridPane table(Entry left, Entry right, Optional<Ranked> one, Optional<Ranked> other) {
        var grid = new GridPane(16, 8);
        grid.getColumnConstraints().setAll(Sides.share(28), Sides.share(36), Sides.share(36));
        int row = 0;
        grid.addRow(
                row++,
                Words.strong(""),
                Words.wrapped(Words.strong(head(left))),
                Words.wrapped(Words.strong(head(right))));
        grid.addRow(row++, Words.muted("State"), Marks.chip(left.state()), Marks.chip(right.state()));
        if (one.isPresent() && other.isPresent()) {
            grid.addRow(
                    row++,
                    Words.muted("Points"),
                    Words.plain(one.get().points().words()),
                    Words.plain(other.get().points().words()));
            for (int i = 0; i < one.get().points().criteria().size(); i++) {
                var a = one.get().points().criteria().get(i);
                var b = other.get().points().criteria().get(i);
                if (a.low() != b.low() || a.high() != b.high()) {
                    grid.addRow(
                            row++, Words.wrapped(Words.muted(a.criterion().label())), WhyPage.part(a), WhyPage.part(b));
                }
            }
        }
        for (int i = 0; i < left.lines().size(); i++) {
            Line a = left.lines().get(i);
            Line b = right.lines().get(i);
            if (a.state() != b.state()) {
                grid.addRow(row++, Words.wrapped(Words.muted(a.rule().title())), side(a), side(b));
            }
        }
        return grid;
    }

    private static String head(Entry entry) {
        return Marks.called(entry.home());
    }

    private static Node side(Line line) {
        return new VBox(2, Marks.chip(line.state()), Words.wrapped(Words.small(line.household())));
    }
}
