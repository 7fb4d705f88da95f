package hearth.ui;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Toggle;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;

/** Reads the words of a part of the window line by line, where they stand, and its lists whole below; what was chosen is read, verbs one presses are left away. */
final class WordsShown {
    /** So far apart words still stand on one line. */
    private static final double ONE_LINE = 8;

    /** So far below the line before, a line begins a new part. */
    private static final double NEW_PART = 40;

    /**
     * Words and where they begin.
     *
     * @param alone whether they stand on a line of their own, whatever stands beside them in the window
     */
    private record Word(String text, double x, double y, boolean strong, boolean alone) {}

    private WordsShown() {}

    static void of(Node shown, Consumer<List<Printout.Line>> then) {
        Node whole = shown instanceof ScrollPane pane && pane.getContent() != null ? pane.getContent() : shown;
        var words = new ArrayList<Word>();
        var lists = new ArrayDeque<ListTable<?>>();
        collect(whole, whole, words, lists);
        also(lines(words, whole), lists, then);
    }

    private static void also(List<Printout.Line> lines, Deque<ListTable<?>> lists, Consumer<List<Printout.Line>> then) {
        ListTable<?> next = lists.poll();
        if (next == null) {
            then.accept(lines);
            return;
        }
        next.printed(rows -> {
            if (!lines.isEmpty()) {
                lines.add(Printout.Line.GAP);
            }
            lines.addAll(rows);
            also(lines, lists, then);
        });
    }

    private static List<Printout.Line> lines(List<Word> words, Node whole) {
        words.sort(Comparator.comparingDouble(Word::y).thenComparingDouble(Word::x));
        double width = Math.max(1, whole.getLayoutBounds().getWidth());
        var lines = new ArrayList<Printout.Line>();
        double before = Double.NaN;
        for (int i = 0; i < words.size(); ) {
            double y = words.get(i).y();
            var row = new ArrayList<Word>();
            while (i < words.size() && words.get(i).y() - y < ONE_LINE) {
                row.add(words.get(i++));
            }
            if (y - before > NEW_PART) {
                lines.add(Printout.Line.GAP);
            }
            before = y;
            row.sort(Comparator.comparingDouble(Word::x));
            row.stream().filter(Word::alone).forEach(word -> lines.add(Printout.words(word.text())));
            row.removeIf(Word::alone);
            if (!row.isEmpty()) {
                lines.add(line(row, width));
            }
        }
        return lines;
    }

    private static Printout.Line line(List<Word> row, double width) {
        var cells = new ArrayList<Printout.Cell>();
        for (int i = 0; i < row.size(); i++) {
            double from = Math.clamp(row.get(i).x() / width, 0, 0.95);
            double until = i + 1 < row.size() ? Math.clamp(row.get(i + 1).x() / width, from, 1) : 1;
            cells.add(new Printout.Cell(
                    row.get(i).text(), from, until - from, row.get(i).strong()));
        }
        return new Printout.Line(cells, false);
    }

    private static void collect(Node node, Node whole, List<Word> words, Deque<ListTable<?>> lists) {
        if (!node.isVisible() || verb(node) || node instanceof FontIcon) {
            return;
        }
        if (node instanceof ButtonBase tick && chosen(tick) && !hasWords(tick)) {
            Bounds at = whole.sceneToLocal(tick.localToScene(tick.getBoundsInLocal()));
            words.add(new Word("Yes", at.getMinX(), at.getMinY(), false, false));
            return;
        }
        if (node instanceof ButtonBase card && !(node instanceof Hyperlink) && !chosen(card)) {
            card(card, whole, words);
            return;
        }
        if (node instanceof ListTable<?> list) {
            lists.add(list);
            return;
        }
        if (node instanceof Text text && !text.getText().isBlank()) {
            Bounds at = whole.sceneToLocal(text.localToScene(text.getBoundsInLocal()));
            String face = text.getFont().getName().toLowerCase(Locale.ROOT);
            words.add(new Word(text.getText().strip(), at.getMinX(), at.getMinY(), face.contains("bold"), false));
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, whole, words, lists));
        }
    }

    /** A card of figures that one presses: its words, from the top, after each other. */
    private static void card(ButtonBase card, Node whole, List<Word> words) {
        var its = new ArrayList<Word>();
        card.getChildrenUnmodifiable().forEach(child -> collect(child, whole, its, new ArrayDeque<>()));
        its.sort(Comparator.comparingDouble(Word::y).thenComparingDouble(Word::x));
        if (!its.isEmpty()) {
            Word first = its.getFirst();
            String all = its.stream().map(Word::text).collect(Collectors.joining(", "));
            words.add(new Word(all, first.x(), first.y(), false, true));
        }
    }

    /** A button or link with words of its own that is neither a name nor something chosen. */
    private static boolean verb(Node node) {
        return node instanceof ButtonBase button && !Buttons.isName(button) && !chosen(button) && hasWords(button);
    }

    private static boolean hasWords(ButtonBase button) {
        return button.getText() != null && !button.getText().isEmpty();
    }

    /** A box that is ticked, or the one of several that is on. */
    private static boolean chosen(ButtonBase button) {
        return (button instanceof CheckBox box && box.isSelected())
                || (button instanceof Toggle toggle && toggle.isSelected());
    }
}
