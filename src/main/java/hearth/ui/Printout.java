package hearth.ui;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * What of a page goes on paper.
 *
 * @param title of the page
 * @param about what it shows of it, such as the filters that are on or the tab of a record; empty where it is all of it
 * @param lines from the top
 */
public record Printout(String title, String about, List<Line> lines) {
    private static final int NARROWEST = 6;
    private static final int WIDEST = 36;
    private static final int MOST_UPRIGHT = 6;

    /** How much of the width names take that stand beside what they are. */
    private static final double NAMES = 0.3;

    /** What can be printed with Ctrl+P. Called on the JavaFX thread, and answers there when all of it has been read. */
    public interface Of {
        void printout(Consumer<Printout> then);
    }

    /**
     * Words that stand beside each other; none at all leaves a gap.
     *
     * @param columns whether they stand in columns and keep to their width; otherwise those after them give way
     */
    public record Line(List<Cell> cells, boolean columns) {
        static final Line GAP = new Line(List.of(), false);
    }

    /**
     * Words and where they stand.
     *
     * @param from where they begin, from 0 at the left to 1 at the right
     * @param width how wide they may be, in the same parts of the whole
     */
    public record Cell(String text, double from, double width, boolean strong) {}

    /** A list: each column as wide as its words ask for, within limits; its heads stand strong on top. */
    static List<Line> table(List<String> heads, List<List<String>> rows) {
        int[] wide = IntStream.range(0, heads.size())
                .map(i -> IntStream.concat(
                                IntStream.of(heads.get(i).length()),
                                rows.stream().mapToInt(row -> row.get(i).length()))
                        .map(length -> Math.clamp(length, NARROWEST, WIDEST))
                        .max()
                        .orElse(NARROWEST))
                .toArray();
        double all = IntStream.of(wide).sum();
        return IntStream.rangeClosed(0, rows.size())
                .mapToObj(i -> line(i == 0 ? heads : rows.get(i - 1), wide, all, i == 0))
                .toList();
    }

    /** A page of what something is called and what it is. */
    public static Printout pairs(String title, Map<String, String> pairs) {
        return new Printout(
                title,
                "",
                pairs.entrySet().stream()
                        .map(pair -> new Line(
                                List.of(
                                        new Cell(pair.getKey(), 0, NAMES, true),
                                        new Cell(pair.getValue(), NAMES, 1 - NAMES, false)),
                                false))
                        .toList());
    }

    /** One line of words. */
    static Line words(String words) {
        return new Line(List.of(new Cell(words, 0, 1, false)), false);
    }

    private static Line line(List<String> words, int[] wide, double all, boolean strong) {
        return new Line(
                IntStream.range(0, words.size())
                        .mapToObj(i -> new Cell(
                                words.get(i), IntStream.of(wide).limit(i).sum() / all, wide[i] / all, strong))
                        .toList(),
                true);
    }

    /** How many rows of lists are on it, their heads not counted. */
    public long rows() {
        return lines.stream()
                .filter(line -> line.columns() && line.cells().stream().noneMatch(Cell::strong))
                .count();
    }

    /** Whether it has so many columns that the paper is better laid on its side. */
    boolean wide() {
        return lines.stream().anyMatch(line -> line.columns() && line.cells().size() > MOST_UPRIGHT);
    }
}
