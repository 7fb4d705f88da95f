package hearth.reports;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** Some measures that are counted together, from the same tables. */
interface MeasureGroup {
    /** What it counts, in the order people read it. */
    List<Measure> measures();

    /** Counts all of its measures for all months; they have been started at nothing. */
    void count(Handle h, Tally tally);
}
