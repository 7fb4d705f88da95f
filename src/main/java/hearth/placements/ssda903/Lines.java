package hearth.placements.ssda903;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;

/** A child's lines of several returns as one story. */
public final class Lines {
    private Lines() {}

    /** The lines of an earlier return and of a later one: a line of the same first day is the later one's. */
    public static List<Episode> joined(List<Episode> earlier, List<Episode> later) {
        var byStart = new TreeMap<LocalDate, Episode>();
        earlier.forEach(line -> byStart.put(line.decom(), line));
        later.forEach(line -> byStart.put(line.decom(), line));
        return List.copyOf(byStart.values());
    }
}
