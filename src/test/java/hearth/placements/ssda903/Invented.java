package hearth.placements.ssda903;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lines of the return for tests of other packages. */
public final class Invented {
    private Invented() {}

    /** All lines of an invented child that keep the rules, one child a number. */
    public static List<Episode> lines(long number) {
        return Lives.of(number);
    }

    /** A line with another end. */
    public static Episode until(Episode line, @Nullable LocalDate end) {
        return line.until(end);
    }

    /** decom rne ls place provider dec rec reason home post urn, with - for none; category of need N1. */
    public static Episode line(String text) {
        List<String> c = List.of(text.split("\\s+", -1));
        String dec = cell(c, 5);
        return new Episode(
                LocalDate.parse(c.getFirst()),
                cell(c, 1),
                cell(c, 2),
                "N1",
                cell(c, 3),
                cell(c, 4),
                dec == null ? null : LocalDate.parse(dec),
                cell(c, 6),
                cell(c, 7),
                cell(c, 8),
                cell(c, 9),
                cell(c, 10));
    }

    private static @Nullable String cell(List<String> cells, int i) {
        return cells.get(i).equals("-") ? null : cells.get(i);
    }
}
