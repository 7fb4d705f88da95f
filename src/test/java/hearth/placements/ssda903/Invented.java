package hearth.placements.ssda903;

import java.time.LocalDate;
import java.util.List;

/** Lines of the return for tests of other packages. */
public final class Invented {
    private Invented() {}

    /** All lines of an invented child that keep the rules, one child a number. */
    public static List<Episode> lines(long number) {
        return Lives.of(number);
    }

    /** decom rne ls place provider dec rec reason home post urn, with - for none; category of need N1. */
    public static Episode line(String text) {
        String[] c = text.split("\\s+");
        for (int i = 0; i < c.length; i++) {
            c[i] = c[i].equals("-") ? null : c[i];
        }
        return new Episode(
                LocalDate.parse(c[0]),
                c[1],
                c[2],
                "N1",
                c[3],
                c[4],
                c[5] == null ? null : LocalDate.parse(c[5]),
                c[6],
                c[7],
                c[8],
                c[9],
                c[10]);
    }
}
