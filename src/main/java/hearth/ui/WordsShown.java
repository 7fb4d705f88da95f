package hearth.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;
import javafx.scene.text.Text;

/** Reads the words of a part of the window line by line, where they stand; what one presses is left away. */
final class WordsShown {
    /** So far apart words still stand on one line. */
    private static final double ONE_LINE = 8;

    /** So far below the line before, a line begins a new part. */
    private static final double NEW_PART = 40;

    private record Word(String text, double x, double y, boolean strong) {}

    private WordsShown() {}

    static List<Printout.Line> of(Node shown) {
        Node whole = shown instanceof ScrollPane pane && pane.getContent() != null ? pane.getContent() : shown;
        var words = new ArrayList<Word>();
        collect(whole, whole, words);
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
            lines.add(line(row, width));
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

    private static void collect(Node node, Node whole, List<Word> words) {
        if (!node.isVisible() || (node instanceof ButtonBase && !(node instanceof Hyperlink))) {
            return;
        }
        if (node instanceof Text text && !text.getText().isBlank()) {
            Bounds at = whole.sceneToLocal(text.localToScene(text.getBoundsInLocal()));
            String face = text.getFont().getName().toLowerCase(Locale.ROOT);
            words.add(new Word(text.getText().strip(), at.getMinX(), at.getMinY(), face.contains("bold")));
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, whole, words));
        }
    }
}
