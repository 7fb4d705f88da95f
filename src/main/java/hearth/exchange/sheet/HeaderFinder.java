package hearth.exchange.sheet;

import hearth.exchange.sheet.raw.CellKind;
import hearth.exchange.sheet.raw.Layout;
import hearth.exchange.sheet.raw.RawCell;
import hearth.exchange.sheet.raw.RawRow;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the heading row among the first thirty: the row whose words are known headings and below which the columns hold something
 * else than words. Two rows are taken together where that makes more sense of them ("Date of" above "enquiry").
 */
final class HeaderFinder {
    static final int DEEPEST = 30;
    private static final int BELOW = 20;

    private final List<RawRow> rows;
    private final Layout layout;
    private final Set<String> knownTexts = new HashSet<>();
    private final Set<Set<String>> knownWords = new HashSet<>();

    HeaderFinder(List<RawRow> rows, Layout layout) {
        this.rows = rows;
        this.layout = layout;
        for (SheetKind kind : SheetKind.values()) {
            for (ImportField field : ImportFields.of(kind)) {
                for (Heading heading : field.headings()) {
                    knownTexts.add(heading.text());
                    knownWords.add(heading.words());
                }
            }
        }
    }

    /**
     * Headings where they were found.
     *
     * @param first the first heading row, as Excel counts
     * @param last the last heading row: data begin below it
     * @param texts the heading of each column that has one, by column from 0
     */
    record Found(int first, int last, Map<Integer, String> texts) {}

    /** The headings, or null where no row of the first thirty looks like any. */
    @Nullable
    Found find() {
        int best = -1;
        double bestScore = 1.5;
        for (int i = 0; i < rows.size() && rows.get(i).number() <= DEEPEST; i++) {
            double score = score(i);
            if (score > bestScore) {
                bestScore = score;
                best = i;
            }
        }
        return best < 0 ? null : withNeighbour(best);
    }

    /** The headings in a row somebody named, however they look. */
    Found at(int number) {
        for (RawRow row : rows) {
            if (row.number() == number) {
                return new Found(number, number, texts(row));
            }
        }
        return new Found(number, number, Map.of());
    }

    private double score(int index) {
        RawRow row = rows.get(index);
        int words = 0;
        int others = 0;
        double known = 0;
        for (RawCell cell : row.cells()) {
            if (cell.kind() == CellKind.TEXT
                    && cell.text().length() <= 80
                    && cell.text().chars().anyMatch(Character::isLetter)) {
                words++;
                known += known(cell.text());
            } else {
                others++;
            }
        }
        if (words < 2 || others * 2 > words) {
            return 0;
        }
        int typed = 0;
        int filled = 0;
        int covered = 0;
        Set<Integer> seen = new HashSet<>();
        for (int i = index + 1; i < rows.size() && i <= index + BELOW; i++) {
            for (RawCell cell : rows.get(i).cells()) {
                filled++;
                boolean headed = !row.cell(cell.column()).isBlank();
                covered += headed ? 1 : 0;
                if (headed && cell.kind() != CellKind.TEXT && seen.add(cell.column())) {
                    typed++;
                }
            }
        }
        double cover = filled == 0 ? 0 : (double) covered / filled;
        return 2 * known + 0.3 * words - 1.5 * others + 0.7 * typed + 2 * cover;
    }

    private double known(String text) {
        Heading heading = Heading.of(text);
        if (knownTexts.contains(heading.text())) {
            return 1;
        }
        if (knownWords.contains(heading.words())) {
            return 0.95;
        }
        Heading bare = Heading.of(text.replaceAll("\\([^)]*\\)?", " "));
        return !bare.isEmpty() && knownTexts.contains(bare.text()) ? 0.9 : 0;
    }

    /** Joins the row above or below where both hold words alone and mean more together. */
    private Found withNeighbour(int index) {
        RawRow row = rows.get(index);
        Found alone = new Found(row.number(), row.number(), texts(row));
        Found best = alone;
        double bestKnown = known(alone) + 0.5;
        for (int top : new int[] {index - 1, index}) {
            if (top >= 0
                    && top + 1 < rows.size()
                    && rows.get(top + 1).number() == rows.get(top).number() + 1) {
                Found both = both(rows.get(top), rows.get(top + 1));
                double known = both == null ? 0 : known(both);
                boolean grouped =
                        top < index && known > bestKnown - 1 && both != null && repeats(alone) > repeats(both);
                boolean halves =
                        looksLikeHeading(rows.get(top)) && looksLikeHeading(rows.get(top + 1)) && known > bestKnown - 1;
                if (both != null && (known > bestKnown || grouped || halves)) {
                    best = both;
                    bestKnown = known;
                }
            }
        }
        return best;
    }

    /** Whether at least half of a row are known headings, so that of two such rows neither is data. */
    private boolean looksLikeHeading(RawRow row) {
        double known = row.cells().stream().mapToDouble(c -> known(c.text())).sum();
        return row.cells().size() >= 2 && known * 2 >= row.cells().size();
    }

    private @Nullable Found both(RawRow top, RawRow bottom) {
        if (!isWords(top) || !isWords(bottom) || bottom.cells().size() < 2) {
            return null;
        }
        Map<Integer, String> above = spread(top);
        Map<Integer, String> texts = new TreeMap<>();
        Map<Integer, String> below = texts(bottom);
        var columns = new HashSet<>(above.keySet());
        columns.addAll(below.keySet());
        for (int column : columns) {
            String down = below.getOrDefault(column, "");
            String up = above.getOrDefault(column, "");
            if (up.isEmpty() && !down.isEmpty()) {
                up = group(top, bottom, column, down);
            }
            boolean one = up.isEmpty() || down.isEmpty() || up.equals(down);
            if (down.isEmpty() && top.cell(column).isBlank()) {
                continue;
            }
            texts.put(column, one ? (down.isEmpty() ? up : down) : better(up, down));
        }
        return new Found(top.number(), bottom.number(), texts);
    }

    private String better(String up, String down) {
        String whole = up + " " + down;
        return known(whole) > 0 || known(down) == 0 ? whole : down + " (" + up + ")";
    }

    /** The words of a row of group headings over the columns they stand above: merged cells, or up to the next group. */
    private Map<Integer, String> spread(RawRow top) {
        Map<Integer, String> texts = new TreeMap<>(texts(top));
        for (Layout.Merge merge : layout.merges()) {
            String text = texts.get(merge.firstColumn());
            if (text != null && merge.firstRow() <= top.number() && merge.lastRow() >= top.number()) {
                for (int column = merge.firstColumn(); column <= merge.lastColumn() && column < 1000; column++) {
                    texts.put(column, text);
                }
            }
        }
        return texts;
    }

    /** The group to the left whose words make a heading of one that says nothing by itself: "Age" over "from" and "to". */
    private String group(RawRow top, RawRow bottom, int column, String down) {
        for (int left = column - 1; left >= 0 && !bottom.cell(left).isBlank(); left--) {
            if (!top.cell(left).isBlank()) {
                String up = top.cell(left).text().replaceAll("\\s+", " ");
                boolean alone = known(down) > 0 && down.length() > 4;
                return !alone && known(up + " " + down) > 0 ? up : "";
            }
        }
        return "";
    }

    private static boolean isWords(RawRow row) {
        return row.cells().stream()
                .allMatch(c -> c.kind() == CellKind.TEXT && c.text().length() <= 60);
    }

    private double known(Found found) {
        return found.texts().values().stream().mapToDouble(this::known).sum();
    }

    private static long repeats(Found found) {
        var counts = new HashMap<String, Integer>();
        found.texts().values().forEach(text -> counts.merge(Heading.of(text).text(), 1, Integer::sum));
        return counts.values().stream().filter(n -> n > 1).count();
    }

    private static Map<Integer, String> texts(RawRow row) {
        Map<Integer, String> texts = new TreeMap<>();
        for (RawCell cell : row.cells()) {
            texts.put(cell.column(), cell.text().replaceAll("\\s+", " "));
        }
        return texts;
    }

    /** Whether a row holds words alone, and at least three of four are known headings: a second table below the first. */
    boolean isHeading(RawRow row) {
        int unknown = 0;
        int most = row.cells().size() / 4;
        for (RawCell cell : row.cells()) {
            boolean word = cell.kind() == CellKind.TEXT && cell.text().length() <= 40 && !hasFigures(cell.text());
            if ((!word || known(cell.text()) < 0.9) && ++unknown > most) {
                return false;
            }
        }
        return row.cells().size() >= 3;
    }

    private static boolean hasFigures(String text) {
        return text.chars().anyMatch(c -> c >= '0' && c <= '9');
    }
}
